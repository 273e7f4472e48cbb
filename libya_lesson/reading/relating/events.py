"""Events between actors, clause by clause: who does it, to whom, and whether it is kind or hostile."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions, Spoken
from libya_lesson.reading.relating.brokered import find_brokered
from libya_lesson.reading.relating.compounds import find_compounds
from libya_lesson.reading.relating.near import Actors
from libya_lesson.reading.relating.noun_events import NounEvents
from libya_lesson.reading.relating.participants import Participants
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.event_words import Event, Kind
from libya_lesson.reading.syntax.function_words import PREPOSITIONS
from libya_lesson.reading.syntax.verb_forms import BASE, ING, PART, S
from libya_lesson.text import Article

_REACH = 18  # tokens after a verb or noun within which its phrases are looked for


def find_events(article: Article, lexicon: Lexicon, cut: Regions, who: Participants) -> list[Event]:
    """All events of an article between two actors, in the order of its clauses."""
    found = _Finder(article, lexicon, cut, who).find()
    compounds = find_compounds(article, cut, who) + find_brokered(article.tokens, cut, who)
    return sorted([*found, *compounds], key=lambda event: event.clause) if compounds else found


_FOE = 10  # tokens to whom two are against
_NO_FORM = (0, "")
_NOBODY = ("unnamed:no-", "unnamed:any-", "unnamed:nobody", "unnamed:no-one")
_LONGEST_CHAIN = 16  # clauses after which a subject is found unasked, for each may rest on that of the one before
_JOINING = frozenset(["and", "or", "but"])


class _Finder(NounEvents):
    def find(self) -> list[Event]:
        found: list[Event] = []
        for here in sorted({*self.events, *range(0, len(self.cut.spoken), _LONGEST_CHAIN)}):
            spoken, places = self.cut.spoken[here], self.events.get(here)
            if not places or self.denied(spoken.quote):
                if here % _LONGEST_CHAIN == 0:
                    self.who.subject(here)
                continue
            subject = self.who.subject(here)
            if not subject and spoken.quote >= 0 and not spoken.clause.group and spoken.quote in self.announcing:
                announced = self.cut.spoken[self.announcing[spoken.quote]].clause.group
                if announced and announced.passive:  # "X | is expected | to meet Y"
                    subject = self.who.in_subject([t for t in spoken.own if t < announced.first], here)
                subject = subject or self.commanded(self.announcing[spoken.quote]) or self.planner(spoken.quote)
            elif not subject and spoken.quote >= 0 and not spoken.clause.group:
                subject = self.planner(spoken.quote)
            group = spoken.clause.group
            if not subject and spoken.announces >= 0 and group and group.passive:  # "X | was supported by Y"
                subject = self.who.in_subject(
                    [t for t in self.content.get(spoken.announces, ()) if t < group.first], here
                )
            if not subject and group and group.passive:
                subject = self.offerer(here, spoken)
            if not subject and group and spoken.quote in self.announcing and self.words[group.first - 1] in _JOINING:
                subject = self.who.subject(self.announcing[spoken.quote])  # "X established | ties with Y and has …"
            if not subject and spoken.announces >= 0 and not (group and group.passive):
                told = self.who.speaker(spoken.announces)
                nobody = self.who.is_a_thing(here) or (told and told[0].startswith(_NOBODY))
                subject = () if nobody else told
            if (
                not subject
                and group
                and spoken.own[:1] == [group.first]
                and self.words[group.first] in self.field("resolves")
            ):
                subject = self.planner(spoken.quote)  # "X announced | plans to attack Y"
            tokens = spoken.own
            if spoken.announces >= 0 and tokens:
                content = self.content.get(spoken.announces, ())[:_REACH]
                tokens = sorted([*tokens, *[t for t in content if t > tokens[0]]])
            found += self._in_clause(here, spoken, subject, tokens, places)
        return found

    def describes_next(self, t: int) -> bool:
        """Whether an event noun only says what the next one is about: "trade talks", "a trade war"."""
        marked = t + 1 in self.marked
        if not marked and self.words[t] != "peace":
            return False  # most of the time
        if t + 1 in self.who.verbs or t + 1 >= len(self.words):
            return False
        after = self.words[t + 1]
        following = self.nouns.get(after) if marked else None
        if self.words[t] == "peace" and following is None:  # "a peace process", not "peace with Oman"
            return after.isalpha() and after not in PREPOSITIONS and after not in ("and", "or", "to", "that")
        return following is not None and following.group not in ("stance", "bond")

    def names_body(self, t: int) -> bool:
        """Whether a noun only says whose the next one is: "an opposition leader", "resistance fighters"."""
        word, after = self.words[t], self.words[t + 1] if t + 1 < len(self.words) else "."
        return word in self.who.body_nouns and after in self.who.body_nouns

    def planner(self, quote: int) -> Actors:
        """Whose deed the words of a quote name where its cue is an infinitive: "X is to discuss | sanctions on Y"."""
        first = self.cue_word(quote)
        if first in self.field("resolves"):
            return self.who.speaker(quote)  # "X's decision | to recognise Y"
        opens = self.content.get(quote, ())[:1]
        if opens and self.words[opens[0]] in self.field("resolves") and self.outer(quote) in self.field("presenting"):
            return self.who.speaker(quote)  # "X announced | plans to attack Y"
        promised = first.endswith("ing") and opens and self.words[opens[0] - 1 : opens[0] + 1] == [first, "to"]
        return self.who.speaker(quote) if first == "to" or promised else ()  # "X left after promising | to help Y"

    def _in_clause(
        self, here: int, spoken: Spoken, subject: Actors, tokens: list[int], places: Sequence[int]
    ) -> list[Event]:
        self.enter(spoken.clause)
        finite, cue_of = self.finite_at, self.cut.cue_of
        found = []
        for t in places:
            k = bisect_left(tokens, t)
            group = finite.get(t)
            event, noun = None, self.words[t] in self.nouns
            cued = cue_of.get(t, -1)
            if cued >= 0 and cued != spoken.announces:  # ", calling X a liar"
                ahead = (n for n in self.content.get(cued, ())[:_REACH] if n > t)
                near = sorted({*tokens, *ahead})
            else:
                near = tokens
            if group:
                event = None if self.unproven(group.first) else self.finite(here, spoken, subject, near, k, group)
            elif t in self.taken or (noun and (self.describes_next(t) or self.names_body(t))):
                continue
            elif noun and (self.stands_so(t) or self.is_noun(near, k)):
                verb = bisect_left(self.lasts, t) - 1
                if verb < 0 or not self.unproven(finite[self.lasts[verb]].first):
                    event = self.noun(here, spoken, subject, near, k)
            else:
                what, lemma = self.event_forms.get(self.words[t], _NO_FORM)
                if what & (BASE | ING | PART | S):
                    event = self.bare(here, spoken, subject, near, k, what, lemma)
            if event:
                found.append(event)
                if event.sign == "+" and (foe := self.foe(here, near, k, event)):
                    found.append(foe)
        return found

    def foe(self, here: int, tokens: list[int], k: int, event: Event) -> Event | None:
        """Whom two are against together: Z in "X joined forces with Y against Z"."""
        n = next((n for n in range(k + 2, min(k + _FOE, len(tokens))) if self.words[tokens[n]] == "against"), 0)
        before = [t for t in tokens[k + 1 : n] if t in self.finite_at or self.words[t] in BREAKS or t in self.marked]
        if not n or [
            t for t in before if self.words[t] not in ("forces", "force", "war", "fight", "battle", "support")
        ]:
            return None
        sides = tuple(dict.fromkeys(a for pair in event.pairs for a in pair))
        kind = Kind("-", event.kind, "reject", ("against",), False)
        return self.event(here, tokens, n - 1, kind, sides, self.after(tokens, n - 1, ("against",), here), "tie.verb")
