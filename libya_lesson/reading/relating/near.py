"""The words around an event word: the actors of its object and of the phrases after it."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.relating.participants import Participants
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.clauses import Clause
from libya_lesson.reading.syntax.event_words import Event, Kind, event_words
from libya_lesson.reading.syntax.function_words import ARTICLES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import BASE, NOUN, forms, lookup
from libya_lesson.reading.syntax.verbs import Group
from libya_lesson.text import Article

_POSSESSIVES = frozenset("his her its their our my".split())
_OBJECT_PRONOUNS = frozenset("him her them us me it".split())
_FRIENDLY = frozenset("aid send support concede agree cooperate request".split())
_NEXT_CLAUSE = frozenset(["to", "that", "and"])
_OTHER_TIME = frozenset([";", ":", "during", "after", "before", "since", "until", "amid", "while"])
_END_OF_PHRASE = BREAKS | (PREPOSITIONS - {"as", "including", "of"}) | {"to", "that", "who", "which"}
_PEOPLE_ENDS = ("er", "or", "ist", "ian", "man", "men", "ers", "ors", "ists", "ians", "ant", "ants")
_LEADING = frozenset(["led", "headed", "commanded", "run"])  # "the force led by X"
_REACH = 18  # tokens after a verb or noun within which its phrases are looked for


Actors = tuple[str, ...]


def _event_forms(lexicon: Lexicon) -> dict[str, tuple[int, str]]:
    """The forms of event verbs, and of first words of event phrases."""
    verbs, _ = lexicon.derived(event_words)
    first = {verb.partition(" ")[0] for verb in verbs}
    return {form: found for form, found in lexicon.derived(forms).items() if found[1] in first}


def _judging(lexicon: Lexicon) -> dict[str, str]:
    """Words that judge, single ones, with the sign of calling somebody that."""
    sign = {"favourable": "+", "unfavourable": "-"}
    return {row[0]: sign[row[1]] for row in lexicon.rows("labels") if row[1] in sign and " " not in row[0]}


_NEAR = 12  # tokens to the next name


def _vocabulary(lexicon: Lexicon) -> frozenset[str]:
    """All words that can be an event."""
    return frozenset(lexicon.derived(_event_forms)) | frozenset(lexicon.derived(event_words)[1])


class Near:
    """Looks around a token of a clause for the actors that an event joins."""

    def __init__(self, article: Article, lexicon: Lexicon, cut: Regions, who: Participants) -> None:
        self.words = article.tokens.lower
        self.cut = cut
        self.who = who
        self.verbs, self.nouns = lexicon.derived(event_words)
        self.forms = lexicon.derived(forms)
        self.judging = lexicon.derived(_judging)
        self.event_forms = lexicon.derived(_event_forms)
        vocabulary = lexicon.derived(_vocabulary)
        self.marked = set(article.tokens.where(vocabulary))
        self.finite_at: dict[int, Group] = {}
        self.lasts: list[int] = []
        self.asked: list[int] = []  # helpers whose verb comes later: "will X provide"
        self.announcing = {s.announces: k for k, s in enumerate(cut.spoken) if s.announces >= 0}
        self.content: dict[int, list[int]] = {}
        for spoken in cut.spoken:
            if spoken.quote >= 0:
                self.content.setdefault(spoken.quote, []).extend(spoken.own[:_REACH])

    def enter(self, clause: Clause) -> None:
        """Note the verbs of the clause that is read now, by their last tokens."""
        self.finite_at = {g.last: g for g in (clause.group, *clause.others) if g}
        self.lasts = sorted(self.finite_at)
        self.asked = [last for last in self.lasts if self.finite_at[last].lemma == self.finite_at[last].modal]

    def phrase(self, tokens: Sequence[int], k: int, lemma: str) -> str:
        """The verb together with the word after it: "take over"."""
        n = k + 1
        while n < len(tokens) and is_adverb(self.words[tokens[n]]):
            n += 1  # "moving recently toward"
        return f"{lemma} {self.words[tokens[n]]}" if n < len(tokens) else lemma

    def kind(self, tokens: Sequence[int], k: int, lemma: str) -> Kind | None:
        """What the list says about the verb, phrases first."""
        return self.verbs.get(self.phrase(tokens, k, lemma)) or self.verbs.get(lemma)

    def next_party(self, tokens: Sequence[int], n: int, stop: int) -> int:
        """The place of the next name, not too far away."""
        stop = min(stop, n + _NEAR)
        while n < stop and tokens[n] not in self.who.at:
            n += 1
        return n

    def just_before(self, tokens: Sequence[int], k: int) -> Actors:
        """The actor named right before a participle, over an apposition too ("the Guard, a force allied to …")."""
        for n in range(k - 1, max(-1, k - 8), -1):
            party = self.ending(tokens[n])
            if party:
                return party
            if self.words[tokens[n]] in PREPOSITIONS:
                return ()
        return ()

    def ending(self, t: int) -> Actors:
        """The actor whose name ends with this token."""
        for first in range(t, max(-1, t - 6), -1):
            party = self.who.at.get(first)
            if party:
                return party.actors if party.last == t and not party.place and not party.adjective else ()
        return ()

    def ending_at(self, tokens: Sequence[int], k: int) -> Actors:
        """The actor whose name begins with this token."""
        party = self.who.at.get(tokens[k]) if k < len(tokens) else None
        return party.actors if party and not party.place and not party.adjective else ()

    def place_state(self, t: int) -> Actors:
        """The state of a name that ends with this token, also where it stands as a place."""
        party = self.who.at.get(t)
        return party.actors if party else ()

    def by(self, tokens: Sequence[int], k: int, here: int) -> Actors:
        """The actors after "by"."""
        return self.after(tokens, k, ("by",), here)

    def target(self, tokens: Sequence[int], k: int, kind: Kind, here: int) -> Actors:
        """To whom a verb does it: its object, or who stands after its preposition."""
        if "object" in kind.links:
            if kind.group == "send" and self.moves_people(tokens, k):
                return ()
            if "to" in kind.links and kind.group in ("aid", "send"):  # "sent troops to X": X is helped, not the troops
                found = self.after(tokens, k, ("to",), here)
                if found:
                    return found
            found = self.object(
                tokens, k, here, owned=kind.group != "consult", visited=kind.group == "consult",
                goods=(kind.sign, kind.kind) == ("-", "material"),
            )  # fmt: skip
            if found:
                return found
        return self.after(tokens, k, kind.links, here, visited=kind.group == "consult" or "from" in kind.links)

    def moves_people(self, tokens: Sequence[int], k: int) -> bool:
        """Whether people are sent: "sent 400 soldiers to X" says neither that they nor that X are helped."""
        for t in tokens[k + 1 : k + 6]:
            if self.words[t] in PREPOSITIONS or self.words[t] in BREAKS or self.words[t] == "to":
                return False
            if t in self.who.commons or self.words[t] in self.who.people:
                return not self.who.commons[t].modifies if t in self.who.commons else True
        return False

    def object(
        self,
        tokens: Sequence[int],
        k: int,
        here: int,
        *,
        owned: bool = False,
        visited: bool = False,
        goods: bool = False,
    ) -> Actors:
        """The actors of a direct object; a deed done to what is theirs ("its boats", "X's base") is done to them.

        With ``goods`` also one done to what an adjective says to be theirs: "banned Omani rice", "an army post".
        """
        for n in range(k + 1, min(k + 8, len(tokens))):
            t = tokens[n]
            word = self.words[t]
            party = self.who.at.get(t)
            if party:
                after = self.words[party.last + 1] if party.last + 1 < len(self.words) else ""
                if after in ("'s", "’s") and not owned and not self.who.force_after(party.last + 2):
                    return ()
                parties, _ = self.who.group(tokens, n, visited=visited)
                if parties:
                    return tuple(dict.fromkeys(a for p in parties for a in p.actors))
                if not party.adjective:
                    return ()
                if party.last + 1 < len(self.words) and self.words[party.last + 1] in self.nouns:
                    return party.actors  # "punish Omani aggression"
                if goods and after.isalpha() and not after.endswith(_PEOPLE_ENDS) and party.last + 1 not in self.who.at:
                    return party.actors
            elif (n <= k + 2 and self.is_object(t)) or (
                word in _POSSESSIVES and (owned or self.who.force_after(t + 1)) and not self.who.party_near(t + 1)
            ):
                return self.who.pronoun(t, here)
            elif (word in PREPOSITIONS and not (owned and word == "of")) or word in BREAKS or word in _NEXT_CLAUSE:
                return ()
        return ()

    def after(
        self,
        tokens: Sequence[int],
        k: int,
        links: Sequence[str],
        here: int,
        *,
        visited: bool = False,
        reach: int = _REACH,
        goods: bool = False,
    ) -> Actors:
        """The actors after one of these prepositions, behind a verb or noun; of a trade measure also its adjective."""
        for n in range(k + 1, min(k + reach, len(tokens) - 1)):
            word = self.words[tokens[n]]
            if word in self.nouns and word not in self.who.stand_ins and n > k + 1:
                break  # what follows belongs to another event
            if word == "to" and self.is_deed(tokens, n + 1):
                break  # "to fight X" is another deed
            if word in links and not (word == "by" and self.words[tokens[n - 1]] in _LEADING):
                for m in range(n + 1, min(n + 7, len(tokens))):
                    if tokens[m] in self.who.at and not self.owns(tokens[m]):
                        parties, _ = self.who.group(tokens, m, visited=visited or word == "to")
                        if parties:
                            return tuple(dict.fromkeys(a for p in parties for a in p.actors))
                        if goods and self.who.at[tokens[m]].adjective:  # "a tariff on Omani steel"
                            return self.who.at[tokens[m]].actors
                    elif self.is_object(tokens[m]):
                        return self.who.pronoun(tokens[m], here)
                    elif self.words[tokens[m]] in _END_OF_PHRASE and self.words[tokens[m - 1]] not in _LEADING:
                        break
            elif word in _OTHER_TIME:
                break
        return ()

    def is_deed(self, tokens: Sequence[int], n: int) -> bool:
        """Whether a verb follows "to"."""
        what = lookup(self.words[tokens[n]], self.forms)[0]
        following = tokens[n + 1] if n + 1 < len(tokens) else -1
        return bool(what & BASE) and (not what & NOUN or following in self.who.at or self.words[following] in ARTICLES)

    def is_object(self, t: int) -> bool:
        """Whether a pronoun stands for an object: "her" in "met her", not in "met her friend"."""
        after = self.words[t + 1] if t + 1 < len(self.words) else "."
        return self.words[t] in _OBJECT_PRONOUNS and (
            self.words[t] != "her" or not after[0].isalnum() or after in _END_OF_PHRASE or after in _OTHER_TIME
        )

    def owns(self, t: int) -> bool:
        """Whether a party only has what comes next ("our neighbour's negligence"), if that is not its force."""
        last = self.who.at[t].last + 1
        return last + 1 < len(self.words) and self.words[last] in ("'s", "’s") and not self.who.force_after(last + 1)

    def event(
        self, here: int, tokens: Sequence[int], k: int, kind: Kind, source: Actors, target: Actors, rule: str,
        negated: bool = False, both: bool = False,
    ) -> Event | None:  # fmt: skip
        """The event with its ordered pairs, if any; a friendly deed denied is hostile, a hostile one denied is none."""
        pairs = [(a, b) for a in source for b in target if a != b]
        if not pairs:
            return None
        sign = kind.sign
        if negated:
            if kind.group not in _FRIENDLY:
                return None
            sign = "-"
        if both:
            pairs += [(b, a) for a, b in pairs]
        begin = k
        while begin > 0 and k - begin < 5 and self.words[tokens[begin - 1]] not in _END_OF_PHRASE:
            begin -= 1
            if self.words[tokens[begin]] in ARTICLES or self.words[tokens[begin]] in _POSSESSIVES:
                break
        near = (self.who.at[t] for t in tokens[k : k + _REACH] if t in self.who.at)
        last = max((p.last for p in near if set(p.actors).intersection(target)), default=tokens[k])
        found = tuple(dict.fromkeys(pairs))
        noun = rule == "tie.noun"
        return Event(here, tokens[k], tokens[k], tokens[begin], last, noun, sign, kind.kind, rule, found)
