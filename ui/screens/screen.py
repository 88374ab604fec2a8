"""What every screen is: a title, the problems in the way, what it shows, and a foot with its main action."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from evaluator.errors import EvaluatorError
from evaluator.progress import Progress
from ui.desk import Cancelled, Work
from ui.seat import Seat
from ui.widgets.fields import Field, Row
from ui.widgets.files import choose_place
from ui.widgets.problems import Problems
from ui.widgets.scrolling import scrolling
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import heading, say
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile

Answer = TypeVar("Answer")
NOT_SAVED = marked("You cancelled it. No file was saved. What was signed stays signed: do it again to save it.")


class Screen(QWidget):
    """A page of the window. Subclasses put widgets into `page`, main actions into `foot`, and show data in `refresh`.

    The page scrolls up and down when it is higher than the window; a screen with panes of its own says
    `scrolls = False`.
    """

    name = ""  # by which another screen asks for it: seat.wanted.emit("scoring")
    title = ""
    scrolls = True

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.seat = seat
        self.heading = heading(self.title, 1)
        self.problems = Problems()
        self.page = QVBoxLayout()
        self.page.setSpacing(12)
        self.fixed = QVBoxLayout()  # what stays in view above the foot
        self.foot = Row()
        self.top = QHBoxLayout()
        self.top.addWidget(self.heading, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 14, 18, 12)
        whole.setSpacing(10)
        whole.addLayout(self.top)
        whole.addWidget(self.problems)
        whole.addWidget(_scrolling(self.page) if self.scrolls else _plain(self.page), 1)
        whole.addLayout(self.fixed)
        whole.addWidget(self.foot)
        seat.desk.changed.connect(self._changed)

    def lay(self, *parts: QWidget) -> None:
        """Lay the parts of the page one below the other; room that is left stays below them."""
        for part in parts:
            self.page.addWidget(part)
        self.page.addStretch(1)

    def refresh(self) -> None:
        """Ask for what is shown and show it: called when the screen appears, and after each change while it is seen."""

    def leave(self) -> None:
        """Save what was typed: called before another screen is shown or the window closes."""

    def take_files(self, paths: list[Path]) -> None:
        """Take what was dropped here; only a screen that accepts drops is asked."""

    def take_package(self, path: Path, kind: str) -> None:
        """Take a package of a kind that this screen takes (main_window.TAKEN_BY)."""
        self.take_files([path])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files may be dropped on a screen that accepts them."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        if paths:
            self.take_files(paths)

    def ask(
        self,
        service: Callable[..., Answer],
        *,
        then: Callable[[Answer], object],
        said: str = "",
        in_steps: bool = False,
        **given: Any,
    ) -> None:
        """Read the file through a service; a failure is shown on this screen."""
        self.seat.desk.ask(service, then=then, otherwise=self.fail, said=said, in_steps=in_steps, **given)

    def do(
        self,
        service: Callable[..., Answer],
        *,
        then: Callable[[Answer], object] | None = None,
        field: Field | None = None,
        said: str = "",
        in_steps: bool = False,
        **given: Any,
    ) -> None:
        """Change the file through a service; a failure is shown on this screen, and at `field` if it belongs there."""
        self.problems.clear()

        def refused(problem: EvaluatorError) -> None:
            self.fail(problem, field=field)

        self.seat.desk.do(service, then=then, otherwise=refused, said=said, in_steps=in_steps, **given)

    def keep_received(
        self,
        service: Callable[..., object],
        path: Path,
        *,
        said: str,
        then: Callable[[object], object] | None = None,
    ) -> None:
        """Take in a package that came, through the service that keeps its kind; the worker reads the file."""
        identity, now = self.seat.age_identity, self.seat.now()

        def keep(uow: Work, progress: Progress) -> object:
            from evaluator.services.files import read_chosen

            return service(uow, data=read_chosen(path), age_identity=identity, now=now, progress=progress)

        self.do(keep, then=then, said=said, in_steps=True)

    def run(self, work: Callable[[], Answer], *, then: Callable[[Answer], object], said: str = "") -> None:
        """Do slow work without the open evaluation; a failure is shown on this screen."""
        self.problems.clear()
        self.seat.desk.run(work, then=then, otherwise=self.fail, said=said)

    def sign_and_save(
        self,
        *,
        batch: str,
        items: Sequence[str],
        file_name: str,
        make: "Callable[..., bytes]",
        saved: Callable[[Path], object],
        in_steps: bool = False,
    ) -> None:
        """Ask where to save a file, then for the passphrase that signs `batch`, make the file and write it.

        `make` gets the work and who signs; where it takes steps, also the `progress` to say them through.
        """

        def signed(signing: "SigningProfile", place: Path) -> None:
            self.do(
                partial(_signing, make, signing),
                then=lambda made: self.write(place, made, saved),
                said=tr("Signing"),
                in_steps=in_steps,
            )

        def chosen(place: Path) -> None:
            ask_to_sign(self, self.seat, batch=batch, items=items, then=lambda signing: signed(signing, place))

        choose_place(self, tr("Save {batch}").format(batch=batch), file_name, chosen)

    def write(self, place: Path, made: bytes, saved: Callable[[Path], object]) -> None:
        """Write a file on the worker; a failure is shown on this screen."""

        def written() -> Path:
            from evaluator.services.files import save_to

            return save_to(place, made)

        self.run(written, then=saved)

    def write_all(self, folder: Path, files: Mapping[str, bytes], done: QLabel, *, said: str = "") -> None:
        """Write files into a folder, all of them or none, and say so in `done`; a failure is shown on this screen."""

        def written(progress: Progress) -> tuple[Path, ...]:
            from evaluator.services.files import save_all

            return save_all(folder, files, progress=progress)

        def saved(paths: tuple[Path, ...]) -> None:
            names = paths[0].name if len(paths) == 1 else counted(len(paths), "file")
            say(done, said or tr("Saved {names} in {folder}.").format(names=names, folder=folder.name), tone="done")

        self.run_in_steps(written, then=saved, said=tr("Saving the files"), left=tr(NOT_SAVED))

    def run_in_steps(
        self, work: Callable[[Progress], Answer], *, then: Callable[[Answer], object], said: str, left: str = ""
    ) -> None:
        """Do long work without the open evaluation; a failure is shown on this screen."""
        self.problems.clear()
        self.seat.desk.run_in_steps(work, then=then, otherwise=self.fail, said=said, left=left)

    def fail(self, problem: EvaluatorError, *, field: Field | None = None) -> None:
        """Show what stands in the way; what the person cancelled does not, and the window's last line says so."""
        if isinstance(problem, Cancelled):
            return
        self.problems.show_problem(problem, field=field)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what is there now."""
        super().showEvent(event)
        self.refresh()

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()


def _signing(make: Callable[..., bytes], signing: "SigningProfile", uow: Work, **steps: Progress) -> bytes:
    return make(uow, signing, **steps)


def _scrolling(page: QVBoxLayout) -> QScrollArea:
    content = _plain(page)
    content.setObjectName("content")
    return scrolling(content)


def _plain(page: QLayout) -> QWidget:
    content = QWidget()
    page.setContentsMargins(0, 0, 4, 0)
    content.setLayout(page)
    return content
