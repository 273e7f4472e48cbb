"""Lesson 02 around its grid: the copy chain, the label swap and one source on two topics tell what was guessed."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities import copy_chain
from libya_lesson.packs import open_pack

from .flows import card, given, nodes_of


def told(shown: Any, kind: str = "feedback") -> str:
    return " ".join(n["text"] for n in nodes_of(shown.tree, kind))


def chain(guess: str, prediction: str = "name") -> Any:
    shown = card("copy_chain", lesson="02")
    shown.act("predict", prediction)
    shown.act("lock")
    for hop in copy_chain.hops(copy_chain.material(given("libya", "02"))):
        shown.act(f"guess:{hop}", guess)
    return shown


@pytest.mark.parametrize("pack", ["libya", "harbour"])
def test_every_step_of_a_copy_chain_says_what_kind_of_change_it_is(pack: str) -> None:
    for hops in copy_chain.material(given(pack, "02")).items.values():
        assert all(hop.loss for hop in hops[1:])


def test_a_guess_on_a_hop_is_held_against_what_changed() -> None:
    shown = chain("source")
    assert "As you guessed. The credit to DEBKA was lost." in told(shown)
    assert "It went another way: a name or label changed." in told(shown)


def test_who_sees_no_change_is_sent_back_to_the_two_wordings() -> None:
    assert "Compare the two wordings again: a name or label changed." in told(chain("none"))


def test_the_tally_of_changes_answers_the_first_guess() -> None:
    assert "You guessed that nothing at all changed: 1." in told(chain("source", "none"), "changed")


@pytest.mark.parametrize(("second", "words"), [(50, "Your score agrees"), (100, "Your score says otherwise")])
def test_a_student_whom_the_label_hardly_moved_is_told_what_the_score_says(second: int, words: str) -> None:
    shown = card("label_swap", lesson="02")
    shown.act("predict", 5)
    shown.act("lock")
    for value in (50, second):
        for slider in [n["id"] for n in nodes_of(shown.tree, "slider") if n["id"].startswith("rate")]:
            shown.act(slider, value)
        shown.act("next")
    shown.act("why", "same")
    assert words in nodes_of(shown.tree, "choice")[-1]["feedback"]["same"]


def letters(shown: Any) -> list[str]:
    """The letters that a card asks for."""
    return [n["id"] for n in nodes_of(shown.tree, "choice") if n["id"].startswith("letter:")]


def test_letters_for_two_topics_are_held_against_their_bands() -> None:
    shown = card("same_source", lesson="02")
    shown.act("predict", "yes")
    shown.act("lock")
    for letter in letters(shown):
        shown.act(letter, "F")
    assert "As you guessed." in told(shown, "changed")
    assert "F says that nobody can know." in told(shown)


def test_the_best_letter_of_a_band_lies_in_it() -> None:
    shown = card("same_source", lesson="02")
    shown.act("predict", "yes")
    shown.act("lock")
    topics = {f"letter:{row['dossier_id']}": row for row in open_pack("libya").records("dossiers")}
    asked = letters(shown)
    for letter in asked:
        shown.act(letter, topics[letter]["best"])
    assert f"{len(asked)} of {len(asked)} letters lie in their band." in told(shown, "prose")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("According to DEBKA, two bases are planned.", "Somebody answers for your sentence"),
        ("There is no doubt that two bases are planned.", "Nobody answers for this sentence."),
        ("There is no doubt that two bases are planned.", "This word adds certainty"),
        ("The militia is armed, DEBKA says, by the regime.", "Here the label is yours."),
    ],
)
def test_a_repaired_sentence_is_looked_at(sentence: str, said: str) -> None:
    shown = chain("source")
    shown.act("repair", sentence)
    assert said in told(shown)


def test_each_wording_stands_beside_the_one_before_it_with_the_change_marked() -> None:
    pairs = [n for n in nodes_of(chain("source").tree, "columns") if len(nodes_of(n, "excerpt")) == 2]
    assert len(pairs) == len(copy_chain.hops(copy_chain.material(given("libya", "02"))))
    before, after = nodes_of(pairs[-1], "excerpt")
    assert before["text"] != after["text"]
    assert after["marks"]
