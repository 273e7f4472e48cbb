"""The static form: readable where no kernel runs, and harmless whatever the text holds."""

from html.parser import HTMLParser

import pytest

from libya_lesson.activities.kit import nodes as n
from libya_lesson.activities.kit.static_form import html, plain

EVIL = '<script>alert("x")</script> & <b>bold</b>'
OPTIONS = [{"id": "a", "label": "First"}, {"id": "b", "label": "Second", "note": "a note"}]
TABLE = n.table(["Voice", ""], [["Ann", 3], ["Bo", None]], "Words by voice")
EVERY = {
    "prose": n.prose("One **bold** word.\n\n- a point"),
    "heading": n.heading("A heading"),
    "step": n.step("predict", [n.prose("inside")], title="Guess"),
    "choice": n.choice("c", "Which one?", OPTIONS, "a", feedback={"a": "Told kindly."}),
    "slider": n.slider("s", "How sure?", 0.4, 0, 1, 0.1, format="percent", left="no", right="yes"),
    "text_input": n.text_input("t", "Say why", "because"),
    "toggle": n.toggle("o", "Show more", True),
    "button": n.button("go", "Go on"),
    "file_input": n.file_input("f", "A file"),
    "feedback": n.feedback("Look again.", "notyet"),
    "changed": n.changed("It grew."),
    "table": TABLE,
    "figure": n.figure({"data": []}, "A line climbs.", TABLE),
    "details": n.details("More", [n.prose("folded")]),
    "how": n.how("How made?", [n.prose("counted")]),
    "columns": n.columns([n.prose("left"), n.prose("right")]),
    "group": n.group("Together", [n.prose("inside")]),
    "badge": n.badge("new"),
    "excerpt": n.excerpt("Ann may go.", [{"start": 4, "end": 7, "kind": "hedge", "note": "soft"}], "Line 1"),
    "chain": n.chain("h", "The chain", [{"id": "p", "text": "Paper", "kind": "named"}], start="Article", end="Words"),
    "board": n.board("b", "Sort", [{"id": "i", "text": "Card"}], [{"id": "x", "label": "Box"}], {"x": ["i"]}),
    "grid6": n.grid6("g", "Grid", [], [], [{"id": "p", "text": "Paper", "row": "B", "column": "2"}]),
    "timeline": n.timeline([{"date": "2016", "text": "It began.", "source": "S1"}], "When"),
    "strip": n.strip([{"id": "s", "size": 3, "kind": "named", "text": "Named: 3"}], "Shares"),
    "shifts": n.shifts("Trust", [{"label": "Rain", "was": 2, "now": 6}], TABLE, ticks={}, key={"was": "then"}),
    "number": n.number("Share", "41 %", note="of all words"),
    "copy": n.copy("AB12", "Your code"),
    "progress": n.progress(2, 5, "Cards"),
    "reader": n.reader("article", "The article", id="reader", events=[], preview=["First paragraph."]),
}
EXPECTED = {
    "prose": "<strong>bold</strong>", "heading": "A heading", "step": "Predict: Guess", "choice": "☑ First",
    "slider": "40 %", "text_input": "because", "toggle": "☑ Show more", "button": "[ Go on ]",
    "file_input": "A file", "feedback": "Look again.", "changed": "It grew.",
    "table": "<caption>Words by voice</caption>",
    "figure": "A line climbs.", "details": "<summary>More</summary>", "how": "counted", "columns": "<p>right</p>",
    "group": "Together", "badge": "[new]", "excerpt": "<u>may</u> <small>(soft)</small>",
    "chain": "Article → Paper → Words", "board": "<strong>Box</strong>: Card", "grid6": "Paper: B2",
    "timeline": "<strong>2016</strong> It began.", "strip": "Named: 3",
    "shifts": "<caption>Words by voice</caption>", "number": "<strong>41 %</strong>",
    "copy": "<pre>AB12</pre>", "progress": "Cards 2 / 5", "reader": "First paragraph.",
}  # fmt: skip


class Strict(HTMLParser):
    """Every tag that opens closes, in order."""

    VOID = frozenset({"br", "hr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(text: str) -> set[str]:
    parser = Strict()
    parser.feed(text)
    assert parser.open == []
    return parser.seen


@pytest.mark.parametrize("name", EVERY)
def test_each_node_has_a_static_form(name: str) -> None:
    assert EXPECTED[name] in html(n.card("t", "T", [EVERY[name]]))


def test_one_of_many_rows_is_told_in_one_line() -> None:
    shown = html(n.card("t", "T", [n.choice("p", "Which tie?", OPTIONS, "b", layout="pick")]))
    assert "<strong>Which tie?</strong>: Second" in shown and "First" not in shown


@pytest.mark.parametrize("name", EVERY)
def test_the_static_form_is_well_formed_and_needs_no_style_or_script(name: str) -> None:
    assert not tags(html(n.card("t", "T", [EVERY[name]]))) & {"script", "style", "link", "img", "iframe"}


def test_html_in_a_text_is_shown_as_text() -> None:
    tree = n.card("t", EVIL, [n.prose(EVIL), n.excerpt(EVIL), n.table([EVIL], [[EVIL]], EVIL), n.copy(EVIL, EVIL)])
    shown = html(tree)
    assert "<script" not in shown
    assert "<b>" not in shown
    assert "&lt;script&gt;" in shown


def test_the_static_form_says_how_to_start() -> None:
    assert "press ▶▶" in html(n.card("t", "T", []))


def test_plain_text_is_title_and_first_question() -> None:
    assert plain(n.card("t", "Who?", [n.choice("c", "Which one?", OPTIONS)])) == "Who?: Which one?"


def test_plain_text_without_a_question_is_the_title() -> None:
    assert plain(n.card("t", "Who?", [n.divider()])) == "Who?"
