"""Labels: loaded words for an actor, whom they label, and in whose voice they stand."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.reading.called import CALLING, called, called_so, ending, is_called
from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.records import Because, Label, Quote
from libya_lesson.reading.relating.compounds import hyphened
from libya_lesson.reading.relating.participants import Participants
from libya_lesson.reading.relating.party import Party
from libya_lesson.reading.rules import N_
from libya_lesson.reading.syntax.clause_words import BREAKS
from libya_lesson.reading.syntax.function_words import ARTICLES, MARKS, PREPOSITIONS
from libya_lesson.reading.syntax.marks import find_marks
from libya_lesson.reading.syntax.phrases import Hit
from libya_lesson.text import Article

RULES = {
    "label.word": N_("“{word}” is a word that judges whom it names."),
    "label.loaded": N_("“{word}” is a word that one side prefers."),
    "label.rank": N_("“{word}” is a rank; the text also uses another name for the same person, so each is a choice."),
}
_BEING = frozenset("is was are were be been being as called named dubbed branded labelled labeled".split())


def find_labels(
    article: Article, quotes: Sequence[Quote], cut: Regions, who: Participants, hits: Sequence[Hit]
) -> tuple[Label, ...]:
    """One row for each loaded word and the actor it labels, in text order.

    >>> from libya_lesson.reading import read
    >>> [(x.labels, x.voice, x.slant) for x in read("The strongman Idris Bey came to Cairo.").labels]
    [('idris-bey', 'author', 'unfavourable')]
    """
    tokens = article.tokens
    drafts: list[tuple[Hit, str | None]] = []
    for hit in sorted([*_joined(hits), *_backed(article, article.derived(hyphened), hits)]):
        if tokens.sentence[hit.first] < 0:
            continue
        if (
            not hit.row[0].endswith("-backed")
            and who.naming.of_token[hit.first]
            and tokens.text[hit.first][0].isupper()
        ):
            continue  # part of a name
        verb = who.verbs.get(hit.first) == hit.last and hit.row[0].endswith("ed") and "-" not in hit.row[0]
        if verb and hit.row[2] == "actor":
            continue  # a verb: "it respected them", not "the respected judge"
        actor = _labelled(article, cut, who, hit)
        if actor or hit.row[2] != "actor":
            drafts.append((hit, actor))
    if not drafts:
        return ()
    marks = article.derived(find_marks)
    marked, stretches = marks.inside, marks.stretches
    opened: dict[int, int] = {}  # once it is asked for
    judged = {actor for hit, actor in drafts if actor and hit.row[1] != "rank"}
    found = []
    for hit, actor in drafts:
        rank = hit.row[1] == "rank"
        if rank and (actor not in judged or tokens.text[hit.first][0].islower()):
            continue
        start, end = tokens.start[hit.first], tokens.end[hit.last]
        slant = "neutral-but-loaded" if rank else hit.row[1]
        rule = "label.rank" if rank else "label.loaded" if slant == "neutral-but-loaded" else "label.word"
        voice = "author"
        if marked[hit.first] >= 0:  # the speaker's inside quotation marks
            opening = tokens.start[stretches[marked[hit.first]].first]
            own = tokens.text[hit.first - 1] in MARKS  # marks of its own, maybe inside others
            opened = opened or _opened(quotes)
            k = cut.quote_of[hit.first] if own else opened.get(opening, cut.quote_of[hit.first])
            voice = (k >= 0 and quotes[k].speaker) or "author"
        found.append(Label(start, end, actor, voice, slant, Because(rule, {"word": article.text[start:end]})))
    return tuple(found)


def _opened(quotes: Sequence[Quote]) -> dict[int, int]:
    """Where the marks of a quote begin -> the quote."""
    found: dict[int, int] = {}
    for k in sorted(range(len(quotes)), key=lambda k: -len(quotes[k].relayed_by)):
        if quotes[k].kind != "scare":
            for start, _ in quotes[k].parts:
                found[start] = k
    return found


def _backed(article: Article, hyphened: Sequence[str], hits: Sequence[Hit]) -> list[Hit]:
    """Naming a backer or a side is a choice: "the Omani-backed council", "pro-Omani groups", whoever it is."""
    listed = {hit.first for hit in hits}
    tokens = article.tokens
    ends = ("-backed", "-sponsored", "-aligned", "-allied", "-friendly", "-funded", "-affiliated")
    sides = ("pro-", "anti-")
    found = {word for word in hyphened if word.endswith(ends) or word.startswith(sides)}
    return [
        Hit(t, t, (tokens.lower[t].rpartition("-")[0] + "-backed", "neutral-but-loaded", ""))
        for t in tokens.where(found)
        if t not in listed and (tokens.lower[t].endswith(ends) or tokens.text[t].partition("-")[2][:1].isupper())
    ]


def _joined(hits: Sequence[Hit]) -> list[Hit]:
    """Loaded words side by side are one label where they pull the same way: "a treacherous enemy"."""
    found: list[Hit] = []
    for hit in hits:
        if found and found[-1].last + 1 == hit.first and found[-1].row[1] == hit.row[1]:
            found[-1] = Hit(found[-1].first, hit.last, hit.row)
        else:
            found.append(hit)
    return found


def _labelled(article: Article, cut: Regions, who: Participants, hit: Hit) -> str | None:
    """Whom a label means: a name beside it, or else those that the word itself stands for ("the rebels")."""
    whom = called_so(article, who, hit)
    if whom:
        return whom
    common = who.commons.get(hit.last)
    if common and common.modifies and all(c.modifies for c in who.commons.values() if c.actor == common.actor):
        common = None  # "a terrorist attack": nobody is named by it
    owns = article.tokens.lower[hit.last + 1 : hit.last + 2] in (["'s"], ["’s"])  # "the junta's strongman"
    if common and (owns or not common.actor.startswith("unnamed:")):
        return common.actor
    named = _by_name(article, cut, who, hit)
    if common and (named is None or who.kind.get(named) == "state"):
        return common.actor
    return named


def _by_name(article: Article, cut: Regions, who: Participants, hit: Hit) -> str | None:
    """The name after a label, the one who leads it, whose it is, or who is said to be it."""
    tokens = article.tokens
    here = tokens.sentence[hit.first]
    if hit.row[0] in who.field("judging deeds"):
        return _before(article, cut, who, hit)
    named = who.naming.of_token[hit.first]
    if "-" in tokens.text[hit.first] and named not in who.naming.of_token[hit.first + 1 : hit.first + 2]:
        named = None  # "UN-backed" names the backer, not whom it labels, unless it is part of a name
    holder = who.naming.roles.get(hit.first) or named
    if holder and not holder.startswith("place:"):
        return holder
    t = hit.last + 1
    steps = 0
    while t < len(tokens) and steps < 6 and tokens.sentence[t] == here:
        word = tokens.lower[t]
        if t in who.verbs:
            break
        party = who.at.get(t)
        if party and not party.adjective and not party.place:
            return party.actors[0]
        if word == "in" and steps == 0 and party_after(who, t + 1):
            return party_after(who, t + 1)
        if word in ("known", "as", "called") and tokens.lower[hit.last + 1] in ("known", "called"):
            pass
        elif word in BREAKS or word in PREPOSITIONS or not (word[0].isalpha()) or word in _STOPS:
            break
        t += 1
        steps += 1
    return _before(article, cut, who, hit)


def party_after(who: Participants, t: int) -> str | None:
    """A state right after "in": "the chaos in X"."""
    party = who.named.get(t)
    return party.actors[0] if party and who.kind.get(party.actors[0]) == "state" else None


_STOPS = frozenset("than and or that who which to but".split()) | _BEING | frozenset(["has", "have", "had", "will"])


def _before(article: Article, cut: Regions, who: Participants, hit: Hit) -> str | None:
    """A name before the label in the same clause: "X's militia", "X, a rival force", "X was called a warlord"."""
    tokens = article.tokens
    clause, voice = cut.clause_of[hit.first], cut.quote_of[hit.first]
    person = tokens.lower[hit.last] in who.people
    linked = hit.row[0] in who.field("judging deeds")
    told = cut.spoken[_announcing(cut, clause)]
    passive = told.clause.group is not None and told.clause.group.passive
    if linked and passive and told is not cut.spoken[clause] and told.clause.kind == "relative":
        return next(iter(who.antecedent(told, who=True)), None)  # "Ray, who is accused by X | of massacring Y"
    t, least = hit.first - 1, max(-1, hit.first - 20)
    while t > least:
        word = tokens.lower[t]
        party = ending(who, t) or (who.at.get(t) if linked and t in who.commons else called(who, tokens.lower, t))
        if cut.quote_of[t] != voice:
            linked = True  # "X was described by Y as …": the words between are another voice's
        elif cut.clause_of[t] != clause:
            return None
        elif party and hit.row[0] in who.field("judging deeds") and _agent(who, tokens.lower, party):
            clause_first = cut.spoken[clause].clause  # "Ray, who is accused by X of massacring Y"
            if clause_first.kind == "relative" and cut.spoken[clause].quote == voice:
                return next(iter(who.antecedent(cut.spoken[clause], who=True)), None)
        elif party:
            after = tokens.lower[t + 1]
            linked = linked or is_called(who, tokens.lower, party)
            if party.adjective:
                if not person and t + 1 >= hit.first - 1:
                    return party.actors[0]
                if linked and who.stands(party):
                    return party.actors[0]
            elif after in ("'s", "’s"):
                if t < hit.first - 5:
                    return None
                if tokens.lower[hit.last] in who.field("servants"):  # "X is Y's stooge"
                    linked = tokens.lower[party.first - 1] in ("as", "like")
                    t = party.first - 1
                    continue
                named = ending(who, party.first - 2) if tokens.lower[party.first - 1] == "," else None
                return named.actors[0] if named else party.actors[0]  # "the Guard, X's gang"
            elif linked or (after == "," and tokens.lower[t + 2] in ARTICLES):
                return None if party.place else party.actors[0]
            else:
                return None
        elif (word in _BEING and not _helps(who, tokens.lower, t)) or word == "like":
            linked = True  # "is a crook", "treated them like crooks"
        elif word in ("him", "her", "them", "us", "me"):
            return next(iter(who.pronoun(t, _announcing(cut, cut.clause_of[t]))), None)
        elif word in PREPOSITIONS and not linked:
            return None
        t -= 1
    return None


def _agent(who: Participants, words: Sequence[str], party: Party) -> bool:
    """Whether a party only says it: "accused by UN investigators of"."""
    first = who.commons[party.first].first if party.first in who.commons else party.first
    return words[first - 1] == "by"


def _helps(who: Participants, words: Sequence[str], t: int) -> bool:
    """Whether a form of "be" only helps another verb: "was rewarding", not "was called"."""
    last = who.verbs.get(t, t)
    return last != t and words[last] not in CALLING


def _announcing(cut: Regions, here: int) -> int:
    """The clause whose verb announces this one, if it has no verb of its own ("called | him brilliant")."""
    spoken = cut.spoken[here]
    if spoken.quote < 0 or spoken.clause.group:
        return here
    return cut.announcers.get(spoken.quote, here)
