"""Opening a pack: only one's own, only the lead's, only once the lead's words were compared (SECURITY T6, T11, T22)."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from evaluator.demo.cast import COMPARED, Player
from evaluator.demo.walk import Walk
from evaluator.domain.pack import Pack
from evaluator.domain.panel import Role, Roster
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import JSON, Container, read_container
from evaluator.formats.contents import CONTAINER, content, setup_objects
from evaluator.formats.identity import certify
from evaluator.formats.package import BUCKET, seal
from evaluator.formats.response_document import received_document
from evaluator.formats.signing import Signer
from evaluator.services import pack, profile
from evaluator.services.pack import OpenedPack
from evaluator.storage.evaluation_file import evaluation_ids
from tests.services.forging import (
    bare,
    objects_of,
    other_authority,
    proved_setup,
    sealed,
    signed_again,
    signer_of,
    stranger,
)


def open_as(player: Player, data: bytes) -> OpenedPack:
    own = player.signing.profile
    return pack.open_pack(data, unlocked=own.unlocked, own_fingerprint=own.card.fingerprint)


def accept(player: Player, opened: OpenedPack, folder: Path, *, compared: str = COMPARED) -> None:
    unlocked = player.signing.profile.unlocked
    pack.accept_pack(opened, evaluations=folder, unlocked=unlocked, compared=compared, now=datetime.now(UTC))


def to(player: Player, data: bytes) -> bytes:
    return seal(data, [player.signing.profile.card.age_recipient])


def member_of(walk: Walk) -> Player:
    return next(player for player in walk.all_with(Role.MEMBER) if Role.CHAIR not in player.person.roles)


def own_pack(walk: Walk, player: Player) -> Container:
    return bare(walk, f"pack-{player.part}", player)


def refused(player: Player, data: bytes) -> str:
    with pytest.raises(FileProblem) as problem:
        open_as(player, data)
    return problem.value.message


def test_a_pack_is_its_addressees_and_says_whose_words_to_compare(played: Walk) -> None:
    member, lead = member_of(played), played.the(Role.LEAD)
    opened = open_as(member, sealed(played, f"pack-{member.part}"))
    assert opened.read.addressee.id == str(member.member_id)
    assert opened.lead_words == profile.own_words(lead.signing.profile)
    documents = opened.read.proved.setup.documents
    assert set(opened.read.documents) == {one.stored_sha256 for one in documents if not one.priced}


def test_nobody_on_the_panel_can_try_out_a_price_schedule_on_what_they_hold(played: Walk) -> None:
    """Whoever guesses the file, byte for byte, finds neither its digest nor its size in the set-up or their pack."""
    files = [one.body for documents in played.documents.values() for one in documents if one.priced]
    told = [word for body in files for word in (canonical.digest(body), canonical.digest(body).upper())]
    for player in (one for one in played.players.values() if one is not played.the(Role.LEAD)):
        held = own_pack(played, player)
        read = open_as(player, sealed(played, f"pack-{player.part}")).read
        priced = [one for one in read.proved.setup.documents if one.priced]
        assert len(priced) == len(files) > 0
        assert not {one.sha256 for one in priced} & set(told)
        for data in (*map(bytes, held.objects.values()), *read.setups):
            assert not any(word.encode() in data for word in told)
        said = canonical.encode(read.proved.setup)
        assert b'"size"' not in said
        assert not any(str(len(body)).encode() in said for body in files)


def test_the_lead_commits_to_the_same_price_file_in_another_way_each_time(played: Walk) -> None:
    key = played.the(Role.PRICE_EVALUATOR).signing.profile.card.age_recipient
    made = [received_document(tender_id="a", name="P.xlsx", body=b"80,000", price_key=key) for _ in range(3)]
    assert len({one.document.sha256 for one in made}) == 3
    assert {one.sha256 for one in made} == {canonical.digest(b"80,000")}
    for size in (1, 20_000, 60_000):  # rounded up: the size of the sealed file tells little either
        body = random.Random(size).randbytes(size)
        sealed_file = received_document(tender_id="a", name="P.xlsx", body=body, price_key=key)
        assert len(sealed_file.kept) // BUCKET == 1


def test_a_pack_that_was_damaged_or_is_for_somebody_else_is_refused(played: Walk) -> None:
    member, chair = member_of(played), played.the(Role.CHAIR)
    data = bytearray(sealed(played, f"pack-{member.part}"))
    data[len(data) // 2] ^= 1
    assert "damaged" in refused(member, bytes(data))
    assert "Your key does not open" in refused(chair, sealed(played, f"pack-{member.part}"))
    forwarded = signed_again(own_pack(played, member), signer_of(played, played.the(Role.LEAD)))
    assert "not addressed to you" in refused(chair, to(chair, forwarded))


def test_a_pack_addressed_to_one_person_with_the_contents_of_another_is_refused(played: Walk) -> None:
    member, chair = member_of(played), played.the(Role.CHAIR)
    recipients = (chair.signing.profile.card.fingerprint,)
    data = signed_again(own_pack(played, member), signer_of(played, played.the(Role.LEAD)), recipients=recipients)
    assert "for somebody else" in refused(chair, to(chair, data))


def test_a_pack_that_is_not_whole_or_not_the_leads_is_refused(played: Walk) -> None:
    member, lead, chair = member_of(played), played.the(Role.LEAD), played.the(Role.CHAIR)
    own, by_lead = own_pack(played, member), signer_of(played, lead)
    contents, setup, *documents = objects_of(own)
    held = content(own, Pack)
    fewer = (canonical.encode(replace(held, documents=held.documents[1:])), JSON)
    by_chair = signer_of(played, chair)
    other_setup = signed_again(read_container(setup[0]), by_lead, package_id="0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11")
    cases: dict[str, list[bytes]] = {
        "does not hold the documents": [
            signed_again(own, by_lead, objects=[contents, setup, *documents[1:]]),
            signed_again(own, by_lead, objects=[fewer, setup, *documents]),
        ],
        "does not carry the set-up": [
            signed_again(own, by_lead, objects=[contents, *documents]),
        ],
        "do not form one chain": [
            signed_again(own, by_lead, objects=[contents, setup, (other_setup, CONTAINER), *documents]),
        ],
        "under another set-up": [
            signed_again(own, by_lead, setup_digest="ab" * 32),
            signed_again(own, by_lead, objects=[contents, (other_setup, CONTAINER), *documents]),
        ],
        "not signed by the procurement lead": [
            signed_again(own, by_chair, member_id=str(chair.member_id), role=Role.CHAIR)
        ],
        "not the sender's": [signed_again(own, by_chair), signed_again(own, stranger(lead.person.name).signer)],
        "another evaluation": [signed_again(own, by_lead, evaluation_id="0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11")],
    }
    for sentence, packs in cases.items():
        for data in packs:
            assert sentence in refused(member, to(member, data))


def test_a_package_that_is_no_pack_is_refused(played: Walk) -> None:
    member = member_of(played)
    assert "a pack package is wanted" in refused(member, sealed(played, "setup"))
    assert "not laid out" in refused(member, to(member, b"words"))


def intercepted(walk: Walk, member: Player) -> bytes:
    """A pack made from beginning to end by somebody between the lead and the member, in the lead's name."""
    proved, lead = proved_setup(walk), walk.the(Role.LEAD)
    mallory = stranger(lead.person.name)
    authority, key = other_authority(str(walk.evaluation_id))
    cards = {str(player.member_id): player.signing.profile.card for player in walk.players.values()}
    cards[str(lead.member_id)] = replace(mallory.card, name=lead.person.name, organisation=lead.person.organisation)
    people = tuple(
        replace(person, fingerprint=cards[person.id].fingerprint, age_recipient=cards[person.id].age_recipient)
        for person in proved.setup.roster.people
    )
    certificates: Mapping[str, bytes] = {
        person.id: certify(
            ca_certificate=authority,
            ca_key=key,
            card=cards[person.id],
            member_id=person.id,
            roles=person.roles,
            evaluation_id=str(walk.evaluation_id),
            now=proved.setup.evaluation.begun_at,
        )
        for person in people
    }
    signer = Signer.load(private_key=mallory.private_key, certificate=certificates[str(lead.member_id)])
    own = own_pack(walk, member)
    contents, (setup, _), *documents = objects_of(own)
    forged = setup_objects(
        replace(proved.setup, roster=Roster(people=people)), authority=authority, certificates=certificates
    )
    false_setup = signed_again(read_container(setup), signer, objects=forged)
    return signed_again(
        own,
        signer,
        objects=[contents, (false_setup, CONTAINER), *documents],
        setup_digest=read_container(false_setup).digest,
    )


def test_a_pack_in_the_leads_name_with_another_key_has_other_words_and_is_not_kept_without_comparing_them(
    played: Walk, tmp_path: Path
) -> None:
    member, lead = member_of(played), played.the(Role.LEAD)
    opened = open_as(member, to(member, intercepted(played, member)))
    assert opened.read.lead.name == lead.person.name
    assert opened.lead_words != profile.own_words(lead.signing.profile)
    for nothing in ("", "  ", "\n"):
        with pytest.raises(RuleBroken, match="have not been compared"):
            accept(member, opened, tmp_path, compared=nothing)
    assert evaluation_ids(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_a_pack_is_kept_once(played: Walk, tmp_path: Path) -> None:
    member = member_of(played)
    opened = open_as(member, sealed(played, f"pack-{member.part}"))
    accept(member, opened, tmp_path)
    assert evaluation_ids(tmp_path) == (played.evaluation_id,)
    before = sorted(path.name for path in tmp_path.rglob("*"))
    with pytest.raises(FileProblem, match="already"):
        accept(member, opened, tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_the_false_pack_is_refused_where_the_evaluation_is_held(played: Walk) -> None:
    """Key change is a hard stop: a second set-up in the lead's name never replaces the first."""
    member = member_of(played)
    opened = open_as(member, to(member, intercepted(played, member)))
    own = member.signing.profile
    with pytest.raises(FileProblem, match="already"):
        accept(member, opened, own.evaluations)
