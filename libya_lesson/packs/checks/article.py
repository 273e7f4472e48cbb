"""Does what a pack takes from its article stand there, in the paragraph that it names, word for word?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from libya_lesson.files.lines import cut_at_margin
from libya_lesson.packs.checks.wrong import Row, Wrong, entries, rows
from libya_lesson.packs.files import PackError
from libya_lesson.packs.pack import Pack
from libya_lesson.packs.schema import TABLES
from libya_lesson.reading.language import is_english

# The tables of TOML files that quote a paragraph, and the key with the words; coding takes the paragraph alone.
QUOTED = (("chains", "chain", "anchor"), ("causes", "cause", "anchor"), ("rewriting", "item", "printed"),
          ("desk", "quote", "text"), ("coding", "item", None))  # fmt: skip
AS_PRINTED = "copy it as printed"


def flat(text: str) -> str:
    """Text without what two printings may differ in: kinds of quotation marks, line breaks.

    >>> flat("She said\\n “no”.")
    'She said "no".'
    """
    return " ".join(text.translate(str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")).split())


def english(pack: Pack) -> Iterator[Wrong]:
    """The article is in the one language that the rules read; the pack's own sentences may be in another."""
    if not is_english(pack.article):
        yield Wrong(pack.article_path.name, "", "it does not look like English", "take an English text")


def paragraphs(pack: Pack) -> Iterator[Wrong]:
    """Each paragraph stands on one line: what was cut at a margin, as in a mail, would be read as headings."""
    if cut_at_margin(pack.article.text):
        yield Wrong(pack.article_path.name, "", "its lines are cut at a margin", "write each paragraph on one line")


def anchors(pack: Pack) -> Iterator[Wrong]:
    """The words of every anchor stand in its paragraph, as often as it says."""
    for table, columns in TABLES.items():
        if {"anchor", "nth"} <= {c.name for c in columns}:
            for where, row in rows(pack, table):
                yield from _stands(pack, f"{table}.csv", where, row["paragraph"], row["anchor"], row["nth"])
    for document, key, quoted in QUOTED:
        for where, row in entries(pack, document, key):
            words = "" if quoted is None else row[quoted]
            yield from _stands(pack, f"{document}.toml", where, row["paragraph"], words)


def within_a_sentence(pack: Pack) -> Iterator[Wrong]:
    """A claim stands within one sentence: a tie of the map opens that sentence."""
    for table in ("claims", "sliders", "forecasts"):
        for where, row in rows(pack, table):
            if _stands_there(pack, row):
                span = pack.span(row["paragraph"], row["anchor"], row["nth"])
                if not any(s.start <= span.start and span.end <= s.end for s in pack.article.sentences):
                    told = f"the anchor {row['anchor']!r} runs over the end of a sentence, or stands in a heading"
                    yield Wrong(f"{table}.csv", where, told, "anchor it in one sentence")


def aliases(pack: Pack) -> Iterator[Wrong]:
    """Who is in the article is found in it by a name; what else the case file knows has none there."""
    text = flat(pack.article.text).lower()
    for where, row in rows(pack, "who"):
        there = [alias for alias in row["aliases"] if flat(alias).lower() in text]
        if row["in_article"] and not there:
            told = f"in_article is yes, and none of its aliases {list(row['aliases'])} stands in the article"
            yield Wrong("who.csv", where, told, "write an alias as printed, or no")
        if not row["in_article"] and row["aliases"]:
            told = f"in_article is no, and it has the aliases {list(row['aliases'])}"
            yield Wrong("who.csv", where, told, "take them out, or write yes")
    for where, row in rows(pack, "places"):
        for alias in row["aliases"]:
            if flat(alias).lower() not in text:
                told = f"the alias {alias!r} does not stand in the article"
                yield Wrong("places.csv", where, told, "write it as printed, or leave it out")


def copied_words(pack: Pack) -> Iterator[Wrong]:
    """Words of the copy chain that are called our article's are its words."""
    text = flat(pack.article.text)
    for where, row in rows(pack, "copychain"):
        if not row["case_file"] and flat(row["words"]) not in text:
            told = f"the words {row['words']!r} do not stand in the article"
            yield Wrong("copychain.csv", where, told, "copy them as printed, or write yes under case_file")


def quoted_in_questions(pack: Pack) -> Iterator[Wrong]:
    """What a question puts between quotation marks stands in the article."""
    text = flat(pack.article.text).lower()
    for where, row in entries(pack, "questions", "question"):
        for quoted in re.findall(r'"([^"]+)"', flat(row["stem"])):
            if quoted.removesuffix("…").strip().lower() not in text:
                told = f"it quotes {quoted!r}, which does not stand in the article"
                yield Wrong("questions.toml", where, told, AS_PRINTED)


def core_extract(pack: Pack) -> Iterator[Wrong]:
    """Lesson 00 and the chains read the core extract alone, so what they ask about stands in it."""
    shown = set(pack.core_extract)
    told = "paragraph {paragraph} is not in core_extract of pack.toml"
    mend = "add it there, or choose a sentence of another paragraph"
    for index in pack.core_extract:
        if pack.article.paragraphs[index].heading:
            yield Wrong("pack.toml", "", f"core_extract has paragraph {index}, a heading", "take it out")
    for where, row in rows(pack, "sliders"):
        if row["paragraph"] not in shown:
            yield Wrong("sliders.csv", where, told.format(paragraph=row["paragraph"]), mend)
    for where, row in entries(pack, "chains", "chain"):
        if row["paragraph"] not in shown:
            yield Wrong("chains.toml", where, told.format(paragraph=row["paragraph"]), mend)
    for where, row in rows(pack, "claims"):
        if row["core"] != (row["paragraph"] in shown):
            due = "no" if row["core"] else "yes"
            said = f"core is {'yes' if row['core'] else 'no'}, and paragraph {row['paragraph']} "
            said += "is not in core_extract" if row["core"] else "is in core_extract"
            yield Wrong("claims.csv", where, said, f"write {due}")


def _stands(pack: Pack, file: str, where: str, paragraph: int, words: str, nth: int = 1) -> Iterator[Wrong]:
    try:
        pack.span(paragraph, words, nth)
    except PackError:
        last = len(pack.article.paragraphs) - 1
        if not 0 <= paragraph <= last:
            yield Wrong(file, where, f"it names paragraph {paragraph}", f"give one from 0 to {last}, headings counted")
            return
        often = f"{nth} times " if nth > 1 else ""
        text = pack.article.text
        there = [p.index for p in pack.article.paragraphs if words in text[p.start : p.end]]
        told = f"{words!r} does not stand {often}in paragraph {paragraph}"
        yield Wrong(file, where, told, f"write paragraph {there[0]}" if there and nth == 1 else AS_PRINTED)


def _stands_there(pack: Pack, row: Row) -> bool:
    return not any(_stands(pack, "", "", row["paragraph"], row["anchor"], row["nth"]))
