"""Words in responses are found page by page, whatever is typed, and nothing of the index lies on the disk."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.storage.search_index import MOST_HITS, SearchIndex


@pytest.fixture
def index() -> Iterator[SearchIndex]:
    made = SearchIndex()
    made.add("a" * 64, 1, "The hazard log is handed over on award. Café in Example Vale.")
    made.add("a" * 64, 2, "Requests return to the queue after 30 minutes.")
    made.add("b" * 64, 7, "A hazard is named with its owner; the log is not offered.")
    yield made
    made.close()


def test_a_page_is_found_by_all_words_typed_and_by_the_beginning_of_the_last(index: SearchIndex) -> None:
    assert {(hit.document_sha256[0], hit.page) for hit in index.find("hazard log")} == {("a", 1), ("b", 7)}
    assert [(hit.page, hit.around) for hit in index.find("30 min")] == [
        (2, "Requests return to the queue after 30 minutes.")
    ]
    assert [hit.page for hit in index.find("CAFE")] == [1]
    assert index.find("hazard queue") == ()
    assert index.find("  ") == index.find("?!") == ()


def test_no_more_hits_than_a_person_reads(index: SearchIndex) -> None:
    for page in range(MOST_HITS + 50):
        index.add("c" * 64, page, "everywhere")
    assert len(index.find("everywhere")) == MOST_HITS


@given(wanted=st.text())
def test_whatever_is_typed_is_looked_for_and_never_run(wanted: str) -> None:
    index = SearchIndex()
    index.add("a" * 64, 1, wanted)
    assert len(index.find(wanted)) <= 1
    index.close()
