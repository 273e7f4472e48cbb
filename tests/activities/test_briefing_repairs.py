"""Repairs of the briefing: sources, dates, names and words of certainty."""

from __future__ import annotations

import pytest

from libya_lesson.activities.parts.brief_repairs import repairs
from libya_lesson.activities.parts.briefing import flags
from libya_lesson.packs import open_pack

from .test_briefing import begun, table

PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])


def mended(draft: str, kind: str, which: int, pack: str = "libya") -> str:
    """A draft after one of the two repairs of its first slip of a kind."""
    flag = next(flag for flag in flags(draft) if flag.kind == kind)
    return repairs(table(pack), draft, flag)[which].draft


def origin_kinds(pack: str) -> dict[str, str]:
    """Of each claim card, what kind of origin it has."""
    opened = open_pack(pack)
    kinds = {row["origin_id"]: str(row["kind"]) for row in opened.records("origins")}
    return {str(row["claim_id"]): kinds[row["origin"]] for row in opened.records("claims")}


@PACKS
def test_no_repair_says_that_nobody_is_named_where_somebody_is(pack: str) -> None:
    kinds = origin_kinds(pack)
    for each in table(pack).cards:
        flag = next((flag for flag in flags(each.text) if flag.kind == "source"), None)
        if flag:
            second = repairs(table(pack), each.text, flag)[1].draft
            assert ("names no source" in second) == (kinds[each.id] in ("author", "unnamed")), each.text


@PACKS
def test_a_card_is_dated_by_its_event_and_not_by_the_month_of_the_article(pack: str) -> None:
    dated = [each for each in table(pack).cards if each.when and any(f.kind == "date" for f in flags(each.text))]
    assert dated
    assert all(f"({each.when})" in mended(each.text, "date", 0, pack) for each in dated)


def test_the_date_of_an_own_sentence_is_left_to_its_writer() -> None:
    assert mended("The mayor met the minister.", "date", 0) == "The mayor met the minister ([when?])."


def test_the_likelihood_of_a_sentence_is_left_to_its_writer() -> None:
    told = mended("There is no doubt that he will win.", "booster", 1)
    assert told == "I put the chance at [how likely, in %?] that he will win."


@pytest.mark.parametrize(
    ("draft", "plain"),
    [
        ("The militia leader wants guns.", "Khalifa Haftar wants guns."),
        ("News agencies met the strongman Khalifa Haftar.", "News agencies met Khalifa Haftar."),
        ("Haftar’s militia took the ports.", "The LNA, led by Haftar, took the ports."),
        ("The rebels fled.", "The [plain name?] fled."),
    ],
)
def test_a_plain_name_is_that_of_the_one_who_is_meant_or_a_gap(draft: str, plain: str) -> None:
    assert mended(draft, "label", 0) == plain


def test_a_label_of_the_writers_own_is_not_called_the_articles_word() -> None:
    assert "(the article’s word)" in mended("The strongman will win.", "label", 1)
    assert mended("The rebels fled.", "label", 1) == "The “rebels” ([whose word?]) fled."


def test_a_month_after_by_is_no_source() -> None:
    assert any(flag.kind == "source" for flag in flags("The army took the ports (by September 2016)."))


def test_a_date_joins_the_source_in_its_bracket() -> None:
    first = table().cards[0]
    assert mended(f"{first.text[:-1]} (source: {first.origin}).", "date", 0).endswith(f", {first.when}).")


def test_a_word_whose_sentence_is_mended_around_it_is_counted_once() -> None:
    sheet = begun()
    sheet.act("draft", "There is no doubt that the strongman will win.")
    sheet.act("repair:1:0")
    assert sheet.state["draft"] == "The strongman will win."
    assert sheet.state["met"]["label"] == ["strongman"]


def test_a_label_marked_as_somebody_elses_word_is_mended() -> None:
    draft = mended("The strongman will win.", "label", 1)
    assert "label" not in [flag.kind for flag in flags(draft)]


def test_a_sentence_that_begins_with_a_word_of_certainty_goes_on_small_after_a_lead() -> None:
    draft = mended("Undoubtedly, Egypt helped the army in May 2016.", "source", 1)
    assert draft == "I know no source for this: undoubtedly, Egypt helped the army in May 2016."


@PACKS
def test_no_repair_calls_a_date_missing_that_the_case_file_knows(pack: str) -> None:
    for each in table(pack).cards:
        if each.when and any(f.kind == "date" for f in flags(each.text)):
            assert "date not given" not in mended(each.text, "date", 1, pack)
