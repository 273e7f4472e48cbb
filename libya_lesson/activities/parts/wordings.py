"""Two wordings of the same thing: where their words differ."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

Span = tuple[int, int]


def differing(before: str, after: str) -> tuple[list[Span], list[Span]]:
    """Where the words of two wordings differ, in the one and in the other.

    >>> differing("the army led by him", "the militia led by him")
    ([(4, 8)], [(4, 11)])
    """
    old, new = ([(m.start(), m.end()) for m in re.finditer(r"\S+", text)] for text in (before, after))
    match = SequenceMatcher(None, [before[a:b] for a, b in old], [after[a:b] for a, b in new], autojunk=False)
    changed = [step for step in match.get_opcodes() if step[0] != "equal"]
    return (
        [(old[step[1]][0], old[step[2] - 1][1]) for step in changed if step[2] > step[1]],
        [(new[step[3]][0], new[step[4] - 1][1]) for step in changed if step[4] > step[3]],
    )
