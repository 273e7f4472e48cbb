"""Whom a pronoun means: the speaker, who was spoken of last, or nobody where that is open."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import chain

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.naming.lookup import lookup
from libya_lesson.reading.records import BODIES_BUT_MEDIA, Quote
from libya_lesson.reading.relating.pronoun_places import PronounPlaces
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import PREPOSITIONS
from libya_lesson.reading.syntax.marks import find_marks
from libya_lesson.text import Article

_FIRST_PERSON = frozenset("i we us me our my ours mine".split())
_SECOND_PERSON = frozenset(["you", "your"])
_WE = frozenset("we us our ours".split())
_THEY = frozenset("they them their".split())
_HE = frozenset("he him his".split())
_SHE = frozenset("she her".split())
_COURTESY = dict.fromkeys(["mr", "sir", "lord"], "m") | dict.fromkeys(["mrs", "ms", "miss", "lady"], "f")
_PLURAL_ENDS = ("police", "forces", "troops", "guards")
_IT_THEY = frozenset("it its they them their".split())
_PRONOUNS = _FIRST_PERSON | _SECOND_PERSON | _HE | _SHE | _IT_THEY
_AFTER_OBJECT = PREPOSITIONS | frozenset([".", ",", ";", "to", "that", "and", "but", "a", "an", "the", "on", "after"])
_ONE_BODY = BODIES_BUT_MEDIA | {"state"}


class Pronouns(PronounPlaces):
    """Answers who is meant by a pronoun."""

    def __init__(
        self, article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, cut: Regions
    ) -> None:
        """Read all parties in one pass; pronouns and subjects are resolved when they are asked for."""
        super().__init__(article, naming, quotes, lexicon, cut)
        self.marked = article.derived(find_marks).inside
        self.pronouns = frozenset(self.tokens.among(_PRONOUNS))
        self.breaks = frozenset(self.tokens.among(BREAKS))
        self.several = {c.actor for c in self.commons.values() if c.plural}
        self.several |= {a.actor_id for a in naming.actors if a.name.lower().endswith(_PLURAL_ENDS)} - self.persons
        self.single = set(self.kind) - self.persons - self.several
        self.single |= {c.actor for c in self.commons.values() if not c.plural and not c.person and not c.modifies}
        self.things = set(chain.from_iterable([party.actors for party in self.at.values()])) - self.persons
        genders = self._genders(naming, lexicon)
        self.women = {a for a in self.persons if genders.get(a) != "m"}
        self.men = {a for a in self.persons if genders.get(a) != "f"}

    def _genders(self, naming: Naming, lexicon: Lexicon) -> dict[str, str]:
        """The genders that a title or a given name tells; a surname that is a given name too tells nothing."""
        given = lookup(lexicon).given
        first = {a.actor_id: a.name.split()[0] for a in naming.actors if " " in a.name}
        found = {a: g for a, g in naming.genders.items() if a in first and given.get(first[a]) == g}
        titles = lookup(lexicon).titles
        titled = () if self.tokens.kinds.isdisjoint(_COURTESY) else self.at.values()
        for party in titled:  # "Mr Lee": where the list of names has it otherwise, nothing is told
            person = party.actors[0]
            if person in found:
                near = self.tokens.lower[max(0, party.first - 2) : party.last]
                if _COURTESY.keys().isdisjoint(near):
                    continue
                if any(_COURTESY.get(word, found[person]) != found[person] for word in near):
                    found[person] = ""
        for common in self.commons.values():  # "his sister", "a widow"
            gender = titles.get((self.tokens.lower[common.last],), ("", ""))[1] if common.person else ""
            if gender:
                found[common.actor] = gender
        return found

    def said(self, t: int) -> str:
        """The pronoun of a token: "they" in "they'll"."""
        word = self.tokens.lower[t].replace("’", "'")
        pronoun = word.partition("'")[0]
        return pronoun if pronoun in _PRONOUNS else word

    def pronoun(self, t: int, here: int) -> tuple[str, ...]:
        """Whom a pronoun in a clause means: the speaker, or who was spoken of last; nobody where that is open."""
        word = self.said(t)
        quote = self.quotes[self.cut.spoken[here].quote] if self.cut.spoken[here].quote >= 0 else None
        speaker = self._answerer(here) or (quote.speaker if quote else None)
        ours = word == "our" and speaker is not None and not self.stand_ins.isdisjoint(self.tokens.lower[t + 1 : t + 2])
        if ours and speaker and (own := self.homeland(speaker)):
            return (own,)  # "our troops" are those of the speaker's country
        if judged := self._judged(t, here, word):
            return judged
        if word in _FIRST_PERSON:
            return self._speakers(here, speaker, _WE, word)
        if word in _SECOND_PERSON:
            return self._told(here) if quote and quote.kind != "indirect" else ()
        if quote and self._yet_to_come(quote, t):
            speaker = None
        elif quote and speaker is None and word in _IT_THEY:
            known = self._known(self.cut.announcers.get(self.cut.spoken[here].quote, here), here)
            speaker = known[0] if len(known) == 1 else None
        if word in _HE or word in _SHE:
            indirect = quote is not None and (quote.kind == "indirect" or bool(quote.relayed_by))
            indirect = indirect or (quote is not None and quote.kind == "mixed" and self.marked[t] < 0)
            told = {speaker} if quote and not indirect and speaker else set()  # nobody speaks of himself as "he"
            return self._person(t, here, speaker if indirect else None, told)
        if (together := self._speakers(here, speaker, _THEY, word)) and len(together) > 1:
            return together if word != "them" or set(together).isdisjoint(self.subject(here)) else ()
        return self._thing(t, here, speaker)

    def _speakers(self, here: int, speaker: str | None, several: Container[str], word: str) -> tuple[str, ...]:
        """All who say it together: "X and Y said they would leave"; else the one that is credited."""
        if speaker and word in several:
            known = self._known(self.cut.announcers.get(self.cut.spoken[here].quote, here), here)
            if len(known) > 1 and speaker in known:
                return known
        return (speaker,) if speaker else ()

    def _person(self, t: int, here: int, speaker: str | None, told: set[str]) -> tuple[str, ...]:
        word = self.said(t)
        fitting = (self.women if word in _SHE else self.men) - told
        if other := self._of_other_gender(here, _HE if word in _SHE else _SHE):
            fitting = fitting.difference(other)
        object_her = word == "her" and self.tokens.lower[t + 1 : t + 2] and self.tokens.lower[t + 1] in _AFTER_OBJECT
        if word == "him" or object_her:
            if self.cut.spoken[here].clause.group is None:  # "X refused | to meet him", "X called | him a liar"
                announcer = self.cut.announcers.get(self.cut.spoken[here].quote, here)
                fitting, speaker = fitting.difference(self._known(announcer, here)), None
            telling = (
                here if self.cut.spoken[here].quote < 0 else self.cut.announcers.get(self.cut.spoken[here].quote, here)
            )
            if here == telling or self.cut.spoken[here].clause.group is None:
                fitting = fitting.difference(self._aside(telling))
            before = self._beside(here, fitting) or self._before(t, here, fitting)
            if before:
                return before  # "X left after Y turned against him", "X met Y and urged him to stay"
        if speaker in fitting:
            return (speaker,) if speaker else ()
        if word == "his" and speaker and self._in_office(speaker) and self._credited_by_who(here):
            return (speaker,)  # "the Omani president, who admitted that his visit …"
        nearest = self._object_before(t, here, fitting) if word in ("he", "she") else ()
        found = nearest or self._last(here, fitting) or self._named_lately(t, here, fitting)
        return found or self._carried(t, fitting, _SHE if word in _SHE else _HE)

    def _in_office(self, actor: str) -> bool:
        """Whether an actor without a name is one person, or the state of one: "the Omani president"."""
        noun = self.body_nouns.get(actor.rpartition("-")[2], ("", True, ""))
        return self.kind.get(actor) == "state" or (actor.startswith("unnamed:") and noun[1:] == (False, "person"))

    def _credited_by_who(self, here: int) -> bool:
        """Whether a clause with "who" credits the words of this one."""
        clause = self.cut.spoken[self.cut.announcers.get(self.cut.spoken[here].quote, here)].clause
        return clause.kind == "relative" and self.tokens.lower[clause.first] == "who"

    def _aside(self, here: int) -> list[str]:
        """Whom a subject names between commas: X in "The Front, led by X, accused him", who is not "him"."""
        low, high = self.cut.spoken[here].clause.subject
        words = self.tokens.lower
        led = next((t for t in range(max(low, 0), high) if words[t] == "," and words[t + 2 : t + 3] == ["by"]), high)
        return [a for t in range(led, high) if t in self.at for a in self.at[t].actors]

    def _of_other_gender(self, here: int, pronouns: Container[str]) -> list[str]:
        """Whom a clause before in the sentence takes up with the other pronoun: "She was freed after X asked him"."""
        found: list[str] = []
        for k in range(here - 1, max(-1, here - 4), -1):
            other = self.cut.spoken[k]
            if other.sentence != self.cut.spoken[here].sentence:
                break
            low, high = other.clause.subject
            if 0 <= low < high and self.tokens.lower[high - 1] in pronouns:
                found += self._known(k, here)
        return found

    def _object_before(self, t: int, here: int, fitting: Container[str]) -> tuple[str, ...]:
        """Whom the sentence has named before, where no such person is a subject: "the party backed X until he left"."""
        spoken = self.cut.spoken[here]
        earlier = (k for k in range(max(0, here - 6), here) if self.cut.spoken[k].sentence == spoken.sentence)
        if spoken.clause.kind != "adverbial" or any(a in fitting for k in earlier for a in self._known(k, here)):
            return ()
        return self._before(t, here, fitting)

    def _thing(self, t: int, here: int, speaker: str | None) -> tuple[str, ...]:
        word = self.said(t)
        quote = self.quotes[self.cut.spoken[here].quote] if self.cut.spoken[here].quote >= 0 else None
        if word == "them" and (before := self._before(t, here, self.several)):
            return before
        if word == "them" and (pair := self._pair_before(t, here)):
            return pair
        if word == "them" and self._is_object(t):
            others = self._last(here, self.several.difference(self.subject(here)))
            if others:
                return others  # "Protesters left. Soldiers fired at them"
        if word == "it" and self._demanded(here) and (asked := self._lately(t, here, speaker)):
            return asked
        told = speaker is not None and speaker not in self.persons
        if speaker and told and (word == "their" or (word == "its" and speaker not in self.several)):
            return (speaker,)
        if word == "it" and self._is_object(t) and self.cut.spoken[here].clause.kind == "adverbial":
            main = self._beside(here, self.single)
            if main:
                return main  # "X threatened Y because Z would not let it go"
        low, high = self.cut.spoken[here].clause.subject
        if (
            word == "it"
            and self._is_object(t)
            and not (low <= t < high and told and self._opens_content(t, quote))  # "X, the oldest in the bloc, said it"
            and (before := self._before(t, here, self.single.difference(self._aside(here))))
        ):
            return before if len(before) == 1 else ()  # "was elected by the party but turned against it"
        if word == "it" and quote and self._is_accused(t, quote):
            return self._object_of_sentence(t, self.single.difference((speaker,)))
        if word == "it" and speaker and told and speaker not in self.several and self._opens_content(t, quote):
            return (speaker,)  # "the ministry said it respected X"
        if word == "it" and self._takes_up_a_thing(t, here):
            return ()
        if word == "it" and not self._is_object(t) and (led := self._body_of_person(here)):
            return led
        own = tuple(a for a in self.subject(here) if a not in self.persons)
        if word == "its" and len(own) > 1:
            return self._before(t, here, self.single) or self._last(here, self.single.difference(own))
        if word in ("they", "them", "their") and not own and not told and (joint := self._joint_subject(here)):
            return joint
        last = self._last(here, self.things)
        if word == "its" and last and last[0].startswith("unnamed:") and last[0] in self.several:
            last = self._last(here, self.things.difference(self.several)) or last
        if word == "they" and not own and not told and not self.several.intersection(last):
            last = (
                self._object_lately(t, here) or self._last(here, self.several) or last
            )  # "promised the members peace. They left"
        if word in ("it", "its") and self.several.intersection(own or last):
            return self._before(t, here, self.single)  # "Workers at X protest against its merger"
        if own and word == "their" and not self.several.intersection(own):
            others = self._before(t, here, self.several) or self._last(here, self.several.difference(own))
            return others or own  # "X pays their salaries", "Farmers left. The council backed their plan"
        if not own and word == "they" and not told and (acting := self._plural_subject(here)):
            return acting
        if not own and word == "they" and not told and (before := self._before(t, here, self.several)):
            return before  # "blamed the police and said they had beaten X"
        if word == "it" and own and self._is_object(t) and t + 1 not in self.verbs:
            return ()  # nobody does it to themselves
        if not own and quote and quote.kind == "direct" and speaker and last[:1] == (self.parents.get(speaker),):
            return ()  # "They can jail us," says one of the group: not the group
        if word == "them" and _ONE_BODY.issuperset(self.kind.get(a) for a in own or last):
            return self._named_lately(t, here, self.several) or own or last  # one state is "it"
        return () if word == "it" and len(own or last) > 1 else own or last
