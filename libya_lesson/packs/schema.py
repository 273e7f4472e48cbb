"""What a lesson pack may hold: every table with its columns, their types and their meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a pack table.

    ``kind`` is text, maybe (text or None), int, float, flag (yes/no) or ids (tuple; cells are separated by ``;``).
    """

    name: str
    kind: str
    meaning: str


def _columns(described: str) -> tuple[Column, ...]:
    """One column a line: name, kind, meaning."""
    found = []
    for line in described.strip().splitlines():
        name, kind, meaning = line.split(None, 2)
        found.append(Column(name, kind, meaning))
    return tuple(found)


# Ids: S… source, O… origin, K… card, C… claim, T… trust slider, P… forecast, who and place keys are lower-case words.
# `anchor` + `nth` (1 = first) find a stretch of the article inside `paragraph` (0-based, headings counted).
TABLES: Mapping[str, tuple[Column, ...]] = {
    "who": _columns("""
        key        text   the actor's key, used by edges, labels and chains
        name       text   the neutral name that our own sentences use
        name_ar    maybe  the name in Arabic script
        kind       text   person, state, government body, armed group, organisation, media or unnamed
        role       text   a few words under the name
        sentence   text   one neutral sentence, true at `as_of`
        aliases    ids    surface forms in the article that join it with the parsed actors
        in_article flag   no: case-file knowledge, the article never names it
        sources    ids    where the sentence comes from
        as_of      text   date at which the sentence is true
    """),
    "places": _columns("""
        key        text   the place's key
        name       text   its name
        name_ar    maybe  the name in Arabic script
        kind       text   city, town, port, base, border post, capital, region or sea
        lat        float  degrees north (for the harbour pack: on an invented chart)
        lon        float  degrees east
        aliases    ids    surface forms in the article
        note       text   a few words for the map's tip
        source     text   where the position comes from
    """),
    "glosses": _columns("""
        paragraph  int    paragraph of the article
        anchor     text   the hard or broken words as printed
        nth        int    which occurrence in that paragraph
        gloss      text   the same in plain English
        kind       text   word, name or broken (the printed sentence is damaged)
    """),
    "sources": _columns("""
        source_id  text   S…
        publisher  text   who published it
        title      text   what it is, in our own words
        date       text   date of the publication or event, as exactly as known
        address    maybe  None where only a weak address is known, or where the source is invented
        kind       text   news report, agency report, official record, reference, archive, interview, dataset or notice
        seen       text   how we know it: "seen in a stored copy", "our own calculation" or "invented"
    """),
    "origins": _columns("""
        origin_id  text   O…
        name       text   the earliest voice we can name for a claim
        kind       text   party, official, outlet, agency, expert, author or unnamed
        sentence   text   who that is, neutrally
        who        maybe  key in who
        rated      flag   is it on the grid of lesson 02?
        copies     maybe  origin that it may only repeat: a proposal, the student decides
        copies_why maybe  the reason for the proposal
        sources    ids    where this comes from
    """),
    "dossiers": _columns("""
        dossier_id text   D…
        origin     text   the origin it speaks about
        topic      text   for this kind of claim (the same source may have two dossiers)
        who        text   who is behind it
        stake      text   what it has to gain or lose
        record     text   how it did before, and who says so
        best       text   best defensible letter A–F
        worst      text   worst defensible letter A–F
        why        text   why this band: feedback, never a key
        sources    ids    where this comes from
    """),
    "cards": _columns("""
        card_id    text   K…
        title      text   at most six words
        text       text   what the student learns, in our words
        sources    ids    where this comes from
        date       text   date of what is reported
        available_from text first day on which a reader could know it
        move       text   stop, investigate, find or trace (SIFT)
        minutes    int    what it costs
        touches    ids    claims and origins it speaks about
        effect     ids    for each of them in order: help, hurt or split
        note       text   what changes, as shown after opening
        later      flag   yes: after the article; lessons 00 to 04 never deal it
    """),
    "claims": _columns("""
        claim_id   text   C…
        paragraph  int    paragraph of the article
        anchor     text   the words that make the claim
        nth        int    which occurrence
        text       text   the claim in plain words
        happened   maybe  when it happened or was said, by the case file
        mood       text   real, future or hypothetical
        origin     text   earliest voice we can name
        relays     ids    origins or outlets between it and the article, as far as known
        hidden     ids    those of them, or the origin itself, that the article does not name here (case-file knowledge)
        hedge      maybe  the article's own certainty words
        proposition text  claims with the same proposition say the same thing
        supported  text   yes, partly or no: by what a reader could know at `as_of`
        as_of      text   the date of that judgement
        reason     text   why
        sources    ids    where the reason comes from
        later      maybe  what was reported afterwards
        later_sources ids where that comes from
        core       flag   in the core extract
    """),
    "edges": _columns("""
        claim_id   text   the claim that makes it
        from_actor text   who key
        to_actor   text   who key
        sign       text   +, 0 or -
        strand     text   contact, request, support or conflict
        mutual     flag   yes: the claim gives both directions
        proposition text  edges are combined only within one proposition
    """),
    "sliders": _columns("""
        slider_id  text   T…
        text       text   the claim in plain words
        claim_id   maybe  the claim it stands for
        paragraph  int    paragraph of the article
        anchor     text   the words that make it
        nth        int    which occurrence
        deserves   flag   does it deserve trust, by what could be known at `as_of`?
        as_of      text   the date of that judgement
        reason     text   shown at the end of the course
        sources    ids    where the reason comes from
    """),
    "copychain": _columns("""
        item       text   what was copied
        step       int    1 is the earliest wording seen
        outlet     text   who printed it
        date       text   when
        words      text   the words that matter, short
        change     maybe  what changed against the step before
        lat        float  where a map pin falls (0 and 0: no place)
        lon        float  the same
        case_file  flag   yes: known from outside the article
        sources    ids    where this comes from
        loss       ids    what the step lost or added: source, sure, name, place, none
    """),
    "absent": _columns("""
        key        text   the empty chair
        name       text   who is not heard
        could_settle text what this voice could settle
        fact       text   one sourced fact (never a quotation)
        frame      text   conflict, human interest, economic consequences, morality or responsibility
        who        maybe  key in who
        date       text   date of the fact
        available_from text first day on which a reader could know it
        sources    ids    where this comes from
    """),
    "forecasts": _columns("""
        forecast_id text  P…
        claim_id   maybe  the claim behind it
        paragraph  int    paragraph of the article
        anchor     text   its words
        nth        int    which occurrence
        vague      text   what makes the printed form hard to score
        lacks      ids    what is missing or too loose in it: who, what, where, when
        testable   text   the form that can be scored
        made_on    text   day on which the bet is placed
        by         text   last day
        supported  text   yes, partly or no: then
        why        text   what it rested on then
        ties       ids    ties of the map that bear on it, as in the guesses of map.toml; empty where none does
        outcome    text   yes, no or open: at `by`
        verdict    text   one sentence
        sources    ids    where the verdict comes from
    """),
    "outcomes": _columns("""
        forecast_id text  P…
        year       int    year of the reveal
        text       text   what was reported that year
        direction  text   for, against or neither
        sources    ids    where this comes from
    """),
    "ladder": _columns("""
        actor      text   who key
        rung       int    1 is the most favourable, 5 the least
        word       text   the name or label
        used_by    text   who uses it, and where
        voice      text   author, quoted, self, outside
        paragraph  int    paragraph of the article, -1 if not in it
        note       text   what the word brings along
        sources    ids    where this comes from
    """),
    "swaps": _columns("""
        swap_id    text   W…
        text       text   the claim, the same under both labels
        outlet_a   text   an invented outlet
        about_a    text   how it describes itself
        outlet_b   text   another invented outlet
        about_b    text   how it describes itself
        deserves   flag   does the claim itself deserve trust?
        reason     text   shown after the score
        sources    ids    where the reason comes from
    """),
    "clues": _columns("""
        clue_id    text   L…
        paragraph  int    paragraph of the article
        anchor     text   its words
        nth        int    which occurrence
        clue       text   what it tells, in plain words
        fact       text   a dated fact from elsewhere that helps to use it, without the answer
        earliest   maybe  not before
        latest     maybe  not after
        trap       flag   yes: it misleads
        why        text   how it bounds the date, or misleads
        sources    ids    where this comes from
    """),
}
