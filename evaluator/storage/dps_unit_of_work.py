"""One all-or-nothing change to a dynamic purchasing system's file, as `unit_of_work` is to an evaluation's."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine
from sqlmodel import Session

from evaluator.domain.panel import PanelMember
from evaluator.storage.repositories.decided import Outputs
from evaluator.storage.repositories.documents import Documents
from evaluator.storage.repositories.dps_applied import Applications, Assessments, Mappings, Operators
from evaluator.storage.repositories.dps_decided import CallOffs, Decisions, NoticesSent, RegisterEntries, Renewals
from evaluator.storage.repositories.dps_published import Authorities, Changes, Systems
from evaluator.storage.repositories.log import AuditLog
from evaluator.storage.repositories.published import Panel
from evaluator.storage.repositories.sent import Packages
from evaluator.storage.unit_of_work import begun_when_needed, transaction


@dataclass(frozen=True)
class DpsUnitOfWork:
    """One repository for each noun of the system, all in one transaction."""

    systems: Systems
    changes: Changes
    authorities: Authorities
    operators: Operators
    applications: Applications
    assessments: Assessments
    decisions: Decisions
    register: RegisterEntries
    renewals: Renewals
    notices: NoticesSent
    call_offs: CallOffs
    mappings: Mappings
    panel: Panel
    packages: Packages
    documents: Documents
    outputs: Outputs
    audit: AuditLog

    def holder(self) -> PanelMember:
        """Whose file this is."""
        return self.panel.roster().of(self.systems.held().holder_id)


@contextmanager
def dps_unit_of_work(
    live: Connection, documents: Engine, /, *, encode: Callable[[object], bytes]
) -> Iterator[DpsUnitOfWork]:
    """Open a transaction on both databases of one system; `encode` makes the log's canonical bytes."""
    with transaction(live), Session(live) as session, begun_when_needed(documents) as bodies:
        yield DpsUnitOfWork(
            systems=Systems(session),
            changes=Changes(session),
            authorities=Authorities(session),
            operators=Operators(session),
            applications=Applications(session),
            assessments=Assessments(session),
            decisions=Decisions(session),
            register=RegisterEntries(session),
            renewals=Renewals(session),
            notices=NoticesSent(session),
            call_offs=CallOffs(session),
            mappings=Mappings(session),
            panel=Panel(session),
            packages=Packages(session),
            documents=Documents(session, bodies),
            outputs=Outputs(session, bodies),
            audit=AuditLog(session, encode),
        )
