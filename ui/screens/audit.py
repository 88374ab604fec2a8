"""The log of this file: the verdict first, then the events, to narrow, sort and search. Picture: docs/UX, 07."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from evaluator.progress import Progress
from ui.desk import Work
from ui.models.audit_table import HEADS, AuditTable
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, choice, line
from ui.widgets.text import Card, paragraph, say
from ui.words import marked, named, shown, tr

if TYPE_CHECKING:
    from evaluator.services.audit import AuditEvent, Soundness

EVERYONE, EVERYTHING = marked("Everyone"), marked("All events")
LEAST_HEIGHT = 300  # pixels of the list of events; a lower window scrolls
LEFT_OUT_FIRST = (5, 4, 0)  # columns to do without where there is no room: head, digest, number


class AuditScreen(Screen):
    """Verdict, filters, events."""

    name = "audit"
    title = marked("Audit")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.verdict, self.head = paragraph(), paragraph(quiet=True)
        self.again, self.other = button("Check again"), button("Verify another file…")
        self.person, self.kind, self.words = choice([(EVERYONE, "")]), choice([(EVERYTHING, "")]), line()
        self.count = paragraph(quiet=True)
        self.events, self.view = AuditTable(), QTableView()
        self.view.setModel(self.events)
        self.view.setAccessibleName(tr("Events"))
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(False)
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.view.verticalHeader().setVisible(False)
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.view.setMinimumHeight(LEAST_HEIGHT)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        judged = Card()
        judged.add(self.verdict, self.head, Row(self.again, self.other))
        filters = Row(
            Field("&Person", self.person), Field("&Kind of event", self.kind), Field("&Search", self.words), spacing=16
        )
        self.page.addWidget(judged)
        self.page.addWidget(filters)
        self.page.addWidget(self.count)
        self.page.addWidget(self.view, 1)
        self.again.clicked.connect(self.refresh)
        self.other.clicked.connect(lambda: self.seat.wanted.emit("verification"))
        self.person.activated.connect(lambda _: self._narrow())
        self.kind.activated.connect(lambda _: self._narrow())
        self.words.textChanged.connect(lambda _: self._narrow())

    def refresh(self) -> None:
        """Check everything again and read the log."""
        self.ask(_looked_at, then=lambda found: self._show(*found), said=tr("Checking the file"), in_steps=True)

    def _show(self, found: "Soundness", events: "tuple[AuditEvent, ...]") -> None:
        mark, tone = ("✓", "done") if found.holds else ("✗", "error")
        say(self.verdict, f"{mark} {shown(found.sentence)}", tone=tone)
        grouped = " ".join(found.head[at : at + 8] for at in range(0, len(found.head), 8))
        self.head.setText(
            tr("Head of the log, to compare with a signed PDF made at this moment: {grouped}").format(grouped=grouped)
        )
        self.events.show(events)
        for combo, values in ((self.person, self.events.people()), (self.kind, self.events.kinds())):
            chosen = combo.currentData()
            while combo.count() > 1:
                combo.removeItem(1)
            for value in values:
                combo.addItem(named(value), value)
            combo.setCurrentIndex(max(combo.findData(chosen), 0))
        self._narrow()
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Each column as wide as what it usually holds; where that is too much, some are left out."""
        metrics, bold = self.view.fontMetrics(), QFontMetrics(self.view.horizontalHeader().font())
        self.view.verticalHeader().setDefaultSectionSize(metrics.lineSpacing() + 12)
        people = max(self.events.people(), key=metrics.horizontalAdvance, default="")
        kinds = max((named(one) for one in self.events.kinds()), key=metrics.horizontalAdvance, default="")
        samples = (
            "0" * 7,
            tr("22 November 2026, 12.59pm UTC"),
            people,
            kinds,
            "0" * 20,
            "0" * 17,
        )
        wide = [
            max(metrics.horizontalAdvance(sample), bold.horizontalAdvance(tr(head)) + 24) + 14
            for head, sample in zip(HEADS, samples, strict=True)
        ]
        left_out: list[int] = []
        for column in LEFT_OUT_FIRST:
            if sum(wide) - sum(wide[one] for one in left_out) > self.view.viewport().width():
                left_out.append(column)
        for column, width in enumerate(wide):
            self.view.setColumnHidden(column, column in left_out)
            self.view.setColumnWidth(column, width)

    def _narrow(self) -> None:
        self.events.narrow(who=self.person.currentData(), what=self.kind.currentData(), words=self.words.text().strip())
        self.count.setText(tr("{number:,} events shown.").format(number=self.events.rowCount()))


def _looked_at(uow: Work, *, progress: Progress) -> "tuple[Soundness, tuple[AuditEvent, ...]]":
    from evaluator.services import audit

    found = audit.judge(uow, progress=progress)
    progress.step(marked("Reading the log"))
    return found, audit.events(uow)
