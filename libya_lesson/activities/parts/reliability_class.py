"""The class on the 6 × 6 grid: grades from pasted codes or counted off the board; how many lie on the diagonal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from libya_lesson.activities.kit import nodes, shortcode
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.reliability import Material, own
from libya_lesson.activities.parts.reliability_state import Pair, State, counting, on_diagonal
from libya_lesson.judging.grades import DIGITS, LETTERS
from libya_lesson.locale import _, ngettext, percent

OPEN = 6  # in a code: a pair that was worked out beforehand, or that has no grade
LEAST = 2  # students that make a class
Cell = tuple[str, int]
_COUNT = re.compile(r"([A-Fa-f])\s*([1-6])\s*[:=x×]?\s*(\d{1,3})(?![0-9])")


def encode(pairs: Sequence[Pair], mine: Sequence[Pair], state: State) -> str:
    """The student's own grades as a short code: a letter for each source and one for each sentence."""
    values: list[int] = []
    for pair in pairs:
        letter, digit = counting(state, pair) if pair in mine else (None, None)
        values += [LETTERS.index(letter), int(digit) - 1] if letter and digit else [OPEN, OPEN]
    return shortcode.encode(values)


def _split(codes: str) -> list[str]:
    return codes.replace(",", " ").replace(";", " ").split()


def of_code(code: str, pairs: int) -> list[Cell]:
    """The grades in one pasted code; ValueError with one plain sentence where it does not fit."""
    values = shortcode.decode(code, 2 * pairs)
    read = zip(values[::2], values[1::2], strict=True)
    return [(LETTERS[letter], digit + 1) for letter, digit in read if letter < len(LETTERS) and digit < len(DIGITS)]


def of_board(typed: str) -> Counter[Cell]:
    """How often each grade was given, as counted off the board; ValueError with what could not be read.

    >>> of_board("B2 5, c4: 3")
    Counter({('B', 2): 5, ('C', 4): 3})
    """
    typed = " ".join(typed.split())  # of many blanks in a row the pattern would try every split
    rest = _COUNT.sub("", typed)
    if re.search(r"\w", rest):
        raise ValueError(
            _("“{text}” is no count: type the grade, then how many gave it, such as B2 5, C4 3.").format(
                text=" ".join(rest.replace(",", " ").split())
            )
        )
    found: Counter[Cell] = Counter()
    for letter, digit, count in _COUNT.findall(typed):
        found[letter.upper(), int(digit)] += int(count)
    return found


def diagonal(counts: Counter[Cell]) -> int:
    """How many grades have a letter and a digit of the same rank."""
    return sum(counts[letter, rank] for rank, letter in enumerate(LETTERS, start=1))


def fold(material: Material, state: State) -> Node:
    """The fold under the student's own grid."""
    mine = own(material, state)
    typed = _split(state["codes"])
    children: list[Node | None] = [
        nodes.columns(
            [
                nodes.copy(encode(material.pairs, mine, state), _("Your code for the class"), code=True),
                nodes.text_input("codes", _("Codes of your class, yours among them"), state["codes"], rows=2),
            ]
        ),
        nodes.text_input(
            "board", _("Or counted off the board: grade and number"), state["board"], placeholder="B2 5, C4 3"
        ),
    ]
    pasted, board, told = _gathered(typed, state["board"], len(material.pairs))
    children += told
    if len(pasted) >= LEAST or board:
        counts = Counter(cell for cells in pasted for cell in cells) + board
        children += _shown(counts, on_diagonal(state, mine), len(mine), len(pasted), bool(board))
    elif pasted:
        children.append(nodes.feedback(_("One code is one student. Paste those of others, too."), "info"))
    return nodes.details(_("Your class on the grid"), children, open=bool(typed or state["board"].strip()))


def _gathered(codes: Sequence[str], typed: str, pairs: int) -> tuple[list[list[Cell]], Counter[Cell], list[Node]]:
    """The grades of each pasted code, counts off the board, and what to say; one that is wrong hides no other."""
    pasted: list[list[Cell]] = []
    board: Counter[Cell] = Counter()
    told: list[Node] = []
    for code in codes:
        try:
            pasted.append(of_code(code, pairs))
        except ValueError as problem:  # in a class one is always mistyped
            told = told or [nodes.feedback(str(problem), "notyet")]
    try:
        board = of_board(typed)
    except ValueError as problem:
        told.append(nodes.feedback(str(problem), "notyet"))
    return pasted, board, told


def _shown(counts: Counter[Cell], mine: int, of: int, codes: int, board: bool) -> list[Node]:
    total, hits = sum(counts.values()), diagonal(counts)
    if not total:
        return [nodes.feedback(_("No grade in there yet."), "info")]
    told = _("{hits} of the {total} grades of your class lie on the diagonal: {share}. Of yours, {mine} of {of}.")
    told = told.format(hits=hits, total=total, share=percent(hits / total), mine=mine, of=of)
    rows: list[list[Any]] = []
    for rank, letter in enumerate(LETTERS, start=1):
        row: list[Any] = [letter]
        for digit in DIGITS:
            count = counts[letter, int(digit)]
            row.append(nodes.badge(str(count), "accent") if int(digit) == rank else (count or None))
        rows.append(row)
    columns = [_("source \\ sentence"), *map(str, DIGITS)]
    pasted = ngettext("{n} pasted code", "{n} pasted codes", codes).format(n=codes)
    counted = (
        _("{codes} and what was typed off the board").format(codes=pasted)
        if codes and board
        else (pasted if codes else _("what was typed off the board"))
    )
    how = _(
        "Counted: {counted}. Each grade is one square; the coloured squares are those "
        "where letter and digit have the same rank. In the army study 87 % lay there (Baker, McKendry and Mace, 1968). "
        "A high share says: one judgement may have leaked into the other. Which pair would you talk about?"
    ).format(counted=counted)
    return [
        nodes.changed(told),
        nodes.table(columns, rows, _("How often your class gave each grade")),
        nodes.how(_("How was this number made?"), [nodes.prose(how)]),
    ]
