"""What the reader sends to the browser: every mark lies on its words, and nothing is sent twice."""

import json
from collections.abc import Sequence

import pytest

from libya_lesson.activities.reader import EVENTS, LAYERS, reader_asset, reader_node, voice
from libya_lesson.reading.records import Because, Quote
from libya_lesson.tables import Reading, parse

TEXT = (
    "A heading\nAnn Lee said, “We will stay.” Some reports say the union may strike.\nThe strongman left 🚢 at noon.\n"
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return parse(TEXT)


def quote(kind: str, speaker: str | None, relayed_by: Sequence[str] = ()) -> Quote:
    nowhere = (-1, -1)
    return Quote("q", kind, ((0, 1),), nowhere, nowhere, speaker, tuple(relayed_by), None, 0, Because("x"))


def test_the_asset_can_be_written_as_json(reading: Reading) -> None:
    asset = reader_asset(reading)
    assert json.loads(json.dumps(asset)) == asset


def test_every_mark_lies_inside_the_text_and_has_its_note(reading: Reading) -> None:
    asset = reader_asset(reading)
    for start, end, layer, _kind, note in asset["marks"]:
        assert 0 <= start < end <= len(TEXT)
        assert asset["notes"][note]["layer"] == layer


def test_a_quote_is_marked_on_its_words(reading: Reading) -> None:
    quotes = [TEXT[a:b] for a, b, layer, _kind, _note in reader_asset(reading)["marks"] if layer == "quotes"]
    assert "We will stay." in quotes


def test_the_same_reading_gives_the_same_object(reading: Reading) -> None:
    assert reader_asset(reading, core=(1,)) is reader_asset(reading, core=(1,))


def test_another_gloss_gives_another_asset(reading: Reading) -> None:
    assert reader_asset(reading) is not reader_asset(reading, glosses=((0, 1, "one"),))


def test_a_gloss_is_marked_with_its_plain_words(reading: Reading) -> None:
    at = TEXT.index("strongman")
    asset = reader_asset(reading, glosses=((at, at + 9, "a ruler who needs no vote"),))
    (note,) = [asset["notes"][m[4]] for m in asset["marks"] if m[2] == "gloss"]
    assert note["text"] == "a ruler who needs no vote"


def test_paragraphs_are_numbered_from_one_and_headings_are_not(reading: Reading) -> None:
    assert [p["number"] for p in reader_asset(reading)["paragraphs"]] == [None, 1, 2]


def test_a_core_extract_has_numbers_of_its_own(reading: Reading) -> None:
    asset = reader_asset(reading, core=(2,))
    assert [(p["number"], p["core"]) for p in asset["paragraphs"]] == [(None, False), (None, False), (1, True)]


def test_an_empty_text_gives_an_empty_asset() -> None:
    asset = reader_asset(parse(""))
    assert (asset["paragraphs"], asset["marks"], asset["actors"]) == ([], [], [])


def test_a_relayed_quote_is_relayed_even_if_its_speaker_is_named() -> None:
    assert voice(quote("direct", "ann", ["paper"]), {"ann": "person"}) == "relayed"


def test_a_quote_of_nobody_and_of_some_observers_is_unnamed() -> None:
    assert voice(quote("indirect", None), {}) == voice(quote("indirect", "some"), {"some": "unnamed"}) == "unnamed"


def test_reportedly_is_shown_as_nobodys_name() -> None:
    asset = reader_asset(parse("Ann Lee reportedly left the town. Bob Roe reportedly said that she had left.\n"))
    chains = [note["chain"] for note in asset["notes"] if note["layer"] == "quotes"]
    assert any("nobody named (“reportedly”)" in chain for chain in chains)
    assert not any("reportedly" in chain for chain in chains)
    assert "reportedly" not in [name for _actor, name in asset["actors"]]


def test_an_unknown_layer_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="the reader was given 'verbs'; give layers of"):
        reader_node("article", "The article", layers=("verbs",))


def test_an_unknown_event_is_refused() -> None:
    with pytest.raises(ValueError, match="the reader was given 'click'"):
        reader_node("article", "The article", events=("click",))


def test_every_layer_and_event_that_is_documented_is_taken() -> None:
    node = reader_node("article", "The article", layers=LAYERS, events=EVENTS)
    assert (node["layers"], node["events"]) == (list(LAYERS), list(EVENTS))
