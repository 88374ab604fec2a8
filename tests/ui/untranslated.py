"""Finds words of the windows that are written out and go through no translation, by reading their source.

A text is meant for a person when it holds a word and is more than one word, or begins with a capital. It is translated
where it stands inside `tr`, `marked` or `counted`, or is handed to one of the shared widgets that translate what they
are made with (ui/widgets/text, fields, tables). What is no text for a person (an object's name, a key, a pattern of a
date) stands in a call named below.
"""

import ast
import re
from collections.abc import Iterator

TRANSLATE = {
    *(
        "tr",
        "marked",
        "counted",
        "said",
        "button",
        "paragraph",
        "heading",
        "Field",
        "NumberField",
        "Card",
        "table",
        "Tick",
    ),
    *("ScalePoints", "of_a_system", "Step", "_add", "Sheet"),
}
NO_WORDS = {
    *("setObjectName", "setProperty", "property", "QKeySequence", "TypeVar", "setDisplayFormat", "toString", "get_all"),
    *("get", "getattr", "setStyle", "setStyleSheet", "setFamilies", "startswith", "partition", "rpartition"),
    *("QSettings", "beginGroup", "removeprefix", "removesuffix", "replace", "split"),
}
_WORD = re.compile(r"[A-Za-z]{2,}")
_KEYS = re.compile(r"(Ctrl|Alt|Shift|Esc|F[0-9])\b|[A-Z0-9_]+$")


def untranslated(source: str) -> list[tuple[int, str]]:
    """The line and the text of each."""
    return sorted(_found(ast.parse(source)))


def _found(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and _for_a_person(node.value):
            yield node.lineno, node.value
    elif isinstance(node, ast.JoinedStr):
        text = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
        if _WORD.search(text) and (" " in text or text[:1].isupper()) and not _KEYS.match(text):
            yield node.lineno, text
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _found(part.value)
    else:
        for child in _looked_into(node):
            yield from _found(child)


def _looked_into(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a piece of source in which a text for a person may stand untranslated."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Compare | ast.arg) or (isinstance(node, ast.Assign) and _named(node) == "__all__"):
        return
    if isinstance(node, ast.FunctionDef):
        yield from (*node.args.defaults, *filter(None, node.args.kw_defaults), *node.body)
    elif isinstance(node, ast.AnnAssign | ast.Subscript):
        yield from filter(None, [node.value])  # not the annotation, nor the key
    elif isinstance(node, ast.Call):
        yield from _of_a_call(node)
    else:
        yield from ast.iter_child_nodes(node)


def _of_a_call(node: ast.Call) -> Iterator[ast.AST]:
    called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    given = [*node.args, *(word.value for word in node.keywords)]
    if called in NO_WORDS:
        return
    if called not in TRANSLATE:
        yield node.func
        yield from given
        return
    for one in given:
        yield from (part for part in _parts(one) if not isinstance(part, ast.Constant))


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    """What stands in lists, and in either case of a choice."""
    if isinstance(node, ast.List | ast.Tuple):
        for part in node.elts:
            yield from _parts(part)
    elif isinstance(node, ast.IfExp):
        yield from (node.test, *_parts(node.body), *_parts(node.orelse))
    else:
        yield node


def _named(node: ast.Assign) -> str:
    return node.targets[0].id if isinstance(node.targets[0], ast.Name) else ""


def _for_a_person(text: str) -> bool:
    if not _WORD.search(text) or _KEYS.match(text):
        return False
    return " " in text.strip() or text.strip()[:1].isupper() or "&" in text
