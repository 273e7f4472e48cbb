"""Quotes: who is credited with which words, as records with their edges, speakers and relays."""

from __future__ import annotations

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.quoting.contractions import fused
from libya_lesson.reading.quoting.edges import clean, kind_of, partners
from libya_lesson.reading.quoting.found import Found
from libya_lesson.reading.quoting.gathering import find_found, with_inner_voices
from libya_lesson.reading.quoting.quoted import QUOTING
from libya_lesson.reading.quoting.speakers import Speakers
from libya_lesson.reading.quoting.unnamed_sources import Naming
from libya_lesson.reading.records import Actor, Because, Quote
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax import wordclasses as g
from libya_lesson.reading.syntax.cues import cue_table
from libya_lesson.reading.syntax.predicates import Parsed, parse
from libya_lesson.text import Article

RULES = {
    "quote.direct_before": N_("“{cue}” by “{source}” stands before words in quotation marks."),
    "quote.direct_after": N_("Words in quotation marks are followed by “{cue}” with “{source}”."),
    "quote.signed": N_("“{source}” stands as a signature under words in quotation marks."),
    "quote.colon": N_("The name “{source}” with a colon stands before the words."),
    "quote.colon_verb": N_("“{source}” with “{cue}” and a colon stands before the words."),
    "quote.transcript": N_("“{source}” is the speaker's label in a transcript."),
    "quote.interview": N_("“{source}” is the person interviewed, and these words answer a question."),
    "quote.according": N_("“{cue}” credits “{source}”."),
    "quote.headline": N_("“{source}” with a colon stands before what a headline reports."),
    "quote.headline_end": N_("“{source}” stands at the end of what a headline reports."),
    "quote.uncued": N_("A paragraph of quoted words goes on with the speaker before it, “{source}”."),
    "quote.ahead": N_("Quoted sentences open a paragraph, and in the sentence behind them “{source}” speaks."),
    "quote.cited": N_("“as {source} {cue}” stands beside the clause that it reports."),
    "quote.clause": N_("“{source}” is the subject of “{cue}”, and a clause says what."),
    "quote.wh_clause": N_("“{source}” is the subject of “{cue}”, and a clause with a question word says what."),
    "quote.gap": N_("“{source}” and “{cue}” stand inside the clause that they report."),
    "quote.postposed": N_("“{cue}” with “{source}” follows the clause that it reports."),
    "quote.infinitive": N_("“{source}” is the subject of “{cue}”, and “to …” says what is meant to happen."),
    "quote.order": N_("“{source}” is the subject of “{cue}”, and “to …” says what somebody is asked to do."),
    "quote.about": N_("“{source}” is the subject of “{cue}”, and what follows is its topic."),
    "quote.unclaimed": N_("“{source}” is the subject of “{cue}”, and no other report takes the words in marks."),
    "quote.object": N_("“{source}” is the subject of “{cue}”, and its object is what is said or judged."),
    "quote.label": N_("“{source}” is the subject of “{cue}”, which says what something is called or taken for."),
    "quote.accusation": N_("“{source}” is the subject of “{cue}”, which praises, blames or accuses."),
    "quote.passive": N_("“{cue}” is passive: its subject is what is spoken of, and “by …” names who speaks."),
    "quote.noun": N_("The noun “{cue}” reports words, and “{source}” is named as where they come from."),
    "quote.noun_owner": N_("“{source}” is the owner of “{cue}”, a noun that reports words."),
    "quote.noun_bare": N_("The noun “{cue}” reports what a clause says; it has no owner."),
    "quote.noun_light": N_("“{source}” is the subject of “{cue}”, a verb with a noun that reports words."),
    "quote.adjective": N_("“{source}” is the subject of “{cue}”, a state of mind."),
    "quote.reportedly": N_("“{cue}” says that somebody reports this, but not who."),
    "quote.scare": N_("“{words}” stands in quotation marks, but nobody is said to utter it."),
}

_DEEPEST = 4  # voices behind a voice

_SPEAKERS = 2  # quotes in a text without any by whom its headline names
_BORROWED = 4  # tokens of a borrowed expression

# A quote that has no number yet: kind, parts, cue, source, speaker, relays, irregular, sentence, because.
_Span = tuple[int, int]
_Draft = tuple[str, tuple[_Span, ...], _Span, _Span, str | None, tuple[str, ...], str | None, int, Because]


def find_quotes(article: Article, naming: Naming, lexicon: Lexicon) -> tuple[tuple[Quote, ...], tuple[Actor, ...]]:
    """The quotes of an article in text order, and the unnamed actors that only they know.

    >>> from libya_lesson.lexicons import load
    >>> from libya_lesson.reading.naming.actors import find_actors
    >>> article = Article("“We build,” said Ann Lee.")
    >>> quotes, unnamed = find_quotes(article, find_actors(article, load()), load())
    >>> [(q.kind, q.speaker, article.text[slice(*q.parts[0])]) for q in quotes]
    [('direct', 'ann-lee', 'We build,')]
    """
    p = parse(article, lexicon)
    cues = lexicon.derived(cue_table)
    used: set[int] = set()
    found = find_found(p, cues, used)
    found = [f for f in found if f.has_words]
    speakers = Speakers(p, naming)
    media = "media" in speakers.kinds.values()
    papers = {k for k, f in enumerate(found) if f.source and speakers.is_media(f.source)} if media else set()
    found, relaying = with_inner_voices(p, cues, found, used, papers)
    return _Records(p, speakers, found, relaying).made()


class _Records:
    """Turns token ranges into records: edges, kinds, speakers, relays, notes."""

    def __init__(self, p: Parsed, speakers: Speakers, found: list[Found], relaying: list[int]) -> None:
        self.p = p
        self.speakers = speakers
        self.found = found
        self.relaying: dict[int, list[int]] = {}  # sentence -> tokens "reportedly"
        for i in relaying:
            self.relaying.setdefault(p.bound_of[i], []).append(i)
        self.pairs = partners(p)
        self.stray = frozenset(p.marks.stray)
        self.speaker: dict[int, str | None] = {}

    def made(self) -> tuple[tuple[Quote, ...], tuple[Actor, ...]]:
        places = [(f.cue[0] if f.cue else f.parts[0][0], f.parts[0][0]) for f in self.found]
        order = sorted(range(len(places)), key=places.__getitem__)
        last: str | None = None
        before: str | None = None  # who spoke before the last speaker
        for k in order:
            outer = self.found[k].outer
            cited = outer >= 0 and self._is_cited(k)
            passed_on = cited and last == self.speaker.get(outer)  # "the Gazette quoted him as saying"
            speaker = self._speak(k, before if passed_on else last, 0)
            if speaker and speaker != last and (outer < 0 or cited):
                before, last = last, speaker
        rows: list[_Draft] = []
        seen = bytearray(len(self.p.tag))
        for k in order:
            row = None if self._is_topic(k) else self._row(k)
            if row:
                rows.append(row)
                for a, b in self.found[k].parts:
                    seen[a:b] = b"\x01" * (b - a)
        rows += self._scare(seen)
        rows.sort(key=lambda row: (row[1][0][0], -row[1][-1][1], row[2]))  # parts, then the cue
        quotes = tuple(Quote(f"q{n}", *row) for n, row in enumerate(rows, 1))
        return quotes, tuple(self.speakers.unnamed.values())

    def _is_cited(self, k: int) -> bool:
        """Whether somebody only passes on who speaks: "the Gazette quoted Ann Lee as saying … She added"."""
        outer, cue = self.found[self.found[k].outer], self.found[k].cue
        cites = outer.group >= 0 and self.p.groups[outer.group].base in QUOTING
        return cites and cue is not None and self.p.lower[cue[0] - 1] == "as"

    def _is_topic(self, k: int) -> bool:
        """Whether a name before the colon of a headline says nothing in the text: "Ann Lee: Jury sees footage"."""
        speaker = self.speaker[k]
        f = self.found[k]
        if f.rule != "headline":
            return False  # most of them
        if speaker not in self.speakers.kinds or self.p.tag[f.parts[0][0]] == g.MARK:
            return False
        others = [self.speaker[n] for n, f in enumerate(self.found) if n != k and f.rule != "headline"]
        return len(others) >= _SPEAKERS and speaker not in others

    def _speak(self, k: int, last: str | None, depth: int) -> str | None:
        if k not in self.speaker:
            f = self.found[k]
            spoke, around = self.speakers.spoke, self.found[f.outer].cue if f.outer >= 0 else None
            outer = self._speak(f.outer, last, depth + 1) if f.outer >= 0 and depth < _DEEPEST else None
            if around and f.cue and around[0] > f.cue[0]:
                self.speakers.spoke = spoke  # "It added that …, the Gazette said": the paper has not spoken yet
            if f.rule == "reportedly" and f.cue:
                at = self.p.article.tokens.start[f.cue[0]]
                self.speaker[k] = self.speakers.unnamed_actor("reportedly", at)
            else:
                self.speaker[k] = self.speakers.of(f.source, outer, last)
                who, at = self.speaker[k], f.cue[0] if f.cue else f.parts[0][0]
                self.speakers.spoke = (self.p.bound_of[at], who) if who else None
                self.speakers.both = self.speaker[k] if f.source and self.speakers.names_two(*f.source) else None
        return self.speaker[k]

    def _relays(self, k: int) -> tuple[str, ...]:
        chain: list[str] = []
        f = self.found[k]
        j, steps = f.outer, 0
        while j >= 0 and steps < _DEEPEST:
            voice = self.speaker.get(j)
            if voice and voice != self.speaker.get(k):  # nobody relays themselves
                chain.insert(0, voice)
            j = self.found[j].outer
            steps += 1
        if f.cue and self.relaying:
            bound = self.p.bound_of[f.cue[0]]
            for i in self.relaying.get(bound, ()):
                chain.insert(0, self.speakers.unnamed_actor("reportedly", self.p.article.tokens.start[i]))
        return tuple(dict.fromkeys(chain)) if chain else ()

    def _row(self, k: int) -> _Draft | None:
        p, f = self.p, self.found[k]
        tokens = p.article.tokens
        parts = clean(p, f.parts, self.pairs)
        if f.rule in ("passive", "label") and len(parts) > 1 and p.lower[parts[-1][0]] == "as":
            parts[-1] = (parts[-1][0] + 1, parts[-1][1])
            parts = [(a, b) for a, b in parts if b > a]
        if not parts:
            return None
        start, end = tokens.start, tokens.end
        spans = tuple([(start[a], end[b - 1]) for a, b in parts])
        cue = (tokens.start[f.cue[0]], tokens.end[f.cue[1] - 1]) if f.cue else (-1, -1)
        source = (tokens.start[f.source[0]], tokens.end[f.source[1] - 1]) if f.source else (-1, -1)
        if f.source and f.source[1] == f.source[0] + 1 and fused(p, f.source[0]):  # "they've said"
            source = (source[0], source[0] + fused(p, f.source[0]))
            cue = (max(cue[0], source[1]), cue[1])
        words = {
            "cue": p.article.text[cue[0] : cue[1]] if f.cue else "",
            "source": p.article.text[source[0] : source[1]] if f.source else "",
        }
        rule = "quote." + f.rule
        return (
            kind_of(p, parts), spans, cue, source, self.speaker.get(k), self._relays(k), self._notes(f),
            tokens.sentence[parts[0][0]], Because(rule, words),
        )  # fmt: skip

    def _notes(self, f: Found) -> str | None:
        notes = list(f.notes)
        p = self.p
        inside = p.marks.inside
        if f.outer < 0:
            numbers: set[int] = set()
            for a, b in f.parts:
                numbers.add(inside[a])
                numbers.add(inside[b - 1])
            for number in numbers - {-1}:
                note = p.marks.stretches[number].note
                if note:
                    notes.append(note)
                end = p.marks.stretches[number].last
                paragraph = p.article.tokens.paragraph
                here = self.stray.intersection(range(end + 1, min(len(paragraph), end + 12))) if self.stray else ()
                if here and any(paragraph[i] == paragraph[end - 1] for i in here):
                    notes.append("stray mark")
        return "; ".join(dict.fromkeys(notes)) if notes else None

    def _scare(self, seen: bytearray) -> list[_Draft]:
        """Short borrowed words in marks that nobody is said to utter."""
        out: list[_Draft] = []
        tokens = self.p.article.tokens
        for stretch in self.p.marks.stretches:
            size = stretch.last - stretch.first
            if not 0 < size <= _BORROWED or any(seen[stretch.first : stretch.last]):
                continue
            span = (tokens.start[stretch.first], tokens.end[stretch.last - 1])
            because = Because("quote.scare", {"words": self.p.article.text[span[0] : span[1]]})
            out.append(("scare", (span,), (-1, -1), (-1, -1), None, (), None, tokens.sentence[stretch.first], because))
        return out
