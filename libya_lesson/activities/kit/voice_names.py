"""What a voice of the text is called on a card; a word such as "reportedly" is nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from libya_lesson.lexicons import load
from libya_lesson.locale import _

if TYPE_CHECKING:
    from libya_lesson.tables import Reading


def voice_names(reading: Reading) -> dict[str, str]:
    """Return what each actor is called, by id; where a hedge alone credits words, that nobody is named.

    >>> from libya_lesson.tables import parse
    >>> list(voice_names(parse("Ann Lee reportedly left the town.")).values())
    ['Ann Lee', 'nobody named (“reportedly”)']
    """
    hedges = load().words("modality")
    return {
        actor.actor_id: _("nobody named (“{word}”)").format(word=actor.name)
        if actor.kind == "unnamed" and actor.name in hedges
        else actor.name
        for actor in reading.records.actors
    }
