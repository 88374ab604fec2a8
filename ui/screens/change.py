"""Changes of the system: planned, approved with a signature, then told to everybody, with proof of what was sent."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.notice_sent import NoticeSent
from evaluator.domain.register import Status
from evaluator.domain.wording import spoken_date, spoken_list, spoken_time
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.change_draft import ChangeDraftCard
from ui.screens.differences import difference_rows, planned_in_words
from ui.screens.of_a_system import File, SystemScreen
from ui.seat import Seat
from ui.widgets.fields import Row, button, fill, table
from ui.widgets.files import choose_place
from ui.widgets.text import Card, heading, paragraph
from ui.words import counted, marked, named, tr

if TYPE_CHECKING:
    from evaluator.services.change import ChangeLine
    from evaluator.services.dps import Signer


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The changes, the suppliers' names, and how each stood under each version."""

    lines: "tuple[ChangeLine, ...]"
    names: dict[str, str]
    standings: dict[str, dict[int, tuple[tuple[str, Status], ...]]]


class ChangeScreen(SystemScreen):
    """The list of changes; one in full; a form for the next."""

    name = "change"
    title = marked("Changes: specification, lots, scope")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._shown: Shown | None = None
        self.changes = table(["Change", "Brings", "Published", "Approved", "Told"], name="Changes", most=6)
        self.one_title, self.in_words, self.again = heading("The chosen change"), paragraph(), paragraph()
        self.altered = table(["Requirement", "What happens", "Before", "After"], name="Difference", most=6)
        self.sent = table(["Supplier", "What was sent", "When", "SHA-256 begins", "Proof"], name="Notices sent", most=6)
        self.standings = table(["Supplier"], name="Status under each version", most=6)
        self.propose, self.receive = button("Have it approved…"), button("Take in an approval…")
        self.tell, self.copy = button("Tell everybody…", main=True), button("Save a copy of what was sent…")
        self.draft = ChangeDraftCard(self)
        every, one, proofs, under = Card("Every change"), Card(), Card("Notices and proof"), Card("Under each version")
        every.add(self.changes, Row(self.propose, self.receive))
        one.add(self.one_title, self.in_words, heading("What it alters", 3), self.altered, self.again)
        proofs.add(self.sent, Row(self.copy))
        under.add(paragraph("How each supplier stood last under each version, lot by lot.", quiet=True), self.standings)
        self.lay(every, one, proofs, under, self.draft)
        self.foot.add(self.tell)
        self.changes.itemSelectionChanged.connect(self._show_one)
        self.propose.clicked.connect(self._propose)
        self.receive.clicked.connect(lambda: self.choose_package(tr("Take in an approval"), self.approval_received))
        self.tell.clicked.connect(self._tell)
        self.sent.itemSelectionChanged.connect(self._offer_copy)
        self.copy.clicked.connect(self._copy)
        self.copy.setEnabled(False)

    def refresh(self) -> None:
        """List the changes."""
        self.ask(_changes, on=self.today(), then=self._show)

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.draft.offer(tuple(one.change for one in shown.lines))
        fill(
            self.changes,
            [
                (
                    f"{one.change.number} {one.change.title}",
                    _brings(one),
                    spoken_date(one.change.publish_on),
                    tr("{who}, {time}").format(who=one.approver, time=one.approval.approved_at)
                    if one.approval
                    else tr("Not yet"),
                    _told(one),
                )
                for one in shown.lines
            ],
        )
        self._show_standings(shown)
        if shown.lines and self.changes.currentRow() < 0:
            self.changes.selectRow(len(shown.lines) - 1)
        self._show_one()

    def _show_standings(self, shown: Shown) -> None:
        versions = sorted({version for own in shown.standings.values() for version in own})
        self.standings.setColumnCount(len(versions) + 1)
        self.standings.setHorizontalHeaderLabels(
            [tr("Supplier"), *(tr("Version {one}").format(one=one) for one in versions)]
        )
        fill(
            self.standings,
            [
                (
                    shown.names.get(supplier, supplier),
                    *("\n".join(f"{lot}: {tr(status)}" for lot, status in own.get(one, ())) for one in versions),
                )
                for supplier, own in shown.standings.items()
            ],
        )

    def _chosen(self) -> "ChangeLine | None":
        row = self.changes.currentRow()
        lines = self._shown.lines if self._shown else ()
        return lines[row] if 0 <= row < len(lines) else None

    def _show_one(self) -> None:
        one, names = self._chosen(), self._shown.names if self._shown else {}
        self.propose.setEnabled(one is not None and one.approval is None)
        self.tell.setEnabled(one is not None and one.approval is not None and not one.is_told)
        if one is None:
            return
        self.one_title.setText(tr("Change {number}").format(number=one.change.number))
        self.in_words.setText(planned_in_words(one.change))
        fill(self.altered, difference_rows(one.found))
        self.again.setText(_again(one, names))
        fill(
            self.sent,
            [
                (
                    names.get(each.supplier_id, each.supplier_id),
                    named(each.kind),
                    spoken_time(each.sent_at),
                    each.sha256[:12],
                    tr("{file} to {supplier}").format(file=each.file_name, supplier=each.supplier_id),
                )
                for each in one.sent
            ],
        )
        self._offer_copy()

    def _sent_one(self) -> NoticeSent | None:
        one, row = self._chosen(), self.sent.currentRow()
        return one.sent[row] if one is not None and 0 <= row < len(one.sent) else None

    def _offer_copy(self) -> None:
        self.copy.setEnabled(self._sent_one() is not None)

    def _copy(self) -> None:
        """Ask where a copy of the chosen document goes, byte for byte as it was sent."""
        one = self._sent_one()
        if one is not None:
            sha256, name = one.sha256, one.file_name
            choose_place(
                self, tr("Save a copy of what was sent"), name, lambda place: self.save_copy(place, sha256=sha256)
            )

    def save_copy(self, place: Path, *, sha256: str) -> None:
        """Write the document with this digest to a place."""

        def body(uow: Work) -> bytes:
            from evaluator.services import change

            return change.sent_document(uow, sha256)

        self.save_made(place, body)

    def _propose(self) -> None:
        one = self._chosen()
        if one is None:
            return
        number = one.change.number
        self.propose_to_approver(
            batch=tr("the proposal"),
            items=[tr("change {number}: {title}").format(number=number, title=one.change.title)],
            file_name=f"proposal-change-{number}.bidpack",
            what={"changes": [number]},
        )

    def _tell(self) -> None:
        one = self._chosen()
        if one is None:
            return
        number = one.change.number

        def make(uow: Work, signer: "Signer", now: datetime, progress: Progress) -> tuple[File, ...]:
            from evaluator.services import change

            return change.notify(uow, number, signer=signer, now=now, progress=progress)

        items = [tr("the notice of change {number}").format(number=number)]
        if one.again:
            items.append(counted(len(one.again), "letter") + tr(" to assess again"))
        self.sign_into_folder(batch=tr("the notices of this change"), items=items, make=make)


def _changes(uow: Work, *, on: date) -> Shown:
    from evaluator.services import change

    return Shown(
        lines=change.listed(uow, on=on),
        names=uow.operators.names(),
        standings=change.under_each_version(uow),
    )


def _brings(line: "ChangeLine") -> str:
    change = line.change
    parts = [tr("version {number}").format(number=change.specification.number)] if change.specification else []
    parts += [tr("lot {id}").format(id=lot.id) for lot in change.lots]
    parts += [tr("a changed scope")] if change.scope else []
    return named(spoken_list(parts))


def _told(line: "ChangeLine") -> str:
    if not line.is_told:
        return tr("Not yet")
    return counted(len({one.supplier_id for one in line.sent}), "supplier") if line.sent else tr("There was nobody yet")


def _again(line: "ChangeLine", names: dict[str, str]) -> str:
    """Who must be assessed again, and by when."""
    if line.change.reassess_by is None:
        return tr("Nobody is assessed again.")
    if not line.again:
        return tr("Nobody on the register is concerned by what it alters.")
    said = [
        names.get(supplier, supplier) + (tr(" (lot {listed})").format(listed=", ".join(lots)) if lots else "")
        for supplier, lots in line.again
    ]
    return tr("To be assessed again by {date}: {names}.").format(
        date=spoken_date(line.change.reassess_by), names=spoken_list(said)
    )
