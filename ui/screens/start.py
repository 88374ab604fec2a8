"""Where everybody begins: unlock, open what came, go on with an evaluation.

Before the passphrase an encrypted package says its size and nothing else. After it, what the package is, who signed it
and for which evaluation is shown before anything of it is kept (SECURITY §4). Picture: docs/UX, 00.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from evaluator.domain.panel import ROLE_WORDS
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.progress import Progress
from ui.screens.arrived import ArrivedCard
from ui.screens.example import ExampleCard
from ui.screens.opened_call_off import OpenedCallOffCard
from ui.screens.opened_pack import OpenedPackCard, OpenedSystemPackCard
from ui.screens.profile import NewProfileCard, RecoveryCard
from ui.screens.screen import Screen
from ui.screens.unlocking import UnlockCard, ways_in
from ui.seat import Seat
from ui.widgets.fields import Row, button, fill, make_main, table
from ui.widgets.files import PACKAGES, choose_files
from ui.widgets.fitting import is_narrow
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, named, tr

if TYPE_CHECKING:
    from evaluator.services.dps import SystemListed
    from evaluator.services.inspection import Inspection
    from evaluator.services.profile import EvaluationListed, Profile

PROFILE_FIRST = marked("Nothing yet. Make your profile first, or look round in the worked example.")
UNLOCK_FIRST = marked("Unlock your profile to see what is here.")
NOTHING_KEPT = marked("Nothing yet. A package that you keep, and an evaluation that you start, stands here.")
FIRST_STEP = marked(
    "To work on a panel, give your identity card to the procurement lead. They send you a package: open it here."
)
SYSTEM_PACK, CALL_OFF = marked("system pack"), "call-off"  # as the signed statement names them


class StartScreen(Screen):
    """Left: packages and evaluations. Right: unlocking, a new profile, or what has just been opened."""

    name = "start"
    title = marked("Open your evaluation")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._listed: tuple[EvaluationListed | SystemListed, ...] = ()
        self.choose, self.begin = button("Choose a package…"), button("Start a new evaluation")
        self.establish = button("Establish a purchasing system")
        self.waiting = paragraph("Drop an evaluation package (.bidpack) here, or choose a file.", quiet=True)
        self.evaluations = table(["Evaluation or system", "Stage", "You are"], name="Evaluations on this computer")
        self.evaluations.setMinimumHeight(180)
        self.nothing_yet = paragraph(quiet=True)
        self.open = button("Open", main=True)
        self.unlock_card, self.create_card, self.recover_card = (
            UnlockCard(seat),
            NewProfileCard(seat),
            RecoveryCard(seat),
        )
        self.locked_out = button("I have lost my passphrase", link=True)
        self.pack_card, self.who_card = OpenedPackCard(seat), Card("Your profile is open")
        self.arrived = ArrivedCard(seat)
        self.system_pack_card, self.call_off_card = OpenedSystemPackCard(seat), OpenedCallOffCard(seat)
        self.first_step, self.card = paragraph(FIRST_STEP), button("Your identity card")
        self.lock, self.forget = button("Lock"), button("Forget on this computer")
        self.forget.hide()
        self.example = ExampleCard(seat)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what this person can do now."""
        from evaluator.services.files import has_file

        profile = self.seat.profile
        known = has_file(self.seat.folder / "card.bidid")
        self.create_card.setVisible((profile is None and not known) or self.create_card.is_showing_code)
        self.unlock_card.setVisible(profile is None and known and not self.recover_card.is_wanted)
        self.recover_card.setVisible(profile is None and self.recover_card.is_wanted)
        self.locked_out.setVisible(self.unlock_card.isVisibleTo(self))
        self.who_card.setVisible(profile is not None and not self.create_card.is_showing_code)
        self.begin.setVisible(profile is not None)
        self.establish.setVisible(profile is not None)
        if profile is not None:
            self.who.setText(f"{profile.card.name}, {profile.card.organisation}")
            self._list(profile)
        else:
            self._listed = ()
            fill(self.evaluations, [])
            say(self.nothing_yet, UNLOCK_FIRST if known else PROFILE_FIRST)
            self._show_whether_any()
        self.seat.desk.run(partial(ways_in, self.seat.folder), then=self._offer, otherwise=lambda _: None)
        self._arrange()

    def _offer(self, ways: tuple[bool, bool]) -> None:
        """What the computer's password store can do here: keep a secret; open this profile."""
        can_remember, remembered = ways
        self.unlock_card.remember.setVisible(can_remember)
        self.unlock_card.remembered.setVisible(remembered)
        self.forget.setVisible(remembered)

    def open_package(self, path: Path) -> None:
        """Say what a package is; a pack can then be kept."""
        if self.seat.profile is None:
            self._say_encrypted(path)
            return
        self.seat.put_away()
        profile = self.seat.own_profile

        def looked_at(progress: Progress) -> "tuple[bytes, Inspection]":
            from evaluator.services.files import read_chosen
            from evaluator.services.inspection import inspect
            from evaluator.services.verification import Reader

            data = read_chosen(path)
            own = Reader(
                unlocked=profile.unlocked, fingerprint=profile.card.fingerprint, evaluations=profile.evaluations
            )
            progress.step(tr("Opening the package"))
            seen = inspect(data, reader=own)
            progress.step(tr("Opening the package"))
            return data, seen

        self._put_away_what_came()
        self.waiting.setText(path.name)
        self.run_in_steps(looked_at, then=lambda seen: self._show(path, *seen), said=tr("Opening the package"))

    def _lay_out(self) -> None:
        came, self.here = Card("Open a package"), Card("On this computer")
        here = self.here
        came.body.addWidget(self.waiting)
        came.body.addWidget(
            paragraph("Nothing leaves this computer. The program makes no network connections.", quiet=True)
        )
        came.body.addWidget(Row(self.choose, self.begin, self.establish))
        here.body.addWidget(self.nothing_yet)
        here.body.addWidget(self.evaluations, 1)
        here.body.addWidget(Row(self.open))
        self.who = paragraph()
        self.who_card.add(self.who, self.first_step, Row(self.card, self.lock, self.forget))
        self.left, self.right = QWidget(), QWidget()
        self.columns = left, right = QVBoxLayout(self.left), QVBoxLayout(self.right)
        for column in self.columns:
            column.setContentsMargins(0, 0, 0, 0)
        left.addWidget(came)
        left.addWidget(here)
        left.addStretch(1)
        for part in (
            self.unlock_card,
            self.locked_out,
            self.recover_card,
            self.create_card,
            self.pack_card,
            self.system_pack_card,
            self.call_off_card,
            self.arrived,
            self.who_card,
        ):
            right.addWidget(part)
        right.addStretch(1)
        self.both = QHBoxLayout()
        self.both.setSpacing(12)
        self.both.addWidget(self.left, 1)
        self.both.addWidget(self.right, 1)
        self.page.addLayout(self.both)
        self._put_away_what_came()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Two columns, or one where two would be too narrow for the text."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """In one column what waits for an answer comes first: the passphrase, or the package that was opened."""
        narrow, came = is_narrow(self), (self.pack_card, self.system_pack_card, self.call_off_card, self.arrived)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.both.direction() is not direction:
            self.both.setDirection(direction)
        asks = self.seat.profile is None or any(card.isVisibleTo(self) for card in came)
        make_main(self.open, not asks)
        make_main(self.card, not asks)
        roomy = self.columns[self.seat.profile is not None]  # a profile is made in the other
        if roomy.indexOf(self.example) < 0:
            roomy.insertWidget(roomy.count() - 1, self.example)
        first = self.right if narrow and asks else self.left
        if self.both.indexOf(first) != 0:
            self.both.removeWidget(first)
            self.both.insertWidget(0, first, 1)

    def _connect(self) -> None:
        self.choose.clicked.connect(
            lambda: choose_files(self, tr("Open a package"), PACKAGES, lambda chosen: self.open_package(chosen[0]))
        )
        self.begin.clicked.connect(lambda: self.seat.wanted.emit("notice"))
        self.establish.clicked.connect(lambda: self.seat.wanted.emit("establish"))
        self.open.clicked.connect(self._open_chosen)
        self.evaluations.cellDoubleClicked.connect(lambda *_: self._open_chosen())
        self.lock.clicked.connect(self._lock)
        self.forget.clicked.connect(self._forget)
        self.card.clicked.connect(lambda: self.seat.wanted.emit("profile"))
        self.locked_out.clicked.connect(lambda: self._recovering(True))
        self.recover_card.finished.connect(lambda: self._recovering(False))
        for part in (
            self.unlock_card,
            self.create_card,
            self.recover_card,
            self.pack_card,
            self.system_pack_card,
            self.call_off_card,
            self.example,
        ):
            part.refused.connect(self.fail)
        for pack in (self.pack_card, self.system_pack_card, self.call_off_card):
            pack.shown.connect(self._arrange)
        self.arrived.wanted.connect(self._take_in)
        self.arrived.wanted_by_system.connect(self._take_into_system)
        self.unlock_card.unlocked.connect(self._unlocked)
        self.create_card.went_on.connect(self.problems.clear)
        self.seat.profile_changed.connect(self._other_profile)

    def _other_profile(self) -> None:
        """Whoever has locked their profile opens it again by typing."""
        self.refresh()
        if self.seat.profile is None and self.isVisible():
            self.unlock_card.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lock(self) -> None:
        self._put_away_what_came()
        self.seat.lock()

    def _forget(self) -> None:
        own = self.seat.own_profile

        def forgotten() -> None:
            from evaluator.services import profile

            profile.forget_on_this_computer(own)

        self.run(forgotten, then=lambda _: self.refresh())

    def _recovering(self, wanted: bool) -> None:
        self.recover_card.is_wanted = wanted
        self.problems.clear()
        self.refresh()

    def _unlocked(self) -> None:
        self.problems.clear()
        if self.pack_card.waiting is not None:
            self.open_package(self.pack_card.waiting)

    def _say_encrypted(self, path: Path) -> None:
        def size() -> int:
            from evaluator.services.files import size_of

            return size_of(path)

        def say(size: int) -> None:
            self.pack_card.waiting = path
            spoken = QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
            self.waiting.setText(
                tr("An encrypted package of {size}. Unlock your profile to see what it is.").format(size=spoken)
            )

        self.run(size, then=say)

    def _show(self, path: Path, data: bytes, seen: "Inspection") -> None:
        self.pack_card.waiting = None
        self.waiting.setText(tr("{name} is open. Read what it is before you go on.").format(name=path.name))
        packs = {"pack": self.pack_card, SYSTEM_PACK: self.system_pack_card, CALL_OFF: self.call_off_card}
        if seen.kind in packs:
            packs[seen.kind].show_pack(data)
        else:
            self.arrived.show_package(path, seen)
        self._arrange()

    def _put_away_what_came(self) -> None:
        """Nothing stays of another file."""
        for card in (self.pack_card, self.system_pack_card, self.call_off_card, self.arrived):
            card.hide()

    def _take_in(self, evaluation_id: UUID, path: Path, kind: str) -> None:
        """Open the evaluation of what came, and hand the file to the screen that takes it."""
        self.seat.open(evaluation_id, then=lambda: self.seat.package_wanted.emit(path, kind), otherwise=self.fail)

    def _take_into_system(self, dps_id: UUID, path: Path, kind: str) -> None:
        """The same for a purchasing system."""
        self.seat.open_system(dps_id, then=lambda: self.seat.package_wanted.emit(path, kind), otherwise=self.fail)

    def _list(self, profile: "Profile") -> None:
        if self.seat.on_the_desk is not None:
            return

        def listed() -> "tuple[EvaluationListed | SystemListed, ...]":
            from evaluator.services import dps
            from evaluator.services import profile as profiles

            return (*profiles.evaluations(profile), *dps.systems_in(profile.systems, unlocked=profile.unlocked))

        self.seat.desk.run(listed, then=self._show_list, otherwise=self.fail)

    def _show_list(self, listed: "tuple[EvaluationListed | SystemListed, ...]") -> None:
        self._listed = listed
        say(self.nothing_yet, NOTHING_KEPT)
        fill(
            self.evaluations,
            [
                (
                    one.title + (f" – {one.warning}" if one.warning else ""),
                    named(one.at),
                    spoken_list([tr(ROLE_WORDS[role]) for role in one.roles]),
                )
                for one in listed
            ],
        )
        if listed and self.evaluations.currentRow() < 0:
            self.evaluations.selectRow(0)
        self._show_whether_any()

    def _show_whether_any(self) -> None:
        """A list where there is something to open, else what comes first."""
        there, at_home = bool(self._listed), self.seat.folder == self.seat.home
        self.columns[0].setStretchFactor(self.here, int(there))
        for part in (self.evaluations, self.open):
            part.setVisible(there)
        self.nothing_yet.setVisible(not there)
        for step in (self.first_step, self.card):
            step.setVisible(not there and at_home)
        self._arrange()

    def _open_chosen(self) -> None:
        row = self.evaluations.currentRow()
        if not 0 <= row < len(self._listed):
            self.fail(RuleBroken(tr("No evaluation is chosen."), hint=tr("Choose one in the list, or open a package.")))
            return
        self.problems.clear()
        chosen = self._listed[row]
        if chosen.is_system:
            self.seat.open_system(chosen.id, then=self.seat.work_wanted.emit, otherwise=self.fail)
        else:
            self.seat.open(chosen.id, then=self.seat.work_wanted.emit, otherwise=self.fail)
