"""The command line: one thin command for each contract of docs/COMMANDS.

A refusal is one line on standard error, the sentence and then the hint, never a traceback. Exit status 0: done and
everything asked about holds; 1: answered, and the answer is no; 2: refused.
"""

import sys

import typer
from typer._click.exceptions import UsageError  # Typer carries its own click and does not export this

from evaluator.cli.commands import app
from evaluator.errors import EvaluatorError

REFUSED = 2
INTERRUPTED = 130


def run(arguments: list[str] | None = None) -> int:
    """Run one command and give its exit status."""
    command = typer.main.get_command(app)
    try:
        status = command.main(arguments, prog_name="bid-evaluator", standalone_mode=False)
    except EvaluatorError as problem:
        return _refuse(problem.message, problem.hint)
    except UsageError as problem:
        return _refuse(f"{problem.format_message().rstrip('.')}.", "--help lists what each command takes.")
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return status if isinstance(status, int) else 0


def _refuse(message: str, hint: str) -> int:
    sentence = " ".join(f"{message} {hint}".split())
    sys.stderr.write(f"{sentence}\n")
    return REFUSED
