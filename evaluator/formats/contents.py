"""What lies inside the packages of an evaluation, as values, and who of the roster signed them.

Every package's first object is its contents in canonical JSON. Set-ups carry the certificates of the evaluation's
authority and of everyone on the roster, so that a package can be judged from the set-up alone (SECURITY §4).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role, Roster
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.container import JSON, Container
from evaluator.formats.identity import certified_by, fingerprint
from evaluator.formats.signing import load_certificate
from evaluator.formats.statement import Kind

T = TypeVar("T")

CERTIFICATE = "application/pkix-cert"
CONTAINER = "application/vnd.etsi.asic-e+zip"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedSetup:
    """A set-up whose certificates and signature agree; certificates (DER) by the person's id."""

    setup: Setup
    digest: str
    authority: bytes
    certificates: Mapping[str, bytes]


def content(container: Container, kind: type[T]) -> T:
    """The container's first object as this kind of value. Raises: FileProblem."""
    first = container.statement.objects[:1]
    if not first or first[0].media_type != JSON:
        raise FileProblem("The package has no contents.")
    return canonical.decode(container.objects[first[0].sha256], kind)


def require_kind(container: Container, kind: Kind) -> None:
    """Raises: FileProblem when the package is of another kind."""
    if container.statement.kind is not kind:
        raise FileProblem(
            "This is a {kind} package; a {kind_2} package is wanted here.",
            hint="Choose the other file.",
            kind=container.statement.kind.value,
            kind_2=kind.value,
        )


def setup_objects(setup: Setup, *, authority: bytes, certificates: Mapping[str, bytes]) -> list[tuple[bytes, str]]:
    """A set-up package's objects: its contents, the authority's certificate, one for each person in roster order."""
    people = [(certificates[person.id], CERTIFICATE) for person in setup.roster.people]
    return [(canonical.encode(setup), JSON), (authority, CERTIFICATE), *people]


def read_setup(container: Container) -> ProvedSetup:
    """The set-up in a container. Raises: FileProblem when a certificate is not the roster's, or another signed it."""
    require_kind(container, Kind.SETUP)
    setup = content(container, Setup)
    setup.require_late_settled()
    found = [container.objects[entry.sha256] for entry in container.statement.objects[1:]]
    if len(found) != len(setup.roster.people) + 1:
        raise FileProblem("The set-up does not hold one certificate for each person.")
    authority, *certificates = found
    for person, certificate in zip(setup.roster.people, certificates, strict=True):
        _require_theirs(load_certificate(certificate), person, evaluation_id=setup.evaluation.id, authority=authority)
    sender_of(container, setup=setup, authority=authority)
    if container.statement.role is not Role.LEAD:
        raise FileProblem("The set-up was not signed by the procurement lead.")
    setup.roster.require_sound()
    return ProvedSetup(
        setup=setup,
        digest=container.digest,
        authority=authority,
        certificates={
            person.id: certificate for person, certificate in zip(setup.roster.people, certificates, strict=True)
        },
    )


def sender_of(container: Container, *, setup: Setup, authority: bytes) -> PanelMember:
    """The person of the roster who signed, in a role they hold. Raises: FileProblem when it is not theirs to say."""
    if container.statement.evaluation_id != setup.evaluation.id:
        raise FileProblem("This package belongs to another evaluation.", hint="Open that evaluation first.")
    return signed_by(container, evaluation_id=setup.evaluation.id, roster=setup.roster, authority=authority)


def signed_by(container: Container, *, evaluation_id: str, roster: Roster, authority: bytes) -> PanelMember:
    """The person of a roster who signed, as certified by this authority (DER), in a role they hold.

    Raises: FileProblem when it is not theirs to say.
    """
    statement = container.statement
    person = roster.known_by(fingerprint(container.certificate))
    if person is None or person.id != statement.member_id:
        raise FileProblem("This package was signed with a key that is not the sender's in the roster.")
    _require_theirs(container.certificate, person, evaluation_id=evaluation_id, authority=authority)
    if statement.role is None or not person.is_a(statement.role):
        raise FileProblem("{name} does not take part in the role in which this package was signed.", name=person.name)
    return person


def certificate_bytes(certificate: x509.Certificate) -> bytes:
    """A certificate as DER."""
    return certificate.public_bytes(Encoding.DER)


def _require_theirs(
    certificate: x509.Certificate, person: PanelMember, *, evaluation_id: str, authority: bytes
) -> None:
    certified = certified_by(load_certificate(authority), certificate, evaluation_id=evaluation_id)
    agrees = (
        certified.evaluation_id == evaluation_id
        and certified.member_id == person.id
        and certified.name == person.name
        and set(certified.roles) == set(person.roles)
        and certified.fingerprint == person.fingerprint
    )
    if not agrees:
        raise FileProblem("The certificate of {name} does not agree with the roster.", name=person.name)
