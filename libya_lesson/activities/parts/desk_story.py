"""The story on the editor's desk: written from the choices, read by the rules, weighed, and packed into a code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from string import Formatter
from typing import Any

from libya_lesson.activities.kit import shortcode
from libya_lesson.activities.parts.desk import KEPT, QUOTES, Material
from libya_lesson.judging.story import Measures, distance, measures
from libya_lesson.locale import _
from libya_lesson.tables import Reading, parse

Place = tuple[str, int, int]  # which choice, and where its words stand in the story


def story(material: Material, choices: Mapping[str, Any]) -> str:
    """The story as text: a headline, the facts in the chosen words, the quotations in order."""
    return written(material, choices)[0]


def written(material: Material, choices: Mapping[str, Any]) -> tuple[str, list[Place]]:
    """The story, and where in it the words of each choice stand."""
    words = {s["id"]: str(material.option(s["id"], choices[s["id"]])["text"]) for s in material.slots}
    text, places = "", []
    for line in material.desk["story"]["lines"]:
        start = len(text)
        for plain, slot, __, __ in Formatter().parse(str(line)):
            text += plain
            if slot:
                places.append((slot, len(text), len(text) + len(words[slot])))
                text += words[slot]
        text = text[:start] + text[start : start + 1].upper() + text[start + 1 :] + "\n"
    quotations = {q["id"]: q for q in material.quotations}
    verb = words.get("verb", "said")
    for key in choices[QUOTES]:
        said = f"“{quotations[key]['text']},” "
        places.append((QUOTES, len(text) + 1, len(text) + 1 + len(quotations[key]["text"])))
        if "verb" in words:
            places.append(("verb", len(text) + len(said), len(text) + len(said) + len(verb)))
        text += f"{said}{verb} {quotations[key]['speaker']}.\n"
    return text.rstrip("\n"), places


@lru_cache(maxsize=64)
def read_story(text: str) -> Reading:
    """The reading of one story; the same story is read once."""
    return parse(text)


@lru_cache(maxsize=256)
def _read_as_sentences(text: str) -> Reading:
    """The reading in which the headline counts as a sentence, which a heading of an article does not."""
    headline, __, body = text.partition("\n")
    return parse(f"{headline.rstrip('.')}.\n{body}")


@lru_cache(maxsize=256)
def measured(text: str) -> Measures:
    """The measures of one story, its headline among the sentences."""
    return measures(_read_as_sentences(text))


def sentences(text: str) -> int:
    """How many sentences a story has, the headline among them."""
    return len(_read_as_sentences(text).article.sentences)


def carrying(text: str, frame: str) -> int:
    """How many sentences of a story carry a frame."""
    return round(measured(text).frames[frame] * sentences(text))


def named_by(text: str, frame: str) -> str:
    """The words by which a story's sentences carry a frame, each once, in quotation marks."""
    hits = [hit for hit in _read_as_sentences(text).records.frames if hit.frame == frame]
    read = _read_as_sentences(text).text
    return ", ".join(f"“{word}”" for word in dict.fromkeys(read[s:e] for hit in hits for s, e in hit.words))


def levers(material: Material, choices: Mapping[str, Any]) -> list[tuple[str, float]]:
    """How far each choice alone moves the story: undo it, read again, measure the distance; largest first."""
    mine = measured(story(material, choices))
    found = []
    for place in material.places:
        undone = {**choices, place: material.neutral[place]}
        found.append((place, distance(mine, measured(story(material, undone)))))
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def encode(material: Material, choices: Mapping[str, Any]) -> str:
    """The choices as a short code of letters, for a partner; three quotations or fewer."""
    places = [[o["id"] for o in s["option"]].index(choices[s["id"]]) for s in material.slots]
    order = [q["id"] for q in material.quotations]
    return shortcode.encode([*places, *(order.index(q) for q in choices[QUOTES])])


def decode(material: Material, code: str) -> dict[str, Any]:
    """The choices behind a partner's code; ValueError with one plain sentence where it does not fit."""
    places, slots = shortcode.decode(code), material.slots
    if not len(slots) <= len(places) <= len(slots) + KEPT:
        places = shortcode.decode(code, len(slots) + KEPT)
    try:
        choices: dict[str, Any] = {s["id"]: s["option"][p]["id"] for s, p in zip(slots, places, strict=False)}
        choices[QUOTES] = [material.quotations[p]["id"] for p in places[len(slots) :]]
    except IndexError:
        raise ValueError(
            _("The code “{code}” belongs to another article: open the same lesson.").format(code=code)
        ) from None
    return choices
