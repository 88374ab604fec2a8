"""The award of a checked report, drawn up again as values: for the checks on it and for what is written from it."""

from evaluator.domain.report import AwardReport, RecordFacts
from evaluator.domain.report_contents import award_report
from evaluator.domain.worked_out import WorkedOut
from evaluator.formats import canonical
from evaluator.formats.container import Container
from evaluator.formats.recomputation import recompute
from evaluator.formats.regime import rules_of
from evaluator.formats.report import CheckedReport


def report_again(checked: CheckedReport, container: Container) -> AwardReport:
    """What the chair's report package says, as values, from the packages in it and what was put on record."""
    facts = RecordFacts(
        setup=checked.evidence.proved.digest,
        log_head=container.statement.log_head or "",
        award_input=canonical.digest(checked.award_input),
        award_result=canonical.digest(checked.award_result),
    )
    return award_report(worked_out(checked), made_at=container.statement.claimed_time, signed=(), record=facts)


def worked_out(checked: CheckedReport) -> WorkedOut:
    """Everything that is drawn up from a checked report."""
    found = recompute(checked.award_input)
    return WorkedOut(
        setup=checked.evidence.proved.setup,
        rules=rules_of(checked.evidence.proved.setup.evaluation.procurement.regime),
        said=checked.on_record,
        moderation=checked.evidence.moderation.record,
        submissions=checked.evidence.submissions,
        award_input=found.award_input,
        result=found.award,
        sensitivity=found.sensitivity,
        decisions=checked.evidence.decisions,
        replaces=checked.replaces,
    )
