"""Which profile a command uses and how it is opened: a file with the passphrase, the password store, or the prompt.

The passphrase is never taken from an argument or the environment, where other programs could read it.
"""

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from platformdirs import user_data_path

from evaluator.errors import FileProblem, RuleBroken

if TYPE_CHECKING:
    from evaluator.services.profile import Profile
    from evaluator.services.verification import Reader

LONGEST_PASSPHRASE = 4096

ProfileOption = Annotated[
    Path | None,
    typer.Option(
        "--profile", metavar="DIR", help="The profile's folder; without it, this user's own.", show_default=False
    ),
]
PassphraseOption = Annotated[
    str | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help="A file whose first line is the passphrase; - reads it from standard input.",
    ),
]


@dataclass(frozen=True)
class Access:
    """The profile named on the command line, opened when it is first wanted."""

    folder: Path | None
    passphrase_file: str | None

    def joined(self, folder: Path | None, passphrase_file: str | None) -> "Access":
        """What was given after the command's name wins over what was given before it."""
        return Access(folder=folder or self.folder, passphrase_file=passphrase_file or self.passphrase_file)

    @property
    def named(self) -> bool:
        """Whether the command line names a profile."""
        return self.folder is not None

    @cached_property
    def place(self) -> Path:
        """The profile's folder."""
        return self.folder or user_data_path("bid-evaluator", appauthor=False) / "profile"

    @property
    def exists(self) -> bool:
        """Whether there is a profile to open."""
        from evaluator.services.profile import has_profile

        return has_profile(self.place)

    @cached_property
    def profile(self) -> "Profile":
        """The opened profile. Raises: FileProblem when there is none; RuleBroken when the passphrase is wrong."""
        from evaluator.services import profile

        self._require_exists()
        if self.passphrase_file is None and profile.opens_by_keyring(self.place):
            return profile.unlock_by_keyring(self.place)
        return profile.unlock(self.place, self._passphrase)

    @cached_property
    def reader(self) -> "Reader":
        """The opened profile as someone a file may concern."""
        from evaluator.services.verification import Reader

        opened = self.profile
        return Reader(unlocked=opened.unlocked, fingerprint=opened.card.fingerprint, evaluations=opened.evaluations)

    @cached_property
    def _passphrase(self) -> str:
        if self.passphrase_file == "-":
            return _first_line(sys.stdin.readline(LONGEST_PASSPHRASE), "standard input")
        if self.passphrase_file is not None:
            return _first_line(_read(Path(self.passphrase_file)), self.passphrase_file)
        if not sys.stdin.isatty():
            raise RuleBroken(
                "No passphrase was given.", hint="Name a file with --passphrase-file, or start it from a terminal."
            )
        asked: str = typer.prompt("Passphrase", hide_input=True, err=True)
        return asked

    def _require_exists(self) -> None:
        if not self.exists:
            raise FileProblem(
                f"There is no profile in {self.place}.", hint="Name its folder with --profile, or create one first."
            )


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            return file.readline(LONGEST_PASSPHRASE)
    except (OSError, UnicodeDecodeError) as problem:
        raise FileProblem(f"The passphrase cannot be read from {path}.", hint="Check the file's name.") from problem


def _first_line(line: str, where: str) -> str:
    passphrase = line.rstrip("\r\n")
    if not passphrase:
        raise RuleBroken(f"There is no passphrase in {where}.", hint="Its first line should be the passphrase.")
    return passphrase
