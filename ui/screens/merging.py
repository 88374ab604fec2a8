"""The chair registers every phrase, then merges the submissions, then sends receipts."""

from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.merging import Arrival
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.submission import Registration
from evaluator.domain.wording import counted, spoken_list, spoken_time
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button, choice, fill, table
from ui.widgets.files import PACKAGES, choose_files, choose_folder
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph, say

if TYPE_CHECKING:
    from evaluator.services.merging import ReadyToMerge
    from evaluator.services.profile import SigningProfile


class MergingScreen(Screen):
    """Phrases first, files second, receipts third."""

    name = "merging"
    title = "Register and merge"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._ready: ReadyToMerge | None = None
        self._people: tuple[PanelMember, ...] = ()
        self.registered = table(["Panel member", "Phrase", "Registered"], name="Registered phrases")
        self.registered.setMinimumHeight(150)
        self.person, self.phrase = choice([]), area(rows=2)
        self.phrase_field = Field("&Phrase", self.phrase, hint="Twelve words, as read out or mailed.")
        self.register = button("Register", main=True)
        self.choose = button("Choose submissions…")
        self.plan = table(["File", "From", "What it means"], name="Merge plan")
        self.plan.setMinimumHeight(150)
        self.awaited, self.done = paragraph(), paragraph()
        self.merge = button("Merge these", main=True)
        self.receipts = button("Sign and save receipts…")
        phrases, files, sent = Card("1. Phrases"), Card("2. Submissions"), Card("3. Receipts")
        phrases.add(
            paragraph("Register everybody's phrase before any scorecard is opened. Your own is noted when you lock."),
            self.registered,
            Field("Panel &member", self.person),
            self.phrase_field,
            Row(self.register),
        )
        files.add(Row(self.choose), self.plan, self.awaited, Row(self.merge))
        sent.add(
            paragraph("Each person gets a signed receipt of what you hold of theirs."), Row(self.receipts), self.done
        )
        for card in (phrases, files, sent):
            self.page.addWidget(card)
        self.merge.setEnabled(False)
        self.register.clicked.connect(self._register)
        self.choose.clicked.connect(
            lambda: choose_files(self, "Choose submissions", PACKAGES, self.make_plan, several=True)
        )
        self.merge.clicked.connect(self._merge)
        self.receipts.clicked.connect(lambda: choose_folder(self, "A folder for the receipts", self.ask_to_sign))

    def refresh(self) -> None:
        """Show which phrases are registered."""
        self.ask(_phrases, then=lambda found: self._show(*found))

    def make_plan(self, paths: list[Path]) -> None:
        """Say what merging these files would do; nothing is kept."""
        identity = self.seat.age_identity

        def plan(uow: Work) -> "ReadyToMerge":
            from evaluator.services import merging
            from evaluator.services.files import read_chosen

            files = [(path.name, read_chosen(path)) for path in paths]
            return merging.plan_merge(uow, files=files, age_identity=identity)

        self.problems.clear()
        self.ask(plan, then=self._show_plan, said=f"Opening {counted(len(paths), 'file')}")

    def ask_to_sign(self, folder: Path) -> None:
        """One signature for all receipts."""
        ask_to_sign(
            self,
            self.seat,
            batch="the receipts",
            items=["one receipt for each person whose submission you hold"],
            then=lambda signing: self._issue(signing, folder),
        )

    def _register(self) -> None:
        from evaluator.services import registration

        self.do(
            registration.register_phrase,
            member_id=self.person.currentData(),
            phrase=self.phrase.toPlainText(),
            now=self.seat.now(),
            field=self.phrase_field,
            then=lambda _: self.phrase.clear(),
        )

    def _show(self, people: tuple[PanelMember, ...], registered: tuple[Registration, ...]) -> None:
        self._people = people
        held = {one.member_id: one for one in registered}
        fill(
            self.registered,
            [
                (
                    person.name,
                    " ".join(held[person.id].words) if person.id in held else "Awaited",
                    spoken_time(held[person.id].registered_at) if person.id in held else "",
                )
                for person in people
            ],
        )
        chosen = self.person.currentData()
        self.person.clear()
        for person in people:
            self.person.addItem(person.name, person.id)
        awaited = next((person.id for person in people if person.id not in held), chosen)
        self.person.setCurrentIndex(max(self.person.findData(awaited), 0))

    def _show_plan(self, ready: "ReadyToMerge") -> None:
        self._ready = ready
        names = {package.container.digest: package.sender.name for package in ready.received}
        rows = [
            (f"{step.submission.digest[:12]}…", names[step.submission.digest], step.arrival.value.capitalize())
            for step in ready.plan.steps
        ]
        refused = [(one.name, "", f"Refused: {one.message} {one.hint}") for one in ready.refused]
        fill(self.plan, [*rows, *refused])
        people = {person.id: person.name for person in self._people}
        said = []
        if ready.plan.awaited:
            said.append(f"Still awaited: {spoken_list([people[one] for one in ready.plan.awaited])}.")
        if ready.plan.forked:
            names_of = spoken_list([people.get(one, one) for one in ready.plan.forked])
            said.append(f"{names_of} sent two different scorecards: send a receipt, and ask for a revision.")
        self.awaited.setText(" ".join(said))
        new = [step for step in ready.plan.steps if step.arrival is not Arrival.ALREADY_HELD]
        self.merge.setEnabled(bool(new))
        self.merge.setText(f"Merge {counted(len(new), 'submission')}" if new else "Merge these")

    def _merge(self) -> None:
        from evaluator.services import merging

        self.do(
            merging.merge,
            ready=self._ready,
            now=self.seat.now(),
            then=lambda _: self._merged(),
            said="Merging",
        )

    def _merged(self) -> None:
        self.merge.setEnabled(False)
        say(self.awaited, "Merged. Go on with moderation.", tone="done")

    def _issue(self, signing: "SigningProfile", folder: Path) -> None:
        now, new_id = self.seat.now(), self.seat.new_id

        def issue(uow: Work) -> list[bytes]:
            from evaluator.services import receipt

            issued = receipt.issue_receipts(uow, signer=signing.signer(uow), now=now, new_id=new_id)
            return [one.sealed for _, one in issued]

        self.do(issue, then=lambda sealed: self._write(folder, sealed), said="Signing the receipts")

    def _write(self, folder: Path, sealed: list[bytes]) -> None:
        def written() -> int:
            from evaluator.services.files import save_to

            for number, data in enumerate(sealed, start=1):
                save_to(folder / f"receipt-{number}.bidpack", data)
            return len(sealed)

        self.run(written, then=lambda number: say(self.done, f"{counted(number, 'receipt')} written.", tone="done"))


def _phrases(uow: Work) -> tuple[tuple[PanelMember, ...], tuple[Registration, ...]]:
    from evaluator.services import registration

    return uow.panel.roster().with_role(Role.MEMBER), registration.registrations(uow)
