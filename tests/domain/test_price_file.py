"""A price file's commitment tells nothing, and opens to one file alone."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.price_file import Opening, file_digest, require_new, require_opened
from evaluator.domain.procurement import Document
from evaluator.errors import RuleBroken

digests = st.binary(min_size=32, max_size=32).map(bytes.hex)
openings = st.builds(Opening, salt=digests, sha256=digests)


def issued(opening: Opening, *, priced: bool = True) -> Document:
    return Document(
        sha256=opening.commitment if priced else opening.sha256,
        tender_id="A",
        name="Prices.xlsx",
        media_type="",
        priced=priced,
        sealed_sha256="c" * 64 if priced else None,
    )


@given(openings)
def test_anybody_can_work_out_the_commitment_from_salt_and_file(opening: Opening) -> None:
    salted = bytes.fromhex(opening.salt) + bytes.fromhex(opening.sha256)
    assert opening.commitment == hashlib.sha256(salted).hexdigest()


@given(st.lists(openings, min_size=1, max_size=4, unique_by=lambda one: one.sha256), st.data())
def test_what_was_opened_is_every_price_file_issued_and_no_other(opened: list[Opening], data: st.DataObject) -> None:
    quality = issued(Opening(salt="a" * 64, sha256="b" * 64), priced=False)
    documents = [quality, *map(issued, opened)]
    require_opened(documents, opened)
    place = data.draw(st.integers(0, len(opened) - 1))
    other = data.draw(openings.filter(lambda one: one != opened[place]))
    for changed in (opened[:-1], [*opened, other], [*opened[:place], other, *opened[place + 1 :]]):
        with pytest.raises(RuleBroken, match="not the ones that were issued"):
            require_opened(documents, changed)


@pytest.mark.parametrize(
    "changed", [{"salt": ""}, {"salt": "A" * 64}, {"salt": "a" * 62, "sha256": "b" * 66}, {"sha256": "b" * 63}]
)
def test_salt_and_digest_have_one_spelling_so_that_neither_shifts_into_the_other(
    changed: dict[str, str],
) -> None:
    opening = Opening(**({"salt": "a" * 64, "sha256": "b" * 64} | changed))
    with pytest.raises(RuleBroken, match="32 bytes"):
        require_opened([], [opening])


@given(openings)
def test_the_file_s_own_digest_is_known_once_it_is_opened(opening: Opening) -> None:
    document = issued(opening)
    assert file_digest(document, ()) == opening.commitment
    assert file_digest(document, [opening]) == opening.sha256
    assert file_digest(issued(opening, priced=False), ()) == opening.sha256
    for known in ([document], [issued(opening, priced=False)]):
        with pytest.raises(RuleBroken, match="already"):
            require_new(known, [opening], tender_id="A", name="Prices.xlsx", sha256=opening.sha256)
        require_new(known, [opening], tender_id="B", name="Prices.xlsx", sha256=opening.sha256)
