"""What must hold for any claims and any ratings: copies add nothing, new witnesses take nothing away."""

from __future__ import annotations

from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from libya_lesson.judging.grades import DIGITS, LETTERS, graded, weight
from libya_lesson.judging.network import Counting, edges

unhurried = settings(deadline=None)  # a busy machine is no failure
ORIGINS = ("agency", "blog", "minister", "paper", "site")
letters = st.fixed_dictionaries({origin: st.sampled_from(LETTERS) for origin in ORIGINS})
claim = st.fixed_dictionaries(
    {
        "source": st.sampled_from("ab"),
        "target": st.sampled_from("cd"),
        "strand": st.sampled_from(["contact", "request", "support", "conflict"]),
        "mood": st.sampled_from(["real", "future"]),
        "origin": st.sampled_from([*ORIGINS, None]),
        "proposition": st.sampled_from("pq"),
        "digit": st.sampled_from(DIGITS),
    }
)
claims = st.lists(claim, min_size=1, max_size=8)


def drawn(
    rows: list[dict[str, Any]], rated: dict[str, str], copies: dict[str, str], unsourced: float | None = None
) -> dict[str, Any]:
    """The weight of every tie."""
    frame = pd.DataFrame([{"sign": "+", "mutual": False, "claim_id": f"C{n}"} | row for n, row in enumerate(rows)])
    digits = {f"C{n}": row["digit"] for n, row in enumerate(rows)}
    counting = Counting(moods=("real", "future"), unsourced=unsourced)
    found = edges(graded(frame, rated, digits, copies), copies, counting)
    return dict(zip(found["edge_id"], found["weight"], strict=True))


@unhurried
@given(claims, letters, st.sampled_from(ORIGINS), st.sampled_from(ORIGINS))
def test_calling_a_source_a_copier_never_raises_a_weight(rows: Any, rated: Any, copier: str, copied: str) -> None:
    if copier == copied:
        return
    apart, together = drawn(rows, rated, {}), drawn(rows, rated, {copier: copied})
    assert all((together[tie] or 0) <= (apart[tie] or 0) + 1e-9 for tie in apart)


@unhurried
@given(claims, letters, st.data())
def test_a_copier_never_raises_a_weight(rows: Any, rated: Any, data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(rows))
    if original["origin"] in (None, "blog") or any(row["origin"] == "blog" for row in rows):
        return
    copies = {"blog": original["origin"]}
    copy = original | {"origin": "blog", "digit": data.draw(st.sampled_from(DIGITS))}
    before, after = drawn(rows, rated, copies), drawn([*rows, copy], rated, copies)
    assert all((after[tie] or 0) <= (before[tie] or 0) + 1e-9 for tie in before)


@unhurried
@given(claims, claim, letters, st.sampled_from([None, 0.5]))
def test_adding_an_independent_origin_never_lowers_a_weight(rows: Any, new: Any, rated: Any, unsourced: Any) -> None:
    another = new | {"origin": "newcomer"}
    rated = rated | {"newcomer": "C"}
    before, after = drawn(rows, rated, {}, unsourced), drawn([*rows, another], rated, {}, unsourced)
    assert all((after[tie] or 0) >= (before[tie] or 0) - 1e-9 for tie in before)


@unhurried
@given(claims, letters, st.sampled_from(ORIGINS), st.sampled_from(LETTERS))
def test_relabelling_a_source_changes_nothing_but_its_own_edges(
    rows: Any, rated: Any, origin: str, letter: str
) -> None:
    before, after = drawn(rows, rated, {}), drawn(rows, rated | {origin: letter}, {})
    frame = pd.DataFrame([{"sign": "+", "mutual": False, "claim_id": f"C{n}"} | row for n, row in enumerate(rows)])
    found = edges(frame.assign(weight=0.5), {}, Counting(moods=("real", "future")))
    own = {
        tie
        for tie, members in zip(found["edge_id"], found["claims"], strict=True)
        if any(rows[int(member[1:])]["origin"] == origin for member in members)
    }
    assert {tie for tie in before if before[tie] != after[tie]} <= own


@unhurried
@given(claims, letters)
def test_every_weight_is_a_chance_or_cannot_be_judged(rows: Any, rated: Any) -> None:
    assert all(value is None or 0 <= value <= 1 for value in drawn(rows, rated, {}, 0.5).values())


@unhurried
@given(st.sampled_from(LETTERS[:5]), st.sampled_from(DIGITS))
def test_a_better_letter_never_weighs_less(letter: str, digit: int) -> None:
    better = LETTERS[max(0, LETTERS.index(letter) - 1)]
    assert (weight(better, digit) or 0) >= (weight(letter, digit) or 0)


@unhurried
@given(st.sampled_from(LETTERS), st.sampled_from(DIGITS[:5]))
def test_a_better_digit_never_weighs_less(letter: str, digit: int) -> None:
    assert (weight(letter, max(1, digit - 1)) or 0) >= (weight(letter, digit) or 0)
