"""A pack's contents: whose it is, every revision of the signed set-up, and the documents that role may open."""

from collections.abc import Mapping
from dataclasses import dataclass

from evaluator.domain.pack import Pack, Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.errors import FileProblem
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import CONTAINER, ProvedSetup, content, read_setup, require_kind, sender_of
from evaluator.formats.setup_chain import SetupChain, read_chain
from evaluator.formats.statement import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPack:
    """A pack that was proved: `setups` are the signed revisions, the first first, `documents` bytes by digest."""

    chain: SetupChain
    setups: tuple[bytes, ...]
    lead: PanelMember
    addressee: PanelMember
    documents: Mapping[str, bytes]

    @property
    def proved(self) -> ProvedSetup:
        """The set-up in force."""
        return self.chain.in_force


def read_pack(container: Container) -> ReadPack:
    """The pack in a container. Raises: FileProblem when the lead did not sign it, or its parts contradict."""
    require_kind(container, Kind.PACK)
    pack = content(container, Pack)
    setups = _setups(container)
    chain = read_chain(map(read_container, setups))
    proved = chain.in_force
    if container.statement.setup_digest != proved.digest:
        raise FileProblem("This pack was made under another set-up than the one it carries.")
    lead = sender_of(container, setup=proved.setup, authority=proved.authority)
    if container.statement.role is not Role.LEAD:
        raise FileProblem("This pack was not signed by the procurement lead.")
    addressee = proved.setup.roster.of(pack.addressee)
    expected = {document.stored_sha256 for document in proved.setup.documents_for(addressee)}
    if set(pack.documents) != expected or not expected <= container.objects.keys():
        raise FileProblem("This pack does not hold the documents it should.", hint="Ask for it to be issued again.")
    return ReadPack(
        chain=chain,
        setups=setups,
        lead=lead,
        addressee=addressee,
        documents={sha256: container.objects[sha256] for sha256 in pack.documents},
    )


def carried_setup(container: Container) -> Setup | None:
    """The set-up that a set-up, a pack or a record brings with it. Raises: FileProblem when it does not hold."""
    if container.statement.kind is Kind.SETUP:
        return read_setup(container).setup
    if container.statement.kind is Kind.PACK:
        return read_pack(container).proved.setup
    if container.statement.kind is not Kind.RECORD:
        return None
    carried = [entry.sha256 for entry in container.statement.objects if entry.media_type == CONTAINER]
    packages = (read_container(container.objects[sha256]) for sha256 in carried)
    own = [one for one in packages if one.digest == container.statement.setup_digest]
    return read_setup(own[0]).setup if own else None


def _setups(container: Container) -> tuple[bytes, ...]:
    setups = [entry.sha256 for entry in container.statement.objects if entry.media_type == CONTAINER]
    if not setups:
        raise FileProblem("This pack does not carry the set-up.", hint="Ask for it to be issued again.")
    return tuple(container.objects[sha256] for sha256 in setups)
