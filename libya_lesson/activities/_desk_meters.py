"""What a story's words do: voices marked in the text, meters beside the plain story, one sentence on the change."""

from __future__ import annotations

from typing import Any

from libya_lesson.activities import nodes
from libya_lesson.activities._desk import read_story
from libya_lesson.activities.nodes import Node
from libya_lesson.judging.story import FRAMES, Measures, judging_verbs
from libya_lesson.locale import N_, _

FRAME_WORDS = {
    "conflict": N_("conflict"),
    "human interest": N_("human interest"),
    "economic consequences": N_("money"),
    "morality": N_("right and wrong"),
    "responsibility": N_("responsibility"),
}
FUNCTION_WORDS = {
    "problem": N_("names a problem"),
    "cause": N_("names a cause"),
    "moral judgment": N_("judges"),
    "remedy": N_("names a way out"),
}


def shown(text: str) -> Node:
    """The story with its voices, labels, hedges and boosters marked."""
    reading = read_story(text)
    marks: list[dict[str, Any]] = []
    names = {a.actor_id: a.name for a in reading.records.actors}
    for quote in reading.records.quotes:
        speaker = names.get(quote.speaker or "", "")
        kind = "named" if quote.speaker else "unnamed"
        marks += [{"start": s, "end": e, "kind": kind, "note": speaker} for s, e in quote.parts]
    marks += [{"start": w.start, "end": w.end, "kind": "label", "note": _("a label")} for w in reading.records.labels]
    marks += [
        {"start": s, "end": e, "kind": "label", "note": _("a verb that judges")} for s, e in judging_verbs(reading)
    ]
    for claim in reading.records.claims:
        if claim.modality != "asserted":
            hedged = claim.modality == "hedged"
            mark = {"kind": "hedge", "note": _("less sure")} if hedged else {"kind": "booster", "note": _("surer")}
            marks += [{"start": s, "end": e, **mark} for s, e in claim.markers]
    return nodes.excerpt(text, marks, _("Your story"))


def meters(text: str, mine: Measures, plain: Measures) -> list[Node | None]:
    """Whose voice, which frames and functions, how sure, which labels: the plain story beside the student's."""
    names = {"author": _("You, the author"), **{a.actor_id: a.name for a in read_story(text).records.actors}}
    segments = [
        {
            "id": voice,
            "size": round(share, 4),
            "kind": "author" if voice == "author" else "named",
            "text": names.get(voice, voice),
            "label": f"{share:.0%}",
        }
        for voice, share in mine.voices.items()
    ]
    rows: list[list[Any]] = [[_(FRAME_WORDS[f]), f"{plain.frames[f]:.0%}", f"{mine.frames[f]:.0%}"] for f in FRAMES]
    rows += [
        [_("less sure (hedges)"), plain.hedges, mine.hedges],
        [_("surer (boosters)"), plain.boosters, mine.boosters],
        [_("loaded labels"), sum(plain.labels.values()), sum(mine.labels.values())],
        [_("verbs that judge"), plain.verbs, mine.verbs],
    ]
    does = [nodes.badge(_(words), "accent") for key, words in FUNCTION_WORDS.items() if mine.functions.get(key)]
    how = nodes.how(
        _("How were these numbers made?"),
        [
            nodes.prose(
                _(
                    "The same rules that read the article read your story. Voices: words inside each "
                    "speaker's quotation. "
                    "Frames: sentences with a word from that frame's list (Semetko and Valkenburg, 2000). "
                    "Hedges and boosters: statements with such a word (Hyland, 2005)."
                )
            )
        ],
    )
    return [
        nodes.strip(segments, _("Whose voice, in words")),
        nodes.table([_("Sentences with …"), _("plain"), _("yours")], rows, _("Frames, certainty, labels")),
        nodes.columns(does) if does else nodes.prose(_("No problem, cause, judgement or way out is named."), "small"),
        how,
    ]


def what_changed(slot: str | None, label: str, before: Measures, mine: Measures) -> str:
    """One sentence: the choice that was made last and the numbers that moved most."""
    if slot is None:
        return _("This is the plain story. Change one thing and watch.")
    moved = []
    for frame in FRAMES:
        a, b = before.frames[frame], mine.frames[frame]
        if round(a, 2) != round(b, 2):
            moved.append(_("{what} {a} → {b}").format(what=_(FRAME_WORDS[frame]), a=f"{a:.0%}", b=f"{b:.0%}"))
    counts = [
        (_("hedges"), before.hedges, mine.hedges),
        (_("boosters"), before.boosters, mine.boosters),
        (_("labels"), sum(before.labels.values()), sum(mine.labels.values())),
        (_("judging verbs"), before.verbs, mine.verbs),
    ]
    moved += [_("{what} {a} → {b}").format(what=what, a=a, b=b) for what, a, b in counts if a != b]
    own = before.voices.get("author", 0), mine.voices.get("author", 0)
    if abs(own[0] - own[1]) >= 0.02:
        moved.append(_("{what} {a} → {b}").format(what=_("your own voice"), a=f"{own[0]:.0%}", b=f"{own[1]:.0%}"))
    if not moved:
        return _("{slot}: no count moved. A reader may still feel it: say what, in a word.").format(slot=label)
    return f"{label}: {', '.join(moved)}."
