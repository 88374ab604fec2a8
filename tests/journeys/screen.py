"""A real screen of its own for the program: an X server, a window manager, and the accessibility bus.

Everything runs below one `dbus-run-session`, so that one signal ends all of it.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PROGRAM = Path(__file__).parents[2] / "main.py"
CLIENT = Path(__file__).with_name("assistive.py")
SYSTEM_PYTHON = "/usr/bin/python3"  # the accessibility bus's bindings are Debian's
WANTED = ("Xvfb", "openbox", "dbus-run-session")
START = """
set -eu
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$1/display" 2>/dev/null &
while [ ! -s "$1/display" ]; do sleep 0.05; done
DISPLAY=":$(cat "$1/display")"; export DISPLAY
openbox >/dev/null 2>&1 &
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
folder="$1"; reader="$2"; client="$3"; shift 3
"$@" >"$folder/program" 2>&1 &
exec "$reader" "$client"
"""
BELOW_ONE_BUS = ("dbus-run-session", "--", "sh", "-c", START, "sh")


@dataclass
class AssistiveTool:
    """What an assistive tool does with the program on the screen."""

    asked: IO[str]
    answered: IO[str]

    def press(self, role: str, name: str) -> None:
        """Press a button, choose an option."""
        self._do("press", role, name)

    def write(self, role: str, name: str, text: str) -> None:
        """Put text into a field."""
        self._do("type", role, name, text=text)

    def choose(self, role: str, name: str, item: str) -> None:
        """Choose one line of a list."""
        self._do("choose", role, name, text=item)

    def read(self, role: str, name: str) -> str:
        """What a control is called, and the text in it."""
        answer = self._do("read", role, name)
        assert isinstance(answer, dict)
        return f"{answer['name']} {answer['text']}".strip()

    def is_checked(self, role: str, name: str) -> bool:
        """Whether an option is chosen."""
        return self._do("checked", role, name) is True

    def walk(self, window: str, *, past: Sequence[str] = ()) -> dict[str, list[str]]:
        """Go through every step of somebody's window but those; gives the controls of each screen, by its step.

        A control is its role and its name, with nothing after the colon where it has none.
        """
        answer = self._do("walk", "frame", window, past=list(past))
        assert isinstance(answer, dict)
        return answer

    def _do(self, what: str, role: str, name: str, **more: object) -> object:
        self.asked.write(json.dumps({"do": what, "role": role, "name": name, **more}) + "\n")
        self.asked.flush()
        answer = self.answered.readline()
        assert answer, "the assistive tool has ended"
        said = json.loads(answer)
        assert "problem" not in said, f"{said['problem']}; on the screen: {said['controls']}"
        return said["answer"]


def program_on_screen(profile: Path, folder: Path) -> AbstractContextManager[AssistiveTool]:
    """Start the program on a profile, with a screen of its own; `folder` keeps what it prints."""
    return on_screen((sys.executable, str(PROGRAM), "--profile", str(profile)), folder)


def windows_on_screen(windows: Sequence[dict[str, str]], folder: Path) -> AbstractContextManager[AssistiveTool]:
    """Start a window for each of these people (tests.journeys.all_windows), on a screen of their own."""
    (folder / "windows.json").write_text(json.dumps(windows), "utf-8")
    return on_screen((sys.executable, "-m", "tests.journeys.all_windows", str(folder / "windows.json")), folder)


@contextmanager
def on_screen(program: Sequence[str], folder: Path) -> Iterator[AssistiveTool]:
    """Start a program with a screen and an accessibility bus of its own; `folder` keeps what it prints."""
    missing = [tool for tool in WANTED if shutil.which(tool) is None]
    assert not missing, f"packaging/debian-packages all installs what is missing: {missing}"
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    started = subprocess.Popen(
        [*BELOW_ONE_BUS, str(folder), SYSTEM_PYTHON, str(CLIENT), *program],
        cwd=PROGRAM.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": str(runtime),
            "LC_ALL": "C.UTF-8",
        },
    )
    assert started.stdin is not None
    assert started.stdout is not None
    try:
        yield AssistiveTool(started.stdin, started.stdout)
    finally:
        started.stdin.close()
        os.killpg(started.pid, signal.SIGTERM)
        try:
            started.wait(timeout=10)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(started.pid, signal.SIGKILL)
            started.stdout.close()
