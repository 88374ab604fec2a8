"""Who sits at the desk: the open profile, the open evaluation, and the clock and ids that services are given.

Every screen is built with the one seat. It holds no data of the evaluation but who the holder is and the set-up, which
never change while a file is open for anyone but the lead.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import Response, Stage
from evaluator.errors import EvaluatorError, RuleBroken
from ui.desk import Desk
from ui.words import tr

if TYPE_CHECKING:
    from evaluator.services.profile import EvaluationFile, Profile, SigningProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEvaluation:
    """The evaluation on the desk: its file, its title, and who the holder is in it."""

    file: "EvaluationFile"
    title: str
    holder: PanelMember
    stage: Stage

    def is_a(self, role: Role) -> bool:
        """Whether the holder has the role."""
        return self.holder.is_a(role)


class Seat(QObject):
    """`profile_changed` and `evaluation_changed` follow opening and closing; `wanted` asks for a screen by its name,
    `package_wanted` for the one that takes a file of this kind."""

    profile_changed = Signal()
    evaluation_changed = Signal()
    wanted = Signal(str)
    package_wanted = Signal(object, str)

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        new_id: Callable[[], UUID] = uuid4,
    ) -> None:
        """`folder` is where this person's profile lies, or is to lie."""
        super().__init__()
        self.folder = self.home = folder
        self.now = clock
        self.new_id = new_id
        self.desk = Desk(self._work)
        self.profile: Profile | None = None
        self.evaluation: OpenEvaluation | None = None
        self.wanted_response: Response | None = None  # which one to show when the scoring screen is asked for

    @property
    def holder(self) -> PanelMember:
        """The holder of the open evaluation. Raises: RuleBroken when none is open."""
        return self._open().holder

    @property
    def own_profile(self) -> "Profile":
        """The open profile. Raises: RuleBroken while it is locked."""
        if self.profile is None:
            raise RuleBroken(tr("Your profile is locked."), hint=tr("Enter your passphrase first."))
        return self.profile

    @property
    def age_identity(self) -> bytes:
        """The secret that opens what is sealed to this person."""
        return self.own_profile.unlocked.age_identity

    def unlock_for_signing(self, passphrase: str) -> "SigningProfile":
        """The signing key for one batch; on the worker. Raises: RuleBroken when the passphrase is wrong."""
        from evaluator.services import profile

        return profile.unlock_for_signing(self.folder, passphrase)

    def unlocked(self, profile: "Profile") -> None:
        """Take the profile that has just been opened."""
        self.profile = profile
        self.profile_changed.emit()

    def open(
        self,
        evaluation_id: UUID,
        *,
        then: Callable[[], object] = lambda: None,
        otherwise: Callable[[EvaluatorError], object] | None = None,
    ) -> None:
        """Put an evaluation of this profile on the desk; the one there is closed first."""
        self.put_away()
        profile = self.own_profile

        def opened() -> OpenEvaluation:
            from evaluator.services import profile as profiles

            file = profiles.open_evaluation(profile, evaluation_id)
            with file.work() as uow:
                return _opened(file, uow)

        def taken(evaluation: OpenEvaluation) -> None:
            self.evaluation = evaluation
            self.evaluation_changed.emit()
            then()

        self.desk.run(opened, then=taken, otherwise=otherwise, said=tr("Opening the evaluation"))

    def reread(self) -> None:
        """Read again who the holder is and which stage the evaluation is at, after a service moved it on."""
        if self.evaluation is None:
            return
        file = self.evaluation.file

        def taken(evaluation: OpenEvaluation) -> None:
            if self.evaluation is not None and evaluation != self.evaluation:
                self.evaluation = evaluation
                self.evaluation_changed.emit()

        self.desk.ask(lambda uow: _opened(file, uow), then=taken)

    def put_away(self) -> None:
        """Finish what is queued and close the open evaluation, giving its lock back."""
        if self.evaluation is not None:
            self.desk.finish()
            self.evaluation.file.close()
            self.evaluation = None
            self.evaluation_changed.emit()

    def lock(self) -> None:
        """Close the evaluation and forget the keys."""
        self.put_away()
        self.profile = None
        self.profile_changed.emit()

    def move_to(self, folder: Path) -> None:
        """Lock this profile and sit down at another one, such as one of the worked example."""
        self.put_away()
        self.folder = folder
        self.profile = None
        self.profile_changed.emit()

    def close(self) -> None:
        """Finish everything, close the file, and take no more work."""
        self.put_away()
        self.desk.close()

    def _open(self) -> OpenEvaluation:
        if self.evaluation is None:
            raise RuleBroken(tr("No evaluation is open."), hint=tr("Choose one on the start screen."))
        return self.evaluation

    def _work(self) -> AbstractContextManager[Any]:
        return self._open().file.work()


def _opened(file: "EvaluationFile", uow: Any) -> OpenEvaluation:
    held = uow.evaluations.held()
    return OpenEvaluation(
        file=file, title=held.evaluation.title, holder=uow.panel.roster().of(held.holder_id), stage=held.stage
    )
