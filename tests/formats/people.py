"""The people of one small evaluation, with keys made once a run, and a statement for them to sign."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from evaluator.domain.panel import Role
from evaluator.formats.identity import IdentityCard, certify, new_card, new_evaluation_ca, read_card
from evaluator.formats.package import new_age_identity
from evaluator.formats.signing import Signer, new_private_key
from evaluator.formats.statement import Kind, Statement

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
EVALUATION = "0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11"
PACKAGE = "7a1c2f4e-9f6b-4f0e-8f43-1f1b5a5d9c22"
AMINA_ID = "b3b0a8a2-53e0-4c67-9e0f-6a3d2f7e1c33"


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person with everything they hold."""

    private_key: bytes
    age_identity: str
    card_file: bytes
    card: IdentityCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """An evaluation's certification authority."""

    private_key: bytes
    certificate: bytes


@cache
def someone(name: str) -> Someone:
    private_key, (age_identity, age_recipient) = new_private_key(), new_age_identity()
    card_file = new_card(
        name=name, organisation="Example ICB", private_key=private_key, age_recipient=age_recipient, now=NOW
    )
    return Someone(private_key=private_key, age_identity=age_identity, card_file=card_file, card=read_card(card_file))


@cache
def authority() -> Authority:
    private_key = new_private_key()
    certificate = new_evaluation_ca(evaluation_id=EVALUATION, lead_name="Lena Lead", private_key=private_key, now=NOW)
    return Authority(private_key=private_key, certificate=certificate)


@cache
def certified(name: str, member_id: str = AMINA_ID) -> bytes:
    return certify(
        ca_certificate=authority().certificate,
        ca_key=authority().private_key,
        card=someone(name).card,
        member_id=member_id,
        roles=(Role.MEMBER,),
        evaluation_id=EVALUATION,
        now=NOW,
    )


@cache
def signer(name: str = "Amina Okafor") -> Signer:
    return Signer.load(private_key=someone(name).private_key, certificate=certified(name))


def statement(*, kind: Kind = Kind.SUBMISSION, recipients: tuple[str, ...] = ()) -> Statement:
    return Statement(
        kind=kind,
        evaluation_id=EVALUATION,
        setup_digest="a" * 64,
        package_id=PACKAGE,
        member_id=AMINA_ID,
        role=Role.MEMBER,
        seq=1,
        prev_digest=None,
        log_head="b" * 64,
        recipients=recipients,
        claimed_time=NOW,
    )
