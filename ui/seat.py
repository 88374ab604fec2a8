"""Who sits at the desk: the open profile, what is open on the desk, and the clock and ids that services are given.

One file is open at a time: an evaluation, or a dynamic purchasing system. Every screen is built with the one seat. It
holds no data of the file but who the holder is and the set-up, which never change while a file is open for anyone but
the lead.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from evaluator.domain.dps import DynamicPurchasingSystem
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import Response, Stage
from evaluator.domain.terms import Terms
from evaluator.errors import EvaluatorError, RuleBroken
from evaluator.progress import Progress
from ui.desk import Desk
from ui.words import speak_as, tr

if TYPE_CHECKING:
    from evaluator.services.dps import DpsFile
    from evaluator.services.profile import EvaluationFile, Profile, SigningProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEvaluation:
    """The evaluation on the desk: its file, its title, who the holder is in it, and whether another took the chair.

    `terms` are the words of its rulebook.
    """

    file: "EvaluationFile"
    title: str
    holder: PanelMember
    stage: Stage
    terms: Terms
    chair_changed: bool = False

    def is_a(self, role: Role) -> bool:
        """Whether the holder has the role."""
        return self.holder.is_a(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSystem:
    """The dynamic purchasing system on the desk: its file, what it is, and who the holder is in it."""

    file: "DpsFile"
    dps: DynamicPurchasingSystem
    holder: PanelMember

    @property
    def title(self) -> str:
        """What it is called."""
        return self.dps.title

    def is_a(self, role: Role) -> bool:
        """Whether the holder has the role."""
        return self.holder.is_a(role)


class Seat(QObject):
    """`profile_changed` and `evaluation_changed` follow opening and closing; `wanted` asks for a screen by its name,
    `package_wanted` for the one that takes a file of this kind, `work_wanted` for the one to work on now, `tour_wanted`
    for the tour, `unsaved_changed` that something typed waits for its place on the disk, or no longer.

    `evaluation_changed` follows a dynamic purchasing system too.
    """

    profile_changed = Signal()
    evaluation_changed = Signal()
    wanted = Signal(str)
    package_wanted = Signal(object, str)
    work_wanted = Signal()
    tour_wanted = Signal()
    unsaved_changed = Signal()

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
        self.system: OpenSystem | None = None
        self.wanted_response: Response | None = None  # which one to show when the scoring screen is asked for
        self._unsaved: set[str] = set()  # the screens on which something is typed that is not on the disk yet

    @property
    def on_the_desk(self) -> OpenEvaluation | OpenSystem | None:
        """What is open: an evaluation, a dynamic purchasing system, or nothing."""
        return self.evaluation or self.system

    @property
    def has_unsaved(self) -> bool:
        """Whether something that was typed is not on the disk yet."""
        return bool(self._unsaved)

    def note_unsaved(self, screen: str, *, there_is: bool) -> None:
        """Whether a screen holds something typed that is not on the disk yet."""
        before = self.has_unsaved
        (self._unsaved.add if there_is else self._unsaved.discard)(screen)
        if self.has_unsaved != before:
            self.unsaved_changed.emit()

    @property
    def holder(self) -> PanelMember:
        """The holder of what is open. Raises: RuleBroken when nothing is."""
        return self._open().holder

    @property
    def open_dps(self) -> OpenSystem:
        """The open dynamic purchasing system. Raises: RuleBroken when none is open."""
        if self.system is None:
            raise RuleBroken(tr("No dynamic purchasing system is open."), hint=tr("Choose one on the start screen."))
        return self.system

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

    def unlock_another(self, folder: Path, passphrase: str) -> "SigningProfile":
        """The signing key of somebody else who signs at this seat, for one batch; on the worker. Raises: RuleBroken."""
        from evaluator.services import profile

        return profile.unlock_for_signing(folder, passphrase)

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

        def opened(progress: Progress) -> OpenEvaluation:
            from evaluator.services import profile as profiles

            file = profiles.open_evaluation(profile, evaluation_id, progress=progress)
            with file.work() as uow:
                return _opened(file, uow)

        def taken(evaluation: OpenEvaluation) -> None:
            self.evaluation = evaluation
            speak_as(evaluation.terms)
            self.evaluation_changed.emit()
            then()

        self.desk.run_in_steps(opened, then=taken, otherwise=otherwise, said=tr("Opening the evaluation"))

    def open_system(
        self,
        dps_id: UUID,
        *,
        then: Callable[[], object] = lambda: None,
        otherwise: Callable[[EvaluatorError], object] | None = None,
    ) -> None:
        """Put a dynamic purchasing system of this profile on the desk; what is there is closed first."""
        self.put_away()
        profile = self.own_profile

        def opened() -> OpenSystem:
            from evaluator.services import dps

            file = dps.open_system(profile.systems, dps_id, unlocked=profile.unlocked)
            with file.work() as uow:
                return OpenSystem(file=file, dps=uow.systems.held().dps, holder=uow.holder())

        def taken(system: OpenSystem) -> None:
            self.system = system
            self.evaluation_changed.emit()
            then()

        self.desk.run(opened, then=taken, otherwise=otherwise, said=tr("Opening the purchasing system"))

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
        """Finish what is queued and close what is open, giving its lock back."""
        if self.on_the_desk is not None:
            self.desk.finish()
        if (there := self.on_the_desk) is not None:
            there.file.close()
            self.evaluation = self.system = None
            self._unsaved.clear()
            speak_as(None)
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

    def _open(self) -> OpenEvaluation | OpenSystem:
        if self.on_the_desk is None:
            raise RuleBroken(tr("No evaluation is open."), hint=tr("Choose one on the start screen."))
        return self.on_the_desk

    def _work(self) -> AbstractContextManager[Any]:
        return self._open().file.work()


def _opened(file: "EvaluationFile", uow: Any) -> OpenEvaluation:
    from evaluator.services import regime, succession

    held, roster = uow.evaluations.held(), uow.panel.roster()
    return OpenEvaluation(
        file=file,
        title=held.evaluation.title,
        holder=roster.of(held.holder_id),
        stage=held.stage,
        terms=regime.rules(held.evaluation.procurement.regime).terms,
        chair_changed=held.setup_revision > 1 and succession.another_chair(uow),
    )
