"""The suppliers' documents are real PDFs: quoted words stand on the page that is named, and EXAMPLE on every page."""

from collections.abc import Iterable
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from evaluator.demo.content import AgreedScore, Content, MemberScore
from evaluator.demo.example import TENDERS, example
from evaluator.demo.generated import Dimensions, made
from evaluator.demo.response_documents import BANNER, ResponseDocument, documents_of
from evaluator.domain.panel import Role

CONTENT = example()
GENERATED = made(Dimensions(members=3, tenders=2, questions=20), seed=11)


@cache
def document_pages(content: Content, tender_key: str) -> dict[str, list[str]]:
    """The words of each page of each document of a tender, with single spaces."""
    tender = next(tender for tender in content.tenders if tender.key == tender_key)
    return {document.name: pages_of(document) for document in documents_of(content, tender)}


def pages_of(document: ResponseDocument) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(document.body)).pages]


def quotes_out_of_place(content: Content, scores: Iterable[MemberScore | AgreedScore]) -> list[str]:
    """Each quote that does not stand on the page it names."""
    return [
        quote.text
        for score in scores
        for quote in score.quotes
        if quote.text not in document_pages(content, score.tender)[quote.document][quote.page - 1]
    ]


def test_every_tender_has_two_responses_and_a_pricing_schedule_and_only_that_is_priced() -> None:
    for tender in CONTENT.tenders:
        documents = documents_of(CONTENT, tender)
        assert [document.name for document in documents] == [
            "Quality response.pdf",
            "Social value response.pdf",
            "Pricing schedule.pdf",
        ]
        assert [document.priced for document in documents] == [False, False, True]


@pytest.mark.parametrize("tender", TENDERS)
def test_a_document_has_several_pages_each_marked_as_an_example_and_numbered(tender: str) -> None:
    for pages in document_pages(CONTENT, tender).values():
        assert len(pages) >= 2
        for number, page in enumerate(pages, start=1):
            assert BANNER in page
            assert f"Page {number} of {len(pages)}" in page


@pytest.mark.parametrize("content", [CONTENT, GENERATED], ids=["example", "generated"])
def test_every_answer_begins_on_the_page_that_is_said(content: Content) -> None:
    titles = {leaf.id: f"{leaf.id} {leaf.title}" for leaf in content.model.scored_leaves()}
    for tender in content.tenders:
        started = {}
        for document in documents_of(content, tender):
            pages = document_pages(content, tender.key)[document.name]
            for criterion, page in document.starts.items():
                assert titles[criterion] in pages[page - 1]
                started[criterion] = page
        assert started.keys() == titles.keys()


def test_every_quote_of_a_member_stands_on_its_page() -> None:
    for person in CONTENT.with_role(Role.MEMBER):
        scores = CONTENT.scores_by(person.key)
        assert all(score.quotes for score in scores)
        assert quotes_out_of_place(CONTENT, scores) == []


def test_every_quote_of_an_agreed_reason_stands_on_its_page() -> None:
    assert all(score.quotes for score in CONTENT.agreed)
    assert quotes_out_of_place(CONTENT, CONTENT.agreed) == []


def test_quotes_in_generated_scores_stand_on_their_page() -> None:
    scores = [score for score in GENERATED.scores_by("member-02") if score.quotes]
    assert scores
    assert quotes_out_of_place(GENERATED, scores) == []
    assert quotes_out_of_place(GENERATED, GENERATED.agreed) == []


@pytest.mark.parametrize("tender", TENDERS)
def test_no_price_stands_outside_the_pricing_schedule(tender: str) -> None:
    for name, pages in document_pages(CONTENT, tender).items():
        assert any("£" in page for page in pages) is (name == "Pricing schedule.pdf"), name


def test_the_pricing_schedule_states_the_total() -> None:
    for tender in CONTENT.tenders:
        (total,) = tender.prices().values()
        assert f"£{total:,}" in document_pages(CONTENT, tender.key)["Pricing schedule.pdf"][1]


def test_each_response_document_has_a_table() -> None:
    for tender in CONTENT.tenders:
        for document in documents_of(CONTENT, tender):
            assert has_table(document), document.name


def has_table(document: ResponseDocument) -> bool:
    with pikepdf.open(BytesIO(document.body)) as pdf:
        return any(isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/Table" for found in pdf.objects)


def test_documents_are_tagged_name_their_supplier_and_embed_their_fonts() -> None:
    tender = CONTENT.tenders[0]
    for document in documents_of(CONTENT, tender):
        with pikepdf.open(BytesIO(document.body)) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.docinfo["/Author"]) == tender.supplier
            descriptors = [found for found in pdf.objects if is_a(found, "/FontDescriptor")]
            assert descriptors
            assert all("/FontFile2" in descriptor for descriptor in descriptors)
            assert len(descriptors) == len([found for found in pdf.objects if is_a(found, "/Font") and drawn(found)])


def is_a(found: pikepdf.Object, kind: str) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/Type") == kind


def drawn(font: pikepdf.Object) -> bool:
    """A font with outlines of its own; a composite font borrows those of its descendant."""
    return font.get("/Subtype") != "/Type0"


def test_the_same_tender_gives_the_same_bytes() -> None:
    tender = CONTENT.tenders[2]
    first, second = ([document.body for document in documents_of(CONTENT, tender)] for _ in range(2))
    assert first == second
