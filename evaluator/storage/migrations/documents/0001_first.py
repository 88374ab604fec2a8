"""The first documents.db: bodies written once under their own digest."""

import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "documents_0001", None, None, None


def upgrade() -> None:
    """Make the one table and the triggers that let nothing in it change."""
    op.create_table(
        "body",
        sa.Column("sha256", sa.String(), primary_key=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name="body_sha256"),
    )
    for change in ("update", "delete"):
        op.execute(
            f"create trigger body_no_{change} before {change} on body "
            "begin select raise(abort, 'documents are written once'); end"
        )
