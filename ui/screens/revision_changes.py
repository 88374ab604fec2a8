"""The forms of a revision: somebody leaves, joins or has a new key; a document; other words of guidance."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from evaluator.domain.pack import Setup
from evaluator.domain.panel import ROLE_WORDS, Role
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button, choice, line, roomy
from ui.widgets.files import ANY, CARDS, choose_files
from ui.widgets.text import Card, paragraph, show_words, words_to_read
from ui.words import named, tr

if TYPE_CHECKING:
    from evaluator.services.revision import Change

LETTERS = 36  # of a name or a title in a list to choose from
OFFERED = (Role.MEMBER, Role.CHAIR, Role.PRICE_EVALUATOR, Role.APPROVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One change that waits for the signature, and the sentence it is listed under."""

    change: "Change"
    said: str


class ChangeForm(Card):
    """Offers what the set-up in force lets change; `changed` gives what was put together, `refused` why not."""

    changed = Signal(object)
    refused = Signal(object)

    def __init__(self, seat: Seat, title: str) -> None:
        super().__init__(title)
        self.seat = seat

    def offer(self, setup: Setup) -> None:
        """Show what there is to choose from; a form that offers no choice shows nothing."""


class LeavingForm(ChangeForm):
    """Somebody goes off the panel."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, tr("Somebody leaves"))
        self.person = roomy(choice([]), letters=LETTERS)
        self.leave = button("Take this person off the panel")
        self.add(
            paragraph("What they sent is kept with the record and is not counted from then on.", quiet=True),
            Field("Who &leaves", self.person),
            Row(self.leave),
        )
        self.leave.clicked.connect(self._leave)

    def offer(self, setup: Setup) -> None:
        """Everybody but the lead."""
        show_people(self.person, setup)

    def _leave(self) -> None:
        from evaluator.services.revision import Leaves

        said = tr("{name} leaves.").format(name=self.person.currentText())
        self.changed.emit(Named(change=Leaves(member_id=self.person.currentData()), said=said))


class PersonForm(ChangeForm):
    """Somebody joins with their card, or comes with a new one because the key was lost."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, tr("Somebody joins, or has a new key"))
        self._card, self._name = b"", ""
        self.choose = button("Choose an identity card…")
        self.about, self.words = paragraph(), words_to_read((), name=tr("Words to compare"))
        self.compared, self.job_title = line(), line()
        self.whose = roomy(choice([]), letters=LETTERS)
        self.roles = {role: QCheckBox(named(ROLE_WORDS[role])) for role in OFFERED}
        self.take = button("Take this person into the revision")
        self.instead = roomy(choice([]), letters=LETTERS)
        self.instead_field = Field("&Scores the questions of", self.instead)
        self._questions: dict[str, tuple[str, ...]] = {}
        self.job_field, self.roles_row = Field("&Job title", self.job_title), Row(*self.roles.values(), spacing=16)
        self.compare = (
            self.about,
            paragraph("Ask them to read you the words of their key, by telephone or in person."),
            self.words,
            Field("&Whose card this is", self.whose),
            Field(
                "How were the words &compared?", self.compared, hint="Empty where they were not: the record says so."
            ),
            self.job_field,
            self.roles_row,
            self.instead_field,
            Row(self.take),
        )
        self.add(Row(self.choose), *self.compare)
        self._show_rest(False)
        self.choose.clicked.connect(
            lambda: choose_files(self, tr("Choose an identity card"), CARDS, lambda chosen: self.read_card(chosen[0]))
        )
        self.whose.currentIndexChanged.connect(lambda _: self._show_new())
        self.take.clicked.connect(self._take)

    def offer(self, setup: Setup) -> None:
        """A new person, or anybody on the panel with a new key."""
        show_people(self.whose, setup, first=tr("A person new to this evaluation"))
        show_people(self.instead, setup, first=tr("Nobody: every question"), role=Role.MEMBER)
        self._questions = {one.member_id: one.questions for one in setup.assigned}

    def read_card(self, path: Path) -> None:
        """Show what an identity card says."""

        def read() -> tuple[bytes, tuple[str, str, tuple[str, ...]]]:
            from evaluator.services import panel
            from evaluator.services.files import read_chosen

            card = read_chosen(path)
            return card, panel.shown_on(card)

        self.seat.desk.run(
            read, then=lambda found: self._show(*found), otherwise=self.refused.emit, said=tr("Reading the card")
        )

    def _show(self, card: bytes, said: tuple[str, str, tuple[str, ...]]) -> None:
        self._card, (self._name, organisation, words) = card, said
        self.about.setText(f"{self._name}\n{organisation}")
        show_words(self.words, words)
        self._show_rest(True)
        self._show_new()

    def _show_rest(self, shown: bool) -> None:
        for part in self.compare:
            part.setVisible(shown)

    def _show_new(self) -> None:
        is_new = bool(self._card) and self.whose.currentData() is None
        self.job_field.setVisible(is_new)
        self.roles_row.setVisible(is_new)
        self.instead_field.setVisible(is_new and bool(self._questions))

    def _take(self) -> None:
        from evaluator.services.revision import Joins, NewKey

        compared, owner = self.compared.text(), self.whose.currentData()
        roles = tuple(role for role, box in self.roles.items() if box.isChecked())
        if owner is None and not roles:
            self.refused.emit(
                RuleBroken(tr("{name} has no role yet.").format(name=self._name), hint=tr("Choose at least one role."))
            )
            return
        if owner is None:
            member_id: UUID = self.seat.new_id()
            change: Change = Joins(
                member_id=member_id,
                card=self._card,
                job_title=self.job_title.text().strip(),
                roles=roles,
                compared=compared,
                questions=self._questions.get(self.instead.currentData() or "", ()),
            )
            shown = spoken_list([tr(ROLE_WORDS[role]) for role in roles])
            said = tr("{name} joins as {roles}.").format(name=self._name, roles=shown)
        else:
            change = NewKey(member_id=owner, card=self._card, compared=compared)
            said = tr("{name} has a new key.").format(name=self._name)
        self._clear()
        self.changed.emit(Named(change=change, said=said))

    def _clear(self) -> None:
        self._card = b""
        for typed in (self.compared, self.job_title):
            typed.clear()
        for box in self.roles.values():
            box.setChecked(False)
        self._show_rest(False)


class DocumentForm(ChangeForm):
    """A document that came late, or a clarification that is typed in."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, tr("A document or clarification"))
        self.tender = roomy(choice([]), letters=LETTERS)
        self.clarification = area(rows=3)
        self.choose, self.put_in = button("Choose a document…"), button("Add the clarification")
        self.field = Field(
            "Clari&fication", self.clarification, hint="As the supplier gave it. The whole panel gets it as a text."
        )
        self.add(Field("&Tender", self.tender), Row(self.choose), self.field, Row(self.put_in))
        self.choose.clicked.connect(
            lambda: choose_files(self, tr("Choose a document"), ANY, lambda chosen: self.read_document(chosen[0]))
        )
        self.put_in.clicked.connect(self._put_in)

    def offer(self, setup: Setup) -> None:
        """Every tender, by its supplier."""
        chosen = self.tender.currentData()
        self.tender.clear()
        for tender in setup.tenders:
            self.tender.addItem(setup.supplier_of(tender.id).name, tender.id)
        self.tender.setCurrentIndex(max(self.tender.findData(chosen), 0))

    def read_document(self, path: Path) -> None:
        """Take a file as it is."""

        def read() -> bytes:
            from evaluator.services.files import read_chosen

            return read_chosen(path)

        self.seat.desk.run(
            read,
            then=lambda body: self._take(path.name, body),
            otherwise=self.refused.emit,
            said=tr("Reading the file"),
        )

    def _put_in(self) -> None:
        text = self.clarification.toPlainText().strip()
        if not text:
            self.field.wrong(tr("Type the clarification first."))
            return
        self.field.right()
        self.clarification.clear()
        self._take(tr("Clarification {now}.txt").format(now=f"{self.seat.now():%Y-%m-%d %H%M}"), text.encode())

    def _take(self, name: str, body: bytes) -> None:
        from evaluator.services.revision import DocumentAdded

        said = tr("{document} is added to the tender of {supplier}.").format(
            document=name, supplier=self.tender.currentText()
        )
        change = DocumentAdded(tender_id=self.tender.currentData(), name=name, body=body)
        self.changed.emit(Named(change=change, said=said))


class GuidanceForm(ChangeForm):
    """The guidance for one criterion in other words."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, tr("Guidance in other words"))
        self.criterion, self.guidance = roomy(choice([]), letters=LETTERS), area(rows=3)
        self.correct = button("Take these words")
        self.add(Field("C&riterion", self.criterion), Field("&Guidance", self.guidance), Row(self.correct))
        self._held: dict[str, str] = {}
        self.criterion.currentIndexChanged.connect(lambda _: self._show())
        self.correct.clicked.connect(self._correct)

    def offer(self, setup: Setup) -> None:
        """Every criterion with the guidance it has."""
        held = {node.id: node.guidance for node in setup.model.nodes()}
        if held == self._held:
            return  # what is being typed stays
        self._held = held
        self.criterion.clear()
        for node in setup.model.nodes():
            self.criterion.addItem(node.title, node.id)

    def _show(self) -> None:
        self.guidance.setPlainText(self._held.get(self.criterion.currentData(), ""))

    def _correct(self) -> None:
        from evaluator.services.revision import GuidanceCorrected

        criterion_id, text = self.criterion.currentData(), self.guidance.toPlainText().strip()
        said = tr("The guidance for {criterion} is corrected.").format(criterion=self.criterion.currentText())
        self.changed.emit(Named(change=GuidanceCorrected(criterion_id=criterion_id, guidance=text), said=said))


class NamesForm(ChangeForm):
    """Suppliers' names that were hidden come back; shown only while they are hidden."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, tr("The suppliers' names"))
        self.give_back = button("Give the names back")
        self.add(
            paragraph("They are hidden from everybody but you. Once moderation is closed, everybody may know them."),
            Row(self.give_back),
        )
        self.give_back.clicked.connect(self._give_back)

    def offer(self, setup: Setup) -> None:
        """Nothing to choose; it is here or not."""
        self.setVisible(setup.hides_names)

    def _give_back(self) -> None:
        from evaluator.services.revision import NamesBack

        self.changed.emit(Named(change=NamesBack(), said=tr("The suppliers' names are given to everybody.")))


def show_people(into: QComboBox, setup: Setup, *, first: str = "", role: Role | None = None) -> None:
    """Everybody but the lead, whose key everybody compared; what was chosen stays chosen."""
    chosen = into.currentData()
    into.clear()
    if first:
        into.addItem(first, None)
    for person in setup.roster.people:
        if not person.is_a(Role.LEAD) and (role is None or person.is_a(role)):
            into.addItem(person.name, person.id)
    into.setCurrentIndex(max(into.findData(chosen), 0))
