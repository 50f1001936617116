// The table is one StaticString: a literal of as many structures takes the compiler minutes.

extension CheckRule {
  /// All rules, three lines each: code, severity, remedy and section; what is wrong; what to do.
  /// A line that begins with `#` is the heading of those that follow.
  static let table: StaticString = """
    # The source
    no-directory error repair PS3.10 §8.6
    There is no DICOMDIR; the files were read instead.
    Make one with 'fileset create --in-place', or with 'fileset repair'.
    unusable-directory error repair PS3.10 §8.6
    The DICOMDIR cannot be read, or is none; the files were read instead.
    Make one of the files with 'fileset repair --in-place', which keeps the other as DICOMDIR.orig.
    several-directories error person PS3.10 §8.6
    The File-set has a further DICOMDIR; exactly one is allowed.
    Find out which one is right, and move the others off the medium.
    directory-name warning person PS3.10 §8.6
    The directory is not named DICOMDIR.
    Rename it to DICOMDIR, in upper case and without an ending, in the root of the medium.
    unreadable error person PS3.10 §8.1
    The system cannot read a file or folder.
    Clean the disc, try another drive, copy what can be read, and ask for the medium again.
    interrupted-change warning person PS3.10 §8.6
    A change of the medium was interrupted.
    Make any change with 'fileset', which clears up first.
    undo-store warning person PS3.10 §8.1
    The medium keeps what its last change removed or replaced, so that it can be undone.
    Before the medium is handed on, delete it with 'fileset undo --forget'.
    skipped-file warning person PS3.10 §8.1
    A file was left out when the folder was read: it is no DICOM file, or a DICOMDIR.
    Nothing, if it is a viewer or a text; else ask for the file again.
    made-value warning person PS3.3 §F.5
    A file lacks what its directory records must have.
    Set it with 'fileset set', or let 'fileset create' fill it in.
    # The file and its meta information
    not-dicom error person PS3.10 §7.1
    A file that has to be DICOM is not; the files of records are looked into with --deep only.
    Take the record out with 'fileset repair --deep', and ask for the file again.
    no-preamble error person PS3.10 §7.1
    The preamble of 128 bytes, or the prefix DICM behind it, is missing.
    Write the file anew: a DICOMDIR with 'fileset repair', an instance with 'fileset set'.
    executable-preamble warning person PS3.10 §7.5
    The preamble begins like a program.
    Do not run the file; overwrite its first 128 bytes with zeros.
    meta-element error person PS3.10 §7.1
    The File Meta Information lacks an element, or has it without a value.
    Write the file anew: a DICOMDIR with 'fileset repair', an instance with 'fileset set'.
    meta-value error person PS3.10 §7.1
    An element of the File Meta Information has a value that is not allowed.
    Write the file anew: a DICOMDIR with 'fileset repair', an instance with 'fileset set'.
    meta-group-length error person PS3.10 §7.1
    The length of the File Meta Information is wrong.
    Write the file anew: a DICOMDIR with 'fileset repair', an instance with 'fileset set'.
    meta-mismatch error person PS3.10 §7.1
    The File Meta Information names another instance or class than the data set.
    Ask who made the file which of both is right, then set it with 'fileset set'.
    wrong-media-class error repair PS3.4 §I.4
    The Media Storage SOP Class UID is not that of a directory.
    Write the directory anew with 'fileset repair'.
    no-transfer-syntax error person PS3.10 §7.1
    The File Meta Information has no Transfer Syntax UID.
    Write the file anew: a DICOMDIR with 'fileset repair', an instance with 'fileset set'.
    transfer-syntax-mismatch error person PS3.10 §7.1
    The data set is written otherwise than its Transfer Syntax UID says.
    Write the file anew: a DICOMDIR with 'fileset repair', an instance with 'fileset set'.
    wrong-transfer-syntax error repair PS3.10 §8.6
    The directory is not in Explicit VR Little Endian.
    Write the directory anew with 'fileset repair'.
    # Encoding
    truncated error person PS3.5 §7.1
    The file ends inside of an element.
    Copy the file again from the medium; what is lost of a directory 'fileset repair' rebuilds.
    overlong-value error person PS3.5 §7.5.1
    A value is longer than what holds it.
    Write a directory anew with 'fileset repair'; ask for an instance again.
    no-item error person PS3.5 §7.5
    Something else stands where an item or a delimiter has to.
    Write a directory anew with 'fileset repair'; ask for an instance again.
    wrong-item-length error person PS3.5 §7.5.1
    An item is not as long as it says.
    Write a directory anew with 'fileset repair'; ask for an instance again.
    stray-delimiter error person PS3.5 §7.5
    A delimiter stands where no item is open; what follows is not read.
    Write a directory anew with 'fileset repair'; ask for an instance again.
    nested-too-deep error repair PS3.5 §7.5
    Sequences are nested deeper than any sound file needs.
    Do not trust the medium; 'fileset repair' leaves the element out.
    inflate-failed error person PS3.5 §A.5
    The deflated data set is damaged.
    Do not trust the medium; ask for the file again.
    inflate-limit error person PS3.5 §A.5
    The deflated data set inflates to more than the limit, and was not read on.
    If the file is meant to be that large, raise the limit with --limit-inflated.
    unsorted-elements error person PS3.5 §7.1
    Elements do not stand in ascending order of their tags, or occur twice.
    Write the file anew: a DICOMDIR with 'fileset repair', an instance with 'fileset set'.
    wrong-group-length warning repair PS3.5 §7.2
    The length of a group is wrong; group lengths are not used.
    Write the directory anew with 'fileset repair'.
    odd-length error person PS3.5 §7.1.1
    A value has an odd number of bytes.
    Write the file anew: a DICOMDIR with 'fileset repair', an instance with 'fileset set'.
    trailing-bytes warning person PS3.10 §7.2
    Something that is no element stands behind the data set.
    Nothing, if other software reads the medium; else make a copy with 'fileset cp'.
    misplaced-element error repair PS3.3 §F.3.1
    An element stands where it does not belong.
    Write the directory anew with 'fileset repair'.
    # Values
    wrong-vr error repair PS3.6 §6
    An element has another value representation than the data dictionary says.
    Write the directory anew with 'fileset repair'.
    invalid-value error person PS3.5 §6.2
    A value breaks the rules of its representation, or is none of those that its element may have.
    Correct the value in the file with 'fileset set --media'; a record alone 'fileset repair' puts right.
    value-multiplicity error person PS3.5 §6.4
    An element has more or fewer values, or a sequence more items, than allowed.
    Correct the value in the file with 'fileset set --media'; a record alone 'fileset repair' puts right.
    unknown-character-set error person PS3.3 §C.12.1.1.2
    Specific Character Set names a set that does not exist.
    State the right one with 'fileset repair --declare-charset', or for files with 'fileset set'.
    misspelt-character-set warning person PS3.3 §C.12.1.1.2
    Specific Character Set is misspelt.
    State the right one with 'fileset repair --declare-charset', or for files with 'fileset set'.
    combined-character-set error person PS3.3 §C.12.1.1.2
    Specific Character Set combines sets that cannot be combined.
    State the right one with 'fileset repair --declare-charset', or for files with 'fileset set'.
    undecodable-text error person PS3.3 §C.12.1.1.2
    Text has bytes that its Specific Character Set does not have.
    Find out the right one, and state it with 'fileset repair --declare-charset'; names may be wrong.
    undeclared-text error person PS3.3 §F.5
    A record has text beyond ASCII, but no Specific Character Set.
    Find out the right one, and state it with 'fileset repair --declare-charset'; names may be wrong.
    # The File-set
    bad-file-set-id error repair PS3.10 §8.1, §8.5
    The File-set ID has other characters than A-Z, 0-9 and _, or more than 16.
    Write the directory anew with 'fileset repair'.
    descriptor-file error person PS3.3 §F.3.2.1
    The File-set Descriptor File does not exist, is DICOM itself, or has a bad File ID.
    Put the text file on the medium, or write the directory anew without it with 'fileset repair'.
    descriptor-character-set warning repair PS3.3 §F.3.2.1
    The character set of the File-set Descriptor File is missing or unknown.
    Write the directory anew with 'fileset repair'.
    missing-element error repair PS3.3 §F.3.2.1, §F.3.2.2
    An element that each directory or record must have is missing.
    Write the directory anew with 'fileset repair'.
    no-directory-information warning repair PS3.3 §F.3.1
    The DICOMDIR has no directory information: no file of the medium can be found by it.
    Make it anew with 'fileset create --in-place', or with 'fileset repair'.
    consistency-flag error repair PS3.3 §F.3.2.1
    The consistency flag is not 0: a change was not finished, and the directory may be wrong.
    Compare it with the files with 'fileset check --deep', then write it anew with 'fileset repair'.
    # Records and their links
    no-root error repair PS3.3 §F.3.2.1
    No offset leads to the records; the tree was built from what they say.
    Write the directory anew with 'fileset repair'.
    bad-offset error repair PS3.3 §F.3.2.2
    An offset points to no record.
    Write the directory anew with 'fileset repair'.
    shifted-offsets error repair PS3.3 §F.3.2.2
    All or most offsets are wrong by the same number of bytes.
    Write the directory anew with 'fileset repair'.
    linked-twice error repair PS3.3 §F.2.1
    Two offsets lead to one record, or they form a ring.
    Write the directory anew with 'fileset repair'.
    record-too-deep error repair PS3.3 Table F.4-1
    Records stand more than 16 levels deep; the standard has four.
    Do not trust the medium; 'fileset repair' writes the directory anew.
    unreachable-record error repair PS3.3 §F.2.1
    No offset leads to a record.
    Write the directory anew with 'fileset repair'.
    wrong-last-root error repair PS3.3 §F.3.2.1
    The offset of the last root record is wrong.
    Write the directory anew with 'fileset repair', before anything is added to the medium.
    inactive-record warning person PS3.3 §F.3.2.2
    The in-use flag of a record is 0: it was deleted; since 2008 no record may be.
    Nothing; the record is not shown, and its file is not part of the File-set.
    in-use-flag warning repair PS3.3 §F.3.2.2
    The in-use flag of a record is neither 0 nor FFFFH.
    Nothing; the record counts as in use. 'fileset repair' sets it right.
    no-record-type error repair PS3.3 §F.3.2.2
    A record has no type.
    Write the directory anew with 'fileset repair'.
    unknown-record-type error repair PS3.3 Table F.4-1
    A record has a type that the standard does not know.
    Make the record anew from its file with 'fileset repair'; other software may refuse all of it.
    retired-record-type warning person PS3.3 §F.4
    A record has a type that the standard has given up.
    Nothing; other software may not show what it refers to.
    wrong-parent error repair PS3.3 Table F.4-1
    A record stands below one of a type that may not have it.
    Write the directory anew with 'fileset repair'.
    childless-record warning person PS3.3 §F.4
    A PATIENT, STUDY or SERIES record has nothing below it.
    Find out whether records were lost: files that no record refers to are listed, too.
    private-record-uid error repair PS3.3 §F.3.2.2
    A PRIVATE record lacks its Private Record UID, or another record has one.
    Make the record anew from its file with 'fileset repair'; other software may refuse all of it.
    # Keys
    missing-key error deep PS3.3 §F.5
    A record lacks a key that those of its type must have.
    Write the directory anew with 'fileset repair --deep', which reads the key from the file.
    empty-key error person PS3.3 §F.5
    A key that must have a value has none.
    Set the value in the file with 'fileset set --media'; 'fileset repair' takes it from a file that has it.
    extra-content warning repair PS3.3 §F.5.25, §F.5.26
    Content Sequence has more than the items that modify the concept of the root.
    Nothing, if other software reads the medium; 'fileset repair' leaves them out.
    bad-icon error repair PS3.3 §F.7
    An icon breaks the rules for icons.
    Nothing, if no icon is missed; 'fileset repair' leaves it out.
    duplicate-patient error repair PS3.3 §F.5.1
    Two PATIENT records have one Patient ID.
    Write the directory anew with 'fileset repair', which joins them.
    identity-conflict error person PS3.3 §F.5.1
    One Patient ID stands for other names, birth dates or issuers: these may be two people.
    Find out who they are before anything is imported; then 'fileset repair --conflict' joins them, or tells them apart.
    duplicate-study error person PS3.3 §F.5.2
    Two STUDY records have one Study Instance UID.
    Set PatientID or StudyInstanceUID right with 'fileset set --media' where the files say the same; else 'fileset repair --deep' follows them.
    duplicate-series error person PS3.3 §F.5.3
    Two SERIES records have one Series Instance UID.
    Set StudyInstanceUID or SeriesInstanceUID right with 'fileset set --media' where the files say the same; else 'fileset repair --deep' follows them.
    duplicate-instance error person PS3.5 §9
    Two records have one SOP Instance UID.
    Compare the files; 'fileset repair' keeps the first record, with --twins its file alone.
    # Files
    missing-reference error deep PS3.3 §F.3.2.2
    A record lacks its File ID, or what goes with it: SOP Class, SOP Instance, Transfer Syntax UID.
    Write the directory anew with 'fileset repair --deep', which reads it from the file.
    unexpected-reference error repair PS3.3 §F.4
    A PATIENT, STUDY or SERIES record refers to a file; only instances may.
    Write the directory anew with 'fileset repair'.
    bad-file-id error person PS3.10 §8.2, §8.5
    A File ID is not 1 to 8 components of 1 to 8 characters of A-Z, 0-9 and _, or leads off the medium.
    Never open what leads off the medium; give the others valid names with 'fileset repair --rename'.
    missing-file error person PS3.3 §F.2.1
    The file of a record is not on the medium.
    Ask for the medium again; 'fileset repair' takes the record out.
    shared-file error repair PS3.3 §F.2.1
    Two records refer to one file.
    Write the directory anew with 'fileset repair'.
    file-name warning person PS3.10 §8.2
    A file has another name than its File ID: other case, a version or an extension.
    Rename the file, if other software does not find it; 'fileset cp' makes a copy with right names.
    name-twins warning person PS3.10 §8.5
    Two names in one folder differ in case only; on other systems they are one.
    Rename one of them, if it is no DICOM file; else make a copy with 'fileset cp'.
    unreferenced-file error person PS3.3 §F.2.1
    No record refers to a DICOM file on the medium.
    Add it with 'fileset repair'; one that is there twice goes with 'fileset repair --twins'.
    wrong-record-type warning deep PS3.3 §F.5
    The type of a record does not go with the SOP class of its file.
    Nothing, if other software shows the file; 'fileset repair --deep' sets it right.
    # Records beside their files (--deep)
    wrong-class-uid error deep PS3.3 §F.3.2.2
    The file is of another SOP class than its record says.
    Make sure it is the right file, then write the directory anew with 'fileset repair --deep'.
    wrong-instance-uid error deep PS3.3 §F.3.2.2
    The file is another instance than its record says.
    Make sure it is the right file, then write the directory anew with 'fileset repair --deep'.
    wrong-syntax-uid error deep PS3.3 §F.3.2.2
    The file is in another transfer syntax than its record says.
    Write the directory anew with 'fileset repair --deep'.
    wrong-patient error person PS3.3 §F.5.1
    The file is of another patient than the record that it stands below.
    Find out whose it is; then correct the file with 'fileset set --media', or if it is right, make a new medium of the files with 'fileset cp --scan'.
    wrong-study error deep PS3.3 §F.5.2
    The file is of another study than the record that it stands below.
    Find out where it belongs, then write the directory anew with 'fileset repair --deep'.
    wrong-series error deep PS3.3 §F.5.3
    The file is of another series than the record that it stands below.
    Write the directory anew with 'fileset repair --deep'.
    key-mismatch warning person PS3.3 §F.5
    A key of a record has another value than the file.
    Find out which is right; 'fileset repair --deep' takes that of the file, but where files disagree, correct them with 'fileset set --media'.
    made-up-key warning person PS3.3 §F.5
    A key of a record has a value that its file does not have: whoever wrote the directory made it up.
    Nothing; do not trust the value.
    inconsistent-files warning person PS3.3 §A.1.2
    Files of one patient, study or series disagree about it.
    Find out which is right, and correct the others with 'fileset set --media'.
    undecodable-pixels error person PS3.5 §8
    The pixels of a file cannot be decoded.
    Ask for the file again.
    # Media profiles (--profile)
    profile-secure error person PS3.11 §D.3.5
    The profile wants Secure DICOM Files; this medium can be read by everybody.
    Choose a profile without SEC, or have the medium encrypted.
    profile-directory error person PS3.11 §K.3.3
    The profile wants a DICOMDIR with directory information.
    Make it with 'fileset create --in-place'.
    profile-key error person PS3.11 §A.3.3, §B.3.3, §D.3.3, §E.3.3, §H.3.3, §I.3.3
    A record lacks a key that the profile adds, or has it without a value.
    Make the medium anew with 'fileset create --profile'.
    profile-sop-class error person PS3.11 §3.1
    The profile has no place for instances of a SOP class.
    Leave them out, or choose another profile.
    profile-transfer-syntax error person PS3.11 §3.1
    The profile does not have the transfer syntax of a file.
    Convert the file, or choose a profile that has it.
    profile-image error person PS3.11 §3.4
    An image breaks a rule of the profile.
    Leave it out, or choose another profile.
    profile-name error person PS3.12 §F
    The medium of the profile has names of ISO 9660 level 1 only, and this is none, or too deep.
    Rename the file or folder, also if it is no DICOM, or leave it out.
    # IHE PDI (--profile PDI)
    pdi-readme error person IHE RAD TF-2 §4.47
    README.TXT is missing in the root, or empty.
    Write one: who made the medium, with which application, and how to reach them.
    pdi-index error person IHE RAD TF-2 §4.47
    INDEX.HTM is missing beside web content in IHE_PDI, or does not lead there and to README.TXT.
    Have the medium made again, or write one.
    pdi-name error person IHE RAD TF-2 §4.47
    A name is not 8 characters of A-Z, 0-9 and _, a dot and 3 more (DICOM: none), or is too deep.
    Rename the file or folder.
    pdi-web-content error person IHE RAD TF-2 §4.47
    There is a DICOM file or a program in IHE_PDI, which is for web content only.
    Move it; a DICOM file with 'fileset mv', or write the directory anew.
    pdi-other-content warning person IHE RAD TF-2 §4.47
    A file that is no DICOM stands in a folder of DICOM files.
    Move it to the root, or to a folder of its own.
    pdi-autorun warning person IHE RAD TF-2 §4.47
    The medium asks to be started by itself.
    Run nothing from it; leave AUTORUN.INF out.
    pdi-transfer-syntax warning person IHE RAD TF-2 §4.47
    A file is compressed, which not every reader of PDI media has to support.
    Leave it as it is for a reader that has the option; else convert the file.
    """
}
