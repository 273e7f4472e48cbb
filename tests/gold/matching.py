"""Rows of a reading matched one to one with annotated rows, best match first, and counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass
class Score:
    """Counts of one table; ``missed`` and ``extra`` name the rows for whoever mends the rules."""

    right: int = 0
    due: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    details: dict[str, tuple[int, int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.due if self.due else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def share(self, detail: str) -> float:
        agree, total = self.details.get(detail, (0, 0))
        return agree / total if total else 1.0

    def note(self, detail: str, agrees: bool, row: str) -> None:
        agree, total = self.details.get(detail, (0, 0))
        self.details[detail] = (agree + agrees, total + 1)
        if not agrees:
            self.wrong.append(f"{detail}: {row}")

    def __str__(self) -> str:
        further = "  ".join(f"{name} {agree}/{total}" for name, (agree, total) in self.details.items())
        return f"P {self.precision:.2f}  R {self.recall:.2f}  F1 {self.f1:.2f}  ({self.right}/{self.due})  {further}"


def paired(due: int, found: int, alike: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """One-to-one pairs, the most alike first; nothing is paired at 0."""
    rated = [(alike(i, j), i, j) for i in range(due) for j in range(found)]
    pairs: list[tuple[int, int]] = []
    seen_due: set[int] = set()
    seen_found: set[int] = set()
    for value, i, j in sorted(rated, key=lambda r: (-r[0], r[1], r[2])):
        if value > 0 and i not in seen_due and j not in seen_found:
            pairs.append((i, j))
            seen_due.add(i)
            seen_found.add(j)
    return pairs


def counted(
    rows: Sequence[dict[str, str]],
    found: int,
    pairs: Sequence[tuple[int, int]],
    name_found: Callable[[int], str],
    name_due: Callable[[int], str],
) -> Score:
    of_gold, of_found = dict(pairs), {j: i for i, j in pairs}
    score = Score()
    for i, row in enumerate(rows):
        if row["optional"]:
            continue
        score.due += 1
        if i in of_gold:
            score.right += 1
        else:
            score.missed.append(name_due(i))
    for j in range(found):
        if j in of_found and rows[of_found[j]]["optional"]:
            continue
        score.found += 1
        if j not in of_found:
            score.extra.append(name_found(j))
    return score
