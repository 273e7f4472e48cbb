"""The code of a twin map: every rating and every copy call comes back, and an old code still opens."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from libya_lesson.activities.kit import shortcode
from libya_lesson.activities.parts.map import Material
from libya_lesson.activities.parts.own_map import own_map
from libya_lesson.activities.parts.twin_code import claims, decode, encode
from libya_lesson.judging.grades import DIGITS, LETTERS
from libya_lesson.judging.origins import may_copy

from .test_map import PACKS
from .test_map import given as given_pack

unhurried = settings(deadline=None)  # a busy machine is no failure
MAPS = {pack: own_map(given_pack(pack)).map for pack in PACKS}


def drawn_from(material: Material, data: st.DataObject) -> Any:
    """Any ratings and any calls that the map offers."""
    names, copies = list(material.origins), dict[str, str]()
    letters = data.draw(st.dictionaries(st.sampled_from(names), st.sampled_from(LETTERS)))
    digits = data.draw(st.dictionaries(st.sampled_from(claims(material)), st.sampled_from(DIGITS)))
    for copier in data.draw(st.lists(st.sampled_from(names), unique=True)):
        offered = may_copy(names, copier, copies)
        if offered:
            copies[copier] = data.draw(st.sampled_from(offered))
    return letters, digits, copies


@unhurried
@given(st.sampled_from(PACKS), st.data())
def test_all_ratings_and_all_calls_come_back_out_of_a_code(pack: str, data: st.DataObject) -> None:
    sent = drawn_from(MAPS[pack], data)
    assert decode(MAPS[pack], encode(MAPS[pack], sent)) == sent


def test_a_map_with_more_sources_than_one_letter_can_name_has_a_code_too() -> None:
    origins = {f"O{n}": {"copies": None} for n in range(40)}
    rows = [{"claim_id": "C1"}]
    material = Material(rows, {}, origins, {}, {}, {}, (), (), (), (), {}, case=True)
    sent = ({"O3": "B"}, {"C1": 2}, {"O0": "O39", "O5": "O0"})
    assert decode(material, encode(material, sent)) == sent


def test_a_code_from_before_all_calls_were_carried_still_opens() -> None:
    letters, digits, copies = decode(MAPS["libya"], "AGAV NAAA AAAA AAAC DAEA AAAA AAAA AAAA EAAC")
    assert letters == {"O_haftar": "B", "O_media": "F", "O_debka": "D"}
    assert digits == {"C01": 1, "C06": 4, "C28": 4}
    assert copies == {"O_media": "O_debka"}


def test_calls_as_proposed_make_a_code_no_longer() -> None:
    proposed = {key: str(row["copies"]) for key, row in MAPS["libya"].origins.items() if row["copies"]}
    assert proposed
    assert len(encode(MAPS["libya"], ({}, {}, proposed))) == len(encode(MAPS["libya"], ({}, {}, {})))


def test_a_code_that_lost_its_end_is_refused() -> None:
    code = encode(MAPS["libya"], ({}, {}, {"O_debka": "O_press"}))
    values = shortcode.decode(code)
    with pytest.raises(ValueError, match="belongs to another article"):
        decode(MAPS["libya"], shortcode.encode(values[:-1]))


@pytest.mark.parametrize("place", [4, 22])  # itself; a source that there is not
def test_a_source_that_copies_itself_or_nobody_known_is_a_wrong_letter(place: int) -> None:
    values = shortcode.decode(encode(MAPS["libya"], ({}, {}, {"O_debka": "O_press"})))
    with pytest.raises(ValueError, match="does not fit"):
        decode(MAPS["libya"], shortcode.encode([*values[:-1], place]))


@pytest.mark.parametrize("code", ["HELLO", "", "AAAA", "12 34"])
def test_what_is_no_code_of_this_map_is_said_in_one_sentence(code: str) -> None:
    with pytest.raises(ValueError, match=r"^The code “.*” (does not fit|belongs to another article): "):
        decode(MAPS["libya"], code)
