"""The editor's desk: what choices do to a story, and the code for a partner."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import combinations, permutations, product
from typing import Any

import pytest

from libya_lesson.activities import desk
from libya_lesson.activities.parts import desk as _desk
from libya_lesson.activities.parts import desk_story as _desk_story
from libya_lesson.packs import open_pack

from .flows import card as flow
from .flows import nodes_of


@pytest.fixture(params=["libya", "harbour"])
def material(request: pytest.FixtureRequest) -> desk.Material:
    return desk.Material(open_pack(request.param).document("desk"))


def test_the_quotations_on_the_desk_are_the_articles_own_words(
    material: desk.Material, request: pytest.FixtureRequest
) -> None:
    pack = open_pack(request.node.callspec.params["material"])
    paragraphs = pack.article.paragraphs
    for quote in material.quotations:
        paragraph = paragraphs[quote["paragraph"]]
        assert quote["text"] in pack.article.text[paragraph.start : paragraph.end], quote["id"]


def test_a_code_brings_the_same_choices_back(material: desk.Material) -> None:
    choices = dict(material.neutral)
    choices["headline"] = material.slots[0]["option"][2]["id"]
    assert _desk_story.decode(material, _desk_story.encode(material, choices)) == choices


def test_a_wrong_letter_in_a_code_is_said(material: desk.Material) -> None:
    code = _desk_story.encode(material, material.neutral)
    wrong = ("B" if code[0] != "B" else "C") + code[1:]
    with pytest.raises(ValueError, match="does not fit"):
        _desk_story.decode(material, wrong)


def test_the_plain_story_has_no_lever(material: desk.Material) -> None:
    assert {size for _slot, size in _desk_story.levers(material, material.neutral)} == {0.0}


def test_a_label_moves_the_story_when_the_actor_gets_one(material: desk.Material) -> None:
    choices = {**material.neutral, "actor": "strong"}
    plain = _desk_story.measured(_desk_story.story(material, material.neutral))
    labelled = _desk_story.measured(_desk_story.story(material, choices))
    assert sum(labelled.labels.values()) > sum(plain.labels.values())


def test_no_doubt_makes_the_story_surer(material: desk.Material) -> None:
    choices = {**material.neutral, "certainty": "doubt"}
    plain = _desk_story.measured(_desk_story.story(material, material.neutral))
    sure = _desk_story.measured(_desk_story.story(material, choices))
    assert sure.boosters > plain.boosters


def test_the_voice_of_a_speaker_grows_with_their_quotation(material: desk.Material) -> None:
    none = _desk_story.measured(_desk_story.story(material, {**material.neutral, "quotes": []}))
    three = _desk_story.measured(_desk_story.story(material, material.neutral))
    assert three.voices["author"] < none.voices["author"]


@pytest.mark.parametrize("desk_id", ["conflict", "economy", "responsibility"])
def test_every_desk_can_make_its_frame_grow(material: desk.Material, desk_id: str) -> None:
    frame = next(a["frame"] for a in material.desk["assignment"] if a["id"] == desk_id)
    plain = _desk_story.measured(_desk_story.story(material, material.neutral)).frames[frame]
    reached = []
    for slot in material.slots:
        for option in slot["option"]:
            choices = {**material.neutral, slot["id"]: option["id"]}
            reached.append(_desk_story.measured(_desk_story.story(material, choices)).frames[frame])
    assert max(reached) > plain


def wordings(material: desk.Material, place: str) -> list[Any]:
    """Everything that can stand in a place, within the facts, other than the plain choice."""
    if place == _desk.QUOTES:
        every = [list(order) for order in permutations((q["id"] for q in material.quotations), _desk.KEPT)]
        return [e for e in every if e != material.neutral[place]]
    options = next(slot["option"] for slot in material.slots if slot["id"] == place)
    return [o["id"] for o in options if o["id"] != material.neutral[place] and "beyond" not in o]


def most(material: desk.Material, frame: str, changes: int) -> int:
    """The most sentences of a frame that so many changes reach; quotations are tried in one order each."""
    found = 0
    for places in combinations(material.places, changes):
        tried = [wordings(material, place) for place in places]
        tried = [[c for c in t if not isinstance(c, list) or c == sorted(c)] for t in tried]
        for chosen in product(*tried):
            story = _desk_story.story(material, {**material.neutral, **dict(zip(places, chosen, strict=True))})
            found = max(found, carried(story)[frame])
    return found


@cache
def carried(story: str) -> Mapping[str, int]:
    """How many sentences of a story carry each frame: every desk asks about the same thousands of stories."""
    return {frame: _desk_story.carrying(story, frame) for frame in _desk_story.measured(story).frames}


@pytest.mark.parametrize("desk_id", ["conflict", "economy", "responsibility"])
def test_a_target_needs_as_many_changes_as_it_says(material: desk.Material, desk_id: str) -> None:
    assignment = next(a for a in material.desk["assignment"] if a["id"] == desk_id)
    fewest = assignment["fewest"]
    assert most(material, assignment["frame"], fewest) >= assignment["goal"]
    assert most(material, assignment["frame"], fewest - 1) < assignment["goal"]


def test_what_is_made_beforehand_is_half_of_the_choices_and_within_the_facts(material: desk.Material) -> None:
    for assignment in material.desk["assignment"]:
        made = {m["slot"]: m["option"] for m in assignment["made"]}
        assert len(made) == len(material.places) // 2
        assert _desk.beyond(material, {**material.neutral, **made}) == []


def test_every_choice_stands_in_the_story_where_it_is_said_to_stand(material: desk.Material) -> None:
    text, places = _desk_story.written(material, material.neutral)
    for place, start, end in places:
        if place != _desk.QUOTES:
            wording = material.option(place, material.neutral[place])["text"]
            assert text[start:end].lower() == wording.lower()
    assert {place for place, *__ in places} == set(material.places)


def at_work(form: str = "core", assignment: str = "conflict") -> Any:
    card = flow("desk", lesson="03")
    card.act("form", form)
    card.act("predict", "headline")
    card.act("lock")
    card.act("assignment", assignment)
    return card


def choose(card: Any, place: str, wording: str) -> None:
    card.act("pick", place)
    card.act(f"slot:{place}", wording)


def told(card: Any) -> str:
    return " ".join(n["text"] for n in nodes_of(card.tree, "feedback"))


def test_with_help_three_choices_are_made_and_explained() -> None:
    card = at_work("support")
    assert card.state["choices"]["headline"] == "clash"
    card.act("pick", "headline")
    assert "“Rivals” promises a fight" in told(card)


def test_a_tap_on_words_of_the_story_opens_their_wordings() -> None:
    card = at_work()
    card.act("pick", "ports")
    assert [n["id"] for n in nodes_of(card.tree, "choice")][-1] == "slot:ports"


def test_wordings_that_are_tried_one_after_the_other_are_held_against_the_same_story() -> None:
    card = at_work()
    for wording in ("seized", "freed", "grabbed"):
        choose(card, "ports", wording)
    assert "judging verbs 0 → 1" in " ".join(n["text"] for n in nodes_of(card.tree, "changed"))


def test_another_desk_keeps_what_was_chosen() -> None:
    card = at_work()
    choose(card, "ports", "grabbed")
    card.act("assignment", "economy")
    assert card.state["choices"]["ports"] == "grabbed"


def test_the_harder_form_counts_changes_up_to_its_target() -> None:
    card = at_work("stretch")
    assert "0 changes so far" in told(card)
    choose(card, "headline", "clash")
    card.act("pick", "quotes")
    card.act("quotes", {"story": ["officer", "guard", "minister"]})
    assert "Reached with 2 changes: fewer are not enough." in told(card)
    choose(card, "verb", "claimed")
    assert "It can be done with 2." in told(card)


def test_a_target_that_is_reached_with_a_wording_beyond_the_facts_is_not_reached() -> None:
    card = at_work("stretch", "responsibility")
    choose(card, "headline", "blame")
    choose(card, "certainty", "must")
    assert "one wording says more than the facts" in told(card)


def test_the_print_says_whether_the_story_became_what_the_desk_wanted() -> None:
    card = at_work()
    choose(card, "verb", "claimed")
    card.act("done")
    assert "Your words changed, but not what the story is about." in told(card)
    choose(card, "headline", "clash")
    assert "Printed: the same facts, another story." in told(card)


def test_the_fact_check_stops_a_wording_that_says_more_than_the_facts() -> None:
    card = at_work()
    choose(card, "certainty", "doubt")
    card.act("done")
    assert "Nobody else confirms it, so there is doubt." in told(card)
    choose(card, "certainty", "source")
    assert "every wording of yours stays within the facts" in told(card)


def test_a_new_first_quotation_is_told_although_no_count_moves() -> None:
    shown = flow("desk", "libya", "03")
    shown.act("predict", "quotes")
    shown.act("lock")
    shown.act("assignment", "conflict")
    while shown.find("go")["value"] != "headline":  # the quotations come last
        shown.act("go")
    first, *rest = shown.state["choices"]["quotes"]
    shown.act("quotes", {"story": [*rest, first]})
    assert nodes_of(shown.tree, "changed")[0]["text"].endswith("Now the Russian defence ministry has the first word.")
