"""The same words, the same speaker, in every form in which news agencies write them; on sentences of our own."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read

SPEAKERS = {  # as it stands in the sentence, part of the name that must come out
    "Ann Lee": "Ann Lee",
    "Ann Lee, the mayor of Lund,": "Ann Lee",
    "Ann Lee, who leads the dockers,": "Ann Lee",
    "Dr Ann Lee, 54,": "Ann Lee",
    "the harbour ministry": "harbour ministry",
    "a spokesman for the dockers": "spokesman",
    "two officials briefed on the talks": "officials",
    "rescue workers": "workers",
    "residents and a local official": "residents and a local official",
    "the Norwegian Ferry Council": "Norwegian Ferry Council",
}
CLAUSES = [
    "at least nine people were hurt when a pier collapsed",
    "no one has claimed the boats",
    "the crew must release all boats",
    "tolls rose 4.5% in October, the fastest pace in a year",
    "the two sides had agreed to extend the truce by ten days",
    "it was too early to say who was behind the fire",
    "half of the boats have no engine",
    "more than 2,000 sailors have left since the fighting began",
    "the captain, a 34-year-old man, was arrested at his home",
    "floods have cut off the quay",
]
LISTENED = [
    "told reporters",
    "told AFP",
    "told a briefing in Lund",
    "told the paper by phone",
    "told journalists there",
]
CIRCUMSTANCES = [
    "said",
    "said on Monday",
    "said late on Tuesday",
    "said in a statement",
    "said at a news conference in Lund",
    "said in an interview with the paper",
    "said by telephone from Lund",
    "said during a visit to Lund",
]
TAILS = [
    "",
    " after the vote",
    ", adding that the road was closed",
    ", without giving details",
    ", but gave no date",
    ", a day after the vote",
    ", calling for calm",
    ", and urged people to stay at home",
]


def sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."


def found(text: str) -> list[tuple[str, str]]:
    """Speaker and words of every quote."""
    records = read(text)
    names = {actor.actor_id: actor.name for actor in records.actors}
    return [
        (names.get(quote.speaker or "", "").lower(), " … ".join(text[a:b] for a, b in quote.parts).lower())
        for quote in records.quotes
    ]


def misread(texts: list[tuple[str, str]], name: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The sentences of which the words are not found, or not with the name."""
    wrong = []
    for text, words in texts:
        rows = found(text)
        if not any(name.lower() in speaker and words.lower() == said for speaker, said in rows):
            wrong.append((text, rows))
    return wrong


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_clause_before_its_credit_is_read_whole_whatever_follows(speaker: str) -> None:
    cues = [*CIRCUMSTANCES, *LISTENED]
    texts = [
        (sentence(f"{clause}, {speaker} {cue}{TAILS[(i + j) % len(TAILS)]}"), clause)
        for i, clause in enumerate(CLAUSES)
        for j, cue in enumerate(cues)
    ]
    assert misread(texts, SPEAKERS[speaker]) == []


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_clause_behind_its_cue_begins_behind_time_place_and_listener(speaker: str) -> None:
    texts = [
        (sentence(f"{speaker} {cue} {that}{clause}"), clause)
        for clause in CLAUSES
        for cue in [*CIRCUMSTANCES, *LISTENED]
        for that in ("that ", "")
        if that or (cue != LISTENED[-1] and not ("paper" in cue and clause.startswith(("floods", "tolls"))))
    ]
    texts = [(text, words) for text, words in texts if "Lund floods" not in text and "Lund tolls" not in text]
    assert misread(texts, SPEAKERS[speaker]) == []


@pytest.mark.parametrize("speaker", [name for name in SPEAKERS if not name.endswith(",")])
def test_a_speaker_behind_the_verb_is_no_part_of_the_words(speaker: str) -> None:
    texts = [(sentence(f"{clause}, said {speaker}{tail}"), clause) for clause in CLAUSES for tail in TAILS]
    assert misread(texts, SPEAKERS[speaker]) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Rashid al-Otaibi called the deal illegal.", ("rashid al-otaibi", "the deal illegal")),
        ("Ann Lee insisted that exports fell.", ("ann lee", "exports fell")),
        ("Ann Lee said it “is bad,” and the mayor, Bo Ray, said it was good.", ("ann lee", "it … is bad,")),
        ("Ann Lee said about 400 people had left.", ("ann lee", "about 400 people had left")),
        ("Ann Lee told reporters about 400 people had left.", ("ann lee", "about 400 people had left")),
        ("Ann Lee told the meeting her school was full.", ("ann lee", "her school was full")),
        ("Ann Lee pointed out that half of the boats were late.", ("ann lee", "half of the boats were late")),
        ("Ann Lee said that rebels closed the road.", ("ann lee", "rebels closed the road")),
        ("The port cut off payments in 2019 after auditors said it was broke.", ("auditors", "it was broke")),
        ("Ann Lee has argued that selling boats would hurt.", ("ann lee", "selling boats would hurt")),
        ("Ann Lee has since said the boats were sold.", ("ann lee", "the boats were sold")),
        ("Qatar, which backs the army, and Mali, which left, are far.", ("qatar", "the army")),
        ("Qatar backs a 2016 ruling by a court that was weak.", ("qatar", "a 2016 ruling by a court that was weak")),
        ("Ann Lee's claim that food is running out was wrong.", ("ann lee", "food is running out")),
        ("Ann Lee's claim that all had been freed was wrong.", ("ann lee", "all had been freed")),
        ("According to Bo Lund, whose party lost the vote, the deal is dead.", ("bo lund", "the deal is dead")),
        (
            "According to state radio, the deal, signed in May, is dead.",
            ("state radio", "the deal, signed in may, is dead"),
        ),
    ],
)
def test_the_words_end_where_the_clause_around_them_goes_on(text: str, row: tuple[str, str]) -> None:
    assert row in found(text)


def test_who_was_told_something_relays_it() -> None:
    text = "Ann Lee said the army had told her that food is running out."
    records = read(text)
    names = {actor.actor_id: actor.name for actor in records.actors}
    relays = {names[q.speaker or ""]: [names[r] for r in q.relayed_by] for q in records.quotes}
    assert relays == {"Ann Lee": [], "army": ["Ann Lee"]}


@pytest.mark.parametrize(
    "text",
    [
        "The Times says There",
        "He said there",
        "But he has won support from members of Congress and governors",
        "asking, “Why, you might ask?”",
    ],
)
def test_a_text_may_break_off_anywhere(text: str) -> None:
    assert read(text).article.text == text
