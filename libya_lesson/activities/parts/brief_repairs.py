"""The two repairs of each slip in a briefing; what only the writer can know stays a gap to write over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from libya_lesson.activities.parts.briefing import Card, Material
from libya_lesson.judging.lint import Flag
from libya_lesson.lexicons import load
from libya_lesson.locale import _

_SMALL = re.compile(
    r"(?:The|A|An|In|On|At|It|There|One|Some|Many|His|Her|Their|Its|No|Nobody|Somebody|Planes|Foreign"
    r"|He|She|They|We|This|That|These|Those|Everybody|Everyone|All|Most|Both|Without)\b"
)
_THAT = re.compile(r"\s*(?:there is|it is)?\s*$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|a|an)\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Repair:
    """What the button says, and the draft after it."""

    label: str
    draft: str


def repairs(material: Material, draft: str, flag: Flag) -> tuple[Repair, Repair]:
    """The two repairs of one slip."""
    if flag.kind == "source":
        return _source(material, draft, flag)
    if flag.kind == "booster":
        return _booster(draft, flag)
    return _label(material, draft, flag) if flag.kind == "label" else _date(material, draft, flag)


def card_in(material: Material, sentence: str) -> Card | None:
    """The claim card that a sentence was made from, if it was."""
    return next((card for card in material.cards if card.text.rstrip(".") in sentence), None)


def _source(material: Material, draft: str, flag: Flag) -> tuple[Repair, Repair]:
    before, words, after = draft[: flag.start], draft[flag.start : flag.end], draft[flag.end :]
    card = card_in(material, words)
    source = _("source: {source}").format(source=_lower(card.origin) if card else _("[who says it?]"))
    first = Repair(_("Name the source"), f"{before}{_bracketed(words, source)}{after}")
    if card is None:  # what the article names for a sentence of one's own, only the writer knows
        label, lead = _("Say that you know none"), _("I know no source for this:")
    elif card.voiced:
        return first, Repair(_("Take the sentence out"), f"{before.rstrip()} {after.lstrip()}".strip())
    else:
        label, lead = _("Say that none is named"), _("The article names no source for this:")
    return first, Repair(label, f"{before}{lead} {_lower(words)}{after}")


def _booster(draft: str, flag: Flag) -> tuple[Repair, Repair]:
    """Without the booster ("There is no doubt that" goes as a whole), or with a number that the writer gives."""
    head = _THAT.sub("", draft[flag.sentence_start : flag.start])
    tail = re.sub(r"^(?:\s*that\b)?[\s,]*", "", draft[flag.end : flag.sentence_end])
    calm = f"{head.rstrip()} {tail}".strip()
    likely = _("I put the chance at {gap} that {rest}").format(gap=_("[how likely, in %?]"), rest=_lower(calm))
    before, after = draft[: flag.sentence_start], draft[flag.sentence_end :]
    return (
        Repair(_("Take the word out"), before + calm[:1].upper() + calm[1:] + after),
        Repair(_("Say how likely, with a number"), before + likely + after),
    )


def _label(material: Material, draft: str, flag: Flag) -> tuple[Repair, Repair]:
    word, after = draft[flag.start : flag.end], draft[flag.end :]
    upto = draft[: flag.end].lower().replace("’", "'")
    known = next((key for key in sorted(material.plain, key=len, reverse=True) if upto.endswith(key)), None)
    name = material.plain.get(known or "", "")
    if known and name:
        before = _ARTICLE.sub("", draft[: flag.end - len(known)])
        if set(re.findall(r"\w+", after)[:1]) & set(name.split()):  # "strongman Ann Lee": the name stands there already
            name, after = "", after.lstrip()
        if "," in name and after[:1].isspace():  # "the LNA, led by Ann Lee," goes on after a comma
            name = f"{name},"
        starts = not before.rstrip() or before.rstrip()[-1] in ".!?:"
        plain = f"{before}{name[:1].upper() + name[1:] if starts else name}{after}"
    else:
        plain = f"{draft[: flag.start]}{_('[plain name?]')}{after}"
    ours = word.lower() in material.labels
    whose = _("“{word}” (the article’s word)") if ours else _("“{word}” ([whose word?])")
    return (
        Repair(_("Use a plain name"), plain),
        Repair(
            _("Mark it as the article's word") if ours else _("Say whose word it is"),
            f"{draft[: flag.start]}{whose.format(word=word)}{after}",
        ),
    )


def _date(material: Material, draft: str, flag: Flag) -> tuple[Repair, Repair]:
    before, words, after = draft[: flag.start], draft[flag.start : flag.end], draft[flag.end :]
    card = card_in(material, words)
    happened = _("Add when it happened"), card.when if card else ""
    month = _("reported in {month}").format(month=material.month) if card and material.month else ""
    reported = _("Add when it was reported"), month
    missing = _("Say that the date is missing"), _("date not given")
    known = [each for each in (happened, reported) if each[1]] or [(_("Add the date"), _("[when?]"))]
    first, second = (*known, missing)[:2]  # where both are known, it would not be true that the date is missing
    return (
        Repair(first[0], f"{before}{_bracketed(words, first[1])}{after}"),
        Repair(second[0], f"{before}{_bracketed(words, second[1])}{after}"),
    )


def _bracketed(sentence: str, what: str) -> str:
    """The sentence with a bracket before its last point, or with more in the bracket that stands there."""
    body = sentence.rstrip()
    stop = body[-1] if body and body[-1] in ".!?" else ""
    said = body[: len(body) - len(stop)]
    return f"{said[:-1]}, {what}){stop}" if said.endswith(")") else f"{said} ({what}){stop}"


def _lower(sentence: str) -> str:
    """A sentence as it goes on after a lead: a name at its start stays as it is."""
    first = re.match(r"\w*", sentence)
    small = _SMALL.match(sentence) or (first and first[0].lower() in load().words("modality") - {"may"})
    return sentence[:1].lower() + sentence[1:] if small else sentence
