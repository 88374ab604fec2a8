"""The program under a shim that watches its file calls: compiled here, loaded by starting the program again.

Linux only; needs gcc.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

_SOURCE = Path(__file__).with_name("shim.c")
_LIBRARY = Path(__file__).parents[2] / "build" / "shim.so"


def load_by_starting_again(arguments: list[str]) -> None:
    """Start `python -m tests.faults` again with the shim loaded, unless it is loaded already."""
    if os.environ.get("LD_PRELOAD") == str(_LIBRARY):
        return
    if shutil.which("gcc") is None:
        sys.exit("gcc is missing, and G2 and G3 need it: install it with `apt-get install gcc libc6-dev`.")
    _LIBRARY.parent.mkdir(exist_ok=True)
    subprocess.run(["gcc", "-O1", "-shared", "-fPIC", "-o", _LIBRARY, _SOURCE, "-ldl"], check=True)
    environment = {**os.environ, "LD_PRELOAD": str(_LIBRARY)}
    os.execve(sys.executable, [sys.executable, "-m", "tests.faults", *arguments], environment)


def watch(folder: Path) -> None:
    """Count every call on a path below this folder from now on, in this process."""
    _shim().shim_watch(str(folder).encode())


def record(log: Path) -> None:
    """Write every change below the watched folder to this file, in order."""
    _shim().shim_record(str(log).encode())


def mark(number: int) -> None:
    """Put into the record that this step counts as saved."""
    _shim().shim_mark(ctypes.c_long(number))


def fail(at: int, error: int = 0, *, stays: bool = False) -> None:
    """Let the call with this number, counted from now, fail with this errno; 0 lets none fail."""
    _shim().shim_fail(ctypes.c_long(at), ctypes.c_int(error), ctypes.c_int(stays))


def calls() -> int:
    """How many calls there were since `fail`."""
    return int(_shim().shim_count())


def _shim() -> ctypes.CDLL:
    library = ctypes.CDLL(str(_LIBRARY))
    library.shim_count.restype = ctypes.c_long
    return library
