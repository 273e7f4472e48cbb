"""Neutral rewriting: the same fact without loaded words, which are marked while one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes, predicting
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import why_step
from libya_lesson.activities.parts.briefing import read_draft
from libya_lesson.locale import _, ngettext, percent
from libya_lesson.tables import Reading

ID = "03.rewrite"
LEAST = 5  # words that a sentence with a fact needs
State = dict[str, Any]


@dataclass(frozen=True)
class Material:
    """Sentences as (printed, one plain version), and for each whom it names, with other names for them."""

    items: Sequence[tuple[str, str]]
    names: Sequence[Mapping[str, Sequence[str]]] = ()


def material(given: Given) -> Material:
    """The pack's sentences; without a case file, the article's own sentences that carry a label in its own voice."""
    rows = [(r["printed"], r["plain"]) for r in given.pack.document("rewriting").get("item", ())]
    if not rows:
        reading = given.reading
        found = {w.start for w in reading.records.labels if w.voice == "author"}
        rows = [
            (reading.text[s.start : s.end], "")
            for s in reading.article.sentences
            if any(s.start <= start < s.end for start in found)
        ][:3]
    return Material(rows, [_names_in(given.reading, printed) for printed, __ in rows])


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Nothing written."""
    return {"prediction": None, "locked": False, "drafts": {}, "shown": [], "why": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event."""
    kind, __, key = str(event["id"]).partition(":")
    value = event.get("value")
    settled = predicting.settle(state, event, lambda: initial(material))
    if settled is not None:
        return settled
    if kind == "draft" and state["locked"]:
        return {**state, "drafts": {**state["drafts"], key: str(value or "")}}
    if kind == "show" and key not in state["shown"] and len(state["drafts"].get(key, "").split()) >= LEAST:
        return {**state, "shown": [*state["shown"], key]}
    return {**state, "why": value} if kind == "why" and len(state["shown"]) == len(material.items) else state


def loaded(text: str) -> list[dict[str, Any]]:
    """The loaded words of a sentence as marks: labels, boosters, and hedges that hide who says so."""
    records = read_draft(text).records
    marks = [{"start": w.start, "end": w.end, "kind": "label", "note": _("a loaded word")} for w in records.labels]
    for claim in records.claims:
        if claim.modality == "boosted":
            marks += [{"start": s, "end": e, "kind": "booster", "note": _("too sure")} for s, e in claim.markers]
    return sorted(marks, key=lambda mark: mark["start"])


def lost(draft: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """Which of the names a draft does not hold, by any word with a capital of the name or of another name for it.

    >>> lost("Haftar asked for help.", {"Khalifa Haftar": ["Haftar"], "Egypt": []})
    ['Egypt']
    """
    written = _capitals(draft)
    return [name for name, others in names.items() if not written & _capitals(" ".join([name, *others]))]


def _capitals(text: str) -> set[str]:
    """The words of a text that begin with a capital, without the signs around them."""
    bare = (word.strip(".,;:!?'’“”()-").removesuffix("'s").removesuffix("’s") for word in text.split())
    return {word for word in bare if word[:1].isupper()}


def _names_in(reading: Reading, printed: str) -> dict[str, Sequence[str]]:
    """Who and what a sentence of the article names; speakers without a name are left out."""
    start = reading.text.find(printed)
    if start < 0:
        return {}
    actors = {a.actor_id: a for a in reading.records.actors if a.kind != "unnamed"}
    within = [m for m in reading.records.mentions if start <= m.start and m.end <= start + len(printed)]
    return {actors[m.actor_id].name: list(actors[m.actor_id].aliases) for m in within if m.actor_id in actors}


def view(material: Material, state: State) -> Node:
    """Guess, write with marks, compare with a plain version."""
    title, kicker = _("Say it plainly"), _("Plus · Rewriting")
    if not material.items:
        told = _("The rules found no loaded label in this article's own voice, so there is nothing to rewrite.")
        return nodes.card(ID, title, [nodes.prose(told)], plus=True, kicker=kicker)
    options = [
        {"id": "shorter", "label": _("It gets shorter.")},
        {"id": "longer", "label": _("It gets longer.")},
        {"id": "same", "label": _("About the same.")},
    ]
    ask = nodes.choice(
        "predict", _("A sentence without loaded words: what happens to its length?"), options, state["prediction"],
        locked=state["locked"], layout="row",
    )  # fmt: skip
    children: list[Node | None] = [
        nodes.prose(_("Keep the fact, lose the side. **Loaded words are marked while you write.**"), "lead"),
        predicting.predict_step(state, ask),
    ]
    if state["locked"]:
        count = len(state["shown"]) + 1
        items = [_item(n, pair, material.names[n], state) for n, pair in enumerate(material.items[:count])]
        children.append(nodes.step("act", items, done=len(state["shown"]) == len(material.items)))
        if len(state["shown"]) == len(material.items):
            children += [_see(material, state), _why(state)]
        children.append(predicting.again(state))
    return nodes.card(ID, title, children, minutes=6, plus=True, kicker=kicker)


def _item(place: int, pair: tuple[str, str], names: Mapping[str, Sequence[str]], state: State) -> Node:
    printed, plain = pair
    key = str(place)
    draft = state["drafts"].get(key, "")
    marks = loaded(draft)
    # The words are named once, by the reply below; in the field they are only marked.
    plain_marks = [{name: value for name, value in mark.items() if name != "note"} for mark in marks]
    children: list[Node | None] = [
        nodes.excerpt(printed, loaded(printed), _("As printed")),
        nodes.text_input(f"draft:{key}", _("Your version"), draft, rows=3, max_words=50, marks=plain_marks),
        nodes.feedback(*_told(draft, marks, lost(draft, names))) if draft.strip() else None,
    ]
    if key in state["shown"]:
        children.append(nodes.excerpt(plain, label=_("One plain version")) if plain else None)
    else:
        label = _("Compare with a plain version") if plain else _("Done")
        children.append(nodes.button(f"show:{key}", label, disabled=len(draft.split()) < LEAST))
    return nodes.group(None, children)


def _told(draft: str, marks: Sequence[Mapping[str, Any]], gone: Sequence[str]) -> tuple[str, str]:
    """The first thing that a draft lacks, and its tone: a fact, a plain word, a name."""
    if len(draft.split()) < LEAST:
        return _("Too short to hold a fact: who did what?"), "notyet"
    if marks:
        words = ", ".join(f"“{draft[m['start'] : m['end']]}” ({m['note']})" for m in marks)
        left = ngettext(
            "Still there: {words}. Which fact would stand without it?",
            "Still there: {words}. Which facts would stand without them?",
            len(marks),
        )
        return left.format(words=words), "notyet"
    if gone:
        told = _("No loaded word found. But your version no longer names {names}: did a part of the fact go?")
        return told.format(names=", ".join(gone)), "notyet"
    return _("No loaded word found, and nobody who was named got lost."), "right"


def _see(material: Material, state: State) -> Node:
    words = [
        (len(printed.split()), len(state["drafts"].get(str(n), "").split()))
        for n, (printed, __) in enumerate(material.items)
    ]
    before, after = (sum(counts) for counts in zip(*words, strict=True))
    size = "shorter" if after < 0.9 * before else "longer" if after > 1.1 * before else "same"
    fits = {
        "shorter": _("It got shorter: loaded words do little work. Look whether a fact went with them."),
        "longer": _("It got longer: plain words often need a source, and a source needs words."),
        "same": _("The length is about the same: what changed is whose side the words take."),
    }
    gone = [lost(state["drafts"].get(str(n), ""), names) for n, names in enumerate(material.names)]
    if size == "shorter" and any(gone):
        fits["shorter"] = _(
            "It got shorter, but names went with the loaded words: a shorter text is not a plainer one."
        )
    guessed = _("As you guessed.") if size == state["prediction"] else _("You had guessed otherwise.")
    told = _("Printed: {a} words. Yours: {b} words.").format(a=before, b=after)
    how = _(
        "What stands between two blanks is a word. Printed: {printed} = {a}. Yours: {mine} = {b}. "
        "That is {share} of the printed length; from 90 % to 110 % counts as about the same."
    ).format(
        printed=" + ".join(str(count) for count, __ in words), a=before,
        mine=" + ".join(str(count) for __, count in words), b=after, share=percent(after / before),
    )  # fmt: skip
    return nodes.step("see", [nodes.changed(f"{told} {fits[size]} {guessed}"), made(how)], done=True)


def _why(state: State) -> Node:
    options = [
        {"id": "judges", "label": _("It judges, and the fact stands without it.")},
        {"id": "rude", "label": _("It is rude, and good papers do not print it.")},
        {"id": "false", "label": _("It is false, and the facts prove it wrong.")},
    ]
    told = {
        "judges": _("Yes. Take it out, and look whether a fact went with it. Where none did, it was a verdict."),
        "rude": _("Many loaded words are polite: “liberated”, “noteworthy”. Ask what the word adds."),
        "false": _("A verdict is neither true nor false. “Militia” can even fit; it still takes a side."),
    }
    return why_step(ID, _("What makes a word loaded?"), options, told, state["why"], right="judges")
