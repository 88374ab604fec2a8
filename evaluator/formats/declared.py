"""What people declared of their interests, as their signed packages have it, and who must declare again.

Nobody can have an interest in “Tender A”: where suppliers' names were hidden while the panel scored, a declaration
counts once it was signed under a set-up that names them. Source: Procurement Act 2023, ss. 81 to 83; PCR 2015, reg. 24.
"""

from collections.abc import Iterable, Mapping

from evaluator.domain.pack import Setup
from evaluator.domain.panel import ConflictDeclaration, Role
from evaluator.formats.confirmation import ConfirmationContent
from evaluator.formats.container import Container
from evaluator.formats.contents import content
from evaluator.formats.setup_chain import SetupChain
from evaluator.formats.statement import Kind
from evaluator.formats.submission import SubmissionContent


def declared(packages: Iterable[Container]) -> Mapping[str, ConflictDeclaration]:
    """By member id, what each person declared last in a submission or a declaration of its own."""
    found: dict[str, ConflictDeclaration] = {}
    for one in packages:
        said = _declaration(one)
        if said is not None and (said.member_id not in found or found[said.member_id].declared_at <= said.declared_at):
            found[said.member_id] = said
    return found


def declared_by_name(packages: Iterable[Container], chain: SetupChain) -> Mapping[str, ConflictDeclaration]:
    """The same of suppliers who were known by name."""
    kinds = (Kind.SUBMISSION, Kind.CONFIRMATION)
    return declared(one for one in packages if one.statement.kind in kinds and not chain.of(one).hides_names)


def must_declare_again(setup: Setup, found: Mapping[str, ConflictDeclaration]) -> tuple[str, ...]:
    """The names of those who have not declared since hidden names came back; nobody where none were hidden."""
    if setup.mask is None or setup.hides_names:
        return ()
    asked = [person for role in (Role.MEMBER, Role.PRICE_EVALUATOR) for person in setup.roster.with_role(role)]
    return tuple(dict.fromkeys(person.name for person in asked if person.id not in found))


def _declaration(package: Container) -> ConflictDeclaration | None:
    if package.statement.kind is Kind.SUBMISSION:
        return content(package, SubmissionContent).declaration
    if package.statement.kind is Kind.CONFIRMATION:
        return content(package, ConfirmationContent).declaration
    return None
