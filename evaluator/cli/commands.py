"""The commands. Each reads its words, calls one service and prints; slow imports wait until their command runs."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID, uuid4

import typer

from evaluator.cli.access import Access, PassphraseOption, ProfileOption
from evaluator.cli.printing import print_json, print_line, print_table, progress
from evaluator.domain.verification import Verdict
from evaluator.errors import FileProblem, RuleBroken

HOLDS, ANSWER_IS_NO, REFUSED = 0, 1, 2
INPUT_LIMIT = 1024 * 1024 * 1024

app = typer.Typer(
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Evaluate tenders offline: score, merge, moderate, award, and keep a record anyone can recompute.",
)
identity = typer.Typer(no_args_is_help=True, help="Your identity on this computer.")
app.add_typer(identity, name="identity")

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]
FileArgument = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]
FilesArgument = Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)]


@app.callback(invoke_without_command=True)
def start(context: typer.Context, profile: ProfileOption = None, passphrase_file: PassphraseOption = None) -> int:
    """What stands before the command's name; without a command the desktop opens."""
    context.obj = Access(folder=profile, passphrase_file=passphrase_file)
    if context.invoked_subcommand is None:
        raise RuleBroken("The desktop is not part of this version yet.", hint="Give a command; --help lists them.")
    return HOLDS


@app.command()
def demo(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="A new or empty folder for everything made.")],
    size: Annotated[
        str, typer.Option("--size", metavar="small|typical|large", help="How much there is to evaluate.")
    ] = "small",
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="Makes other typical and large sizes.")] = 1,
) -> int:
    """Run a whole evaluation from the seed notice to signed, verified files, and print where each lies."""
    from evaluator.demo.play import play

    with progress() as tell:
        played = play(out, size=size, seed=seed, clock=lambda: datetime.now(UTC), new_id=uuid4, tell=tell)
    for path, verdict in played:
        print_line(f"{path}  {'' if verdict is None else 'verified' if verdict.valid else 'NOT VALID'}".rstrip())
    return HOLDS if all(verdict is None or verdict.valid for _, verdict in played) else ANSWER_IS_NO


@app.command()
def notice(
    file: FileArgument,
    ocid: Annotated[
        str | None, typer.Option("--ocid", metavar="ID", help="Which one, where the file holds several.")
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Read an OCDS notice and print what was understood and what is missing."""
    from evaluator.cli.wording import notice_in_words
    from evaluator.services import notice as service

    understood = service.understand(_bytes(file), ocid=ocid)
    if as_json:
        print_json(service.as_json(understood))
    else:
        print_line(notice_in_words(understood))
    return HOLDS


@app.command()
def recompute(
    files: FilesArgument,
    as_json: JsonOption = False,
    sensitivity: Annotated[
        bool, typer.Option("--sensitivity", help="Also above 200 tenders, where it is left out otherwise.")
    ] = False,
) -> int:
    """Work out the award from an award input or a record: every mark, rank and open decision."""
    from evaluator.cli.recomputing import recompute_all, recompute_one

    if len(files) == 1:
        return recompute_one(files[0], _bytes(files[0]), as_json=as_json, sensitivity=sensitivity or None)
    return recompute_all(files, read=_bytes, as_json=as_json, sensitivity=sensitivity or None)


@app.command()
def verify(
    context: typer.Context,
    files: FilesArgument,
    as_json: JsonOption = False,
    profile: ProfileOption = None,
    passphrase_file: PassphraseOption = None,
) -> int:
    """Judge signed PDFs, packages and records: who signed, over what, and whether a byte changed since."""
    from evaluator.cli.wording import verdict_in_words
    from evaluator.services import verification

    access = _access(context, profile, passphrase_file)
    verdicts: list[tuple[Path, Verdict]] = []
    for file, data in [(file, _bytes(file)) for file in files]:
        reader = access.reader if access.named or verification.needs_profile(data) else None
        verdicts.append((file, verification.verify(data, name=file.name, reader=reader)))
    if as_json:
        printed = [verification.as_json(str(file), verdict) for file, verdict in verdicts]
        print_json(printed[0] if len(printed) == 1 else printed)
    else:
        for file, verdict in verdicts:
            print_line(verdict_in_words(str(file), verdict))
    return HOLDS if all(verdict.valid for _, verdict in verdicts) else ANSWER_IS_NO


@app.command()
def inspect(
    context: typer.Context,
    file: FileArgument,
    as_json: JsonOption = False,
    profile: ProfileOption = None,
    passphrase_file: PassphraseOption = None,
) -> int:
    """Say what a package is, for whom and from whom, before anything is imported."""
    from evaluator.services import verification

    access, data = _access(context, profile, passphrase_file), _bytes(file)
    reader = access.reader if access.named or verification.needs_profile(data) else None
    found = verification.inspect(data, reader=reader)
    if as_json:
        print_json(found)
    else:
        print_table(("", ""), [(name.replace("_", " "), _shown(value)) for name, value in found.items()])
    return HOLDS


@app.command()
def schema(
    name: Annotated[str, typer.Argument(metavar="NAME", help="award-input, award-result, record or notice")],
) -> int:
    """Print the JSON Schema of one of the open formats."""
    from evaluator.services import schemas

    print_line(schemas.schema(name).rstrip("\n"))
    return HOLDS


@app.command()
def merge(
    context: typer.Context,
    evaluation: Annotated[UUID, typer.Option("--evaluation", metavar="ID", help="Which evaluation.")],
    packages: Annotated[list[Path], typer.Argument(metavar="PACKAGE...", show_default=False)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the plan and change nothing.")] = False,
    as_json: JsonOption = False,
    profile: ProfileOption = None,
    passphrase_file: PassphraseOption = None,
) -> int:
    """Merge submissions as the chair's screen does, or show the plan."""
    from evaluator.cli.wording import plan_as_json, plan_in_words
    from evaluator.services import merging
    from evaluator.services import profile as profiles

    files = [(path.name, _bytes(path)) for path in packages]
    opened = _access(context, profile, passphrase_file).profile
    with profiles.open_evaluation(opened, evaluation) as file, file.work() as uow:
        ready = merging.plan_merge(uow, files=files, age_identity=opened.unlocked.age_identity)
        if not dry_run:
            merging.merge(uow, ready=ready, now=datetime.now(UTC))
        roster = uow.panel.roster()
    if as_json:
        print_json(plan_as_json(ready, roster))
    else:
        print_line(plan_in_words(ready, roster))
    return ANSWER_IS_NO if ready.refused or ready.plan.forked else HOLDS


@app.command()
def report(
    context: typer.Context,
    evaluation: Annotated[UUID, typer.Option("--evaluation", metavar="ID", help="Which evaluation.")],
    kind: Annotated[str, typer.Option("--kind", metavar="award|record", help="Which file.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder it is written to.")],
    profile: ProfileOption = None,
    passphrase_file: PassphraseOption = None,
) -> int:
    """Write the same files as the screens make: the signed award report, or the record."""
    from evaluator.services import profile as profiles
    from evaluator.services import record

    opened = _access(context, profile, passphrase_file).profile
    with profiles.open_evaluation(opened, evaluation) as file, file.work() as uow:
        found = record.outputs(uow, kind=kind)
    for path in record.export(found, folder=out):
        print_line(str(path))
    return HOLDS


@app.command()
def evaluations(
    context: typer.Context,
    as_json: JsonOption = False,
    profile: ProfileOption = None,
    passphrase_file: PassphraseOption = None,
) -> int:
    """List the evaluations on this computer."""
    from evaluator.services import profile as profiles

    listed = profiles.evaluations(_access(context, profile, passphrase_file).profile)
    if as_json:
        print_json(
            [{"id": str(one.id), "title": one.title, "stage": one.stage, "roles": list(one.roles)} for one in listed]
        )
    else:
        rows = [(str(one.id), one.title, one.stage.value, ", ".join(one.roles)) for one in listed]
        print_table(("Id", "Title", "Stage", "Your roles"), rows)
    return HOLDS


@identity.command("show")
def identity_show(context: typer.Context, as_json: JsonOption = False, profile: ProfileOption = None) -> int:
    """Show whose identity card this is and the words of its key, to read out and compare."""
    from evaluator.services import profile as profiles

    shown = profiles.identity(_access(context, profile, None).place)
    if as_json:
        print_json(shown)
    else:
        print_table(("", ""), [(name.replace("_", " "), _shown(value)) for name, value in shown.items()])
    return HOLDS


@identity.command("export")
def identity_export(context: typer.Context, file: FileArgument, profile: ProfileOption = None) -> int:
    """Write the identity card to a file, for the procurement lead."""
    from evaluator.services import profile as profiles

    print_line(str(profiles.export_card(_access(context, profile, None).place, file)))
    return HOLDS


def _access(context: typer.Context, profile: Path | None, passphrase_file: str | None) -> Access:
    given = context.find_object(Access) or Access(folder=None, passphrase_file=None)
    return given.joined(profile, passphrase_file)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > INPUT_LIMIT:
            raise FileProblem(f"{path} is larger than the 1 GiB a file may have.")
        return path.read_bytes()
    except OSError as problem:
        reason = "is not there" if isinstance(problem, FileNotFoundError) else "cannot be read"
        raise FileProblem(f"{path} {reason}.", hint="Check the name and that you may read it.") from problem


def _shown(value: Any) -> str:
    if value is None:
        return "not said"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return f"{len(value)}, {sum(one['size'] for one in value):,} bytes"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "nobody in particular"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
