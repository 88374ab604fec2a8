"""The signed containers of one evaluation, proved together: what the award rests on, and nothing else.

Whoever has them needs nobody else: each signature is held against the roster, each log against the head that was
signed, and the award input is put together again from what was signed.
Source: SECURITY §4; Procurement Act 2023, s. 98; PCR 2015, reg. 84.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from evaluator.domain.audit import AuditEntry
from evaluator.domain.award import AwardInput, AwardResult
from evaluator.domain.decisions import RecordedDecision, require_grounds, require_sound
from evaluator.domain.merging import current
from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.price_order import require_sent_on_closing
from evaluator.domain.ranking import award
from evaluator.domain.record import award_input
from evaluator.domain.registration import Explained
from evaluator.domain.settling import OpenMatter, awarded, open_matters
from evaluator.domain.submission import Submission
from evaluator.domain.succession import Succession, successions, who_led
from evaluator.errors import FileProblem
from evaluator.formats.award_input import write_award_input
from evaluator.formats.confirmation import (
    ConfirmationContent,
    awaited,
    confirmed_by,
    late_approved,
    read_confirmation,
    reopening_digest,
)
from evaluator.formats.container import Container, read_container
from evaluator.formats.contents import ProvedSetup, content
from evaluator.formats.declared import declared_by_name, must_declare_again
from evaluator.formats.moderation import ModerationContent, is_closed, read_moderation, read_signed_so_far
from evaluator.formats.regime import rules_of
from evaluator.formats.registration import explained_registrations
from evaluator.formats.report_content import ReportContent
from evaluator.formats.setup_chain import SetupChain, read_chain
from evaluator.formats.statement import Kind
from evaluator.formats.submission import log_of, read_submission
from evaluator.formats.succession import led_before, logs_of_chairs, require_succession, succession_approved
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said, sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The signed containers of one evaluation, read and held against its roster, and the chair's recorded decisions.

    `successions` says who took the chair from whom, `led_before` is what the logs of the chairs before say, in turn.
    """

    proved: ProvedSetup
    submissions: Mapping[str, Submission]
    moderation: ModerationContent
    decisions: tuple[RecordedDecision, ...]
    senders: tuple[tuple[Container, PanelMember], ...]
    explained: tuple[Explained, ...] = ()
    successions: tuple[Succession, ...] = ()
    led_before: tuple[AuditEntry, ...] = ()

    @property
    def reports(self) -> tuple[tuple[Container, PanelMember], ...]:
        """The chair's reports among the containers with who signed them, each in the place of the one before it."""
        place = {digest: at for at, digest in enumerate(self.moderation.record.replaced_reports())}
        found = (sent for sent in self.senders if sent[0].statement.kind is Kind.REPORT)
        return tuple(sorted(found, key=lambda sent: place.get(sent[0].digest, len(place))))

    def report_in_force(self) -> tuple[Container, PanelMember]:
        """The report in whose place no other stands, with who signed it. Raises: FileProblem when there is not one."""
        replaced = self.moderation.record.replaced_reports()
        if missing := set(replaced) - {one.digest for one, _ in self.reports}:
            raise FileProblem(
                "The report {missing}, signed before moderation was reopened, is missing.", missing=min(missing)
            )
        found = [(one, sender) for one, sender in self.reports if one.digest not in replaced]
        if len(found) != 1:
            raise FileProblem("There should be one signed report in force; there are {number}.", number=len(found))
        return found[0]

    @property
    def chairs_in_words(self) -> str:
        """Who led which sessions, and why another person took the chair; empty where one person led them all."""
        roster = self.proved.setup.roster
        told = [one.in_words(roster) for one in self.successions]
        return sentences([one for one in (who_led(self.moderation.record, roster), *told) if one]) if told else ""

    @property
    def phrases_in_words(self) -> str:
        """Whether every phrase was registered before a scorecard was opened, and which came later, or in the place of
        another, for what reason."""
        told = [one.in_words(self.proved.setup.roster) for one in self.explained]
        if not any(one.late for one in self.explained):
            told.insert(0, said("Every scorecard's phrase was registered before the first scorecard was opened."))
        return sentences(told)

    @property
    def award_input(self) -> AwardInput:
        """The award input put together again from what was signed."""
        return award_input(
            self.proved.setup,
            moderation=self.moderation.record,
            submissions=self.submissions,
            decisions=self.decisions,
        )

    @property
    def award_input_file(self) -> bytes:
        """The same as the open file's bytes."""
        return write_award_input(self.award_input)

    @property
    def awarded(self) -> tuple[str, ...]:
        """The tender that comes first, recorded decisions included."""
        return awarded(award(self.award_input), self.decisions)

    def still_open(self, result: AwardResult) -> tuple[OpenMatter, ...]:
        """What the result asks of people and no recorded decision answers."""
        setup = self.proved.setup
        route = setup.evaluation.procurement.award_route
        record = self.moderation.record
        return open_matters(result, self.decisions, route=route, limited=setup.is_limited, moderation=record)


def read_evidence(
    containers: Iterable[bytes], *, decisions: Iterable[RecordedDecision] | None = None, progress: Progress = UNHEARD
) -> Evidence:
    """Prove the containers of one evaluation together: set-ups, submissions and moderation, in any order.

    `decisions` are those about to be signed; without them they are taken from the chair's report among the containers.
    Raises: FileProblem or RuleBroken with the first thing that does not hold.
    """
    opened = [read_container(data) for data in progress.each(containers, "Proving the signed packages")]
    read = sorted(opened, key=lambda one: (one.statement.kind, one.digest))
    chain = read_chain(_of_kind(read, Kind.SETUP))
    proved, senders = chain.in_force, {one.digest: chain.sender_of(one) for one in read}
    submissions = current(
        read_submission(one, sender=senders[one.digest], setup=chain.of(one))
        for one in progress.each(_of_kind(read, Kind.SUBMISSION), "Reading what was signed")
    )
    moderation = _moderation(_of_kind(read, Kind.MODERATION), senders, chain)
    _require_whole_panel(proved, submissions, moderation)
    submissions = _as_declared_again(read, chain, submissions)
    _require_confirmed(_of_kind(read, Kind.CONFIRMATION), senders, chain, moderation)
    _require_prices_after(read)
    require_succession(read, senders=senders, chain=chain, record=moderation.record, standing=submissions)
    logs = logs_of_chairs(read, chain)
    return Evidence(
        proved=proved,
        submissions=submissions,
        moderation=moderation,
        decisions=_sound(_reported(read, moderation) if decisions is None else decisions, proved.setup),
        senders=tuple((one, senders[one.digest]) for one in read),
        explained=explained_registrations(
            [entry for log in logs.values() for entry in log],
            _of_kind(read, Kind.SUBMISSION),
            setup=proved.setup,
            standing=submissions,
        ),
        successions=successions(one.setup for one in chain.revisions),
        led_before=led_before(logs, chain),
    )


def _of_kind(containers: Iterable[Container], kind: Kind) -> list[Container]:
    return [one for one in containers if one.statement.kind is kind]


def _as_declared_again(
    read: Sequence[Container], chain: SetupChain, submissions: Mapping[str, Submission]
) -> Mapping[str, Submission]:
    """Where suppliers' names had been hidden, each with the declaration made since they came back.

    Raises: FileProblem for whoever has not declared since.
    """
    setup = chain.in_force.setup
    if setup.mask is None or setup.hides_names:
        return submissions
    again = declared_by_name(read, chain)
    if missing := must_declare_again(setup, again):
        raise FileProblem(
            "{missing} has not declared interests since the suppliers' names came back.", missing=missing[0]
        )
    return {one: replace(held, declaration=again.get(one, held.declaration)) for one, held in submissions.items()}


def _require_prices_after(containers: Iterable[Container]) -> None:
    """Every submission of prices was sent on a closing that is here. Raises: RuleBroken."""
    held = list(containers)
    moderations = _of_kind(held, Kind.MODERATION)
    closings, known = [one.digest for one in moderations if is_closed(one)], [one.digest for one in moderations]
    for one in prices_among(held):
        require_sent_on_closing(log_of(one), closings=closings, known=known)


def prices_among(containers: Iterable[Container]) -> list[Container]:
    """The price evaluators' submissions among these."""
    return [one for one in _of_kind(containers, Kind.SUBMISSION) if one.statement.role is Role.PRICE_EVALUATOR]


def _sound(decisions: Iterable[RecordedDecision], setup: Setup) -> tuple[RecordedDecision, ...]:
    """The decisions, once they hold together and each has the ground it needs. Raises: RuleBroken."""
    made = tuple(decisions)
    require_sound(made, setup)
    require_grounds(made, rules_of(setup.evaluation.procurement.regime))
    return made


def _reported(containers: Iterable[Container], moderation: ModerationContent) -> tuple[RecordedDecision, ...]:
    """The decisions in the chair's report in force; none where there is no such report, or not one."""
    replaced = moderation.record.replaced_reports()
    reports = [one for one in _of_kind(containers, Kind.REPORT) if one.digest not in replaced]
    return content(reports[0], ReportContent).decisions if len(reports) == 1 else ()


def _moderation(
    moderations: list[Container], senders: Mapping[str, PanelMember], chain: SetupChain
) -> ModerationContent:
    """The closed moderation in force: the only one, or the last of those that were reopened with consent.

    The others are what the chair sent to be confirmed by those present, or to be consented to by the approver.
    """
    for one in moderations:
        read_signed_so_far(one, sender=senders[one.digest], setup=chain.of(one))
    closed = sorted((one for one in moderations if is_closed(one)), key=_times_reopened)
    found = [read_moderation(one, sender=senders[one.digest], setup=chain.of(one)) for one in closed]
    expected = len(found[-1].record.reopenings) + 1 if found else 1
    if len(found) != expected:
        number = "one" if expected == 1 else str(expected)
        raise FileProblem(
            "There should be {number} closed, signed moderation; there are {number_2}.",
            number=number,
            number_2=len(found),
        )
    reopened = zip(found[-1].record.reopenings, closed, found, found[1:], strict=False)
    for reopening, container, before, after in reopened:
        if reopening.moderation != container.digest or not after.record.keeps(before.record):
            raise FileProblem("The moderation that was reopened does not stand in the record as it was closed.")
    return found[-1]


def _times_reopened(moderation: Container) -> int:
    return len(content(moderation, ModerationContent).record.reopenings)


def _require_confirmed(
    confirmations: list[Container],
    senders: Mapping[str, PanelMember],
    chain: SetupChain,
    moderation: ModerationContent,
) -> None:
    """Everybody who was present signed every item as it stands, and the approver what needs approval."""
    proved = chain.in_force
    confirmed = confirmed_by(
        (senders[one.digest].id, read_confirmation(one, sender=senders[one.digest], setup=chain.of(one)))
        for one in confirmations
    )
    for item, missing in awaited(moderation.record.items(), confirmed=confirmed, setup=proved.setup):
        for member_id in missing:
            raise FileProblem(
                "{name} has not confirmed the agreed score for {criterion_id}, tender {tender_id}.",
                name=proved.setup.roster.of(member_id).name,
                criterion_id=item.score.criterion_id,
                tender_id=item.score.tender_id,
            )
    approvals = (one for one in confirmations if one.statement.role is Role.APPROVER)
    signed = [item for one in approvals for item in content(one, ConfirmationContent).items]
    if not late_approved(signed, (one.setup for one in chain.revisions)):
        raise FileProblem("The approver has not signed what was decided about a late tender.")
    if not succession_approved(signed, (one.setup for one in chain.revisions)):
        raise FileProblem("The approver has not signed that another person takes the chair.")
    for reopening in moderation.record.reopenings:
        approver = proved.setup.roster.of(reopening.approver)
        consented = reopening_digest(reopening) in confirmed.get(approver.id, frozenset())
        if not consented or not approver.is_a(Role.APPROVER):
            raise FileProblem(
                "{approver} has not consented to reopening {number} of moderation.",
                approver=approver.name,
                number=reopening.number,
            )


def _require_whole_panel(
    proved: ProvedSetup, submissions: Mapping[str, Submission], moderation: ModerationContent
) -> None:
    """Everyone expected has submitted, and moderation was held on exactly those scorecards (SECURITY T8)."""
    expected = proved.setup.expected_to_score()
    for member_id in expected:
        if member_id not in submissions:
            raise FileProblem("The submission of {name} is missing.", name=proved.setup.roster.of(member_id).name)
    if moderation.submissions != tuple(sorted(submissions[member_id].digest for member_id in expected)):
        raise FileProblem("Moderation was held on other scorecards than the ones here.")
