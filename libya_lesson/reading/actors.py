"""Finds who is named in an article: persons, states, bodies, groups and media, each once, and the places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.affiliations import find_parents
from libya_lesson.reading.aliases import BODIES, Group, group_names
from libya_lesson.reading.lookup import Lookup, lookup
from libya_lesson.reading.name import Name, inner_names
from libya_lesson.reading.names import find_names
from libya_lesson.reading.organs import OrganFinder, organs
from libya_lesson.reading.places import is_place_use
from libya_lesson.reading.records import Actor, Because, Mention, Place
from libya_lesson.text import Article


@dataclass(frozen=True, slots=True)
class Naming:
    """All actors and places of an article, with what later rules look up by token."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]
    of_token: Sequence[str | None]  # id of the actor or place whose name covers the token
    adjectives: Mapping[int, tuple[str, ...]]  # token of a people's adjective -> actor_ids of its states
    roles: Mapping[int, str]  # token of a title or role noun -> actor_id of its holder
    genders: Mapping[str, str]  # actor_id of a person -> f, m or '' where the text does not tell


def find_actors(article: Article, lexicon: Lexicon) -> Naming:
    """The actors, mentions and places of an article.

    >>> from libya_lesson.lexicons import load
    >>> naming = find_actors(Article("President Ama Boa flew to Cairo. Boa said Egypt would help."), load())
    >>> [(actor.name, actor.kind, actor.aliases) for actor in naming.actors]
    [('Ama Boa', 'person', ('Ama Boa', 'Boa')), ('Egypt', 'state', ('Egypt',))]
    >>> [place.name for place in naming.places]
    ['Cairo']
    """
    look = lookup(lexicon)
    names = find_names(article, look)
    groups = group_names(names, article.tokens, look)
    finder = OrganFinder(article.tokens, look, organs(lexicon), groups, names)
    finder.add()
    return _Rows(article, look, finder, names).naming()


_SEATS = frozenset([("White", "House"), ("Pentagon",), ("Kremlin",), ("Capitol",)])


class _Rows:
    def __init__(self, article: Article, look: Lookup, finder: OrganFinder, names: list[Name]) -> None:
        self.article = article
        self.tokens = article.tokens
        self.look = look
        self.groups = finder.groups
        self.states = finder.states
        self.parents = finder.parents
        self.names = names
        self.actor_ids: dict[int, str] = {}
        self.ids: set[str] = {"author"}
        self.of_token: list[str | None] = [None] * len(self.tokens)
        self.adjectives: dict[int, tuple[str, ...]] = {}
        self.roles: dict[int, str] = {}
        self.genders: dict[str, str] = {}
        self.actors: list[Actor] = []
        self.mentions: list[Mention] = []
        self.places: list[Place] = []

    def naming(self) -> Naming:
        self._governments()
        self._owners()
        self._within()
        owning = {id(parent) for parent in self.parents.values()}
        for group in self.groups:
            if group.kind in BODIES and self._is_building(group):
                self._place(group, group.names)
            elif group.kind in ("person", "unnamed", *BODIES):
                self._actor(group, group.names, [], group.kind)
            elif group.kind == "state":
                away = [n for n in group.names if self._is_place(n)]
                if len(away) < len(group.names) or id(group) in owning:
                    self._actor(group, [n for n in group.names if n not in away], away, "state")
                else:
                    self._place(group, group.names)
            elif group.kind in ("place", "capital"):
                self._place(group, group.names)
        self._affiliate()
        self._adjectives()
        self.actors.sort(key=lambda a: a.first_start)
        self.mentions.sort(key=lambda m: (m.start, m.end))
        self.places.sort(key=lambda p: p.mentions[0])
        return Naming(
            tuple(self.actors), tuple(self.mentions), tuple(self.places), self.of_token, self.adjectives, self.roles,
            self.genders,
        )  # fmt: skip

    def _is_place(self, name: Name) -> bool:
        if name.within == "name":
            return True
        if name.entry is None or name.entry.kind != "state":
            return False  # of a capital only the government uses were moved here
        return is_place_use(name, self.tokens, self.look, city=False)

    def _is_building(self, group: Group) -> bool:
        """The White House where nobody in it says or does anything."""
        return group.words in _SEATS and all(is_place_use(n, self.tokens, self.look, city=True) for n in group.names)

    def _governments(self) -> None:
        """Move the uses of a capital that stand for a government to the state."""
        for group in list(self.groups):
            entry = group.names[0].entry
            if group.kind != "capital" or entry is None:
                continue
            acting = [n for n in group.names if not n.titled and not is_place_use(n, self.tokens, self.look, city=True)]
            if not acting:
                continue
            state = self.states.get(entry.name)
            if state is None:
                state = self.states[entry.name] = Group([], kind="state")
                state.reasons["state"] = (1.0, "listed", " ".join(group.words))
            state.names += acting
            group.names = [n for n in group.names if n not in acting]
        self.groups = [g for g in self.groups if g.names]
        self.groups += [g for g in self.states.values() if g.names and g not in self.groups]

    def _owners(self) -> None:
        """A state that only an adjective names still has a row if a body or an office is its own."""
        find_parents(self.groups, self.states, self.parents, self.tokens, self.look)
        for parent in list(self.parents.values()):
            if not parent.names:
                label = next(key for key, group in self.states.items() if group is parent)
                parent.names += [n for n in self.names if n.entry and n.entry.kind == "demonym" and n.entry.name == label]
                self.groups.append(parent)

    def _within(self) -> None:
        """Places within the names of bodies and buildings: Sheffield in 'University of Sheffield'."""
        places = {n.entry.name if n.entry else n.words[0]: g for g in self.groups if g.kind == "place" for n in g.names}
        places |= {g.words[0]: g for g in self.groups if g.kind == "capital"}
        added: list[Group] = []
        for group in self.groups:
            if group.kind not in ("government body", "organisation", "place"):
                continue
            for name in group.names:
                if name.entry is not None or len(name.words) == 1 or name.within:
                    continue
                for inner in inner_names(name, self.tokens, self.look):
                    entry = inner.entry
                    owner = self.states.get(entry.name) if entry is not None and entry.kind == "state" else None
                    owner = owner if owner is not None and owner.names else (
                        places.get(entry.name if entry is not None and entry.kind == "place" else inner.words[0]))
                    if owner is None:
                        key = entry.name if entry is not None and entry.kind == "place" else inner.words[0]
                        owner = places[key] = Group([], kind="place")
                        owner.reasons["place"] = (1.0, "listed", " ".join(inner.words))
                        added.append(owner)
                    owner.names.append(inner)
        self.groups += added

    def _affiliate(self) -> None:
        of = {self.actor_ids[id(g)]: self.actor_ids.get(id(p)) for g in self.groups if id(g) in self.actor_ids
              and (p := self.parents.get(id(g))) is not None}  # fmt: skip
        self.actors = [replace(a, affiliation=of.get(a.actor_id)) for a in self.actors]

    def _adjectives(self) -> None:
        for name in self.names:
            if name.entry is not None and name.entry.kind in ("demonym", "state") and (
                name.entry.kind == "demonym" or name.within == "and"
            ):
                group = self.states.get(name.entry.name)
                owner = self.actor_ids.get(id(group)) if group is not None else None
                if owner is not None:
                    self.adjectives[name.first] = (*self.adjectives.get(name.first, ()), owner)

    def _actor(self, group: Group, acting: list[Name], away: list[Name], kind: str) -> None:
        label = self._label(group)
        actor_id = self._id(label)
        self.actor_ids[id(group)] = actor_id
        names = sorted([*acting, *away], key=lambda n: n.first)
        aliases = dict.fromkeys(form for n in names for form in self._forms(n))
        self.actors.append(
            Actor(
                actor_id, label, kind, None, tuple(aliases), len(names), names[0].start,
                self._because(group, kind),
            )
        )  # fmt: skip
        self._mention(actor_id, acting, "actor")
        self._mention(actor_id, away, "place")
        if kind == "person":
            self.genders[actor_id] = group.gender

    def _place(self, group: Group, names: list[Name]) -> None:
        names = sorted(names, key=lambda n: n.first)
        label = self._label(group)
        place_id = self._id("place:" + label)
        spans = tuple((n.start, n.end) for n in names)
        aliases = tuple(dict.fromkeys(self._text(n) for n in names))
        self.places.append(Place(place_id, label, aliases, spans, self._because(group, group.kind)))
        self._mention(place_id, names, "place")

    def _mention(self, owner: str, names: list[Name], use: str) -> None:
        for name in names:
            self.mentions.append(Mention(owner, name.start, name.end, self.tokens.sentence[name.first], use))
            for token in range(name.first, name.last):
                if name.within != "name":
                    self.of_token[token] = owner
            for token in range(*name.title):
                self.roles[token] = owner

    def _because(self, group: Group, kind: str) -> Because:
        points, rule, words = group.reasons.get(kind) or max(group.reasons.values(), default=(0.0, "look of a body", ""))
        if rule == "listed":
            return Because(rule, {"name": words})
        return Because(rule, {"words": words or " ".join(group.words)})

    def _label(self, group: Group) -> str:
        """The fullest name: a person's most often used longest form, a state's own name."""
        if group.kind == "state":
            return next(key for key, state in self.states.items() if state is group)
        counts: dict[str, int] = {}
        for name in group.names:
            if len(group.names) > 1 and name.words[0] in ("the", "this"):
                continue  # only points back
            text = self._text(name)
            counts[text] = counts.get(text, 0) + 1
        return max(counts, key=lambda t: (len(t.split()), counts[t], len(t)))

    def _forms(self, name: Name) -> tuple[str, ...]:
        """The name, and the name with its title: 'General Ann Lee'."""
        text = self._text(name)
        first, last = name.title
        if first < last == name.first and self.tokens.text[first][0].isupper():
            return text, self.article.text[self.tokens.start[first] : name.end]
        return (text,)

    def _text(self, name: Name) -> str:
        return self.article.text[name.start : name.end]

    def _id(self, label: str) -> str:
        slug = "".join(c if c.isalnum() or c == ":" else "-" for c in label.lower()).strip("-") or "name"
        candidate, count = slug, 1
        while candidate in self.ids:
            count += 1
            candidate = f"{slug}-{count}"
        self.ids.add(candidate)
        return candidate
