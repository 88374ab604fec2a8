"""The second person's signature on the prices, as whoever reads the price evaluator's submission judges it."""

from dataclasses import replace

import pytest

from evaluator.domain.panel import Role
from evaluator.domain.price_evaluation import PriceCheck
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.container import JSON, read_container
from evaluator.formats.contents import content
from evaluator.formats.price_check import require_check_signed, sign_check
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent, read_submission
from tests.services.forging import objects_of
from tests.signed_records import PRICER, SignedEvaluation, told_apart_by_price


@pytest.fixture(scope="module")
def evaluation() -> SignedEvaluation:
    return SignedEvaluation(document=told_apart_by_price(tenders=2, questions=1), seed=4)


def test_what_the_second_person_signed_holds(evaluation: SignedEvaluation) -> None:
    require_check_signed(evaluation.pricing.check, evaluation.setup)


def test_a_word_altered_since_is_refused(evaluation: SignedEvaluation) -> None:
    with pytest.raises(FileProblem):
        require_check_signed(replace(evaluation.pricing.check, note="Two totals were corrected."), evaluation.setup)


def test_a_signature_that_is_none_is_refused(evaluation: SignedEvaluation) -> None:
    for signature in ("", "no signature", "00"):
        with pytest.raises(FileProblem):
            require_check_signed(replace(evaluation.pricing.check, signature=signature), evaluation.setup)


def test_a_check_of_another_evaluation_is_refused(evaluation: SignedEvaluation) -> None:
    with pytest.raises(FileProblem):
        require_check_signed(evaluation.pricing.check, SignedEvaluation(document=evaluation.document, seed=5).setup)


def test_a_price_evaluator_who_signs_in_the_second_persons_name_is_refused_with_the_submission(
    evaluation: SignedEvaluation,
) -> None:
    own = evaluation.signers[PRICER]
    forged = sign_check(evaluation.pricing.check, evaluation_id=evaluation.id, signer=own)
    assert forged.member_id == evaluation.roster.the(Role.LEAD).id
    assert read(evaluation, evaluation.pricing.check)
    with pytest.raises(FileProblem, match="not signed by the person it names"):
        read(evaluation, forged)


def read(evaluation: SignedEvaluation, check: PriceCheck) -> object:
    """The price evaluator's submission with this check in it, read as the chair reads it."""
    honest = read_container(evaluation.submission(PRICER))
    said = content(honest, SubmissionContent)
    changed = canonical.encode(replace(said, pricing=replace(evaluation.pricing, check=check)))
    objects = [(changed, JSON), *objects_of(honest)[1:]]
    sent = evaluation.signed(Kind.SUBMISSION, PRICER, Role.PRICE_EVALUATOR, objects, log_head=honest.statement.log_head)
    return read_submission(read_container(sent), sender=evaluation.roster.people[PRICER], setup=evaluation.setup)
