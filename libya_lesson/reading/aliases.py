"""Puts the names of one person, body or place together: spellings, surnames, short forms, parts of a longer name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from libya_lesson.reading.compounds import MEANT
from libya_lesson.reading.kinds import votes
from libya_lesson.reading.lookup import Lookup, is_common
from libya_lesson.reading.name import Name, heads_of
from libya_lesson.reading.spelling import close, parts, plain, same_person
from libya_lesson.text import Tokens

Words = tuple[str, ...]
BODIES = ("armed group", "government body", "media", "organisation")
LISTED = frozenset(["state", "capital", "demonym"])
_INNER = frozenset(["listed", "known beginning", "head word", "given name", "short form", "look of a person"])  # say the same each time
_SMALL = frozenset(["of", "the", "and", "for", "on", "&", "in", "to"])


@dataclass(slots=True)
class Group:
    """All names of one spelling first, of one bearer in the end."""

    names: list[Name]
    points: dict[str, float] = field(default_factory=dict)
    reasons: dict[str, tuple[float, str, str]] = field(default_factory=dict)  # kind -> points, rule, words
    kind: str = ""
    gender: str = ""

    @property
    def words(self) -> Words:
        return self.names[0].words

    def decide(self) -> None:
        """Choose the kind with most points; bodies of all sorts first stand together against the rest."""
        points = dict(self.points)
        bodies = {k: points.pop(k) for k in BODIES if k in points}
        if bodies:
            points["body"] = max(bodies.values()) + sum(v for v in bodies.values() if v > 0) * 0.1
        if not points:
            self.kind = ""
            return
        best = max(points, key=lambda k: points[k])
        if points[best] <= 0:
            self.kind = ""
        elif best == "body":
            self.kind = max(bodies, key=lambda k: bodies[k])
        else:
            self.kind = best

    def take(self, other: Group) -> None:
        """Make the other group's names part of this one."""
        self.names += other.names
        for kind, value in other.points.items():
            mine = self.points.get(kind, 0.0)
            self.points[kind] = max(mine, value) + 0.3 * min(mine, value)
        for kind, reason in other.reasons.items():
            if reason[0] > self.reasons.get(kind, (0.0, "", ""))[0]:
                self.reasons[kind] = reason
        self.gender = self.gender or other.gender
        if self.kind in BODIES and other.kind in BODIES:
            self.kind = max(BODIES, key=lambda k: self.points.get(k, 0.0))


def group_names(names: Iterable[Name], tokens: Tokens, look: Lookup) -> list[Group]:
    """Groups of names, each of one bearer, with its kind; what is nobody's name is left out.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.lookup import lookup
    >>> from libya_lesson.reading.names import find_names
    >>> from libya_lesson.text import Article
    >>> article = Article("Minister Ama Boa spoke. The Harbour Workers Union (HWU) praised Boa.")
    >>> found = group_names(find_names(article, lookup(load())), article.tokens, lookup(load()))
    >>> [sorted({" ".join(name.words) for name in group.names}) for group in found]
    [['Ama Boa', 'Boa'], ['HWU', 'Harbour Workers Union']]
    """
    groups = _by_spelling(names, tokens, look)
    _beside(groups, tokens)
    groups = _listed_together(groups)
    groups = _persons(groups, look)
    groups = _bodies(groups, tokens, look)
    for group in groups:
        if not group.kind and _may_be_body(group, tokens, look):
            group.kind = "organisation"
            group.reasons["organisation"] = (0.1, "look of a body", " ".join(group.words))
    return [g for g in groups if g.kind and g.kind not in ("other", "thing", "people") and not _bare_head(g, look)]


def _bare_head(group: Group, look: Lookup) -> bool:
    """'the Government', 'the Court', where no longer name is there that it could point to."""
    word = group.words[0]
    return len(group.names[0].words) == 1 and group.kind in (*BODIES, "place") and group.names[0].entry is None and bool(
        heads_of(look, word.lower())) and all(len(n.words) == 1 for n in group.names) and not word.isupper()


def _by_spelling(names: Iterable[Name], tokens: Tokens, look: Lookup) -> list[Group]:
    found: dict[Words, Group] = {}
    said: dict[Words, set[tuple[str, str]]] = {}
    only_titled: set[Words] = set()
    for name in names:
        key = name.words
        group = found.get(key)
        if group is None:
            group = found[key] = Group([])
            said[key] = set()
            only_titled.add(key)
        group.names.append(name)
        group.gender = group.gender or name.gender
        if not name.titled and (not name.within or name.within in MEANT):
            only_titled.discard(key)
        for kind, points, rule, words in votes(name, tokens, look):
            weight = points if (kind, rule) not in said[key] else 0.0 if rule in _INNER else 0.3 * points
            said[key].add((kind, rule))
            group.points[kind] = group.points.get(kind, 0.0) + weight
            if points > group.reasons.get(kind, (0.0, "", ""))[0]:
                group.reasons[kind] = (points, rule, words)
    for group in found.values():
        group.decide()
        if not group.gender and group.kind == "person":
            group.gender = look.given.get(group.words[0], "")
    return [
        g for key, g in found.items()
        if key not in only_titled or key in look.known or (len(key) > 1 and key[0] in look.given)
    ]  # fmt: skip


def _beside(groups: list[Group], tokens: Tokens) -> None:
    """'Ras Lanuf and Sidra': what is joined to a place by 'and' is a place too, if nothing else speaks."""
    at: dict[int, Group] = {}
    for group in groups:
        for name in group.names:
            at[name.first] = at[name.last - 1] = group
    for group in groups:
        if group.kind or group.points.get("organisation", 0) > 2:
            continue
        for name in group.names:
            for i, step in ((name.first - 1, -1), (name.last, 1)):
                if 0 <= i < len(tokens) and tokens.lower[i] in ("and", "or", ","):
                    other = at.get(i + step)
                    if other is not None and (other.kind in ("place", "state", "capital")) and not name.titled:
                        group.points["place"] = group.points.get("place", 0.0) + 1.5
                        group.reasons["place"] = (1.5, "beside", " ".join(other.words))
        group.decide()


def _listed_together(groups: list[Group]) -> list[Group]:
    """'U.S.' and 'United States', 'ISIS' and 'Islamic State': one entry of a list, one group."""
    found: dict[tuple[str, str], Group] = {}
    kept: list[Group] = []
    for group in groups:
        entry = group.names[0].entry
        if entry is None or group.kind in ("other", "people", "person") or (entry.kind == "demonym"):
            kept.append(group)
            continue
        key = (entry.name, "state" if entry.kind == "state" else entry.kind)
        if key in found:
            found[key].take(group)
        else:
            found[key] = group
            kept.append(group)
    return kept


def _persons(groups: list[Group], look: Lookup) -> list[Group]:
    full: list[Group] = []
    rest: list[Group] = []
    surnames: dict[str, list[Group]] = {}
    for group in groups:
        if group.kind == "person" and len(group.words) > 1 and parts(group.words)[0]:
            surname = parts(group.words)[1]
            same = next((g for g in full if parts(g.words)[1][:1] == surname[:1] and any(
                same_person(words, group.words) for words in {n.words for n in g.names})), None)
            if same is not None:
                same.take(group)
                surnames.setdefault(surname, [])
                if same not in surnames[surname]:
                    surnames[surname].append(same)
                continue
            full.append(group)
            surnames.setdefault(surname, []).append(group)
        else:
            rest.append(group)
    givens: dict[str, list[Group]] = {}
    for group in full:
        for word in parts(group.words)[0][:1]:
            givens.setdefault(word, []).append(group)
    kept: list[Group] = []
    for group in rest:
        given, word = parts(group.words)
        if given or group.kind == "demonym" or (group.kind in LISTED and group.points.get("person", 0) <= 0 and _located(group)):
            kept.append(group)
            continue
        bearers = surnames.get(word) or givens.get(word) or []
        if not bearers and group.kind in ("person", "") and len(word) > 4:
            bearers = next((found for key, found in surnames.items() if close(key, word) and key[0] == word[0]), [])
        if not bearers or (is_common(word, look.common) and group.kind in BODIES and not surnames.get(word)):
            kept.append(group)
        else:
            _share_out(group, bearers)
    order = {id(g): i for i, g in enumerate(groups)}
    return sorted(full + kept, key=lambda g: order[id(g)])


def _located(group: Group) -> bool:
    return group.points.get("place", 0) > 0 or group.points.get("state", 0) > 0 or group.points.get("capital", 0) > 0


def _share_out(group: Group, bearers: list[Group]) -> None:
    """Give each name to the bearer named in full last before it (first after it, if there is none)."""
    if len(bearers) == 1:
        bearers[0].take(group)
        return
    anchors = sorted((n.first, i) for i, g in enumerate(bearers) for n in g.names if len(n.words) > 1)
    for name in group.names:
        fitting = [a for a in anchors if not name.gender or bearers[a[1]].gender in ("", name.gender)] or anchors
        before = [i for first, i in fitting if first < name.first]
        bearers[before[-1] if before else fitting[0][1]].names.append(name)


def _bodies(groups: list[Group], tokens: Tokens, look: Lookup) -> list[Group]:
    """Short forms and parts of longer names."""
    long = [g for g in groups if g.kind in BODIES or (g.kind in ("", "other", "place") and len(g.words) > 1)]
    initials: dict[str, Group] = {}
    by_key: dict[Words, Group] = {}
    by_start: dict[str, list[Group]] = {}
    by_head: dict[str, list[Group]] = {}
    for group in long:
        if len(group.words) > 1:
            initials.setdefault("".join(w[0] for w in group.words if w not in _SMALL).upper(), group)
            by_start.setdefault(group.words[0], []).append(group)
            by_head.setdefault(tokens.text[group.names[0].head], []).append(group)
    ends = {name.last: group for group in groups for name in group.names}
    starts = {name.first: group for group in groups for name in group.names}
    kept: list[Group] = []
    gone: dict[int, Group] = {}
    for group in groups:
        if group.kind in ("state", "capital", "demonym", "person", "people") or id(group) in gone:
            kept.append(group)
            continue
        owner = _owner(group, ends, starts, tokens, look, initials, by_start, by_head)
        key = tuple(w.lower().rstrip("s") for w in group.words)
        if owner is None and group.kind in BODIES:
            owner = by_key.get(key)
        while owner is not None and id(owner) in gone:
            owner = gone[id(owner)]
        if owner is not None and owner is not group:
            if owner.kind not in BODIES and group.kind in BODIES:
                owner.kind = group.kind
                owner.reasons.setdefault(group.kind, group.reasons.get(group.kind, (0.1, "short form", group.words[0])))
            owner.take(group)
            gone[id(group)] = owner
        else:
            by_key.setdefault(key, group)
            kept.append(group)
    return kept


def _owner(
    group: Group, ends: dict[int, Group], starts: dict[int, Group], tokens: Tokens, look: Lookup, initials: dict[str, Group],
    by_start: dict[str, list[Group]], by_head: dict[str, list[Group]],
) -> Group | None:  # fmt: skip
    words = group.words
    if len(words) == 1 and sum(c.isupper() for c in words[0]) > 1:
        bracketed = _before_bracket(group, ends, starts, tokens)
        if bracketed is not None:
            return bracketed
        letters = words[0].replace(".", "").upper()
        found = initials.get(letters)
        if found is not None and found is not group:
            return found
    if group.names[0].entry is not None and group.names[0].entry.kind != "government body":
        return None
    longer = [g for g in by_start.get(words[0], []) if len(g.words) > len(words) and g.words[: len(words)] == words
              and g.kind in BODIES and (g.words[len(words)] in _SMALL or len(words) > 1 or not is_common(words[0].lower(), look.common)
              or heads_of(look, g.words[len(words)].lower()) == "media")]  # fmt: skip
    if heads_of(look, tokens.lower[group.names[0].head]):  # 'University of X' is not 'University of X Students' Union'
        longer = [g for g in longer if g.names[0].head == g.names[0].first + group.names[0].head - group.names[0].first
                  and not heads_of(look, g.words[-1].lower())]  # fmt: skip
    if len(longer) == 1 and group.kind in ("", "organisation", *BODIES, "other"):
        return longer[0]
    if group.kind in BODIES or group.kind == "":
        ending = [g for g in by_head.get(words[-1], []) if len(g.words) > len(words) and g.kind in BODIES and _contains(g.words, words)]
        if len(ending) == 1:
            return ending[0]
    return None


def _contains(longer: Words, words: Words) -> bool:
    return any(longer[i : i + len(words)] == words for i in range(len(longer) - len(words) + 1))


def _before_bracket(group: Group, ends: dict[int, Group], starts: dict[int, Group], tokens: Tokens) -> Group | None:
    """The body whose short form stands in brackets right after it."""
    letter = group.words[0][0].lower()
    for name in group.names:
        i = name.first
        if name.last + 1 < len(tokens) and tokens.text[name.last] == "(":  # 'CEI (Episcopal Conference)'
            inside = starts.get(name.last + 1)
            if inside is not None and inside is not group and len(inside.words) > 1 and sorted(
                w[0].upper() for w in inside.words if w not in _SMALL
            ) == sorted(group.words[0].upper()):
                return inside
        if i > 1 and tokens.text[i - 1] == "(" and name.last < len(tokens) and tokens.text[name.last] in (")", ",", ";"):
            other = ends.get(i - 1)
            if other is not None and other is not group and any(
                plain(word)[:1] == letter for near in other.names if near.last == i - 1 for word in near.words
            ):
                return other
    return None


def _may_be_body(group: Group, tokens: Tokens, look: Lookup) -> bool:
    if len(group.words) == 1 and (len(group.words[0]) < len("xx") or set(group.words[0]) <= set("IVXLC")):
        return False
    word = group.words[-1].lower()
    only = group.names[0]
    if len(group.names) == 1 and only.opening:  # one capital where every word has one
        after = tokens.lower[only.last] if only.last < len(tokens) else ""
        return (after in look.speech or after in look.past or after in ("'s", "\u2019s")) and not is_common(word, look.common)
    return any(not n.opening for n in group.names) or not is_common(word, look.common)
