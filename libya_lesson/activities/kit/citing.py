"""Where a fact comes from, for activities: the same words as on the printed pages."""

from libya_lesson.citing import citation, ids

__all__ = ["citation", "ids"]
