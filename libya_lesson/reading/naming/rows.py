"""Makes the records of actors, mentions and places from groups of names."""

from __future__ import annotations

import re
from operator import attrgetter

from libya_lesson.reading.naming.cuts import CALLINGS
from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name
from libya_lesson.reading.naming.roles import find_roles
from libya_lesson.reading.naming.uses import is_building, split_state
from libya_lesson.reading.records import BODIES, Actor, Because, Mention, Place
from libya_lesson.text import Article, unprinted

_FIRST = attrgetter("first")
_NO_LETTER = re.compile(r"[^\w:]|_")
_PARTISANS = frozenset("Republican Democrat Libertarian Conservative Tory Socialist Communist Islamist".split())


class Rows:
    """The records while they are made; ids are words, so that a student can read them."""

    def __init__(self, article: Article, index: Index) -> None:
        self.article = article
        self.tokens = article.tokens
        self.index = index
        self.actors: list[Actor] = []
        self.mentions: list[Mention] = []
        self.places: list[Place] = []
        self.of_token: list[str | None] = [None] * len(article.tokens)
        self.adjectives: dict[int, tuple[str, ...]] = {}
        self.roles: dict[int, str] = {}
        self.genders: dict[str, str] = {}
        self._labels = {id(group): label for label, group in index.states.items()}
        self._leads = {name.last: name for group in index.groups if group.kind in BODIES for name in group.names}
        self._actor_ids: dict[int, str] = {}
        self._covered: list[tuple[int, int, str]] = []  # tokens of a name, its first token, whose it is
        self._taken: dict[str, int] = {"author": 1}

    def fill(self, names: list[Name]) -> None:
        """Make all rows."""
        owning = {id(parent) for parent in self.index.parents.values()}
        for group in self.index.groups:
            if group.kind == "state":
                acting, away = split_state(group, self.index)
                if acting or id(group) in owning:
                    self._actor(group, acting, away)
                else:
                    self._place(group)
            elif group.kind in ("place", "capital") or (id(group) not in owning and is_building(group, self.index)):
                self._place(group)
            elif group.kind in ("person", "unnamed", *BODIES):
                self._actor(group, group.names, [])
        for length, first, owner in sorted(self._covered, reverse=True):  # the shorter name within a longer one wins
            if length == 1:
                self.of_token[first] = owner
            else:
                self.of_token[first : first + length] = [owner] * length
        self._affiliate()
        self._note_adjectives(names)
        self.roles = find_roles(self.index, self._actor_ids, self.of_token)

    def _actor(self, group: Group, acting: list[Name], away: list[Name]) -> None:
        label = self._label(group)
        actor_id = self._id(label)
        self._actor_ids[id(group)] = actor_id
        names = [*acting, *away]
        if len(names) > 1:
            names.sort(key=_FIRST)
        aliases = tuple(dict.fromkeys([form for name in names for form in self._forms(name)]))
        because = self._because(group)
        self.actors.append(Actor(actor_id, label, group.kind, None, aliases, len(names), names[0].start, because))
        self._mention(actor_id, acting, "actor")
        if away:
            self._mention(actor_id, away, "place")
        if group.kind == "person":
            self.genders[actor_id] = group.gender

    def _place(self, group: Group) -> None:
        names = sorted(group.names, key=_FIRST) if len(group.names) > 1 else group.names
        label = self._label(group)
        place_id = self._id("place:" + label)
        aliases = tuple(dict.fromkeys([self.article.text[name.start : name.end] for name in names]))
        spans = tuple((name.start, name.end) for name in names)
        self.places.append(Place(place_id, label, aliases, spans, self._because(group)))
        self._mention(place_id, names, "place")

    def _mention(self, owner: str, names: list[Name], use: str) -> None:
        sentence, covered = self.tokens.sentence, self._covered
        for name in names:
            first = name.first
            self.mentions.append(Mention(owner, name.start, name.end, sentence[first], use))
            if name.within != "name":
                covered.append((name.last - first, first, owner))

    def _affiliate(self) -> None:
        parents = self.index.parents
        of = {
            self._actor_ids[id(group)]: self._actor_ids.get(id(parents[id(group)]))
            for group in self.index.groups if id(group) in self._actor_ids and id(group) in parents
        }  # fmt: skip
        self.actors = [
            actor._replace(affiliation=of[actor.actor_id]) if actor.actor_id in of else actor for actor in self.actors
        ]

    def _note_adjectives(self, names: list[Name]) -> None:
        """Which states the adjectives of peoples speak of, also two in one: 'French-Russian'."""
        for name in names:
            if name.entry is None or (name.entry.kind != "demonym" and name.within != "and"):
                continue
            owner = self._actor_ids.get(id(self.index.states.get(name.entry.name)))
            if owner is not None:
                self.adjectives[name.first] = (*self.adjectives.get(name.first, ()), owner)

    def _because(self, group: Group) -> Because:
        reason = group.reasons.get(group.kind) or max(group.reasons.values(), default=(0.0, "look of a body", ""))
        words = reason[2] or " ".join(group.words)
        return Because(reason[1], {"name": words} if reason[1] == "listed" else {"words": words})

    def _label(self, group: Group) -> str:
        """The fullest name, of several the one most often used; a state's own name."""
        if id(group) in self._labels:
            return self._labels[id(group)]
        counts: dict[str, int] = {}
        for name in group.names:
            if name.within != "organ" or len(group.names) == 1 or name.words[0].lower() not in ("the", "this"):
                text = self.article.text[name.start : name.end]
                if not text.isascii():
                    text = unprinted(text)
                if text.isupper() and not name.words[0].isupper():
                    text = " ".join(name.words)
                counts[text] = counts.get(text, 0) + 1
        if len(counts) == 1:
            return next(iter(counts))
        if group.kind == "organisation":
            seats = {self.article.text[name.start : name.end] for name in group.names if name.within == "seat"}
            if 0 < len(seats) < len(counts):  # the EU is not called Brussels
                counts = {text: n for text, n in counts.items() if text not in seats}
        return max(counts, key=lambda text: (len(text.split()), counts[text], len(text)))

    def _forms(self, name: Name) -> tuple[str, ...]:
        """The name, with its title, and with whose title it is: 'Russian Foreign Minister Ann Lee'."""
        text = self.article.text[name.start : name.end]
        before = name.first - 1
        big = before >= 0 and self.tokens.text[before][0].isupper()
        if not (big or name.has_title):
            return (text,)  # as most names
        if big and self._is_called(before):  # 'Democrat Ann Lee'
            return text, self.article.text[self.tokens.start[before] : name.end]
        first, last = name.title
        if not first < last == name.first or not self.tokens.text[first][0].isupper():
            return (text,)
        forms = (text, self.article.text[self.tokens.start[first] : name.end])
        lead = self._leads.get(first)
        if first - 1 in self.index.adjectives:
            people = self.index.ends.get(first - 1)
            start = people[1].start if people is not None else self.tokens.start[first - 1]
            return (*forms, self.article.text[start : name.end])
        return (*forms, self.article.text[lead.start : name.end]) if lead is not None else forms

    def _is_called(self, i: int) -> bool:
        """Whether the capitalised word right before a name says which people, party or calling the person is of."""
        word = self.tokens.text[i]
        if self.of_token[i] is not None or self.tokens.start[i + 1] - self.tokens.end[i] != 1:
            return False
        entry = self.index.look.known.get((word,))
        return word.endswith(CALLINGS) or (entry is not None and entry.kind == "people" and word in _PARTISANS)

    def _id(self, label: str) -> str:
        slug = label.lower()
        if slug.replace(" ", "").replace(":", "").isalnum():  # as most are
            slug = slug.replace(" ", "-")
        else:
            slug = _NO_LETTER.sub("-", slug).strip("-") or "name"
        count = self._taken.get(slug, 0) + 1
        self._taken[slug] = count
        return slug if count == 1 else self._id(f"{slug}-{count}")
