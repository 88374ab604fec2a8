"""A small dynamic purchasing system at the windows: everybody's profile open, so that no key has to be derived.

Three suppliers are admitted, one application is assessed by both and differs, one waits; a call-off is invited, one
planned, and a second change is planned and proposed.
"""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID, uuid4

from evaluator.domain.application import Answer, Application, AppliedDocument, EvidenceKind, HeldEvidence
from evaluator.domain.specification import Requirement
from evaluator.formats import canonical
from evaluator.services import admission, approval, call_off, change
from evaluator.services import application as applications
from evaluator.services.profile import Profile
from evaluator.storage.keys import Unlocked
from tests.domain.systems import ESTABLISHED, FIRST, SYSTEM, at
from tests.domain.systems import call_off as planned_call_off
from tests.services.dps_desks import Desks, applied, desks, operator

SECOND = replace(
    ESTABLISHED,
    number=2,
    title="Digital technology assessment",
    publish_on=date(2018, 3, 1),
    drafted_at=at(1, 2),
    specification=replace(
        FIRST,
        number=2,
        requirements=(
            *FIRST.requirements[:-1],
            replace(FIRST.requirements[-1], text="Video calls are encrypted from end to end."),
            Requirement(id="1.9", text="The assessment criteria are met.", evidence="The form."),
        ),
    ),
    lots=(),
    reassess_by=date(2018, 4, 1),
)

NOW = datetime(2018, 2, 20, 10, tzinfo=at(1).tzinfo)
DOCUMENT = b"EXAMPLE. Annex 1 of an application."


def profile_of(made: Desks, who: str) -> Profile:
    """One person's profile, open."""
    return Profile(folder=made.folder / who, card=made.card(who), unlocked=made.unlocked)


def begun(folder: Path, unlocked: Unlocked) -> Desks:
    """Established, approved, packs with everybody; nobody has applied."""
    made = desks(folder, SYSTEM, unlocked)
    for who, card in made.cards.items():
        (folder / who).mkdir(exist_ok=True)
        (folder / who / "card.bidid").write_bytes(card)
    for who in ("first", "second", "approver"):
        made.send_pack(who)
    made.approve(ESTABLISHED)
    made.now = at(16)
    return made


def lived_in(made: Desks) -> Desks:
    """Two are admitted, one is assessed and differs, one waits; a call-off is invited and another listed."""
    receive(made, "alder", "birch", lots=("1", "2"))
    assess(made, "A-alder", "A-birch")
    decide(made, "A-alder", "A-birch")
    made.now = at(6, 2)
    with made.work("lead") as uow:
        for call_off_id in ("C-1", "C-2"):
            call_off.plan_call_off(uow, replace(planned_call_off(), id=call_off_id), now=made.now)
            call_off.draw_list(uow, call_off_id, now=made.now)
        call_off.invite(uow, "C-1", due_at=at(28, 2), signer=made.signer(uow, "lead"), now=made.now)
    receive(made, "cedar", "dogwood")
    assess(made, "A-cedar", first_fails=("1.2",))
    made.send_pack("first", "A-dogwood")
    made.now = at(14, 2)
    with made.work("lead") as uow:
        change.draft_change(uow, SECOND, now=made.now)
    return made


def proposal(made: Desks) -> bytes:
    """The second change, on its way to the approver."""
    with made.work("lead") as uow:
        return approval.propose(
            uow, changes=[2], signer=made.signer(uow, "lead"), now=made.now, package_id=uuid4()
        ).sealed


def receive(made: Desks, *names: str, lots: tuple[str, ...] = ("1",)) -> None:
    with made.work("lead") as uow:
        applications.receive_applications(
            uow,
            operators=[operator(name) for name in names],
            applications=[_full(applied(name, lots=lots, received=made.now)) for name in names],
            documents={canonical.digest(DOCUMENT): DOCUMENT},
            now=made.now,
        )


def assess(made: Desks, *ids: str, first_fails: tuple[str, ...] = ()) -> None:
    for who, fails in (("first", first_fails), ("second", ())):
        made.send_pack(who, *ids)
        made.merge(made.assess(who, *ids, fails=fails))


def decide(made: Desks, *ids: str) -> None:
    with made.work("lead") as uow:
        admission.decide(uow, applications=ids, signer=made.signer(uow, "lead"), now=made.now, package_id=uuid4())


def dps_id(made: Desks) -> UUID:
    return UUID(made.system.id)


def _full(bare: Application) -> Application:
    """With an answer, a document and evidence that runs out."""
    return replace(
        bare,
        answers=(Answer(question_id="1.1", text="Yes, since last spring.", evidence="Annex 1, page 2"),),
        documents=(
            AppliedDocument(
                sha256=canonical.digest(DOCUMENT), name="Annex 1.txt", media_type="text/plain", size=len(DOCUMENT)
            ),
        ),
        evidence=(
            HeldEvidence(kind=EvidenceKind.INSURANCE, expires_on=date(2018, 3, 1)),
            HeldEvidence(kind=EvidenceKind.DSPT, expires_on=date(2019, 3, 31)),
        ),
    )
