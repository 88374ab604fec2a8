"""What a purchasing system holds, and lists taken in: the commands that need neither a screen nor a signature."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from evaluator.cli.dps_commands import HOLDS, asked, dps
from evaluator.cli.printing import print_line, print_table
from evaluator.domain.wording import counted, spoken_date, spoken_time

__all__ = ["dps"]

Folder = Annotated[Path, typer.Argument(metavar="DIR", hidden=True)]
File = Annotated[Path, typer.Argument(metavar="FILE", hidden=True)]


@dps.command()
def applications(context: typer.Context, folder: Folder) -> int:
    """List the applications, and when each is due.

    The latest comes first. DIR is the folder of a DPS demo, or a profile.
    """
    from evaluator.services import work_list

    with asked(context, folder) as uow:
        found = work_list.listed(uow, on=datetime.now(UTC).date())
    rows = [
        (
            one.application.id,
            one.supplier,
            ", ".join(one.application.lots),
            spoken_date(one.application.received_at.date()),
            spoken_date(one.due_on) if one.due_on else "",
            ", ".join(f"lot {lot} {outcome.value}" for lot, outcome in one.decided),
        )
        for one in found
    ]
    print_table(("id", "supplier", "lots", "received", "due", "decided"), rows)
    return HOLDS


@dps.command()
def changes(context: typer.Context, folder: Folder) -> int:
    """List the changes, and what each alters.

    With who approved it, and how many suppliers were told. DIR is the folder of a DPS demo, or a profile.
    """
    from evaluator.services import change

    with asked(context, folder) as uow:
        found = change.listed(uow, on=uow.systems.held().dps.closes_on)
    for line in found:
        approved = f"approved by {line.approver} {spoken_time(line.approval.approved_at)}" if line.approval else "open"
        suppliers = {one.supplier_id for one in line.sent}
        told = counted(len(suppliers), "supplier") if suppliers else "nobody"
        print_line(f"{line.change.number}. {line.change.title}: {approved}; {told} told")
        for what, requirements in (
            ("added", line.found.added),
            ("changed", tuple(after for _, after in line.found.changed)),
            ("taken away", line.found.removed),
        ):
            for one in requirements:
                print_line(f"   {one.id} {what}: {one.text}")
    return HOLDS


@dps.command()
def sent(
    context: typer.Context,
    folder: Folder,
    supplier: Annotated[str | None, typer.Option("--supplier", metavar="ID", help="One supplier only.")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Where a copy of each signed document goes.")
    ] = None,
) -> int:
    """List what was sent to whom.

    With the SHA-256 of each document. DIR is the folder of a DPS demo, or a profile.
    """
    from evaluator.services import change
    from evaluator.services.files import save_all

    with asked(context, folder) as uow:
        found = [one for one in uow.notices.all() if supplier in (None, one.supplier_id)]
        copies = {one.file_name: change.sent_document(uow, one.sha256) for one in found} if out else {}
    if out:
        save_all(out, copies)
    rows = [(spoken_time(one.sent_at), one.supplier_id, one.kind, one.about, one.sha256, one.proof) for one in found]
    print_table(("when", "supplier", "what", "about", "sha-256", "proof"), rows)
    return HOLDS


@dps.command()
def versions(context: typer.Context, folder: Folder) -> int:
    """Say how each supplier stood last under each version.

    Lot by lot. DIR is the folder of a DPS demo, or a profile.
    """
    from evaluator.services import change

    with asked(context, folder) as uow:
        found, names = change.under_each_version(uow), uow.operators.names()
    numbers = sorted({number for own in found.values() for number in own})
    rows = [
        (names[one], *("; ".join(f"lot {lot} {status}" for lot, status in own.get(number, ())) for number in numbers))
        for one, own in found.items()
    ]
    print_table(("supplier", *(f"version {number}" for number in numbers)), rows)
    return HOLDS


@dps.command("take-in")
def take_in(
    context: typer.Context,
    folder: Folder,
    file: File,
    specification: Annotated[
        int, typer.Option("--specification", metavar="N", help="The version that the applications are made under.")
    ],
    documents: Annotated[
        Path | None, typer.Option("--documents", metavar="DIR", help="Folders named by the applications' references.")
    ] = None,
) -> int:
    """Take in the applications of a file, all or none.

    DIR is a profile; FILE is a workbook or CSV file with a row for each application. Its columns are mapped as last
    time, or by their usual heads.
    """
    from evaluator.services import application
    from evaluator.services.files import read_chosen

    data = read_chosen(file)
    with asked(context, folder, changes_it=True) as uow:
        number = application.import_applications(
            uow,
            data=data,
            name=file.name,
            mapping={},
            specification=specification,
            now=datetime.now(UTC),
            folder=documents,
        )
    print_line(f"{counted(number, 'application')} taken in.")
    return HOLDS


@dps.command()
def entitle(context: typer.Context, folder: Folder, file: File) -> int:
    """Entitle the bodies of a list to use the system.

    DIR is a profile; FILE has the layout of the Organisation Data Service, or a code and a name on each line.
    """
    from evaluator.services import dps as service
    from evaluator.services.files import read_chosen

    data = read_chosen(file)
    with asked(context, folder, changes_it=True) as uow:
        number = service.entitle_listed(uow, data, now=datetime.now(UTC))
    print_line(f"{counted(number, 'body', 'bodies')} new or changed.")
    return HOLDS
