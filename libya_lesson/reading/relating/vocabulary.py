"""Which words can be events: forms of event verbs, first and second words of event phrases, words that judge."""

from __future__ import annotations

from collections.abc import Iterable

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.syntax.event_words import event_words, special_verbs
from libya_lesson.reading.syntax.verb_forms import forms, lookup

_DOUBLED = frozenset(["pin"])


def event_forms(lexicon: Lexicon) -> dict[str, tuple[int, str]]:
    """The forms of event verbs, and of first words of event phrases."""
    first = {verb.partition(" ")[0] for verb in _all_verbs(lexicon)}
    found = {form: found for form, found in lexicon.derived(forms).items() if found[1] in first}
    return found | {form: lookup(form, {}) for form in lexicon.derived(loose)}


def first_words(lexicon: Lexicon) -> frozenset[str]:
    """The words with which an event can be told, verbs in all their forms and nouns."""
    return frozenset([*lexicon.derived(event_forms), *lexicon.derived(event_words)[1]])


def loose(lexicon: Lexicon) -> dict[str, str]:
    """Forms of verbs whose plain form is no verb to the list of forms: "teamed" -> "team", "opened" -> "open"."""
    known = lexicon.derived(forms)
    verbs = {verb.partition(" ")[0] for verb in _all_verbs(lexicon)}
    stems = {
        verb: verb + verb[-1] if verb in _DOUBLED else verb.removesuffix("e") for verb in verbs if verb not in known
    }
    return {stem + ending: verb for verb, stem in stems.items() for ending in ("ed", "ing")}


def _all_verbs(lexicon: Lexicon) -> Iterable[str]:
    """Every event verb, also those that are one only beside certain words."""
    return (*lexicon.derived(event_words)[0], *lexicon.derived(special_verbs))


def judging(lexicon: Lexicon) -> dict[str, str]:
    """Words that judge, single ones, with the sign of calling somebody that."""
    sign = {"favourable": "+", "unfavourable": "-"}
    plain = {row[0]: row[1] for row in lexicon.rows("judgements")}
    return plain | {row[0]: sign[row[1]] for row in lexicon.rows("labels") if row[1] in sign and " " not in row[0]}


def lemmas(lexicon: Lexicon) -> frozenset[str]:
    """The event verbs, and what stands before the last word of event phrases."""
    verbs = _all_verbs(lexicon)
    return frozenset(verbs) | lexicon.derived(loose).keys() | {verb.rpartition(" ")[0] for verb in verbs}


def second_words(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Forms of verbs that are events only in phrases -> the words of which one has to follow: "made" -> "peace"."""
    verbs, nouns = lexicon.derived(event_words)
    seconds: dict[str, set[str]] = {}
    for verb in verbs:
        first, _, rest = verb.partition(" ")
        if first not in verbs:
            seconds.setdefault(first, set()).update(rest.split())
    for verb, kinds in lexicon.derived(special_verbs).items():
        first, _, rest = verb.partition(" ")
        if first not in verbs:
            seconds.setdefault(first, set()).update(rest.split(), *(kind.needs for kind in kinds))
    found = {form: verb for form, (_, verb) in lexicon.derived(forms).items() if verb in seconds}
    found |= {form: verb for form, verb in lexicon.derived(loose).items() if verb in seconds}
    needed = {verb: frozenset(words) for verb, words in seconds.items()}  # one for all forms of a verb
    return {form: needed[verb] for form, verb in found.items() if form not in nouns}


def phrasal(lexicon: Lexicon) -> frozenset[str]:
    """The verbs that the list also has with a word behind them: "take" for "take over", or with a word they need."""
    special = frozenset(verb.partition(" ")[0] for verb in lexicon.derived(special_verbs))
    return special | frozenset(verb.rpartition(" ")[0] for verb in lexicon.derived(event_words)[0])
