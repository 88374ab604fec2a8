"""How a file of any released version becomes one of this version: every released file opens for ever.

Alembic runs the scripts of `evaluation/` on evaluation.db, of `documents/` on documents.db and of `dps/` on dps.db,
each run in one transaction, so that a file is wholly the old version or wholly the new one.
"""

from pathlib import Path

from sqlalchemy import Connection

from evaluator.storage.database import schema_version, set_schema_version

HERE = Path(__file__).parent
EVALUATION, DOCUMENTS, DPS = "evaluation", "documents", "dps"
VERSIONS = {
    EVALUATION: 1,
    DOCUMENTS: 1,
    DPS: 1,
}  # how many scripts each folder holds; the file itself carries the number


def migrate(connection: Connection, database: str) -> None:
    """Bring one database of VERSIONS to this program's version, inside the caller's transaction."""
    if schema_version(connection) == VERSIONS[database]:
        return
    from alembic import command  # here, because a file of this version is opened without it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("version_locations", str(HERE / database))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    set_schema_version(connection, VERSIONS[database])
