"""Who takes part in a purchasing system: two assessors and an approver, enrolled like a panel; a pack for each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from evaluator.domain.panel import ROLE_WORDS, PanelMember, Role
from evaluator.domain.wording import spoken_list
from ui.desk import Work
from ui.screens.panel import PanelScreen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, choice
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


class AssessorsScreen(PanelScreen):
    """The same as the panel of an evaluation, and below it the packs."""

    name = "assessors"
    title = marked("People and packs")
    offered = (Role.MEMBER, Role.APPROVER)

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.roles[Role.MEMBER].setText(tr("Assessor"))
        self._waiting: tuple[str, ...] = ()
        self.addressee, self.with_it, self.done = choice([]), paragraph(), paragraph()
        self.issue = button("Sign and save the pack…")
        packs = Card("Packs")
        packs.add(
            paragraph(
                "A pack carries the system as it stands and the applications that its person has not assessed. "
                "Send one to everybody at the start, and to two assessors whenever applications wait."
            ),
            Field("&For", self.addressee),
            self.with_it,
            Row(self.issue),
            self.done,
        )
        self.issued.hide()
        self.lay(packs)
        self.addressee.activated.connect(lambda _: self._ask_what_waits())
        self.issue.clicked.connect(self._issue)

    def refresh(self) -> None:
        """List who is enrolled; assessors are given applications, not questions."""
        from evaluator.services import panel

        self.ask(panel.people, then=self._show)

    def _show(self, people: tuple[PanelMember, ...]) -> None:
        super()._show(people)
        chosen = self.addressee.currentData()
        self.addressee.clear()
        for one in people:
            if not one.is_a(Role.LEAD):
                roles = spoken_list([tr(ROLE_WORDS[role]) for role in one.roles])
                self.addressee.addItem(f"{one.name}, {roles}".replace("panel member", "assessor"), one.id)
        self.addressee.setCurrentIndex(max(self.addressee.findData(chosen), 0))
        self.issue.setEnabled(bool(self.addressee.count()))
        self._ask_what_waits()

    def _ask_what_waits(self) -> None:
        from evaluator.services import assessment

        if self.addressee.currentData() is not None:
            self.ask(assessment.to_assess, member_id=str(self.addressee.currentData()), then=self._show_waiting_ones)

    def _show_waiting_ones(self, waiting: tuple[str, ...]) -> None:
        self._waiting = waiting
        said = (
            tr("With {applications}: {names}.").format(
                applications=counted(len(waiting), "application"), names=spoken_list(waiting)
            )
            if waiting
            else ""
        )
        self.with_it.setText(said or tr("No application waits for this person."))

    def _issue(self) -> None:
        member_id, waiting = str(self.addressee.currentData()), self._waiting
        now, package_id = self.seat.now(), self.seat.new_id()

        def make(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import assessment, dps

            return assessment.issue_pack(
                uow,
                member_id=member_id,
                applications=waiting,
                signer=dps.signer(uow, signing.signing_key),
                now=now,
                package_id=package_id,
            ).sealed

        self.sign_and_save(
            batch=tr("the pack"),
            items=[
                tr("the pack for {name}, {applications}").format(
                    name=self.addressee.currentText(), applications=counted(len(waiting), "application")
                )
            ],
            file_name="pack.bidpack",
            make=make,
            saved=lambda path: say(
                self.done, tr("Saved as {name}. Send it to its person.").format(name=path.name), tone="done"
            ),
        )

    def _enrolling(self, signing: "SigningProfile") -> tuple[Callable[..., object], bytes]:
        from evaluator.services import dps

        return dps.enrol, dps.certifying_key(self.seat.open_dps.file, signing.signing_key)
