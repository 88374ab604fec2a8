"""Lists of bodies entitled to use a system: the NHS Organisation Data Service's files, or a plain list.

The service's files have no row of heads: the code stands first, the name second, the postcode tenth, in rows of about
27 fields. A plain list has a code and a name on each line.
Source: NHS Digital, Organisation Data Service, standard file layout; org-id.guide, GB-NHS.
"""

import csv
import io
from collections.abc import Iterator

from evaluator.domain.dps import LONGEST_NAME, MOST_AUTHORITIES, ContractingAuthority
from evaluator.errors import FileProblem

LIST_LIMIT = 20 * 1024 * 1024  # bytes
ODS_SCHEME, PLAIN_SCHEME = "GB-NHS", "list"
_CODE, _NAME, _POSTCODE, _FEWEST_FIELDS, _LONGEST_CODE = 0, 1, 9, 10, 20


def read_authorities(data: bytes) -> tuple[ContractingAuthority, ...]:
    """Every body named, each code once, in the order of the file.

    Raises: FileProblem naming the line, for a list that is too large, not UTF-8, or has a row without code or name.
    """
    if len(data) > LIST_LIMIT:
        raise FileProblem("The list is larger than the 20 MiB allowed.", hint="Split it.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem("The list is not UTF-8 text.", hint="Save it again as CSV in UTF-8.") from error
    found = {one.code: one for one in _authorities(text)}
    if not found:
        raise FileProblem("The list is empty.", hint="Each line has a code and a name.")
    return tuple(found.values())


def _authorities(text: str) -> Iterator[ContractingAuthority]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            if any(field.strip() for field in row):
                if reader.line_num > MOST_AUTHORITIES:
                    raise FileProblem(
                        "The list has more than {most_authorities:,} lines.",
                        hint="Split it.",
                        most_authorities=MOST_AUTHORITIES,
                    )
                yield _authority(row, reader.line_num)
    except csv.Error as error:
        raise FileProblem(
            "Line {line_num} of the list is not CSV.", hint="Look at its quotation marks.", line_num=reader.line_num
        ) from error


def _authority(row: list[str], line: int) -> ContractingAuthority:
    fields = [field.strip() for field in row]
    if len(fields) < 2 or not fields[_CODE] or not fields[_NAME]:
        raise FileProblem(
            "Line {line} of the list has no code or no name.", hint="Put the code first, then the name.", line=line
        )
    if len(fields[_CODE]) > _LONGEST_CODE or len(fields[_NAME]) > LONGEST_NAME:
        raise FileProblem("Line {line} of the list has a code or a name that is too long.", line=line)
    is_ods = len(fields) >= _FEWEST_FIELDS
    return ContractingAuthority(
        code=fields[_CODE],
        name=fields[_NAME],
        scheme=ODS_SCHEME if is_ods else PLAIN_SCHEME,
        postcode=fields[_POSTCODE] if is_ods else "",
    )
