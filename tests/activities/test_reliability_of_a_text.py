"""The reliability grid on a text without a case file, and after corrections."""

from __future__ import annotations

from typing import Any

from libya_lesson.activities import reliability
from libya_lesson.activities.kit.nodes import walk

from .flows import given_text


def test_without_a_case_file_no_card_no_minute_and_no_worked_pair_is_promised() -> None:
    text = """"The harbour will close," said Ann Lee on Monday. "The union agrees," said Ben Roe."""
    material = reliability.material(given_text(text + '"', "07"))
    keys = [(str(p.origin["origin_id"]), str(p.claim["claim_id"])) for p in material.pairs]
    state: dict[str, Any] = {**reliability.initial(material), "prediction": 1, "locked": True, "selected": keys[0][0]}
    state["sources"] = {origin: {"letter": "C", "why": "stake"} for origin, _ in keys}
    state["sentences"] = {claim: {"digit": 3, "why": "vague"} for _, claim in keys}
    state["first"] = {"sources": state["sources"], "sentences": state["sentences"]}
    for finished in (False, True):
        shown = str(reliability.view(material, {**state, "finished": finished}))
        promises = ("worked out", "opens a dated card", "Minutes left", "moved you most", "did it move", "none given")
        assert not [promised for promised in promises if promised in shown]
    assert "Nobody has made cards for this text." in str(reliability.view(material, state))


SPEAKERS = [f"“The {word} will close on Monday,” said {name}." for word, name in
            (("harbour", "Ann Lee"), ("bridge", "Ben Roe"), ("market", "Eva Holm"))]  # fmt: skip


def test_a_single_pair_is_guessed_with_yes_or_no() -> None:
    material = reliability.material(given_text(SPEAKERS[0], "07"))
    assert len(material.pairs) == 1
    state = reliability.initial(material)
    asked = next(node for node in walk(reliability.view(material, state)) if node.get("id") == "predict")
    assert [option["label"] for option in asked["options"]] == ["Yes", "No"]
    guessed = reliability.update(material, state, {"id": "predict", "value": "1"})
    assert reliability.update(material, guessed, {"id": "lock"})["locked"]


def test_a_single_pair_lies_on_the_diagonal_or_off_it_and_is_not_counted() -> None:
    material = reliability.material(given_text(SPEAKERS[0], "07"))
    [pair] = material.pairs
    state: dict[str, Any] = {**reliability.initial(material), "prediction": 1, "locked": True}
    state["sources"] = {str(pair.origin["origin_id"]): {"letter": "C", "why": "stake"}}
    for digit, told in ((3, "The pair lay on the diagonal, as you guessed."), (5, "The pair lay off the diagonal;")):
        state["sentences"] = {str(pair.claim["claim_id"]): {"digit": digit, "why": "vague"}}
        state["first"] = {"sources": state["sources"], "sentences": state["sentences"]}
        shown = str(reliability.view(material, state))
        assert told in shown
        assert "of 1" not in shown


def test_the_next_question_of_the_grid_says_that_it_is_another() -> None:
    material = reliability.material(given_text(" ".join(SPEAKERS), "07"))
    turns = []
    for place in range(2):
        state = {**reliability.initial(material), "prediction": 1, "locked": True, "at": place}
        turns += [node["turn"] for node in walk(reliability.view(material, state)) if node.get("turn")]
    assert len(set(turns)) == 2


def test_a_pair_that_a_correction_took_away_breaks_no_card() -> None:
    before, after = (reliability.material(given_text(" ".join(SPEAKERS[:n]), "07")) for n in (3, 2))
    assert len(before.pairs) == 3
    state = {**reliability.initial(before), "prediction": 1, "locked": True, "at": 2}
    assert "Letters and digits given" in str(reliability.view(after, state))
    assert reliability.update(after, state, {"id": "back"})["at"] == 0


def test_a_pair_that_a_correction_brought_in_is_not_said_to_have_been_graded() -> None:
    material = reliability.material(given_text(" ".join(SPEAKERS), "07"))
    new = material.pairs[-1]
    state: dict[str, Any] = {**reliability.initial(material), "prediction": 1, "locked": True}
    for pair in material.pairs[:-1]:
        state["sources"][pair.origin["origin_id"]] = {"letter": "C", "why": "stake"}
        state["sentences"][pair.claim["claim_id"]] = {"digit": 3, "why": "vague"}
    state |= {"first": {"sources": state["sources"], "sentences": state["sentences"]}}
    shown = str(reliability.view(material, {**state, "selected": new.origin["origin_id"]}))
    assert "Not graded at first" in shown
    graded = reliability.update(material, state, {"id": f"letter:{new.origin['origin_id']}", "value": "B"})
    assert "NoneNone" not in shown + str(reliability.view(material, graded))
