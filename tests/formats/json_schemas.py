"""JSON held to published schemas. The library that judges takes seconds to load, so it is loaded when it is asked."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import Draft4Validator, Draft202012Validator


def of_ours(schema: Any) -> "Draft202012Validator":
    """Who judges by one of the program's own schemas, which is a schema."""
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def of_ocds(schema: Any, *, formats: bool = False) -> "Draft4Validator":
    """Who judges by a schema of OCDS; `formats` asks of dates and addresses too that they are some."""
    from jsonschema import Draft4Validator, FormatChecker

    return Draft4Validator(schema, format_checker=FormatChecker() if formats else None)
