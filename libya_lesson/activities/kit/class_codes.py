"""What the class answered: the codes that were pasted, one for each student, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from libya_lesson.activities.kit import shortcode
from libya_lesson.locale import _

STEP = 5  # per cent; keeps an answer from 0 to 100 to one letter of a code


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
    for code in codes.replace(",", " ").replace(";", " ").split():
        values = shortcode.decode(code)
        form = by_length.get(len(values))
        if form is None or max(values) * STEP > 100:
            told = _("The code “{code}” comes from another activity or article. Ask for the code of this one.")
            raise ValueError(told.format(code=code))
        found.append({name: value * STEP for name, value in zip(form, values, strict=True)})
    return found


def means(answers: Sequence[dict[str, int]]) -> dict[str, float]:
    """The mean of each answer over those who gave it.

    >>> means([{"a": 0, "b": 10}, {"a": 20}])
    {'a': 10.0, 'b': 10.0}
    """
    names = dict.fromkeys(name for answer in answers for name in answer)
    rows = {name: [answer[name] for answer in answers if name in answer] for name in names}
    return {name: sum(values) / len(values) for name, values in rows.items()}
