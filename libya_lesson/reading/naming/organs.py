"""Finds bodies without a name of their own by what they are and whose: 'the Egyptian army', 'the ministry'."""

from __future__ import annotations

from libya_lesson.reading.naming.bare_organs import is_led, modifies, opens_sentence, stands_bare
from libya_lesson.reading.naming.groups import Group
from libya_lesson.reading.naming.index import Index
from libya_lesson.reading.naming.name import Name, heads_of, plain_name
from libya_lesson.reading.naming.organ_names import (
    government_of,
    join_full_name,
    known_as,
    named_organs,
    seated_in,
    take_government,
)
from libya_lesson.reading.naming.organ_owners import owner_told, owners_before
from libya_lesson.reading.naming.organ_words import Organs
from libya_lesson.reading.naming.recent_bodies import RecentBodies
from libya_lesson.reading.naming.sorts import speaker_named
from libya_lesson.reading.naming.titles import holder_before
from libya_lesson.reading.records import BODIES
from libya_lesson.reading.syntax.function_words import GENITIVES

_BACK = 3  # paragraphs that "the ministry" may reach back
_MODIFIERS = 2  # words between owner and organ: 'Libyan central bank'


def add_organs(index: Index, listed: Organs) -> None:
    """Add to the groups of ``index`` what stands for a body without being a name; one pass over the tokens."""
    _Finder(index, listed).add()


class _Finder:
    def __init__(self, index: Index, listed: Organs) -> None:
        self.index = index
        self.tokens = index.tokens
        self.look = index.look
        self.listed = listed
        self.found: dict[tuple[str | int, ...], Group] = {}
        self.named = named_organs(index, listed)
        self.memory = RecentBodies(index, listed)
        self.recent = self.memory.by_word
        self.bare = index.look.signs["without article"]
        self.unowned: list[Group] = []  # organs of which the text has not told yet whose they are
        self.swallowed: set[int] = set()  # tokens of compounds that are part of an organ: 'UN-backed government'

    def add(self) -> None:
        text, lower, what = self.tokens.text, self.tokens.lower, self.listed.what
        ends = self.index.ends
        for i in sorted({*ends, *self.tokens.among(self.listed.last)}):
            if i in ends and ends[i][0].kind in BODIES:
                self.memory.remember(i)
            if text[i][0].isupper() and (i in ends or lower[i] not in self.bare or not opens_sentence(i, self.tokens)):
                continue  # as most names end
            word = lower[i]
            pair = f"{lower[i - 1]} {word}" if i else ""
            if word not in what and pair not in what:
                continue
            noun = pair if pair in what else word
            if noun == "office":
                self._office(i)
            elif what[noun] not in ("source", "power"):
                self._noun(i, noun)
        for group in self.unowned:
            join_full_name(group, self.index)
        if self.swallowed:
            for group in self.index.groups:
                group.names = [
                    name for name in group.names
                    if name.last - 1 not in self.swallowed or name.within in ("", "organ")
                ]  # fmt: skip
        if self.swallowed or self.unowned:
            self.index.groups[:] = [group for group in self.index.groups if group.names]

    def _noun(self, i: int, noun: str) -> None:
        lower, paragraph = self.tokens.lower, self.tokens.paragraph
        first = i - noun.count(" ")
        following = lower[i + 1] if i + 1 < len(lower) else ""
        kind = self.listed.what[noun]
        if kind == "government" and following == "of" and government_of(i, self.index):
            return
        if kind == "government" and following == "in" and (seated := seated_in(i, self.index)) is not None:
            self._enter((f"{' '.join(seated.words[2:]).lower()} {noun}",), seated, "government body")
            return
        if kind == "seat" and not self._speaks(following):
            return  # 'fire was heard near the presidential palace'
        kind = "organ" if kind == "seat" else kind
        what = self.look.titles.get((following,), ("", ""))[0]
        office = kind == "organ" and what not in ("", "modifier", "member")  # 'the Omani army spokeswoman'
        office = office and (noun != "military" or following.startswith("spokes"))  # not 'Omani military ruler'
        owned = None if modifies(noun, following, self.look) and not office else self._owned(first, i, noun, kind)
        sort = noun if noun in self.recent else lower[i]
        if owned is not None:
            self.recent[lower[i]] = (owned, paragraph[i])
        elif kind != "government" and (begin := self._taken_up(first, sort)):
            group, where = self.recent[sort]
            if paragraph[i] - where <= _BACK and not self._opens_another(i):
                group.names.append(plain_name(begin - 1, i + 1, self.tokens))
                self.recent[sort] = (group, paragraph[i])
        elif lower[i] in self.bare and first == i and stands_bare(i, self.tokens, self.look):
            self._without_article(i, following)
        elif (following,) in self.look.titles and lower[i] in self.recent and kind != "back":
            group, where = self.recent[lower[i]]  # 'a ministry spokesman', 'the coastguard spokeswoman Ann Lee'
            told = lower[first - 1] if first and lower[first - 1] in self.look.signs["modifier"] else ""
            other = first - 1 in self.index.adjectives  # not 'a French government spokesman'
            other = other or bool(told and told not in {word.lower() for name in group.names for word in name.words})
            if paragraph[i] - where <= _BACK and not other:  # not 'a foreign ministry spokesman'
                group.names.append(plain_name(first, i + 1, self.tokens))
            elif other and office and speaker_named(i + 1, self.tokens):
                self._unowned(first, i, noun, spoken=True)
        elif kind == "organ" and office and speaker_named(i + 1, self.tokens):
            self._unowned(first, i, noun, spoken=True)  # 'interior ministry spokesman Bo Ray'
        elif following in self.look.speech or following == "of" or self.listed.what[noun] == "seat":
            self._unowned(first, i, noun)

    def _without_article(self, i: int, following: str) -> None:
        """Enter "police" for the police named before; else for one whose owner the text leaves out, if they speak."""
        noun, name = self.tokens.lower[i], plain_name(i, i + 1, self.tokens)
        group, where = self.recent.get(noun, (None, 0))
        here, spoken = self.tokens.paragraph[i], following in self.look.speech
        if group is not None and (spoken or here - where <= _BACK):
            group.names.append(name)
        elif spoken:
            self.recent[noun] = (self._enter((noun,), name, "government body"), here)

    def _speaks(self, verb: str) -> bool:
        return verb in self.look.speech or verb in self.look.stances

    def _office(self, i: int) -> None:
        """'The president's office said': an office that speaks for whoever holds it."""
        j = holder_before(i, self.tokens, self.look)
        if not j or not self._speaks(self.tokens.lower[i + 1]):
            return
        owners, start = owners_before(self.index, j - 1, "organ")
        if owners or self.tokens.lower[j - 1] == "the":
            name = plain_name(start if owners else j, i + 1, self.tokens)
            label = " ".join(self.tokens.lower[j : i + 1])
            group = self._enter((*map(id, owners), label), name, "government body")
            if owners and owners[0].kind == "state":
                self.index.parents[id(group)] = owners[0]

    def _taken_up(self, first: int, noun: str) -> int:
        """Where the organ of 'the commerce ministry' begins if one of that sort has been named; else 0."""
        lower = self.tokens.lower
        if noun not in self.recent:
            return 0
        begin = self._with_modifiers(first)
        known = {word.lower() for name in self.recent[noun][0].names for word in name.words} if begin < first else ()
        if not begin or not all(word in known for word in lower[begin:first]):
            return 0
        if "-" in lower[begin - 1] and is_led(self.tokens.text[begin - 1], self.look):
            begin -= 1  # 'the army-aligned ministry'
        return begin if begin and lower[begin - 1] in ("the", "this") else 0

    def _unowned(self, first: int, last: int, noun: str, *, spoken: bool = False) -> None:
        """'the coastguard said', 'the university of Harn': a body whose owner the text leaves out."""
        lower = self.tokens.lower
        j = self._with_modifiers(first)
        part = j > 1 and lower[j - 1] in GENITIVES and self.listed.what.get(lower[j - 2]) == "government"
        if (j == 0 or lower[j - 1] not in ("the", "a")) and not (spoken and j < first) and not part:
            return  # 'the government's defence ministry' is as good as 'the defence ministry'
        end = last + 1
        if lower[end] == "of":
            place = self.index.ends.get(end + 1) or self.index.ends.get(end + 2)
            if noun not in self.look.signs["school"] or place is None or place[1].first != end + 1:
                return
            end = place[1].last
        elif lower[j - 1] == "a":
            return
        name = plain_name(j, end, self.tokens)
        head = heads_of(self.look, noun.rpartition(" ")[2])
        kind = "government body" if self.listed.what[noun] in ("organ", "seat", "government") else head
        if kind in BODIES:
            group = self._enter((" ".join(name.words).lower(),), name, kind)
            if group not in self.unowned and len(name.words) > 1:
                self.unowned.append(group)
            self.recent[lower[last]] = (group, self.tokens.paragraph[last])

    def _with_modifiers(self, first: int) -> int:
        """The token at which the organ begins: 'defense' of 'defense ministry'."""
        tokens, modifiers = self.tokens, self.look.signs["modifier"]
        j = first
        while j > 0 and first - j < _MODIFIERS and tokens.text[j - 1] in modifiers:
            j -= 1
        return j

    def _opens_another(self, i: int) -> bool:
        """'the party of', 'the group called': the noun opens another name."""
        return self.tokens.lower[i + 1 : i + 2] in (["of"], ["called"])

    def _owned(self, first: int, last: int, noun: str, kind: str) -> Group | None:
        """An organ with its owner before it: a people's adjective, a state or person in the genitive, 'UN-backed'."""
        lower, text, signs = self.tokens.lower, self.tokens.text, self.look.signs
        j = self._with_modifiers(first)
        led = kind == "government" and j > 1 and is_led(self.tokens.text[j - 1], self.look)
        j -= led and lower[j - 2] in GENITIVES  # "Oman's junta-controlled government"
        k = j - 1
        if k < 0:
            return None
        town, dash, how = text[k].rpartition("-")
        based = how == "based" and kind == "government"  # 'the Orsa-based government' is 'the Orsa government'
        if dash and (based or how in signs["backed"]) and kind != "back":
            self.swallowed.add(k)
            what = "armed group" if kind == "group" else "government body"
            first = self.index.ends[k][1].first if k in self.index.ends else k  # 'United Nations-backed'
            key = (f"{town.lower() if based else lower[k]} {noun}",)
            return self._enter(key, plain_name(first, last + 1, self.tokens), what)
        if kind == "back":
            return None
        owners, start = owners_before(self.index, k, kind)
        if not owners and kind == "organ" and (state := owner_told(self.index, k, last)):
            owners, start = [state], j
        if not owners:
            seated = take_government(k, last, self.index) if kind == "government" and j == first else None
            if seated is None:
                return None
            self.swallowed.add(k)
            return self._enter((" ".join(seated.words).lower(),), seated, "government body")
        name, before = plain_name(start, last + 1, self.tokens), k
        if len(owners) > 1 and kind == "government":
            name = plain_name(self.index.ends[k][1].first if k in self.index.ends else k, last + 1, self.tokens)
        if kind == "government" and j == first:  # the government of a state is the state as it acts
            for owner in owners:  # of 'the Omani and Chadian governments' one has its word alone
                if owner.kind == "state":
                    owner.names.append(name if k == before else plain_name(k, k + 1, self.tokens))
                k = (self.index.ends[k][1].first if k in self.index.ends else k) - 2
            return None
        label = " ".join([*lower[j:first], self.listed.same[noun]])
        if len(owners) == 1 and owners[0].kind == "state":
            self.found.setdefault((id(owners[0]), label), self.named.get((id(owners[0]), label)) or Group([]))
        what = "armed group" if kind == "group" else "government body"
        group = self._enter((*(id(owner) for owner in owners), label), name, what)
        if owners[0].kind == "state" and kind != "group":
            self.index.parents[id(group)] = owners[0]
        return group

    def _enter(self, key: tuple[str | int, ...], name: Name, kind: str) -> Group:
        group = self.found.get(key)
        if group is None or not (group.names or group.kind):
            group = known_as(name.last, self.index) or Group([], kind=kind)
            self.found[key] = group
        if not group.names:
            group.reasons[kind] = (1.0, "organ", " ".join(name.words))
            self.index.groups.append(group)
        group.names.append(name)
        return group
