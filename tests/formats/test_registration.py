"""What a record says of commit, then reveal: in time, late with a reason, or not at all."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from evaluator.domain.audit import AuditEntry
from evaluator.domain.registration import OPENED, REGISTERED, Registration
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import read_container
from evaluator.formats.evidence import read_evidence
from evaluator.formats.pdf.moderation_record import moderation_record_pdf
from evaluator.formats.record_check import judge_record
from evaluator.formats.registration import explained_registrations
from evaluator.formats.setup_chain import read_chain
from evaluator.formats.succession import logs_of_chairs
from tests.formats.pdf.reading import run_on, words
from tests.signed_records import AMINA, NOW, SignedEvaluation

DOCUMENT = json.loads((Path(__file__).parents[1] / "data" / "small_award.json").read_bytes())
TOLD = "I had misheard one of the twelve words."
IN_TIME = "Every scorecard's phrase was registered before the first scorecard was opened."


@dataclass
class Peeked(SignedEvaluation):
    """The chair registers a false phrase for Amina, opens the other scorecard, and then registers the real one."""

    reason: str = ""

    def chair_log(self, scorecards: Sequence[bytes]) -> list[bytes]:
        entries = [canonical.decode(entry, AuditEntry) for entry in super().chair_log(scorecards)]
        amina = self.roster.people[AMINA].id
        honest = [(one.action, one.subject) for one in entries]
        real = next(one for one in honest if one[0] == REGISTERED and one[1].startswith(amina))
        false = Registration(member_id=amina, words=("abandon",) * 12, registered_at=NOW).subject
        opened = [one for one in honest if one[0] == OPENED]
        said = (REGISTERED, f"{real[1]}: {self.reason}" if self.reason else real[1])
        begun = [one for one in honest if one not in (real, *opened)]
        told = [*begun, (REGISTERED, false), opened[0], said, opened[1]]
        chair = entries[0].member_id
        return [
            canonical.encode(AuditEntry(seq=number, at=NOW, member_id=chair, action=action, subject=subject))
            for number, (action, subject) in enumerate(told, start=1)
        ]


def said_of_phrases(record: bytes) -> tuple[bool, str]:
    return next((one.ok, one.detail) for one in judge_record(record).checks if one.name == "phrases")


def test_a_record_says_that_every_phrase_was_registered_before_a_scorecard_was_opened() -> None:
    assert said_of_phrases(SignedEvaluation(document=DOCUMENT, seed=1).record()) == (True, IN_TIME)


def test_a_record_states_who_was_registered_late_and_why() -> None:
    ok, detail = said_of_phrases(Peeked(document=DOCUMENT, seed=1, reason=TOLD).record())
    assert ok
    assert "A phrase of Amina Okafor was registered on" in detail
    assert detail.endswith(f"in the place of an earlier one, after scorecards had been opened. Reason: {TOLD}")


def test_nothing_is_awarded_where_a_phrase_came_after_the_scorecards_without_a_reason() -> None:
    with pytest.raises(RuleBroken, match="no reason is recorded that explains it"):
        read_evidence(Peeked(document=DOCUMENT, seed=1).packages.values())


def test_the_chairs_packages_carry_one_log() -> None:
    evaluation = SignedEvaluation(document=DOCUMENT, seed=1)
    evidence = read_evidence(evaluation.packages.values())
    scorecards = [data for name, data in evaluation.packages.items() if name.startswith("scorecard")]
    closing, other = (
        read_container(one)
        for one in (
            evaluation.packages["moderation"],
            evaluation.moderation_package(*scorecards, log=evaluation.chair_log(scorecards[::-1])),
        )
    )
    opened, setup = [read_container(one) for one in scorecards], evaluation.setup
    chain = read_chain([read_container(evaluation.packages["setup"])])
    (log,) = logs_of_chairs([closing], chain).values()
    assert explained_registrations(log, opened, setup=setup, standing=evidence.submissions) == ()
    with pytest.raises(FileProblem, match="one and the same log"):
        logs_of_chairs([closing, other], chain)


def printed(evaluation: SignedEvaluation) -> str:
    """The moderation record as the chair would sign it, without white space."""
    evidence = read_evidence(evaluation.packages.values())
    members = evidence.proved.setup.expected_to_score()
    pdf = moderation_record_pdf(
        evidence.proved.setup,
        evidence.moderation.record,
        {one: evidence.submissions[one] for one in members},
        dict.fromkeys(members, NOW),
        contents="0" * 64,
        log_head="0" * 64,
        made_at=NOW,
        explained=evidence.explained,
    )
    return run_on(pdf)


def test_the_moderation_record_prints_who_was_registered_late_and_by_whose_signatures_the_items_stand() -> None:
    in_time = printed(SignedEvaluation(document=DOCUMENT, seed=1))
    assert words("The phrase of each scorecard was registered before the first of them was opened.") in in_time
    assert words("Amina Okafor confirmed with a signature of their own every item below") in in_time
    assert words("the chair confirms all of them by signing this record") in in_time
    late = printed(Peeked(document=DOCUMENT, seed=1, reason=TOLD))
    assert words("A phrase was registered after scorecards had been opened") in late
    assert words(f"Reason: {TOLD}") in late
