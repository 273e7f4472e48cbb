"""Interviews and transcripts: labels, questions and the answers between them."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read

LETTERS = """Maria Rossi, the mayor of Porto Nuovo, spoke to the Harbour Gazette about the old quay.

Q: Why was the quay closed?

A: It was too old. Our engineers told us that it could fall.

We had no choice.

Q: When will it open again?

A: Next spring, I hope."""

LABELS = """The candidates met in the town hall on Monday.

LEE: We have waited for ten years.

ROE: The ferry will sail in spring. It is a good boat.

And the quay will be mended.

(Applause.)

LEE: I doubt it.

The next debate is in May."""

BARE = """The quay has been closed for a year. In an interview with the Gazette, the mayor, Maria Rossi, explains why.

Do you think it will open this year?

I think so. The engineers have seen that it is safe.

We will need two more months, though.

What do you say to the fishermen?

We have not forgotten them. My father was a fisherman.

The interview was shortened."""

PLAIN = """Quay closed after storm

The quay was closed on Monday, Mayor Maria Rossi told the Gazette in an interview.

What happens next: The council will meet on Friday.

Background: The quay was built in 1960.

Why was it closed?

The ground had sunk by two metres.

What will it cost you?

Nobody knows yet.

Correction: An earlier version gave the wrong year."""


def talk(text: str) -> list[tuple[str | None, str]]:
    """The speaker and the words of each turn."""
    records = read(text)
    names = {actor.actor_id: actor.name for actor in records.actors}
    return [
        (names.get(q.speaker or ""), " … ".join(text[a:b] for a, b in q.parts))
        for q in records.quotes
        if q.because.rule in ("quote.transcript", "quote.interview")
    ]


def test_the_answers_under_a_letter_are_the_interviewed_persons() -> None:
    assert talk(LETTERS) == [
        ("Q", "Why was the quay closed"),
        ("Maria Rossi", "It was too old. Our engineers told us that it could fall … We had no choice"),
        ("Q", "When will it open again"),
        ("Maria Rossi", "Next spring, I hope"),
    ]


def test_a_letter_may_have_a_stop_behind_it() -> None:
    assert talk(LETTERS.replace("Q:", "Q.").replace("A:", "A.")) == talk(LETTERS)


def test_a_voice_in_an_answer_is_relayed_by_whoever_answers() -> None:
    inner = next(q for q in read(LETTERS).quotes if q.because.rule == "quote.clause")
    assert inner.relayed_by == ("maria-rossi",)


def test_speech_goes_on_to_the_next_label_and_no_further() -> None:
    assert talk(LABELS) == [
        ("LEE", "We have waited for ten years"),
        ("ROE", "The ferry will sail in spring. It is a good boat … And the quay will be mended"),
        ("LEE", "I doubt it"),
    ]


def test_paragraphs_between_questions_are_the_interviewed_persons_answers() -> None:
    assert talk(BARE) == [
        (
            "Maria Rossi",
            "I think so. The engineers have seen that it is safe … We will need two more months, though",
        ),
        ("Maria Rossi", "We have not forgotten them. My father was a fisherman"),
    ]


def test_a_role_can_be_a_label() -> None:
    text = "Interviewer: Why was it closed?\nMayor Rossi: It was old.\nInterviewer: And now?\nMayor Rossi: We mend it."
    assert [(text[q.source[0] : q.source[1]]) for q in read(text).quotes] == ["Interviewer", "Mayor Rossi"] * 2


def test_short_statements_under_full_names_are_theirs() -> None:
    text = "Readers wrote to us.\nMaria Rossi: I need the ferry.\nAnn Lee: We have waited for years."
    assert talk(text) == [("Maria Rossi", "I need the ferry"), ("Ann Lee", "We have waited for years")]


def test_whoever_asks_is_not_the_person_interviewed() -> None:
    opening = "Maria Rossi is the mayor. She spoke with Gazette reporter Paul Becker.\n"
    text = opening + "Q: Why was it closed?\nA: It was old."
    assert talk(text)[-1] == ("Maria Rossi", "It was old")


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "Egypt: The port is open.\nTunisia: The port is closed.\nMalta: No news.",
        "Maria Rossi: Mayor since 2012, a lawyer.\nAnn Lee: Head of the port, a sailor.",
        "I spoke to Maria Rossi.\nWho would you ask?\nI asked her.\nWhat would you say?\nI said no.",
    ],
    ids=["headings with colons", "a list of countries", "a list of people", "a column"],
)
def test_an_ordinary_text_is_no_talk(text: str) -> None:
    assert talk(text) == []
