"""Tables drawn: each function takes a table and returns a figure, one sentence on it, and its numbers."""

from libya_lesson.figures.figure import Figure
from libya_lesson.figures.places import place_map
from libya_lesson.figures.voices import share_of_voice

__all__ = ["Figure", "place_map", "share_of_voice"]
