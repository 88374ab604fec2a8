"""What the program's entry has to know before it imports anything else: where a profile lies, and a few words."""

import sys
from pathlib import Path

STOPPED = 130  # exit status, as of any program that a person stops
STOPPED_SAID = "Stopped; nothing was left half done."
SHOW_PAGES = "--show-pages"  # how the built program is asked to be the child that draws pages


def leave_no_memory_behind() -> None:
    """Whatever ends the program, the system writes no image of its memory, where keys lie (docs/SECURITY, G16)."""
    if sys.platform != "win32":
        from resource import RLIMIT_CORE, setrlimit

        setrlimit(RLIMIT_CORE, (0, 0))


def own_profile() -> Path:
    """The folder of this user's own profile, where no other is named."""
    from platformdirs import user_data_path

    return user_data_path("bid-evaluator", appauthor=False) / "profile"
