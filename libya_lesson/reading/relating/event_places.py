"""Where an event may be told: the verbs and nouns of the lists, clause by clause, without what is none here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from libya_lesson.lexicons import Lexicon
from libya_lesson.reading.claiming.regions import Regions
from libya_lesson.reading.relating.vocabulary import lemmas, second_words

NEEDED = 16  # tokens behind a verb within which the word stands that it needs
_BEFORE_PASSIVE = 6  # tokens before a passive within which its subject stands


def event_places(
    cut: Regions, words: Sequence[str], marked: Iterable[int], lexicon: Lexicon
) -> Mapping[int, Sequence[int]]:
    """For each clause the tokens that may be events, in order; a finite verb that the list has not is none."""
    clause_of, found, listed = cut.clause_of, set(marked), lexicon.derived(lemmas)
    for here, spoken in enumerate(cut.spoken):
        clause = spoken.clause
        for group in (clause.group, *clause.others) if clause.others else (clause.group,):
            if group and clause_of[group.last] == here:
                if group.lemma in listed:
                    found.add(group.last)
                else:
                    found.discard(group.last)
    needs = lexicon.derived(second_words)
    events: defaultdict[int, list[int]] = defaultdict(list)
    for t in sorted(found):
        needed = needs.get(words[t])
        if needed:  # "made a cake", not "made peace"; but "stones were thrown at X by Y"
            if needed.isdisjoint(words[max(0, t - _BEFORE_PASSIVE) : t + NEEDED]):
                continue  # most of them
            behind = words[t + 1 : t + NEEDED]
            if needed.isdisjoint(behind):
                before = words[max(0, t - _BEFORE_PASSIVE) : t]
                if needed.isdisjoint(before) or "by" not in behind:
                    continue
        events[clause_of[t]].append(t)
    events.pop(-1, None)  # words of headings
    return events
