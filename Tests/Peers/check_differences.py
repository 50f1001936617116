"""Why `check` finds errors on directories that dciodvfy, dcmdump and pydicom accept, or does not find what
a peer says: the set, the code, and the standard's text."""

# (part of the name, code, reason)
ACCEPTED = [
]
ACCEPTED_FILES = [
]
# What dcentvfy says and `check` does not: (expression, reason)
DCENTVFY = [
]


def unexplained(name, errors, reasons):
    """The first error without a reason, or None."""
    for error in errors:
        if not any(part in name and code == error["code"] for part, code, _ in reasons):
            return f"error on an accepted set: {error['code']}: {error['message']}"
    return None
