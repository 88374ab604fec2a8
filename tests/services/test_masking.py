"""Suppliers' names hidden while the panel scores: in no pack, on no sheet; back in the award, and provably the same."""

from pathlib import Path

import pytest

from evaluator.domain.masking import letter
from evaluator.domain.panel import Role
from evaluator.domain.rationale_words import names_of as names_of_rivals
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats.confirmation import ConfirmationContent
from evaluator.formats.container import JSON, read_container
from evaluator.formats.contents import CONTAINER, content
from evaluator.formats.evidence import read_evidence
from evaluator.formats.package import unseal
from evaluator.formats.record_check import judge_record
from evaluator.formats.statement import Kind
from evaluator.services import on_record, pack, revision
from tests.faults.verifier import refusal
from tests.quick_walk import MaskedWalk, masked_walk
from tests.services.forging import sealed


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> MaskedWalk:
    walk = masked_walk(tmp_path_factory.mktemp("masked"), tenders=2, questions=3)
    walk.run()
    return walk


def names_of(walk: MaskedWalk) -> list[bytes]:
    return [tender.supplier.encode() for tender in walk.content.tenders]


def test_no_name_of_a_supplier_is_in_what_a_member_is_sent_but_in_the_documents_themselves(walk: MaskedWalk) -> None:
    for player in walk.players.values():
        if player is walk.the(Role.LEAD):
            continue
        container = read_container(unseal(sealed(walk, f"pack-{player.part}"), player.age_identity.decode()))
        said = [
            container.objects[one.sha256] for one in container.statement.objects if one.media_type in (JSON, CONTAINER)
        ]
        assert b"Tender A" in b"".join(said)
        assert [name for name in names_of(walk) if name in b"".join(said)] == []


def test_names_are_back_in_the_award_and_the_record_holds(walk: MaskedWalk) -> None:
    record = (walk.out / "record.asice").read_bytes()
    judged = judge_record(record)
    assert [check for check in judged.checks if not check.ok] == []
    assert refusal(record) == ""
    assert [name for name in names_of(walk) if name not in (walk.out / "award-input.json").read_bytes()] == []


def test_once_the_names_are_back_everybody_declares_again_and_the_register_has_it(walk: MaskedWalk) -> None:
    assert walk.refused_again == "The suppliers' names are back, and you have not declared your interests since."
    record = read_container((walk.out / "record.asice").read_bytes())
    evidence = read_evidence(record.objects.values())
    member = str(walk.players["member-01"].member_id)
    said = evidence.submissions[member].declaration
    assert said is not None
    assert said.interests == walk.known_now["member-01"]
    with walk.desk(walk.the(Role.CHAIR)) as file, file.work() as uow:
        assert [one.declared for one in on_record.overview(uow).interests if one.member_id == member] == [
            said.interests
        ]


def test_a_record_without_a_declaration_made_by_name_is_answered_no(walk: MaskedWalk) -> None:
    record = read_container((walk.out / "record.asice").read_bytes())
    member = str(walk.players["member-01"].member_id)
    rest = [
        data
        for data in record.objects.values()
        for one in [read_container(data)]
        if one.statement.kind is not Kind.CONFIRMATION
        or one.statement.member_id != member
        or content(one, ConfirmationContent).declaration is None
    ]
    with pytest.raises(FileProblem, match="has not declared interests since the suppliers' names came back"):
        read_evidence(rest)


def test_the_panel_is_told_who_was_who(walk: MaskedWalk) -> None:
    with walk.desk(walk.the(Role.CHAIR)) as file, file.work() as uow:
        (second,) = pack.revisions(uow)
        assert [one.name for one in uow.setup().suppliers] == [one.supplier for one in walk.content.tenders]
    first, other = (tender.supplier for tender in walk.content.tenders)
    assert second.changes == (f"The suppliers' names are back: Tender A is {first} and Tender B is {other}.",)


def test_names_do_not_come_back_before_moderation_is_closed_nor_twice(walk: MaskedWalk, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken, match="Nothing is changed"):
        walk.sign_revision([revision.NamesBack()])
    early = masked_walk(tmp_path, tenders=2, questions=3)
    for step in (early.make_profiles, early.set_up, early.issue_packs):
        step()
    with pytest.raises(RuleBroken, match="come back once moderation is closed"):
        early.sign_revision([revision.NamesBack()])


def test_tenders_are_lettered_on_and_on() -> None:
    assert [letter(number) for number in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_a_hidden_rival_is_found_in_a_reason_by_the_whole_of_what_it_is_called() -> None:
    names = names_of_rivals(["Tender B"], ["Tender A", "Tender B"])
    assert names is not None
    assert names.search("Better than Tender B in every part.")
    assert not names.search("B is a letter. A tender is a tender.")
