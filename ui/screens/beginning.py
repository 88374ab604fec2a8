"""Beginning an evaluation from whatever describes it: a notice, a call-off here, or one that was handed over."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from evaluator.domain.procurement import Evaluation
from evaluator.errors import EvaluatorError
from ui.seat import Seat
from ui.widgets.signing import ask_to_sign
from ui.words import tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


def begin(
    parent: QWidget,
    seat: Seat,
    evaluation: Evaluation,
    *,
    job_title: str,
    otherwise: Callable[[EvaluatorError], object],
    taken_over: Callable[[], str] = str,
    then: Callable[[], object] = lambda: None,
) -> None:
    """Ask for the signature under the lead's certificate, begin the evaluation, and open it at its model.

    `taken_over` gives, on the worker, what the log says it was begun from.
    """

    def signed(signing: "SigningProfile") -> None:
        now, member_id = seat.now(), seat.new_id()

        def begun() -> UUID:
            from evaluator.services import profile

            profile.begin_evaluation(
                signing, evaluation, job_title=job_title, now=now, member_id=member_id, taken_over=taken_over()
            )
            return UUID(evaluation.id)

        seat.desk.run(begun, then=opened, otherwise=otherwise, said=tr("Beginning the evaluation"))

    def opened(evaluation_id: UUID) -> None:
        then()
        seat.open(evaluation_id, then=lambda: seat.wanted.emit("evaluation_model"), otherwise=otherwise)

    certificate = tr("your certificate as the procurement lead of the evaluation of {title}")
    ask_to_sign(
        parent,
        seat,
        batch=tr("the beginning of this evaluation"),
        items=[certificate.format(title=evaluation.title)],
        then=signed,
    )
