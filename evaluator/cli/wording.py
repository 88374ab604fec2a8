"""Answers in words, for people at a terminal."""

from collections.abc import Iterator
from fractions import Fraction

from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.figures import fraction_text
from evaluator.domain.notice import Amount, Notice, Period, printable
from evaluator.domain.panel import Roster
from evaluator.domain.report_contents import assurance_in_words, total_text
from evaluator.domain.verification import Verdict
from evaluator.domain.wording import counted, spoken_sum, spoken_time
from evaluator.services.merging import ReadyToMerge
from evaluator.services.ranking import Recomputation

UNSAID = "not said"


def verdict_in_words(file: str, verdict: Verdict) -> str:
    """The verdict first, then each check and who signed."""
    return "\n".join(_verdict(file, verdict))


def _verdict(file: str, verdict: Verdict) -> Iterator[str]:
    yield f"{file}: {'valid' if verdict.valid else 'NOT VALID'}"
    for check in verdict.checks:
        yield f"  {'holds' if check.ok else 'FAILS'}  {check.name}: {check.detail}"
    for signature in verdict.signatures:
        when = spoken_time(signature.claimed_time) if signature.claimed_time else "an unknown time"
        role = f" as {signature.role.replace('_', ' ')}" if signature.role else ""
        key = f"key {signature.fingerprint[:16]}…"
        yield f"  signed by {signature.name}{role}, {when} (claimed), {key}: {signature.identity.value}"


def notice_in_words(notice: Notice) -> str:
    """What was understood of a notice, then what is missing."""
    return "\n".join(_notice(notice))


def _notice(notice: Notice) -> Iterator[str]:
    dynamic = {True: "yes", False: "no", None: UNSAID}[notice.procedure.dynamic_purchasing_system]
    yield f"{printable(notice.title or 'No title')}"
    yield f"  Open contracting id  {printable(notice.ocid or UNSAID)}"
    yield f"  Buyer                {printable(notice.buyer.name or UNSAID)}"
    yield f"  Procedure            {printable(notice.procedure.details or notice.procedure.method or UNSAID)}"
    yield f"  Dynamic purchasing   {dynamic}"
    yield f"  Rulebook             {notice.regime.value if notice.regime else UNSAID}"
    yield f"  Value                {_amount(notice.value)}"
    yield f"  Tenders until        {notice.tender_period.end or UNSAID}"
    yield f"  Contract             {_period(notice.contract_period)}"
    for code in notice.cpv:
        yield f"  CPV                  {printable(code.id)} {printable(code.description or '')}".rstrip()
    for lot in notice.lots:
        value = f", {_amount(lot.value)}" if lot.value else ""
        yield f"  Lot {printable(lot.id or '')}  {printable(lot.title or UNSAID)}{value}"
    yield f"  Read from            {counted(notice.releases, 'release')}"
    if notice.gaps:
        yield "What is missing"
    for gap in notice.gaps:
        yield f"  {gap}"


def _amount(value: Amount) -> str:
    if value.amount is None:
        return UNSAID
    return spoken_sum(value.amount, value.currency or "")


def _period(period: Period) -> str:
    if period.start is None and period.end is None:
        return UNSAID
    return f"{period.start or UNSAID} to {period.end or UNSAID}"


def plan_in_words(ready: ReadyToMerge, roster: Roster) -> str:
    """What a merge does, file by file, and who is still awaited."""
    return "\n".join(_plan(ready, roster))


def _plan(ready: ReadyToMerge, roster: Roster) -> Iterator[str]:
    for step in ready.plan.steps:
        submission = step.submission
        what = counted(len(submission.scores), "score") if submission.scores else "prices"
        yield f"  {roster.of(submission.member_id).name}, submission {submission.seq} ({what}): {step.arrival.value}"
    for refused in ready.refused:
        yield f"  {refused.name}: refused. {refused.message} {refused.hint}".rstrip()
    for member_id in ready.plan.forked:
        yield f"  {roster.of(member_id).name} has sent two different submissions: a revision that names both is needed"
    for member_id in ready.plan.awaited:
        yield f"  Still awaited: {roster.of(member_id).name}"


def plan_as_json(ready: ReadyToMerge, roster: Roster) -> dict[str, object]:
    """The same for another program."""
    return {
        "steps": [
            {
                "member": step.submission.member_id,
                "name": roster.of(step.submission.member_id).name,
                "number": step.submission.seq,
                "digest": step.submission.digest,
                "arrival": step.arrival.value,
            }
            for step in ready.plan.steps
        ],
        "refused": [
            {"file": refused.name, "message": refused.message, "hint": refused.hint} for refused in ready.refused
        ],
        "awaited": list(ready.plan.awaited),
        "conflicts": list(ready.plan.forked),
    }


def award_in_words(file: str, found: Recomputation) -> str:
    """The ranking, then what a person must decide, then what the award hangs on."""
    return "\n".join(_award(file, found))


def _award(file: str, found: Recomputation) -> Iterator[str]:
    model = found.award_input.model
    yield f"{model.title or file}"
    for tender in sorted(found.award.tenders, key=lambda one: (one.rank is None, one.rank or 0)):
        place = f"{tender.rank}." if tender.rank is not None else "not ranked"
        yield f"  {place:<11}{tender.id}  {tender.supplier}  {total_text(model, tender.total) or ''}".rstrip()
        marks = ", ".join(f"{leaf} {_mark(mark)}" for leaf, mark in tender.marks.items())
        yield f"             {marks}"
        if tender.excluded is not None:
            yield f"             Excluded: {tender.excluded}"
        for node in tender.below_threshold:
            yield f"             Below the published minimum for {_title(model, node)}"
    for tied in found.award.ties:
        yield f"  Tied: {', '.join(tied)}"
    for decision in found.award.decisions:
        yield f"  To be decided by a person: {decision.message}"
    for sentence in assurance_in_words(found.award_input, found.sensitivity):
        yield f"  For assurance only: {sentence}"


def _mark(mark: Fraction | None) -> str:
    return "open" if mark is None else fraction_text(mark)


def _title(model: EvaluationModel, node_id: str) -> str:
    return next(node.title for node in model.nodes() if node.id == node_id)
