"""The lead enrols the panel: each person's card, their words compared, their roles; one signature certifies them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from evaluator.domain.newcomer import Newcomer
from evaluator.domain.panel import ROLE_WORDS, PanelMember, Role
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from ui.desk import Work
from ui.screens.panel_questions import QuestionsCard
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, fill, line, rename, table
from ui.widgets.files import CARDS, choose_files
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph, show_words, words_to_read
from ui.words import counted, marked, named, tr

if TYPE_CHECKING:
    from evaluator.services.panel import WhoScores
    from evaluator.services.profile import SigningProfile

OFFERED = (Role.MEMBER, Role.CHAIR, Role.PRICE_EVALUATOR, Role.APPROVER)


class PanelScreen(Screen):
    """Take the cards one by one, then certify everybody with one signature."""

    name = "panel"
    title = marked("Set up: the panel")
    offered: tuple[Role, ...] = OFFERED

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._card: bytes = b""
        self._candidates: list[tuple[str, Newcomer]] = []  # with the name on each card; not certified yet
        self.choose = button("Choose an identity card…")
        self.about, self.words = paragraph(), words_to_read((), name=tr("Words to compare"))
        self.compared, self.job_title = line(), line()
        self.roles = {role: QCheckBox(named(ROLE_WORDS[role])) for role in self.offered}
        self.take = button("Take this person")
        self.waiting, self.leave_out = paragraph(), button("Leave out")
        self.certify = button("Certify and enrol…", main=True)
        self.people = table(["Name", "Organisation", "Roles", "Words compared"], name="The panel")
        self.people.setMinimumHeight(180)
        self.came, self.person_card = Card("Add a person"), Card("This person")
        self.issued, self.questions = paragraph(), QuestionsCard()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.came.add(
            paragraph("Everybody gives you their identity card (.bidid). It may come by mail: the words prove it."),
            Row(self.choose),
        )
        self.person_card.add(
            self.about,
            paragraph("Ask them to read you the words of their key, by telephone or in person."),
            self.words,
            Field(
                "How were the words &compared?",
                self.compared,
                hint="Empty where they were not: the report then says so for good.",
            ),
            Field("&Job title", self.job_title),
            *self.roles.values(),
            Row(self.take),
        )
        self.questions.hide()
        waiting = Row(self.leave_out)
        self.lay(self.issued, self.came, self.person_card, self.waiting, waiting, self.people, self.questions)
        self.leave_out.hide()
        self.foot.add(self.certify)
        self.person_card.hide()
        self.certify.setEnabled(False)

    def _connect(self) -> None:
        self.choose.clicked.connect(
            lambda: choose_files(self, tr("Choose an identity card"), CARDS, lambda chosen: self.read_card(chosen[0]))
        )
        self.take.clicked.connect(self._take)
        self.certify.clicked.connect(self._ask)
        self.leave_out.clicked.connect(self._leave_out)
        self.questions.assign.connect(self._assign)
        self.questions.fewest.connect(self._require_scorers)

    def refresh(self) -> None:
        """List who is enrolled."""
        from evaluator.services import panel

        self.ask(panel.people, then=self._show)
        self.ask(_who_scores, then=lambda found: self._show_questions(*found))

    def _show_questions(self, who: "WhoScores | None", issued: bool) -> None:
        self.questions.show_who(who, issued=issued)
        self.came.setVisible(not issued)
        self.certify.setVisible(not issued)
        self.issued.setVisible(issued)
        self.issued.setText(tr("The set-up is issued. Who leaves, joins or has a new key is a revision: “Revise”."))

    def _assign(self, member_id: str, questions: list[str]) -> None:
        from evaluator.services import panel

        self.do(panel.assign, member_id=member_id, questions=questions, now=self.seat.now())

    def _require_scorers(self, number: int) -> None:
        from evaluator.services import panel

        self.do(panel.require_scorers, number=number, now=self.seat.now())

    def read_card(self, path: Path) -> None:
        """Show what an identity card says."""

        def read() -> tuple[bytes, tuple[str, str, tuple[str, ...]]]:
            from evaluator.services import panel
            from evaluator.services.files import read_chosen

            card = read_chosen(path)
            return card, panel.shown_on(card)

        self.run(read, then=lambda found: self._show_card(*found), said=tr("Reading the card"))

    def _show_card(self, card: bytes, said: tuple[str, str, tuple[str, ...]]) -> None:
        self._card, (name, organisation, own_words) = card, said
        self.about.setText(f"{name}\n{organisation}")
        self._name = name
        show_words(self.words, own_words)
        for control in (self.compared, self.job_title):
            control.clear()
        for box in self.roles.values():
            box.setChecked(False)
        self.person_card.show()

    _name = ""

    def _take(self) -> None:
        roles = tuple(role for role, box in self.roles.items() if box.isChecked())
        if not roles:
            self.fail(
                RuleBroken(tr("{name} has no role yet.").format(name=self._name), hint=tr("Choose at least one role."))
            )
            return
        self.problems.clear()
        newcomer = Newcomer(
            member_id=self.seat.new_id(),
            card=self._card,
            job_title=self.job_title.text().strip(),
            roles=roles,
            compared=self.compared.text(),
        )
        from evaluator.services import panel

        name, all_of_them = self._name, [*(one for _, one in self._candidates), newcomer]
        self.ask(panel.require_may_join, newcomers=all_of_them, then=lambda _: self._taken(name, newcomer))

    def _taken(self, name: str, newcomer: Newcomer) -> None:
        self._candidates.append((name, newcomer))
        self.person_card.hide()
        self._show_waiting()

    def _leave_out(self) -> None:
        """Take back whoever was taken last: nothing of them is signed yet."""
        self._candidates.pop()
        self.problems.clear()
        self._show_waiting()

    def _show_waiting(self) -> None:
        names = spoken_list([name for name, _ in self._candidates])
        self.waiting.setText(tr("To be certified: {names}.").format(names=names) if names else "")
        self.certify.setEnabled(bool(self._candidates))
        self.leave_out.setVisible(bool(self._candidates))
        if self._candidates:
            rename(self.leave_out, tr("Leave out {name}").format(name=self._candidates[-1][0]))

    def _ask(self) -> None:
        ask_to_sign(
            self,
            self.seat,
            batch=counted(len(self._candidates), "certificate"),
            items=[
                f"{name}: {spoken_list([tr(ROLE_WORDS[role]) for role in one.roles])}" for name, one in self._candidates
            ],
            then=self._enrol,
        )

    def _enrol(self, signing: "SigningProfile") -> None:
        newcomers, now = [one for _, one in self._candidates], self.seat.now()

        def enrol(uow: Work) -> None:
            enrol_one, certifying_key = self._enrolling(signing)
            for newcomer in newcomers:
                enrol_one(uow, newcomer, certifying_key=certifying_key, now=now)

        self.do(enrol, then=lambda _: self._enrolled(), said=tr("Certifying the panel"))

    def _enrolling(self, signing: "SigningProfile") -> tuple[Callable[..., object], bytes]:
        """The service that enrols one person, and the key that certifies them."""
        from evaluator.services import panel, profile

        evaluation = self.seat.evaluation
        assert evaluation is not None
        return panel.enrol, profile.certifying_key(signing, evaluation.file)

    def _enrolled(self) -> None:
        self._candidates.clear()
        self._show_waiting()

    def _show(self, people: tuple[PanelMember, ...]) -> None:
        fill(
            self.people,
            [
                (
                    one.name,
                    one.organisation,
                    spoken_list([tr(ROLE_WORDS[role]) for role in one.roles]),
                    one.compared or tr("Not compared"),
                )
                for one in people
            ],
        )


def _who_scores(uow: Work) -> "tuple[WhoScores | None, bool]":
    """Who scores what, and whether the set-up is issued."""
    from evaluator.services import panel

    return panel.who_scores(uow), uow.evaluations.held().setup_digest is not None
