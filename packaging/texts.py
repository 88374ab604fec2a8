"""Gather the texts of the windows for a translator: `make texts`, or with the name of a language's own .ts file.

A text is what is written out in a call of one of the functions below. What a translator has done already is kept; the
file is Qt's own (.ts), so Qt Linguist opens it, and `pyside6-lrelease` makes of it what the program loads (ui/words).
"""

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONTEXT = "windows"
PATTERN = re.compile(r"[\\|]|\(\?")  # what reasons are looked through for, which is no text
NUMBER = "%Ln"  # a counted word, of which each language has as many forms as it needs (evaluator/said)
SAY_TEXT = {
    *(
        "tr",
        "marked",
        "counted",
        "button",
        "paragraph",
        "heading",
        "say",
        "Field",
        "NumberField",
        "ScalePoints",
        "Tick",
    ),
    *("Card", "table", "Step", "_add", "Sheet", "RuleBroken", "FileProblem", "NotWhole", "said", "_require"),
    *("step", "each", "so_far", "Picture", "of_a_system"),
}


def texts(*folders: Path) -> list[str]:
    """Every text of the windows, and of what refuses, in the order of their files."""
    found: dict[str, None] = {}
    for file in (file for folder in folders for file in sorted(folder.rglob("*.py"))):
        tree = ast.parse(file.read_text("utf-8"))
        if "evaluator" in file.parts:
            found.update(dict.fromkeys(_constants(tree)))
            found.update(dict.fromkeys(_kept_words(tree)))
        found.update(dict.fromkeys(_in_file(tree)))
    return list(found)


def _in_file(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in SAY_TEXT:
            given = [*node.args, *(word.value for word in node.keywords)]
            said = [text for one in given for text in _literals(one) if any(map(str.isalpha, text))]
            if _name(node.func) == "counted":
                yield from (f"{NUMBER} {'/'.join(said)}{'' if len(said) > 1 else '(s)'}" for _ in said[:1])
            else:
                yield from said


def _constants(tree: ast.Module) -> Iterator[str]:
    """The sentences and words that the evaluator holds ready to be said: they are translated where they are shown."""
    for node in tree.body:
        given = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        texts = given.values if isinstance(given, ast.Dict) else [] if given is None else [given]
        said = (text for one in texts for text in _literals(one))
        yield from (text for text in said if any(map(str.islower, text)) and not PATTERN.search(text))


def _kept_words(tree: ast.AST) -> Iterator[str]:
    """The words that the evaluator keeps: the kinds and states of a StrEnum, and what the log calls an event."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(_name(base) == "StrEnum" for base in node.bases):
            values = (one.value for one in node.body if isinstance(one, ast.Assign))
            words = (text for value in values for text in _literals(value))
            yield from (word.replace("_", " ") for word in words if any(map(str.islower, word)))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "record":
            yield from (text for one in node.args[:1] for text in _literals(one))


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.List | ast.Tuple):
        for part in node.elts:
            yield from _literals(part)
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def gathered(wanted: list[str], before: bytes = b"") -> bytes:
    """The .ts file with these texts; translations of `before` are kept where their text still stands."""
    root = ET.Element("TS", version="2.1", sourcelanguage="en_GB")
    done: dict[str, ET.Element | None] = {}
    if before:
        was = ET.fromstring(before)
        root.attrib.update(was.attrib)
        done = {message.findtext("source", ""): message.find("translation") for message in was.iter("message")}
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in wanted:
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.startswith(NUMBER) else {})
        ET.SubElement(message, "source").text = text
        kept = done.get(text)
        message.append(kept if kept is not None and "".join(kept.itertext()).strip() else _unfinished(text))
    ET.indent(root)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _unfinished(text: str) -> ET.Element:
    made = ET.Element("translation", {"type": "unfinished"})
    if text.startswith(NUMBER):
        ET.SubElement(made, "numerusform")
    return made


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(
        gathered(texts(ROOT / "ui", ROOT / "evaluator"), target.read_bytes() if target.is_file() else b"")
    )
