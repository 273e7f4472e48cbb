"""Actors as agencies write them: short forms, dates, offices and two spellings; on sentences of our own."""

from __future__ import annotations

import pytest

from tests.reading.named import actor, kinds, place_names, read


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("The Army of Salt Workers (ELN) left. The ELN denied it.", "Army of Salt Workers", "ELN"),
        ("President Abdel-Fattah el-Sissi left. The crew saw that Sisi denied it.", "Abdel-Fattah el-Sissi", "Sisi"),
    ],
)
def test_two_forms_of_a_name_are_one_actor(text: str, name: str, other: str) -> None:
    assert other in actor(text, name).aliases


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 8 September, Ann Lee left.", ["Ann Lee"]),
        ("A report to the Security Council on the U.N. mission came late.", ["Security Council", "U.N."]),
        ("The head of UNSMIL Ghassan Lee left.", ["UNSMIL", "Ghassan Lee"]),
        ("The Salt Council (SC) met. The head of the SC Ghassan Lee left.", ["Salt Council", "Ghassan Lee"]),
        ("The President of the House of Representatives Ann Lee left.", ["House of Representatives", "Ann Lee"]),
        ("The rebel Sudanese Justice and Equality Movement left.", ["Justice and Equality Movement"]),
        ("Minister of Foreign Affairs of the Russian Federation Ann Lee left.", ["Russia", "Ann Lee"]),
        ("Army Chief-of-Staff Ann Lee left.", ["Ann Lee"]),
    ],
)
def test_a_run_of_capitals_is_cut_where_one_name_ends(text: str, names: list[str]) -> None:
    assert [a.name for a in read(text).actors] == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("FRP rebels left the town.", "FRP", "armed group"),
        ("The Salt Forces (SLF), a rebel group, left. The SLF denied it.", "Salt Forces", "armed group"),
        ("Lee met her head of intelligence Abbas Lund.", "Abbas Lund", "person"),
        ("He met the Libyan House of Representatives.", "Libyan House of Representatives", "government body"),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They praised the Berlin conference.", "Berlin"),
        ("It was held in Sharm El Sheikh.", "Sharm El Sheikh"),
        ("They took the Sidra, Ras Lanuf and Brega oil terminals.", "Sidra"),
    ],
)
def test_a_name_is_a_place_where_something_is_held_or_taken(text: str, place: str) -> None:
    assert place in place_names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, the UN envoy for Chad, left.",
        "UN Special Envoy to Chad, Ann Lee, left.",
        "The UN envoy to Chad Ann Lee left.",
        "Ann Lee, UN ambassador to Chad, left.",
    ],
)
def test_an_envoy_serves_who_sends_her(text: str) -> None:
    assert actor(text, "Ann Lee").affiliation == "un"


def test_who_works_on_a_state_does_not_serve_it() -> None:
    assert actor("Bo Lund, Chad director at the Harbour Bank, left.", "Bo Lund").affiliation == "harbour-bank"


def test_a_short_form_holds_a_long_name_together() -> None:
    text = "The ruling Convention for the Renewal of the Coast (CRC) won."
    assert actor(text, "Convention for the Renewal of the Coast").aliases[1:] == ("CRC",)
