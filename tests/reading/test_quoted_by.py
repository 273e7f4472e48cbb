"""Voices that an outlet quotes, in every order of outlet, voice and words; on sentences of our own."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read


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
