"""The command line: one thin command for each contract of docs/COMMANDS.

A refusal is one line on standard error, the sentence and then the hint, never a traceback. Exit status 0: done and
everything asked about holds; 1: answered, and the answer is no; 2: refused. As of any program, 130 says that a person
stopped it and 141 that nobody was left to read the answer.
"""

from collections.abc import Iterator

import typer
from typer._click import Command  # Typer carries its own click and does not export these
from typer._click.exceptions import UsageError
from typer.core import TyperGroup

from evaluator.cli.access import Access
from evaluator.cli.commands import REFUSED, app
from evaluator.cli.printing import ReaderGone, finish, give_up_printing, print_refusal, speak_utf8
from evaluator.entry import STOPPED, STOPPED_SAID
from evaluator.errors import EvaluatorError

NOBODY_READS = 141


def run(arguments: list[str] | None = None, *, access: Access | None = None) -> int:
    """Run one command and give its exit status.

    Without a command the windows open by `access`; a profile that it has opened stays open for the next command.
    """
    speak_utf8()
    try:
        status = _program().main(arguments, obj=access or Access(), prog_name="bid-evaluator", standalone_mode=False)
        finish()
    except EvaluatorError as problem:
        give_up_printing()
        return _refuse(problem.message, problem.hint)
    except UsageError as problem:
        return _refuse(_sentence(problem.format_message()), "--help lists what each command takes.")
    except (typer.Abort, KeyboardInterrupt):
        status = STOPPED
    except ReaderGone:
        give_up_printing()
        return NOBODY_READS
    if status == STOPPED:  # Typer says so too
        give_up_printing()
        print_refusal(STOPPED_SAID, "")
    return status if isinstance(status, int) else 0


def _program() -> Command:
    """The commands; what may stand before a command's name may stand after it too."""
    program = typer.main.get_command(app)
    for command in _below(program):
        command.params.extend(program.params)
    return program


def _below(command: Command) -> Iterator[Command]:
    if isinstance(command, TyperGroup):
        for one in command.commands.values():
            yield one
            yield from _below(one)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _refuse(message: str, hint: str) -> int:
    print_refusal(message, hint)
    return REFUSED
