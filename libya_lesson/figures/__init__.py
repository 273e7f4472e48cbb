"""Tables drawn: each function takes a table and returns a figure, one sentence on it, and its numbers."""

from libya_lesson.figures.figure import Figure
from libya_lesson.figures.hinge import hinge_bars
from libya_lesson.figures.network import network_map
from libya_lesson.figures.places import place_map
from libya_lesson.figures.scales import probability_scale
from libya_lesson.figures.signed import signed_map
from libya_lesson.figures.voices import share_of_voice

__all__ = ["Figure", "hinge_bars", "network_map", "place_map", "probability_scale", "share_of_voice", "signed_map"]
