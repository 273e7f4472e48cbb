"""Has every fact a source and a day, and does nothing tell before its time what was reported later?"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import datetime

from libya_lesson.packs.checks.there import is_day
from libya_lesson.packs.checks.wrong import Wrong, entries, rows
from libya_lesson.packs.citing import ids
from libya_lesson.packs.pack import Pack
from libya_lesson.packs.schema import TABLES

DAYS = {"cards": ("available_from",), "absent": ("available_from",), "claims": ("as_of",), "sliders": ("as_of",),
        "forecasts": ("made_on", "by")}  # fmt: skip


def sources(pack: Pack) -> Iterator[Wrong]:
    """A row that tells of the world says where from."""
    for table, columns in TABLES.items():
        if "sources" in {c.name for c in columns}:
            for where, row in rows(pack, table):
                if not row["sources"]:
                    yield Wrong(f"{table}.csv", where, "it has no source", "add a row to sources.csv and write its id")
    for document, key in (("map", "tie"), ("map", "known"), ("chains", "chain"), ("background", "event")):
        for where, row in entries(pack, document, key):
            if not ids(tuple(row.get("sources", ())) or row.get("source")):
                yield Wrong(f"{document}.toml", where, "it has no source", "add a row to sources.csv and write its id")
    for where, row in rows(pack, "claims"):
        if row["later"] and not row["later_sources"]:
            yield Wrong("claims.csv", where, "it tells of later and has no later_sources", "write where it comes from")
    for where, row in rows(pack, "sources"):
        for column in ("publisher", "title", "date"):
            if not row[column]:
                yield Wrong("sources.csv", where, f"it has no {column}", "write it; a year is better than nothing")


def invented(pack: Pack) -> Iterator[Wrong]:
    """An invented case rests on invented sources, which nobody can look up, and a real one on none of them."""
    all_invented = bool(pack.about.get("invented"))
    for where, row in rows(pack, "sources"):
        made_up = row["seen"] == "invented"
        if made_up and not all_invented:
            yield Wrong(
                "sources.csv", where, "it is invented, and the pack is not", "take it out, or say how it is known"
            )
        if made_up and row["address"]:
            yield Wrong("sources.csv", where, f"it is invented and has the address {row['address']}", "take that out")
    if all_invented:
        real = {str(row["source_id"]) for row in pack.records("sources") if row["seen"] == "seen in a stored copy"}
        for table, columns in TABLES.items():
            if "sources" in {c.name for c in columns}:
                for where, row in rows(pack, table):
                    for key in sorted(real & {*row["sources"]}):
                        told = f"an invented case rests on {key}, a real source"
                        yield Wrong(f"{table}.csv", where, told, "cite an invented one")


def days(pack: Pack) -> Iterator[Wrong]:
    """Days that are compared are written alike, and all judgements are made on one."""
    for table, columns in DAYS.items():
        for where, row in rows(pack, table):
            for column in columns:
                if not is_day(row[column]):
                    told = f"{column} is {row[column]!r}"
                    yield Wrong(f"{table}.csv", where, told, "write a day as 2024-03-15")
    day = _day(pack)
    for table, column in (("claims", "as_of"), ("sliders", "as_of"), ("forecasts", "made_on")):
        for where, row in rows(pack, table):
            if day and row[column] != day:
                told = f"{column} is {row[column]}, and pack.toml judges on {day}"
                yield Wrong(f"{table}.csv", where, told, f"write {day}")
    for where, row in rows(pack, "forecasts"):
        if row["by"] < row["made_on"]:
            yield Wrong("forecasts.csv", where, f"it ends on {row['by']}, before it is made", "give a later day")


def later(pack: Pack) -> Iterator[Wrong]:
    """The first lessons know nothing that was reported after the article."""
    day = _day(pack)
    for where, row in rows(pack, "cards") if day else ():
        if row["later"] != (row["available_from"] > day):
            told = f"later is {'yes' if row['later'] else 'no'}, and it could be known from {row['available_from']}"
            yield Wrong("cards.csv", where, told, f"write {'no' if row['later'] else 'yes'}: the pack judges on {day}")
    for where, row in rows(pack, "absent") if day else ():
        if row["available_from"] > day:
            told = f"the fact could only be known from {row['available_from']}"
            yield Wrong("absent.csv", where, told, f"give one known by {day}")
    printed = _printed(pack)
    for table in ("cards", "absent"):
        for where, row in rows(pack, table):
            first = [printed[key][0] for key in row["sources"] if key in printed]
            if first and len(first) == len(row["sources"]) and min(first) > row["available_from"]:
                told = f"available_from is {row['available_from']}, and its first source was printed on {min(first)}"
                yield Wrong(f"{table}.csv", where, told, "write that day, or cite an earlier source")
    rests = [("who.csv", where, row["sources"]) for where, row in rows(pack, "who")]
    rests += [("background.toml", where, ids(row["source"])) for where, row in entries(pack, "background", "event")]
    rests.append(("background.toml", "sources", tuple(pack.document("background").get("sources", ()))))
    for file, where, keys in rests:
        for key in keys:
            if day and key in printed and printed[key][0] > day:
                told = f"it rests on {key}, printed on {printed[key][0]} or later"
                yield Wrong(file, where, told, f"cite a source of {day} or before")


def outcomes(pack: Pack) -> Iterator[Wrong]:
    """What the years reveal was printed after the bets, and no clue to the article's date gives it away."""
    day, printed = _day(pack), _printed(pack)
    revealed = {key for row in pack.records("outcomes") for key in ids(row["sources"])}
    for where, row in rows(pack, "outcomes"):
        last = [printed[key][1] for key in row["sources"] if key in printed]
        if day and len(last) == len(row["sources"]) and max(last, default=day) <= day:
            told = f"its sources were printed by {max(last, default=day)}, before the bets"
            yield Wrong("outcomes.csv", where, told, "take it out, or cite what was printed later")
    for where, row in rows(pack, "clues"):
        for key in sorted(revealed & {*row["sources"]}):
            told = f"its source {key} also tells how a bet ends"
            yield Wrong("clues.csv", where, told, "cite another source")


def _day(pack: Pack) -> str:
    day = str(pack.about.get("as_of", ""))
    return day if is_day(day) else ""


def _printed(pack: Pack) -> dict[str, tuple[str, str]]:
    """The first and the last day on which each source may have been printed, as far as its date tells."""
    found = {str(row["source_id"]): span_of(str(row["date"])) for row in pack.records("sources")}
    return {key: span for key, span in found.items() if span}


def span_of(words: str) -> tuple[str, str] | None:
    """The first and the last day of a date in words; None where the words are no date.

    >>> span_of("30 November 2016"), span_of("February 2016"), span_of("2017")
    (('2016-11-30', '2016-11-30'), ('2016-02-01', '2016-02-29'), ('2017-01-01', '2017-12-31'))
    >>> span_of("2001 to 2007") is None
    True
    """
    for form in ("%d %B %Y", "%B %Y", "%Y"):
        try:
            first = datetime.strptime(words, form).date()
        except ValueError:
            continue
        last = first
        if form != "%d %B %Y":
            month = 12 if form == "%Y" else first.month
            last = first.replace(month=month, day=monthrange(first.year, month)[1])
        return first.isoformat(), last.isoformat()
    return None
