"""Claims: every clause that could be true or false, with who answers for it, how sure it is put, and its time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.checkability import (
    CARRIED_ON,
    behind_verb,
    characterises,
    checkability,
    find_signals,
    time_of,
)
from libya_lesson.reading.claiming.ends import last_token
from libya_lesson.reading.claiming.modality import Marker, among, find_markers, spans, weigh
from libya_lesson.reading.claiming.regions import Regions, Spoken, regions
from libya_lesson.reading.claiming.source_markers import SourceMarkers
from libya_lesson.reading.claiming.statements import asks, commands, does, end_inside, infinitive_cue, names_deed
from libya_lesson.reading.records import Actor, Because, Claim, Mention, Quote
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax.event_words import Event
from libya_lesson.reading.syntax.function_words import is_adverb
from libya_lesson.reading.syntax.party_nouns import party_nouns
from libya_lesson.reading.syntax.phrases import Hit, find_in_lists
from libya_lesson.reading.syntax.verb_forms import forms
from libya_lesson.text import Article

RULES = {
    "claim.clause": N_("A clause with a verb of its own, “{verb}”: it says something that could be true or false."),
    "claim.relative": N_("A clause that hangs on a noun and has a verb of its own, “{verb}”: it says one thing more."),
    "claim.side": N_("A side clause with a verb of its own, “{verb}”: it says something that could be true or false."),
    "claim.naming": N_("“{verb}” passes on what somebody is said to be or to have done: that could be true or false."),
    "claim.report": N_("What “{verb}” passes on is no full statement, so the claim is the report itself."),
    "claim.event": N_(
        "“{verb}” names an event without telling it in a sentence of its own; that it happened could be true or false."
    ),
}
_LONGEST_SOURCE = 5  # tokens of "reported the Harbour Gazette" after its verb
_BEFORE_DEED = frozenset(["after", "before", "since", "while"])
Draft = tuple[int, int, Spoken, str, str]


class Names(Protocol):
    """What the rules here need of the names that were found."""

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Their mentions."""


def find_claims(
    article: Article,
    naming: Names,
    quotes: Sequence[Quote],
    lexicon: Lexicon,
    cut: Regions | None = None,
    events: Sequence[Event] = (),
    hits: Sequence[list[Hit]] = (),
) -> tuple[Claim, ...]:
    """Find the claims of an article, in text order.

    >>> from libya_lesson.reading import read
    >>> [(c.voice, c.modality, c.time) for c in read("Ann Lee came. Bo Ray may leave.").claims]
    [('author', 'asserted', 'past'), ('author', 'hedged', 'future')]
    """
    return _Claims(article, naming, quotes, lexicon, cut or regions(article, quotes, lexicon), hits).find(events)


class _Claims:
    def __init__(
        self,
        article: Article,
        naming: Names,
        quotes: Sequence[Quote],
        lexicon: Lexicon,
        cut: Regions,
        hits: Sequence[list[Hit]],
    ) -> None:
        self.article, self.quotes, self.cut = article, quotes, cut
        self.named = {a.actor_id for a in naming.actors if a.kind != "unnamed"}
        hedging, telling = hits or find_in_lists(article.tokens, lexicon, "modality", "checkability")
        self.markers = find_markers(article, lexicon, hedging)
        self.if_clauses: defaultdict[int, list[Sequence[int]]] = defaultdict(list)  # by quote
        for s in cut.spoken:
            if s.clause.conditional:
                self.if_clauses[s.quote].append(s.own)
        self.signals = find_signals(telling)
        self.forms = lexicon.derived(forms)
        self.speech = lexicon.words("cue_verbs")
        self.offices = lexicon.derived(party_nouns)
        quoted = [s for s in cut.spoken if s.quote >= 0]
        self.stated = {s.quote for s in quoted if s.clause.group and self._states(s)}
        self.stated |= {s.quote for s in quoted if not s.clause.group and self._names_deed(s)}
        inner = [s for s in quoted if s.announces >= 0]
        for s in sorted(inner, key=lambda s: -len(quotes[s.announces].relayed_by)):
            if s.announces not in self.stated:
                self.stated.add(s.quote)  # what it holds is a report, and that is a statement too
        self.conditional = {s.quote for s in quoted if s.clause.conditional}
        self.questions = {s.index for s in article.sentences if asks(article, s)}
        self.around = SourceMarkers(article, quotes, cut, self.markers)

    def find(self, events: Sequence[Event]) -> tuple[Claim, ...]:
        drafts = [*self._clauses(self._deeds(events)), *self._events(events)]
        drafts.sort(key=lambda d: (d[0], -d[1]))
        return tuple([self._claim(n, *draft) for n, draft in enumerate(drafts, 1)])

    def _events(self, events: Sequence[Event]) -> list[Draft]:
        """Events named as nouns in a clause that only announces what somebody says ("during his meeting with …")."""
        drafts: list[Draft] = []
        for event in events:
            s = self.cut.spoken[event.clause]
            if event.noun and s.announces in self.stated and event.first not in self.cut.cue_of:
                start, end = self.article.tokens.start[event.begin], self.article.tokens.end[event.end]
                drafts.append((start, end, s, "claim.event", self._words(event.first, event.last)))
        return drafts

    def _deeds(self, events: Sequence[Event]) -> dict[int, tuple[int, int]]:
        """Clauses that add a deed after a comma (", hours after retaking X from Y"): where to cut, where it begins."""
        found = {}
        words = self.article.tokens.lower
        for event in events:
            if not event.noun and words[event.first].endswith("ing") and words[event.first - 1] in _BEFORE_DEED:
                comma = next((t for t in range(event.first - 2, event.first - 6, -1) if words[t] == ","), -1)
                group = self.cut.spoken[event.clause].clause.group
                if group and comma > group.last:
                    found[event.clause] = (comma - 1, event.first)
        return found

    def _clauses(self, deeds: Mapping[int, tuple[int, int]]) -> list[Draft]:
        drafts: list[Draft] = []
        tokens = self.article.tokens
        for here, s in enumerate(self.cut.spoken):
            c = s.clause
            if s.sentence in self.questions or commands(self.article, c):
                continue
            if s.quote >= 0 and s.quote not in self.stated and tokens.lower[c.first] == "whether":
                continue  # what is asked: "asked whether …"
            opens = tokens.lower[c.first] == "that" and c.kind == "main" and c.group and c.group.first > c.first + 1
            first, last = c.first + bool(opens), last_token(self.article, self.cut, s)
            start, end = tokens.start[first], tokens.end[last]
            if not c.group:
                if s.quote >= 0 and self._names_deed(s):
                    drafts.append((start, end, s, "claim.naming", self._cue(s.quote)))
                continue
            verb = self._words(c.group.first, c.group.last)
            if s.announces >= 0:
                quote = self.quotes[s.announces]
                sentence = self.article.sentences[s.sentence]
                inside = [(a, b) for a, b in quote.parts if sentence.start <= a < sentence.end]
                if s.announces not in self.stated and inside:
                    begin = min([start, *(a for a, _ in inside)])
                    drafts.append((begin, self._trim(max([end, *(b for _, b in inside)])), s, "claim.report", verb))
                continue
            if self._only_announces(s):
                continue
            if last != c.last and (k := infinitive_cue(s, last, self.cut)) not in (-1, *self.stated):
                end = max(end, self._trim(end_inside(self.article, self.quotes[k], s.sentence)))
            if last == c.last and s.own[-1:] != (last,):  # "… a day after Ann Lee asked for | help"
                k = next((self.cut.cue_of[t] for t in (last, last - 1) if t in self.cut.cue_of), s.quote)
                end = (
                    end if k == s.quote else max(end, self._trim(end_inside(self.article, self.quotes[k], s.sentence)))
                )
            if here in deeds:
                before, deed = deeds[here]
                drafts.append((tokens.start[deed], end, s, "claim.event", self._words(deed, deed)))
                end = tokens.end[before]
            rule = {"relative": "claim.relative", "adverbial": "claim.side"}.get(c.kind, "claim.clause")
            drafts.append((start, end, s, rule, verb))
        return drafts

    def _claim(self, number: int, start: int, end: int, s: Spoken, rule: str, verb: str) -> Claim:
        quote = self.quotes[s.quote] if s.quote >= 0 else None
        speaker = quote.speaker if quote else None
        chain = (*quote.relayed_by, *((speaker,) if speaker else ())) if quote else ()
        found = [*self.around.of(s.quote), *among(self.markers, s.own)]
        if s.clause.kind == "relative":  # a remark on a noun is not itself what a vague source is asked about
            found = [m for m in found if m.where != "source" or m.first in s.own]
        if rule == "claim.report":
            found += self._conditions(s.announces)
        conditional = s.clause.conditional or (rule == "claim.report" and s.announces in self.conditional)
        modality, counted = weigh(found, conditional=conditional)
        carried = s.clause.group is not None and s.clause.group.lemma in CARRIED_ON
        rest = behind_verb(self.article, s, reports=rule == "claim.report") if carried else []
        words = self.article.tokens.lower
        kept = [words[t] for t in rest if not is_adverb(words[t])]
        if kept[:1] == ["to"] and not self._is_due(s):
            rest = []  # "your job is to find it" is no forecast
        time = "past" if rule == "claim.event" else time_of(s.clause, [words[t] for t in rest] if rest else ())
        like = rule != "claim.event" and characterises(self.article, s.clause, rest, self.offices)
        return Claim(
            claim_id=f"c{number}",
            start=start,
            end=end,
            sentence_id=s.sentence,
            voice="attributed" if quote else "author",
            holder=speaker,
            chain=chain,
            source_kind="none" if not quote else "named" if speaker in self.named else "unnamed",
            modality=modality,
            markers=spans(self.article, counted) if counted else (),
            time=time,
            checkability=checkability(s.clause, self._signals(s, rule), time, characterised=like),
            because=Because(rule, {"verb": verb}),
        )

    def _conditions(self, quote: int) -> list[Marker]:
        """What a reported promise or threat hangs on: "promised to help if …"."""
        return [m for own in self.if_clauses[quote] for m in among(self.markers, own) if m.where == "condition"]

    def _only_announces(self, s: Spoken) -> bool:
        """A second cue to words that another quote has already ("…,” the statement read"): nothing is claimed."""
        group = s.clause.group
        if group is None or group.lemma not in self.speech or s.clause.others:
            return False
        inverted = group.first == s.clause.first and s.clause.last - group.last <= _LONGEST_SOURCE
        if group.last != s.clause.last and not inverted:
            return False
        before, after = s.clause.first - 1, s.clause.last + 1
        words = self.article.tokens
        near = [t for t in (before, before - 1, before - 2) if t >= 0 and words.sentence[t] == s.sentence]
        near += [t for t in (after, after + 1, after + 2) if t < len(words) and words.sentence[t] == s.sentence]
        return any(self.cut.quote_of[t] not in (-1, s.quote) for t in near)

    def _signals(self, s: Spoken, rule: str) -> list[str]:
        """The signs of intention and interpretation in a clause; a "because" that opens it speaks of the other one."""
        if rule == "claim.naming":
            return [] if does(self.article, s, self.forms) else ["interpretation"]
        if self.signals.keys().isdisjoint(s.own):
            return []
        return [self.signals[t] for t in self.signals.keys() & s.own if t != s.clause.first]

    def _states(self, s: Spoken) -> bool:
        """Whether a clause inside a quote is a statement of its own, not only a remark on a noun."""
        asked = self.article.tokens.lower[s.clause.first] == "whether" and s.clause.kind == "main"
        return s.clause.kind != "relative" and s.announces < 0 and not asked

    def _is_due(self, s: Spoken) -> bool:
        """Whether "is to" tells what somebody will do, "the members are to meet": not "your job is to find it"."""
        tokens, (first, last), group = self.article.tokens, s.clause.subject, s.clause.group
        named = first < last and all(tokens.text[t][0].isupper() for t in range(first, last))
        return group is None or group.lemma != "be" or named or tokens.lower[group.first] == "are"

    def _names_deed(self, s: Spoken) -> bool:
        return names_deed(self.article, self.quotes[s.quote], s, self.forms)

    def _cue(self, k: int) -> str:
        return self.article.text[slice(*self.quotes[k].cue)]

    def _trim(self, end: int) -> int:
        text = self.article.text
        while end > 0 and not text[end - 1].isalnum() and text[end - 1] not in ")%":
            end -= 1
        return end

    def _words(self, first: int, last: int) -> str:
        tokens = self.article.tokens
        return self.article.text[tokens.start[first] : tokens.end[last]]
