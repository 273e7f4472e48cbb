"""Who has been named earlier: the subject of a clause before, the party before a word, all who acted together."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Container, Sequence

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions, Spoken
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import Quote
from libya_lesson.reading.relating.lists import Lists, listing
from libya_lesson.reading.relating.party import actors_of
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS
from libya_lesson.text import Article

_FAR = 60  # tokens
_NEAR_VERB = 5  # tokens
_ENDS = frozenset([".", ",", ";", "to", "that", "and", "but", "after"])
_SENTENCES = 2  # back to whom a pronoun in between has taken up


class Earlier(Lists):
    """Looks back for somebody whom a word can take up: the subjects of clauses before it are found when asked for."""

    persons: set[str]
    several: set[str]  # actors that are more than one

    def __init__(
        self, article: Article, naming: Naming, quotes: Sequence[Quote], lexicon: Lexicon, cut: Regions
    ) -> None:
        super().__init__(article, naming, quotes, lexicon, cut)
        self.listing = lexicon.derived(listing)
        self.subjects: dict[int, tuple[str, ...]] = {}

    def subject(self, here: int) -> tuple[str, ...]:
        """The actors that are the subject of a clause."""
        found = self.subjects.get(here)
        if found is None:
            self.subjects[here] = ()  # so it stays where the words of the subject itself ask for it
            self.subjects[here] = found = self._subject(here, self.cut.spoken[here])
        return found

    @abstractmethod
    def _subject(self, here: int, spoken: Spoken) -> tuple[str, ...]:
        """Find the subject of a clause; it may rest on those of clauses before it."""

    def _known(self, clause: int, here: int) -> tuple[str, ...]:
        """The subject of a clause as a reader of clause ``here`` knows it: what comes later is not read yet."""
        return self.subject(clause) if clause <= here else self.subjects.get(clause, ())

    def _told(self, here: int) -> tuple[str, ...]:
        """Who is spoken to: Bo Ray in "You left us," Ann Lee told Bo Ray."""
        telling = self.cut.spoken[self.cut.announcers.get(self.cut.spoken[here].quote, here)].clause.group
        tells = telling and not telling.passive and telling.lemma in self.field("telling somebody")
        behind = telling.last + 1 if telling and tells else -1
        for t in range(behind, min(len(self.tokens), behind + _NEAR_VERB) if behind > 0 else behind):
            if t in self.at and not self.at[t].adjective:
                return self.at[t].actors
            if self.tokens.lower[t] in PREPOSITIONS or self.tokens.lower[t] in _ENDS:
                break
        return ()

    def _joint_subject(self, here: int) -> tuple[str, ...]:
        """All who acted together just before: "X and Y quarrelled. They had …"."""
        for k in range(here - 1, max(-1, here - 6), -1):
            subject, other = self._known(k, here), self.cut.spoken[k]
            if self.cut.spoken[here].sentence - other.sentence > 1:
                break
            if subject and other.quote == self.cut.spoken[here].quote:
                return subject if len(subject) > 1 else self._one_each(k, subject) or self._met(k, subject)
        return ()

    def _met(self, last: int, subject: tuple[str, ...]) -> tuple[str, ...]:
        """Who met whom: "X met Y on Monday. They signed …"."""
        group = self.cut.spoken[last].clause.group
        if group is None or group.passive or group.negated or group.lemma not in self.field("meeting"):
            return ()
        for t in range(group.last + 1, min(group.last + _NEAR_VERB + 1, len(self.tokens))):
            party = self.at.get(t)
            if party and not party.adjective and not party.place and party.first not in self.inside:
                one = len(party.actors) == 1 and party.actors[0] not in self.several and party.actors != subject
                return (*subject, *party.actors) if one else ()
            if self.tokens.lower[t] in _ENDS:
                break
        return ()

    def _one_each(self, last: int, subject: tuple[str, ...]) -> tuple[str, ...]:
        """The persons of two clauses of a sentence: "X sells plums, and Y cooks. They both …"."""
        spoken = self.cut.spoken[last]
        for k in range(last - 1, max(-1, last - 4), -1):
            other, first = self.cut.spoken[k], self.subject(k)
            if other.sentence != spoken.sentence or other.clause.kind != "main" or other.quote != spoken.quote:
                break
            if first and first != subject:
                return (*first, *subject) if {*first, *subject} <= self.persons else ()
        return ()

    def _body_of_person(self, here: int) -> tuple[str, ...]:
        """Whose government an "it" takes up: "Ann Lee's government left. It …"."""
        lower = self.tokens.lower
        for k in range(here - 1, max(-1, here - 5), -1):
            subject, clause = self._known(k, here), self.cut.spoken[k].clause
            if self.cut.spoken[here].sentence - self.cut.spoken[k].sentence > 1:
                break
            if subject and clause.kind == "main":
                low, high = clause.subject
                owns = (lower[t] in ("'s", "’s") and lower[t + 1] in self.stand_ins for t in range(max(low, 0), high))
                return subject if subject[0] in self.persons and any(owns) else ()
        return ()

    def _before(self, t: int, here: int, fitting: Container[str]) -> tuple[str, ...]:
        """The nearest fitting party before a token in its sentence that is not the subject of its clause."""
        subject = self.subject(here)
        sentence = self.tokens.sentence[t]
        for n in range(t - 1, max(-1, t - _FAR), -1):
            if self.tokens.sentence[n] != sentence:
                break
            party = self.at.get(n)
            if not party or party.place or party.adjective:
                continue
            if party.actors[0] in fitting and party.actors[0] not in subject:
                of_others = self.commons.get(party.last + 1)  # "Salt Front fighters": whose they are, not who
                if of_others is None or of_others.first > n:
                    return party.actors
        return ()

    def _plural_subject(self, here: int) -> tuple[str, ...]:
        """Who acted right before in the sentence, told by a plural: "its men left, and later they …"."""
        spoken = self.cut.spoken[here]
        for k in range(here - 1, max(-1, here - 4), -1):
            other = self.cut.spoken[k]
            low, high = other.clause.subject
            if other.sentence != spoken.sentence or spoken.clause.kind != "main":
                break
            if other.quote == spoken.quote and other.clause.kind == "main" and 0 <= low < high:
                return self._known(k, here) if self.tokens.lower[high - 1].endswith("s") else ()
        return ()

    def _pair_before(self, t: int, here: int) -> tuple[str, ...]:
        """The persons of a list that the sentence has named before: "telephoned X and Y and urged them to leave"."""
        subject, sentence = self.subject(here), self.tokens.sentence[t]
        begin = t
        while begin > 0 and self.tokens.sentence[begin - 1] == sentence:
            begin -= 1
        for n in range(begin, t - 2):
            party = self.at.get(n)
            if party and party.actors[0] in self.persons and party.actors[0] not in subject:
                found = actors_of(self.group(range(n, t), 0)[0])
                if len(found) > 1 and self.persons.issuperset(found):
                    return found
        return ()

    def _object_of_sentence(self, t: int, fitting: Container[str]) -> tuple[str, ...]:
        """The first fitting party behind the verb before a token: the bloc in "X left the bloc with Y, accusing it"."""
        n = t - 1
        while n > 0 and self.tokens.sentence[n - 1] == self.tokens.sentence[t] and n not in self.verbs:
            n -= 1
        behind = (self.at[k] for k in range(n, t) if k in self.at)
        return next((p.actors for p in behind if p.actors[0] in fitting and not p.adjective and not p.place), ())

    def _beside(self, here: int, fitting: Container[str]) -> tuple[str, ...]:
        """The subject of another clause of the same sentence and voice."""
        own, spoken = self.subject(here), self.cut.spoken[here]
        for k in range(here - 1, max(-1, here - 6), -1):
            other = self.cut.spoken[k]
            if other.sentence != spoken.sentence:
                break
            if other.clause.first > spoken.clause.first:
                continue  # another voice of the sentence, which speaks later
            for actor in self._known(k, here):
                if actor in fitting and actor not in own:
                    return (actor,)
        return ()

    def _named_lately(self, t: int, here: int, fitting: Container[str]) -> tuple[str, ...]:
        """The person named last, here or one sentence before, who is not the subject."""
        subject, sentence = self.subject(here), self.tokens.sentence[t]
        for n in range(t - 1, max(-1, t - _FAR), -1):
            if sentence - self.tokens.sentence[n] > 1:
                break
            party = self.at.get(n)
            if party and party.actors[0] in fitting and party.actors[0] not in subject:
                return party.actors
        return ()

    def _carried(self, t: int, fitting: Container[str], pronouns: Container[str]) -> tuple[str, ...]:
        """Who was named two sentences before, if the one between has the pronoun too: "X left. His aide wept. He …"."""
        here = self.tokens.sentence[t]
        taken_up = False
        for n in range(t - 1, max(-1, t - _FAR), -1):
            back = here - self.tokens.sentence[n]
            taken_up = taken_up or (back == 1 and self.tokens.lower[n] in pronouns)
            if back > _SENTENCES or (back == _SENTENCES and not taken_up):
                break
            party = self.at.get(n)
            if back == _SENTENCES and party and party.actors[0] in fitting and not party.adjective:
                return self._acting(self.tokens.sentence[n], fitting) or party.actors
        return ()

    def _acting(self, sentence: int, fitting: Container[str]) -> tuple[str, ...]:
        """Who a whole sentence is about: the first fitting subject of its main clauses."""
        about = (k for k, s in enumerate(self.cut.spoken) if s.sentence == sentence and s.clause.kind == "main")
        return next((found[:1] for k in about if (found := self.subjects.get(k, ())) and found[0] in fitting), ())

    def _object_lately(self, t: int, here: int) -> tuple[str, ...]:
        """The several who are the object of a verb of the sentence before: "promised the members peace. They …"."""
        subject, sentence = self.subject(here), self.tokens.sentence[t]
        for n in range(t - 1, max(-1, t - _FAR), -1):
            if sentence - self.tokens.sentence[n] > 1:
                break
            common = self.commons.get(n)
            if common and common.plural and common.actor not in subject and self.tokens.sentence[n] < sentence:
                before = common.first - 1
                before -= self.tokens.lower[before] in ARTICLES
                if before in self.verbs:
                    return (common.actor,)
        return ()

    def _last(self, here: int, fitting: Container[str]) -> tuple[str, ...]:
        """The subject of an earlier clause that a pronoun can take up."""
        spoken, found = self.cut.spoken[here], ""
        for k in range(here - 1, max(-1, here - 7), -1):
            other = self.cut.spoken[k]
            if spoken.sentence - other.sentence > 1:
                break
            if other.clause.first > spoken.clause.first:
                continue
            aside = other.clause.kind == "relative" and spoken.clause.kind == "main" and k > spoken.base
            aside |= other.clause.kind == "adverbial" and spoken.sentence > other.sentence
            for actor in self._known(k, here):
                if actor in fitting and other.quote == spoken.quote and not aside:
                    return (actor,)
                if actor in fitting and not found:
                    found = actor  # a clause in another voice comes second
        return (found,) if found else ()
