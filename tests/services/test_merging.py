"""Merging real files in the chair's profile: any order gives the same, and what should not be merged is refused."""

import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from evaluator.demo.cast import COMPARED, Player
from evaluator.demo.walk import Walk
from evaluator.domain.merging import Arrival, current
from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Stage
from evaluator.domain.registration import explained_in
from evaluator.errors import RuleBroken
from evaluator.exchange import issue
from evaluator.formats import canonical
from evaluator.formats.container import JSON
from evaluator.formats.contents import PDF
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent, log_object
from evaluator.services import (
    audit,
    confirmation,
    conflict,
    merging,
    moderation,
    pack,
    profile,
    receipt,
    registration,
    reopening,
    scoring,
    submission,
)
from evaluator.services.profile import Profile
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.invariants import logged
from evaluator.storage.unit_of_work import UnitOfWork
from tests.services.forging import sheet_stating

ORDERS = 10
REPLACED = "The member locked the scorecard again on another computer."
SETTLED = "A revision that settles the conflict of two scorecards."


def now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def anew(played: Walk, player: Player, folder: Path) -> Iterator[EvaluationFile]:
    """The same person's file as it is when their pack has just been opened, in another folder."""
    own = player.signing.profile
    at = Profile(folder=folder, card=own.card, unlocked=own.unlocked)
    data = (played.out / "packages" / f"pack-{player.part}.bidpack").read_bytes()
    opened = pack.open_pack(data, unlocked=own.unlocked, own_fingerprint=own.card.fingerprint)
    pack.accept_pack(opened, evaluations=at.evaluations, unlocked=own.unlocked, compared=COMPARED, now=now())
    with profile.open_evaluation(at, played.evaluation_id) as file:
        yield file


def test_nothing_is_scored_before_interests_are_declared(played: Walk, tmp_path: Path) -> None:
    member = played.all_with(Role.MEMBER)[0]
    given = next(iter(played.content.scores_by(member.person.key)))
    with anew(played, member, tmp_path) as file, file.work() as uow:
        with pytest.raises(RuleBroken, match="interests have not been declared"):
            scoring.record_score(uow, member_id=str(member.member_id), score=played.drafted(given), now=now())
        assert uow.scores.of(str(member.member_id)) == ()


def lock_own(played: Walk, player: Player, file: EvaluationFile) -> None:
    with file.work() as uow:
        conflict.declare(uow, interests="", now=now())
        for given in played.content.scores_by(player.person.key):
            scoring.record_score(uow, member_id=str(player.member_id), score=played.drafted(given), now=now())
    played.keep_reasons(file)
    with file.work() as uow:
        scoring.lock_scorecard(uow, now=now())


def register_all(played: Walk, file: EvaluationFile) -> None:
    """The phrases of the demonstration's scorecards."""
    chair = played.the(Role.CHAIR)
    for player in played.all_with(Role.MEMBER):
        if player is not chair:
            register(file, player, played.phrases[player.part])


def register(file: EvaluationFile, player: Player, phrase: tuple[str, ...], *, reason: str = "") -> None:
    with file.work() as uow:
        registration.register_phrase(
            uow, member_id=str(player.member_id), phrase=" ".join(phrase), reason=reason, now=now()
        )


def submissions_of(played: Walk) -> list[tuple[str, bytes]]:
    parts = {f"submission-{player.part}.bidpack" for player in played.all_with(Role.MEMBER)}
    return [(path.name, path.read_bytes()) for path in played.written if path.name in parts]


def test_any_order_with_repeats_gives_the_identical_file_contents(played: Walk, tmp_path: Path) -> None:
    chair, chance, seen = played.the(Role.CHAIR), random.Random(4), []
    files = [one for one in submissions_of(played) if chair.part not in one[0]]
    with anew(played, chair, tmp_path) as file:
        lock_own(played, chair, file)
        register_all(played, file)
        for _ in range(ORDERS):
            order = [*chance.sample(files, len(files)), *chance.sample(files, 2)]
            cut = chance.randrange(len(order))
            with suppress(Undone), file.work() as uow:
                seen.append(merged(uow, chair, [order[:cut], order[cut:]]))
                raise Undone
    assert len(seen) == ORDERS
    assert len(set(seen)) == 1


def merged(uow: UnitOfWork, chair: Player, batches: list[list[tuple[str, bytes]]]) -> bytes:
    for batch in batches:
        ready = merging.plan_merge(uow, files=batch, age_identity=chair.age_identity)
        assert not ready.refused
        merging.merge(uow, ready=ready, now=now())
    return canonical.encode(sorted(uow.submissions.held(), key=lambda one: one.digest))


class Undone(Exception):
    """Rolls the merge back, so that the next order starts afresh."""


def test_merging_again_says_already_held_and_changes_nothing(played: Walk) -> None:
    chair = played.the(Role.CHAIR)
    with played.desk(chair) as file:
        with file.work() as uow:
            before = uow.submissions.held()
            ready = merging.plan_merge(uow, files=submissions_of(played), age_identity=chair.age_identity)
            entries = uow.audit.last()
            merging.merge(uow, ready=ready, now=now())
            assert uow.audit.last() == entries
            assert uow.submissions.held() == before
        assert {step.arrival for step in ready.plan.steps} == {Arrival.ALREADY_HELD}


def test_a_chair_who_scores_opens_nobodys_scores_before_locking_their_own(played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    with anew(played, chair, tmp_path) as file, file.work() as uow, pytest.raises(RuleBroken, match="not locked yet"):
        merging.plan_merge(uow, files=submissions_of(played), age_identity=chair.age_identity)


def test_only_the_chair_merges(played: Walk) -> None:
    member = played.all_with(Role.MEMBER)[0]
    with played.desk(member) as file, file.work() as uow, pytest.raises(RuleBroken, match="moderation chair"):
        merging.plan_merge(uow, files=[], age_identity=member.age_identity)


def refusal(played: Walk, name: str, data: bytes) -> str:
    chair = played.the(Role.CHAIR)
    with played.desk(chair) as file, file.work() as uow:
        ready = merging.plan_merge(uow, files=[(name, data)], age_identity=chair.age_identity)
    assert not ready.received
    return ready.refused[0].message


def test_a_damaged_submission_is_refused_with_a_sentence_and_stops_nothing(played: Walk) -> None:
    chair = played.the(Role.CHAIR)
    name, data = submissions_of(played)[0]
    files = [(name, data[:-1] + bytes([data[-1] ^ 1])), submissions_of(played)[1]]
    with played.desk(chair) as file, file.work() as uow:
        ready = merging.plan_merge(uow, files=files, age_identity=chair.age_identity)
    assert [refused.name for refused in ready.refused] == [name]
    assert len(ready.received) == 1


def test_a_package_of_another_kind_or_for_somebody_else_is_refused(played: Walk) -> None:
    packages = played.out / "packages"
    assert "setup package" in refusal(played, "setup", (packages / "setup.bidpack").read_bytes())
    part = played.all_with(Role.MEMBER)[0].part
    assert "Your key does not open" in refusal(played, "pack", (packages / f"pack-{part}.bidpack").read_bytes())


def forged(played: Walk, member: Player, folder: Path, **changes: Any) -> bytes:
    """A submission signed by a panel member over a scorecard that is not as it should be."""
    with anew(played, member, folder) as file:
        lock_own(played, member, file)
        with file.work() as uow:
            scorecard = replace(uow.scorecards.with_scores(str(member.member_id)), **changes)
            declaration = conflict.own_declaration(uow)
            assert declaration is not None
            contents = SubmissionContent(declaration=declaration, scorecard=scorecard, prices=(), replaces=())
            return issue(
                uow,
                kind=Kind.SUBMISSION,
                role=Role.MEMBER,
                objects=[(canonical.encode(contents), JSON), log_object(uow.audit.entries())],
                to=[uow.panel.roster().the(Role.CHAIR)],
                signer=member.signing.signer(uow),
                now=now(),
                package_id=uuid4(),
            ).sealed


def test_a_scorecard_signed_by_one_member_for_another_is_refused(played: Walk, tmp_path: Path) -> None:
    one, other = played.all_with(Role.MEMBER)[:2]
    data = forged(played, one, tmp_path, member_id=str(other.member_id))
    assert "another person's" in refusal(played, "forged", data)


def test_a_scorecard_that_is_open_or_lacks_a_response_is_refused(played: Walk, tmp_path: Path) -> None:
    member = played.all_with(Role.MEMBER)[0]
    open_one = forged(played, member, tmp_path / "open", locked_at=None)
    partial = forged(played, member, tmp_path / "partial", scores=())
    for data in (open_one, partial):
        assert "not complete and locked" in refusal(played, "forged", data)


def submitted(file: EvaluationFile, player: Player) -> bytes:
    with file.work() as uow:
        signer = player.signing.signer(uow)
        return submission.submit_scorecard(uow, signer=signer, now=now(), package_id=uuid4()).sealed


def phrase(file: EvaluationFile) -> tuple[str, ...]:
    with file.work() as uow:
        return registration.own_phrase(uow)


def brought_in(file: EvaluationFile, chair: Player, files: list[tuple[str, bytes]]) -> merging.ReadyToMerge:
    with file.work() as uow:
        ready = merging.plan_merge(uow, files=files, age_identity=chair.age_identity)
        merging.merge(uow, ready=ready, now=now())
        return ready


def test_no_scorecard_is_opened_before_every_phrase_is_registered(played: Walk, tmp_path: Path) -> None:
    chair = played.the(Role.CHAIR)
    *others, last = [player for player in played.all_with(Role.MEMBER) if player is not chair]
    with anew(played, chair, tmp_path) as file:
        lock_own(played, chair, file)
        for player in others:
            register(file, player, played.phrases[player.part])
        with file.work() as uow:
            assert str(last.member_id) not in {one.member_id for one in registration.registrations(uow)}
            with pytest.raises(RuleBroken, match=f"phrase of {last.person.name} is not registered"):
                merging.plan_merge(uow, files=submissions_of(played), age_identity=chair.age_identity)


def test_a_chair_who_scores_registers_nobody_before_locking_their_own(played: Walk, tmp_path: Path) -> None:
    chair, member = played.the(Role.CHAIR), played.all_with(Role.MEMBER)[0]
    with anew(played, chair, tmp_path) as file, pytest.raises(RuleBroken, match="not locked yet"):
        register(file, member, played.phrases[member.part])


@pytest.mark.parametrize(
    ("typed", "said"),
    [("abandon ability", "2 are here"), ("abandon abillity", "“abillity” is not a word"), ("", "0 are here")],
)
def test_a_phrase_that_was_misheard_is_not_registered(played: Walk, typed: str, said: str) -> None:
    member = played.all_with(Role.MEMBER)[0]
    with played.desk(played.the(Role.CHAIR)) as file, pytest.raises(RuleBroken, match=said):
        register(file, member, tuple(typed.split()))


def test_a_phrase_is_nobody_elses_and_a_false_one_opens_no_way_to_a_later_scorecard(
    played: Walk, tmp_path: Path
) -> None:
    chair = played.the(Role.CHAIR)
    *others, last = [player for player in played.all_with(Role.MEMBER) if player is not chair]
    files = submissions_of(played)
    of_last = [one for one in files if last.part in one[0]]
    with anew(played, chair, tmp_path) as file:
        lock_own(played, chair, file)
        for player in others:
            register(file, player, played.phrases[player.part])
        with pytest.raises(RuleBroken, match=f"registered for {others[0].person.name} already"):
            register(file, last, played.phrases[others[0].part])
        register(file, others[0], played.phrases[last.part], reason=REPLACED)  # on the wrong line
        with pytest.raises(RuleBroken, match=f"registered for {others[0].person.name} already"):
            register(file, last, played.phrases[last.part])
        register(file, others[0], ("zoo",) * 12, reason=REPLACED)
        register(file, last, ("abandon",) * 12)
        ready = brought_in(file, chair, [one for one in files if chair.part not in one[0]])
        assert "is not the one whose phrase" in ready.refused[0].message
        assert {step.arrival for step in ready.plan.steps} == {Arrival.NEW}
        for reason in (" ", ".", "I had misheard it."):
            with pytest.raises(RuleBroken, match="opened already"):
                register(file, last, played.phrases[last.part], reason=reason)
        register(file, last, played.phrases[last.part], reason="I had misheard one\nof the twelve words.")
        (step,) = brought_in(file, chair, of_last).plan.steps
        assert (step.arrival, step.explanation) == (Arrival.EXPLAINED, "I had misheard one of the twelve words.")
        with file.work() as uow:
            said = next(one for one in audit.events(uow) if one.what == "phrase registered")
        assert said.subject.endswith(": I had misheard one of the twelve words.")


def test_who_has_two_phrases_registered_before_any_opening_can_send_the_scorecard_of_the_last_alone(
    played: Walk, tmp_path: Path
) -> None:
    chair, member = played.the(Role.CHAIR), played.all_with(Role.MEMBER)[0]
    with anew(played, member, tmp_path / "again") as file:
        lock_own(played, member, file)
        other, other_phrase = submitted(file, member), phrase(file)
    locked = next(one for one in submissions_of(played) if member.part in one[0])
    with anew(played, chair, tmp_path / "chair") as file:
        lock_own(played, chair, file)
        register_all(played, file)
        for reason in ("", ".", "A slip."):
            with pytest.raises(RuleBroken, match=f"A phrase of {member.person.name} is registered already"):
                register(file, member, other_phrase, reason=reason)
        register(file, member, other_phrase, reason=REPLACED)
        ready = brought_in(file, chair, [locked, ("other", other)])
        assert [(one.name, one.message) for one in ready.refused] == [
            (locked[0], "Another phrase was registered since for whoever sent this scorecard.")
        ]
        (step,) = ready.plan.steps
        assert (step.arrival, step.explanation) == (Arrival.EXPLAINED, REPLACED)
        (refused,) = brought_in(file, chair, [locked]).refused
        assert "registered last" in refused.hint
        with file.work() as uow:
            (told,) = explained_in(logged(uow))
        assert (told.late, told.again, told.registration.reason) == (False, True, REPLACED)


def test_a_scorecard_that_was_not_registered_is_refused_and_the_others_merge(played: Walk, tmp_path: Path) -> None:
    chair, member = played.the(Role.CHAIR), played.all_with(Role.MEMBER)[0]
    with anew(played, member, tmp_path / "again") as file:
        lock_own(played, member, file)  # the same scores, locked at another moment: another scorecard
        other = submitted(file, member)
    with anew(played, chair, tmp_path / "chair") as file:
        lock_own(played, chair, file)
        register_all(played, file)
        name, data = submissions_of(played)[1]
        ready = brought_in(file, chair, [("other", other), (name, data)])
    assert [(one.name, one.message) for one in ready.refused] == [
        ("other", f"This scorecard is not the one whose phrase {member.person.name} registered.")
    ]
    assert len(ready.plan.steps) == 1


def sent_again(file: EvaluationFile, player: Player) -> tuple[bytes, tuple[str, ...]]:
    """The next submission of this person, and its phrase."""
    with file.work() as uow:
        scoring.begin_revision(uow, reason="A page was misread.", now=now())
    with file.work() as uow:
        scoring.lock_scorecard(uow, now=now())
    return submitted(file, player), phrase(file)


def test_earlier_submissions_after_a_later_one_are_already_superseded_in_whichever_order_they_come(
    played: Walk, tmp_path: Path
) -> None:
    chair, member = played.the(Role.CHAIR), played.all_with(Role.MEMBER)[0]
    with anew(played, member, tmp_path / "member") as file:
        lock_own(played, member, file)
        first, first_phrase = submitted(file, member), phrase(file)
        (second, second_phrase), (third, third_phrase) = sent_again(file, member), sent_again(file, member)
    assert len({first_phrase, second_phrase, third_phrase}) == 3
    with anew(played, chair, tmp_path / "chair") as file:
        lock_own(played, chair, file)
        register_all(played, file)
        for words in (first_phrase, second_phrase, third_phrase):
            register(file, member, words, reason=REPLACED)
        assert brought_in(file, chair, [("third", third)]).plan.steps[0].arrival is Arrival.REVISION
        for name, late in (("first", first), ("second", second)):
            with file.work() as uow:
                before = uow.submissions.digests()
            ready = brought_in(file, chair, [(name, late)])
            assert not ready.refused
            assert ready.plan.steps[0].arrival is Arrival.SUPERSEDED
            assert ready.plan.forked == ()
            with file.work() as uow:
                assert before < uow.submissions.digests()


def test_a_fork_blocks_the_award_until_its_author_signs_a_revision_that_names_both_whenever_it_comes(
    played: Walk, tmp_path: Path
) -> None:
    chair, member = played.the(Role.CHAIR), played.all_with(Role.MEMBER)[0]
    with anew(played, member, tmp_path / "other") as file:
        lock_own(played, member, file)
        second, second_phrase = submitted(file, member), phrase(file)
    with anew(played, member, tmp_path / "one") as own, anew(played, chair, tmp_path / "chair") as file:
        lock_own(played, member, own)
        first, first_phrase = submitted(own, member), phrase(own)
        lock_own(played, chair, file)
        register_all(played, file)
        register(file, member, first_phrase, reason=REPLACED)
        others = [one for one in submissions_of(played) if member.part not in one[0] and chair.part not in one[0]]
        assert not brought_in(file, chair, [*others, ("one", first), ("own", submitted(file, chair))]).refused
        register(file, member, second_phrase, reason=REPLACED)
        ready = brought_in(file, chair, [("other", second)])
        assert ready.plan.forked == (str(member.member_id),)
        with file.work() as uow:
            assert uow.evaluations.held().stage is Stage.MODERATION
            present = [chair_id(played), str(member.member_id)]
            moderation.begin_session(uow, present=present, now=now())
            for agreed in played.content.agreed:
                moderation.agree(uow, score=said_by(present, played.agreed(agreed)), now=now())
            moderation.end_session(uow, now=now())
        assert "two different submissions" in closing_refused(file, chair)
        settle_fork(own, file, member, chair)
        confirm(own, file, member, chair)
        after_the_closing(own, file, member, chair)


def said_by(present: list[str], score: ConsensusScore) -> ConsensusScore:
    """The agreed score as it stands where only these were there: they make the others' points their own."""
    raised = tuple(
        one if one.author in present else replace(one, author=present[-1]) for one in score.discussion.raised
    )
    changes = tuple(one for one in score.discussion.changes if one.member_id in present)
    return replace(score, discussion=replace(score.discussion, raised=raised, changes=changes))


def confirm(own: EvaluationFile, file: EvaluationFile, member: Player, chair: Player) -> None:
    """The member confirms what was agreed in their presence."""
    with file.work() as uow:
        signer = chair.signing.signer(uow)
        sent = moderation.issue_session(uow, signer=signer, now=now(), package_id=uuid4()).sealed
    with own.work() as uow:
        confirmation.receive_session(uow, data=sent, age_identity=member.age_identity, now=now())
    with own.work() as uow:
        given = confirmation.confirm(uow, signer=member.signing.signer(uow), now=now(), package_id=uuid4()).sealed
    with file.work() as uow:
        confirmation.receive_confirmation(uow, data=given, age_identity=chair.age_identity, now=now())


def after_the_closing(own: EvaluationFile, file: EvaluationFile, member: Player, chair: Player) -> None:
    """A revision planned before the closing is not merged after it; a conflict is kept, and settled by reopening."""
    revision = revised(own, file, member)
    with own.work() as uow:
        (before,) = uow.packages.of_kind(Kind.SUBMISSION)[-1:]
    with file.work() as uow:
        early = merging.plan_merge(uow, files=[("late", revision)], age_identity=chair.age_identity)
        assert early.plan.steps[0].arrival is Arrival.REVISION
        moderation.close_moderation(uow, signer=chair.signing.signer(uow), now=now(), package_id=uuid4())
    with pytest.raises(RuleBroken, match="Moderation is closed"), file.work() as uow:
        merging.merge(uow, ready=early, now=now())
    assert before.digest not in held_digests(file)
    refused = brought_in(file, chair, [("late", revision)]).refused
    assert [(one.name, one.message) for one in refused] == [("late", "Moderation is closed.")]
    fork = forked(own, file, member)
    ready = brought_in(file, chair, [("fork", fork)])
    assert ready.plan.steps[0].arrival is Arrival.FORK
    assert ready.plan.forked == (str(member.member_id),)
    with file.work() as uow:
        with pytest.raises(RuleBroken, match="two different submissions"):
            current(uow.submissions.held())
        reopening.ask_to_reopen(
            uow,
            reason="Two scorecards of one member.",
            signer=chair.signing.signer(uow),
            now=now(),
            package_id=uuid4(),
        )


def revised(own: EvaluationFile, file: EvaluationFile, member: Player) -> bytes:
    """Another revision, its phrase registered with the reason."""
    revision, words = sent_again(own, member)
    register(file, member, words, reason=REPLACED)
    return revision


def forked(own: EvaluationFile, file: EvaluationFile, member: Player) -> bytes:
    """The member's locked scorecard, signed once more so that it replaces nothing that the chair holds."""
    with own.work() as uow:
        declaration = conflict.own_declaration(uow)
        assert declaration is not None
        contents = SubmissionContent(
            declaration=declaration,
            scorecard=uow.scorecards.with_scores(str(member.member_id)),
            prices=(),
            replaces=(),
        )
        encoded, signer = canonical.encode(contents), member.signing.signer(uow)
        sheet = sheet_stating(encoded, Role.MEMBER, signer)
        return issue(
            uow,
            kind=Kind.SUBMISSION,
            role=Role.MEMBER,
            objects=[(encoded, JSON), log_object(uow.audit.entries()), (sheet, PDF)],
            to=[uow.panel.roster().the(Role.CHAIR)],
            signer=signer,
            now=now(),
            package_id=uuid4(),
        ).sealed


def held_digests(file: EvaluationFile) -> frozenset[str]:
    with file.work() as uow:
        return uow.submissions.digests()


def settle_fork(own: EvaluationFile, file: EvaluationFile, member: Player, chair: Player) -> None:
    """The chair's receipt lists both; the member's revision names both; its phrase is registered, and it merges."""
    with file.work() as uow:
        receipts = receipt.issue_receipts(uow, signer=chair.signing.signer(uow), now=now(), new_id=uuid4)
    issued = next(one for person, one in receipts if person.id == str(member.member_id))
    with own.work() as uow:
        receipt.receive_receipt(uow, data=issued.sealed, age_identity=member.age_identity, now=now())
    with own.work() as uow:
        assert receipt.held_receipts(uow)[0].is_fork
        scoring.begin_revision(uow, reason="Two computers held my scorecard.", now=now())
    with own.work() as uow:
        scoring.lock_scorecard(uow, now=now())
    revision = submitted(own, member)
    register(file, member, phrase(own), reason=SETTLED)
    ready = brought_in(file, chair, [("revision", revision)])
    assert ready.plan.steps[0].explanation == SETTLED
    assert ready.plan.forked == ()
    assert ready.plan.steps[0].arrival is Arrival.REVISION


def closing_refused(file: EvaluationFile, chair: Player) -> str:
    with pytest.raises(RuleBroken) as refused, file.work() as uow:
        moderation.close_moderation(uow, signer=chair.signing.signer(uow), now=now(), package_id=uuid4())
    return refused.value.message


def chair_id(played: Walk) -> str:
    return str(played.the(Role.CHAIR).member_id)
