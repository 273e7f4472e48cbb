"""Claims: clauses with voice, holder, modality, time and what can be checked."""

from __future__ import annotations

import pytest

from libya_lesson.lexicons import load
from libya_lesson.reading import Records, read
from libya_lesson.reading.records import Claim


def claims(text: str) -> list[tuple[str, Claim]]:
    records = read(text)
    return [(records.article.text[c.start : c.end], c) for c in records.claims]


def texts(text: str) -> list[str]:
    return [words for words, _ in claims(text)]


def only(text: str) -> Claim:
    [(_, claim)] = claims(text)
    return claim


def test_a_sentence_with_two_clauses_has_two_claims() -> None:
    assert texts("The mayor left and the council voted.") == ["The mayor left", "the council voted"]


def test_a_verb_that_is_spelled_with_two_letters_in_its_past_makes_a_claim() -> None:
    assert texts("Prices slipped in May, and Lumo fared better.") == ["Prices slipped in May", "Lumo fared better"]


def test_a_relative_clause_is_a_claim_of_its_own() -> None:
    assert texts("The ship, which carried grain, sank near Tunis.") == [
        "The ship, which carried grain, sank near Tunis",
        "which carried grain",
    ]


def test_a_because_clause_is_a_claim_of_its_own() -> None:
    assert texts("Prices rose because the harbour closed.") == ["Prices rose", "because the harbour closed"]


def test_a_condition_belongs_to_its_claim_and_hedges_it() -> None:
    claim = only("If the plan fails, the port will close.")
    assert (claim.modality, claim.time) == ("hedged", "future")


def test_it_seems_that_is_one_claim() -> None:
    claim = only("It seems that the port was sold.")
    assert (claim.modality, claim.time) == ("hedged", "past")


def test_two_sentences_joined_by_a_comma_are_two_claims() -> None:
    assert texts("The port is closed, we are checking the logs.") == ["The port is closed", "we are checking the logs"]


def test_a_participle_after_a_noun_makes_no_claim() -> None:
    assert texts("The force led by Idris Bey took the town.") == ["The force led by Idris Bey took the town"]


def test_headings_and_questions_are_no_claims() -> None:
    assert texts("Creating a balance\nThe mayor came. Will the mayor stay?") == ["The mayor came"]


def test_he_said_alone_is_no_claim() -> None:
    assert texts("“The port is closed,” Ann Lee said.") == ["The port is closed"]


def test_what_is_quoted_is_held_by_its_speaker() -> None:
    claim = only("“The port is closed,” said Ann Lee.")
    assert (claim.voice, claim.holder, claim.chain) == ("attributed", "ann-lee", ("ann-lee",))
    assert claim.source_kind == "named"


def test_what_nobody_is_credited_with_is_the_authors() -> None:
    claim = only("The port is closed.")
    assert (claim.voice, claim.holder, claim.chain, claim.source_kind) == ("author", None, (), "none")


def test_content_that_is_no_statement_leaves_the_whole_report_as_the_claim() -> None:
    [(words, claim)] = claims("Ann Lee praised the ministry.")
    assert words == "Ann Lee praised the ministry"
    assert claim.voice == "author"


@pytest.mark.parametrize(
    ("text", "modality", "markers"),
    [
        ("The port is closed.", "asserted", []),
        ("The port may close.", "hedged", ["may"]),
        ("The port will not close.", "boosted", ["will not"]),
        ("There is no doubt that the port may close.", "boosted", ["no doubt", "may"]),
        ("It may certainly close the port.", "hedged", ["may", "certainly"]),
        ("The fleet came in May.", "asserted", []),
        ("Some officials left the town.", "hedged", ["Some"]),
        ("Some bread was sold.", "asserted", []),
        ("In fact, the port is open.", "boosted", ["In fact"]),
        ("It is certainly possible that the port closes.", "hedged", ["certainly", "possible"]),
    ],
)
def test_the_outermost_marker_decides_the_modality(text: str, modality: str, markers: list[str]) -> None:
    claim = only(text)
    assert (claim.modality, [text[a:b] for a, b in claim.markers]) == (modality, markers)


def test_reportedly_before_a_speech_verb_hedges_what_is_said() -> None:
    text = "Ann Lee reportedly said, “The port is closed.”"
    claim = only(text)
    assert (claim.modality, [text[a:b] for a, b in claim.markers]) == ("hedged", ["reportedly"])


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The port was closed.", "past"),
        ("The port has closed.", "past"),
        ("The port is closing.", "present"),
        ("The port will close.", "future"),
        ("The port is going to close.", "future"),
        ("The port would have closed.", "past"),
        ("They have two ports.", "present"),
    ],
)
def test_the_verb_group_tells_the_time(text: str, time: str) -> None:
    assert only(text).time == time


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The port closed on Monday.", "fact"),
        ("The port will close.", "prediction"),
        ("The town wants a new port.", "intention"),
        ("The port closed because of chaos.", "interpretation"),
    ],
)
def test_what_can_be_checked_depends_on_the_words(text: str, kind: str) -> None:
    assert only(text).checkability == kind


def test_an_event_named_as_a_noun_in_an_announcing_clause_is_a_claim() -> None:
    found = texts("Idris Bey during his meeting with Ama Boa said the port is closed.")
    assert found == ["his meeting with Ama Boa", "the port is closed"]


def test_a_hedge_can_be_switched_off_for_one_reading() -> None:
    records: Records = read("The port may close.", load().without("modality", "may"))
    assert records.claims[0].modality == "asserted"


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("The plan is a foolish gamble.", "interpretation"),
        ("The ship is in the harbour.", "fact"),
        ("This is the third visit.", "fact"),
        ("Ann Lee is the mayor.", "fact"),
        ("The council is unlikely to agree.", "prediction"),
        ("Bankers expect the price to fall.", "prediction"),
        ("The town cannot live without the ferry.", "interpretation"),
        ("The sale would have raised prices.", "interpretation"),
        ("Ann Lee suggested that the mayor resign.", "intention"),
    ],
)
def test_what_a_thing_is_like_is_read_into_it_what_it_did_can_be_looked_up(text: str, check: str) -> None:
    assert [c.checkability for _, c in claims(text)] == [check]


def test_what_is_likely_speaks_of_the_future() -> None:
    assert only("The council is unlikely to agree.").time == "future"
