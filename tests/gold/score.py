"""Precision and recall of a reading against our own annotation, per table: ``python -m tests.gold.score``.

How rows are matched, always one to one, best match first:

sentences, headings  the same start and end
actors, places       at least one alias in common (case, "the" and the form of apostrophes do not count);
                     of the actors only those with a name count; an unnamed one may be a part of the annotated words
quotes, claims       the words of both overlap by half or more (intersection over union); the cue breaks ties
ties                 the same source, target and sign in the same paragraph
labels               overlapping spans

Rows marked optional in the annotation may be found or not: they count neither way. ``details`` holds, for the matched
rows, how often a further column agrees (speaker, voice, kind …); a choice of answers is written ``a/b``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from libya_lesson.tables import Reading
from tests.gold.anchors import PACKS, PRACTICE, Gold, find

WORD = re.compile(r"\w+")


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


def score(gold: Gold, reading: Reading) -> dict[str, Score]:
    """One score for each table that is annotated."""
    actors, names = _actors(gold, reading)
    scorers: dict[str, Callable[[], Score]] = {
        "sentences": lambda: _same_spans(gold, reading, "sentences"),
        "headings": lambda: _same_spans(gold, reading, "headings"),
        "actors": lambda: actors,
        "places": lambda: _places(gold, reading),
        "uses": lambda: _uses(gold, reading, names),
        "quotes": lambda: _quotes(gold, reading, names),
        "claims": lambda: _claims(gold, reading, names),
        "ties": lambda: _ties(gold, reading, names),
        "labels": lambda: _labels(gold, reading, names),
    }
    return {table: scorer() for table, scorer in scorers.items() if gold.rows(table)}


def report(scores: dict[str, Score]) -> str:
    return "\n".join(f"{table:10} {value}" for table, value in scores.items())


# --- sentences and headings ---------------------------------------------------------------------------------------


def _same_spans(gold: Gold, reading: Reading, table: str) -> Score:
    if table == "sentences":
        due = set()
        for row in gold.rows("sentences"):
            start, _ = gold.span(row, "begins")
            block = gold.article.paragraphs[gold.paragraph(row)]
            due.add((start, find(gold.article.text, start, block.end, row["ends"])[1]))
    else:
        due = {gold.span(row, "text") for row in gold.rows(table)}
    frame = getattr(reading, table)
    found = set(zip(frame["start"], frame["end"], strict=True))
    return Score(
        len(due & found),
        len(due),
        len(found),
        [gold.article.text[a:b] for a, b in sorted(due - found)],
        [gold.article.text[a:b] for a, b in sorted(found - due)],
    )


# --- actors and places --------------------------------------------------------------------------------------------


def _plain(name: str) -> str:
    return re.sub(r"^(the|some|a) ", "", name.casefold().replace("\u2019", "'"))


def _aliases(cell: str | Sequence[str]) -> set[str]:
    parts = cell.split(";") if isinstance(cell, str) else cell
    return {_plain(alias) for alias in parts if alias}


Names = dict[str, set[str]]  # the annotation's name -> ids of the reading's actors that stand for it


def _actors(gold: Gold, reading: Reading) -> tuple[Score, Names]:
    rows = gold.rows("actors")
    frame = reading.actors
    found = [(a.actor_id, a.name, a.kind, a.affiliation, _aliases(a.aliases)) for a in frame.itertuples()]
    due = [(r["name"], r["kind"].split("/"), r["affiliation"].split("/"), _aliases(r["aliases"])) for r in rows]
    pairs = _best(len(due), len(found), lambda i, j: len(due[i][3] & found[j][4]) * _same_sort(due[i][1], found[j][2]))
    of_gold, of_found = dict(pairs), {j: i for i, j in pairs}
    names: Names = {due[i][0]: {found[j][0]} for i, j in pairs}
    for name, kinds, _, aliases in due:
        if "unnamed" in kinds:  # the reading may take in more or fewer of the words
            names.setdefault(name, set()).update(
                identity
                for identity, _, kind, _, words in found
                if kind == "unnamed" and any(a in b or b in a for a in aliases for b in words)
            )
    score = Score()
    for i, row in enumerate(rows):
        if "unnamed" in due[i][1] or row["optional"]:
            continue
        score.due += 1
        if i not in of_gold:
            score.missed.append(row["name"])
            continue
        score.right += 1
        _, name, kind, parent, aliases = found[of_gold[i]]
        score.note("kind", kind in due[i][1], f"{name}: {kind}, due {row['kind']}")
        due_parents = {p for choice in due[i][2] for p in names.get(choice, {choice or None})}
        score.note("affiliation", parent in due_parents, f"{name}: {parent}, due {row['affiliation']}")
        score.note("aliases", due[i][3] <= aliases, f"{name}: lacks {sorted(due[i][3] - aliases)}")
        others = set().union(*(other for k, (_, _, _, other) in enumerate(due) if k != i)) - due[i][3]
        score.note("apart", not aliases & others, f"{name}: takes {sorted(aliases & others)} from another")
    for j, (_, name, kind, _, _) in enumerate(found):
        if kind == "unnamed":
            continue
        partner = of_found.get(j)
        if partner is not None and (rows[partner]["optional"] or "unnamed" in due[partner][1]):
            continue
        score.found += 1
        if partner is None:
            score.extra.append(name)
    return score, names


def _same_sort(due: Sequence[str], kind: str) -> bool:
    return ("unnamed" in due) == (kind == "unnamed")


def _places(gold: Gold, reading: Reading) -> Score:
    rows = gold.rows("places")
    due = [_aliases(r["aliases"]) for r in rows]
    found = [(p.name, _aliases(p.aliases)) for p in reading.places.itertuples()]
    states = [(a.name, _aliases(a.aliases)) for a in reading.actors.itertuples() if a.kind == "state"]
    pairs = _best(len(due), len(found), lambda i, j: len(due[i] & found[j][1]))
    of_gold, of_found = dict(pairs), {j: i for i, j in pairs}
    score = Score()
    for i, row in enumerate(rows):
        if row["optional"]:
            continue
        # a state's place uses may be kept under the state itself: its mentions tell them apart
        with_state = any(due[i] & aliases for _, aliases in states)
        if i not in of_gold and with_state:
            continue
        score.due += 1
        if i in of_gold:
            score.right += 1
        else:
            score.missed.append(row["name"])
    for j, (name, _) in enumerate(found):
        if j in of_found and rows[of_found[j]]["optional"]:
            continue
        score.found += 1
        if j not in of_found:
            score.extra.append(name)
    return score


def _uses(gold: Gold, reading: Reading, names: Names) -> Score:
    score = Score()
    mentions = list(reading.mentions.itertuples())
    places = {p.place_id: _aliases(p.aliases) for p in reading.places.itertuples()}
    for row in gold.rows("uses"):
        start, end = gold.span(row, "text")
        here = [m for m in mentions if m.start < end and start < m.end]
        right = any(
            m.use == row["use"]
            and (
                _plain(row["name"]) in places.get(m.actor_id, set())
                or (row["use"] == "actor" and m.actor_id in names.get(row["name"], set()))
            )
            for m in here
        )
        score.due += 1
        score.found += 1
        score.right += right
        if not right:
            score.missed.append(f"{row['text']} in {row['paragraph']} as {row['use']}")
    return score


# --- quotes -------------------------------------------------------------------------------------------------------


def _words(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    return {m.start() for start, end in spans for m in WORD.finditer(text, start, end)}


def _overlap(a: set[int], b: set[int]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


def _quotes(gold: Gold, reading: Reading, names: Names) -> Score:
    text = gold.article.text
    rows = gold.rows("quotes")
    due = [_words(text, gold.spans(row, "parts")) for row in rows]
    cues = [gold.span(row, "cue") if row["cue"] else (-1, -1) for row in rows]
    frame = list(reading.quotes.itertuples())
    found = [_words(text, q.parts) for q in frame]

    def alike(i: int, j: int) -> float:
        if (rows[i]["kind"] == "scare") != (frame[j].kind == "scare"):
            return 0.0
        same_cue = cues[i][0] >= 0 and frame[j].cue_start < cues[i][1] and cues[i][0] < frame[j].cue_end
        overlap = _overlap(due[i], found[j])
        return overlap + same_cue if overlap >= 0.5 else 0.0

    pairs = _best(len(rows), len(frame), alike)
    score = _count(rows, len(frame), pairs, lambda j: frame[j].text[:70], lambda i: rows[i]["parts"][:70])
    of_gold = dict(pairs)
    for i, row in enumerate(rows):
        speaker_right = i in of_gold and _is(row["speaker"], frame[of_gold[i]].speaker, names)
        if row["kind"] in ("direct", "mixed") and not row["optional"]:
            extent = i in of_gold and _overlap(due[i], found[of_gold[i]]) >= 0.8
            right = bool(speaker_right and extent)
            if _outer(row):
                score.note("with marks", right, row["parts"][:60])
            score.note("within marks", right, row["parts"][:60])
        if i not in of_gold or row["optional"]:
            continue
        quote = frame[of_gold[i]]
        score.note("speaker", speaker_right, f"{row['parts'][:50]}: {quote.speaker}, due {row['speaker']}")
        score.note("kind", quote.kind == row["kind"], f"{row['parts'][:50]}: {quote.kind}, due {row['kind']}")
        relays = [name for name in row["relayed_by"].split(">") if name]
        same = len(relays) == len(quote.relayed_by) and all(
            _is(name, actor, names) for name, actor in zip(relays, quote.relayed_by, strict=True)
        )
        score.note("relayed_by", same, f"{row['parts'][:50]}: {quote.relayed_by}, due {relays}")
        if row["irregular"]:
            score.note("irregular", quote.irregular is not None, row["parts"][:50])
    return score


def _outer(row: dict[str, str]) -> bool:
    """Quotes that stand between their own marks, not cues within somebody else's marks."""
    inner = row["kind"] == "direct" and row["relayed_by"] not in ("", "reportedly")
    return not inner or row["cue"] == "indicated"


def _is(due: str, actor: str | None, names: Names) -> bool:
    return any((not choice and actor is None) or actor in names.get(choice, set()) for choice in due.split("/"))


# --- claims -------------------------------------------------------------------------------------------------------


def _claims(gold: Gold, reading: Reading, names: Names) -> Score:
    text = gold.article.text
    rows = gold.rows("claims")
    due = [_words(text, [gold.span(row, "span")]) for row in rows]
    frame = list(reading.claims.itertuples())
    found = [_words(text, [(c.start, c.end)]) for c in frame]
    pairs = _best(len(rows), len(frame), lambda i, j: o if (o := _overlap(due[i], found[j])) >= 0.5 else 0.0)
    score = _count(rows, len(frame), pairs, lambda j: frame[j].text[:70], lambda i: rows[i]["span"][:70])
    for i, j in pairs:
        row, claim = rows[i], frame[j]
        if row["optional"]:
            continue
        here = claim.text[:50]
        for column in ("voice", "source_kind", "modality", "time", "checkability"):
            value = getattr(claim, column)
            score.note(column, value in row[column].split("/"), f"{here}: {value}, due {row[column]}")
        score.note("holder", _is(row["holder"], claim.holder, names), f"{here}: {claim.holder}, due {row['holder']}")
        chain = [name for name in row["chain"].split(">") if name]
        same = len(chain) == len(claim.chain) and all(
            _is(name, actor, names) for name, actor in zip(chain, claim.chain, strict=True)
        )
        score.note("chain", same, f"{here}: {claim.chain}, due {chain}")
    return score


# --- ties and labels ----------------------------------------------------------------------------------------------


def _ties(gold: Gold, reading: Reading, names: Names) -> Score:
    rows = gold.rows("ties")
    frame = list(reading.ties.itertuples())
    paragraphs = [gold.article.paragraphs[gold.paragraph(row)] for row in rows]

    def alike(i: int, j: int) -> float:
        row, tie = rows[i], frame[j]
        if not (paragraphs[i].start <= tie.start < paragraphs[i].end and tie.sign in row["sign"].split("/")):
            return 0.0
        if not (_is(row["source"], tie.source, names) and _is(row["target"], tie.target, names)):
            return 0.0
        start, end = gold.span(row, "evidence")
        return 1.0 + (tie.start < end and start < tie.end)

    pairs = _best(len(rows), len(frame), alike)
    score = _count(
        rows,
        len(frame),
        pairs,
        lambda j: f"{frame[j].source} {frame[j].sign} {frame[j].target}: {reading.text[frame[j].start : frame[j].end]}",
        lambda i: f"{rows[i]['source']} {rows[i]['sign']} {rows[i]['target']} ({rows[i]['paragraph']})",
    )
    for i, j in pairs:
        if not rows[i]["optional"]:
            row, tie = rows[i], frame[j]
            where = f"{row['source']} {row['sign']} {row['target']}"
            holder = row["holder"].replace("author", "")
            score.note("holder", _is(holder, tie.holder, names), f"{where}: {tie.holder}, due {row['holder']}")
            score.note("kind", tie.kind in row["kind"].split("/"), f"{where}: {tie.kind}, due {row['kind']}")
    return score


def _labels(gold: Gold, reading: Reading, names: Names) -> Score:
    rows = gold.rows("labels")
    due = [gold.span(row, "span") for row in rows]
    frame = list(reading.labels.itertuples())
    pairs = _best(len(rows), len(frame), lambda i, j: float(frame[j].start < due[i][1] and due[i][0] < frame[j].end))
    score = _count(
        rows, len(frame), pairs, lambda j: frame[j].text, lambda i: f"{rows[i]['span']} ({rows[i]['paragraph']})"
    )
    for i, j in pairs:
        if not rows[i]["optional"]:
            row, label = rows[i], frame[j]
            voices = row["voice"].split("/")
            right = label.voice in voices or any(label.voice in names.get(v, set()) for v in voices)
            score.note("voice", right, f"{label.text}: {label.voice}, due {row['voice']}")
            score.note(
                "labels", _is(row["labels"], label.labels, names), f"{label.text}: {label.labels}, due {row['labels']}"
            )
            score.note(
                "slant", label.slant in row["slant"].split("/"), f"{label.text}: {label.slant}, due {row['slant']}"
            )
    return score


# --- matching -----------------------------------------------------------------------------------------------------


def _best(due: int, found: int, alike: Callable[[int, int], float]) -> list[tuple[int, int]]:
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


def _count(
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


def main(*arguments: str) -> None:
    """Print the report of both articles; with ``-v`` also what was missed, was too much, or differs."""
    from libya_lesson import parse

    for pack in (*PACKS, *(f"practice/{name}" for name in PRACTICE)):
        gold = Gold(pack)
        scores = score(gold, parse(gold.article.text))
        print(f"== {pack}\n{report(scores)}\n")
        if "-v" in arguments and not pack.startswith("practice"):  # those are to be judged by, not tuned on
            for table, value in scores.items():
                lines: list[tuple[str, Any]] = [
                    ("missed", value.missed),
                    ("extra", value.extra),
                    ("differs", value.wrong),
                ]
                for kind, rows in lines:
                    for row in rows:
                        print(f"  {table:9} {kind:8} {row}")
            print()


if __name__ == "__main__":
    import sys

    main(*sys.argv[1:])
