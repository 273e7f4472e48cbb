"""Whose label is it? A few loaded labels in their sentences: the author's own word, or a credited one?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled
from libya_lesson.activities.kit.voice_names import voice_names
from libya_lesson.locale import _
from libya_lesson.tables import Reading

EACH = 2  # of the author's labels, and of others'
AUTHOR = "author"


@dataclass(frozen=True)
class Label:
    """A label in its sentence: where it stands there, who gets it, whose voice it is (an actor's id or "author")."""

    id: str
    sentence: str
    start: int
    end: int
    whom: str
    voice: str
    shows: bool = True  # whether the sentence itself names its speaker
    retold: str = ""  # who is credited with the thought where the word stands outside quotation marks

    @property
    def word(self) -> str:
        """The label as printed."""
        return self.sentence[self.start : self.end]


def labels_of(reading: Reading) -> tuple[list[Label], dict[str, str]]:
    """All labels of a text in order, and the names of their voices but the author's."""
    actors = {a.actor_id: a for a in reading.records.actors}
    names = {key: actor.name for key, actor in actors.items()}
    called = voice_names(reading)
    found = []
    for word in reading.records.labels:
        sentence = next(s for s in reading.article.sentences if s.start <= word.start < s.end)
        text = reading.text[sentence.start : sentence.end]
        voice = word.voice if word.voice in names else AUTHOR
        whom = names.get(word.labels or "", "–")
        start = word.start - sentence.start
        shows = voice == AUTHOR or any(name in text for name in (names[voice], *actors[voice].aliases))
        retold = _retold(reading, word.start, called) if voice == AUTHOR else ""
        found.append(Label(f"l{word.start}", text, start, word.end - word.start + start, whom, voice, shows, retold))
    return found, {label.voice: names[label.voice] for label in found if label.voice != AUTHOR}


def _retold(reading: Reading, at: int, called: Mapping[str, str]) -> str:
    """Whom the article credits with the words around a place, where it retells them."""
    around = [q for q in reading.records.quotes if q.speaker and any(a <= at < b for a, b in q.parts)]
    return called[str(around[-1].speaker)] if around else ""


def to_sort(labels: Sequence[Label]) -> list[Label]:
    """The labels to sort: some of the author's, some of others', no word and no sentence twice, in text order."""
    chosen: list[Label] = []
    for own in (True, False):
        taken = 0
        for label in sorted(labels, key=lambda each: len(each.sentence)):
            fresh = all(c.word != label.word and c.sentence != label.sentence for c in chosen)
            if taken < EACH and fresh and label.shows and (label.voice == AUTHOR) == own:
                chosen.append(label)
                taken += 1
    return [label for label in labels if label in chosen]


def ask(labels: Sequence[Label], names: Mapping[str, str], given: Mapping[str, str]) -> Node:
    """One question after the other; at the end all labels as a table."""
    sort = to_sort(labels)
    voices = [AUTHOR, *dict.fromkeys(label.voice for label in sort if label.voice != AUTHOR)]
    known = {AUTHOR: _("The article's own"), **names}
    options = shuffled("03.labels", [{"id": voice, "label": known[voice]} for voice in voices])
    children: list[Node | None] = []
    for label in sort:
        asked = nodes.choice(
            f"label:{label.id}", _("Whose word is “{word}” here?").format(word=label.word), options,
            given.get(label.id), layout="buttons", locked=label.id in given, right=[label.voice],
            feedback={voice: _told(label, voice, known) for voice in voices}, confirm=_("This is my answer"),
        )  # fmt: skip
        mark = {"start": label.start, "end": label.end, "kind": "label", "note": _("the label")}
        children += [nodes.excerpt(label.sentence, [mark]), asked]
        if label.id not in given:
            break
    done = all(label.id in given for label in sort)
    if done:
        children.append(_table(labels, known))
    return nodes.step("act", children, title=_("Whose label is it?"), done=done)


def _told(label: Label, voice: str, known: Mapping[str, str]) -> str:
    if label.retold:
        told = _(
            "The thought is credited to {who}, but without quotation marks: the word itself may be the article's."
        ).format(who=label.retold)
        return _("Yes, as far as one can tell. {told}").format(told=told) if voice == AUTHOR else told
    if voice == label.voice == AUTHOR:
        return _("Yes. Nobody is credited with it: the article says it itself.")
    if voice == label.voice:
        return _("Yes. {who} is credited with it; the article passes it on.").format(who=known[voice])
    if voice == AUTHOR:
        return _("Look for who speaks in this sentence: {who} does. The article passes the word on.").format(
            who=known[label.voice]
        )
    if label.voice == AUTHOR:
        return _("{who} is not credited with this word. Nobody is, so the article calls it that itself.").format(
            who=known[voice]
        )
    return _("Somebody is credited, but not {who}: read who speaks in this sentence.").format(who=known[voice])


def _table(labels: Sequence[Label], known: Mapping[str, str]) -> Node:
    rows: list[list[Any]] = [[label.word, label.whom, known[label.voice]] for label in labels]
    columns = [_("Label"), _("Who gets it"), _("Whose voice")]
    return nodes.details(
        _("All labels that the rules found"), [nodes.table(columns, rows, _("Loaded labels in the article"))]
    )
