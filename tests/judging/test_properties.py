"""What must hold for any claims and any ratings: copies add nothing, new witnesses take nothing away."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from libya_lesson.judging.grades import DIGITS, LETTERS, graded, weight
from libya_lesson.judging.hinge import hinges
from libya_lesson.judging.network import Counting, edge_id, edges
from libya_lesson.judging.origins import lead, may_copy

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


some_letters = st.dictionaries(st.sampled_from(ORIGINS), st.sampled_from(LETTERS))


@st.composite
def _copies(draw: st.DrawFn) -> dict[str, str]:
    """Any calls on who copies whom that the menus allow: lines and forks, no circles."""
    calls: dict[str, str] = {}
    for copier in draw(st.lists(st.sampled_from(ORIGINS), unique=True)):
        offered = may_copy(ORIGINS, copier, calls)
        if offered:
            calls[copier] = draw(st.sampled_from(offered))
    return calls


some_copies = _copies()


def framed(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Rows as the table of claims; without a row it has its columns all the same."""
    usual = {"sign": "+", "mutual": False}
    columns = ["claim_id", "sign", "mutual", "source", "target", "strand", "mood", "origin", "proposition"]
    return pd.DataFrame([usual | {"claim_id": f"C{n}"} | row for n, row in enumerate(rows)], columns=columns)


def digits_of(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {f"C{n}": row["digit"] for n, row in enumerate(rows)}


def drawn(
    rows: list[dict[str, Any]], rated: dict[str, str], copies: dict[str, str], unsourced: float | None = None
) -> dict[str, Any]:
    """The weight of every tie."""
    counting = Counting(moods=("real", "future"), unsourced=unsourced)
    found = edges(graded(framed(rows), rated, digits_of(rows), copies), copies, counting)
    return dict(zip(found["edge_id"], found["weight"], strict=True))


@unhurried
@given(claims, letters, st.sampled_from(ORIGINS), st.sampled_from(ORIGINS))
def test_calling_a_source_a_copier_never_raises_a_weight(rows: Any, rated: Any, copier: str, copied: str) -> None:
    if copier == copied:
        return
    apart, together = drawn(rows, rated, {}), drawn(rows, rated, {copier: copied})
    assert all((together[tie] or 0) <= (apart[tie] or 0) + 1e-9 for tie in apart)


@unhurried
@given(claims, letters, some_copies, st.sampled_from([None, 0.5]), st.data())
def test_a_copier_never_raises_a_weight(
    rows: Any, rated: Any, copies: dict[str, str], unsourced: Any, data: st.DataObject
) -> None:
    sourced = [row for row in rows if row["origin"] is not None]
    assume(sourced)
    original = data.draw(st.sampled_from(sourced))
    digit, letter = data.draw(st.sampled_from(DIGITS)), data.draw(st.sampled_from(LETTERS))
    copy = original | {"origin": "relay", "digit": digit}
    rated, copies = rated | {"relay": letter}, copies | {"relay": original["origin"]}
    before, after = (drawn(each, rated, copies, unsourced) for each in (rows, [*rows, copy]))
    most = weight(rated[lead(original["origin"], copies)], digit)  # what the first origin weighs for that sentence
    for tie, was in before.items():
        if was is not None:
            assert after[tie] is not None and after[tie] <= was + 1e-9
        elif after[tie] is not None:  # nobody could be judged: now a relay speaks for its origin, and no louder
            assert most is not None and after[tie] <= most + 1e-9


@unhurried
@given(claims, some_letters, some_copies)
def test_a_copy_never_weighs_more_than_its_first_origin_would(rows: Any, rated: Any, copies: dict[str, str]) -> None:
    found = graded(framed(rows), rated, digits_of(rows), copies)
    for origin, digit, mine in zip(found["origin"], found["digit"], found["weight"], strict=True):
        if mine is not None:
            most = weight(rated.get(lead(origin, copies)), digit)
            assert most is not None and mine <= most


@unhurried
@given(claims, claim, letters, st.sampled_from(LETTERS), some_copies, st.sampled_from([None, 0.5]))
def test_adding_an_independent_origin_never_lowers_a_weight(
    rows: Any, new: Any, rated: Any, letter: str, copies: dict[str, str], unsourced: Any
) -> None:
    another = new | {"origin": "newcomer"}
    rated = rated | {"newcomer": letter}
    before, after = drawn(rows, rated, copies, unsourced), drawn([*rows, another], rated, copies, unsourced)
    assert all((after[tie] or 0) >= (before[tie] or 0) - 1e-9 for tie in before)


def resting_on(rows: list[dict[str, Any]], origin: str, copies: dict[str, str]) -> set[str]:
    """The ties with a sentence of that source, or of one whose line of copies ends there."""
    named = [{"mutual": False} | row for row in rows]
    return {edge_id(row) for row in named if row["origin"] and origin in (row["origin"], lead(row["origin"], copies))}


@unhurried
@given(claims, letters, some_copies, st.sampled_from(ORIGINS), st.sampled_from([*LETTERS, None]))
def test_relabelling_a_source_changes_nothing_but_its_own_edges(
    rows: Any, rated: Any, copies: dict[str, str], origin: str, letter: str | None
) -> None:
    others = {name: mark for name, mark in rated.items() if name != origin}
    relabelled = others if letter is None else others | {origin: letter}
    before, after = drawn(rows, rated, copies), drawn(rows, relabelled, copies)
    assert {tie for tie in before if before[tie] != after[tie]} <= resting_on(rows, origin, copies)


@unhurried
@given(claims, some_letters, some_copies)
def test_the_hinge_finder_tells_what_drawing_the_whole_map_anew_would(
    rows: Any, rated: Any, copies: dict[str, str]
) -> None:
    frame, digits, counting = framed(rows), digits_of(rows), Counting(moods=("real", "future"))

    def moved(others: Any, letters: Any) -> float:
        now, then = (
            edges(graded(part, marks, digits, copies), copies, counting).set_index("edge_id")["weight"].dropna()
            for part, marks in ((frame, rated), (others, letters))
        )
        return float(sum(abs(now.get(tie, 0.0) - then.get(tie, 0.0)) for tie in {*now.index, *then.index}))

    for row in hinges(frame, rated, digits, copies, counting).to_dict("records"):
        without = frame[frame["origin"] != row["origin"]]
        told = (row["dropped"], row["lowest"], row["highest"])
        ends = [moved(frame, rated | {row["origin"]: letter}) for letter in "EA"]
        assert told == pytest.approx((moved(without, rated), *ends), abs=1e-5)
        assert row["swing"] == max(told) and row["letter"] == rated.get(row["origin"])


@unhurried
@given(claims, letters, some_copies)
def test_of_claims_that_contradict_each_other_one_side_alone_weighs(
    rows: Any, rated: Any, copies: dict[str, str]
) -> None:
    signed = [row | {"sign": "-" if n % 2 else "+"} for n, row in enumerate(rows)]
    both = drawn(signed, rated, copies)
    apart = [drawn([row for row in signed if row["sign"] == sign], rated, copies) for sign in "+-"]
    for tie, found in both.items():
        assert (found or 0) == max(side.get(tie) or 0 for side in apart)


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
