"""What a story's words do: voices marked in the text, meters beside the plain story, one sentence on the change."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.voice_names import voice_names
from libya_lesson.activities.parts.desk_story import Place, carrying, measured, named_by, read_story, sentences
from libya_lesson.judging.story import FRAMES, Measures, judging_verbs
from libya_lesson.locale import N_, _, arrows, percent

FRAME_WORDS = {
    "conflict": N_("conflict"),
    "human interest": N_("human interest"),
    "economic consequences": N_("money"),
    "morality": N_("right and wrong"),
    "responsibility": N_("responsibility"),
}
LEAST_STEPS = 4  # so that a scale of words does not stretch when the first one comes
FUNCTION_WORDS = {
    "problem": N_("a problem"),
    "cause": N_("a cause"),
    "moral judgment": N_("a judgement"),
    "remedy": N_("a way out"),
}


def shown(
    text: str,
    label: str,
    places: Sequence[Place] = (),
    at: str | None = None,
    *,
    id: str | None = None,
    leads: str | None = None,
    fresh: Collection[str] = (),
) -> Node:
    """A story with its voices, labels, hedges and boosters marked; with an ``id`` a mark picks what can be chosen.

    ``leads`` is the control in which it is chosen. ``fresh`` are choices whose words are lit: the one made last, or
    those in which two stories differ.
    """

    def mark(start: int, end: int, kind: str, note: str | None = None) -> dict[str, Any]:
        inside = next((slot for slot, a, b in places if a <= start and end <= b), None) if id is not None else None
        known = {"start": start, "end": end, "kind": kind, "note": note, "id": inside}
        return {name: value for name, value in known.items() if value is not None}

    marks = [mark(0, len(text.partition("\n")[0]), "headline")]
    if id is not None:
        marks += [mark(a, b, "slot-at" if slot == at else "slot") for slot, a, b in places]
    marks += [mark(a, b, "fresh") for slot, a, b in places if slot in fresh]
    reading = read_story(text)
    names = voice_names(reading)
    for quote in reading.records.quotes:
        speaker = names.get(quote.speaker or "")
        marks += [mark(s, e, "named" if quote.speaker else "unnamed", speaker) for s, e in quote.parts]
    marks += [mark(w.start, w.end, "label", _("a loaded label")) for w in reading.records.labels]
    marks += [mark(s, e, "label", _("a verb that judges")) for s, e in judging_verbs(reading)]
    for claim in reading.records.claims:
        if claim.modality != "asserted":
            hedged = claim.modality == "hedged"
            kind, note = ("hedge", _("less sure: a hedge")) if hedged else ("booster", _("surer: a booster"))
            marks += [mark(s, e, kind, note) for s, e in claim.markers]
    return nodes.excerpt(text, marks, label, id=id, leads=leads)


def voices(text: str, whose: str | None = None) -> Node:
    """Whose words the story is made of; the author is the student, or ``whose`` says."""
    author = _("You, the author") if whose is None else _("{name}, the author").format(name=whose)
    names = {"author": author, **voice_names(read_story(text))}
    segments = [
        {
            "id": voice,
            "size": round(share, 4),
            "kind": "author" if voice == "author" else "named",
            "text": f"{names.get(voice, voice)}: {percent(share)}",
            "label": names.get(voice, voice),
        }
        for voice, share in measured(text).voices.items()
    ]
    return nodes.strip(segments, _("Whose voice, in words"))


def frames(text: str, other: str, whose: str | None = None) -> Node:
    """What the story is about, in sentences, beside another story: the plain one, or ``whose`` says."""
    counts = [(_(FRAME_WORDS[f]), carrying(other, f), carrying(text, f)) for f in FRAMES]
    caption = _("What it is about: sentences of {n}").format(n=sentences(text))
    return _beside(caption, _("Sentences about …"), counts, sentences(text), whose)


def frames_made(text: str) -> Node:
    """How the meter of frames came by its numbers: the words that its fullest row goes by."""
    counts = {frame: carrying(text, frame) for frame in FRAMES}
    most = max(FRAMES, key=lambda frame: counts[frame])
    told = _("A sentence counts once for each frame of which a listed word stands in it, the headline is one too.")
    worked = _("{frame}: {n} of {all}, by {words}.").format(
        frame=_(FRAME_WORDS[most]), n=counts[most], all=sentences(text), words=named_by(text, most)
    )
    below = _("Labels, verbs, hedges, boosters and voices are counted below.")
    return made(told, worked if counts[most] else "", below)


def meters(text: str, plain_text: str) -> list[Node]:
    """Voices, certainty, labels and functions: the plain story beside the student's."""
    how = _(
        "The same rules that read the article read your story. Voices: words inside each speaker's quotation. "
        "Frames: sentences with a word from that frame's list (Semetko and Valkenburg, 2000). Hedges and boosters: "
        "statements with such a word (Hyland, 2005). What it names: Entman's four functions (1993)."
    )
    return [
        voices(text),
        speaks(text, plain_text),
        nodes.prose(does(text, plain_text), "small"),
        nodes.how(_("How were these numbers made?"), [nodes.prose(how)]),
    ]


def speaks(text: str, other: str, whose: str | None = None) -> Node:
    """How sure a story sounds and how it judges, beside another story: the plain one, or ``whose`` says."""
    mine, theirs = measured(text), measured(other)
    words = [
        (_("less sure (hedges)"), theirs.hedges, mine.hedges),
        (_("surer (boosters)"), theirs.boosters, mine.boosters),
        (_("loaded labels"), sum(theirs.labels.values()), sum(mine.labels.values())),
        (_("verbs that judge"), theirs.verbs, mine.verbs),
    ]
    return _beside(_("How it speaks: words"), _("Words"), words, LEAST_STEPS, whose)


def does(text: str, other: str, whose: str | None = None) -> str:
    """Which of Entman's functions a story has, and which another one: the plain one, or ``whose`` says."""
    told = _("Your story names {mine}, {whose} {theirs}.")
    names = whose or _("the plain story")
    return told.format(mine=_named(measured(text)), whose=names, theirs=_named(measured(other)))


def _named(story: Measures) -> str:
    """Which of Entman's functions a story has, as part of a sentence."""
    named = [_(words) for key, words in FUNCTION_WORDS.items() if story.functions.get(key)]
    if not named:
        return _("no problem, cause or way out")
    return _(" and ").join(filter(None, (", ".join(named[:-1]), named[-1])))


def _beside(
    caption: str, what: str, counts: Sequence[tuple[str, int, int]], most: int, whose: str | None = None
) -> Node:
    """A meter: for each thing counted the plain story, or another's, hollow, the student's solid."""
    rows = [
        {"label": name, "was": plain, "now": mine, "said": arrows(plain, mine) if plain != mine else str(mine)}
        for name, plain, mine in counts
    ]
    table = nodes.table([what, whose or _("plain"), _("yours")], [list(row) for row in counts], caption)
    key = {"was": whose or _("the plain story"), "now": _("yours")}
    high = max(most, *(count for __, *both in counts for count in both))
    return nodes.shifts(caption, rows, table, ticks={float(n): str(n) for n in range(high + 1)}, key=key, high=high)


def what_changed(slot: str | None, label: str, before: str, text: str) -> str:
    """One sentence: the choice that was made last and the numbers that moved."""
    if slot is None:
        return _("Nothing yet: change one thing and watch.") if before == text else _("This is the plain story again.")
    moved = moves(before, text)
    if not moved:
        return _("{slot}: no count moved. A reader may still feel it: say what, in a word.").format(slot=label)
    return f"{label}: {', '.join(moved)}."


def moves(before: str, text: str) -> list[str]:
    """The counts that differ between two stories, each as a change."""
    old, new = measured(before), measured(text)
    moved = [
        _("{what} {change}").format(what=what, change=arrows(a, b))
        for what, a, b in _counts(before, text, old, new)
        if a != b
    ]
    own = old.voices.get("author", 0), new.voices.get("author", 0)
    if abs(own[0] - own[1]) >= 0.02:
        moved.append(_("{what} {change}").format(what=_("your own voice"), change=arrows(*map(percent, own))))
    return moved


def _counts(before: str, text: str, old: Measures, new: Measures) -> list[tuple[str, int, int]]:
    frames = [
        (_("sentences about {frame}").format(frame=_(FRAME_WORDS[f])), carrying(before, f), carrying(text, f))
        for f in FRAMES
    ]
    return [
        *frames,
        (_("hedges"), old.hedges, new.hedges),
        (_("boosters"), old.boosters, new.boosters),
        (_("labels"), sum(old.labels.values()), sum(new.labels.values())),
        (_("judging verbs"), old.verbs, new.verbs),
        *((_(words), old.functions.get(key, 0), new.functions.get(key, 0)) for key, words in FUNCTION_WORDS.items()),
    ]
