"""A call-off that another lead handed over: proved, shown, and its evaluation begun here with one signature."""

from typing import TYPE_CHECKING, Any

from evaluator.domain.wording import spoken_date, spoken_list, spoken_time
from ui.screens.beginning import begin
from ui.screens.opened_pack import OpenedPackCard
from ui.seat import Seat
from ui.widgets.fields import Field, line
from ui.words import counted, tr

if TYPE_CHECKING:
    from evaluator.services.hand_over import OpenedCallOff


class OpenedCallOffCard(OpenedPackCard):
    """Who handed it over, who is invited and with which weights; whoever keeps it is the evaluation's lead."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.title.setText(tr("A call-off for you"))
        self.job_title = line()
        self.advice.setText(
            tr(
                "Read these eight words with the lead of the purchasing system, by telephone or in person. If one is "
                "different, stop: the call-off is not from them."
            )
        )
        self.keep.setText(tr("Begin its evaluation…"))
        self.body.insertWidget(self.body.count() - 1, Field("Your &job title in the evaluation", self.job_title))

    def _keep(self) -> None:
        opened: Any = self._opened
        if opened is None:
            return
        compared = self.compared.text()
        begin(
            self,
            self.seat,
            opened.read.handed.evaluation,
            job_title=self.job_title.text().strip(),
            otherwise=self.refused.emit,
            taken_over=lambda: opened.taken_over(compared=compared),
            then=self._begun,
        )

    def _begun(self) -> None:
        self._opened = None
        self.compared.clear()
        self.hide()

    def _proved(self, data: bytes) -> "tuple[OpenedCallOff, str]":
        """The call-off, decrypted and proved, and what it says."""
        from evaluator.services import hand_over

        profile = self.seat.own_profile
        opened = hand_over.open_call_off(data, unlocked=profile.unlocked, own_fingerprint=profile.card.fingerprint)
        given = opened.read.handed
        weights = ", ".join(f"{one.title} {one.weight:f}" for one in given.invitation.weights)
        due = given.evaluation.tenders_due
        said = (
            given.evaluation.title,
            tr("For {authority}, lot {id}: {title}").format(
                authority=given.authority.name, id=given.evaluation.lot.id, title=given.evaluation.lot.title
            ),
            tr("From {name}, {organisation}: call-off {reference} of {system}").format(
                name=given.lead.name,
                organisation=given.lead.organisation,
                reference=given.invitation.reference,
                system=given.dps.title,
            ),
            tr("List frozen {date}, {suppliers}: {names}").format(
                date=spoken_date(given.invitation_list.drawn_at.date()),
                suppliers=counted(len(given.invitation.invited), "supplier"),
                names=spoken_list([one.name for one in given.invitation.invited]),
            ),
            tr("Weights: {weights}").format(weights=weights),
            *(
                tr("More precisely, {criterion}: {wording}").format(criterion=one.title.lower(), wording=one.wording)
                for one in given.invitation.weights
                if one.wording
            ),
            tr("Tenders due {time}.").format(time=spoken_time(due)) if due else "",
        )
        return opened, "\n".join(filter(None, said))

    def _changed(self, opened: Any) -> str:
        return ""
