"""Why records differ from those of dcmmkdir and pydicom: a name, a reason, and when it applies.

Each condition is asked with the peer, the instance, the keyword (`type` for the types of the records,
None where only the peer makes records), what the tool has, what the peer has, and the record type.
"""

# What is made up where an instance has no value.
INVENTED = {"PatientID", "StudyID", "StudyDate", "StudyTime", "SeriesNumber", "InstanceNumber"}

# Optional keys (type 3, or those of the general purpose profile) that pydicom 3.0.2 never writes.
OPTIONAL = {"ImageType", "ReferencedImageSequence", "DoseComment", "IconImageSequence",
            "ImplantTemplateGroupDescription", "ConceptNameCodeSequence",
            "AlternateContentDescriptionSequence", "ContentCreatorIdentificationCodeSequence"}


def lacks(source, keyword):
    return keyword not in source or source[keyword].is_empty


REASONS = {
    "character-set": (
        "the record's own text is plain ASCII and needs no Specific Character Set (PS3.3 §F.3.2.2); "
        "dcmmkdir writes it for each key whose VR takes one, pydicom copies it to all records",
        lambda peer, source, keyword, ours, theirs, kind:
            keyword == "SpecificCharacterSet" and ours == "absent"),
    "character-set-at-root": (
        "pydicom leaves Specific Character Set out of records directly below the root",
        lambda peer, source, keyword, ours, theirs, kind:
            peer == "pydicom" and keyword == "SpecificCharacterSet" and theirs == "absent"),
    "optional": (
        "pydicom copies no keys beyond those of types 1 and 2 (PS3.11 §D.3.3 wants some)",
        lambda peer, source, keyword, ours, theirs, kind:
            peer == "pydicom" and keyword in OPTIONAL and theirs == "absent"),
    "hanging-protocol": (
        "pydicom leaves out Name, Description and Level, which are of type 1 (PS3.3 §F.5.31)",
        lambda peer, source, keyword, ours, theirs, kind:
            peer == "pydicom" and kind == "HANGING PROTOCOL" and theirs == "absent"),
    "content": (
        "pydicom copies the whole content tree; only HAS CONCEPT MOD belongs here (PS3.3 §F.5.25)",
        lambda peer, source, keyword, ours, theirs, kind:
            peer == "pydicom" and keyword == "ContentSequence"),
    "blending": (
        "pydicom copies the whole Blending Sequence; only references belong here (PS3.3 §F.5.23)",
        lambda peer, source, keyword, ours, theirs, kind:
            peer == "pydicom" and keyword == "BlendingSequence"),
    "verification": (
        "the latest date counts (PS3.3 §F.5.25): dcmmkdir takes the last observer, pydicom none",
        lambda peer, source, keyword, ours, theirs, kind: keyword == "VerificationDateTime"),
    "creator": (
        "Content Creator's Name is optional since 2020c: an empty one is left out",
        lambda peer, source, keyword, ours, theirs, kind:
            keyword == "ContentCreatorName" and ours == "absent" and theirs is None),
    "invented": (
        "the file has no value: each makes up its own, the tool the same on every run",
        lambda peer, source, keyword, ours, theirs, kind:
            peer == "dcmmkdir" and keyword in INVENTED and lacks(source, keyword)),
    "new-class": (
        "dcmmkdir and pydicom make IMAGE records of SOP classes that they do not know",
        lambda peer, source, keyword, ours, theirs, kind:
            keyword == "type" and theirs[-1:] == ["IMAGE"] and ours[-1:] != ["IMAGE"]),
    "modality": (
        "pydicom decides by Modality or by the elements, not by the SOP class (PS3.3 §F.5)",
        lambda peer, source, keyword, ours, theirs, kind:
            peer == "pydicom" and keyword == "type" and theirs[-1:] != ["IMAGE"]),
}


def explained(peer, source, keyword, ours, theirs, kind, used):
    """The name of the reason why a key differs, or None."""
    for name, (_, applies) in REASONS.items():
        if applies(peer, source, keyword, ours, theirs, kind):
            used.add(name)
            return name
    return None
