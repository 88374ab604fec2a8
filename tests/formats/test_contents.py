"""Who may say what: a set-up whose certificates, roster and signature agree, and packages signed by its people."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evaluator.demo.cast import Player
from evaluator.demo.walk import Walk
from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role, Roster
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.formats.container import JSON, Container, read_container
from evaluator.formats.contents import content, read_setup, require_kind, sender_of, setup_objects
from evaluator.formats.identity import certify
from evaluator.formats.statement import Kind
from tests.services.forging import bare, objects_of, other_authority, proved_setup, signed_again, signer_of, stranger
from tests.signed_records import APPROVER, PRICER, SignedEvaluation

DOCUMENT = json.loads((Path(__file__).parents[1] / "data" / "small_award.json").read_bytes())


def setup_package(walk: Walk, setup: Setup | None = None, certificates: dict[str, bytes] | None = None) -> Container:
    """The lead signs a set-up that may not agree with its certificates."""
    proved, lead = proved_setup(walk), walk.the(Role.LEAD)
    objects = setup_objects(
        setup or proved.setup, authority=proved.authority, certificates=certificates or dict(proved.certificates)
    )
    return signed_setup(walk, lead, objects)


def signed_setup(walk: Walk, player: Player, objects: Sequence[tuple[bytes, str]], **changes: Any) -> Container:
    package = bare(walk, "setup", walk.the(Role.LEAD))
    data = signed_again(package, signer_of(walk, player), objects=objects, **changes)
    return read_container(data)


def with_person(setup: Setup, player: Player, **changes: Any) -> Setup:
    def changed(person: PanelMember) -> PanelMember:
        return replace(person, **changes) if person.id == str(player.member_id) else person

    return replace(setup, roster=Roster(people=tuple(map(changed, setup.roster.people))))


def test_the_set_up_of_the_lead_is_read_with_a_certificate_for_each_person(played: Walk) -> None:
    proved = proved_setup(played)
    assert set(proved.certificates) == {person.id for person in proved.setup.roster.people}
    assert read_setup(setup_package(played)).setup == proved.setup


def test_a_roster_that_differs_from_its_certificates_is_refused(played: Walk) -> None:
    setup, member = proved_setup(played).setup, played.all_with(Role.MEMBER)[0]
    for changes in (
        {"name": "Somebody Else"},
        {"roles": (Role.MEMBER, Role.APPROVER)},
        {"fingerprint": stranger().card.fingerprint},
        {"id": "0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11"},
    ):
        altered = with_person(setup, member, **changes)
        certificates = dict(proved_setup(played).certificates)
        certificates |= {
            one.id: certificates[str(member.member_id)] for one in altered.roster.people if one.id not in certificates
        }
        with pytest.raises(FileProblem, match="does not agree with the roster"):
            read_setup(setup_package(played, altered, certificates))


def test_exchanged_missing_or_foreign_certificates_are_refused(played: Walk) -> None:
    proved = proved_setup(played)
    one, other = (str(player.member_id) for player in played.all_with(Role.MEMBER)[:2])
    exchanged = dict(proved.certificates) | {one: proved.certificates[other], other: proved.certificates[one]}
    with pytest.raises(FileProblem, match="does not agree with the roster"):
        read_setup(setup_package(played, certificates=exchanged))
    with pytest.raises(FileProblem, match="one certificate for each person"):
        read_setup(signed_setup(played, played.the(Role.LEAD), objects_of(bare(played, "setup", lead(played)))[:-1]))
    contents, _, *people = objects_of(bare(played, "setup", lead(played)))
    foreign = other_authority(str(played.evaluation_id))[0]
    with pytest.raises(FileProblem):
        read_setup(signed_setup(played, lead(played), [contents, (foreign, "application/pkix-cert"), *people]))


def lead(walk: Walk) -> Player:
    return walk.the(Role.LEAD)


def test_a_certificate_of_another_authority_is_refused(played: Walk) -> None:
    """The words of the key, the name and the roles are right: only the lead did not say so."""
    proved, member = proved_setup(played), played.all_with(Role.MEMBER)[0]
    authority, key = other_authority(str(played.evaluation_id))
    forged = certify(
        ca_certificate=authority,
        ca_key=key,
        card=member.signing.profile.card,
        member_id=str(member.member_id),
        roles=member.person.roles,
        evaluation_id=str(played.evaluation_id),
        now=proved.setup.evaluation.begun_at,
    )
    with pytest.raises(FileProblem):
        read_setup(setup_package(played, certificates=dict(proved.certificates) | {str(member.member_id): forged}))


def test_a_set_up_signed_by_anyone_but_the_lead_is_refused(played: Walk) -> None:
    objects, chair = objects_of(bare(played, "setup", lead(played))), played.the(Role.CHAIR)
    as_themselves = {"member_id": str(chair.member_id)}
    with pytest.raises(FileProblem, match="not signed by the procurement lead"):
        read_setup(signed_setup(played, chair, objects, **as_themselves, role=Role.CHAIR))
    with pytest.raises(FileProblem, match="does not take part in the role"):
        read_setup(signed_setup(played, chair, objects, **as_themselves))
    with pytest.raises(FileProblem, match="not the sender's"):
        read_setup(signed_setup(played, chair, objects))


def test_a_sender_is_one_of_the_roster_in_a_role_they_hold_and_in_this_evaluation(played: Walk) -> None:
    proved, member = proved_setup(played), played.all_with(Role.MEMBER)[0]
    package, own = bare(played, f"submission-{member.part}", played.the(Role.CHAIR)), signer_of(played, member)
    person = sender_of(package, setup=proved.setup, authority=proved.authority)
    assert person.id == str(member.member_id)
    refused = {
        "another evaluation": signed_again(package, own, evaluation_id="0b8d8f0e-3c0f-4a51-9d0b-0d6f9f6f3a11"),
        "not the sender's": signed_again(package, own, member_id=str(lead(played).member_id)),
        "not take part in the role": signed_again(package, own, role=Role.LEAD),
    }
    for sentence, data in refused.items():
        with pytest.raises(FileProblem, match=sentence):
            sender_of(read_container(data), setup=proved.setup, authority=proved.authority)
    by_stranger = read_container(signed_again(package, stranger(member.person.name).signer))
    with pytest.raises(FileProblem, match="not the sender's"):
        sender_of(by_stranger, setup=proved.setup, authority=proved.authority)
    other = other_authority(str(played.evaluation_id))[0]
    with pytest.raises(FileProblem):
        sender_of(package, setup=proved.setup, authority=other)


def test_a_package_of_another_kind_or_without_contents_is_refused(played: Walk) -> None:
    package = bare(played, "setup", lead(played))
    with pytest.raises(FileProblem, match="This is a setup package; a pack package is wanted here"):
        require_kind(package, Kind.PACK)
    own = signer_of(played, lead(played))
    for objects in ([], [(b"words", "text/plain")]):
        with pytest.raises(FileProblem, match="has no contents"):
            content(read_container(signed_again(package, own, objects=objects)), Setup)
    for body in (b"{}", b"[]", b"not json", canonical.encode(proved_setup(played).setup.model)):
        with pytest.raises(FileProblem):
            content(read_container(signed_again(package, own, objects=[(body, JSON)])), Setup)


@pytest.mark.parametrize(
    ("who", "changed", "said"),
    [
        (PRICER, {"roles": (Role.PRICE_EVALUATOR, Role.MEMBER)}, "cannot also be"),
        (APPROVER, {"roles": (Role.APPROVER, Role.CHAIR)}, "cannot also be"),
    ],
)
def test_a_lead_cannot_sign_a_panel_that_the_program_would_not_enrol(who: int, changed: Any, said: str) -> None:
    one = SignedEvaluation(document=DOCUMENT, seed=1)
    people = list(one.roster.people)
    people[who] = replace(people[who], **changed)
    one.__dict__["roster"] = replace(one.roster, people=tuple(people))
    with pytest.raises(RuleBroken, match=said):
        read_setup(read_container(one.setup_package))
