"""What the voice mixer works on: stretches of one voice, causes that the article gives, claims that stand firm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.voice_names import voice_names
from libya_lesson.judging.voices import AUTHOR, GROUPS, Stretch, group_of_span, groups_of, shares, stretches
from libya_lesson.lexicons import load
from libya_lesson.locale import _

if TYPE_CHECKING:
    from libya_lesson.tables import Reading

MOST_CAUSES = 6
_KINDS = {  # kinds of the pack's origins → groups of the mixer
    "party": "officials",
    "official": "officials",
    "outlet": "outlets",
    "agency": "outlets",
    "expert": "experts",
}


@dataclass(frozen=True)
class Cause:
    """A cause that the article gives, and the group whose voice gives it."""

    id: str
    text: str
    start: int
    end: int
    group: str


@dataclass(frozen=True)
class Firm:
    """A claim in the article's own voice that is well supported all the same."""

    text: str
    reason: str


@dataclass(frozen=True)
class Material:
    """The text by voices."""

    reading: Reading
    core: tuple[int, ...]  # what is shown at first: the paragraphs that hold the causes, of a bare text its beginning
    cut: tuple[Stretch, ...]
    names: Mapping[str, str]
    causes: Sequence[Cause]
    firm: Sequence[Firm]
    absent: Sequence[str]
    parties: bool = False  # whether some who speak fight each other

    @property
    def group_names(self) -> dict[str, str]:
        """The groups in words that fit the text."""
        return group_names(parties=self.parties)

    @property
    def words(self) -> int:
        """Words that some voice answers for."""
        return sum(s.words for s in self.cut)

    def words_of(self, group: str) -> int:
        """Words of one group."""
        return sum(s.words for s in self.cut if s.group == group)

    def spans_of(self, groups: Sequence[str]) -> tuple[tuple[int, int], ...]:
        """Where these groups speak, with the stops and commas that follow their words."""
        text = self.reading.text
        found = []
        for stretch in self.cut:
            if stretch.group in groups:
                end = stretch.end
                while end < len(text) and text[end] in ".,;:!?)\u2026":
                    end += 1
                found.append((stretch.start, end))
        return tuple(found)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that speak here."""
        return tuple(g for g in GROUPS if self.words_of(g))

    @property
    def own_share(self) -> int:
        """Of 100 words, how many are the article's own."""
        return round(100 * self.words_of(AUTHOR) / self.words) if self.words else 0


def group_names(*, parties: bool) -> dict[str, str]:
    """The groups in words; parties to a conflict are spoken of only where there are some.

    >>> group_names(parties=False)["officials"]
    'Officials and organisations'
    """
    return {
        "author": _("The article itself"),
        "outlets": _("Other papers and sites"),
        "officials": _("Officials and parties to the conflict") if parties else _("Officials and organisations"),
        "experts": _("Experts"),
        "others": _("Other people"),
        "unnamed": _("Voices without a name"),
    }


def material(given: Given) -> Material:
    """From the corrected reading; causes from the pack, or from the frames that the rules found."""
    reading, pack = given.reading, given.pack
    cut = stretches(reading, _known_groups(given))
    armed = any(actor.kind == "armed group" for actor in reading.records.actors)
    parties = armed or any(row["kind"] == "party" for row in pack.records("origins"))
    causes = _causes(given, cut)
    shown = {p.index for c in causes for p in reading.article.paragraphs if p.start <= c.start < p.end}
    return Material(
        reading=reading,
        core=tuple(sorted(shown)) if shown and pack.has_case else pack.shown_first,
        cut=cut,
        names={**voice_names(reading), **group_names(parties=parties)},
        causes=causes,
        firm=_firm(given, cut),
        absent=[pack.text(str(row["name"])) for row in pack.records("absent")],
        parties=parties,
    )


def voice_shares(material: Material) -> list[dict[str, Any]]:
    """Words of each voice, largest first."""
    return [{str(k): v for k, v in row.items()} for row in shares(material.cut).to_dict("records")]


def _known_groups(given: Given) -> dict[str, str]:
    """Groups of actors that the case file knows: an expert by office, a party by name."""
    kinds = {
        str(row["who"]): _KINDS[str(row["kind"])]
        for row in given.pack.records("origins")
        if row["who"] and row["kind"] in _KINDS
    }
    printed = groups_of(given.reading, load())
    found = {}
    for row in given.pack.records("who"):
        group = kinds.get(str(row["key"]))
        if group is None:
            continue
        aliases = {str(row["name"]).lower(), *(a.lower() for a in row["aliases"] or ())}  # type: ignore[union-attr]  # an ids cell
        for actor in given.reading.actors.to_dict("records"):
            if not aliases & {a.lower() for a in (actor["name"], *actor["aliases"])}:
                continue
            if group == "experts" and printed.get(actor["actor_id"]) == "officials":
                continue  # a rank or an office in the text itself counts for more
            found[str(actor["actor_id"])] = group
    return found


def _causes(given: Given, cut: tuple[Stretch, ...]) -> list[Cause]:
    pack, reading = given.pack, given.reading
    rows = pack.document("causes").get("cause", ())
    causes = []
    for row in rows:
        span = pack.span(int(row["paragraph"]), str(row["anchor"]), int(row.get("nth", 1)))
        group = group_of_span(cut, span.start, span.end)
        causes.append(Cause(str(row["id"]), pack.text(str(row["text"])), span.start, span.end, group))
    if rows:
        return causes
    sentences = {s.index: s for s in reading.article.sentences}
    for sentence_id in (
        reading.frames[reading.frames["function"] == "cause"]["sentence_id"].drop_duplicates().head(MOST_CAUSES)
    ):
        s = sentences[int(sentence_id)]
        causes.append(
            Cause(
                f"s{s.index}",
                reading.text[s.start : s.end].strip('“”"'),
                s.start,
                s.end,
                group_of_span(cut, s.start, s.end),
            )
        )
    return causes


def _firm(given: Given, cut: tuple[Stretch, ...]) -> list[Firm]:
    """Well supported and said in the article's own voice: its own voice is not a bad voice."""
    pack = given.pack
    found = []
    for row in pack.records("claims"):
        span = pack.span(int(str(row["paragraph"])), str(row["anchor"]), int(str(row["nth"])))
        if row["supported"] == "yes" and group_of_span(cut, span.start, span.end) == AUTHOR:
            found.append(Firm(pack.text(str(row["text"])), pack.text(str(row["reason"]))))
    return found[:3]
