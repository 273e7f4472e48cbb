"""The work code: comes back whole from any spelling, and a wrong character never passes."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import libya_lesson.work.code
from libya_lesson.work.code import ALPHABET, GROUP, Answers, WorkCodeError, decode, encode

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
answers = st.builds(
    Answers,
    st.text(max_size=20),
    st.lists(st.text(max_size=20), max_size=3).map(tuple),
    st.dictionaries(st.text(), json_values),
)
SAMPLE = encode(Answers("libya", ("Amal", "Ben"), {f"01.item{i}": {"values": [i, i * 7]} for i in range(30)}))


def groups_of(code: str) -> list[str]:
    return re.findall(r"\w+", code)


@given(answers)
def test_any_answers_come_back_from_their_code(given_answers):
    assert decode(encode(given_answers)) == given_answers


@given(answers)
def test_the_code_is_made_of_groups_of_eight_readable_characters(given_answers):
    assert all(len(g) == GROUP and set(g) <= set(ALPHABET) for g in groups_of(encode(given_answers)))


@given(answers, st.sampled_from(["", " ", "\n", " - ", "\u2011", "\t"]))
def test_case_spaces_and_line_breaks_do_not_matter(given_answers, between):
    code = between.join(encode(given_answers).lower().replace("\n", "").replace("-", ""))
    assert decode(code) == given_answers


def test_letters_that_look_like_digits_are_read_as_digits():
    assert decode(SAMPLE.replace("0", "O").replace("1", "l")) == decode(SAMPLE)


@given(st.data())
def test_one_wrong_character_is_always_found_in_its_group(data):
    found = groups_of(SAMPLE)
    group = data.draw(st.integers(0, len(found) - 1))
    place = data.draw(st.integers(0, GROUP - 1))
    wrong = data.draw(st.sampled_from([c for c in ALPHABET if c != found[group][place]]))
    found[group] = found[group][:place] + wrong + found[group][place + 1 :]
    with pytest.raises(WorkCodeError, match=f"group {group + 1}\\b|Group {group + 1}\\b"):
        decode("-".join(found))


@given(st.data())
def test_a_character_left_out_is_named_with_its_group(data):
    found = groups_of(SAMPLE)
    group = data.draw(st.integers(0, len(found) - 1))
    place = data.draw(st.integers(0, GROUP - 1))
    found[group] = found[group][:place] + found[group][place + 1 :]
    with pytest.raises(WorkCodeError, match=f"Group {group + 1} .* has 7 characters"):
        decode("-".join(found))


def test_two_exchanged_groups_are_found():
    found = groups_of(SAMPLE)
    found[3], found[4] = found[4], found[3]
    with pytest.raises(WorkCodeError, match="group 4"):
        decode("-".join(found))


def test_a_missing_group_is_said_to_be_missing():
    found = groups_of(SAMPLE)
    del found[5]
    with pytest.raises(WorkCodeError, match="A group is missing before group 6"):
        decode("-".join(found))


def test_a_doubled_group_is_said_to_be_doubled():
    found = groups_of(SAMPLE)
    found.insert(5, found[4])
    with pytest.raises(WorkCodeError, match="Group 6 stands there twice"):
        decode("-".join(found))


def test_a_cut_code_says_that_its_end_is_missing():
    with pytest.raises(WorkCodeError, match="The end of the work code is missing"):
        decode("-".join(groups_of(SAMPLE)[:-3]))


def test_a_character_of_another_alphabet_is_named():
    found = groups_of(SAMPLE)
    found[2] = found[2][:4] + "\u0416" + found[2][5:]
    with pytest.raises(WorkCodeError, match="In group 3 stands “\u0416”"):
        decode(" ".join(found))


def test_an_empty_paste_asks_for_the_code():
    with pytest.raises(WorkCodeError, match="There is no work code here"):
        decode(" \n-- ")


@pytest.mark.parametrize("pasted", ["hello", "Our brief is about the bridge, and you are in it.", "Bridge42"])
def test_what_holds_no_group_of_a_code_is_said_to_be_none(pasted):
    with pytest.raises(WorkCodeError, match="This is no work code"):
        decode(pasted)


def test_a_newer_version_is_said_to_be_newer(monkeypatch):
    monkeypatch.setattr("libya_lesson.work.code.VERSION", 2)
    newer = encode(Answers("libya"))
    monkeypatch.undo()
    with pytest.raises(WorkCodeError, match="has version 2, and this course reads version 1"):
        decode(newer)


@given(st.text())
def test_any_text_gives_answers_or_one_plain_sentence(text):
    try:
        decode(text)
    except WorkCodeError as error:
        assert str(error).endswith(".")


def test_sixty_answered_activities_stay_a_short_text():
    states = {
        f"0{i % 8}.q{i}": {"values": {"a": i, "b": 100 - i}, "locked": True, "why": "track_record"} for i in range(60)
    }
    assert len(encode(Answers("libya", ("Amal",), states))) < 2500


def test_the_words_that_version_1_was_made_with_never_change():
    words = Path(libya_lesson.work.code.__file__).with_name("code_v1.txt").read_bytes()
    assert zlib.crc32(words) == 3914139388, "codes made before could not be read any more: make a version 2 instead"
