"""Packages signed again over something else, with the real keys of the demonstration's people or with a stranger's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from evaluator.demo.cast import Player
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.formats import canonical
from evaluator.formats.container import JSON, Container, build_container, read_container
from evaluator.formats.contents import ProvedSetup, content, read_setup
from evaluator.formats.identity import IdentityCard, new_card, new_evaluation_ca, read_card
from evaluator.formats.moderation import is_closed
from evaluator.formats.package import new_age_identity, unseal
from evaluator.formats.pdf.layout import Document, SigningPlace
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.report_content import ReportContent
from evaluator.formats.signing import Signer, new_private_key
from evaluator.formats.statement import Kind
from evaluator.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """Somebody who is not on the panel, with keys of their own."""

    private_key: bytes
    age_identity: str
    card: IdentityCard
    signer: Signer


@cache
def stranger(name: str = "Mallory Reed") -> Stranger:
    private_key, (age_identity, recipient) = new_private_key(), new_age_identity()
    data = new_card(
        name=name, organisation="Elsewhere", private_key=private_key, age_recipient=recipient, now=datetime.now(UTC)
    )
    card = read_card(data)
    signer = Signer.load(private_key=private_key, certificate=card.certificate)
    return Stranger(private_key=private_key, age_identity=age_identity, card=card, signer=signer)


@cache
def other_authority(evaluation_id: str) -> tuple[bytes, bytes]:
    """The certificate and key of an authority that a stranger made for this evaluation."""
    key = new_private_key()
    certificate = new_evaluation_ca(
        evaluation_id=evaluation_id, lead_name="Marcus Adeyemi", private_key=key, now=datetime.now(UTC)
    )
    return certificate, key


def reader_of(player: Player) -> Reader:
    own = player.signing.profile
    return Reader(unlocked=own.unlocked, fingerprint=own.card.fingerprint, evaluations=own.evaluations)


def sealed(walk: Walk, name: str) -> bytes:
    return (walk.out / "packages" / f"{name}.bidpack").read_bytes()


def bare(walk: Walk, name: str, player: Player) -> Container:
    """A package's container, opened by someone it is addressed to."""
    return read_container(unseal(sealed(walk, name), player.age_identity.decode()))


def proved_setup(walk: Walk) -> ProvedSetup:
    return read_setup(bare(walk, "setup", walk.the(Role.LEAD)))


def signer_of(walk: Walk, player: Player) -> Signer:
    certificate = proved_setup(walk).certificates[str(player.member_id)]
    return Signer.load(private_key=player.signing.signing_key, certificate=certificate)


def objects_of(container: Container) -> list[tuple[bytes, str]]:
    return [(container.objects[entry.sha256], entry.media_type) for entry in container.statement.objects]


def signed_again(
    container: Container,
    signer: Signer,
    *,
    objects: Sequence[tuple[bytes, str]] | None = None,
    named: Mapping[str, bytes] | None = None,
    **changes: Any,
) -> bytes:
    """The same package over other objects, other files or another statement."""
    return build_container(
        replace(container.statement, **changes),
        objects_of(container) if objects is None else objects,
        named=container.named if named is None else named,
        signer=signer,
    )


def sheet_stating(contents: bytes, role: Role, signer: Signer) -> bytes:
    """A signed PDF that says it states these contents; nothing else stands in it."""
    document = Document(title="Sheet", contents=canonical.digest(contents))
    document.opening(kicker="Sheet", title="Another")
    document.signing_places([SigningPlace(role.value, "Signed")])
    return sign_pdf(document.render(), role=role, reason="Mine.", signer=signer, now=datetime.now(UTC))


def record_of(walk: Walk) -> Container:
    return read_container((walk.out / "record.asice").read_bytes())


def held_in(record: Container, kind: Kind, member_id: str | None = None) -> bytes:
    """The one package of a kind in a record, or that of one person; of moderation, the closed one."""
    found = [
        data
        for data in record.objects.values()
        for statement in [read_container(data).statement]
        if statement.kind is kind and member_id in (None, statement.member_id)
        if kind is not Kind.MODERATION or is_closed(read_container(data))
    ]
    assert len(found) == 1
    return found[0]


def reported_without(walk: Walk, record: Container, left_out: bytes) -> list[tuple[bytes, str]]:
    """A record's packages without one, on which the chair's report, signed again with the same log, does not rest."""
    data = held_in(record, Kind.REPORT)
    report = read_container(data)
    held, (_, *rest) = content(report, ReportContent), objects_of(report)
    contents = replace(held, packages=tuple(one for one in held.packages if one != canonical.digest(left_out)))
    objects = [(canonical.encode(contents), JSON), *(one for one in rest if one[0] != left_out)]
    again = signed_again(report, signer_of(walk, walk.the(Role.CHAIR)), objects=objects)
    return [one for one in with_package(record, data, again) if one[0] != left_out]


def with_package(record: Container, old: bytes, *new: bytes) -> list[tuple[bytes, str]]:
    """A record's packages with one replaced by others, or left out."""
    packages = []
    for data, media_type in objects_of(record):
        packages += [(one, media_type) for one in new] if data == old else [(data, media_type)]
    return packages
