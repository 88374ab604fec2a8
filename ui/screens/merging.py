"""The chair registers every phrase, then merges the submissions, then sends receipts.

What a merge would do stands in words before it is done. A conflict of one person's submissions stays in view, with the
way out of it, until it is settled (SECURITY T5).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from evaluator.domain.merging import Arrival, standing
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.rationale_words import explains
from evaluator.domain.registration import Registration
from evaluator.domain.submission import Submission
from evaluator.domain.wording import spoken_time
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.merge_plan import awaited_in_words, rows_of, summary_of, what_to_do
from ui.screens.pack import file_names
from ui.screens.screen import Screen
from ui.screens.shared_scores import SharedScoresCard
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button, choice, fill, rename, roomy, table
from ui.widgets.files import PACKAGES, choose_files, choose_folder
from ui.widgets.scrolling import bring_to_top
from ui.widgets.signing import ask_to_sign
from ui.widgets.tables import grow
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.merging import ReadyToMerge
    from evaluator.services.profile import SigningProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the chair has: who scores, whose phrase is registered, which submissions are held, who is awaited.

    `after_another` where somebody else chaired before, who may have opened scorecards.
    """

    people: tuple[PanelMember, ...]
    names: dict[str, str]
    registered: tuple[Registration, ...]
    submissions: tuple[Submission, ...]
    awaited: tuple[str, ...]
    after_another: bool

    @property
    def forked(self) -> list[str]:
        """Whose submissions conflict."""
        members = sorted({one.member_id for one in self.submissions})
        return [member for member in members if len(standing(self.submissions, member)) > 1]


class MergingScreen(Screen):
    """Phrases first, files second, receipts third."""

    name = "merging"
    title = marked("Register and merge")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._ready: ReadyToMerge | None = None
        self._files: list[tuple[str, bytes]] = []  # what the plan is about
        self._held: Held | None = None
        self.registered = table(["Panel member", "Phrase", "Registered", "Scorecard"], name="Registered phrases")
        self.person, self.phrase, self.so_far = roomy(choice([])), area(rows=1), paragraph()
        self.phrase_field = Field("&Phrase", self.phrase, hint="Twelve words, as read out or mailed.")
        self.why_late = area(rows=2)
        self.why_late_field = Field(
            "&Why now",
            self.why_late,
            hint="A scorecard was or may have been opened, or a phrase of this person is registered already. So the "
            "reason stands in the record, in a sentence: a revision, or a word misheard. The last phrase counts.",
        )
        self.register = button("Register", main=True)
        self.choose = button("Choose submissions…")
        self.plan = table(["From", "What merging does", "File"], name="Merge plan")
        self.planned, self.state, self.done = paragraph(), paragraph(), paragraph()
        self.conflict, self.way_out = Card("A conflict to settle"), paragraph()
        self.conflict.setObjectName("notice")
        self.conflict.add(self.way_out)
        self.merge, self.onward = button("Merge these", main=True), button("Go on to moderation", link=True)
        self.receipts = button("Sign and save receipts…")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show which phrases are registered, and what is held."""
        self.ask(_held, then=self._show)
        self.shared.refresh()
        if self._files:
            files = self._files
            self._plan(lambda: files)

    def take_files(self, paths: list[Path]) -> None:
        """Dropped files are submissions."""
        self.make_plan(paths)

    def make_plan(self, paths: list[Path]) -> None:
        """Say what merging these files would do; nothing is kept."""

        def read() -> list[tuple[str, bytes]]:
            from evaluator.services.files import read_chosen

            return [(path.name, read_chosen(path)) for path in paths]

        self.problems.clear()
        self._plan(read)

    def _plan(self, read: Callable[[], list[tuple[str, bytes]]]) -> None:
        """Plan as things stand now; a phrase registered or moderation closed meanwhile makes another plan of it."""
        identity = self.seat.age_identity

        def plan(uow: Work, progress: Progress) -> "tuple[list[tuple[str, bytes]], ReadyToMerge]":
            from evaluator.services import merging

            files = read()
            return files, merging.plan_merge(uow, files=files, age_identity=identity, progress=progress)

        self.ask(plan, then=lambda found: self._show_plan(*found), said=tr("Opening the submissions"), in_steps=True)

    def ask_to_sign(self, folder: Path) -> None:
        """One signature for all receipts."""
        ask_to_sign(
            self,
            self.seat,
            batch=tr("the receipts"),
            items=[tr("one receipt for each person whose submission you hold")],
            then=lambda signing: self._issue(signing, folder),
        )

    def _lay_out(self) -> None:
        phrases, self.files, sent = Card("1. Phrases"), Card("2. Submissions"), Card("3. Receipts")
        phrases.add(
            paragraph("Register everybody's phrase before any scorecard is opened. Your own is noted when you lock."),
            self.so_far,
            self.registered,
            Row(Field("Panel &member", self.person)),
            self.phrase_field,
            self.why_late_field,
            Row(self.register),
        )
        self.files.add(
            paragraph(
                "Choose the files that came, or drop them here. What merging them does is said before it is done."
            ),
            Row(self.choose),
            self.planned,
            self.plan,
            Row(self.merge),
            self.state,
            Row(self.onward),
        )
        sent.add(
            paragraph("Each person gets a signed receipt of what you hold of theirs."), Row(self.receipts), self.done
        )
        self.shared = SharedScoresCard(self, agreed=True)
        self.lay(self.conflict, phrases, self.files, sent, self.shared)
        for hidden in (self.conflict, self.plan, self.merge, self.onward):
            hidden.hide()

    def _connect(self) -> None:
        self.setAcceptDrops(True)
        self.register.clicked.connect(self._register)
        self.person.currentIndexChanged.connect(lambda _: self.why_late_field.setVisible(self._needs_reason()))
        self.choose.clicked.connect(
            lambda: choose_files(self, tr("Choose submissions"), PACKAGES, self.make_plan, several=True)
        )
        self.merge.clicked.connect(self._merge)
        self.onward.clicked.connect(lambda: self.seat.wanted.emit("moderation"))
        self.receipts.clicked.connect(lambda: choose_folder(self, tr("A folder for the receipts"), self.ask_to_sign))

    def _register(self) -> None:
        from evaluator.services import registration

        unsaid = self._needs_reason() and not explains(self.why_late.toPlainText())
        self.do(
            registration.register_phrase,
            member_id=self.person.currentData(),
            phrase=self.phrase.toPlainText(),
            reason=self.why_late.toPlainText(),
            now=self.seat.now(),
            field=self.why_late_field if unsaid else self.phrase_field,
            then=lambda _: self._registered(),
        )

    def _registered(self) -> None:
        self.phrase.clear()
        self.why_late.clear()

    def _show(self, held: Held) -> None:
        self._held = held
        phrases = {one.member_id: one for one in held.registered}
        rows = []
        for person in held.people:
            phrase = phrases.get(person.id)
            words = " ".join(phrase.words) if phrase else tr("Awaited")
            if phrase and phrase.reason:
                words = tr("{words} (why now: {why})").format(words=words, why=phrase.reason)
            when = spoken_time(phrase.registered_at) if phrase else ""
            rows.append((person.name, words, when, _scorecard(held, person)))
        fill(self.registered, rows)
        grow(self.registered)
        missing = len(held.people) - len(phrases)
        said = tr("{number} still to register.").format(number=counted(missing, "phrase"))
        say(self.so_far, said if missing else tr("✓ Every phrase is registered."), tone="" if missing else "done")
        self._offer_people(held, phrases)
        self.why_late_field.setVisible(self._needs_reason())
        self.way_out.setText(what_to_do(held.forked, held.names, held.submissions))
        self.conflict.setVisible(bool(held.forked))
        self.receipts.setEnabled(bool(held.submissions))
        self._say_what_is_held(held)

    def _needs_reason(self) -> bool:
        """Whether a scorecard was opened, so that a phrase commits nobody any more, or this one replaces another."""
        if self._held is None:
            return False
        person_id = self.person.currentData()
        opened = bool(self._held.submissions) or self._held.after_another
        return opened or any(one.member_id == person_id for one in self._held.registered)

    def _offer_people(self, held: Held, phrases: dict[str, Registration]) -> None:
        """Whose phrase to register: whoever is awaited first, unless somebody is chosen who is awaited too."""
        chosen = self.person.currentData()
        self.person.clear()
        for person in held.people:
            self.person.addItem(person.name, person.id)
        awaited = [person.id for person in held.people if person.id not in phrases]
        wanted = chosen if chosen in awaited or not awaited else awaited[0]
        self.person.setCurrentIndex(max(self.person.findData(wanted), 0))

    def _say_what_is_held(self, held: Held) -> None:
        """Whether anything is still to come before the panel can meet."""
        complete = bool(held.submissions) and not held.awaited and not held.forked
        if complete:
            say(self.state, tr("✓ Everybody's scorecard is merged."), tone="done")
        elif held.submissions:
            say(self.state, awaited_in_words(held.awaited, held.names))
        else:
            say(self.state, tr("Nothing is merged yet."))
        self.onward.setVisible(complete)

    def _show_plan(self, files: list[tuple[str, bytes]], ready: "ReadyToMerge") -> None:
        self._files, self._ready = files, ready
        names = self._held.names if self._held else {}
        fill(self.plan, rows_of(ready))
        grow(self.plan)
        say(self.planned, summary_of(ready, names), tone="error" if ready.refused or ready.plan.forked else "")
        self.way_out.setText(what_to_do(ready.plan.forked, names, ready.plan.held_after))
        self.conflict.setVisible(bool(ready.plan.forked))
        new = [step for step in ready.plan.steps if step.arrival is not Arrival.ALREADY_HELD]
        self.plan.show()
        QTimer.singleShot(0, self, lambda: bring_to_top(self.files))  # where it stands once all is laid out
        self.merge.setVisible(bool(new))
        rename(self.merge, tr("Merge {files}").format(files=counted(len(new), "file")))

    def _merge(self) -> None:
        from evaluator.services import merging

        self._files = []
        self.do(
            merging.merge,
            ready=self._ready,
            now=self.seat.now(),
            then=lambda _: self._merged(),
            said=tr("Merging"),
            in_steps=True,
        )

    def _merged(self) -> None:
        self._ready = None
        for hidden in (self.plan, self.merge):
            hidden.hide()
        say(self.planned, tr("✓ Merged."), tone="done")

    def _issue(self, signing: "SigningProfile", folder: Path) -> None:
        now, new_id = self.seat.now(), self.seat.new_id

        def issue(uow: Work, progress: Progress) -> list[tuple[str, str, bytes]]:
            from evaluator.services import receipt

            signer = signing.signer(uow)
            issued = receipt.issue_receipts(uow, signer=signer, now=now, new_id=new_id, progress=progress)
            named = {person.id: name for person, name in file_names(uow.panel.roster().people, kind="receipt")}
            return [(person.name, named[person.id], one.sealed) for person, one in issued]

        self.do(
            issue,
            then=lambda receipts: self._write(folder, receipts),
            said=tr("Signing the receipts"),
            in_steps=True,
        )

    def _write(self, folder: Path, receipts: list[tuple[str, str, bytes]]) -> None:
        """A receipt is called as its member's pack is. No name stands in a file name: it is said which is whose."""
        whose = [tr("{file} for {name}").format(file=file, name=name) for name, file, _ in receipts]
        files = {file: sealed for _, file, sealed in receipts}
        self.write_all(folder, files, self.done, said="\n".join((tr("Saved. Send each to its person:"), *whose)))


def _scorecard(held: Held, person: PanelMember) -> str:
    """What is held of one member."""
    last = standing(held.submissions, person.id)
    if len(last) > 1:
        return tr("Conflict: {number} that count against each other").format(number=len(last))
    return tr("Held, number {number}").format(number=last[0].seq) if last else tr("Awaited")


def _held(uow: Work) -> Held:
    from evaluator.services import registration

    setup, submissions = uow.setup(), uow.submissions.listed()
    return Held(
        people=setup.roster.with_role(Role.MEMBER),
        names={person.id: person.name for person in setup.roster.people},
        registered=registration.registrations(uow),
        submissions=submissions,
        awaited=tuple(one for one in setup.expected_to_score() if not standing(submissions, one)),
        after_another=registration.after_another_chair(uow),
    )
