"""The voice mixer: nothing before the guess, grey text for muted voices, causes by voice."""

from __future__ import annotations

import pytest

from libya_lesson.activities import voices
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.nodes import walk

from .flows import card, given, given_text, nodes_of, texts

PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])


def mixing(pack="libya"):
    shown = card("voices", pack)
    shown.act("guess", 50)
    shown.act("lock")
    return shown


@PACKS
def test_no_number_and_no_voice_is_shown_before_the_guess(pack):
    shown = card("voices", pack)
    assert nodes_of(shown.tree, "figure") == []
    assert nodes_of(shown.tree, "number") == []
    with pytest.raises(KeyError):
        shown.act("mute:author", True)


@PACKS
def test_muting_a_voice_greys_its_words_and_says_how_many(pack):
    material = voices.material(given(pack))
    shown = mixing(pack)
    assert shown.find("reader")["muted"] == []
    shown.act("mute:author", True)
    spans = shown.find("reader")["muted"]
    assert [s[0] for s in spans] == [s.start for s in material.cut if s.group == "author"]
    assert f"{material.words_of('author')} words turned grey" in texts(shown.tree, "changed")[-1]
    shown.act("mute:author", False)
    assert shown.find("reader")["muted"] == []


@PACKS
def test_the_shares_of_the_groups_add_up_to_all_words(pack):
    material = voices.material(given(pack))
    assert sum(material.words_of(g) for g in material.groups) == material.words


@PACKS
def test_the_own_voice_is_neither_nothing_nor_everything(pack):
    assert 20 <= voices.material(given(pack)).own_share <= 60


@PACKS
def test_some_causes_are_the_articles_own_and_some_are_credited(pack):
    groups = [c.group for c in voices.material(given(pack)).causes]
    assert groups.count("author") >= 2
    assert len(groups) - groups.count("author") >= 2


def test_a_rank_in_the_text_makes_an_official_and_a_profession_an_expert():
    groups = {s.voice: s.group for s in voices.material(given("libya")).cut}
    assert (groups["adel-abd-al-kafy"], groups["ahmed-al-rwayaty"]) == ("officials", "experts")


@PACKS
def test_every_cause_placed_wrongly_is_told_why(pack):
    material = voices.material(given(pack))
    shown = mixing(pack)
    wrong = [c.id for c in material.causes if c.group != "author"]
    shown.act("causes", wrong)
    told = " ".join(texts(shown.tree, "feedback"))
    assert all(f"“{cause.text}”" in told for cause in material.causes)
    assert len(texts(shown.tree, "feedback")) == 2  # one for the article's own causes, one for the credited
    assert all(f"({material.group_names[c.group]})" in told for c in material.causes if c.group != "author")


@PACKS
def test_what_the_voices_weigh_is_shown_to_whoever_needed_no_switch(pack):
    shown = mixing(pack)
    assert not any(node["type"] == "figure" for node in walk(shown.tree))
    shown.act("causes", [])
    assert any(node["type"] == "figure" for node in walk(shown.tree))
    with pytest.raises(ValueError, match="causes"):
        shown.act("causes", [])


@PACKS
def test_saying_why_comes_after_the_causes_and_shows_own_claims_that_stand_firm(pack):
    shown = mixing(pack)
    with pytest.raises(KeyError):
        shown.act("why", "word")
    shown.act("causes", [])
    shown.act("why", "word")
    assert any("Its own voice can be right" in d["summary"] for d in nodes_of(shown.tree, "details"))


@PACKS
def test_starting_again_forgets_everything(pack):
    shown = mixing(pack)
    shown.act("again")
    assert shown.state == voices.initial(voices.material(given(pack)))


def test_the_switches_and_what_they_did_stay_in_sight() -> None:
    shown = card("voices")
    shown.act("guess", 30)
    shown.act("lock")
    shown.act("mute:author", True)
    kept = next(n for n in nodes_of(shown.tree, "group") if n.get("stays"))
    assert {n["type"] for n in walk(kept)} >= {"toggle", "changed"}


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Mayor Ann Lee said the bridge would open in May.\n", "Officials and organisations"),
        (
            "General Ann Lee of the Oltown Liberation Army said it held the bridge.\n",
            "Officials and parties to the conflict",
        ),
    ],
)
def test_parties_to_a_conflict_are_spoken_of_where_there_are_some(text: str, group: str) -> None:
    material = voices.material(given_text(text))
    assert material.group_names["officials"] == group


def test_where_no_cause_falls_silent_one_can_say_so_and_is_not_asked_what_follows() -> None:
    material = voices.material(given_text("The shop opened in May. It closed because bread was cheap, said Ann Lee."))
    assert [c.group for c in material.causes] == ["others"]
    shown = bind(voices, material)
    shown.act("guess", 50)
    shown.act("lock")
    shown.act("none")
    assert "Causes placed rightly: 1 of 1. None rests on the article's own word." in texts(shown.tree, "changed")
    assert "What follows for the causes that fell silent?" not in str(shown.tree)
    assert "of 0" not in str(shown.tree)
