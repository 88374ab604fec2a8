"""The build of the program is never run here; what it names is looked up."""

import ast
from importlib.util import find_spec
from pathlib import Path

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
