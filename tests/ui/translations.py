"""Translations of the windows made for a test as a translator makes them, by Qt's own compiler."""

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from runpy import run_path

import PySide6

ROOT = Path(__file__).parents[2]
_gathering = run_path(str(ROOT / "packaging" / "texts.py"))  # “packaging” is also the name of a library
texts: Callable[..., list[str]] = _gathering["texts"]
gathered: Callable[..., bytes] = _gathering["gathered"]
WELSH_FORMS = 5  # none, one, two to five, six, more, as Qt knows Welsh


def compiled(file: Path, translated: Callable[[str], list[str]], wanted: list[str]) -> Path:
    """A Welsh translation of these texts, each in all its forms; gives the file that the program loads."""
    root = ET.fromstring(gathered(wanted))
    root.set("language", "cy")
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.clear()
        forms = translated(message.findtext("source", ""))
        if message.get("numerus"):
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            (translation.text,) = forms
    file.write_bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))
    compiler = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([compiler, file, "-qm", file.with_suffix(".qm")], check=True, capture_output=True)
    return file.with_suffix(".qm")


def in_brackets(text: str) -> list[str]:
    return [f"[{text}]"] * (WELSH_FORMS if text.startswith("%Ln") else 1)
