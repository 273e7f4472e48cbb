"""The activities of lesson 00, driven without a browser."""

from __future__ import annotations

import pytest

from libya_lesson.activities import background, rhythm, routes, trust
from libya_lesson.activities.kit.nodes import walk

from .flows import card, given, nodes_of, texts

PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])


@PACKS
def test_six_claims_are_rated_and_locked_together(pack):
    shown = card("trust", pack, "00")
    for number in range(1, 7):
        with pytest.raises(ValueError, match="lock"):
            shown.act("lock")
        shown.act(f"T{number}", number * 10)
    shown.act("lock")
    assert shown.state == {"form": "core", "values": {f"T{n}": n * 10 for n in range(1, 7)}, "locked": True}
    with pytest.raises(ValueError, match="T1"):
        shown.act("T1", 99)


@PACKS
def test_no_verdict_is_shown_beside_the_sliders(pack):
    shown = card("trust", pack, "00")
    for number in range(1, 7):
        shown.act(f"T{number}", 50)
    shown.act("lock")
    assert nodes_of(shown.tree, "feedback") == []
    reasons = [row["reason"] for row in given(pack).pack.records("sliders")]
    assert not [r for r in reasons if r in str(shown.tree)]


@PACKS
def test_every_claim_shows_the_sentence_that_it_stands_for(pack):
    article = given(pack).pack.article.text
    items = trust.material(given(pack)).items
    assert len(items) == 6
    assert all(item.sentence in article and 0 <= item.start < item.end <= len(item.sentence) for item in items)


def test_a_slider_outside_its_scale_is_brought_back():
    material = trust.material(given())
    state = trust.update(material, trust.initial(material), {"id": "T1", "value": 400})
    assert state["values"] == {"T1": 100}


@PACKS
def test_the_count_stays_hidden_until_the_guess_is_locked(pack):
    shown = card("rhythm", pack, "00")
    with pytest.raises(KeyError):
        shown.act("count")
    shown.act("guess", 10)
    shown.act("lock")
    shown.act("count")
    share = rhythm.material(given(pack)).share
    assert texts(shown.tree, "changed") == [f"You guessed 10. The count is {share}: {abs(share - 10)} away."]
    shown.act("why", "marks")
    assert shown.state["why"] == "marks"


@PACKS
def test_words_between_marks_are_some_but_not_all(pack):
    assert 10 < rhythm.material(given(pack)).share < 90


@PACKS
def test_the_background_has_dates_people_places_and_sources(pack):
    material = background.material(given(pack))
    assert material.paragraphs
    assert material.events
    assert material.who
    assert material.map is not None
    assert all(event["source"] in material.sources for event in material.events)


@PACKS
def test_of_an_outlet_the_background_says_who_judges_it(pack):
    tables = [n for part in background.parts(background.material(given(pack))) if part for n in walk(part)]
    rows = [row for n in tables if n["type"] == "table" and n["columns"][0] == "Name" for row in n["rows"]]
    assert rows and all(row[2] for row in rows)
    assert any(row[2] == "You judge it yourself in lesson 02." for row in rows)


def test_an_invented_map_says_that_it_is_invented():
    told = [n["text"] for part in background.parts(background.material(given("harbour"))) if part for n in walk(part)
            if n["type"] == "prose"]  # fmt: skip
    assert "An invented chart: the numbers are not places on Earth." in told


@pytest.mark.parametrize(("pack", "addresses"), [("libya", True), ("harbour", False)])
def test_sources_stand_with_their_addresses_where_there_are_any(pack, addresses):
    tables = [n for part in background.parts(background.material(given(pack))) if part for n in walk(part)]
    columns = next(n["columns"] for n in tables if n["type"] == "table" and n["columns"][0] == "Publisher")
    assert ("Address" in columns) == addresses


@PACKS
def test_no_event_of_the_background_is_later_than_the_article(pack):
    material = background.material(given(pack))
    assert all(event["date"] <= material.story_day for event in material.events)


@pytest.mark.parametrize("route", routes.ROUTES)
def test_every_route_lists_its_lessons(route):
    shown = card("routes", lesson="00")
    shown.act("route", route)
    rows = nodes_of(shown.tree, "table")[0]["rows"]
    assert [row[0][:2] for row in rows] == list(routes.ROUTES[route])


def test_a_route_of_one_lesson_has_one_link():
    shown = card("routes", lesson="00")
    shown.act("route", "one")
    assert "Its link stands below the exit ticket." in texts(shown.tree, "prose")


@PACKS
@pytest.mark.parametrize(("form", "seen", "folded"), [("support", 6, 0), ("core", 6, 6), ("stretch", 0, 0)])
def test_the_sentences_behind_the_claims_are_shown_folded_or_kept_for_later(pack, form, seen, folded):
    shown = card("trust", pack, "00")
    shown.act("form", form)
    assert (len(nodes_of(shown.tree, "excerpt")), len(nodes_of(shown.tree, "details"))) == (seen, folded)
    for item in trust.material(given(pack)).items:
        shown.act(item.id, 50)
    shown.act("lock")
    assert len(nodes_of(shown.tree, "excerpt")) == 6
