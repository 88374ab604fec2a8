"""A pack that came: what it says, before anything is kept; the lead's words compared; then it is kept.

A later pack of an evaluation that is here says what changed and why, and extends what is here.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal

from evaluator.domain.panel import ROLE_WORDS, PanelMember
from evaluator.domain.wording import spoken_list
from evaluator.progress import Progress
from ui.seat import Seat
from ui.widgets.fields import Field, Row, button, line
from ui.widgets.text import Card, paragraph, say, show_words, words_to_read
from ui.words import counted, tr

if TYPE_CHECKING:
    from evaluator.services.assessment import OpenedDpsPack
    from evaluator.services.hand_over import OpenedCallOff
    from evaluator.services.pack import OpenedPack

    Opened = OpenedPack | OpenedDpsPack | OpenedCallOff


class OpenedPackCard(Card):
    """Shows a proved pack of an evaluation, and says so with `shown`; `waiting` is a file chosen before the profile was
    unlocked.
    """

    refused = Signal(object)
    shown = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(tr("A pack for you"))
        self.seat = seat
        self.waiting: Path | None = None
        self._opened: Opened | None = None
        self.about = paragraph()
        self.words = words_to_read((), name=tr("The lead's words"))
        self.compared = line()
        self.field = Field("How did you &compare them?", self.compared, hint="For example: by telephone, all eight.")
        self.keep = button("Keep this pack and open it", main=True)
        self.extend = button("Take the changes over and open it", main=True)
        self.told = paragraph()
        self.advice = paragraph(
            "Read these eight words with the procurement lead, by telephone or in person. If one is different, stop: "
            "the pack is not from them."
        )
        self.add(self.about, self.told, self.advice, self.words, self.field, Row(self.keep, self.extend))
        self.keep.clicked.connect(self._keep)
        self.extend.clicked.connect(self._extend)

    def show_pack(self, data: bytes) -> None:
        """Prove a pack and show what it says."""
        self.seat.desk.run(
            lambda: self._proved(data), then=self._show, otherwise=self.refused.emit, said=tr("Checking the pack")
        )

    def _show(self, proved: "tuple[Opened, str]") -> None:
        self._opened, about = proved
        self.about.setText(tr("{about} The signature is valid and nothing changed since.").format(about=about))
        show_words(self.words, self._opened.lead_words)
        changed = self._changed(self._opened)
        say(self.told, changed)
        self.told.setVisible(bool(changed))
        self.extend.setVisible(bool(changed))
        for part in (self.advice, self.words, self.field, self.keep):
            part.setVisible(not changed)
        self.show()
        self.shown.emit()

    def _extend(self) -> None:
        opened = self._opened
        if opened is None:
            return
        self.seat.put_away()
        self.seat.desk.run(
            lambda: self._extended(opened),
            then=self._open,
            otherwise=self.refused.emit,
            said=tr("Taking the changes over"),
        )

    def _keep(self) -> None:
        opened, compared = self._opened, self.compared.text()
        if opened is None:
            return
        self.seat.desk.run_in_steps(
            lambda progress: self._kept(opened, compared, progress),
            then=self._open,
            otherwise=self.refused.emit,
            said=tr("Keeping the pack"),
        )

    def _open(self, kept: UUID) -> None:
        self._opened = None
        self.compared.clear()
        self.hide()
        self._put_on_the_desk(kept)

    def _put_on_the_desk(self, kept: UUID) -> None:
        self.seat.open(kept, then=self.seat.work_wanted.emit, otherwise=self.refused.emit)

    def _proved(self, data: bytes) -> "tuple[Opened, str]":
        """The pack, decrypted and proved, and what it says of itself."""
        from evaluator.services import pack

        profile = self.seat.own_profile
        opened = pack.open_pack(data, unlocked=profile.unlocked, own_fingerprint=profile.card.fingerprint)
        read, setup = opened.read, opened.read.proved.setup
        return opened, (
            tr("{title}\n{between}\n{tenders}, {documents} for you.").format(
                title=setup.evaluation.title,
                between=_between(read.addressee, read.lead),
                tenders=counted(len(setup.tenders), "tender"),
                documents=counted(len(read.documents), "document"),
            )
        )

    def _changed(self, opened: Any) -> str:
        """What a later pack of an evaluation that is here changes and why; empty for the first one."""
        from evaluator.services.pack import revisions_of
        from ui.screens.revision import told

        if not (self.seat.own_profile.evaluations / opened.read.proved.setup.evaluation.id).is_dir():
            return ""
        stays = tr("You have this evaluation already. What you typed, locked and sent stays as it is.")
        return "\n\n".join(filter(None, (stays, told(revisions_of(opened.read.chain)))))

    def _extended(self, opened: Any) -> UUID:
        from evaluator.services import pack
        from evaluator.services.profile import open_evaluation

        evaluation_id, now = UUID(opened.read.proved.setup.evaluation.id), self.seat.now()
        with open_evaluation(self.seat.own_profile, evaluation_id) as file, file.work() as uow:
            pack.extend(uow, opened, now=now)
        return evaluation_id

    def _kept(self, opened: Any, compared: str, progress: Progress) -> UUID:
        from evaluator.services import pack

        profile, now = self.seat.own_profile, self.seat.now()
        return pack.accept_pack(
            opened,
            evaluations=profile.evaluations,
            unlocked=profile.unlocked,
            compared=compared,
            now=now,
            progress=progress,
        )


class OpenedSystemPackCard(OpenedPackCard):
    """The same for a pack of a dynamic purchasing system."""

    def _proved(self, data: bytes) -> "tuple[Opened, str]":
        from evaluator.services import assessment

        profile = self.seat.own_profile
        opened = assessment.open_pack(data, unlocked=profile.unlocked, own_fingerprint=profile.card.fingerprint)
        read, held = opened.read, opened.read.pack
        return opened, (
            tr("{title}\n{between}\n{applications}, {documents} for you.").format(
                title=held.dps.title,
                between=_between(held.roster.of(held.addressee), read.lead),
                applications=counted(len(held.applications), "application"),
                documents=counted(len(read.documents), "document"),
            )
        )

    def _changed(self, opened: Any) -> str:
        return ""

    def _kept(self, opened: Any, compared: str, progress: Progress) -> UUID:
        from evaluator.services import assessment

        progress.step(tr("Keeping the pack"))
        profile, now = self.seat.own_profile, self.seat.now()
        return assessment.accept_pack(
            opened, systems=profile.systems, unlocked=profile.unlocked, compared=compared, now=now
        )

    def _put_on_the_desk(self, kept: UUID) -> None:
        self.seat.open_system(kept, then=self.seat.work_wanted.emit, otherwise=self.refused.emit)


def _between(addressee: PanelMember, lead: PanelMember) -> str:
    """For whom a pack is and from whom."""
    roles = spoken_list([tr(ROLE_WORDS[role]) for role in addressee.roles])
    return tr("Issued to: {name}, {roles}\nIssued by: {name_2}, {organisation}").format(
        name=addressee.name, roles=roles, name_2=lead.name, organisation=lead.organisation
    )
