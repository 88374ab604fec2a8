"""Domain values go in and come out the same; what was said before stays; bulk goes in bulk."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event, text

from evaluator.domain.audit import GENESIS, head_of
from evaluator.domain.decisions import Matter, Outcome, RecordedDecision
from evaluator.domain.discussion import Cause, ChangeOfView, Contradiction, Discussion, PointRaised, Side
from evaluator.domain.moderation import ConsensusScore, ModerationSession, Reopening, draft_of
from evaluator.domain.panel import ConflictDeclaration, PanelMember, Role
from evaluator.domain.price_evaluation import (
    Adjustment,
    CheckedPrices,
    OfferedPrice,
    PriceCheck,
    Stands,
    TenderAmount,
    UnitPrice,
)
from evaluator.domain.procurement import (
    AnnouncedWeight,
    AwardRoute,
    Document,
    Evaluation,
    Invitation,
    Lot,
    Procurement,
    Regime,
    Stage,
    Supplier,
    Tender,
)
from evaluator.domain.regime import Ground
from evaluator.domain.scoring import Evidence, IndividualScore, Kept, Objection, Remarks, Scorecard
from evaluator.domain.submission import Submission, TenderPrice
from evaluator.errors import FileProblem, RuleBroken
from evaluator.formats import canonical
from evaluator.services import scoring
from evaluator.storage.database import create_database
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.migrations import DOCUMENTS, EVALUATION, migrate
from evaluator.storage.repositories import RECEIVED, SENT, HeldPackage
from evaluator.storage.repositories.scored import evidence_of, evidence_text, remarks_of
from evaluator.storage.unit_of_work import UnitOfWork, unit_of_work
from tests.storage.evaluations import CHAIR, MEMBER, SETUP, Undone, behind_the_programs_back
from tests.strategies import NOON, digests

KEY = bytes(range(32))
LARGE = 18_000  # one large scorecard: 150 tenders × 120 questions
EXAMPLES = settings(max_examples=20)  # each one is a transaction on a real file
Engines = tuple[Engine, Engine]

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
numbers = st.decimals(-1000, 1000, places=2) | st.integers(0, 10**12).map(Decimal)
evidence = st.lists(
    st.builds(
        Evidence,
        document_sha256=digests,
        page=st.integers(1, 2_000),
        quote=texts,
        boxes=st.lists(st.tuples(*[st.integers(-100_000, 100_000)] * 4), max_size=2).map(tuple),
    ),
    max_size=3,
).map(tuple)
remarks = st.builds(
    Remarks,
    note=texts,
    clarification=texts,
    kept=st.lists(
        st.builds(
            Kept, objection=st.sampled_from(Objection), because=texts.map(lambda text: f"It was read again. {text}")
        ),
        max_size=2,
    ).map(tuple),
)
places = st.tuples(st.sampled_from("AB"), st.sampled_from(["Q1", "Q2"]))
scores = st.builds(
    lambda place, **given: IndividualScore(tender_id=place[0], criterion_id=place[1], **given),
    places,
    points=st.none() | numbers,
    rationale=texts,
    evidence=evidence,
    remarks=remarks,
)
discussions = st.builds(
    Discussion,
    discussed=st.lists(texts, max_size=2).map(tuple),
    raised=st.lists(
        st.builds(
            PointRaised, author=texts, side=st.sampled_from(Side), text=texts, decisive=st.booleans(), withdrawn=texts
        ),
        max_size=2,
    ).map(tuple),
    contradictions=st.lists(st.builds(Contradiction, text=texts, settled=texts), max_size=1).map(tuple),
    changes=st.lists(
        st.builds(ChangeOfView, member_id=texts, points=numbers, cause=st.sampled_from(Cause), words=texts), max_size=1
    ).map(tuple),
    clarifications=st.lists(texts, max_size=1).map(tuple),
)
agreed_scores = st.builds(
    lambda place, points, reason, evidence, discussion: ConsensusScore(
        tender_id=place[0],
        criterion_id=place[1],
        points=points,
        reason=reason,
        evidence=evidence,
        correction=reason,
        discussion=discussion,
    ),
    places,
    numbers,
    texts.filter(lambda reason: bool(reason.strip())),
    evidence,
    discussions,
)
prices = st.builds(
    TenderPrice, tender_id=st.sampled_from("AB"), criterion_id=st.just("P"), amount=numbers, source=texts
)
reasons = texts.filter(lambda reason: bool(reason.strip()))
offers = st.builds(
    OfferedPrice,
    tender_id=st.sampled_from("AB"),
    criterion_id=st.just("P"),
    stated_total=st.none() | numbers,
    unit_prices=st.lists(st.builds(UnitPrice, item=texts, amount=numbers), max_size=2).map(tuple),
    source=texts,
    stands=st.none() | st.sampled_from(Stands),
    reason=reasons,
)
adjustments = st.builds(
    Adjustment,
    number=st.just(1),
    criterion_id=st.just("P"),
    title=texts,
    reason=reasons,
    amounts=st.lists(st.builds(TenderAmount, tender_id=st.sampled_from("AB"), amount=numbers), max_size=2).map(tuple),
    made_at=st.just(NOON),
)
checks = st.builds(
    PriceCheck, member_id=reasons, note=texts, prices_sha256=digests, checked_at=st.just(NOON), signature=reasons
)
decisions = st.builds(
    RecordedDecision,
    number=st.just(1),
    matter=st.sampled_from(Matter),
    outcome=st.sampled_from(Outcome),
    reason=reasons,
    decided_by=st.just(CHAIR),
    decided_at=st.just(NOON),
    tender=st.none() | texts,
    criterion=st.none() | texts,
    due=st.none() | st.dates(),
    tenders=st.lists(texts, max_size=3).map(tuple),
    ground=st.none() | st.sampled_from(Ground),
)


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    """Both databases, migrated; every example is rolled back."""
    folder: Path = tmp_path_factory.mktemp("repositories")
    made = (create_database(folder / "evaluation.db", KEY), create_database(folder / "documents.db", KEY))
    for engine, database in zip(made, (EVALUATION, DOCUMENTS), strict=True):
        with engine.begin() as connection:
            migrate(connection, database)
    yield made
    for engine in made:
        engine.dispose()


@contextmanager
def rolled_back(engines: Engines) -> Iterator[UnitOfWork]:
    evaluation, documents = engines
    with (
        evaluation.connect() as connection,
        suppress(Undone),
        unit_of_work(connection, documents, encode=canonical.encode) as uow,
    ):
        yield uow
        raise Undone


def same(one: object, other: object) -> bool:
    """Equal to the last place: 4 and 4.0 are equal numbers, but not the same entry."""
    return one == other and canonical.encode(one) == canonical.encode(other)


@given(given=evidence)
def test_evidence_comes_back_out_of_its_column(given: tuple[Evidence, ...]) -> None:
    assert evidence_of(evidence_text(given)) == given


def test_evidence_that_is_none_is_refused_with_a_sentence() -> None:
    for text_ in ("", "{}", '[{"page": 1}]'):
        with pytest.raises(FileProblem, match="evidence that cannot be read"):
            evidence_of(text_)


def test_remarks_that_are_none_are_refused_with_a_sentence() -> None:
    for text_ in ("", "[]", '{"note": 1}', '{"kept": [{"objection": "price", "because": " "}]}'):
        with pytest.raises(FileProblem, match="remarks that cannot be read"):
            remarks_of(text_)


@EXAMPLES
@given(saved=st.lists(st.tuples(st.sampled_from([MEMBER, CHAIR]), scores), max_size=8))
def test_the_last_score_stands_and_every_earlier_one_is_kept_in_order(
    engines: Engines, saved: list[tuple[str, IndividualScore]]
) -> None:
    history: dict[tuple[str, str, str], list[IndividualScore]] = {}
    with rolled_back(engines) as uow:
        for minutes, (member, score) in enumerate(saved):
            uow.scores.save(member, score, at=NOON - timedelta(minutes=minutes))  # a clock that runs backwards
            history.setdefault((member, score.criterion_id, score.tender_id), []).append(score)
        for member in (MEMBER, CHAIR):
            expected = [versions[-1] for key, versions in sorted(history.items()) if key[0] == member]
            assert same(list(uow.scores.of(member)), expected)
        for (member, criterion, tender), versions in history.items():
            history_ = uow.scores.history(member, tender_id=tender, criterion_id=criterion)
            assert same([saved.score for saved in history_], versions)
            assert [saved.version for saved in history_] == list(range(1, len(versions) + 1))
        assert set(uow.scores.members()) == {key[0] for key in history}


@EXAMPLES
@given(sessions=st.lists(st.lists(agreed_scores, max_size=6), min_size=1, max_size=3))
def test_what_was_agreed_last_stands_and_what_each_session_agreed_before_it_is_kept(
    engines: Engines, sessions: list[list[ConsensusScore]]
) -> None:
    by_response: dict[tuple[str, str], dict[int, ConsensusScore]] = {}
    with rolled_back(engines) as uow:
        for number, agreed in enumerate(sessions, start=1):
            begun = ModerationSession(number=number, chair=CHAIR, present=(MEMBER, CHAIR), opened_at=NOON)
            uow.consensus.begin_session(begun)
            for score in (replace(one, session=number) for one in agreed):
                uow.consensus.agree(score, at=NOON)
                by_response.setdefault((score.criterion_id, score.tender_id), {})[number] = score
            uow.consensus.end_session(number, at=NOON + timedelta(hours=number))
        record, kept = uow.consensus.record(), [list(found.values()) for _, found in sorted(by_response.items())]
        assert same(list(record.scores), [versions[-1] for versions in kept])
        assert same(list(record.earlier), [one for versions in kept for one in versions[:-1]])
        assert [uow.consensus.last_agreed(versions[-1].response) for versions in kept] == list(record.scores)
        assert [one.ended_at for one in record.sessions] == [
            NOON + timedelta(hours=number) for number in range(1, len(sessions) + 1)
        ]
        rows = uow.audit.session.connection().execute(text("select count(*) from consensus")).scalar_one()
        assert rows == sum(map(len, sessions))


def test_moderation_is_closed_until_it_is_reopened_and_closed_again(engines: Engines) -> None:
    with rolled_back(engines) as uow:
        for number in (1, 2):
            assert uow.consensus.record().closed_at is None
            uow.consensus.close(at=NOON + timedelta(days=number))
            assert uow.consensus.record().closed_at == uow.consensus.closed_at() == NOON + timedelta(days=number)
            reopening = Reopening(
                number=number,
                reason="A page was misread.",
                approver=CHAIR,
                moderation="a" * 64,
                prices_known=number == 2,
                asked_at=NOON,
                report="b" * 64 if number == 2 else "",
            )
            uow.consensus.reopen(reopening)
            assert uow.consensus.record().reopenings[-1] == reopening
        assert uow.consensus.closed_at() is None


@EXAMPLES
@given(typed=st.lists(st.tuples(agreed_scores, st.booleans()), max_size=6))
def test_a_form_is_kept_as_it_was_typed_last_with_or_without_points(
    engines: Engines, typed: list[tuple[ConsensusScore, bool]]
) -> None:
    latest = {}
    with rolled_back(engines) as uow:
        for score, chosen in typed:
            draft = draft_of(score) if chosen else replace(draft_of(score), points=None)
            uow.consensus.save_draft(draft, at=NOON)
            latest[draft.response] = (draft, NOON)
        assert uow.consensus.drafts() == latest


@EXAMPLES
@given(
    entered=st.lists(offers, max_size=6),
    adjusted=st.lists(adjustments, max_size=3),
    checked=st.lists(checks, max_size=2),
)
def test_the_last_offer_stands_and_every_adjustment_and_check_is_kept(
    engines: Engines, entered: list[OfferedPrice], adjusted: list[Adjustment], checked: list[PriceCheck]
) -> None:
    latest = {offer.key: offer for offer in entered}
    made = tuple(replace(one, number=number) for number, one in enumerate(adjusted, start=1))
    with rolled_back(engines) as uow:
        for offer in entered:
            uow.prices.enter(offer, at=NOON)
        for adjustment in made:
            uow.prices.adjust(adjustment)
        for check in checked:
            uow.prices.checked(check)
        expected = CheckedPrices(offers=tuple(offer for _, offer in sorted(latest.items())), adjustments=made)
        assert same(uow.prices.all(), expected)
        assert uow.prices.checks() == tuple(checked)


def test_unit_prices_that_are_none_are_refused_with_a_sentence(engines: Engines) -> None:
    with rolled_back(engines) as uow:
        uow.audit.session.connection().exec_driver_sql(
            "insert into price (tender_id, criterion_id, version, unit_prices, source, reason, saved_at) "
            "values ('A', 'P', 1, 'none', '', '', '2026-11-22 12:00:00')"
        )
        with pytest.raises(FileProblem, match="prices that are not readable"):
            uow.prices.all()


@EXAMPLES
@given(given=st.lists(decisions, max_size=5))
def test_decisions_come_back_in_the_order_made(engines: Engines, given: list[RecordedDecision]) -> None:
    made = tuple(replace(one, number=number) for number, one in enumerate(given, start=1))
    with rolled_back(engines) as uow:
        for decision in made:
            uow.decisions.record(decision)
        assert uow.decisions.all() == made


evaluations = st.builds(
    Evaluation,
    id=st.uuids().map(str),
    title=texts,
    procurement=st.builds(
        Procurement,
        ocid=texts,
        title=texts,
        authority=texts,
        regime=st.sampled_from(Regime),
        dynamic_purchasing_system=st.booleans(),
        award_route=st.sampled_from(AwardRoute),
    ),
    lot=st.builds(Lot, id=texts, title=texts, value=st.none() | numbers),
    begun_at=st.just(NOON),
    invitation=st.none()
    | st.builds(
        Invitation,
        dps_id=texts,
        reference=texts,
        list_sha256=digests,
        invited=st.lists(st.builds(Supplier, id=texts, name=texts, identifier=texts), max_size=2).map(tuple),
        weights=st.lists(
            st.builds(AnnouncedWeight, id=texts, title=texts, weight=numbers, wording=texts), max_size=2
        ).map(tuple),
    ),
)
people = st.builds(
    PanelMember,
    id=st.uuids().map(str),
    name=texts,
    organisation=texts,
    job_title=texts,
    roles=st.sampled_from([(Role.LEAD,), (Role.CHAIR, Role.MEMBER), (Role.PRICE_EVALUATOR,)]),
    fingerprint=digests,
    age_recipient=texts,
    compared=texts,
)


@EXAMPLES
@given(
    evaluation=evaluations,
    panel=st.lists(people, max_size=4, unique_by=(lambda one: one.id, lambda one: one.fingerprint)),
    excluded=st.none() | texts,
    document=st.builds(
        Document,
        sha256=digests,
        tender_id=st.just("A"),
        name=texts,
        media_type=texts,
        priced=st.just(True),
        sealed_sha256=digests,
    ),
)
def test_what_is_published_comes_back_as_it_went_in(
    engines: Engines, evaluation: Evaluation, panel: list[PanelMember], excluded: str | None, document: Document
) -> None:
    suppliers = [Supplier(id=f"s{number}", name=f"Supplier {number}") for number in (3, 1, 2)]
    tenders = [Tender(id=name, supplier_id=f"s{number}", received_at=NOON) for name, number in (("C", 3), ("A", 1))]
    tenders.append(Tender(id="B", supplier_id="s3", received_at=NOON, excluded=excluded))
    with rolled_back(engines) as uow:
        uow.evaluations.begin(evaluation, holder_id="m", authority_certificate=b"CA", lead_compared="by voice")
        for person in panel:
            uow.panel.enrol(person, certificate=person.id.encode())
        for tender in tenders:
            uow.tenders.register(next(one for one in suppliers if one.id == tender.supplier_id), tender)
        uow.documents.register(document)
        held = uow.evaluations.held()
        assert same(held.evaluation, evaluation)
        assert (held.holder_id, held.authority_certificate, held.lead_compared) == ("m", b"CA", "by voice")
        assert (held.stage, held.model, held.setup_digest) == (Stage.SET_UP, None, None)
        assert list(uow.panel.roster().people) == panel
        assert uow.panel.certificates() == {person.id: person.id.encode() for person in panel}
        assert list(uow.tenders.tenders()) == tenders
        assert [supplier.id for supplier in uow.tenders.suppliers()] == ["s3", "s1"]
        assert uow.documents.all() == (document,)


def test_the_model_comes_back_to_the_last_place_and_is_frozen_once(engines: Engines) -> None:
    with rolled_back(engines) as uow:
        uow.evaluations.begin(SETUP.evaluation, holder_id="m", authority_certificate=b"", lead_compared="")
        with pytest.raises(RuleBroken, match="not frozen yet"):
            uow.evaluations.held().require_model()
        uow.evaluations.freeze_model(SETUP.model, at=NOON)
        assert same(uow.evaluations.held().require_model(), SETUP.model)
        with pytest.raises(RuleBroken, match="is frozen"):
            uow.evaluations.freeze_model(SETUP.model, at=NOON)


def test_stages_go_one_way_and_the_set_up_in_force_is_the_last_issued(engines: Engines) -> None:
    with rolled_back(engines) as uow:
        uow.evaluations.begin(SETUP.evaluation, holder_id="m", authority_certificate=b"", lead_compared="")
        with pytest.raises(RuleBroken, match="not been issued"):
            uow.evaluations.held().require_setup_digest()
        with pytest.raises(RuleBroken, match="cannot go to moderation"):
            uow.evaluations.move(Stage.MODERATION)
        for revision, digest in enumerate(("a" * 64, "b" * 64), start=1):
            uow.evaluations.issued(digest=digest, revision=revision, reason="")
        held = uow.evaluations.held()
        assert (held.stage, held.setup_revision, held.require_setup_digest()) == (Stage.SCORING, 2, "b" * 64)


def test_a_file_without_rows_and_words_that_mean_nothing_are_refused_with_a_sentence(engines: Engines) -> None:
    with rolled_back(engines) as uow, pytest.raises(FileProblem, match="file is empty"):
        uow.evaluations.held()
    for change in ("stage = 'signed'", "regime = 'PCR2006'", "award_route = 'lottery'", "model = '[]'"):
        with rolled_back(engines) as uow:
            uow.evaluations.begin(SETUP.evaluation, holder_id="m", authority_certificate=b"", lead_compared="")
            behind_the_programs_back(uow, f"update evaluation set {change}")
            with pytest.raises(FileProblem, match="This evaluation's file"):
                uow.evaluations.held()


def test_nothing_is_registered_twice(engines: Engines) -> None:
    (tender, *_), (person, *_) = SETUP.tenders, SETUP.roster.people
    document = Document(sha256="a" * 64, tender_id="A", name="Response", media_type="application/pdf")
    with rolled_back(engines) as uow:
        uow.tenders.register(SETUP.supplier_of(tender.id), tender)
        uow.documents.register(document)
        uow.panel.enrol(person, certificate=b"")
        with pytest.raises(RuleBroken, match="a tender A already"):
            uow.tenders.register(SETUP.supplier_of(tender.id), tender)
        with pytest.raises(RuleBroken, match="Response is among this tender's documents already"):
            uow.documents.register(document)
        with pytest.raises(RuleBroken, match="enrolled already"):
            uow.panel.enrol(person, certificate=b"")


def test_a_lock_keeps_its_time_and_digest(engines: Engines) -> None:
    with rolled_back(engines) as uow:
        assert uow.scorecards.of(MEMBER) == Scorecard(member_id=MEMBER)
        assert uow.scorecards.digest(MEMBER) is None
        uow.scorecards.locked(Scorecard(member_id=MEMBER, locked_at=NOON), scores_sha256="a" * 64)
        assert uow.scorecards.of(MEMBER) == Scorecard(member_id=MEMBER, locked_at=NOON)
        assert uow.scorecards.digest(MEMBER) == "a" * 64
        assert uow.scorecards.holders() == (MEMBER,)
        assert uow.scorecards.of(CHAIR) == Scorecard(member_id=CHAIR)


def package(digest: str, kind: str, seq: int, *, member_id: str = MEMBER) -> HeldPackage:
    return HeldPackage(
        digest=digest * 64, kind=kind, member_id=member_id, role="member", seq=seq, setup_digest=None, container=b"PK"
    )


def test_a_container_is_kept_once_for_each_direction(engines: Engines) -> None:
    first, second, theirs = package("b", "submission", 1), package("a", "submission", 2), package("c", "setup", 1)
    with rolled_back(engines) as uow:
        assert uow.packages.last_sent("submission", member_id=MEMBER) == (0, None)
        kept = [
            uow.packages.keep(one, direction=direction, at=NOON)
            for one, direction in (
                (second, SENT),
                (first, SENT),
                (first, RECEIVED),
                (theirs, RECEIVED),
                (first, SENT),
            )
        ]
        assert kept == [True, True, True, True, False]
        assert uow.packages.last_sent("submission", member_id=MEMBER) == (2, second.digest)
        assert uow.packages.last_sent("setup", member_id=MEMBER) == (0, None)
        assert uow.packages.of_kind("setup", "submission") == (theirs, first, second)
        assert uow.packages.digests("submission") == {first.digest, second.digest}
        assert uow.packages.digests("submission", direction=RECEIVED) == {first.digest}
        assert list(uow.packages.all()) == [
            (theirs, RECEIVED),
            (first, RECEIVED),
            (first, SENT),
            (second, SENT),
        ]
        assert set(uow.packages.listed()) == {(one.digest, way, NOON) for one, way in uow.packages.all()}
        assert uow.packages.count() == 4


submissions = st.builds(
    Submission,
    digest=digests,
    member_id=st.sampled_from([MEMBER, CHAIR]),
    seq=st.integers(1, 9),
    replaces=st.lists(digests, max_size=2).map(tuple),
    scores=st.lists(
        scores.filter(lambda score: score.points is not None), max_size=4, unique_by=lambda score: score.response
    ).map(tuple),
    prices=st.lists(prices, max_size=2, unique_by=lambda price: price.tender_id).map(tuple),
)


def in_order(submission: Submission) -> Submission:
    """The same submission with its scores and prices by criterion, then tender."""
    return replace(
        submission,
        scores=tuple(sorted(submission.scores, key=lambda one: (one.criterion_id, one.tender_id))),
        prices=tuple(sorted(submission.prices, key=lambda one: (one.criterion_id, one.tender_id))),
    )


@EXAMPLES
@given(merged=st.lists(submissions, max_size=3, unique_by=lambda one: one.digest), again=st.booleans())
def test_merged_submissions_come_back_whole_however_often_they_are_merged(
    engines: Engines, merged: list[Submission], again: bool
) -> None:
    with rolled_back(engines) as uow:
        for submission in merged * 2 if again else merged:
            uow.submissions.add(submission)
        held = {one.digest: one for one in uow.submissions.held()}
        listed = {one.digest: one for one in uow.submissions.listed()}
        assert held.keys() == listed.keys() == uow.submissions.digests()
        for submission in merged:
            assert same(held[submission.digest], in_order(submission))
            assert same(uow.submissions.of(submission.digest), in_order(submission))
            assert same(listed[submission.digest], replace(in_order(submission), scores=()))
        assert uow.submissions.of("no digest") is None


@contextmanager
def statements(engine: Engine) -> Iterator[list[tuple[str, int]]]:
    """What is sent to the database meanwhile: each statement, and with how many rows."""
    seen: list[tuple[str, int]] = []

    def see(_: object, __: object, statement: str, parameters: Sequence[object], ___: object, many: bool) -> None:
        seen.append((statement.partition(" ")[0], len(parameters) if many else 1))

    event.listen(engine, "before_cursor_execute", see)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", see)


def test_a_large_scorecard_is_merged_in_one_bulk_statement(engines: Engines) -> None:
    large = Submission(
        digest="d" * 64,
        member_id=MEMBER,
        seq=1,
        scores=tuple(
            IndividualScore(
                tender_id=f"T{number % 150:03}",
                criterion_id=f"Q{number // 150:03}",
                points=Decimal(number % 6),
                rationale=f"{number} " + "x" * 300,
            )
            for number in range(LARGE)
        ),
    )
    with rolled_back(engines) as uow:
        with statements(engines[0]) as seen:
            uow.submissions.add(large)
        assert seen == [("SELECT", 1), ("INSERT", 1), ("INSERT", LARGE)]
        held = uow.submissions.of(large.digest)
        assert held is not None
        assert held.scores == large.scores


def test_saving_one_score_takes_three_statements_and_one_transaction(file: EvaluationFile) -> None:
    with file.work() as uow:
        uow.declarations.declare(ConflictDeclaration(member_id=MEMBER, interests="", declared_at=NOON))
    score = IndividualScore(tender_id="A", criterion_id="Q1", points=Decimal(4))
    with statements(file.database) as seen, statements(file.documents) as documents, file.work() as uow:
        scoring.record_score(uow, member_id=MEMBER, score=score, now=NOON)
    assert [statement for statement, _ in seen] == ["BEGIN", "SELECT", "SELECT", "INSERT"]
    assert documents == []


def test_a_document_is_stored_once_and_read_only_as_the_bytes_it_was_received_as(engines: Engines) -> None:
    body = b"%PDF-1.7"
    sha256 = hashlib.sha256(body).hexdigest()
    with rolled_back(engines) as uow:
        uow.documents.keep(sha256=sha256, body=body)
        uow.documents.keep(sha256=sha256, body=body)
        assert uow.documents.digests() == (sha256,)
        assert uow.documents.body(sha256) == body
        with pytest.raises(FileProblem, match="not in this file"):
            uow.documents.body("0" * 64)
        uow.documents.keep(sha256="0" * 64, body=body)
        with pytest.raises(FileProblem, match="not the one that was received"):
            uow.documents.body("0" * 64)


def test_of_an_output_the_latest_version_is_given(engines: Engines) -> None:
    with rolled_back(engines) as uow:
        assert uow.outputs.latest("award-report.pdf") is None
        for body in (b"first", b"second", b"first"):
            sha256 = hashlib.sha256(body).hexdigest()
            uow.outputs.keep("award-report.pdf", sha256=sha256, body=body, at=NOON)
            assert uow.outputs.latest("award-report.pdf") == body
            assert uow.outputs.digests() == {"award-report.pdf": sha256}


@EXAMPLES
@given(actions=st.lists(texts, max_size=6))
def test_the_log_is_a_chain_from_its_first_entry(engines: Engines, actions: list[str]) -> None:
    with rolled_back(engines) as uow:
        assert uow.audit.last() == (0, GENESIS)
        assert not uow.audit.extended
        for action in actions:
            head = uow.audit.record(action, member_id=MEMBER, now=NOON)
            assert head == uow.audit.head() == uow.audit.head_at(uow.audit.last()[0])
        entries, heads = uow.audit.entries(), uow.audit.heads()
        assert uow.audit.extended == bool(actions)
        assert uow.audit.last() == (len(actions), head_of(entries))
        assert list(uow.audit.chain()) == list(zip(range(1, len(actions) + 1), entries, heads, strict=True))
        assert [uow.audit.head_at(seq) for seq in (0, len(actions) + 1)] == [GENESIS, None]
