"""The commands for a dynamic purchasing system: its years as an example, and its register as of any day."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import uuid4

import typer

from evaluator.cli.access import access_of
from evaluator.cli.printing import print_json, print_line, print_table, steps
from evaluator.domain.application import expiry
from evaluator.domain.wording import spoken_date
from evaluator.errors import RuleBroken

if TYPE_CHECKING:
    from evaluator.domain.application import HeldEvidence
    from evaluator.services.register import RegisterLine
    from evaluator.storage.dps_unit_of_work import DpsUnitOfWork
    from evaluator.storage.keys import Unlocked

HOLDS, ANSWER_IS_NO = 0, 1

dps = typer.Typer(help="Play a dynamic purchasing system, ask it, take lists in.")


@dps.command()
def demo(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="A new or empty folder for everything made.")],
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", help="Another number makes other answers and other prices.")
    ] = 1,
) -> int:
    """Play a whole system and verify every file it makes.

    From its notice to its last day: sixty applications, three versions of the specification, twelve call-offs. Prints
    where each file lies.
    """
    from evaluator.demo.dps_play import play_dps

    with steps() as bar:
        played = play_dps(out, seed=seed, new_id=uuid4, tell=bar.step)
    for path, verdict in played:
        print_line(f"{path}  {'' if verdict is None else 'verified' if verdict.valid else 'NOT VALID'}".rstrip())
    return HOLDS if all(verdict is None or verdict.valid for _, verdict in played) else ANSWER_IS_NO


@dps.command()
def register(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", hidden=True)],
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="The day, such as 2018-01-31.")],
    lot: Annotated[str | None, typer.Option("--lot", metavar="L", help="One lot only.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
) -> int:
    """Say who stood on the register at the end of a day.

    DIR is the folder of a DPS demo, opened with its example secrets, or a profile.
    """
    from evaluator.services import register as service

    day = _day(on)
    with asked(context, folder) as uow:
        found, evidence = service.lines(uow, on=day, lot=lot), service.evidence(uow, on=day)
    if as_json:
        print_json(service.as_json(found, on=day, lot=lot))
    else:
        heads = ("id", "name", "lots", "status", "version", "from", "to", "evidence good until")
        print_table(heads, [_row(one, evidence.get(one.standing.supplier_id, ()), on=day) for one in found])
    return HOLDS


@dps.command()
def work(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", hidden=True)],
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="The day, such as 2018-01-31.")],
    calendar: Annotated[
        Path | None, typer.Option("--calendar", metavar="FILE", help="Write what is due as a calendar file (.ics).")
    ] = None,
) -> int:
    """Say what waits to be done on a day, the most urgent first.

    DIR is the folder of a DPS demo, or a profile. The exit status is 1 when something is overdue.
    """
    from evaluator.services import work_list
    from evaluator.services.files import save_to

    day = _day(on)
    with asked(context, folder) as uow:
        items = work_list.work(uow, on=day)
        names = uow.operators.names()
        due = work_list.work_calendar(uow, on=day, now=datetime.now(UTC)) if calendar else b""
    rows = [
        (spoken_date(one.due_on), "overdue" if one.overdue else "", names[one.supplier_id], one.kind.value, one.about)
        for one in items
    ]
    print_table(("due", "", "supplier", "what", "about"), rows)
    if calendar:
        save_to(calendar, due)
    return ANSWER_IS_NO if any(one.overdue for one in items) else HOLDS


@dps.command()
def portfolio(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", hidden=True)],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the workbook and the open data go.")],
) -> int:
    """Write the call-offs as a workbook and as open data.

    DIR is the folder of a DPS demo, or a profile.
    """
    from evaluator.services import portfolio as service
    from evaluator.services.files import save_all

    now = datetime.now(UTC)
    with asked(context, folder) as uow:
        made = {"portfolio.xlsx": service.workbook(uow, now=now), "portfolio-ocds.json": service.release(uow, now=now)}
    for path in save_all(out, made):
        print_line(str(path))
    return HOLDS


@contextmanager
def asked(context: typer.Context, folder: Path, *, changes_it: bool = False) -> "Iterator[DpsUnitOfWork]":
    """The one system of a demo's folder or of a profile, to be asked; a backup is kept of one that is changed."""
    from evaluator.services.dps import open_system, the_system

    systems, unlocked = _opened(context, folder)
    with (
        open_system(systems, the_system(systems), unlocked=unlocked, keep_backup=changes_it) as file,
        file.work() as uow,
    ):
        yield uow


def _row(line: "RegisterLine", held: "Iterable[HeldEvidence]", *, on: date) -> list[str]:
    one = line.standing
    return [
        one.supplier_id,
        line.name,
        ", ".join(line.lots),
        one.status.value,
        str(one.specification),
        spoken_date(one.since),
        spoken_date(one.until),
        "; ".join(expiry(each, on=on) for each in held),
    ]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RuleBroken(
            "“{text}” is not a day.", hint="Write it as year, month, day: 2018-01-31.", text=text[:40]
        ) from error


def _opened(context: typer.Context, folder: Path) -> "tuple[Path, Unlocked]":
    """Where the systems lie and what opens them: the lead's profile of a demo's folder, or the profile itself."""
    from evaluator.demo.cast import SECRETS, lead_in
    from evaluator.services.profile import unlock

    if (folder / SECRETS).is_file():
        place, passphrase = lead_in(folder)
        profile = unlock(place, passphrase)
    else:
        access = access_of(context)
        access.folder = folder
        profile = access.profile
    return profile.systems, profile.unlocked
