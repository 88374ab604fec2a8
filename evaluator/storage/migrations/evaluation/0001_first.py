"""The first evaluation.db: procurement, panel, scores, packages, moderation, prices, log."""

import sqlalchemy as sa
from alembic import op

from evaluator.storage.rows import ExactDecimal, IsoDate, UtcTime

revision, down_revision, branch_labels, depends_on = "evaluation_0001", None, None, None

LOCKED, ONLY_ONE = "the scorecard is locked", "a file holds one evaluation"
INSERT_ONLY = (
    "model_draft",
    "late_tender",
    "score",
    "declaration",
    "registration",
    "consensus",
    "item_draft",
    "moderation_session",
    "moderation_session_end",
    "moderation",
    "reopening",
    "price",
    "price_adjustment",
    "price_check",
    "decision",
    "package",
    "submission",
    "submitted_score",
    "submitted_price",
    "on_record",
    "output",
    "audit_entry",
)


def upgrade() -> None:
    """Make every table, its checks, and the triggers that keep what is said as it was said."""
    _published()
    _scored()
    _sent()
    _decided()
    for table in INSERT_ONLY:
        for change in ("update", "delete"):
            _refuse(f"{table}_no_{change}", f"before {change} on {table}", f"{table} is insert-only")
    _refuse("evaluation_only_one", "before insert on evaluation when exists (select 1 from evaluation)", ONLY_ONE)
    _refuse("evaluation_no_delete", "before delete on evaluation", ONLY_ONE)
    _refuse(
        "evaluation_model_frozen",
        "before update of model, model_frozen_at on evaluation when old.model is not null "
        "and new.setup_revision = old.setup_revision",
        "the evaluation model is frozen",
    )
    _refuse(
        "evaluation_lots_frozen",
        "before update of lot_rules on evaluation when old.model is not null",
        "the rules for the lots are frozen with the model",
    )
    _refuse("scorecard_no_delete", "before delete on scorecard", LOCKED)
    _refuse("scorecard_locked", "before update on scorecard when old.locked_at is not null", LOCKED)
    _refuse(
        "score_locked",
        "before insert on score when exists (select 1 from scorecard as card where card.member_id = new.member_id "
        "and card.locked_at is not null and card.revision = "
        "(select max(revision) from scorecard where member_id = new.member_id))",
        LOCKED,
    )


def _refuse(name: str, when: str, reason: str) -> None:
    op.execute(f"create trigger {name} {when} begin select raise(abort, '{reason}'); end")


def _published() -> None:
    op.create_table(
        "evaluation",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("holder_id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("ocid", sa.String(), nullable=False),
        sa.Column("procurement_title", sa.String(), nullable=False),
        sa.Column("authority", sa.String(), nullable=False),
        sa.Column("regime", sa.String(), nullable=False),
        sa.Column("dynamic_purchasing_system", sa.Boolean(), nullable=False),
        sa.Column("award_route", sa.String(), nullable=False),
        sa.Column("lot_id", sa.String(), nullable=False),
        sa.Column("lot_title", sa.String(), nullable=False),
        sa.Column("lot_value", ExactDecimal()),
        sa.Column("begun_at", UtcTime(), nullable=False),
        sa.Column("tenders_due", UtcTime()),
        sa.Column("invitation", sa.Text()),
        sa.Column("authority_email", sa.String(), nullable=False),
        sa.Column("lot_rules", sa.Text()),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("model", sa.Text()),
        sa.Column("model_frozen_at", UtcTime()),
        sa.Column("setup_revision", sa.Integer(), nullable=False),
        sa.Column("setup_reason", sa.String(), nullable=False),
        sa.Column("setup_digest", sa.String()),
        sa.Column("mask_commitment", sa.String()),
        sa.Column("mask_salt", sa.String(), nullable=False),
        sa.Column("names_hidden", sa.Boolean(), nullable=False),
        sa.Column("fewest_scorers", sa.Integer(), nullable=False),
        sa.Column("authority_certificate", sa.LargeBinary(), nullable=False),
        sa.Column("lead_compared", sa.String(), nullable=False),
        sa.CheckConstraint("regime in ('PCR2015', 'PA2023', 'PSR2023')", name="evaluation_regime_known"),
        sa.CheckConstraint(
            "award_route in ('mini-competition', 'direct award', 'allocation')", name="evaluation_route_known"
        ),
        sa.CheckConstraint(
            "stage in ('set-up', 'scoring', 'moderation', 'award', 'reported')", name="evaluation_stage_known"
        ),
        sa.CheckConstraint("setup_digest is null or length(setup_digest) = 64", name="evaluation_setup_digest"),
        sa.CheckConstraint("fewest_scorers > 0", name="evaluation_fewest_scorers_from_1"),
        sa.CheckConstraint("not names_hidden or mask_commitment is not null", name="evaluation_hides_what_it_names"),
        sa.CheckConstraint("stage = 'set-up' or setup_digest is not null", name="evaluation_issued_after_set_up"),
    )
    op.create_table(
        "model_draft",
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("saved_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name="model_draft_version_counts_from_1"),
    )
    op.create_table(
        "panel_member",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("job_title", sa.String(), nullable=False),
        sa.Column("roles", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), primary_key=True),
        sa.Column("age_recipient", sa.String(), nullable=False),
        sa.Column("compared", sa.String(), nullable=False),
        sa.Column("certificate", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.Integer()),
        sa.Column("because", sa.Text()),
        sa.Column("questions", sa.Text()),
        sa.UniqueConstraint("fingerprint", name="panel_member_one_key_each"),
        sa.CheckConstraint("length(roles) > 0", name="panel_member_has_role"),
        sa.CheckConstraint("length(fingerprint) = 64", name="panel_member_fingerprint"),
        sa.CheckConstraint("(until is null) = (because is null)", name="panel_member_went_for_a_reason"),
        sa.CheckConstraint("length(trim(because)) > 0", name="panel_member_reason_not_empty"),
    )
    op.create_table(
        "supplier",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("identifier", sa.String(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("prefers", sa.Text(), nullable=False),
    )
    op.create_table(
        "tender",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("supplier_id", sa.String(), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.Column("excluded", sa.Text()),
        sa.ForeignKeyConstraint(["supplier_id"], ["supplier.id"], name="tender_supplier_known"),
    )
    op.create_table(
        "late_tender",
        sa.Column("tender_id", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("identifier", sa.String(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("received_at", UtcTime(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name="late_tender_version_counts_from_1"),
        sa.CheckConstraint("length(trim(reason)) > 0", name="late_tender_has_reason"),
        sa.CheckConstraint("length(reason) <= 20000", name="late_tender_reason_limit"),
    )
    op.create_table(
        "document",
        sa.Column("sha256", sa.String(), primary_key=True),
        sa.Column("tender_id", sa.String(), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("priced", sa.Boolean(), nullable=False),
        sa.Column("sealed_sha256", sa.String()),
        sa.Column("questions", sa.Text(), nullable=False),
        sa.Column("salt", sa.String()),
        sa.Column("opened_sha256", sa.String()),
        sa.ForeignKeyConstraint(["tender_id"], ["tender.id"], name="document_tender_known"),
        sa.CheckConstraint("length(sha256) = 64", name="document_sha256"),
        sa.CheckConstraint("priced = (sealed_sha256 is not null)", name="document_price_is_sealed"),
        sa.CheckConstraint("(salt is null) = (opened_sha256 is null)", name="document_opening_whole"),
        sa.CheckConstraint("priced or salt is null", name="document_opening_priced"),
    )


def _scored() -> None:
    op.create_table(
        "scorecard",
        sa.Column("member_id", sa.String(), primary_key=True),
        sa.Column("revision", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("locked_at", UtcTime()),
        sa.Column("scores_sha256", sa.String()),
        sa.CheckConstraint("revision > 0", name="scorecard_revision_counts_from_1"),
        sa.CheckConstraint("(locked_at is null) = (scores_sha256 is null)", name="scorecard_lock_is_digested"),
        sa.CheckConstraint("revision = 1 or length(trim(reason)) > 0", name="scorecard_revision_has_reason"),
    )
    op.create_table(
        "score",
        sa.Column("member_id", sa.String(), primary_key=True),
        sa.Column("tender_id", sa.String(), primary_key=True),
        sa.Column("criterion_id", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("points", ExactDecimal()),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("saved_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name="score_version_counts_from_1"),
        sa.CheckConstraint("length(rationale) <= 20000", name="score_rationale_limit"),
    )

    op.create_table(
        "declaration",
        sa.Column("member_id", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("interests", sa.Text(), nullable=False),
        sa.Column("declared_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name="declaration_version_counts_from_1"),
        sa.CheckConstraint("length(interests) <= 20000", name="declaration_limit"),
    )


def _sent() -> None:
    op.create_table(
        "registration",
        sa.Column("member_id", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("registered_at", UtcTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("version > 0", name="registration_version_counts_from_1"),
        sa.CheckConstraint("length(words) > 0", name="registration_has_words"),
    )
    op.create_table(
        "package",
        sa.Column("digest", sa.String(), primary_key=True),
        sa.Column("direction", sa.String(), primary_key=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("member_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("setup_digest", sa.String()),
        sa.Column("container", sa.LargeBinary(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.CheckConstraint("direction in ('sent', 'received')", name="package_direction_known"),
        sa.CheckConstraint("length(digest) = 64", name="package_digest"),
        sa.CheckConstraint("seq > 0", name="package_seq_counts_from_1"),
    )
    op.create_table(
        "submission",
        sa.Column("digest", sa.String(), primary_key=True),
        sa.Column("member_id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=False),
        sa.CheckConstraint("length(digest) = 64", name="submission_digest"),
        sa.CheckConstraint("seq > 0", name="submission_seq_counts_from_1"),
    )
    op.create_table(
        "submitted_score",
        sa.Column("digest", sa.String(), primary_key=True),
        sa.Column("tender_id", sa.String(), primary_key=True),
        sa.Column("criterion_id", sa.String(), primary_key=True),
        sa.Column("points", ExactDecimal(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["submission.digest"], name="submitted_score_submission_known"),
    )
    op.create_table(
        "submitted_price",
        sa.Column("digest", sa.String(), primary_key=True),
        sa.Column("tender_id", sa.String(), primary_key=True),
        sa.Column("criterion_id", sa.String(), primary_key=True),
        sa.Column("amount", ExactDecimal(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["digest"], ["submission.digest"], name="submitted_price_submission_known"),
    )


def _decided() -> None:
    op.create_table(
        "moderation_session",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("chair", sa.String(), nullable=False),
        sa.Column("present", sa.Text(), nullable=False),
        sa.Column("opened_at", UtcTime(), nullable=False),
        sa.CheckConstraint("number > 0", name="moderation_session_counts_from_1"),
        sa.CheckConstraint("length(present) > 0", name="moderation_session_has_people"),
    )
    op.create_table(
        "moderation_session_end",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("ended_at", UtcTime(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["moderation_session.number"], name="moderation_session_end_known"),
    )
    op.create_table(
        "consensus",
        sa.Column("tender_id", sa.String(), primary_key=True),
        sa.Column("criterion_id", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("points", ExactDecimal(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("why_not_higher", sa.Text(), nullable=False),
        sa.Column("why_not_lower", sa.Text(), nullable=False),
        sa.Column("dissent", sa.Text(), nullable=False),
        sa.Column("correction", sa.Text(), nullable=False),
        sa.Column("discussion", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("saved_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name="consensus_version_counts_from_1"),
        sa.CheckConstraint("length(trim(reason)) > 0", name="consensus_has_reason"),
        sa.CheckConstraint("length(reason) <= 20000", name="consensus_reason_limit"),
        sa.CheckConstraint("length(why_not_higher) <= 20000", name="consensus_why_not_higher_limit"),
        sa.CheckConstraint("length(why_not_lower) <= 20000", name="consensus_why_not_lower_limit"),
        sa.CheckConstraint("length(dissent) <= 20000", name="consensus_dissent_limit"),
        sa.CheckConstraint("length(correction) <= 20000", name="consensus_correction_limit"),
        sa.ForeignKeyConstraint(["session"], ["moderation_session.number"], name="consensus_session_known"),
    )
    op.create_table(
        "moderation",
        sa.Column("revision", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("closed_at", UtcTime(), nullable=False),
        sa.CheckConstraint("revision > 0", name="moderation_revision_counts_from_1"),
    )
    op.create_table(
        "item_draft",
        sa.Column("tender_id", sa.String(), primary_key=True),
        sa.Column("criterion_id", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("draft", sa.Text(), nullable=False),
        sa.Column("saved_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name="item_draft_version_counts_from_1"),
    )
    op.create_table(
        "reopening",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("approver", sa.String(), nullable=False),
        sa.Column("moderation", sa.String(), nullable=False),
        sa.Column("prices_known", sa.Boolean(), nullable=False),
        sa.Column("asked_at", UtcTime(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.CheckConstraint("number > 0", name="reopening_counts_from_1"),
        sa.CheckConstraint("length(trim(reason)) > 0", name="reopening_has_reason"),
        sa.CheckConstraint("length(reason) <= 20000", name="reopening_reason_limit"),
        sa.CheckConstraint("length(moderation) = 64", name="reopening_moderation_digest"),
        sa.CheckConstraint("length(report) in (0, 64)", name="reopening_report_digest"),
    )
    op.create_table(
        "price",
        sa.Column("tender_id", sa.String(), primary_key=True),
        sa.Column("criterion_id", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("stated_total", ExactDecimal()),
        sa.Column("unit_prices", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("stands", sa.String()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("saved_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name="price_version_counts_from_1"),
        sa.CheckConstraint("stands in ('worked out', 'stated')", name="price_stands_known"),
        sa.CheckConstraint("stands is null or length(trim(reason)) > 0", name="price_stands_for_a_reason"),
    )
    op.create_table(
        "price_adjustment",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("criterion_id", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("amounts", sa.Text(), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.CheckConstraint("number > 0", name="price_adjustment_counts_from_1"),
        sa.CheckConstraint("length(trim(reason)) > 0", name="price_adjustment_has_reason"),
    )
    op.create_table(
        "price_check",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("member_id", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("prices_sha256", sa.String(), nullable=False),
        sa.Column("checked_at", UtcTime(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.CheckConstraint("number > 0", name="price_check_counts_from_1"),
        sa.CheckConstraint("length(signature) > 0", name="price_check_is_signed"),
        sa.CheckConstraint("length(prices_sha256) = 64", name="price_check_sha256"),
    )
    op.create_table(
        "decision",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("matter", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("tender_id", sa.String()),
        sa.Column("criterion_id", sa.String()),
        sa.Column("ground", sa.String()),
        sa.Column("tenders", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("due", IsoDate()),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", UtcTime(), nullable=False),
        sa.CheckConstraint("number > 0", name="decision_counts_from_1"),
        sa.CheckConstraint("length(trim(reason)) > 0", name="decision_has_reason"),
        sa.CheckConstraint("length(reason) <= 20000", name="decision_reason_limit"),
    )
    op.create_table(
        "on_record",
        sa.Column("topic", sa.String(), primary_key=True),
        sa.Column("about", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("stands_for", sa.String(), nullable=False),
        sa.Column("said_at", UtcTime(), nullable=False),
        sa.CheckConstraint(
            "topic in ('report', 'disclosure', 'interest', 'measure', 'contract', 'hold', 'left out')",
            name="on_record_topic_known",
        ),
        sa.CheckConstraint("version > 0", name="on_record_version_counts_from_1"),
        sa.CheckConstraint("length(text) <= 20000", name="on_record_text_limit"),
        sa.CheckConstraint("length(because) <= 20000", name="on_record_because_limit"),
        sa.CheckConstraint("stands_for = '' or length(stands_for) = 64", name="on_record_stands_for"),
    )
    op.create_table(
        "output",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name="output_version_counts_from_1"),
        sa.CheckConstraint("length(sha256) = 64", name="output_sha256"),
    )
    op.create_table(
        "audit_entry",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("entry", sa.LargeBinary(), nullable=False),
        sa.Column("head", sa.String(), nullable=False),
        sa.CheckConstraint("seq > 0", name="audit_entry_seq_counts_from_1"),
        sa.CheckConstraint("length(head) = 64", name="audit_entry_head"),
    )
