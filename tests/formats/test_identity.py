import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256, SHA384
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from hypothesis import given, settings
from hypothesis import strategies as st
from mnemonic import Mnemonic

from evaluator.domain.panel import Role
from evaluator.errors import EvaluatorError, FileProblem, RuleBroken
from evaluator.formats import canonical, certificates, stored_zip
from evaluator.formats.certificates import Issuer, Person
from evaluator.formats.container import JSON, build_container, read_container
from evaluator.formats.identity import (
    CARD_LIMIT,
    certified_by,
    certify,
    fingerprint,
    flaw_in_name,
    new_card,
    new_evaluation_ca,
    read_card,
    words,
)
from evaluator.formats.package import new_age_identity
from evaluator.formats.signing import Signer, load_certificate, load_private_key, new_private_key, private_key_bytes
from evaluator.formats.statement import Kind
from tests.formats.people import AMINA_ID, EVALUATION, NOW, authority, certified, signer, someone, statement

AMINA = "Amina Okafor"
OTHER_EVALUATION = "1c9e9f1f-4d10-4b62-8e1c-1e7a0a704b22"
KEY = private_key_bytes(ec.derive_private_key(1, ec.SECP256R1()))
RECIPIENT = "age1mcc8hxkcxkjqwxvkxyd5kvkrnhk7cm7hfjzycr2tm2ngjvzz6ews27klgg"
ANOTHERS_RECIPIENT = "age1w3zy5gkpfr82zlq3hsw8ns4xrt3wg0swujm0m734v03aujdv2c9smjwlm2"

letters = st.characters(categories=("Lu", "Ll", "Lo", "Nd"), codec="utf-8")
names = st.text(letters, min_size=1, max_size=300).filter(lambda name: not flaw_in_name(name))


def card_of(name: str = AMINA, organisation: str = "Example ICB") -> bytes:
    return new_card(name=name, organisation=organisation, private_key=KEY, age_recipient=RECIPIENT, now=NOW)


@settings(max_examples=30)
@given(name=names, organisation=names)
def test_a_card_says_what_was_put_on_it(name: str, organisation: str) -> None:
    card = read_card(card_of(name, organisation))
    assert (card.name, card.organisation, card.age_recipient) == (name, organisation, RECIPIENT)
    assert fingerprint(load_certificate(card.certificate)) == card.fingerprint


def test_the_fingerprint_is_the_hash_of_both_keys() -> None:
    # `openssl pkey -pubout -outform DER` of the P-256 key 1, a zero byte, the recipient; then sha256sum.
    assert read_card(card_of()).fingerprint == "eb39c312804de71bc1d0b3f0dbcd76bf8b46c9831a229ed9865eecdc2fe6f544"


def test_another_key_to_sign_or_to_read_has_another_fingerprint() -> None:
    _, other_recipient = new_age_identity()
    cards = [
        new_card(name=AMINA, organisation="Example ICB", private_key=key, age_recipient=recipient, now=NOW)
        for key in (KEY, new_private_key())
        for recipient in (RECIPIENT, other_recipient)
    ]
    assert len({read_card(card).fingerprint for card in cards}) == 4


def test_the_leads_certificate_keeps_the_cards_fingerprint() -> None:
    assert fingerprint(load_certificate(certified(AMINA))) == someone(AMINA).card.fingerprint


@given(digest=st.binary(min_size=32, max_size=32), count=st.sampled_from([1, 8, 12, 23]))
def test_words_are_the_first_of_bip_39(digest: bytes, count: int) -> None:
    assert words(digest.hex(), count) == tuple(Mnemonic("english").to_mnemonic(digest).split()[:count])


def test_eight_words_are_88_bits() -> None:
    assert words("0" * 64) == ("abandon",) * 8
    assert words("f" * 64) == ("zoo",) * 8
    assert words("f" * 22 + "0" * 42) == ("zoo",) * 8
    assert words("f" * 22 + "0" * 42, 12) == ("zoo",) * 8 + ("abandon",) * 4


def test_a_changed_byte_of_a_card_is_refused() -> None:
    card, chance = card_of(), random.Random(2)
    for position in chance.sample(range(len(card)), 200):
        changed = bytearray(card)
        changed[position] ^= chance.randrange(1, 256)
        with pytest.raises(FileProblem):
            read_card(bytes(changed))


def test_a_card_cut_short_is_refused() -> None:
    card = card_of()
    for length in range(0, len(card), 97):
        with pytest.raises(FileProblem):
            read_card(card[:length])


def test_a_file_too_large_for_a_card_is_not_read() -> None:
    with pytest.raises(FileProblem, match="larger than the 65,536 bytes allowed for an identity card"):
        read_card(card_of() + bytes(CARD_LIMIT))


@pytest.mark.parametrize(
    ("name", "flaw"),
    [
        ("", "empty"),
        (" \t", "empty"),
        ("x" * 301, "longer than 300 characters"),
        ("Amina\u202erofako", "U\\+202E"),
        ("Amina\u200b", "U\\+200B"),
        ("Amina\nOkafor", "U\\+000A"),
        ("Amina\x00", "U\\+0000"),
        ("Amina\u2028Okafor", "U\\+2028"),
        ("\u2066Amina", "U\\+2066"),
        ("\ufeffAmina", "U\\+FEFF"),
    ],
)
def test_a_name_that_cannot_be_seen_as_it_is_cannot_be_used(name: str, flaw: str) -> None:
    for given_name, organisation in ((name, "Example ICB"), (AMINA, name)):
        with pytest.raises(RuleBroken, match=flaw):
            card_of(given_name, organisation)


def test_a_name_is_stored_in_the_usual_form_of_its_letters() -> None:
    assert read_card(card_of("  Zoe\u0308 O'Neill ")).name == "Zoë O'Neill"


def test_joiners_inside_persian_names_are_kept() -> None:
    assert read_card(card_of("علی\u200cرضا")).name == "علی\u200cرضا"


def test_a_name_longer_than_a_common_name_may_be_stands_whole() -> None:
    name = "Ñandú " * 49 + "Ñandú"
    certificate = load_certificate(read_card(card_of(name)).certificate)
    (common_name,) = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert len(str(common_name.value).encode()) <= 64
    assert str(common_name.value).endswith("…")
    assert read_card(card_of(name)).name == name


def forged_card(payload: object, *, kind: Kind = Kind.IDENTITY, extra: bytes | None = None, by: Signer) -> bytes:
    """A card signed by somebody who does not keep to the rules."""
    outside = replace(
        statement(), kind=kind, evaluation_id=None, setup_digest=None, member_id=None, role=None, log_head=None
    )
    objects = [(canonical.encode(payload), JSON)] + ([(extra, JSON)] if extra else [])
    return build_container(outside, objects, signer=by)


def honest_payload() -> dict[str, str]:
    return {"name": AMINA, "organisation": "Example ICB", "age_recipient": RECIPIENT}


@pytest.fixture(scope="module")
def owner() -> Signer:
    return Signer.load(private_key=KEY, certificate=read_card(card_of()).certificate)


def test_the_forger_of_these_tests_can_make_a_good_card(owner: Signer) -> None:
    assert read_card(forged_card(honest_payload(), by=owner)).name == AMINA


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Somebody Else"},
        {"name": "Amina\u202eOkafor"},
        {"name": "Amina Okafor "},
        {"organisation": "Example Trust"},
        {"organisation": ""},
        {"age_recipient": ANOTHERS_RECIPIENT},
        {"age_recipient": "age1xyz"},
        {"age_recipient": ""},
        {"more": "fields"},
    ],
    ids=str,
)
def test_a_card_that_disagrees_with_its_certificate_is_refused(owner: Signer, change: dict[str, str]) -> None:
    with pytest.raises(FileProblem):
        read_card(forged_card(honest_payload() | change, by=owner))


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Amina\u202eOkafor"},
        {"name": " Amina Okafor"},
        {"organisation": "Example\u200bICB"},
        {"age_recipient": "age1xyz"},
        {"age_recipient": RECIPIENT.upper()},
    ],
    ids=str,
)
def test_a_card_that_agrees_with_its_certificate_but_is_odd_is_refused(change: dict[str, str]) -> None:
    payload = honest_payload() | change
    key = load_private_key(KEY)
    who = Person(name=payload["name"], organisation=payload["organisation"], age_recipient=payload["age_recipient"])
    odd = Signer(certificate=certificates.self_signed(who, key, now=NOW), private_key=key)
    with pytest.raises(FileProblem):
        read_card(forged_card(payload, by=odd))


def test_a_card_with_two_objects_or_of_another_kind_is_refused(owner: Signer) -> None:
    with pytest.raises(FileProblem, match="not an identity card"):
        read_card(forged_card(honest_payload(), extra=b"{}", by=owner))
    with pytest.raises(FileProblem, match="not an identity card"):
        read_card(build_container(statement(), [(canonical.encode(honest_payload()), JSON)], signer=owner))


def test_a_card_signed_with_a_certificate_of_somebody_elses_making_is_refused() -> None:
    card = someone(AMINA).card
    payload = {"name": card.name, "organisation": card.organisation, "age_recipient": card.age_recipient}
    with pytest.raises(FileProblem):
        read_card(forged_card(payload, by=signer(AMINA)))


def test_a_recipient_that_is_none_makes_no_card() -> None:
    for recipient in ("", "age1xyz", RECIPIENT.upper(), someone(AMINA).age_identity):
        with pytest.raises(FileProblem, match="age recipient"):
            new_card(name=AMINA, organisation="X", private_key=KEY, age_recipient=recipient, now=NOW)


def test_the_lead_certifies_a_card_for_one_evaluation() -> None:
    member = certified_by(ca(), load_certificate(certified(AMINA)), evaluation_id=EVALUATION)
    assert (member.member_id, member.name, member.organisation) == (AMINA_ID, AMINA, "Example ICB")
    assert (member.roles, member.evaluation_id) == ((Role.MEMBER,), EVALUATION)
    assert member.age_recipient == someone(AMINA).card.age_recipient
    assert member.fingerprint == someone(AMINA).card.fingerprint


def ca() -> x509.Certificate:
    return load_certificate(authority().certificate)


def certify_amina(**changes: object) -> bytes:
    given_values: dict[str, object] = {
        "ca_certificate": authority().certificate,
        "ca_key": authority().private_key,
        "card": someone(AMINA).card,
        "member_id": AMINA_ID,
        "roles": (Role.MEMBER, Role.CHAIR),
        "evaluation_id": EVALUATION,
        "now": NOW,
    }
    make: Callable[..., bytes] = certify
    return make(**(given_values | changes))


def test_roles_keep_their_order_in_the_certificate() -> None:
    member = certified_by(ca(), load_certificate(certify_amina()), evaluation_id=EVALUATION)
    assert member.roles == (Role.MEMBER, Role.CHAIR)


@pytest.mark.parametrize(
    "changes",
    [
        {"ca_key": KEY},
        {"evaluation_id": OTHER_EVALUATION},
        {"roles": ()},
        {"roles": (Role.LEAD, Role.LEAD)},
        {"member_id": "amina"},
        {"member_id": AMINA_ID.upper()},
        {"ca_certificate": b""},
    ],
    ids=str,
)
def test_the_lead_cannot_certify_by_mistake(changes: dict[str, object]) -> None:
    with pytest.raises(EvaluatorError):
        certify_amina(**changes)


def test_a_member_cannot_certify_anybody() -> None:
    with pytest.raises(FileProblem):
        certify_amina(ca_certificate=certified(AMINA), ca_key=someone(AMINA).private_key)


def test_a_certificate_lies_inside_its_authoritys_years() -> None:
    for moment in (NOW - timedelta(days=900), NOW, NOW + timedelta(days=900)):
        certificate = load_certificate(certify_amina(now=moment))
        assert ca().not_valid_before_utc <= certificate.not_valid_before_utc
        assert certificate.not_valid_after_utc <= ca().not_valid_after_utc


def person() -> Person:
    return Person(
        name=AMINA,
        organisation="Example ICB",
        age_recipient=RECIPIENT,
        member_id=AMINA_ID,
        evaluation_id=EVALUATION,
        roles=(Role.MEMBER,),
    )


def issued(
    who: Person, *, by: bytes | None = None, begins: datetime = NOW, ends: datetime = NOW + timedelta(days=9)
) -> x509.Certificate:
    """A certificate the authority's key signs although the program would not ask it to."""
    issuer = Issuer(name=ca().subject, private_key=load_private_key(by or authority().private_key))
    return certificates.personal(who, load_private_key(KEY).public_key(), issuer, begins=begins, ends=ends)


def test_the_issuer_of_these_tests_can_issue_a_good_certificate() -> None:
    assert certified_by(ca(), issued(person()), evaluation_id=EVALUATION).name == AMINA


@pytest.mark.parametrize(
    "who",
    [
        replace(person(), member_id=None),
        replace(person(), member_id="amina"),
        replace(person(), evaluation_id=None),
        replace(person(), evaluation_id=OTHER_EVALUATION),
        replace(person(), roles=()),
        replace(person(), roles=(Role.CHAIR, Role.CHAIR)),
        replace(person(), name="Amina\u202eOkafor"),
        replace(person(), organisation="Example\nICB"),
        replace(person(), age_recipient="age1xyz"),
        replace(person(), age_recipient=""),
    ],
    ids=str,
)
def test_a_certificate_that_says_too_little_or_something_odd_is_refused(who: Person) -> None:
    with pytest.raises(FileProblem):
        certified_by(ca(), issued(who), evaluation_id=EVALUATION)


def test_a_certificate_is_refused_in_another_evaluation_and_under_another_authority() -> None:
    good = issued(person())
    with pytest.raises(FileProblem, match="another evaluation"):
        certified_by(ca(), good, evaluation_id=OTHER_EVALUATION)
    other_ca = new_evaluation_ca(evaluation_id=EVALUATION, lead_name="Lena Lead", private_key=KEY, now=NOW)
    with pytest.raises(FileProblem, match="not issued by the one it should be from"):
        certified_by(load_certificate(other_ca), good, evaluation_id=EVALUATION)
    with pytest.raises(FileProblem, match="not issued by the one it should be from"):
        certified_by(ca(), issued(person(), by=KEY), evaluation_id=EVALUATION)


def test_a_certificate_that_outlasts_or_outdates_its_authority_is_refused() -> None:
    years = timedelta(days=365 * 11)
    for begins, ends in ((NOW - years, NOW), (NOW, NOW + years)):
        with pytest.raises(FileProblem, match="the one that issued it"):
            certified_by(ca(), issued(person(), begins=begins, ends=ends), evaluation_id=EVALUATION)


def test_a_card_or_a_member_is_no_authority() -> None:
    for claimed in (load_certificate(someone(AMINA).card.certificate), load_certificate(certified(AMINA))):
        with pytest.raises(FileProblem):
            certified_by(claimed, load_certificate(certified(AMINA)), evaluation_id=EVALUATION)


def claimed_authority(*, ends: bool = False, own_key: bool = True) -> x509.Certificate:
    """A certificate with the authority's name and evaluation, but perhaps not an authority's or not its own."""
    key, stranger = load_private_key(authority().private_key), load_private_key(KEY)
    builder = x509.CertificateBuilder(
        ca().subject, ca().subject, key.public_key(), 7, NOW - timedelta(days=9), NOW + timedelta(days=99)
    )
    for extension in ca().extensions:
        changed = x509.BasicConstraints(ca=False, path_length=None) if ends else extension.value
        is_constraint = isinstance(extension.value, x509.BasicConstraints)
        builder = builder.add_extension(changed if is_constraint else extension.value, extension.critical)
    return builder.sign(key if own_key else stranger, SHA256())


def test_an_authority_is_its_own_and_may_certify() -> None:
    certificate = issued(person())
    assert certified_by(claimed_authority(), certificate, evaluation_id=EVALUATION).name == AMINA
    with pytest.raises(FileProblem, match="not that of an evaluation's certification authority"):
        certified_by(claimed_authority(ends=True), certificate, evaluation_id=EVALUATION)
    with pytest.raises(FileProblem, match="not issued by the one it should be from"):
        certified_by(claimed_authority(own_key=False), certificate, evaluation_id=EVALUATION)


def test_an_authority_cannot_certify_for_another_evaluation() -> None:
    other = load_certificate(
        new_evaluation_ca(evaluation_id=OTHER_EVALUATION, lead_name="Lena Lead", private_key=KEY, now=NOW)
    )
    issuer, key = Issuer(name=other.subject, private_key=load_private_key(KEY)), load_private_key(KEY).public_key()
    certificate = certificates.personal(person(), key, issuer, begins=NOW, ends=NOW + timedelta(days=9))
    for evaluation_id in (EVALUATION, OTHER_EVALUATION):
        with pytest.raises(FileProblem, match="another evaluation"):
            certified_by(other, certificate, evaluation_id=evaluation_id)


def test_a_self_signed_certificate_is_not_certified() -> None:
    with pytest.raises(FileProblem):
        certified_by(ca(), load_certificate(someone(AMINA).card.certificate), evaluation_id=EVALUATION)


Extensions = list[x509.Extension[x509.ExtensionType]]


def crafted(
    *,
    subject: x509.Name | None = None,
    change: Callable[[Extensions], Extensions] = list,
    digest: SHA256 | SHA384 | None = None,
) -> x509.Certificate:
    """The good certificate taken apart and put together another way, signed by the authority."""
    good = issued(person())
    builder = x509.CertificateBuilder(
        ca().subject,
        subject or good.subject,
        good.public_key(),
        good.serial_number,
        good.not_valid_before_utc,
        good.not_valid_after_utc,
    )
    for extension in change(list(good.extensions)):
        builder = builder.add_extension(extension.value, extension.critical)
    return builder.sign(load_private_key(authority().private_key), digest or SHA256())


def test_put_together_the_same_way_the_certificate_is_accepted() -> None:
    assert certified_by(ca(), crafted(), evaluation_id=EVALUATION).name == AMINA


def put(value: x509.ExtensionType, *, critical: bool = False) -> Callable[[Extensions], Extensions]:
    """Exchange the extension of this kind, or add it."""

    def changed(extensions: Extensions) -> Extensions:
        others = [extension for extension in extensions if extension.oid != value.oid]
        return [*others, x509.Extension(value.oid, critical, value)]

    return changed


def uris(*texts: str) -> Callable[[Extensions], Extensions]:
    return put(x509.SubjectAlternativeName([x509.UniformResourceIdentifier(text) for text in texts]))


@pytest.mark.parametrize(
    "change",
    [
        put(x509.BasicConstraints(ca=True, path_length=None), critical=True),
        put(x509.BasicConstraints(ca=False, path_length=None), critical=False),
        put(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])),
        put(x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")),
        put(x509.SubjectKeyIdentifier(b"x" * 20)),
        put(x509.KeyUsage(True, True, False, False, False, True, False, False, False), critical=True),
        lambda extensions: extensions[1:],
        lambda extensions: extensions[::-1],
        lambda extensions: [],
        uris(f"age:{RECIPIENT}", f"urn:uuid:{EVALUATION}", "https://example.org"),
        uris(f"age:{RECIPIENT}", f"age:{RECIPIENT}", f"urn:uuid:{EVALUATION}"),
        uris(f"age:{RECIPIENT}", f"urn:uuid:{EVALUATION}", f"urn:uuid:{OTHER_EVALUATION}"),
        uris(f"urn:uuid:{EVALUATION}", f"age:{RECIPIENT}"),
        uris(RECIPIENT, f"urn:uuid:{EVALUATION}"),
        put(x509.SubjectAlternativeName([x509.DNSName("example.org")])),
    ],
)
def test_a_certificate_for_more_or_less_than_signing_is_refused(change: Callable[[Extensions], Extensions]) -> None:
    with pytest.raises(FileProblem):
        certified_by(ca(), crafted(change=change), evaluation_id=EVALUATION)


def names_of(*pairs: tuple[x509.ObjectIdentifier, str]) -> x509.Name:
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in pairs])


CN, ORGANISATION, ROLE, SERIAL = (
    NameOID.COMMON_NAME,
    NameOID.ORGANIZATION_NAME,
    NameOID.ORGANIZATIONAL_UNIT_NAME,
    NameOID.SERIAL_NUMBER,
)
GOOD_NAMES = ((CN, AMINA), (ORGANISATION, "Example ICB"), (SERIAL, AMINA_ID), (ROLE, "member"))


@pytest.mark.parametrize(
    "pairs",
    [
        GOOD_NAMES[::-1],
        GOOD_NAMES[1:],
        (GOOD_NAMES[0], *GOOD_NAMES[2:]),
        (*GOOD_NAMES, (CN, "Somebody Else")),
        (*GOOD_NAMES, (SERIAL, AMINA_ID)),
        (*GOOD_NAMES, (ROLE, "director")),
        (*GOOD_NAMES, (NameOID.TITLE, "Dr")),
        (*GOOD_NAMES, (certificates.FULL_NAME, "Somebody Else")),
    ],
)
def test_a_certificate_that_names_its_holder_another_way_is_refused(
    pairs: tuple[tuple[x509.ObjectIdentifier, str], ...],
) -> None:
    with pytest.raises(FileProblem):
        certified_by(ca(), crafted(subject=names_of(*pairs)), evaluation_id=EVALUATION)


def test_the_names_of_the_test_above_are_the_good_ones() -> None:
    assert certified_by(ca(), crafted(subject=names_of(*GOOD_NAMES)), evaluation_id=EVALUATION).name == AMINA


def test_a_certificate_signed_with_another_digest_is_refused() -> None:
    with pytest.raises(FileProblem, match="in a way this program does not use"):
        certified_by(ca(), crafted(digest=SHA384()), evaluation_id=EVALUATION)


def test_a_card_is_an_ordinary_container() -> None:
    container = read_container(card_of())
    assert container.statement.kind is Kind.IDENTITY
    assert list(stored_zip.read(card_of()))[:2] == ["mimetype", "statement.json"]
    assert container.certificate.public_bytes(Encoding.DER)
