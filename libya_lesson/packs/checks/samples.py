"""Sample students: they stand in for saved work, so they answered everything, and say what they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from libya_lesson.packs.checks.wrong import Row, Wrong, entries, ids_of
from libya_lesson.packs.pack import Pack

FILE = "samples.toml"


def answered(pack: Pack) -> Iterator[Wrong]:
    """Each answers all sliders, bets, rated sources and claims."""
    rated = {str(row["origin_id"]) for row in pack.records("origins") if row["rated"]}
    for where, student in entries(pack, FILE.removesuffix(".toml"), "student"):
        grid = student["02.grid"]
        for what, given, due in (
            ("00.trust", student["00.trust"]["values"], ids_of(pack, "sliders")),
            ("06.trust", student["06.trust"]["values"], ids_of(pack, "sliders")),
            ("05.bets", student["05.bets"]["bets"], ids_of(pack, "forecasts")),
            *((f"02.grid, {name} sources", each["sources"], rated) for name, each in _rounds(grid)),
            *(
                (f"02.grid, {name} sentences", each["sentences"], ids_of(pack, "claims"))
                for name, each in _rounds(grid)
            ),
        ):
            yield from _same(where, what, given, due)


def called_samples(pack: Pack) -> Iterator[Wrong]:
    """They are never taken for the class."""
    for where, student in entries(pack, FILE.removesuffix(".toml"), "student"):
        if "sample" not in student["name"].lower():
            yield Wrong(FILE, where, f"the name is {student['name']!r}", "write (sample student) behind it")
        if "class" in student["about"].lower().split():
            yield Wrong(FILE, where, "about speaks of the class", "say that the student is invented")


def off_the_diagonal(pack: Pack) -> Iterator[Wrong]:
    """Letter and digit are two judgements: in half of the pairs at least they differ in rank."""
    origin = {row["claim_id"]: row["origin"] for row in pack.records("claims")}
    for where, student in entries(pack, FILE.removesuffix(".toml"), "student"):
        grid = student["02.grid"]
        same = [
            "ABCDEF".index(grid["sources"][origin[claim]]["letter"]) + 1 == grade["digit"]
            for claim, grade in grid["sentences"].items()
            if origin.get(claim) in grid["sources"]
        ]
        if sum(same) * 2 > len(same):
            told = f"{sum(same)} of {len(same)} pairs have the same rank, as A1 or C3"
            yield Wrong(FILE, where, told, "grade source and sentence apart")


def edited(pack: Pack) -> Iterator[Wrong]:
    """Whoever sat at the editor's desk chose among its wordings and quotations, one for each place."""
    desk = pack.document("desk")
    due = {slot["id"]: {option["id"] for option in slot["option"]} for slot in desk.get("slot", ())}
    quotations = {quote["id"] for quote in desk.get("quote", ())}
    for where, student in entries(pack, FILE.removesuffix(".toml"), "student"):
        if not due or "03.desk" not in student:
            continue
        choices = dict(student["03.desk"]["choices"])
        quoted = list(choices.pop("quotes", ()))
        yield from _same(where, "03.desk", choices, due)
        named = {("desk", student["03.desk"]["desk"])} - {("desk", each["id"]) for each in desk["assignment"]}
        named |= {("quotes", key) for key in quoted if key not in quotations}
        named |= {(slot, choice) for slot, choice in choices.items() if slot in due and choice not in due[slot]}
        for slot, choice in sorted(named):
            yield Wrong(FILE, where, f"03.desk takes {choice!r} for {slot}", "take an id of desk.toml")


def _rounds(grid: Row) -> list[tuple[str, Row]]:
    return [("last", grid), ("first", grid["first"])]


def _same(where: str, what: str, given: Iterable[str], due: Iterable[str]) -> Iterator[Wrong]:
    missing, more = sorted({*due} - {*given}), sorted({*given} - {*due})
    if missing:
        yield Wrong(FILE, where, f"{what} has no answer to {', '.join(missing)}", "add it")
    if more:
        yield Wrong(FILE, where, f"{what} answers {', '.join(more)}, which the pack does not ask", "take it out")
