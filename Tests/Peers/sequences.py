"""Random sequences of changes of a medium, each checked by pydicom, dcmdump and dicom3tools against a
model: a SOP Instance UID for each instance, and the bytes that its file must have."""
import multiprocessing
import os
import random

import media
from tool import failure_of, folder, is_dicom

SETS = ["clinic", "several", "reports", "languages", "toplevel", "greys", "colours", "compressed"]
# Half a second of a processor each; with `--full` all of them.
SEQUENCES, ALL_SEQUENCES = 40, 2000


def run(context):
    if not context.has_modules("pydicom"):
        return
    for command, package in (("dcmdump", "dcmtk"), ("dciodvfy", "dicom3tools")):
        if not context.has_command(command, f"apt install {package}"):
            return
    pool = instances(context)
    seeds = [seed for seed in range(ALL_SEQUENCES if context.full else SEQUENCES)
             if context.filter in f"sequence {seed}"]
    # Forked, so that pydicom and the pool are loaded once.
    with multiprocessing.get_context("fork").Pool(
            os.cpu_count(), initializer=begin, initargs=(context, pool)) as processes:
        for seed, failure in processes.imap_unordered(attempt, seeds):
            context.report.settle(f"sequence {seed}", failure)


def begin(*state):
    """Notes what all sequences of this process share: the context, and the pool of instances."""
    global shared
    shared = state


def attempt(seed):
    return seed, failure_of(sequence, *shared, seed)


def instances(context):
    """Files with an instance each by SOP Instance UID, and the patient of each."""
    import pydicom
    pool = {}
    for name in SETS:
        for path in sorted((context.media / name).rglob("*")):
            if not path.is_file() or "dicomdir" in path.name.lower() or not is_dicom(path):
                continue
            dataset = pydicom.dcmread(path, stop_before_pixels=True)
            if "SOPInstanceUID" in dataset and dataset.get("PatientID"):
                pool.setdefault(dataset.SOPInstanceUID, (path, dataset.PatientID))
    return pool


def sequence(context, pool, seed):
    choice = random.Random(seed)
    with folder() as out:
        return Medium(context, pool, choice, out).grow(choice.randint(3, 7))


class Medium:
    """A medium, and what it should hold."""

    def __init__(self, context, pool, choice, out):
        self.context, self.pool, self.choice, self.out = context, pool, choice, out
        self.root = out / "medium"
        self.model, self.before, self.number = {}, None, 0

    def grow(self, changes):
        steps = [self.create]
        for _ in range(changes):
            steps.append(self.choice.choice(
                [self.add, self.add, self.add, self.remove, self.remove_patient, self.move, self.edit,
                 self.undo, self.again, self.copy]))
        for number, step in enumerate(steps):
            trouble = step() or self.differs()
            if trouble:
                return f"step {number} of {[step.__name__ for step in steps]}: {trouble}"
        return None

    # Changes; each returns what went wrong.

    def create(self):
        new = self.choose(self.pool, 1, 6)
        self.model = {uid: media.digest(self.pool[uid][0]) for uid in new}
        names = self.choice.choice(["standard", "pydicom"])
        return self.changed("create", self.root, *self.paths(new), "--names", names)

    def add(self):
        new = self.choose(set(self.pool) - set(self.edited()), 1, 5)
        old = dict(self.model)
        for uid in new:
            self.model.setdefault(uid, media.digest(self.pool[uid][0]))
        return self.undoably(old, "add", self.root, *self.paths(new))

    def again(self):
        """An instance that was edited is another one, which only replaces the first by choice."""
        edited = self.edited()
        if not edited:
            return None
        uid = self.choice.choice(edited)
        old = dict(self.model)
        self.model[uid] = media.digest(self.pool[uid][0])
        return self.undoably(old, "add", self.root, self.pool[uid][0], "--replace")

    def remove(self):
        if not self.model:
            return None
        gone = self.choose(self.model, 1, 2)
        old = dict(self.model)
        for uid in gone:
            del self.model[uid]
        return self.undoably(old, "rm", self.root, "SOPInstanceUID=" + "\\".join(gone))

    def remove_patient(self):
        if not self.model:
            return None
        patient = self.pool[self.choose(self.model, 1, 1)[0]][1]
        old = dict(self.model)
        self.model = {uid: digest for uid, digest in old.items() if self.pool[uid][1] != patient}
        return self.undoably(old, "rm", self.root, f"PatientID={patient}")

    def move(self):
        if not self.model:
            return None
        self.number += 1
        uid = self.choose(self.model, 1, 1)[0]
        place = self.choice.choice([f"M{self.number}", f"MOVED/M{self.number}", f"A/B/C/M{self.number}"])
        return self.undoably(dict(self.model), "mv", self.root, f"SOPInstanceUID={uid}", "--to", place)

    def edit(self):
        if not self.model:
            return None
        self.number += 1
        uid = self.choose(self.model, 1, 1)[0]
        old = dict(self.model)
        self.model[uid] = None
        node = media.instances(self.document())[uid]
        return self.undoably(old, "set", self.root / node["file"], f"ContentLabel=L{self.number}",
                             f"SeriesDescription=Edited {self.number}", "--media", self.root)

    def undo(self):
        if self.before is None:
            return None
        self.model, self.before = self.before, None
        return self.changed("undo", self.root)

    def copy(self):
        if not self.model:
            return None
        patient = self.pool[self.choose(self.model, 1, 1)[0]][1]
        self.number += 1
        source, self.root = self.root, self.out / f"medium{self.number}"
        self.model = {uid: digest for uid, digest in self.model.items()
                      if self.pool[uid][1] == patient}
        self.before = None
        return self.changed("cp", source, self.root, f"PatientID={patient}")

    # Running, and looking

    def choose(self, uids, least, most):
        uids = sorted(uids)
        return self.choice.sample(uids, min(len(uids), self.choice.randint(least, most)))

    def edited(self):
        """The instances that are not as they were when they were added."""
        return sorted(uid for uid, digest in self.model.items()
                      if digest != media.digest(self.pool[uid][0]))

    def paths(self, uids):
        return [self.pool[uid][0] for uid in uids]

    def undoably(self, old, *arguments):
        """A change that may be one to take back; one that changes nothing is none."""
        is_undoable = self.choice.random() < 0.5
        if old != self.model or arguments[0] == "mv":
            self.before = old if is_undoable else None
        return self.changed(*arguments, *["--undoable"] * is_undoable)

    def changed(self, *arguments):
        more = [] if arguments[0] == "set" else ["--no-sync"]
        return media.changed(self.context, *arguments, *more)

    def listed(self):
        return self.context.tool.run("ls", "--json", self.root)

    def document(self):
        return self.listed().json()

    def differs(self):
        """How the medium differs from the model, or is not sound."""
        result = self.listed()
        trouble = media.unsound(self.context, self.root / "DICOMDIR", None, result=result)
        if trouble:
            return trouble
        leaves = media.instances(result.json())
        if set(leaves) != set(self.model):
            return (f"lost: {sorted(set(self.model) - set(leaves), key=str)[:2]}, "
                    f"too many: {sorted(set(leaves) - set(self.model), key=str)[:2]}")
        known = {self.root / "DICOMDIR"}
        for uid, node in leaves.items():
            path = self.root / node["file"]
            known.add(path)
            if self.model[uid] is None:
                self.model[uid] = media.digest(path)
            elif media.digest(path) != self.model[uid]:
                return f"{node['file']} has other bytes"
        left = [path for path in media.files(self.root) if path not in known
                and not any(part.startswith(".fileset") for part in path.parts)]
        return f"{left[0]} was left" if left else None
