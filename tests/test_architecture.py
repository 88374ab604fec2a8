"""The house rules of ARCHITECTURE.md and CONTRIBUTING.md that no linter knows, each proved over the whole source.

Every rule that reads source is first shown a breach, so that a rule which sees nothing is itself seen.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pytest
from importlinter.api import read_configuration
from importlinter.application import use_cases
from importlinter.application.ports.reporting import Report
from PySide6.QtCore import QObject

from evaluator.formats.regime import rulebooks

ROOT = Path(__file__).parents[1]
PYPROJECT = str(ROOT / "pyproject.toml")
PRODUCT = tuple(sorted([ROOT / "main.py", *(ROOT / "evaluator").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]))
EVALUATOR = ROOT / "evaluator"
DOMAIN = tuple(sorted((EVALUATOR / "domain").rglob("*.py")))
FIGURES = (  # wherever a mark or a price passes: not the geometry of pages, nor how long to wait for a disk
    *DOMAIN,
    *sorted((EVALUATOR / "services").glob("*.py")),
    *sorted((EVALUATOR / "formats").glob("*.py")),
    *sorted((EVALUATOR / "formats" / "pdf").glob("award_*.py")),
    *sorted((EVALUATOR / "storage" / "repositories").glob("*.py")),
    *(EVALUATOR / "storage" / name for name in ("rows.py", "checked_json.py", "unit_of_work.py")),
    *sorted((EVALUATOR / "cli").glob("*.py")),
    EVALUATOR / "exchange.py",
)
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
UNFINISHED = ("TODO", "FIXME")
FILES_CLOCKS_AND_CHANCE = {
    *("os", "pathlib", "io", "shutil", "tempfile", "glob", "fileinput", "mmap", "sqlite3", "zipfile", "importlib"),
    *("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "subprocess", "multiprocessing", "threading", "sys"),
    *("time", "sched", "signal", "locale", "platform", "getpass", "random", "secrets"),
}
CLOCK_AND_CHANCE_CALLS = {"now", "utcnow", "today", "fromtimestamp", "uuid1", "uuid4", "open", "input", "print"}
NAMES_OF_RULEBOOKS = {name for rules in rulebooks() for name in (rules.regime.value, rules.title, rules.short)}
Rule = Callable[[ast.Module], Iterator[str]]


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def breaches(rule: Rule, paths: Iterable[Path]) -> list[str]:
    return [f"{path.relative_to(ROOT)}: {breach}" for path in paths for breach in rule(parsed(path))]


def imported(module: ast.Module) -> Iterator[str]:
    """Every module an import statement names, in full."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def called(module: ast.Module) -> Iterator[tuple[str, int]]:
    """The last name of everything called: `now` of `datetime.now()`; and its line."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield node.func.id if isinstance(node.func, ast.Name) else node.func.attr, node.lineno


def named_rulebooks(module: ast.Module) -> Iterator[str]:
    """Where code singles out one rulebook: by its member of `Regime`, its reference, or its title."""
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Regime":
            yield f"names Regime.{node.attr} in line {node.lineno}"
        elif isinstance(node, ast.Constant) and node.value in NAMES_OF_RULEBOOKS:
            yield f"names {node.value} in line {node.lineno}"


def imports_beyond_the_domain(module: ast.Module) -> Iterator[str]:
    """Imports that the domain may not have: third-party packages, upper rooms, files, clocks and chance."""
    for name in imported(module):
        top = name.partition(".")[0]
        ours = name in {"evaluator.errors", "evaluator.said"} or name.startswith("evaluator.domain")
        if not ours and (top not in sys.stdlib_module_names or top in FILES_CLOCKS_AND_CHANCE):
            yield f"imports {name}"


def calls_to_files_clocks_and_chance(module: ast.Module) -> Iterator[str]:
    yield from (f"line {line} calls {name}" for name, line in called(module) if name in CLOCK_AND_CHANCE_CALLS)


def binary_floats(module: ast.Module) -> Iterator[str]:
    """Float literals, calls of float and round, and means from a library."""
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            yield f"line {node.lineno} has the float {node.value}"
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"float", "round"}:
            yield f"line {node.lineno} calls {node.func.id}"
    yield from ("imports statistics" for name in imported(module) if name == "statistics")


def broad_excepts(module: ast.Module) -> Iterator[str]:
    broad = {"Exception", "BaseException"}
    for node in ast.walk(module):
        if isinstance(node, ast.ExceptHandler):
            caught = {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)} if node.type else broad
            if caught & broad:
                yield "catches everything"


def unwritten_functions(module: ast.Module) -> Iterator[str]:
    """A raised NotImplementedError; another library's may be caught."""
    for node in ast.walk(module):
        if isinstance(node, ast.Raise) and node.exc is not None:
            names = {name.id for name in ast.walk(node.exc) if isinstance(name, ast.Name)}
            yield from (f"line {node.lineno} raises {name}" for name in names & {"NotImplementedError"})


def silent_definitions(module: ast.Module) -> Iterator[str]:
    """The module itself, and each public class, function and method, that has no docstring."""
    if not ast.get_docstring(module):
        yield "opens without a docstring"
    yield from _silent_in(module)


def _silent_in(scope: ast.Module | ast.ClassDef) -> Iterator[str]:
    for node in scope.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            if not ast.get_docstring(node):
                yield f"{node.name} (line {node.lineno}) has no docstring"
            if isinstance(node, ast.ClassDef):
                yield from _silent_in(node)


def rooms_below_services(module: ast.Module) -> Iterator[str]:
    """Imports of the rooms that windows reach only through services; the example plays the services for them."""
    allowed = tuple(f"evaluator.{room}" for room in ("services", "demo", "domain", "errors", "progress", "said"))
    for name in imported(module):
        if name.partition(".")[0] == "evaluator" and not name.startswith(allowed):
            yield f"imports {name}"


@pytest.fixture(scope="module")
def report() -> Report:
    """What import-linter finds in the whole source. Its command registers the kinds of contract it knows."""
    assert use_cases.lint_imports(PYPROJECT, cache_dir=None, no_logo=True, is_debug_mode=True)
    return use_cases.create_report(use_cases.read_user_options(PYPROJECT), cache_dir=None)


def test_the_import_directions_hold(report: Report) -> None:
    verdicts = {contract.name: check.kept for contract, check in report.get_contracts_and_checks()}
    assert verdicts == {contract["name"]: True for contract in read_configuration(PYPROJECT)["contracts_options"]}


@pytest.mark.parametrize(
    ("promise", "importer", "imported"),
    [
        ("Imports point down", "evaluator.domain.price", "evaluator.storage.rows"),
        ("Imports point down", "evaluator.storage.rows", "evaluator.formats.canonical"),
        ("Imports point down", "evaluator.formats.canonical", "evaluator.storage.rows"),
        ("Imports point down", "evaluator.services.scoring", "evaluator.cli.commands"),
        ("Imports point down", "evaluator.errors", "evaluator.domain.price"),
        ("Imports point down", "evaluator.services.scoring", "ui.desk"),
        ("Services never import each other", "evaluator.services.scoring", "evaluator.services.merging"),
        ("The evaluator never imports Qt", "evaluator.services.scoring", "PySide6"),
    ],
)
def test_each_contract_sees_a_breach(report: Report, promise: str, importer: str, imported: str) -> None:
    (contract,) = (contract for contract, _ in report.get_contracts_and_checks() if contract.name == promise)
    graph = deepcopy(report.graph)
    if imported not in graph.modules:
        graph.add_module(imported, is_squashed=True)
    graph.add_import(importer=importer, imported=imported)
    assert contract.check(graph, verbose=False).kept is False


def test_the_domain_imports_the_standard_library_only_and_nothing_of_files_clocks_or_chance() -> None:
    assert breaches(imports_beyond_the_domain, DOMAIN) == []


def test_the_domain_opens_no_file_reads_no_clock_and_draws_no_chance() -> None:
    assert breaches(calls_to_files_clocks_and_chance, DOMAIN) == []


def test_no_binary_float_comes_near_a_mark() -> None:
    assert breaches(binary_floats, FIGURES) == []


def test_only_the_password_store_is_met_with_a_broad_except() -> None:
    """The computer's store raises whatever its own library raises, and all of it means: open it another way."""
    assert breaches(broad_excepts, PRODUCT) == ["evaluator/storage/os_keyring.py: catches everything"]


def test_every_module_and_everything_public_says_what_it_is_for() -> None:
    assert breaches(silent_definitions, PRODUCT) == []


def test_windows_reach_the_file_through_services_only() -> None:
    assert breaches(rooms_below_services, (ROOT / "ui").rglob("*.py")) == []


@pytest.mark.parametrize(
    ("rule", "breach"),
    [
        (imports_beyond_the_domain, "import msgspec"),
        (imports_beyond_the_domain, "import os.path"),
        (imports_beyond_the_domain, "from pathlib import Path"),
        (imports_beyond_the_domain, "from random import shuffle"),
        (imports_beyond_the_domain, "def late():\n    import secrets"),
        (imports_beyond_the_domain, "from evaluator.storage.rows import ScoreRow"),
        (imports_beyond_the_domain, "from . import price"),
        (calls_to_files_clocks_and_chance, "at = datetime.now(UTC)"),
        (calls_to_files_clocks_and_chance, "at = datetime.utcnow()"),
        (calls_to_files_clocks_and_chance, "on = date.today()"),
        (calls_to_files_clocks_and_chance, "id = uuid4()"),
        (calls_to_files_clocks_and_chance, "open('marks')"),
        (binary_floats, "margin = 0.05"),
        (binary_floats, "total = float(mark)"),
        (binary_floats, "total = round(mark, 2)"),
        (binary_floats, "from statistics import mean"),
        (broad_excepts, "try:\n    save()\nexcept:\n    pass"),
        (broad_excepts, "try:\n    save()\nexcept Exception:\n    pass"),
        (broad_excepts, "try:\n    save()\nexcept (OSError, BaseException) as error:\n    raise"),
        (unwritten_functions, "raise NotImplementedError"),
        (unwritten_functions, "raise NotImplementedError('later')"),
        (named_rulebooks, "if procurement.regime is Regime.PA2023:\n    refuse()"),
        (named_rulebooks, "if procurement.regime == 'PCR2015':\n    refuse()"),
        (named_rulebooks, "match rules.title:\n    case 'Procurement Act 2023':\n        refuse()"),
        (silent_definitions, "x = 1"),
        (silent_definitions, '"""Said."""\ndef award(): ...'),
        (silent_definitions, '"""Said."""\nclass Award:\n    """Said."""\n    def total(self): ...'),
        (rooms_below_services, "from evaluator.storage.rows import ScoreRow"),
        (rooms_below_services, "import evaluator.formats.signing"),
    ],
)
def test_each_rule_sees_a_breach(rule: Rule, breach: str) -> None:
    assert list(rule(ast.parse(breach)))


def test_no_code_names_a_rulebook_so_that_each_rule_is_data() -> None:
    """The one list of those there are is `Regime` itself, which the loader reads by their files' names."""
    definition = EVALUATOR / "domain" / "procurement.py"
    assert breaches(named_rulebooks, [definition])
    assert breaches(named_rulebooks, [path for path in PRODUCT if path != definition]) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    places = (*PRODUCT, *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py"))
    names = {part for path in places for part in path.relative_to(ROOT).with_suffix("").parts}
    assert {"evaluator", "services", "award_input", "desk"} <= names
    assert names & NAMES_THAT_SAY_NOTHING == set()


def test_nothing_in_the_product_is_left_unfinished() -> None:
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in PRODUCT}
    assert len(texts) > 80
    assert [(path, word) for path, text in texts.items() for word in UNFINISHED if word in text] == []
    assert breaches(unwritten_functions, PRODUCT) == []


def test_every_link_between_documents_leads_somewhere() -> None:
    documents = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    links = [(path, target) for path in [*documents, *(ROOT / "docs").glob("*.md")] for target in local_links(path)]
    assert (ROOT / "README.md", "ARCHITECTURE.md") in links
    assert [(path.name, target) for path, target in links if not (path.parent / target).exists()] == []


def local_links(document: Path) -> list[str]:
    """The targets of a document's links to files, without their anchors."""
    targets = re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    return [target.partition("#")[0] for target in targets if not re.match(r"[a-z]+:|#", target)]


def test_every_library_is_pinned_with_hashes_and_no_download_address_is_named() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    logical = re.sub(r"\\\n", " ", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE)).splitlines()
    pinned = re.compile(r"[a-z0-9][a-z0-9.-]*==[^\s;@]+( ; [^@]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert [line for line in logical if not pinned.fullmatch(line)] == []
    assert not re.search(r"://|index-url|find-links| @ ", text)
    locked = {line.partition("==")[0] for line in logical}
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert {re.split(r"[=~><]", name)[0] for name in needed} <= locked


def test_qt_is_the_version_that_keeps_its_references_to_none() -> None:
    """PySide6 6.12.0 loses one on every call that returns None; after some thousand the process aborts."""
    assert version("PySide6-Essentials") == "6.11.3"
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(5_000):
        thing.setObjectName("a call that returns None")
    assert abs(sys.getrefcount(None) - before) < 100


def test_what_shares_a_thing_that_is_dear_to_make_is_sent_to_one_process(request: pytest.FixtureRequest) -> None:
    """Without that every process makes it, and `make test` takes minutes longer: seen when pytest changed its ids."""
    alone = not hasattr(request.config, "workerinput")
    assert alone or request.node.nodeid.endswith("@test_architecture.py")
