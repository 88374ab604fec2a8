"""A pack that came: what it says, before anything is kept; the lead's words compared; then it is kept."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal

from evaluator.domain.panel import ROLE_WORDS
from evaluator.domain.wording import counted, spoken_list
from evaluator.progress import Progress
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, line
from ui.widgets.text import Card, paragraph, show_words, words_to_read

if TYPE_CHECKING:
    from evaluator.services.pack import OpenedPack


class OpenedPackCard(Card):
    """Shows a proved pack; `waiting` is a file chosen before the profile was unlocked."""

    refused = Signal(object)

    def __init__(self, seat: Seat) -> None:
        super().__init__("A pack for you")
        self.seat = seat
        self.waiting: Path | None = None
        self._opened: OpenedPack | None = None
        self.about = paragraph()
        self.words = words_to_read((), name="The lead's words")
        self.compared = line()
        self.field = Field("How did you &compare them?", self.compared, hint="For example: by telephone, all eight.")
        self.keep = button("Keep this pack and open it", main=True)
        advice = (
            "Read these eight words with the procurement lead, by telephone or in person. If one is different, stop: "
            "the pack is not from them."
        )
        self.add(self.about, paragraph(advice), self.words, self.field, Row(self.keep))
        self.keep.clicked.connect(self._keep)

    def show_pack(self, data: bytes) -> None:
        """Prove a pack and show what it says."""
        profile = self.seat.own_profile

        def opened() -> "OpenedPack":
            from evaluator.services import pack

            return pack.open_pack(data, unlocked=profile.unlocked, own_fingerprint=profile.card.fingerprint)

        self.seat.desk.run(opened, then=self._show, otherwise=self.refused.emit, said="Checking the pack")

    def _show(self, opened: "OpenedPack") -> None:
        self._opened = opened
        read, setup = opened.read, opened.read.proved.setup
        roles = spoken_list([ROLE_WORDS[role] for role in read.addressee.roles])
        self.about.setText(
            f"{setup.evaluation.title}\nIssued to: {read.addressee.name}, {roles}\n"
            f"Issued by: {read.lead.name}, {read.lead.organisation}\n"
            f"{counted(len(setup.tenders), 'tender')}, {counted(len(read.documents), 'document')} for you. "
            "The signature is valid and nothing changed since."
        )
        show_words(self.words, opened.lead_words)
        self.show()

    def _keep(self) -> None:
        opened, profile, compared = self._opened, self.seat.own_profile, self.compared.text()
        if opened is None:
            return
        now = self.seat.now()

        def kept(progress: Progress) -> UUID:
            from evaluator.services import pack

            return pack.accept_pack(
                opened,
                evaluations=profile.evaluations,
                unlocked=profile.unlocked,
                compared=compared,
                now=now,
                progress=progress,
            )

        self.seat.desk.run_in_steps(kept, then=self._kept, otherwise=self.refused.emit, said="Keeping the pack")

    def _kept(self, evaluation_id: UUID) -> None:
        self._opened = None
        self.compared.clear()
        self.hide()
        self.seat.open(evaluation_id, otherwise=self.refused.emit)
