"""The fold that tells how a number was made: the same line over it on every card, inside it this student's figures."""

from __future__ import annotations

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _


def made(*told: str) -> Node:
    """Fold sentences away under "How was this number made?"; what is empty is left out.

    >>> made("Right at the first try: 1 and 3.")["children"][0]["text"]
    'Right at the first try: 1 and 3.'
    """
    return nodes.how(_("How was this number made?"), [nodes.prose("\n\n".join(each for each in told if each))])
