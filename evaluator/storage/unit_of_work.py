"""One all-or-nothing change: it commits on a clean exit and rolls back on any error.

Bodies of documents are committed first, the evaluation after them: bodies lie under their own digest, so one that
nothing points at yet is harmless, while a row that points at a missing body would not be.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine
from sqlmodel import Session

from evaluator.domain.masking import masked
from evaluator.domain.pack import Setup
from evaluator.storage.repositories import (
    AuditLog,
    Consensus,
    Decisions,
    Declarations,
    Documents,
    Evaluations,
    Histories,
    Outputs,
    Packages,
    Panel,
    Prices,
    Registrations,
    Said,
    Scorecards,
    Scores,
    Submissions,
    Tenders,
)


@dataclass(frozen=True)
class UnitOfWork:
    """One repository for each noun of the evaluation, all in one transaction."""

    evaluations: Evaluations
    panel: Panel
    tenders: Tenders
    documents: Documents
    declarations: Declarations
    scorecards: Scorecards
    scores: Scores
    packages: Packages
    registrations: Registrations
    submissions: Submissions
    consensus: Consensus
    prices: Prices
    said: Said
    decisions: Decisions
    outputs: Outputs
    histories: Histories
    audit: AuditLog

    def setup(self) -> Setup:
        """The set-up as this file holds it: what was, or is about to be, issued, names hidden where they are to be."""
        setup = self.setup_with_names()
        return masked(setup, setup.mask.commitment) if setup.mask and setup.mask.hides else setup

    def setup_with_names(self) -> Setup:
        """The same with every name that this file knows: the lead's alone knows them all while they are hidden."""
        held, tenders = self.evaluations.held(), self.tenders.tenders()
        taking_part = {tender.id for tender in tenders}
        return Setup(
            revision=held.setup_revision,
            reason=held.setup_reason,
            evaluation=held.evaluation,
            model=held.require_model(),
            roster=self.panel.roster(),
            suppliers=self.tenders.suppliers_of(tenders),
            tenders=tenders,
            documents=tuple(one for one in self.documents.all() if one.tender_id in taking_part),
            late=self.tenders.late(),
            mask=held.mask,
            assigned=self.panel.assigned(),
            fewest_scorers=held.fewest_scorers,
            lots=held.lots,
        )


@contextmanager
def unit_of_work(
    evaluation: Connection, documents: Engine, /, *, encode: Callable[[object], bytes]
) -> Iterator[UnitOfWork]:
    """Open a transaction on both databases of one evaluation; `encode` makes the log's canonical bytes.

    `evaluation` is a connection that stays open between units of work: opening one anew costs a tenth of a save.
    """
    with transaction(evaluation), Session(evaluation) as session, begun_when_needed(documents) as bodies:
        yield UnitOfWork(
            evaluations=Evaluations(session),
            panel=Panel(session),
            tenders=Tenders(session),
            documents=Documents(session, bodies),
            declarations=Declarations(session),
            registrations=Registrations(session),
            scorecards=Scorecards(session),
            scores=Scores(session),
            packages=Packages(session),
            submissions=Submissions(session),
            consensus=Consensus(session),
            prices=Prices(session),
            said=Said(session),
            decisions=Decisions(session),
            outputs=Outputs(session, bodies),
            histories=Histories(session),
            audit=AuditLog(session, encode),
        )


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """A transaction on a connection that stays open between units of work."""
    try:
        with connection.begin():
            yield
    finally:
        connection.connection.rollback()  # a commit that failed may have left SQLite in it; otherwise nothing is done


@contextmanager
def begun_when_needed(documents: Engine) -> Iterator[Session]:
    """A session that begins its transaction when it is first used, and commits it on a clean exit."""
    with Session(documents) as bodies:
        yield bodies
        if begun := bodies.get_transaction():
            with begun:
                bodies.flush()
