"""The first dps.db: a dynamic purchasing system, its changes, applications, decisions, register and call-offs."""

import sqlalchemy as sa
from alembic import op

from evaluator.storage.rows import UtcTime

revision, down_revision, branch_labels, depends_on = "dps_0001", None, None, None

TABLES = (
    *("dps", "panel_member", "change", "change_approval", "contracting_authority", "economic_operator", "application"),
    *("extension", "longer_period", "assessment", "settlement", "admission_decision", "register_entry"),
    *("renewed_evidence", "notice_sent", "call_off", "mapping", "package", "output", "audit_entry"),
)
ONLY_ONE, LOCKED = "a file holds one system", "the assessment is locked"
OUTCOMES = "('pass', 'fail', 'clarify', 'not applicable')"
STATUSES = "('admitted', 'suspended', 'withdrawn', 'removed')"
EVIDENCE = "('insurance', 'DSPT', 'DTAC', 'ISO 27001')"
STAGES = "('planned', 'list drawn', 'invited', 'awarded', 'closed without an award')"


def upgrade() -> None:
    """Make every table, its checks, and the triggers that keep what is said as it was said."""
    _published()
    _applied()
    _decided()
    _kept()
    for table in TABLES:
        for change in ("update", "delete"):
            _refuse(f"{table}_no_{change}", f"before {change} on {table}", f"{table} is insert-only")
    _refuse("dps_only_one", "before insert on dps when exists (select 1 from dps)", ONLY_ONE)
    _refuse(
        "assessment_locked",
        "before insert on assessment when exists (select 1 from assessment as held where held.locked_at is not null "
        "and held.application_id = new.application_id and held.assessor_id = new.assessor_id)",
        LOCKED,
    )


def _refuse(name: str, when: str, reason: str) -> None:
    op.execute(f"create trigger {name} {when} begin select raise(abort, '{reason}'); end")


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=False)


def _word(name: str, *, key: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.String(), primary_key=key, nullable=False)


def _number(name: str, *, key: bool = False) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), primary_key=key, autoincrement=False, nullable=False)


def _moment(name: str, *, nullable: bool = False) -> "sa.Column[object]":
    return sa.Column(name, UtcTime(), nullable=nullable)


def _check(condition: str, name: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=name)


def _of_an_application(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=f"{table}_application_known")


def _published() -> None:
    op.create_table(
        "dps",
        _word("id", key=True),
        _word("holder_id"),
        _text("content"),
        sa.Column("authority_certificate", sa.LargeBinary(), nullable=False),
        _word("lead_compared"),
    )
    op.create_table(
        "panel_member",
        _word("id", key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        _word("name"),
        _word("organisation"),
        _word("job_title"),
        _word("roles"),
        _word("fingerprint"),
        _word("age_recipient"),
        _word("compared"),
        sa.Column("certificate", sa.LargeBinary(), nullable=False),
        sa.Column("until", sa.Integer()),
        sa.Column("because", sa.Text()),
        sa.Column("questions", sa.Text()),
        sa.UniqueConstraint("fingerprint"),
    )
    op.create_table(
        "change",
        _number("number", key=True),
        _text("content"),
        _word("sha256"),
        _moment("drafted_at"),
        _check("number > 0", "change_counts_from_1"),
        _check("length(sha256) = 64", "change_sha256"),
    )
    op.create_table(
        "change_approval",
        _number("change", key=True),
        _word("approver_id"),
        _word("sha256"),
        _moment("approved_at"),
        sa.ForeignKeyConstraint(["change"], ["change.number"], name="change_approval_change_known"),
    )
    op.create_table(
        "contracting_authority",
        _word("scheme", key=True),
        _word("code", key=True),
        _number("version", key=True),
        _word("name"),
        _word("postcode"),
        _moment("added_at"),
        _check("version > 0", "contracting_authority_version_counts_from_1"),
        _check("length(code) > 0", "contracting_authority_has_code"),
    )


def _applied() -> None:
    op.create_table(
        "economic_operator",
        _word("id", key=True),
        _number("version", key=True),
        _word("name"),
        _word("companies_house"),
        _word("ods"),
        _word("duns"),
        sa.Column("sme", sa.Boolean(), nullable=False),
        _word("email"),
        _moment("saved_at"),
        _check("version > 0", "economic_operator_version_counts_from_1"),
        _check("length(name) between 1 and 300", "economic_operator_name_limit"),
    )
    op.create_table(
        "application",
        _word("id", key=True),
        _word("supplier_id"),
        _moment("received_at"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "extension",
        _word("application_id", key=True),
        _text("reason"),
        _moment("made_at"),
        _check("length(trim(reason)) > 0", "extension_has_reason"),
        _of_an_application("extension"),
    )
    op.create_table(
        "longer_period",
        _number("version", key=True),
        sa.Column("until", sa.Date(), nullable=False),
        _text("reason"),
        _moment("made_at"),
        _check("version > 0", "longer_period_version_counts_from_1"),
    )
    op.create_table(
        "assessment",
        _word("application_id", key=True),
        _word("assessor_id", key=True),
        _number("version", key=True),
        _text("content"),
        _moment("locked_at", nullable=True),
        _moment("saved_at"),
        _check("version > 0", "assessment_version_counts_from_1"),
        _of_an_application("assessment"),
    )
    op.create_table(
        "settlement",
        _word("application_id", key=True),
        _word("about", key=True),
        _word("outcome"),
        _text("reason"),
        _moment("settled_at"),
        _check(f"outcome in {OUTCOMES}", "settlement_outcome_known"),
        _check("length(trim(reason)) > 0", "settlement_has_reason"),
        _of_an_application("settlement"),
    )


def _decided() -> None:
    op.create_table(
        "admission_decision",
        _word("application_id", key=True),
        _word("lot_id", key=True),
        _word("outcome"),
        _text("content"),
        _moment("decided_at"),
        _check("outcome in ('admitted', 'refused')", "admission_decision_outcome_known"),
        _of_an_application("admission_decision"),
    )
    op.create_table(
        "register_entry",
        _number("seq", key=True),
        _word("supplier_id"),
        _word("lot_id"),
        _word("status"),
        _number("specification"),
        sa.Column("effective_on", sa.Date(), nullable=False),
        _text("reason"),
        _word("cause"),
        _moment("recorded_at"),
        _check("seq > 0", "register_entry_seq_counts_from_1"),
        _check(f"status in {STATUSES}", "register_entry_status_known"),
        _check("length(trim(reason)) > 0", "register_entry_has_reason"),
        _check("effective_on >= date(recorded_at)", "register_entry_not_backdated"),
    )
    op.create_table(
        "renewed_evidence",
        _number("seq", key=True),
        _word("supplier_id"),
        _word("kind"),
        sa.Column("expires_on", sa.Date(), nullable=False),
        _word("cause"),
        _moment("recorded_at"),
        _check("seq > 0", "renewed_evidence_seq_counts_from_1"),
        _check(f"kind in {EVIDENCE}", "renewed_evidence_kind_known"),
        _check("length(trim(cause)) > 0", "renewed_evidence_has_cause"),
    )
    op.create_table(
        "notice_sent",
        _number("seq", key=True),
        _word("supplier_id"),
        _word("kind"),
        _word("about"),
        _word("sha256"),
        _moment("sent_at"),
        _word("proof"),
        _check("length(sha256) = 64", "notice_sent_sha256"),
    )
    op.create_table(
        "call_off",
        _word("id", key=True),
        _number("version", key=True),
        _word("stage"),
        _text("content"),
        _moment("saved_at"),
        _check("version > 0", "call_off_version_counts_from_1"),
        _check(f"stage in {STAGES}", "call_off_stage_known"),
    )
    op.create_table(
        "mapping",
        _word("name", key=True),
        _number("version", key=True),
        _text("content"),
        _moment("saved_at"),
        _check("version > 0", "mapping_version_counts_from_1"),
    )


def _kept() -> None:
    op.create_table(
        "package",
        _word("digest", key=True),
        _word("direction", key=True),
        _word("kind"),
        _word("member_id"),
        _word("role"),
        _number("seq"),
        sa.Column("setup_digest", sa.String()),
        sa.Column("container", sa.LargeBinary(), nullable=False),
        _moment("at"),
        _check("direction in ('sent', 'received')", "package_direction_known"),
        _check("length(digest) = 64", "package_digest"),
    )
    op.create_table(
        "output",
        _word("name", key=True),
        _number("version", key=True),
        _word("sha256"),
        _moment("made_at"),
        _check("version > 0", "output_version_counts_from_1"),
        _check("length(sha256) = 64", "output_sha256"),
    )
    op.create_table(
        "audit_entry",
        _number("seq", key=True),
        sa.Column("entry", sa.LargeBinary(), nullable=False),
        _word("head"),
        _check("seq > 0", "audit_entry_seq_counts_from_1"),
        _check("length(head) = 64", "audit_entry_head"),
    )
