"""Voices that an outlet quotes, in every order of outlet, voice and words; on sentences of our own."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read
from tests.reading.test_quotes import rows, speakers


def told(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Speaker, cue, words and relays of each quote."""
    records = read(text)
    names = {actor.actor_id: actor.name for actor in records.actors}
    where = records.article.text
    return [
        (
            names.get(q.speaker or "", ""),
            where[slice(*q.cue)],
            " … ".join(where[a:b] for a, b in q.parts),
            tuple(names[r] for r in q.relayed_by),
        )
        for q in records.quotes
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Gazette quoted Bo Lund as saying the dam was safe.",
        "The Gazette quoted Bo Lund saying the dam was safe.",
        "The Gazette quoted Bo Lund, the mayor, as saying that the dam was safe.",
        "The Gazette cited Bo Lund, who runs the port, as saying that the dam was safe.",
        "Bo Lund was quoted by the Gazette as saying the dam was safe.",
        "The dam was safe, the Gazette quoted Bo Lund as saying.",
        "The dam was safe, Bo Lund was quoted as saying by the Gazette.",
        "“The dam was safe,” the Gazette quoted Bo Lund as saying.",
        "“The dam was safe,” Bo Lund was quoted by the Gazette as saying.",
        "The Gazette quoted Bo Lund as saying, “The dam was safe.”",
    ],
)
def test_who_is_quoted_speaks_and_the_outlet_relays(text: str) -> None:
    [inner] = [row for row in told(text) if row[1] == "saying"]
    assert (inner[0], inner[2].strip(",.").lower(), inner[3]) == ("Bo Lund", "the dam was safe", ("Gazette",))


@pytest.mark.parametrize(
    "text",
    [
        "The Gazette quoted Bo Lund as saying the dam was safe.",
        "The Gazette quoted Bo Lund saying the dam was safe.",
        "Bo Lund was quoted by the Gazette as saying it was safe.",
    ],
)
def test_the_outlet_has_a_row_of_its_own(text: str) -> None:
    [outer] = [row for row in told(text) if "quoted" in row[1]]
    assert outer[0] == "Gazette"
    assert "Bo Lund" in outer[2]


def test_without_an_outlet_the_whole_phrase_is_the_cue() -> None:
    assert told("“The dam is safe,” Bo Lund was quoted as saying.") == [
        ("Bo Lund", "was quoted as saying", "The dam is safe,", ())
    ]


@pytest.mark.parametrize("verb", ["reports", "noted", "quoted", "cites"])
def test_a_paper_can_pass_on_what_somebody_claims(verb: str) -> None:
    text = f"The Harn Gazette {verb} Bo Ray, spokesman for the brigades, as claiming that the town had fallen."
    (inner,) = [q for q in read(text).quotes if q.speaker == "bo-ray"]
    assert inner.relayed_by == ("harn-gazette",)


def test_who_cites_her_is_not_who_is_cited() -> None:
    text = "Ann Lee spoke. “No,” the correspondent of the Gazette cited her as saying. She also said it was late."
    assert [q.speaker for q in read(text).quotes if q.source[0] > 0][1:] == ["ann-lee", "ann-lee"]


def test_according_to_what_somebody_told_credits_the_teller() -> None:
    assert rows("The truce fell, according to what its spokesman announced.")[0][:2] == ("its spokesman", "announced")


def test_an_article_can_be_it() -> None:
    assert len(set(speakers("An article claims the port is dry. However, it says nobody has seen it."))) == 1


def test_papers_are_not_they() -> None:
    text = "The brigades took the town, according to statements posted online. They said it was quiet."
    assert speakers(text)[-1] == "brigades"


def test_a_role_behind_a_name_needs_no_comma() -> None:
    assert speakers("Jo Marn a clerk at the port said six boats had left.") == ["Jo Marn"]


def test_what_somebody_adds_behind_a_closing_mark_is_no_credit_for_the_words_before() -> None:
    text = "Chad’s statement said the truce “will help farmers,” adding that efforts to end the war will continue."
    assert {cue for _, cue, _ in rows(text)} == {"said", "adding"}


def test_a_list_of_aims_goes_on_with_as_well_as() -> None:
    text = "Oman called for a truce, a retreat of the army, an end to the siege, as well as a vote."
    assert rows(text)[0][2] == "a truce, a retreat of the army, an end to the siege, as well as a vote"


def test_who_included_towns_belong_to_is_who_acts() -> None:
    text = "The front has militias from western towns, including Orsa, that have sided with the council."
    assert speakers(text) == ["militias from western towns"]


def test_a_surname_behind_a_title_can_be_a_common_word() -> None:
    assert rows("Officials believe the army has won, Mr. Cook said on Monday.")[0][0] == "Mr. Cook"


def test_him_whom_an_outlet_quotes_is_who_spoke_before() -> None:
    text = "Coach Bo Ray said it rained. A goal by Tom Holm helped.\n\n“We won,” the Lamp Gazette quoted him as saying."
    assert "Bo Ray" in speakers(text)[1:]
    assert "Tom Holm" not in speakers(text)
