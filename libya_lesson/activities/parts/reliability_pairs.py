"""Pairs to grade in a text without a case file: each speaker that the rules found, with one claim it answers for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from libya_lesson.activities.parts.reliability_state import Pair
from libya_lesson.locale import ngettext

if TYPE_CHECKING:
    from libya_lesson.tables import Reading

MOST = 6


def from_reading(reading: Reading) -> list[Pair]:
    """Up to six pairs, the speakers with most claims first; nothing is worked out, for nobody has judged this text.

    >>> from libya_lesson import parse
    >>> [pair.origin["name"] for pair in from_reading(parse('"The harbour will close," said Ann Lee on Monday.'))]
    ['Ann Lee']
    """
    records = reading.records
    by_holder: dict[str, list[int]] = {}
    for place, claim in enumerate(records.claims):
        if claim.holder:
            by_holder.setdefault(claim.holder, []).append(place)
    actors = {actor.actor_id: actor for actor in records.actors}
    ranked = sorted((key for key in by_holder if key in actors), key=lambda key: (-len(by_holder[key]), key))
    pairs = []
    for key in ranked[:MOST]:
        actor = actors[key]
        longest = max((records.claims[n] for n in by_holder[key]), key=lambda claim: claim.end - claim.start)
        about = ngettext(
            "Answers for {n} claim of this text.", "Answers for {n} claims of this text.", len(by_holder[key])
        )
        about = about.format(n=len(by_holder[key]))
        pairs.append(
            Pair(
                {"origin_id": key, "name": actor.name, "sentence": about},
                {"claim_id": longest.claim_id, "text": reading.text[longest.start : longest.end]},
                "F",
                6,
                "cannot_judge",
                "cannot_judge",
                "",
                judged=False,
            )
        )
    return pairs
