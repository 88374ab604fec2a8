"""Set-ups are one chain: each revision names the one before and changes only what a revision may change."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from evaluator.domain.masking import masked
from evaluator.domain.pack import Mask, Setup
from evaluator.domain.panel import Role
from evaluator.domain.revision import with_guidance
from evaluator.errors import FileProblem
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import setup_objects
from evaluator.formats.evidence import read_evidence
from evaluator.formats.setup_chain import MOST_REVISIONS, commitment_to, read_chain
from evaluator.formats.statement import Kind
from tests.faults.sabotage import later_setup
from tests.faults.verifier import refusal
from tests.signed_records import CHAIR, LEAD, SignedEvaluation, digest_of

ONE = SignedEvaluation(
    document=json.loads((Path(__file__).parents[1] / "data" / "small_award.json").read_bytes()), seed=3
)
FIRST = digest_of(ONE.packages["setup"])
REVISED = replace(ONE.setup, revision=2, reason="A word was wrong.")
REWORDED = replace(REVISED, model=with_guidance(ONE.setup.model, ONE.setup.model.criteria[0].id, "Read page 2 too."))


def setup_package(setup: Setup, who: int = LEAD, *, seq: int = 2, prev: str | None = FIRST) -> bytes:
    people = dict(zip((person.id for person in ONE.roster.people), ONE.certificates, strict=True))
    objects = setup_objects(setup, authority=ONE.authority[1], certificates=people)
    role = Role.LEAD if who == LEAD else Role.CHAIR
    return ONE.signed(Kind.SETUP, who, role, objects, seq=seq, prev_digest=prev, setup_digest=prev)


def chain_with(*later: bytes) -> None:
    read_chain(read_container(data) for data in (ONE.packages["setup"], *later))


def test_packages_are_judged_by_the_revision_they_name() -> None:
    second = setup_package(REWORDED)
    chain = read_chain(read_container(data) for data in (second, ONE.packages["setup"]))
    assert [one.setup.revision for one in chain.revisions] == [1, 2]
    submission = read_container(ONE.packages[f"scorecard {CHAIR}"])
    assert chain.of(submission) == ONE.setup
    assert chain.of(read_container(second)) == chain.in_force.setup == REWORDED
    assert chain.sender_of(submission) == ONE.roster.people[CHAIR]
    unknown = read_container(ONE.submission(CHAIR, setup_digest="ab" * 32))
    with pytest.raises(FileProblem, match="under another set-up than those here"):
        chain.sender_of(unknown)


def test_a_record_whose_later_set_up_corrects_guidance_holds() -> None:
    packages = ONE.packages | {"second": setup_package(REWORDED)}
    assert read_evidence(packages.values()).proved.setup == REWORDED
    assert refusal(later_setup(ONE, REWORDED)) == ""


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (setup_package(REWORDED, prev=None), "do not form one chain"),
        (setup_package(REWORDED, prev="ab" * 32), "do not form one chain"),
        (setup_package(REWORDED, seq=3), "do not form one chain"),
        (setup_package(replace(REWORDED, revision=3)), "do not form one chain"),
        (setup_package(replace(REWORDED, reason="")), "needs a reason"),
        (setup_package(replace(REVISED, model=replace(ONE.setup.model, margin=Decimal(7)))), "Criteria, weights"),
        (setup_package(replace(REVISED, tenders=ONE.setup.tenders[:-1])), "The tenders cannot change"),
        (setup_package(REWORDED, CHAIR), "not signed by the procurement lead"),
    ],
)
def test_a_broken_chain_is_refused(second: bytes, said: str) -> None:
    with pytest.raises(FileProblem, match=said):
        chain_with(second)
    with pytest.raises(FileProblem, match=said):
        read_evidence([*ONE.packages.values(), second])


def test_the_stand_alone_check_refuses_a_later_set_up_that_changes_what_was_published() -> None:
    for changed in (
        replace(REVISED, model=replace(ONE.setup.model, margin=Decimal(7))),
        replace(REVISED, tenders=ONE.setup.tenders[::-1]),
        replace(REVISED, suppliers=tuple(replace(one, name=f"{one.name} x") for one in ONE.setup.suppliers)),
    ):
        assert refusal(later_setup(ONE, changed)) == "A later set-up changes what no revision may change."


def test_a_chain_without_a_beginning_or_without_an_end_is_refused() -> None:
    with pytest.raises(FileProblem, match="set-up is missing"):
        read_chain([])
    with pytest.raises(FileProblem, match="do not form one chain"):
        read_chain([read_container(setup_package(REWORDED))])
    first = read_container(ONE.packages["setup"])
    with pytest.raises(FileProblem, match=f"{MOST_REVISIONS} is the limit"):
        read_chain([first] * (MOST_REVISIONS + 1))


def test_names_that_were_hidden_come_back_as_the_lead_had_committed_to_them() -> None:
    hidden = SignedEvaluation(document=ONE.document, seed=4)
    names, salt = hidden.setup, "5a" * 32
    commitment = commitment_to(names, salt)
    hidden.__dict__["setup"] = masked(names, commitment)
    back = replace(names, revision=2, reason="Moderation is closed.", mask=Mask(commitment=commitment, salt=salt))
    first, second = names.suppliers[:2]
    exchanged = (replace(first, name=second.name), replace(second, name=first.name), *names.suppliers[2:])
    false = replace(back, suppliers=exchanged)
    read_chain(setups_in(later_setup(hidden, back)))
    with pytest.raises(FileProblem, match="not the ones the lead had committed to"):
        read_chain(setups_in(later_setup(hidden, false)))
    assert refusal(later_setup(hidden, false)) == "The suppliers are not those that were hidden."


def setups_in(record: bytes) -> list[Container]:
    packages = [read_container(body) for body in read_container(record).objects.values()]
    return [one for one in packages if one.statement.kind is Kind.SETUP]
