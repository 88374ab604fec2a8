"""How a file of any released version becomes one of this version: every released file opens for ever.

Alembic runs the scripts of `evaluation/` on evaluation.db and of `documents/` on documents.db, each run in one
transaction, so that a file is wholly the old version or wholly the new one.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from evaluator.errors import FileProblem

HERE = Path(__file__).parent
EVALUATION, DOCUMENTS = "evaluation", "documents"


def migrate(connection: Connection, database: str) -> None:
    """Bring one database, `evaluation` or `documents`, to this program's version.

    Raises: FileProblem when a newer program made it.
    """
    config = _config(database)
    at, scripts = version_of(connection), ScriptDirectory.from_config(config)
    if at == scripts.get_current_head():
        return
    if at is not None and at not in {script.revision for script in scripts.walk_revisions()}:
        raise FileProblem(
            f"This evaluation was saved by a newer version of the program (file version {at}).",
            hint="Install the current version and open it again; nothing was changed.",
        )
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def version_of(connection: Connection) -> str | None:
    """The version a database is at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def current_version(database: str) -> str | None:
    """The version this program writes."""
    return ScriptDirectory.from_config(_config(database)).get_current_head()


def _config(database: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("version_locations", str(HERE / database))
    config.set_main_option("path_separator", "os")
    return config
