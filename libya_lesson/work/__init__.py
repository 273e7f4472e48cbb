"""A student's answers: on disk, between lessons that are open at once, and as a work code."""

from __future__ import annotations

from libya_lesson.work.work import Work

__all__ = ["Work"]
