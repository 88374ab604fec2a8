"""Which profile a command uses and how it is opened: a file with the passphrase, the password store, or the prompt.

The passphrase is never taken from an argument or the environment, where other programs could read it.
"""

import getpass
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from evaluator.entry import own_profile
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.storage.files import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from evaluator.reader import Reader
    from evaluator.services.profile import Profile

LONGEST_PASSPHRASE = 4096  # bytes
STANDARD_INPUT = "-"


@dataclass
class Access:
    """The profile named on the command line, opened when it is first wanted."""

    folder: Path | None = None
    passphrase_file: str | None = None
    desktop: "Callable[[Path], int] | None" = None

    @property
    def named(self) -> bool:
        """Whether the command line names a profile, or what opens it."""
        return self.folder is not None or self.passphrase_file is not None

    @cached_property
    def place(self) -> Path:
        """The profile's folder."""
        return self.folder or own_profile()

    @property
    def exists(self) -> bool:
        """Whether there is a profile to open."""
        from evaluator.services.profile import has_profile

        return has_profile(self.place)

    @cached_property
    def profile(self) -> "Profile":
        """The opened profile. Raises: FileProblem when there is none; RuleBroken when the passphrase is wrong."""
        from evaluator.services import profile

        if not self.exists:
            raise FileProblem(
                "There is no profile in {place}.",
                hint="Name its folder with --profile, or create one first.",
                place=self.place.absolute(),
            )
        if self.passphrase_file is None and profile.opens_by_keyring(self.place):
            try:
                return profile.unlock_by_keyring(self.place)
            except EvaluatorError:
                if not _at_a_terminal():
                    raise
        return profile.unlock(self.place, self._passphrase())

    @cached_property
    def reader(self) -> "Reader":
        """The opened profile as someone a file may concern."""
        from evaluator.reader import Reader

        opened = self.profile
        return Reader(unlocked=opened.unlocked, fingerprint=opened.card.fingerprint, evaluations=opened.evaluations)

    def reader_for(self, beginning: bytes) -> "Reader | None":
        """The opened profile where the command line names one or the file is encrypted; else nobody in particular.

        Raises: RuleBroken when the file is encrypted and there is no profile: then nothing more of it need be read.
        """
        from evaluator.formats.kinds import looks_like_package
        from evaluator.reader import encrypted

        is_encrypted = looks_like_package(beginning)
        if self.named or (is_encrypted and self.exists):
            return self.reader
        if is_encrypted:
            raise encrypted()
        return None

    def _passphrase(self) -> str:
        if self.passphrase_file == STANDARD_INPUT and sys.stdin is not None:
            with in_plain_words(Path(where := "standard input"), "read"):
                return _first_line(sys.stdin.buffer, where)
        if self.passphrase_file is not None:
            path = Path(self.passphrase_file)
            with in_plain_words(path, "read"), path.open("rb") as file:
                return _first_line(file, path.name)
        if not _at_a_terminal():
            raise _none_given()
        try:
            return getpass.getpass("Passphrase: ")
        except EOFError as problem:
            raise _none_given() from problem


def access_of(context: typer.Context) -> Access:
    """What this command line says of the profile, before or after the command's name."""
    return context.ensure_object(Access)


def _note_folder(context: typer.Context, folder: Path | None) -> None:
    if folder is not None:
        access_of(context).folder = folder


def _note_passphrase_file(context: typer.Context, file: str | None) -> None:
    if file is not None:
        access_of(context).passphrase_file = file


ProfileOption = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        metavar="DIR",
        help="The profile's folder; without it, this user's own.",
        expose_value=False,
        callback=_note_folder,
    ),
]
PassphraseOption = Annotated[
    str | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help="A file whose first line is the passphrase; - reads standard input.",
        expose_value=False,
        callback=_note_passphrase_file,
    ),
]


def _first_line(file: BinaryIO, where: str) -> str:
    line = file.readline(LONGEST_PASSPHRASE + 1)
    if len(line) > LONGEST_PASSPHRASE:
        raise RuleBroken(
            "The first line of {where} is longer than a passphrase may be.", hint="Name the right file.", where=where
        )
    try:
        passphrase = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as problem:
        raise FileProblem(
            "The first line of {where} is not UTF-8 text.", hint="Name the right file.", where=where
        ) from problem
    if not passphrase:
        raise RuleBroken(
            "There is no passphrase in {where}.", hint="Its first line should be the passphrase.", where=where
        )
    return passphrase


def _at_a_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _none_given() -> RuleBroken:
    return RuleBroken(
        "No passphrase was given.", hint="Name a file with --passphrase-file, or start it from a terminal."
    )
