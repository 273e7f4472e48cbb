"""A clause that is still open while its sentence is cut."""

from __future__ import annotations

from libya_lesson.reading.syntax.verb_group import Group


class Open:
    """A clause whose end is not known yet; positions are places in the sequence that is cut."""

    # most clauses keep most of these: as defaults of the class they cost nothing where they are not set
    verb: Group | None = None
    verb_at = -1
    want = 0  # verbs that clauses inside it still wait for
    conditional = False
    end = -1
    last_verb = -1
    complement = -1
    child = -1  # where the last clause inside it began

    def __init__(self, kind: str, start: int, shares: int | None = None) -> None:
        self.kind, self.start, self.shares = kind, start, shares
        self.others: list[Group] = []

    @property
    def waits(self) -> bool:
        """Whether a verb is still to come for it, or for a that-clause inside it."""
        return self.verb is None or self.want > 0
