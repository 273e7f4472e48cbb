"""Precision and recall of quotes, claims, ties and labels."""

from __future__ import annotations

import re
from collections.abc import Iterable

from libya_lesson.tables import Reading
from tests.gold.anchors import Gold
from tests.gold.matching import Score, counted, paired
from tests.gold.score_naming import Names

WORD = re.compile(r"\w+")


def _words(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    return {m.start() for start, end in spans for m in WORD.finditer(text, start, end)}


def _overlap(a: set[int], b: set[int]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


def score_quotes(gold: Gold, reading: Reading, names: Names) -> Score:
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

    pairs = paired(len(rows), len(frame), alike)
    score = counted(rows, len(frame), pairs, lambda j: frame[j].text[:70], lambda i: rows[i]["parts"][:70])
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


def score_claims(gold: Gold, reading: Reading, names: Names) -> Score:
    text = gold.article.text
    rows = gold.rows("claims")
    due = [_words(text, [gold.span(row, "span")]) for row in rows]
    frame = list(reading.claims.itertuples())
    found = [_words(text, [(c.start, c.end)]) for c in frame]
    pairs = paired(len(rows), len(frame), lambda i, j: o if (o := _overlap(due[i], found[j])) >= 0.5 else 0.0)
    score = counted(rows, len(frame), pairs, lambda j: frame[j].text[:70], lambda i: rows[i]["span"][:70])
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


def score_ties(gold: Gold, reading: Reading, names: Names) -> Score:
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

    pairs = paired(len(rows), len(frame), alike)
    score = counted(
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


def score_labels(gold: Gold, reading: Reading, names: Names) -> Score:
    rows = gold.rows("labels")
    due = [gold.span(row, "span") for row in rows]
    frame = list(reading.labels.itertuples())
    pairs = paired(len(rows), len(frame), lambda i, j: float(frame[j].start < due[i][1] and due[i][0] < frame[j].end))
    score = counted(
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
