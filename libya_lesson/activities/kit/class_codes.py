"""What the class answered: codes that were pasted, one for each student, and counts typed off the board; no more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from libya_lesson.activities.kit import nodes, shortcode
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _, ngettext

STEP = 5  # per cent; keeps an answer from 0 to 100 to one letter of a code
_ITEM = re.compile(r"(?<![\d×x*])(\d{1,2})\s*:")
_COUNT = re.compile(r"(\d{1,3})\s*%?\s*[x×*]\s*(\d{1,3})(?!\d)")
Counts = Mapping[str, Counter[int]]


@dataclass(frozen=True)
class Class:
    """The means by id, how many gave each, and in words where they come from; no means: nobody answered yet."""

    means: Mapping[str, float]
    number: Mapping[str, int]
    counted: str
    many: bool  # more than one student


def code_of(values: Sequence[int]) -> str:
    """One student's answers from 0 to 100 as a code, each to the nearest five.

    >>> code_of([0, 15, 100])
    'ADWW'
    """
    return shortcode.encode([(value + STEP // 2) // STEP for value in values])


def read(codes: str, *forms: Sequence[str]) -> list[dict[str, int]]:
    """The answers by id of every pasted code; ``forms`` are the lists of ids that a code of that length stands for.

    Raises ValueError with one plain sentence at the first code that does not fit.

    >>> read("ADWW", ["a", "b", "c"])
    [{'a': 0, 'b': 15, 'c': 100}]
    >>> read("AAA ADWW", ["a", "b"], ["a", "b", "c"])
    [{'a': 0, 'b': 0}, {'a': 0, 'b': 15, 'c': 100}]
    """
    found = []
    by_length = {len(form): form for form in forms}
    for code in _codes(codes):
        values = shortcode.decode(code)
        form = by_length.get(len(values))
        if form is None or max(values) * STEP > 100:
            told = _("The code “{code}” comes from another activity or article. Ask for the code of this one.")
            raise ValueError(told.format(code=code))
        found.append({name: value * STEP for name, value in zip(form, values, strict=True)})
    return found


def _codes(pasted: str) -> list[str]:
    return pasted.replace(",", " ").replace(";", " ").split()


def of_board(typed: str, names: Sequence[str]) -> dict[str, Counter[int]]:
    """How often each answer was given to each question, as counted off the board: question: answer×number.

    Raises ValueError with what could not be read.

    >>> of_board("1: 20×5 60x3; 2: 10×8", ["a", "b"])
    {'a': Counter({20: 5, 60: 3}), 'b': Counter({10: 8})}
    """
    found: dict[str, Counter[int]] = {}
    first, *parts = _ITEM.split(" ".join(typed.split()))  # of many blanks in a row the patterns would try every split
    unread = [first]
    for place, counts in zip(parts[::2], parts[1::2], strict=True):
        pairs = [(int(answer), int(often)) for answer, often in _COUNT.findall(counts)]
        if not 1 <= int(place) <= len(names) or any(answer > 100 for answer, _often in pairs):
            unread.append(f"{place}:{counts}")
            continue
        unread.append(_COUNT.sub("", counts))
        for answer, often in pairs:
            found.setdefault(names[int(place) - 1], Counter())[answer] += often
    rest = " ".join(" ".join(unread).replace(",", " ").replace(";", " ").split())
    if re.search(r"\w", rest):
        told = _("“{text}” is no count. Type the number of the question, then answer × how many, such as 1: 20×5 60×3.")
        raise ValueError(told.format(text=rest))
    return {name: counts for name, counts in found.items() if counts.total()}


def gathered(
    pasted: str, typed: str, names: Sequence[str], *forms: Sequence[str]
) -> tuple[list[dict[str, int]], Counts, list[Node]]:
    """Codes, counts off the board, and what to say of either; one that cannot be read does not hide the others.

    >>> answers, board, told = gathered("HELLO? LL", "1: 20×5", ["a"], ["a"])
    >>> answers, board, len(told)
    ([{'a': 50}], {'a': Counter({20: 5})}, 1)
    """
    told: list[Node] = []
    answers: list[dict[str, int]] = []
    board: Counts = {}
    for code in _codes(pasted):
        try:
            answers += read(code, *forms)
        except ValueError as problem:  # in a class one is always mistyped
            told = told or [nodes.feedback(str(problem), "notyet")]
    try:
        board = of_board(typed, names)
    except ValueError as problem:
        told.append(nodes.feedback(str(problem), "notyet"))
    return answers, board, told


def together(answers: Sequence[Mapping[str, int]], board: Counts) -> Class:
    """The means over pasted codes and the board.

    >>> both = together([{"a": 0}], {"a": Counter({30: 2}), "b": Counter({50: 2})})
    >>> dict(both.means), dict(both.number), both.many
    ({'a': 20.0, 'b': 50.0}, {'a': 3, 'b': 2}, True)
    """
    given: dict[str, Counter[int]] = {name: Counter(counts) for name, counts in board.items()}
    for answer in answers:
        for name, value in answer.items():
            given.setdefault(name, Counter())[value] += 1
    number = {name: counts.total() for name, counts in given.items()}
    sums = {name: sum(value * often for value, often in counts.items()) for name, counts in given.items()}
    pasted = ngettext("{n} pasted code", "{n} pasted codes", len(answers)).format(n=len(answers))
    typed = _("what was typed off the board")
    both = _("{codes} and {board}").format(codes=pasted, board=typed)
    counted = both if answers and board else typed if board else pasted
    return Class(
        {name: sums[name] / number[name] for name in given}, number, counted, max(number.values(), default=0) > 1
    )


def inputs(code: str, pasted: str, typed: str, what: str) -> list[Node]:
    """The own code, and the two ways in which the class comes together."""
    return [
        nodes.copy(code, _("Your code for the class"), code=True),
        nodes.text_input("class", _("Codes of your class, one after the other"), pasted, rows=2),
        nodes.text_input("board", what, typed, placeholder="1: 20×5 60×3; 2: 10×8"),
    ]
