"""What a text has named so far, so that "the union" or "the weekly" can take it up again."""

from __future__ import annotations

from collections.abc import Mapping

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.naming.actors import Naming
from libya_lesson.reading.records import BODIES_BUT_MEDIA
from libya_lesson.reading.relating.leading import LEADER, LEADERS, find_leaders
from libya_lesson.reading.relating.party import inner_bodies
from libya_lesson.reading.syntax.function_words import GENITIVES, OWNING, PREPOSITIONS
from libya_lesson.reading.syntax.party_nouns import Entry, party_nouns
from libya_lesson.text import Article

_DEFINITE = frozenset("the this that these those its their his her our your".split())
_WITHOUT_ARTICLE = frozenset(["parliament", "congress"])
_AKIN = {"union": ("league", "federation", "association", "guild"), "party": ("movement", "front", "league")}
_ARMED = frozenset(["militia", "group", "movement"])
_OF_TIME = frozenset("former acting late outgoing new own".split())
LANDS = frozenset(["country", "nation"])
_REBEL = frozenset("rebel militia paramilitary insurgent guerrilla separatist".split())


def _forces(lexicon: Lexicon) -> frozenset[str]:
    """Organised forces of a state; fighters from a state need not be its own."""
    return frozenset(row[0] for row in lexicon.rows("name_signs") if row[1] == "state force")


def _fighters(lexicon: Lexicon) -> frozenset[str]:
    """Those who fight for a group: "Salt Front rebels"."""
    return frozenset(row[0] for row in lexicon.rows("name_signs") if row[1] == "armed people")


def _judging(lexicon: Lexicon) -> frozenset[str]:
    """Loaded words that are no ranks."""
    return frozenset(row[0] for row in lexicon.rows("labels") if row[1] != "rank")


def _blocs(lexicon: Lexicon) -> frozenset[str]:
    """Names of bodies that states have formed: "the bloc" takes them up."""
    organisations = (row[0] for row in lexicon.rows("organisations") if row[1] == "organisation")
    unions = lexicon.word_field("unions of states")
    return frozenset(name for name in organisations if not unions.isdisjoint(name.lower().split()))


class Remembered:
    """Remembers the names of a text while its nouns are read in order."""

    def __init__(self, article: Article, naming: Naming, lexicon: Lexicon, verbs: Mapping[int, int]) -> None:
        self.article, self.tokens, self.naming, self.verbs = article, article.tokens, naming, verbs
        self.words, self.of_token = article.tokens.lower, naming.of_token
        self.field = lexicon.fields()
        self.nouns = lexicon.derived(party_nouns)
        self.nouns_at = frozenset(self.tokens.among(lexicon.keys(party_nouns)))
        self.stand_ins, self.inner_bodies = lexicon.words("stand_ins"), lexicon.derived(inner_bodies)
        self.forces = lexicon.derived(_forces)
        self.fighters = lexicon.derived(_fighters)
        self.labels = lexicon.derived(_judging)
        self.kinds = {actor_id: kind for actor_id, _, kind, *_ in naming.actors}
        self.parents = {actor_id: affiliation for actor_id, _, _, affiliation, *_ in naming.actors}
        self.last: dict[str, str] = {}  # the company named most, the person and the state named last
        self.offices: dict[str, str] = {}  # "crown prince" -> who bears that title
        self.held: dict[tuple[str, str], str] = {}  # "prime minister", "oman" -> who holds that office of that state
        leaders = find_leaders(self.words, self.tokens.places, naming.roles, self.kinds, self.actor_at)
        for body, persons in leaders.items():
            if len(persons) == 1:
                self.held[LEADER, body] = next(iter(persons))
        self.topics: dict[int, str] = {}  # sentence -> the state that opens it
        self.office = ""  # the one named last
        self.named_at = 0  # where that person was named
        self.known: dict[tuple[str, bool], str] = {}  # noun, plural -> the actor it stood for last
        self.firms: dict[str, int] = {}  # mentions so far of the others, which may be companies
        self.opened: dict[int, str] = {}  # sentence -> the organisation that it names first
        self.of: dict[tuple[str, bool], str] = {}  # the same -> of what: "lund" in "the mayor of Lund"
        blocs = lexicon.derived(_blocs)
        self.blocs = {a.actor_id for a in naming.actors if a.name in blocs}
        self.armed: set[str] = set()  # armed groups named so far
        self.bodies: set[str] = set()  # those whose names say that they are a union, a party, a ministry

    def note(self, t: int, owner: str, kind: str) -> None:
        """Remember a name: "the union" takes up the Dockers' Union, "the company" a name with no other body in it."""
        if kind == "person":
            if self.last.get("person", owner) != owner:
                self.last["person before"] = self.last["person"]
            self.named_at = t
            title = self.nouns[self.words[t]] if t in self.nouns_at else None
            if title and not title[1] and (not t or self.words[t - 1] not in self.field("no longer")):
                self.known[title[0], False] = owner  # "President Ann Lee" is the president
            self.last[kind] = owner
            return
        self.opened.setdefault(self.tokens.sentence[t], owner)
        if kind == "armed group":
            self.armed.add(owner)
        if owner in self.blocs:
            self.known["bloc", False] = owner  # "the bloc" is the African Union
        entry = self.nouns[self.words[t]] if t in self.nouns_at else None
        after = t + 1
        if (
            entry
            and entry[2] != "person"
            and not (kind == "armed group" and entry[0] == "army")
            and (after >= len(self.words) or self.of_token[after] != owner or self.words[after] in PREPOSITIONS)
        ):
            self.known[entry[0], entry[1]] = owner
            self.bodies.add(owner)
        elif kind == "organisation" and owner not in self.bodies:
            begins = t == 0 or self.of_token[t - 1] != owner
            self.firms[owner] = self.firms.get(owner, 0) + begins
            if self.firms[owner] >= self.firms.get(self.last.get("organisation", ""), 0):
                self.last["organisation"] = owner  # "the company" is the one that the text speaks of most

    def same_as_before(self, first: int, t: int, entry: Entry) -> str | None:
        """ "The union" is the union named last, if nothing but the noun is said."""
        before = self.words[first - 1] if first else ""
        definite = before in _DEFINITE or before in OWNING or entry[0] in _WITHOUT_ARTICLE
        bare = first == t or (first == t - 1 and self.words[first] in _OF_TIME)
        bare = bare or (entry[0] == "junta" and self.field("what any junta is").issuperset(self.words[first:t]))
        firm = entry[0] in self.field("firms")
        peoples = firm and all(n in self.naming.adjectives for n in range(first, t))  # "the Omani club"
        office = " ".join(self.words[first : t + 1]) in self.offices  # "the crown prince"
        if before == "the" and entry[0] in LANDS and not entry[1] and not bare and self._of_region(first, t):
            sentence = self.tokens.sentence[t]
            return self.topics.get(sentence) or self.topics.get(sentence - 1) or self._one_state_before(first)
        if not definite or not (bare or peoples or office):
            return None
        of = self.of_what(t)
        if of and entry[2] == "person" and self.of.get((entry[0], entry[1]), "") != of:
            return None  # "the mayor of Bergen" is not the mayor of Lund
        known = self.known.get((entry[0], entry[1]))
        if first < t:
            known = self.offices.get(" ".join(self.words[first : t + 1]), known)
        its_own = before in ("its", "their") and entry[2] == "person" and not entry[1]
        its_own |= before in ("his", "her") and entry[0] == "bloc"
        if its_own or (before in OWNING and entry[0] not in self.labels):
            return None  # "Oman's federation" need not be the one before
        if known is None and before == "the" and entry[0] in self.field("papers and stations") and not entry[1]:
            return self.last.get("media")
        of_some = self.words[t + 1 : t + 2] == ["of"]
        body = entry[0] in self.field("societies") or entry[0] in self.field("watchdogs")
        if known is None and before == "the" and body and not (entry[1] or of_some):
            lately = self._body_lately(entry[0], self.tokens.sentence[t])
            if lately or len(self.armed) != 1 or entry[0] not in _ARMED:
                return lately
        if known is None and before == "the" and entry[0] in _ARMED and len(self.armed) == 1 and not entry[1]:
            return next(iter(self.armed))  # the one armed group of the text
        if known is None and before == "the" and firm:
            return self.last.get("organisation")
        if before in ("the", "that") and entry[0] in LANDS and not entry[1]:
            return self.last.get("state")
        if known is None and entry[0] in self.labels and not entry[1] and entry[2] == "person":
            if self.tokens.sentence[self.named_at] == self.tokens.sentence[t]:
                return self.last.get("person before")  # "Ann Lee, a critic of the tycoon"
            return self.last.get("person")  # "the harbour's strongman" is another name for somebody
        return known

    def _one_state_before(self, first: int) -> str | None:
        """The only state that the sentence before names, where this one names none: "the landlocked country"."""
        sentence, found = self.tokens.sentence[first], set[str]()
        for n in range(first - 1, -1, -1):
            if self.tokens.sentence[n] < sentence - 1:
                break
            owner = self.actor_at(n)
            if owner and self.kinds.get(owner) == "state":
                if self.tokens.sentence[n] == sentence:
                    return None
                found.add(owner)
        return found.pop() if len(found) == 1 else None

    def _of_region(self, first: int, t: int) -> bool:
        """Whether words only tell where a state lies or what it is like: "the Central American country"."""
        text, words, like = self.tokens.text, self.words, self.field("what a land is like")
        plain = (text[n][0].isupper() or "-" in words[n] or words[n] in like for n in range(first, t))
        return all(plain) and not any(n in self.naming.adjectives for n in range(first, t))

    def _body_lately(self, noun: str, sentence: int) -> str | None:
        """The body that a noun takes up though its name has another: "Salt Watch left. The group …"."""
        for akin in _AKIN.get(noun, ()):
            body = self.known.get((akin, False), "unnamed:")
            if not body.startswith("unnamed:"):
                return body  # the Dockers' League is "the union"
        lately = self.opened.get(sentence) or self.opened.get(sentence - 1)
        organ = lately is not None and self.kinds[lately] == "government body"
        return lately if not organ or noun in self.field("watchdogs") else None  # no ministry is "the union"

    def of_what(self, t: int) -> str:
        """The name of what an office is the office of, "" for none."""
        if self.words[t + 1 : t + 2] != ["of"]:
            return ""  # most of them
        n = t + 2 + (self.words[t + 2 : t + 3] == ["the"])
        return self.words[n] if n < len(self.words) and self.tokens.text[n][0].isupper() else ""

    def hold(self, first: int, t: int, holder: str) -> None:
        """Remember whose office stands here: "Omani President Ann Lee", "the president of Oman, Ann Lee"."""
        if self.kinds.get(holder) == "person":
            states = self._states_of(first, t) or [self.parents.get(holder) or ""]
            office = " ".join(self.words[first : t + 1])
            if office == "counterpart":  # "Oman's foreign minister met her Chadian counterpart, Ann Lee"
                office = self.office.rpartition(" ")[2]
            else:
                self.office = office
            for state in states:
                self.held[self._rank(office, state), state] = holder

    def holder(self, first: int, t: int) -> str | None:
        """Who has been named as the one that holds this office: "the Omani president", "Oman's prime minister"."""
        office = " ".join(self.words[first : t + 1])
        if not self.field("no longer").isdisjoint(self.words[max(0, first - 2) : first]):
            return None
        owners = ((self._rank(office, owner), owner) for owner in self._states_of(first, t))
        found = {self.held[owner] for owner in owners if owner in self.held}
        kind, _, rank = office.rpartition(" ")
        if not found and kind in _REBEL and rank in LEADERS:  # "the rebel leader" of a text with one
            found = {who for (told, of), who in self.held.items() if told == LEADER and self.kinds[of] == "armed group"}
        return found.pop() if len(found) == 1 else None

    def _rank(self, office: str, owner: str) -> str:
        """The office, or that of a leader, which for a group has many names: "chief", "commander"."""
        return LEADER if office in LEADERS and self.kinds.get(owner) in BODIES_BUT_MEDIA else office

    def _states_of(self, first: int, t: int) -> list[str]:
        """The state whose office begins and ends here, told before it or behind "of"."""
        if first and first - 1 in self.naming.adjectives:
            return [state for state in self.naming.adjectives[first - 1] if self.kinds.get(state) == "state"]
        before = first - 1 - (self.words[first - 1] in GENITIVES) if first > 1 else -1
        of = t + 2 + (self.words[t + 2 : t + 3] == ["the"])
        near = before if before >= 0 and self.of_token[before] else of if self.of_what(t) else -1
        owner = self.of_token[near] if near >= 0 else None
        led = self.words[t] in LEADERS and self.kinds.get(owner or "") in BODIES_BUT_MEDIA  # "the Dawn Front leader"
        return [owner] if owner and (led or self.kinds.get(owner) == "state") else []

    def taken_up(self, entry: Entry) -> bool:
        """Whether a longer name has come before that such a noun can take up."""
        outlet = "media" in self.last and not entry[1] and entry[0] in self.field("papers and stations")
        return outlet or (entry[0], entry[1]) in self.known

    def actor_at(self, t: int) -> str | None:
        """The actor whose name covers a token."""
        owner = self.of_token[t]
        return owner if owner and not owner.startswith("place:") else None
