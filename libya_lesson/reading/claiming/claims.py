"""Claims: every clause that could be true or false, with who answers for it, how sure it is put, and its time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from operator import itemgetter
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
from libya_lesson.reading.claiming.ends import TRAILING, added_deeds, behind_label, last_token, trim, with_noun
from libya_lesson.reading.claiming.modality import Marker, find_markers, spans, weigh
from libya_lesson.reading.claiming.regions import Regions, regions
from libya_lesson.reading.claiming.source_markers import SourceMarkers
from libya_lesson.reading.claiming.stated import stated
from libya_lesson.reading.claiming.statements import (
    asks,
    commands,
    does,
    infinitive_cue,
    is_due,
    names_deed,
    only_announces,
    opens_question,
    says_nothing,
    span_inside,
)
from libya_lesson.reading.records import Actor, Because, Claim, Mention, Quote
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax.cues import cue_table
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
_THERE = 2  # words behind "there are" that say nothing alone: "unconfirmed"
_FEW = 2  # tokens
_RULES = {"relative": "claim.relative", "adverbial": "claim.side"}
Draft = tuple[int, int, int, str, str]  # start, end, clause, rule, verb


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
        self.words = article.tokens.lower
        self.named = {a.actor_id for a in naming.actors if a.kind != "unnamed"}
        hedging, telling = hits or find_in_lists(article.tokens, lexicon, "modality", "checkability")
        self.markers = find_markers(article, lexicon, hedging)
        self.marked_in: defaultdict[int, list[Marker]] = defaultdict(list)  # the same by clause, in text order
        for t in sorted(self.markers):
            self.marked_in[self._marks(self.markers[t])].append(self.markers[t])
        self.signals_in: defaultdict[int, set[str]] = defaultdict(set)  # signs of an aim or a reading, by clause
        for t, sign in find_signals(telling).items():
            here = cut.clause_of[t]
            if here >= 0 and t != cut.spoken[here].clause.first:  # a "because" that opens it speaks of the other one
                self.signals_in[here].add(sign)
        self.lexicon, self.forms = lexicon, lexicon.derived(forms)
        self.speech = lexicon.derived(cue_table).verbs
        self.offices = lexicon.derived(party_nouns)
        self.stated = stated(article, quotes, cut, lexicon)
        self.conditional = {s.quote for s in cut.spoken if s.quote >= 0 and s.clause.conditional}
        self.conditions: defaultdict[int, list[Marker]] = defaultdict(list)  # by quote: "promised to help if …"
        for here in self.marked_in:
            if here >= 0 and cut.spoken[here].clause.conditional:
                markers = [m for m in self.marked_in[here] if m.where == "condition"]
                self.conditions[cut.spoken[here].quote] += markers
        find = article.text.find
        self.questions = {s.index for s in article.sentences if find("?", s.start, s.end) >= 0 and asks(article, s)}
        self.around = SourceMarkers(article, quotes, cut, self.markers)

    def _marks(self, marker: Marker) -> int:
        """The clause that a marker speaks of: its own, or the one that "that" opens behind it."""
        here, behind = self.cut.clause_of[marker.first], marker.last + 2
        if here < 0 or self.words[behind - 1 : behind] != ["that"] or behind >= len(self.words):
            return here
        opened = self.cut.clause_of[behind]
        leads = opened > here and self.cut.spoken[opened].clause.first == behind
        leads = leads and self.cut.spoken[opened].quote == self.cut.spoken[here].quote
        verb = self.cut.spoken[here].clause.group
        if verb and verb.first <= marker.first <= verb.last:
            return here  # "it seems that | …"
        return opened if leads else here  # ", fuelling speculation that | Chad is behind it"

    def find(self, events: Sequence[Event]) -> tuple[Claim, ...]:
        drafts = [*self._clauses(added_deeds(self.cut, self.words, events)), *self._events(events)]
        drafts.sort(key=itemgetter(1), reverse=True)
        drafts.sort(key=itemgetter(0))  # where two begin alike, the longer one comes first
        return tuple([self._claim(n, *draft) for n, draft in enumerate(drafts, 1)])

    def _events(self, events: Sequence[Event]) -> list[Draft]:
        """Events named as nouns in a clause that only announces what somebody says ("during his meeting with …")."""
        drafts: list[Draft] = []
        for event in events:
            s = self.cut.spoken[event.clause]
            if event.noun and s.announces in self.stated and event.first not in self.cut.cue_of:
                start, end = self.article.tokens.start[event.begin], self.article.tokens.end[event.end]
                drafts.append((start, end, event.clause, "claim.event", self._words(event.first, event.last)))
        return drafts

    def _clauses(self, deeds: Mapping[int, tuple[int, int]]) -> list[Draft]:
        drafts: list[Draft] = []
        tokens, words, cues = self.article.tokens, self.words, self.cut.cue_of
        text, starts, ends = self.article.text, tokens.start, tokens.end
        asking, labels = "?" in tokens.kinds, ":" in tokens.kinds
        for here, s in enumerate(self.cut.spoken):
            c = s.clause
            group, first, last = c.group, c.first, c.last
            if s.sentence in self.questions or (group and group.first == first and commands(self.article, c)):
                continue
            if asking and words[last + 1 : last + 2] == ["?"] and opens_question(words[first]):
                continue  # "“How can we accept that?”, she asked"
            if group and last - first < _FEW and says_nothing(words[first : last + 1], group.lemma):
                continue
            if c.kind == "adverbial" and group and group.lemma == "ask" and group.first == group.last == first + 1:
                continue  # "when asked about it"
            if words[first] == "whether" and s.quote >= 0 and s.quote not in self.stated:
                continue  # what is asked: "asked whether …"
            if last in cues or words[last] in TRAILING:
                last = last_token(self.article, self.cut, s)
                if words[first] == "there" and group and group.lemma == "be" and last - group.last < _THERE:
                    continue  # "there had been | speculation that …"
            if group is None:
                if s.quote >= 0 and names_deed(self.article, self.quotes[s.quote], s, self.lexicon):
                    drafts.append(
                        (starts[first], ends[last], here, "claim.naming", text[slice(*self.quotes[s.quote].cue)])
                    )
                continue
            if words[first] == "that" and c.kind == "main" and group.first > first + 1:
                first += 1
            if labels and ":" in words[first + 1 : first + 3]:
                behind = behind_label(tokens, first)
                first = behind if behind <= group.first else first  # in "Come: …" the verb is the label
            start, end = starts[first], ends[last]
            verb = text[starts[group.first] : ends[group.last]]
            if s.announces >= 0:
                if s.announces not in self.stated:  # few of them
                    low, high = span_inside(self.article, self.quotes[s.announces], s.sentence)
                    if high:
                        drafts.append((min(start, low), trim(text, max(end, high)), here, "claim.report", verb))
                continue
            if group.lemma in self.speech and only_announces(tokens, s, self.cut):
                continue
            if last != c.last and (k := infinitive_cue(s, last, self.cut)) >= 0 and k not in self.stated:
                end = max(end, trim(text, span_inside(self.article, self.quotes[k], s.sentence)[1]))
            if last == c.last and s.own and s.own[-1] != last:  # "… a day after Ann Lee asked for | help"
                k = next((self.cut.cue_of[t] for t in (last, last - 1) if t in self.cut.cue_of), s.quote)
                if k != s.quote:
                    end = max(end, trim(text, span_inside(self.article, self.quotes[k], s.sentence)[1]))
            if end == ends[last] and last != c.last:
                end = ends[with_noun(words, self.cut, last)]
            if here in deeds:
                before, deed = deeds[here]
                drafts.append((starts[deed], end, here, "claim.event", self._words(deed, deed)))
                end = ends[before]
            drafts.append((start, end, here, _RULES.get(c.kind, "claim.clause"), verb))
        return drafts

    def _claim(self, number: int, start: int, end: int, here: int, rule: str, verb: str) -> Claim:
        s = self.cut.spoken[here]
        clause, event, report = s.clause, rule == "claim.event", rule == "claim.report"
        voice, speaker, source = "author", None, "none"
        chain: tuple[str, ...] = ()
        found = self.marked_in.get(here, [])
        if s.quote >= 0:
            quote = self.quotes[s.quote]
            voice, speaker = "attributed", quote.speaker
            chain = (*quote.relayed_by, speaker) if speaker else quote.relayed_by
            source = "named" if speaker in self.named else "unnamed"
            around = self.around.of(s.quote)
            if around and clause.kind == "relative":  # a remark on a noun is not what a vague source is asked about
                around = [m for m in around if m.where != "source" or m.first in s.own]
            found = [*around, *found]
        conditional = clause.conditional
        if report:
            found = [*found, *self.conditions[s.announces]]
            conditional = conditional or s.announces in self.conditional
        modality, counted = weigh(found, conditional=conditional) if found else ("asserted", ())
        rest: Sequence[int] = ()
        after: Sequence[str] = ()
        if clause.group and clause.group.lemma in CARRIED_ON:
            rest = behind_verb(self.article, s, reports=report)
            after = [self.words[t] for t in rest]
            if "to" in after and not is_due(self.article, s) and next(w for w in after if not is_adverb(w)) == "to":
                rest, after = (), ()  # "your job is to find it" is no forecast
        time = "past" if event else time_of(clause, after)
        like = bool(rest) and not event and characterises(self.article, clause, rest, self.offices)
        signs: Container[str] = self.signals_in.get(here, ())
        if rule == "claim.naming":
            signs = () if does(self.article, s, self.forms) else ("interpretation",)
        check = checkability(clause, signs, time, characterised=like)
        markers = spans(self.article, counted) if counted else ()
        return Claim(  # by position: to name so many fields takes half as long again
            f"c{number}", start, end, s.sentence, voice, speaker, chain, source, modality, markers, time, check,
            Because(rule, {"verb": verb}),
        )  # fmt: skip

    def _words(self, first: int, last: int) -> str:
        tokens = self.article.tokens
        return self.article.text[tokens.start[first] : tokens.end[last]]
