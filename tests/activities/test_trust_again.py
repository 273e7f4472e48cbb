"""The six claims again: the guess beside what was moved, the sums written out, and the class from codes only."""

from __future__ import annotations

from typing import Any

import pytest

from libya_lesson.activities import trust_again
from libya_lesson.activities.kit import class_codes
from libya_lesson.activities.kit.card import bind
from libya_lesson.activities.kit.nodes import walk
from tests.activities.flows import given, texts

OWN = {"00.trust": {"locked": True, "values": {f"T{n}": 50 for n in range(1, 7)}}}


def locked(saved: dict[str, Any] | None = None) -> Any:
    material = trust_again.material(given("libya", "06", saved))
    sheet = bind(trust_again, material)
    sheet.act("predict", "less")
    for claim in material.claims:
        sheet.act(f"trust:{claim.id}", 90 if claim.deserves else 30)
    sheet.act("lock")
    return sheet


def test_the_guess_is_held_against_both_kinds_of_claims() -> None:
    said = "You said: I trust less than before. "
    moved = "Your trust in the well-supported claims went from 50 to 90, in the others from 50 to 30."
    assert said + moved in texts(locked(OWN).tree, "prose")


def test_a_sample_students_first_day_checks_nobodys_guess() -> None:
    assert not any("You said" in text for text in texts(locked().tree, "prose"))


def test_the_sum_behind_discernment_is_written_out() -> None:
    assert "(90 + 90 + 90) ÷ 3 − (30 + 30 + 30) ÷ 3 = **+60**" in texts(locked(OWN).tree, "prose")


def test_the_class_is_the_mean_of_pasted_codes() -> None:
    sheet = locked(OWN)
    assert "Class" not in str(sheet.tree["children"])
    ids = [claim.id for claim in trust_again.material(given("libya", "06")).claims]
    trusting = class_codes.code_of([100 for _each in ids])
    sheet.act("class", f"{trusting} {trusting}")
    table = next(n for n in walk(sheet.tree) if n["type"] == "table" and n["columns"][-1] == "Class")
    assert [row[-1] for row in table["rows"]] == ["0", "+50"]


def test_counts_off_the_board_are_part_of_the_class() -> None:
    sheet = locked(OWN)
    sheet.act("board", " ".join(f"{n}: 100×2" for n in range(1, 7)))
    table = next(n for n in walk(sheet.tree) if n["type"] == "table" and n["columns"][-1] == "Class")
    assert [row[-1] for row in table["rows"]] == ["0", "+50"]


def test_a_wrong_code_does_not_hide_what_was_counted_off_the_board() -> None:
    sheet = locked(OWN)
    sheet.act("board", " ".join(f"{n}: 100×2" for n in range(1, 7)))
    sheet.act("class", "HELLO?")
    assert any("does not fit" in text for text in texts(sheet.tree, "feedback"))
    assert any(n["type"] == "table" and n["columns"][-1] == "Class" for n in walk(sheet.tree))


def test_with_a_class_that_answered_some_claims_only_these_are_compared() -> None:
    sheet = locked(OWN)
    claims = trust_again.material(given("libya", "06")).claims
    well = next(n for n, claim in enumerate(claims, start=1) if claim.deserves)
    ill = next(n for n, claim in enumerate(claims, start=1) if not claim.deserves)
    sheet.act("board", f"{well}: 70×3 {ill}: 50×2")
    table = next(n for n in walk(sheet.tree) if n["type"] == "table" and n["columns"][-1] == "Class")
    assert table["rows"] == [["Discernment", "+60", "+20"], ["Lean", "+10", "+10"]]
    assert any("2 of 6" in text for text in texts(sheet.tree, "prose"))


def test_a_class_code_with_a_wrong_letter_is_not_called_a_partners() -> None:
    sheet = locked(OWN)
    sheet.act("class", "HELLO")
    said = texts(sheet.tree, "feedback")
    assert any("does not fit" in text for text in said)
    assert not any("partner" in text for text in said)


def test_a_code_of_another_activity_is_named() -> None:
    sheet = locked(OWN)
    sheet.act("class", class_codes.code_of([0, 5]))
    assert any("comes from another activity or article" in text for text in texts(sheet.tree, "feedback"))


def replied(why: str, deserving: int, other: int, saved: dict[str, Any] | None = None) -> str:
    """The reply to an answer, after this trust in the well-supported claims and in the others."""
    material = trust_again.material(given("libya", "06", saved))
    values = {claim.id: deserving if claim.deserves else other for claim in material.claims}
    state = {**trust_again.initial(material), "prediction": "apart", "locked": True, "values": values, "why": why}
    asked = next(n for n in walk(trust_again.view(material, state)) if n.get("id") == "why")
    return str(asked["feedback"][why])


@pytest.mark.parametrize(
    ("why", "deserving", "other", "said"),
    [
        ("evidence", 90, 30, "That is the habit."),
        ("evidence", 30, 90, "your discernment is −60"),
        ("careful", 20, 10, "Look at the lean: −35."),
        ("careful", 90, 70, "Your lean is +30"),
        ("same", 52, 49, "Then look at the reasons under the claims"),
        ("same", 90, 30, "Your sliders say otherwise: 30 points"),
    ],
)
def test_a_reply_fits_what_the_sliders_did(why: str, deserving: int, other: int, said: str) -> None:
    assert said in replied(why, deserving, other, OWN)


def test_nobody_is_told_how_far_they_moved_from_a_sample_students_first_day() -> None:
    assert replied("same", 90, 30).startswith("Your own first day is not saved here")


def test_a_sample_students_values_are_not_shown_as_ones_own_earlier_ones() -> None:
    for saved, own in ((OWN, True), (None, False)):
        tree = locked(saved).tree
        key = next(n["key"] for n in walk(tree) if n["type"] == "shifts")
        assert (key[0]["text"] == "then") is own
        assert ("Then, by " in str([n["columns"] for n in walk(tree) if n["type"] == "table"])) is not own


def test_what_was_reported_later_is_told_after_the_lock_with_its_source() -> None:
    assert "What was reported later" not in str(bind(trust_again, trust_again.material(given("libya", "06"))).tree)
    fold = next(n for n in walk(locked().tree) if n.get("summary") == "What was reported later")
    table = next(n for n in walk(fold) if n["type"] == "table")
    assert len(table["rows"]) == 3
    assert all(told.endswith(")") and " (" in told for _claim, told in table["rows"])


def hows(sheet: Any, label: str) -> list[str]:
    return [text for n in walk(sheet.tree) if n["type"] == "how" and n["label"] == label for text in texts(n, "prose")]


def test_the_numbers_of_the_class_are_written_out_beside_ones_own() -> None:
    sheet = locked(OWN)
    sheet.act("board", " ".join(f"{n}: 100×1 50×1" for n in range(1, 7)))
    made = hows(sheet, "How were these numbers made?")
    threes = "(75 + 75 + 75) ÷ 3"
    assert f"Class: discernment {threes} − {threes} = **0**; lean ({threes} + {threes}) ÷ 2 − 50 = **+25**" in made
    assert any(text.startswith("You: discernment (90 + 90 + 90) ÷ 3 − ") for text in made)


def test_a_class_that_answered_one_kind_of_claim_is_told_why_it_has_no_numbers() -> None:
    sheet = locked(OWN)
    well = next(n for n, c in enumerate(trust_again.material(given("libya", "06")).claims, start=1) if c.deserves)
    sheet.act("board", f"{well}: 70×3")
    assert any(
        text.startswith("Both kinds of claims are needed") for text in hows(sheet, "How were these numbers made?")
    )


def test_the_numbers_of_the_first_day_are_written_out_too() -> None:
    made = hows(locked(OWN), "How were the numbers of the first day made?")
    assert "Discernment: (50 + 50 + 50) ÷ 3 − (50 + 50 + 50) ÷ 3 = **0**" in made
