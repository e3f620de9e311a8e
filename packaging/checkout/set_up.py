"""Makes the environment of `run`, once. Everything here may take its time; nothing here runs on later starts.

What a person sees is one sentence at the start and, if something fails, one sentence that says what to do.
"""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from environment import Environment
from outside import Outside
from system_packages import see_to_packages

PIP_INSTALL = [
    "install",
    "--require-hashes",
    "--only-binary=:all:",
    "--no-input",
    "--quiet",
    "--disable-pip-version-check",
    "--no-warn-script-location",
    "--root-user-action=ignore",
]


class CannotSetUpError(Exception):
    """Set-up cannot go on; the text is for the person."""


def make_ready(environment: Environment, command: str, outside: Outside | None = None) -> int:
    """See to everything that `command` needs. Returns an exit status: 0, or what to end with."""
    outside = outside or Outside()
    groups = ("runtime", "test") if command == "test" else ("runtime",)
    is_new = not environment.is_ready("runtime")
    try:
        if not all(environment.is_ready(group) for group in groups):
            with only_one_at_a_time(environment, outside):
                for group in groups:
                    if not environment.is_ready(group):
                        install(environment, group, outside)
        status = see_to_packages(environment, command, outside)
        if is_new:
            unpack_qt_helpers(environment, outside)
        return status
    except CannotSetUpError as problem:
        outside.say(str(problem))
        return 1
    except KeyboardInterrupt:
        outside.say("Stopped. Start again to go on.")
        return 130
    except OSError as problem:
        outside.say(sentence_for(problem, environment))
        return 1


def sentence_for(problem: OSError, environment: Environment) -> str:
    """What went wrong with a file or folder, and what to do."""
    import errno

    if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"SpineGuard cannot write to its folder, {environment.root}.\n"
            "Please copy it to a folder of your own and start it there."
        )
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full. SpineGuard needs about 400 MB. Please make room and start again."
    return f"SpineGuard could not be made ready: {problem}."


@contextmanager
def only_one_at_a_time(environment: Environment, outside: Outside) -> Iterator[None]:
    """Let a second start wait until the first has finished. A killed start loses its lock."""
    with Path(environment.folder + ".lock").open("a+b") as file:
        told = False
        while not outside.try_lock(file):
            if not told:
                outside.say("Another start is getting SpineGuard ready. Waiting for it.")
                told = True
            time.sleep(0.2)
        yield


def install(environment: Environment, group: str, outside: Outside) -> None:
    """Install one group from its lock. The stamp comes last: without it the next start begins anew."""
    if group == "runtime":
        outside.say("Getting SpineGuard ready. This happens once and takes about a minute.")
        remove(environment)
        pip = make_environment(environment, outside)
    else:
        outside.say("Getting the tests ready. This happens once.")
        pip = find_pip(environment, outside)
        # A broken-off install may leave half a package, so until this is done nothing counts as ready.
        Path(environment.stamp("runtime")).unlink()
    base = os.path.realpath(environment.python) if not environment.windows else sys.executable
    status, said = outside.call([*pip, *PIP_INSTALL, "-r", environment.lock(group)])
    if status == 0 and group == "runtime":
        put_checkout_on_path(environment, outside)
    if status == 0 or group != "runtime":
        # pip fetches everything before it changes anything, so a refusal has left the rest whole
        environment.write_stamp("runtime", base)
    if status != 0:
        raise CannotSetUpError(pip_sentence(said))
    environment.write_stamp(group, base)


def pip_sentence(said: str) -> str:
    """What pip's refusal means for a person, with its own last words below for whoever helps them."""
    if "No space left" in said:
        first = "The disk is full. SpineGuard needs about 400 MB. Please make room and start again."
    elif "DO NOT MATCH THE HASHES" in said:
        first = "A part that was fetched is not the one we know, so it was not used. Please try again later."
    elif "Could not find a version" in said and "connection" not in said.lower():
        first = f"SpineGuard's parts are not to be had for this system and Python {sys.version.split()[0]}."
    else:
        first = "SpineGuard's parts could not be fetched. Is this computer online? Please start again then."
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if line.startswith("ERROR")] or lines
    return "\n".join([first, *(f"  (pip: {line[:200]})" for line in telling[-3:])])


def remove(environment: Environment) -> None:
    """Clear away a half-made or outdated environment. Renamed first: half-removed must not look ready."""
    for left_over in Path(environment.root).glob(".venv-old-*"):
        shutil.rmtree(left_over, ignore_errors=True)
    old = Path(environment.folder)
    if old.is_symlink() or old.is_file():
        old.unlink()
    elif old.exists():
        aside = Path(f"{environment.folder}-old-{os.getpid()}")
        old.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)


def make_environment(environment: Environment, outside: Outside) -> list[str]:
    """Make an empty environment and return the pip that can fill it."""
    venv = [sys.executable, "-m", "venv"]
    if outside.has_module("ensurepip"):
        status, said = outside.call([*venv, environment.folder])
        if status == 0:
            return [environment.python, "-m", "pip"]
        remove(environment)
    # Debian leaves ensurepip out of its Python, but a pip from outside can fill an environment too.
    if not outside.has_module("venv") or not outside.has_module("pip"):
        raise CannotSetUpError(no_pip_sentence(outside))
    status, said = outside.call([*venv, "--without-pip", environment.folder])
    if status != 0:
        raise CannotSetUpError(f"Python could not make a place for SpineGuard's parts:\n{said.strip()}")
    return find_pip(environment, outside)


def find_pip(environment: Environment, outside: Outside) -> list[str]:
    """The pip inside the environment, or else the one of the Python that runs us."""
    inside = [environment.python, "-m", "pip"]
    if outside.call([*inside, "--version"])[0] == 0:
        return inside
    if outside.has_module("pip"):
        return [sys.executable, "-m", "pip", "--python", environment.python]
    raise CannotSetUpError(no_pip_sentence(outside))


def no_pip_sentence(outside: Outside) -> str:
    """What to install when this Python has no pip."""
    if outside.has_apt():
        return (
            "Python's own installer, pip, is missing. This line adds it:\n"
            "  sudo apt-get install -y --no-install-recommends python3-pip python3-venv"
        )
    return "Python's own installer, pip, is missing. Please install it and start again."


def put_checkout_on_path(environment: Environment, outside: Outside) -> None:
    """Let the environment find this folder, by a relative path, so that the whole can be moved."""
    status, said = outside.call(
        [environment.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    )
    if status != 0:
        raise CannotSetUpError(f"The Python that was set up does not start:\n{said.strip()}")
    packages = Path(said.strip().splitlines()[-1])
    line = os.path.relpath(environment.root, packages)
    (packages / "spineguard-checkout.pth").write_text(line + "\n", encoding="utf-8")


def unpack_qt_helpers(environment: Environment, outside: Outside) -> None:
    """Let PySide keep its helper files unpacked and compiled: every later start is 25 ms shorter.

    Where a system library is still missing this does nothing, and the program starts a little slower.
    """
    unpack = {"SBK_EMBED": "0", "PYTHONDONTWRITEBYTECODE": ""}
    outside.call([environment.python, "-c", "import PySide6.QtCore"], unpack)
