"""Cut-off and mutated DICOMDIRs: `ls` and a dry `export` end soon, and never by a signal."""
import random
import shutil

from tool import folder

SECONDS = 5
MUTATIONS = 2000
SEED = 20240229
STATUSES = (0, 1, 3)


def run(context):
    sample = context.media / "broken" / "orphan"
    data = (sample / "DICOMDIR").read_bytes()
    with folder() as out:
        shutil.copytree(sample, out / "medium")
        step = 10 if context.quick else 1
        for length in range(0, len(data), step):
            attempt(context, out, f"cut off after {length} bytes", data[:length], length % 16 == 0)
        source = random.Random(SEED)
        for number in range(MUTATIONS):
            mutated = mutation(data, source)
            if number % step == 0:
                attempt(context, out, f"mutation {number} of seed {SEED}", mutated, number % 2 == 0)


def attempt(context, out, name, data, exports):
    (out / "medium" / "DICOMDIR").write_bytes(data)
    runs = [("ls", ["ls", out / "medium", "--json"])]
    if exports:
        runs.append(("export", ["export", out / "medium", out / "out", "--dry-run"]))
    for command, arguments in runs:
        result = context.tool.run(*arguments, seconds=SECONDS)
        failure = result.trouble
        if not failure and result.status not in STATUSES:
            failure = f"status {result.status}: {result.errors[-200:]}"
        if not failure and (out / "out").exists():
            failure = "a dry run wrote files"
        if failure:
            context.report.case(f"{command}, {name}", failure)
            return
    context.report.case(name)


def mutation(data, source):
    """`data` with a few bytes flipped, numbers set to extremes, or pieces moved, lost or repeated."""
    data = bytearray(data)
    for _ in range(source.choice((1, 1, 1, 2, 4, 16))):
        at = source.randrange(len(data))
        kind = source.randrange(6)
        if kind == 0:
            data[at] = source.randrange(256)
        elif kind == 1:
            data[at] ^= 1 << source.randrange(8)
        elif kind == 2:
            width = source.choice((2, 4))
            value = source.choice((0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF, len(data)))
            data[at:at + width] = value.to_bytes(4, "little")[:width]
        elif kind == 3:
            del data[at:at + source.randrange(1, 40)]
        elif kind == 4:
            data[at:at] = data[at:at + source.randrange(1, 40)]
        else:
            other = source.randrange(len(data))
            data[at:at + 4] = data[other:other + 4]
        if not data:
            data = bytearray(b"\0")
    return bytes(data)
