"""Two lots of one procurement through to their records: the limit is applied, signed, and follows again from both."""

from contextlib import redirect_stdout
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import partial
from io import StringIO
from uuid import UUID, uuid4

import pytest

from evaluator.demo.content import AgreedScore
from evaluator.domain.decisions import Matter, Outcome
from evaluator.domain.discussion import PassedWarning
from evaluator.domain.lot_awards import RankedLot, outcomes, scored_unlike
from evaluator.domain.lots import LimitMethod, LotRules, PublishedLot, next_evaluation
from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.panel import Role, Roster
from evaluator.domain.procurement import Evaluation, Invitation, Lot
from evaluator.domain.shared_criteria import shared_scores
from evaluator.errors import RuleBroken
from evaluator.exchange import holder, require_sound
from evaluator.formats.identity import certified_by
from evaluator.formats.record_award import award_on_record
from evaluator.formats.signing import load_certificate
from evaluator.services import decisions, evaluation_model, lot_set_up, lots, profile, report
from evaluator.services.letters import draft_letters
from evaluator.services.verification import verify
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.unit_of_work import UnitOfWork
from tests.faults.verifier import verifier
from tests.quick_walk import MaskedWalk, QuickWalk, quick_walk
from tests.strategies import NOON, small_setup

RULES = LotRules(
    lots=(PublishedLot(id="1", title="Lot 1, North"), PublishedLot(id="2", title="Lot 2, South")),
    most_per_supplier=1,
    method=LimitMethod.LOT_ORDER,
)


class LotWalk(QuickWalk):
    """One of the two lots, by the people of the first."""

    lot = RULES.lots[0]
    taken: list[int]

    def evaluation(self) -> Evaluation:
        return replace(super().evaluation(), lot=Lot(id=self.lot.id, title=self.lot.title))

    def make_profiles(self) -> None:
        if not self.players:
            super().make_profiles()

    def agreed(self, given: AgreedScore) -> ConsensusScore:
        """The generated texts of a few tenders are much alike; that they are is passed with a reason."""
        score = super().agreed(given)
        alike = PassedWarning(check="pasted", reason="The responses are alike in this.")
        return replace(score, discussion=replace(score.discussion, passed=(*score.discussion.passed, alike)))

    def publish_model(self, uow: UnitOfWork) -> None:
        evaluation_model.save_draft(uow, model=self.content.model, now=self.clock())
        shared = self.content.model.scored_leaves()[0].id
        lots.publish(uow, rules=replace(RULES, shared=(shared,)), now=self.clock())
        super().publish_model(uow)
        with pytest.raises(RuleBroken, match="frozen"):
            lots.publish(uow, rules=None, now=self.clock())

    def decide(self, file: EvaluationFile) -> None:
        super().decide(file)
        with file.work() as uow, pytest.raises(RuleBroken, match="must still be made by a person"):
            report.issue_report(
                uow, signer=self.the(Role.CHAIR).signing.signer(uow), now=self.clock(), package_id=uuid4()
            )
        apply(self, file)


class MaskedLotWalk(LotWalk, MaskedWalk):
    """A lot whose suppliers' names are hidden while the panel scores; the limit is applied once they are back."""


def apply(walk: LotWalk, file: EvaluationFile) -> None:
    """What the chair does on the screen of the lots."""
    own = walk.the(Role.CHAIR).signing.profile
    with file.work() as uow:
        side = lots.in_profile(uow, evaluations=own.evaluations, unlocked=own.unlocked)
        for finding in next(one for one in side.outcomes if one.lot == walk.lot.id).findings:
            decisions.decide(
                uow,
                matter=Matter.LOT_LIMIT,
                outcome=finding.outcome,
                tender=finding.tender,
                reason=finding.reason,
                now=walk.clock(),
            )


@dataclass(frozen=True)
class Played:
    """Both lots to their records, the same tenders in both; in the second the names were hidden at first."""

    walks: tuple[LotWalk, ...]
    records: tuple[bytes, ...]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Played:
    quick = quick_walk(tmp_path_factory.mktemp("lots"), members=2, tenders=4, questions=3)
    walks, records = [], []
    for lot, kind, salt in zip(RULES.lots, (LotWalk, MaskedLotWalk), ("", "5a" * 32), strict=True):
        walk = kind(**{each.name: getattr(quick, each.name) for each in fields(quick) if each.init} | {"salt": salt})
        walk.lot, walk.evaluation_id, walk.written = lot, uuid4(), []
        walk.run()
        walks.append(walk)
        records.append((walk.out / "record.asice").read_bytes())
    return Played(walks=tuple(walks), records=tuple(records))


def test_the_supplier_that_has_its_lot_is_passed_over_in_the_next_and_the_record_says_so(both: Played) -> None:
    first, second = (award_on_record(record).worked for record in both.records)
    assert first.result.first == second.result.first
    assert first.first == first.result.first
    assert second.first not in ((), first.first)
    limit = {one.tender: one.outcome for one in second.decisions if one.matter is Matter.LOT_LIMIT}
    assert limit == {first.first[0]: Outcome.PASSED_OVER, second.first[0]: Outcome.WITHIN_LIMIT}
    for record, worked in zip(both.records, (first, second), strict=True):
        assert verify(record, name="record.asice").valid
        said = StringIO()
        with redirect_stdout(said):
            verifier().judge(record)
        (winner,) = worked.first
        assert f"the contract is awarded to {worked.setup.supplier_of(winner).name}." in said.getvalue()


def test_each_letter_names_the_supplier_the_lot_goes_to_and_tells_the_one_passed_over_why(both: Played) -> None:
    award = award_on_record(both.records[1])
    day = date(2026, 11, 30)
    written = {one.to.id: one for one in draft_letters(award, sent_on=day, published_on=day)}
    passed, winner = award.worked.result.first[0], award.worked.first[0]
    texts = {
        who: " ".join(passage.text for section in letter.sections for passage in section.passages)
        for who, letter in written.items()
    }
    assert "is to be awarded to you" in texts[winner]
    assert award.worked.setup.supplier_of(winner).name in texts[passed]
    assert "is passed over. It is awarded Lot 1, North, and the published limit leaves it no more." in texts[passed]
    others = [who for who in texts if who not in (passed, winner)]
    assert all(award.worked.setup.supplier_of(passed).name not in texts[one] for one in others)


def test_shared_scores_are_those_of_the_same_supplier_and_nothing_locked_or_closed_is_replaced(both: Played) -> None:
    second = both.walks[1]
    setup = award_on_record(both.records[1]).worked.setup
    assert setup.lots is not None
    [shared] = setup.lots.shared
    chair = second.the(Role.CHAIR)
    own = chair.signing.profile
    with second.desk(chair) as file, file.work() as uow:
        found = list(shared_scores(award_on_record(both.records[0]).worked.setup, setup, uow.scores.of(holder(uow).id)))
        assert {(score.criterion_id, score.tender_id == tender) for score, tender in found} == {(shared, True)}
        assert len(found) == len(setup.tenders)
        with pytest.raises(RuleBroken, match="locked"):
            lots.take_over_scores(uow, evaluations=own.evaluations, unlocked=own.unlocked, now=second.clock())
        with pytest.raises(RuleBroken, match="closed"):
            lots.take_over_agreed(uow, evaluations=own.evaluations, unlocked=own.unlocked, now=second.clock())


class SharedWalk(LotWalk):
    """The second lot, in which shared criteria are taken over instead of being scored and agreed again."""

    lot = RULES.lots[1]

    def declare(self, file: EvaluationFile) -> None:
        super().declare(file)
        with file.work() as uow:
            if (person := holder(uow)).is_a(Role.MEMBER):
                player = next(one for one in self.players.values() if str(one.member_id) == person.id)
                own = player.signing.profile
                take = partial(lots.take_over_scores, uow, evaluations=own.evaluations, unlocked=own.unlocked)
                self.taken.append(take(now=self.clock()))
                assert take(now=self.clock()) == 0

    def meet(self, file: EvaluationFile) -> None:
        own = self.the(Role.CHAIR).signing.profile
        with file.work() as uow:
            taken = lots.take_over_agreed(uow, evaluations=own.evaluations, unlocked=own.unlocked, now=self.clock())
            self.taken.append(taken)
            drafts = uow.consensus.drafts()
        assert all(draft.points is not None and draft.reason for draft, _ in drafts.values())
        super().meet(file)


def test_shared_criteria_are_scored_once(both: Played) -> None:
    first = both.walks[0]
    walk = SharedWalk(**{each.name: getattr(first, each.name) for each in fields(first) if each.init})
    walk.evaluation_id, walk.written, walk.taken = uuid4(), [], []
    for step in (walk.set_up, walk.issue_packs, walk.score, walk.moderate):
        step()
    tenders = len(walk.content.tenders)
    assert walk.taken == [tenders] * (len(walk.all_with(Role.MEMBER)) + 1)


def test_the_next_lot_is_begun_with_the_same_rules_model_and_panel(both: Played) -> None:
    first = both.walks[0]
    lead = first.the(Role.LEAD)
    own = lead.signing.profile
    with first.desk(lead) as file, file.work() as uow:
        there, roster = uow.evaluations.held(), uow.panel.roster()
    begun = next_evaluation(there.evaluation, RULES.lots[1], evaluation_id=str(uuid4()), now=first.clock())
    assert (begun.lot.id, begun.title) == ("2", f"{there.evaluation.title}: Lot 2, South")
    profile.begin_evaluation(lead.signing, begun, job_title="Lead", now=first.clock(), member_id=uuid4())
    with profile.open_evaluation(own, UUID(begun.id)) as file:
        take = partial(
            lot_set_up.take_over_set_up,
            from_lot=there.evaluation.id,
            evaluations=own.evaluations,
            unlocked=own.unlocked,
            certifying_key=profile.certifying_key(lead.signing, file),
            now=first.clock(),
            new_id=uuid4,
        )
        with file.work() as uow:
            found = lot_set_up.lots_begun(uow, evaluations=own.evaluations, unlocked=own.unlocked)
            assert [(one.evaluation_id, one.lot_id) for one in found.others] == [(there.evaluation.id, "1")]
            everybody = tuple(one.name for one in roster.people if not one.is_a(Role.LEAD))
            assert take(uow) == lot_set_up.TakenOver(rules=True, model=True, people=everybody)
        with file.work() as uow:
            assert (uow.evaluations.held().lots, uow.evaluations.draft()) == (there.lots, there.model)
            require_certified_again(uow, roster)
            assert take(uow) == lot_set_up.TakenOver(rules=False, model=False, people=())
            evaluation_model.freeze_model(uow, model=there.require_model(), now=first.clock())
            require_sound(uow)


def require_certified_again(uow: UnitOfWork, before: Roster) -> None:
    """Everybody has the key they had, a certificate of this evaluation for it, and says where it was compared."""
    held, certificates = uow.evaluations.held(), uow.panel.certificates()
    for person in uow.panel.roster().people:
        known = before.known_by(person.fingerprint)
        assert known is not None
        assert person.roles == known.roles
        certified = certified_by(
            load_certificate(held.authority_certificate),
            load_certificate(certificates[person.id]),
            evaluation_id=held.evaluation.id,
        )
        assert (certified.member_id, certified.fingerprint) == (person.id, known.fingerprint)
        if not person.is_a(Role.LEAD):
            assert person.id != known.id
            assert person.compared == f"{known.compared}, for Lot 1, North"


@pytest.mark.parametrize(("role", "said"), [(Role.CHAIR, "procurement lead"), (Role.LEAD, "issued already")])
def test_a_lot_is_set_up_by_its_lead_alone_and_before_anything_is_issued(both: Played, role: Role, said: str) -> None:
    first, second = both.walks
    player = second.the(role)
    own = player.signing.profile
    with second.desk(player) as file, file.work() as uow, pytest.raises(RuleBroken, match=said):
        lot_set_up.take_over_set_up(
            uow,
            from_lot=str(first.evaluation_id),
            evaluations=own.evaluations,
            unlocked=own.unlocked,
            certifying_key=b"",
            now=second.clock(),
            new_id=uuid4,
        )


def test_a_call_offs_lots_are_not_begun_from_one_another() -> None:
    invitation = Invitation(dps_id="d", reference="C-1", list_sha256="0" * 64, invited=(), weights=())
    evaluation = replace(small_setup().evaluation, invitation=invitation)
    with pytest.raises(RuleBroken, match="own invitation"):
        next_evaluation(evaluation, RULES.lots[1], evaluation_id=str(uuid4()), now=NOON)


def test_whoever_has_the_records_finds_the_same_awards_in_any_order(both: Played) -> None:
    found = lots.of_records(both.records)
    assert found.agrees
    assert lots.of_records(both.records[::-1]) == found
    alone = lots.of_records(both.records[:1])
    assert (alone.agrees, [one.lot for one in alone.outcomes]) == (False, ["1"])
    with pytest.raises(RuleBroken, match="of the same lot"):
        lots.of_records([both.records[0], both.records[0]])


def test_a_record_that_awards_otherwise_or_scores_a_shared_criterion_otherwise_is_named(both: Played) -> None:
    first, second = (ranked(record) for record in both.records)
    assert second.setup.lots is not None
    lifted = replace(second, decisions=tuple(one for one in second.decisions if one.matter is not Matter.LOT_LIMIT))
    [_, said] = outcomes([first, lifted])
    assert said.contradicts.startswith("The record of this lot awards it to")
    score = next(one for one in second.agreed if one.criterion_id in second.setup.lots.shared)
    other = replace(score, points=score.points + 1)
    changed = replace(second, agreed=tuple(other if one is score else one for one in second.agreed))
    [unlike] = scored_unlike([first, changed])
    assert unlike.startswith(f"{score.criterion_id} is shared by the lots, and ")
    with pytest.raises(RuleBroken, match="published under other rules"):
        outcomes([first, replace(second, setup=replace(second.setup, lots=RULES))])


def ranked(record: bytes) -> RankedLot:
    worked = award_on_record(record).worked
    return RankedLot(
        setup=worked.setup, result=worked.result, decisions=worked.decisions, agreed=worked.moderation.scores
    )
