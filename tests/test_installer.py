"""The build of the program is never run here; what it names is looked up, and what ships is named."""

import ast
import re
import struct
import subprocess
import sys
import tomllib
from importlib.metadata import metadata
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
SPEC = ast.parse((ROOT / "installer.spec").read_text(encoding="utf-8"))


def texts_given_to(*functions: str) -> list[str]:
    return [
        argument.value
        for call in ast.walk(SPEC)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in functions
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]


def test_every_module_the_build_collects_can_be_imported() -> None:
    modules = texts_given_to("collect_data_files", "collect_submodules", "copy_metadata")
    assert {"evaluator", "mnemonic", "fontpkg_atkinson_hyperlegible"} <= set(modules)
    assert [module for module in modules if find_spec(module) is None] == []


def test_every_file_the_build_takes_along_is_there() -> None:
    wanted = [node.elts[0] for node in ast.walk(SPEC) if isinstance(node, ast.Tuple) and len(node.elts) == 2]
    named = [node.value for node in wanted if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert "resources" in named
    assert [name for name in named if not (ROOT / name).exists()] == []


def version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def test_windows_is_told_the_version_of_the_project() -> None:
    resource = (ROOT / "packaging" / "windows" / "version.txt").read_text(encoding="utf-8")
    assert re.findall(r'"(?:File|Product)Version", "([0-9.]+)"', resource) == [version()] * 2
    numbers = ", ".join([*version().split("."), "0"])
    assert re.findall(r"(?:file|prod)vers=\(([0-9, ]+)\)", resource) == [numbers] * 2
    setup = (ROOT / "packaging" / "windows" / "bid-evaluator.iss").read_text(encoding="utf-8")
    assert f'#define Version "{version()}"' in setup


def test_the_icon_has_every_size_that_windows_asks_for() -> None:
    icon = (ROOT / "resources" / "icons" / "bid-evaluator.ico").read_bytes()
    _, kind, count = struct.unpack_from("<3H", icon)
    assert kind == 1
    assert [icon[6 + 16 * place] or 256 for place in range(count)] == [16, 24, 32, 48, 64, 128, 256]
    for place in range(count):
        size, offset = struct.unpack_from("<2I", icon, 6 + 16 * place + 8)
        assert icon[offset : offset + 8] == b"\x89PNG\r\n\x1a\n"
        assert offset + size <= len(icon)


def test_two_programs_share_one_folder_and_one_of_them_has_a_console() -> None:
    made = {
        call.args[0].value: call.keywords[0].value.value
        for call in ast.walk(SPEC)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "program"
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.keywords[0].value, ast.Constant)
    }
    assert made == {"bid-evaluator": False, "bid-evaluator-cli": True}


def test_a_command_loads_no_part_of_qt() -> None:
    script = (
        "import sys; from evaluator.cli import run; "
        f"status = run(['recompute', {str(ROOT / 'tests' / 'data' / 'small_award.json')!r}]); "
        "print(status, any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 False"


def test_no_part_of_qt_that_is_left_out_is_used() -> None:
    (unused,) = (
        ast.literal_eval(node.value)
        for node in SPEC.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "UNUSED"
    )
    used = {
        module
        for path in [*(ROOT / "ui").rglob("*.py"), ROOT / "main.py"]
        for module in re.findall(r"PySide6\.(Qt\w+)", path.read_text(encoding="utf-8"))
    }
    assert "QtWidgets" in used
    assert [module for module in used if any(part.startswith(module.replace("Qt", "Qt6", 1)) for part in unused)] == []


@pytest.fixture(scope="module")
def shipped() -> ModuleType:
    named = spec_from_file_location("shipped", ROOT / "packaging" / "shipped.py")
    assert named is not None
    assert named.loader is not None
    module = module_from_spec(named)
    named.loader.exec_module(module)
    return module


def test_the_list_of_parts_names_what_ships_with_its_hashes_and_nothing_that_only_checks(shipped: ModuleType) -> None:
    entries = shipped.shipped((ROOT / "requirements.lock").read_text(encoding="utf-8"), shipped.needed())
    names = {entry.partition("==")[0] for entry in entries}
    assert {"pyside6-essentials", "sqlcipher3", "cryptography", "reportlab", "sqlalchemy"} <= names
    assert names.isdisjoint(
        {"pytest", "hypothesis", "mypy", "ruff", "openpyxl", "pyinstaller", "cyclonedx-bom", "jsonschema"}
    )
    assert all("--hash=sha256:" in entry for entry in entries)


def test_nothing_that_ships_is_only_under_the_gpl(shipped: ModuleType) -> None:
    for name in shipped.needed():
        told = metadata(name)
        said = [*(told.get_all("License-Expression") or []), *(told.get_all("License") or [])]
        classifiers = [one for one in told.get_all("Classifier") or [] if one.startswith("License")]
        licence = " ".join([*(one[:200] for one in said), *classifiers])
        assert "AGPL" not in licence, name
        assert "GPL" not in re.sub(r"LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "", licence), name
