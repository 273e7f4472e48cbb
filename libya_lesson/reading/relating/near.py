"""The words around an event word: the actors of its object and of the phrases after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.relating.event_places import NEEDED, event_places
from libya_lesson.reading.relating.participants import Participants
from libya_lesson.reading.relating.party import Party
from libya_lesson.reading.relating.vocabulary import event_forms, first_words, judging, loose, phrasal
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.clauses import Clause
from libya_lesson.reading.syntax.event_words import Kind, event_words, special_verbs
from libya_lesson.reading.syntax.function_words import ARTICLES, PARTICLES, PREPOSITIONS, is_adverb
from libya_lesson.reading.syntax.verb_forms import forms
from libya_lesson.reading.syntax.verb_group import Group
from libya_lesson.text import Article

END_OF_PHRASE = BREAKS | (PREPOSITIONS - {"as", "including", "of"}) | {"to", "that", "who", "which", "except"}
REACH = 18  # tokens after a verb or noun within which its phrases are looked for
Actors = tuple[str, ...]
_DESCRIBING = frozenset("loyal close hostile allied led to who that".split())
_OF = frozenset(["of", "from", "at"])
_BETWEEN = frozenset("him her them it us me hard loudly openly".split())
_ROUGHLY = frozenset(["over", "about", "around"])
_LIGHT = 7  # tokens behind a light verb within which its noun stands
DO = frozenset(["do", "did", "does"])
ENVOYS = frozenset("ambassador ambassadors envoy envoys representative adviser advisor delegate emissary".split())
_GOES_ON = frozenset(", and but also later then".split())
_JOINING = frozenset(["and", "but"])
_APART = 6  # tokens between a verb and its small word
_NEAR = 12  # tokens to the next name
_WORDS = 3  # behind a people's adjective


class Near:
    """Looks around a token of a clause for the actors that an event joins."""

    def __init__(self, article: Article, lexicon: Lexicon, cut: Regions, who: Participants) -> None:
        self.words, self.places = article.tokens.lower, article.tokens.places
        self.cut = cut
        self.who, self.field = who, who.field
        self.verbs, self.nouns = lexicon.derived(event_words)
        self.special = lexicon.derived(special_verbs)
        self.forms = lexicon.derived(forms)
        self.judging, self.things = lexicon.derived(judging), lexicon.words("things_in_ers")
        self.sour = lexicon.words("sour_words")
        self.event_forms = lexicon.derived(event_forms)
        self.loose = lexicon.derived(loose)
        self.phrasal = lexicon.derived(phrasal)
        text = article.tokens.text
        marked = article.tokens.among(lexicon.derived(first_words))
        self.marked = frozenset([t for t in marked if text[t].islower() or not self._in_name(t)])
        self.events = event_places(cut, self.words, self.marked, lexicon)
        self.finite_at: dict[int, Group] = {}
        self.lasts: list[int] = []
        self.name_ends = frozenset([party.last for party in who.at.values()])
        self.common_actors = {common.actor for common in who.commons.values()}
        self.taken: set[int] = set()  # nouns of light verbs, which name no event of their own
        self.past: list[tuple[int, Kind, Actors, Actors]] = []  # sentence, what was done there, by whom and to whom
        self.asked: list[int] = []  # helpers whose verb comes later: "will X provide"
        self.announcing: dict[int, int] = {}  # quote -> the last clause that announces it
        self.announced_by: dict[int, str] = {}  # quote -> the verb of that clause
        self.content: defaultdict[int, list[int]] = defaultdict(list)
        for k, spoken in enumerate(cut.spoken):
            if spoken.announces >= 0 and spoken.clause.group:
                self.announcing[spoken.announces] = k
                self.announced_by[spoken.announces] = spoken.clause.group.lemma
            if spoken.quote >= 0:
                self.content[spoken.quote] += spoken.own[:REACH]

    def _in_name(self, t: int) -> bool:
        """Whether a word is part of a name or of an office: "the Constitutional Court", "the Defence Secretary"."""
        if not t or not self.who.tokens.text[t][0].isupper():
            return False
        if self.who.naming.of_token[t] is not None:
            return True
        capital = self.words[t - 1] in ARTICLES
        return capital and any(self.who.commons[n].first == t for n in range(t + 1, t + 3) if n in self.who.commons)

    def enter(self, clause: Clause) -> None:
        """Note the verbs of the clause that is read now, by their last tokens."""
        if clause.others:
            self.finite_at = finite = {group.last: group for group in (clause.group, *clause.others) if group}
            self.lasts = sorted(finite)
            self.asked = [last for last in self.lasts if self._asks(finite[last])]
        elif group := clause.group:
            self.finite_at, self.lasts = {group.last: group}, [group.last]
            self.asked = self.lasts if self._asks(group) else []
        else:
            self.finite_at, self.lasts, self.asked = {}, [], []

    def _asks(self, group: Group) -> bool:
        """Whether a helper stands without its verb, which comes behind the subject: "will X help", "did X help"."""
        return group.lemma == group.modal or (group.first == group.last and self.words[group.first] in DO)

    def phrase(self, tokens: Sequence[int], k: int, lemma: str) -> str:
        """The verb together with the word after it: "take over"."""
        n = k + 1
        while n < len(tokens) and (is_adverb(self.words[tokens[n]]) or self.words[tokens[n]] in _BETWEEN):
            n += 1  # "moving recently toward", "turned him down"
        if n + 1 < len(tokens) and self.words[tokens[n]] in _ROUGHLY and self.words[tokens[n + 1]][0].isdigit():
            return lemma  # "took over 50 hostages"
        return f"{lemma} {self.words[tokens[n]]}" if n < len(tokens) else lemma

    def kind(self, tokens: Sequence[int], k: int, lemma: str) -> Kind | None:
        """What the list says about the verb, phrases first."""
        lemma = self.loose.get(lemma, lemma)
        if lemma not in self.phrasal:
            return self.verbs.get(lemma)
        if apart := self.verbs.get(f"{lemma} {self.particle(tokens, k)}"):
            return apart
        phrase = self.phrase(tokens, k, lemma)
        for verb in (phrase, lemma):
            for special in self.special.get(verb, ()):
                if self.needed(tokens, k, special) >= 0:
                    return special
        if phrase in self.special:
            return self.verbs.get(phrase) if phrase != lemma else None  # "cut off the envoy", not "cut off gas to X"
        return self.verbs.get(phrase) or self.verbs.get(lemma)

    def particle(self, tokens: Sequence[int], k: int) -> str:
        """The small word behind the object that belongs to the verb: "threw the envoys out"."""
        for n in range(k + 2, min(k + _APART, len(tokens))):
            word = self.words[tokens[n]]
            if word in PARTICLES and word != "back":  # "sent X back"
                return word
            if word in END_OF_PHRASE or word in ("and", "or") or tokens[n] in self.finite_at:
                break
        return ""

    def needed(self, tokens: Sequence[int], k: int, kind: Kind) -> int:
        """Where the word stands that a verb needs: "charged X with fraud", not "charged X ten pounds"; -1 for none.

        Beside a light verb it is the noun that says what is done, and nothing but words about it stands between.
        """
        for n in range(k + 1, min(k + (_LIGHT if kind.light else NEEDED), len(tokens))):
            if self.words[tokens[n]] in kind.needs:
                return n
            if kind.light and (self.words[tokens[n]] in BREAKS or tokens[n] in self.finite_at):
                break
        return -1

    def next_party(self, tokens: Sequence[int], n: int, stop: int) -> int:
        """The place of the next name, not too far away; of "Oman's envoy, Ann Lee" that of the second."""
        stop = min(stop, n + _NEAR)
        while n < stop and (tokens[n] not in self.who.at or self.who.named_after(self.who.at[tokens[n]].last + 1)):
            n += 1
        return n

    def just_before(self, tokens: Sequence[int], k: int) -> Actors:
        """The actor named right before a participle, over an apposition too ("the Guard, a force allied to …")."""
        for n in range(k - 1, max(-1, k - 8), -1):
            if party := self.ending(tokens[n]):
                return self._holder(tokens[n]) or party
            if self.words[tokens[n]] in PREPOSITIONS or tokens[n] in self.finite_at:
                return ()
        return ()

    def _holder(self, t: int) -> Actors:
        """Whose membership stands between commas and ends here: Ann Lee in "Ann Lee, of the Dawn party, appealed"."""
        if self.words[t + 1 : t + 2] != [","]:
            return ()
        n = next((n for n in range(t, max(1, t - 8), -1) if self.words[n] in PREPOSITIONS), 0)
        return self.ending(n - 2) if n > 1 and self.words[n] in _OF and self.words[n - 1] == "," else ()

    def ending(self, t: int) -> Actors:
        """The actor whose name ends with this token."""
        if t not in self.name_ends:
            return ()  # most of the time
        for first in range(t, max(-1, t - 6), -1):
            if party := self.who.at.get(first):
                return party.actors if party.last == t and not party.place and not party.adjective else ()
        return ()

    def ending_at(self, tokens: Sequence[int], k: int) -> Actors:
        """The actor whose name begins with this token."""
        party = self.who.at.get(tokens[k]) if k < len(tokens) else None
        return party.actors if party and not party.place and not party.adjective else ()

    def place_state(self, t: int) -> Actors:
        """The state of a name that ends with this token, also where it stands as a place."""
        return self.who.at[t].actors if t in self.who.at else ()

    def is_party(self, actor: str) -> bool:
        """Whether an unnamed source can also do something: "critics" can, "the report" only says it."""
        if not actor.startswith("unnamed:") or actor in self.common_actors:
            return True
        noun = ""
        for word in actor.removeprefix("unnamed:").split("-"):
            if word in PREPOSITIONS or word in _DESCRIBING:
                break
            noun = word
        return noun in self.who.people or noun in self.who.body_nouns

    def _phrase_of(self, party: Party) -> int:
        """The last token of a party's phrase: of "the Omani foreign minister" the noun."""
        last = party.last
        while party.adjective and last + 1 < len(self.words) and last - party.last < _WORDS:
            word = self.words[last + 1]
            if not word.isalpha() or word in END_OF_PHRASE or last + 1 in self.finite_at:
                break
            last += 1
        return last

    def named_again(self, tokens: Sequence[int], end: int, link: str) -> tuple[int, bool]:
        """Where a list goes on with its preposition, and whether it does: "by X and by Y", "by X but also by Y"."""
        n = end
        while n < len(tokens) and self.words[tokens[n]] in _GOES_ON:
            n += 1
        again = n < len(tokens) and self.words[tokens[n]] == link
        again = again and not _JOINING.isdisjoint(self.words[t] for t in tokens[end - 1 : n])
        return (n, True) if again else (end, False)
