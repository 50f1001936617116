"""Completion scripts in bash, zsh and fish as they complete, and the manual page as groff reads it."""
import os
import pty
import select
import subprocess
import time

import tool

# What is typed, a blank at the end for a new word, and what has to be among the completions.
CASES = [
    ("fi", "find"), ("comp", "completions"), ("find --val", "--values"), ("ls --js", "--json"),
    ("find --values Modality,StudyDesc", "Modality,StudyDescription"), ("find --pat", "--paths"),
    ("find PatientI", "PatientID="), ("export PatientN", "PatientName="),
    ("add --conflict sep", "separate"), ("create --profile STD-XABC-", "STD-XABC-CD"),
    ("export --window min", "minmax"), ("set --transfer-syntax big", "big-endian"),
    ("set a PatientBirthDa", "PatientBirthDate="), ("dump --tag SmallestImagePixelVal",
                                                    "SmallestImagePixelValue"),
    ("get a WindowCen", "WindowCenter"), ("completions z", "zsh"), ("help und", "undo"),
    ("ls other", "otherdisc"), ("find --expect PatientI", "PatientID="),
    ("set PatientBirthDa", "PatientBirthDate="), ("set --delete PatientBirthDa", "PatientBirthDate"),
    ("set --in-place a PatientBirthDa", "PatientBirthDate="),
]


def run(context):
    with tool.folder() as folder:
        (folder / "bin").mkdir()
        (folder / "bin" / "fileset").symlink_to(context.tool.path)
        (folder / "work" / "otherdisc").mkdir(parents=True)
        environment = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
                       "HOME": str(folder), "TERM": "dumb", "LC_ALL": "C.UTF-8"}
        for shell, complete in (("bash", bash), ("zsh", zsh), ("fish", fish)):
            if not context.has_command(shell, shell):
                continue
            script = folder / f"fileset.{shell}"
            script.write_bytes(context.tool.run("completions", shell).output)
            check = subprocess.run([shell, "-n", script], capture_output=True, text=True)
            context.report.case(f"{shell} parses the script", check.stderr)
            answers = complete(script, folder, environment)
            for line, wanted in CASES:
                context.report.attempt(f"{shell}: fileset {line}", among, wanted, answers(line))
            if shell == "bash":
                for name in ("~/bin/fileset", "bin/../bin/fileset", "an_alias"):
                    found = answers("set a PatientBirthDa", name)
                    context.report.attempt(f"bash: {name} set", among, "PatientBirthDate=", found)
            found = answers("completions k")
            context.report.case(f"{shell} offers shells alone",
                                f"{found} has keywords" if "keywords" in found else None)
            if hasattr(answers, "shell"):
                answers.shell.kill()
                answers.shell.wait()
    manual(context)


def among(wanted, found):
    return None if wanted in found else f"{wanted} is not among {found[:8]}"


def bash(script, folder, environment):
    def answers(line, name="fileset"):
        code = (f'source "{script}"; COMP_WORDS=("$name" "$@"); COMP_CWORD=$#; _fileset; '
                'printf "%s\\n" "${COMPREPLY[@]}"; '
                # What readline does where the function finds nothing.
                '(( ${#COMPREPLY[@]} )) || compgen -f -- "${@: -1}"')
        result = subprocess.run(["bash", "--norc", "-c", code, "bash", *line.split(" ")],
                                cwd=folder / "work", env={**environment, "name": name},
                                capture_output=True, text=True)
        return result.stdout.split("\n")
    return answers


def fish(script, folder, environment):
    def answers(line):
        code = f'source "{script}"; complete -C "fileset {line}"'
        result = subprocess.run(["fish", "--no-config", "-c", code], cwd=folder / "work",
                                env=environment, capture_output=True, text=True)
        return [found.split("\t")[0].rstrip("/") for found in result.stdout.split("\n")]
    return answers


def zsh(script, folder, environment):
    """Types into a terminal, and asks the line editor what it has made of it."""
    setup, note = folder / "setup", folder / "note"
    setup.write_text(f"""
        PS1= PS2= ; autoload -Uz compinit; compinit -u -d {folder}/dump; source {script}
        note() {{ print -r -- "$BUFFER" > {note}.new; mv {note}.new {note}; BUFFER= }}
        zle -N note; bindkey '^X' note; bindkey '^I' complete-word; unsetopt beep list_beep
        zstyle ':completion:*' list-prompt ''
        print ready > {note}
        """)
    master, slave = pty.openpty()
    shell = subprocess.Popen(["zsh", "-f", "-i"], cwd=folder / "work", env=environment, stdin=slave,
                             stdout=slave, stderr=slave, start_new_session=True)
    os.close(slave)

    def noted():
        end = time.monotonic() + 30
        while time.monotonic() < end:
            if select.select([master], [], [], 0.02)[0]:
                os.read(master, 65536)
            if note.exists():
                text = note.read_text().rstrip("\n")
                note.unlink()
                return text
        return ""

    os.write(master, f"source {setup}\r".encode())
    noted()

    def answers(line):
        os.write(master, f"fileset {line}\t\x18".encode())
        completed = noted().removeprefix("fileset ").rstrip(" /")
        last = completed.split(" ")[-1]
        # Commas and equals signs are put behind what may be followed by more.
        return [last, last.rstrip(",="), f"{last}="]
    answers.shell = shell
    return answers


def manual(context):
    page = context.tool.run("help", "--man").output
    context.report.case("the manual page names each command", next(
        (f"{name} is missing" for name in ("ls", "find", "export", "undo", "completions")
         if f'.SS "fileset {name}'.encode() not in page), None))
    if not context.has_command("groff", "groff"):
        return
    result = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-rF0"], input=page,
                            capture_output=True)
    context.report.case("groff has nothing against the manual page", result.stderr.decode())
    context.report.case("the manual page can be read", "" if b"KEYWORD" in result.stdout.replace(
        b"\x08", b"").replace(b"_", b"") else "its text is not there")
