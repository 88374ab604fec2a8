"""One repository for each noun: domain values in, domain values out, rows never."""

from evaluator.storage.repositories.decided import Decisions, Outputs
from evaluator.storage.repositories.documents import Documents
from evaluator.storage.repositories.histories import Histories
from evaluator.storage.repositories.log import AuditLog
from evaluator.storage.repositories.moderated import Consensus
from evaluator.storage.repositories.on_record import Said
from evaluator.storage.repositories.priced import Prices
from evaluator.storage.repositories.published import Evaluations, HeldEvaluation, Panel
from evaluator.storage.repositories.scored import Declarations, Scorecards, Scores
from evaluator.storage.repositories.sent import RECEIVED, SENT, HeldPackage, Packages, Registrations, Submissions
from evaluator.storage.repositories.tendered import Tenders

__all__ = [
    "RECEIVED",
    "SENT",
    "AuditLog",
    "Consensus",
    "Decisions",
    "Declarations",
    "Documents",
    "Evaluations",
    "HeldEvaluation",
    "HeldPackage",
    "Histories",
    "Outputs",
    "Packages",
    "Panel",
    "Prices",
    "Registrations",
    "Said",
    "Scorecards",
    "Scores",
    "Submissions",
    "Tenders",
]
