"""After the meeting a member reads what was agreed, item by item, and confirms all of it with one signature.

The signature names the digest of each item, so each is shown whole and marked as read before it can be signed.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from evaluator.domain.pack import Setup
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.confirmed_item import ItemCard, title_of
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Row, button, fill, rename, table
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.fitting import is_narrow
from ui.widgets.scrolling import bring_to_top
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.confirmation import ItemToConfirm
    from evaluator.services.profile import SigningProfile

LEAST_HEIGHT, MOST_HEIGHT = 170, 420  # pixels of the list: a few items in sight at any text size


class ConfirmationScreen(Screen):
    """Open the chair's file, read each item whole, confirm."""

    name = "confirmation"
    title = marked("Confirm what the meeting agreed")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._items: tuple[ItemToConfirm, ...] = ()
        self._setup: Setup | None = None
        self._read: set[str] = set()  # digests
        self.open = button("Open the chair's file…")
        self.state = paragraph()
        self.items = table(["Question", "Tender", "You"], name="What was agreed")
        self.items.setMinimumHeight(LEAST_HEIGHT)
        self.items.setMaximumHeight(MOST_HEIGHT)
        self.items.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its columns keep their width
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Items read"))
        self.listed, self.item = Card("The items"), ItemCard()
        self.next, self.confirm = button("I have read this item (Ctrl+Enter)"), button("Confirm and save…", main=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        card = Card("The chair's file")
        card.add(
            paragraph(
                "After the meeting the chair sends you what was agreed. Your one signature stands under every item, so "
                "read each before you confirm. If something is not as it was agreed, do not confirm: tell the chair, "
                "who corrects it and sends it again."
            ),
            Row(self.open),
            self.state,
        )
        self.listed.add(self.bar, self.items)
        beside = QWidget()
        left = QVBoxLayout(beside)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(card)
        left.addWidget(self.listed)
        left.addStretch(1)
        self.both = QHBoxLayout()
        self.both.setSpacing(12)
        self.both.addWidget(beside, 2)
        self.both.addWidget(self.item, 3, Qt.AlignmentFlag.AlignTop)
        self.page.addLayout(self.both)
        self.page.addStretch(1)
        self.foot.add(self.next)
        self.foot.add(self.confirm)

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self.open.clicked.connect(
            lambda: choose_files(self, tr("Open the chair's file"), PACKAGES, lambda chosen: self.take(chosen[0]))
        )
        self.items.itemSelectionChanged.connect(self._show_item)
        self.next.clicked.connect(self.mark_as_read)
        self.confirm.clicked.connect(self.sign_and_send)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.mark_as_read)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The item beside the list, or below it where both would be too narrow for the text."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow(self) else QBoxLayout.Direction.LeftToRight
        if self.both.direction() is not direction:
            self.both.setDirection(direction)

    def refresh(self) -> None:
        """Show what waits to be confirmed."""
        self.ask(_waiting, then=lambda found: self._show(*found), said=tr("Reading what was agreed"), in_steps=True)

    def take_files(self, paths: list[Path]) -> None:
        """A dropped file is taken as the chair's."""
        self.take(paths[0])

    def take(self, path: Path) -> None:
        """Keep what the chair signed."""
        from evaluator.services import confirmation

        self.keep_received(confirmation.receive_session, path, said=tr("Opening the file"))

    def mark_as_read(self) -> None:
        """The item on screen was read; show the next that was not."""
        at = self.items.currentRow()
        if not 0 <= at < len(self._items):
            return
        self._read.add(self._items[at].digest)
        self._list()
        order = [*range(at + 1, len(self._items)), *range(at)]
        self.items.selectRow(next((row for row in order if self._items[row].digest not in self._read), at))
        bring_to_top(self.item)

    def sign_and_send(self) -> None:
        """One signature for all items."""
        now, package_id, number = self.seat.now(), self.seat.new_id(), counted(len(self._items), "item")

        def confirm(uow: Work, signing: "SigningProfile", progress: Progress) -> bytes:
            from evaluator.services import confirmation

            signer = signing.signer(uow)
            return confirmation.confirm(uow, signer=signer, now=now, package_id=package_id, progress=progress).sealed

        self.sign_and_save(
            batch=tr("your confirmation of {number}").format(number=number),
            items=[tr("{number}, each as you have read it on this screen").format(number=number)],
            file_name="confirmation.bidpack",
            make=confirm,
            in_steps=True,
            saved=lambda path: say(
                self.state, tr("Saved as {name}. Send it to the chair.").format(name=path.name), tone="done"
            ),
        )

    def _show(self, items: "tuple[ItemToConfirm, ...]", setup: Setup) -> None:
        self._items, self._setup = items, setup
        for part in (self.listed, self.item, self.next, self.confirm):
            part.setVisible(bool(items))
        self._list()
        if items and self.items.currentRow() < 0:
            self.items.selectRow(0)
        waiting = tr("{number} to confirm.").format(number=counted(len(items), "item"))
        say(self.state, waiting if items else tr("Nothing waits to be confirmed by you."))

    def _list(self) -> None:
        """The items with what was read of them, and how many are left."""
        assert self._setup is not None
        rows = [
            (
                self._setup.model.question(one.item.score.criterion_id).title,
                self._setup.supplier_of(one.item.score.tender_id).name,
                tr("✓ Read") if one.digest in self._read else tr("To read"),
            )
            for one in self._items
        ]
        fill(self.items, rows)
        left = sum(one.digest not in self._read for one in self._items)
        self.bar.setRange(0, max(len(self._items), 1))
        self.bar.setValue(len(self._items) - left)
        self.bar.setFormat(tr("{done} of {whole} read").format(done=len(self._items) - left, whole=len(self._items)))
        self.confirm.setEnabled(bool(self._items) and not left)
        still = tr("Confirm and save… ({left} still to read)").format(left=left)
        rename(self.confirm, still if left else tr("Confirm and save…"))

    def _show_item(self) -> None:
        at = self.items.currentRow()
        if self._setup is not None and 0 <= at < len(self._items):
            shown = self._items[at]
            self.item.show_item(shown.item, self._setup, digest=shown.digest)
            self.item.title.setText(f"{at + 1}. {title_of(shown.item, self._setup)}")


def _waiting(uow: Work, *, progress: Progress) -> "tuple[tuple[ItemToConfirm, ...], Setup]":
    from evaluator.services import confirmation

    return confirmation.items_to_confirm(uow, progress=progress), uow.setup()
