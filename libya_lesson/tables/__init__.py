"""What the rules found as tables: made when looked at, with fixed columns, saved and loaded."""

from __future__ import annotations

from libya_lesson.tables.reading import Reading, parse

__all__ = ["Reading", "parse"]
