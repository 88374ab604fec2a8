"""The call-offs of a purchasing system, the list that each was frozen with, and what becomes of a tender that comes."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from evaluator.cli.dps_commands import ANSWER_IS_NO, HOLDS, asked
from evaluator.cli.dps_lists import Folder, dps
from evaluator.cli.printing import print_line, print_table
from evaluator.domain.wording import counted, spoken_sum, spoken_time

__all__ = ["dps"]

CallOffId = Annotated[str, typer.Argument(metavar="CALL-OFF", hidden=True)]


@dps.command("call-offs")
def call_offs(context: typer.Context, folder: Folder) -> int:
    """List the call-offs, and where each stands.

    DIR is the folder of a DPS demo, or a profile.
    """
    with asked(context, folder) as uow:
        every, currency, names = uow.call_offs.all(), uow.systems.held().dps.currency, uow.operators.names()
    rows = [
        (
            one.id,
            one.title,
            one.authority_code,
            one.lot_id,
            one.stage.value,
            str(len(one.invited)),
            one.invitation_list.sha256 if one.invitation_list else "",
            names[one.awarded.supplier_id] if one.awarded and one.awarded.supplier_id else "",
            spoken_sum(one.awarded.value, currency) if one.awarded and one.awarded.value is not None else "",
        )
        for one in every
    ]
    heads = ("id", "title", "authority", "lot", "stage", "invited", "sha-256 of the list", "awarded to", "value")
    print_table(heads, rows)
    return HOLDS


@dps.command("list")
def drawn_list(context: typer.Context, folder: Folder, call_off: CallOffId) -> int:
    """Print the frozen list of a call-off, with its time and hash.

    DIR is the folder of a DPS demo, or a profile; CALL-OFF its reference. The exit status is 1 when something speaks
    against inviting from it today.
    """
    from evaluator.services import call_off as service

    with asked(context, folder) as uow:
        one, names = uow.call_offs.of(call_off), uow.operators.names()
        against = () if one.invited_at else service.warnings(uow, call_off, now=datetime.now(UTC))
    drawn = one.invitation_list
    if drawn is None:
        print_line(f"The list of {one.id} is not drawn yet.")
        return ANSWER_IS_NO
    print_line(
        f"Lot {drawn.lot_id}, drawn {spoken_time(drawn.drawn_at)}, {counted(len(drawn.supplier_ids), 'supplier')}"
    )
    print_line(f"SHA-256 {drawn.sha256}")
    if one.invited_at and one.due_at:
        print_line(f"All invited {spoken_time(one.invited_at)}; tenders due {spoken_time(one.due_at)}")
    print_table(("id", "supplier"), [(each, names[each]) for each in drawn.supplier_ids])
    for sentence in against:
        print_line(sentence)
    return ANSWER_IS_NO if against else HOLDS


@dps.command()
def tender(
    context: typer.Context,
    folder: Folder,
    call_off: CallOffId,
    supplier: Annotated[str, typer.Argument(metavar="SUPPLIER", hidden=True)],
    complexity: Annotated[
        str, typer.Option("--complexity", metavar="REASON", help="Why its application cannot be considered first.")
    ] = "",
) -> int:
    """Say what becomes of a tender that came today.

    Accepted, held until the supplier's application is considered, or disregarded. DIR is the folder of a DPS demo, or
    a profile; CALL-OFF and SUPPLIER are their references. The exit status is 1 unless it is accepted.
    """
    from evaluator.domain.call_off import TenderStanding
    from evaluator.services import call_off as service

    with asked(context, folder) as uow:
        standing = service.tender_of(uow, call_off, supplier, now=datetime.now(UTC), complexity=complexity)
    print_line(f"The tender of {supplier} is {standing}.")
    return HOLDS if standing is TenderStanding.ACCEPTED else ANSWER_IS_NO
