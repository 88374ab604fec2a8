"""The commands. Each reads its words, calls one service and prints; slow imports wait until their command runs."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated
from uuid import UUID, uuid4

import typer

from evaluator.cli.access import PassphraseOption, ProfileOption, access_of
from evaluator.cli.dps_call_offs import dps
from evaluator.cli.printing import (
    print_document,
    print_json,
    print_line,
    print_lines,
    print_refusal,
    print_table,
    steps,
)
from evaluator.errors import RuleBroken
from evaluator.services.files import beginning_of, read_chosen, require_file, save_all

HOLDS, ANSWER_IS_NO, REFUSED = 0, 1, 2
REPORT_KINDS = "score-sheet, moderation, price, award, letters, conflicts, workbook, ocds, foi or record."

app = typer.Typer(
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Evaluate tenders offline: score, merge, moderate, award, and keep a record anyone can recompute.",
)
identity = typer.Typer(help="Show your identity card, or give a copy away.")
app.add_typer(identity, name="identity")
app.add_typer(dps, name="dps")

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]
EvaluationOption = Annotated[
    str, typer.Option("--evaluation", metavar="ID", help="Which evaluation; “evaluations” lists them.")
]


@app.callback(invoke_without_command=True)
def start(context: typer.Context, profile: ProfileOption = None, passphrase_file: PassphraseOption = None) -> int:
    """What stands before the command's name; without a command the desktop opens."""
    access = access_of(context)
    if context.invoked_subcommand is not None:
        return HOLDS
    if access.desktop is None:
        raise RuleBroken("This program has no windows.", hint="Give a command; --help lists them.")
    return access.desktop(access.place)


@app.command()
def demo(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="A new or empty folder for everything made.")],
    size: Annotated[
        str, typer.Option("--size", metavar="small|typical|large", help="How much there is to evaluate.")
    ] = "small",
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", help="Another number makes another typical or large example.")
    ] = 1,
) -> int:
    """Play a whole evaluation and verify every file it makes.

    From the seed notice to the signed report and the record, with a profile for each person. Prints where each file
    lies.
    """
    from evaluator.demo.play import play

    with steps() as bar:
        played = play(out, size=size, seed=seed, clock=lambda: datetime.now(UTC), new_id=uuid4, tell=bar.step)
    for path, verdict in played:
        print_line(f"{path}  {'' if verdict is None else 'verified' if verdict.valid else 'NOT VALID'}".rstrip())
    return HOLDS if all(verdict is None or verdict.valid for _, verdict in played) else ANSWER_IS_NO


@app.command()
def notice(
    file: Annotated[Path, typer.Argument(metavar="FILE", hidden=True)],
    ocid: Annotated[
        str | None, typer.Option("--ocid", metavar="ID", help="Which procurement, where the file holds several.")
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Say what an OCDS notice holds, and what is missing.

    FILE is an OCDS release, release package, record package, compiled release or JSON lines.
    """
    from evaluator.cli.notice_wording import notice_in_words
    from evaluator.services import notice as service

    with steps() as bar:
        bar.step("Reading the notice")
        understood = service.understand(read_chosen(file), ocid=ocid)
    if as_json:
        print_json(service.as_json(understood))
    else:
        print_lines(notice_in_words(understood))
    return HOLDS


@app.command()
def recompute(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", hidden=True)],
    as_json: JsonOption = False,
    sensitivity: Annotated[
        bool, typer.Option("--sensitivity", help="Also above 200 tenders, where it is left out otherwise.")
    ] = False,
) -> int:
    """Work out an award again from its open file.

    FILE is an award input or a record. Prints every mark, total and rank, and what a person must still decide; then
    the exit status is 1.
    """
    from evaluator.cli.recomputing import recompute_all, recompute_one

    if len(files) == 1:
        return recompute_one(files[0], as_json=as_json, sensitivity=sensitivity or None)
    return recompute_all(files, as_json=as_json, sensitivity=sensitivity or None)


@app.command()
def verify(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE", hidden=True)],
    as_json: JsonOption = False,
) -> int:
    """Say who signed a file and whether a byte changed since.

    FILE is a signed PDF, a package, an identity card or a record. An encrypted package needs a profile that it was
    sent to or from. The exit status is 1 when any file is not valid.
    """
    from evaluator.cli.wording import verdict_in_words
    from evaluator.services import verification

    for file in files:
        require_file(file)
    access, verdicts = access_of(context), []
    readers = [access.reader_for(beginning_of(file)) for file in files]
    with steps() as bar:
        for file, reader in zip(bar.each(files, "Verifying"), readers, strict=True):
            verdicts.append((str(file), verification.verify_file(file, reader=reader, progress=bar)))
    if as_json:
        printed = [verification.as_json(name, verdict) for name, verdict in verdicts]
        print_json(printed[0] if len(printed) == 1 else printed)
    else:
        for name, verdict in verdicts:
            print_lines(verdict_in_words(name, verdict))
    return HOLDS if all(verdict.valid for _, verdict in verdicts) else ANSWER_IS_NO


@app.command()
def inspect(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", hidden=True)],
    as_json: JsonOption = False,
) -> int:
    """Say what a package is, from whom and for whom.

    FILE is a package, an identity card or a record; nothing of it is imported. All that can be said of an encrypted
    package lies inside the encryption: it needs a profile that it was sent to or from.
    """
    from evaluator.cli.wording import inspection_in_words
    from evaluator.services import inspection

    reader = access_of(context).reader_for(beginning_of(file))
    try:
        found = inspection.inspect(read_chosen(file), reader=reader)
    except inspection.NotWhole as problem:
        print_refusal(problem.message, problem.hint)
        return ANSWER_IS_NO
    if as_json:
        print_json(inspection.as_json(found))
    else:
        print_table(("", ""), inspection_in_words(found))
    return HOLDS


@app.command()
def schema(name: Annotated[str, typer.Argument(metavar="NAME", hidden=True)]) -> int:
    """Print the JSON Schema of an open format.

    NAME is award-input, award-result, record or notice.
    """
    from evaluator.services import schemas

    print_document(schemas.schema(name))
    return HOLDS


@app.command()
def merge(
    context: typer.Context,
    evaluation: EvaluationOption,
    packages: Annotated[list[Path], typer.Argument(metavar="PACKAGE", hidden=True)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the plan and change nothing.")] = False,
    as_json: JsonOption = False,
) -> int:
    """Merge the panel's submissions, or show the plan.

    PACKAGE is a submission sent to the moderation chair, or what is handed over to one who takes another's place: all
    of that is taken over first, or nothing. Order and repetition change nothing. The exit status is 1 when a file is
    refused or a member's submissions conflict.
    """
    from evaluator.cli.wording import handed_as_json, handed_in_words, plan_as_json, plan_in_words
    from evaluator.services import merging, taking_over
    from evaluator.services import profile as profiles

    evaluation_id, files = _id(evaluation), [(str(path), read_chosen(path)) for path in packages]
    opened = access_of(context).profile
    with (
        profiles.open_evaluation(opened, evaluation_id, keep_backup=not dry_run) as file,
        file.rehearsal() if dry_run else file.work() as uow,
        steps() as bar,
    ):
        identity, now = opened.unlocked.age_identity, datetime.now(UTC)
        handed, others = taking_over.handed_among(uow, files=files, age_identity=identity)
        if handed:
            taken = [(one.name, one.data) for one in handed]
            taking_over.take_over(uow, files=taken, age_identity=identity, now=now, progress=bar)
        ready = None
        if others or not handed:
            ready = merging.plan_merge(uow, files=others, age_identity=identity, progress=bar)
        if ready and not dry_run:
            merging.merge(uow, ready=ready, now=now, progress=bar)
        roster = uow.panel.roster()
    if as_json:
        print_json(handed_as_json(handed) | (plan_as_json(ready, roster) if ready else {}))
    else:
        print_lines(handed_in_words(handed, taken_over=not dry_run))
        print_lines(plan_in_words(ready, roster, merged=not dry_run) if ready else ())
    return ANSWER_IS_NO if ready and (ready.refused or ready.plan.forked) else HOLDS


@app.command()
def report(
    context: typer.Context,
    evaluation: EvaluationOption,
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help=REPORT_KINDS)],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder it is written to.")],
) -> int:
    """Write what an evaluation has produced to a folder.

    The same files as the screens make. The award report comes with the award input and result, as open files. The
    release names every tender's price: decide first what of it may be published.
    """
    from evaluator.services import profile as profiles
    from evaluator.services import record

    record.require_kind(kind)
    evaluation_id, opened = _id(evaluation), access_of(context).profile
    with (
        profiles.open_evaluation(opened, evaluation_id, keep_backup=False) as file,
        file.work() as uow,
        steps() as bar,
    ):
        found = record.outputs(uow, kind=kind, progress=bar)
    for path in save_all(out, dict(sorted(found.items()))):
        print_line(str(path))
    return HOLDS


@app.command()
def lots(
    files: Annotated[list[Path], typer.Argument(metavar="RECORD", hidden=True)],
    as_json: JsonOption = False,
) -> int:
    """Apply the limit on lots, from the lots' records.

    RECORD is the record of one lot; give those of all lots of a procurement. The exit status is 1 when a record says
    otherwise than the limit, a shared criterion earned other points in another lot, or a lot is missing.
    """
    from evaluator.cli.tender_wording import lots_as_json, lots_in_words
    from evaluator.services import lots as service

    with steps() as bar:
        found = service.of_records([read_chosen(file) for file in bar.each(files, "Reading the records")])
    if as_json:
        print_json(lots_as_json(found))
    else:
        print_lines(lots_in_words(found))
    return HOLDS if found.agrees else ANSWER_IS_NO


@app.command()
def tenders(context: typer.Context, evaluation: EvaluationOption, as_json: JsonOption = False) -> int:
    """List the tenders, and decisions on late ones.

    The exit status is 1 while a late tender waits for a decision.
    """
    from evaluator.cli.tender_wording import tenders_as_json, tenders_in_words
    from evaluator.services import profile as profiles
    from evaluator.services import tenders as service

    evaluation_id, opened = _id(evaluation), access_of(context).profile
    with profiles.open_evaluation(opened, evaluation_id, keep_backup=False) as file, file.work() as uow:
        register, roster = service.register(uow), uow.panel.roster()
    if as_json:
        print_json(tenders_as_json(register, roster))
    else:
        print_lines(tenders_in_words(register, roster))
    return ANSWER_IS_NO if any(one.waits for one in register.tenders) else HOLDS


@app.command()
def decisions(context: typer.Context, evaluation: EvaluationOption, as_json: JsonOption = False) -> int:
    """List what is decided, and what is still open.

    For the moderation chair, once the prices have come. The exit status is 1 while something is open.
    """
    from evaluator.cli.tender_wording import decisions_as_json, decisions_in_words
    from evaluator.services import decisions as service
    from evaluator.services import profile as profiles
    from evaluator.services import report as reports

    evaluation_id, opened = _id(evaluation), access_of(context).profile
    with profiles.open_evaluation(opened, evaluation_id, keep_backup=False) as file, file.work() as uow:
        setup, made, still_open = uow.setup(), service.decided(uow), reports.still_open(uow)
    if as_json:
        print_json(decisions_as_json(setup, made, still_open))
    else:
        print_lines(decisions_in_words(setup, made, still_open))
    return ANSWER_IS_NO if still_open else HOLDS


@app.command()
def evaluations(context: typer.Context, as_json: JsonOption = False) -> int:
    """List the evaluations on this computer."""
    from evaluator.cli.wording import roles_in_words
    from evaluator.services import profile as profiles

    listed = profiles.evaluations(access_of(context).profile)
    if as_json:
        print_json(
            [
                {"id": str(one.id), "title": one.title, "stage": one.at, "roles": list(one.roles)}
                | ({"warning": one.warning} if one.warning else {})
                for one in listed
            ]
        )
    elif not listed:
        print_line("There are no evaluations in this profile.")
    else:
        rows = [(str(one.id), one.at, roles_in_words(one.roles), one.title) for one in listed]
        print_table(("Id", "Stage", "You are", "Title"), rows)
        for warned in (one for one in listed if one.warning):
            print_line(f"{warned.id}: {warned.warning}")
    return HOLDS


@identity.command("show")
def identity_show(context: typer.Context, as_json: JsonOption = False) -> int:
    """Show your identity card and the words of its key.

    Read the eight words to the procurement lead, or to whoever wants to compare them.
    """
    from evaluator.cli.wording import card_in_words
    from evaluator.services import profile as profiles

    shown = profiles.identity(access_of(context).place)
    if as_json:
        print_json(shown)
    else:
        print_table(("", ""), card_in_words(shown))
    return HOLDS


@identity.command("export")
def identity_export(context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE", hidden=True)]) -> int:
    """Write your identity card to a file, for the procurement lead.

    FILE is usually called something like amina-okafor.bidid; a file of that name is replaced.
    """
    from evaluator.services import profile as profiles

    print_line(str(profiles.export_card(access_of(context).place, file)))
    return HOLDS


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as problem:
        raise RuleBroken(
            "“{text}” is not the id of an evaluation.", hint="The command “evaluations” lists them.", text=text
        ) from problem
