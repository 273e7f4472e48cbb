"""What is broken in the words of a pack, their sources and their balance, and what the checks say to it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from textwrap import fill

from libya_lesson.packs import open_pack
from libya_lesson.packs.checks import article, asking, balance, plain, samples, sourced

from .breaking import Broken, cell, column, everywhere, words

LONG = " ".join(["word"] * 31) + "."


def printed(folder: Path) -> None:
    """As a mail brings it."""
    path = folder / "article.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(fill(line, 70) for line in lines), encoding="utf-8")


def across_sentences(folder: Path) -> None:
    """An anchor that begins in one sentence and ends in the next."""
    text = open_pack(folder).article
    one, other = next((a, b) for a, b in pairwise(text.sentences) if a.paragraph == b.paragraph)
    cell("claims", "C01", "paragraph", str(one.paragraph))(folder)
    cell("claims", "C01", "anchor", text.text[one.end - 6 : other.start + 4])(folder)


def one_judgement(folder: Path) -> None:
    """Whatever the source, the digit has the rank of the letter."""
    text = (folder / "samples.toml").read_text(encoding="utf-8")
    for letter in "BCDEF":
        text = text.replace(f'letter = "{letter}"', 'letter = "A"')
    for digit in "23456":
        text = text.replace(f"digit = {digit}", "digit = 1")
    (folder / "samples.toml").write_text(text, encoding="utf-8")


BROKEN: Broken = (
    (
        article.english,
        lambda folder: (
            (folder / "article.txt").write_text("Порт закрыт. Мэр сказал, что идёт шторм.", "utf-8") and None
        ),
        "article.txt: it does not look like English; take an English text.",
    ),
    (article.paragraphs, printed, "article.txt: its lines are cut at a margin; write each paragraph on one line."),
    (
        article.anchors,
        cell("claims", "C01", "anchor", "Hale met nobody"),
        "claims.csv, line 2 (C01): 'Hale met nobody' does not stand in paragraph 0; copy it as printed.",
    ),
    (article.anchors, cell("claims", "C01", "paragraph", "1"), "claims.csv, line 2 (C01): 'Hale met Vessani Trade "),
    (article.anchors, cell("claims", "C01", "paragraph", "99"), "claims.csv, line 2 (C01): it names paragraph 99; "),
    (
        article.anchors,
        words("causes.toml", 'anchor = "pushed', 'anchor = "shoved'),
        "causes.toml, cause 2 ('shipowners'",
    ),
    (article.anchors, words("rewriting.toml", 'printed = "It is', 'printed = "It was'), "rewriting.toml, item 1: "),
    (article.anchors, words("desk.toml", "We want work for", "We wanted work for"), "desk.toml, quote 1 ('mayor'): "),
    (
        article.anchors,
        words("coding.toml", "paragraph = 3", "paragraph = 300"),
        "coding.toml, item 1: it names paragraph",
    ),
    (article.within_a_sentence, across_sentences, "claims.csv, line 2 (C01): the anchor "),
    (
        article.aliases,
        cell("who", "hale", "aliases", "Dorian Hall"),
        "who.csv, line 2 (hale): in_article is yes, and none of its aliases ['Dorian Hall'] stands in the article; ",
    ),
    (article.aliases, cell("who", "hale", "in_article", "no"), "who.csv, line 2 (hale): in_article is no, and it has "),
    (article.aliases, cell("places", "lamp_harbour", "aliases", "Lamp Haven"), "places.csv, line 2 (lamp_harbour): "),
    (article.copied_words, column("copychain", "case_file", "no"), "copychain.csv, line 5 (backers): the words "),
    (
        article.quoted_in_questions,
        words("questions.toml", "two patrol ships will tie up …", "ten ships will tie up …"),
        "questions.toml, question ",
    ),
    (
        article.core_extract,
        words("pack.toml", "[0, 1, 5,", "[1, 5,"),
        "sliders.csv, line 2 (T1): paragraph 0 is not in ",
    ),
    (
        article.core_extract,
        cell("claims", "C01", "core", "no"),
        "claims.csv, line 2 (C01): core is no, and paragraph 0 is in core_extract; write yes.",
    ),
    (sourced.sources, cell("cards", "K01", "sources", ""), "cards.csv, line 2 (K01): it has no source; "),
    (sourced.sources, words("map.toml", 'sources = ["H91"]', "sources = []"), "map.toml, tie 1 ('nato'): it has no "),
    (
        sourced.sources,
        cell("claims", "C01", "later", "It went on."),
        "claims.csv, line 2 (C01): it tells of later and ",
    ),
    (sourced.sources, cell("sources", "H01", "date", ""), "sources.csv, line 3 (H01): it has no date; "),
    (
        sourced.invented,
        words("pack.toml", "invented = true", ""),
        "sources.csv, line 2 (H00): it is invented, and the ",
    ),
    (
        sourced.invented,
        cell("sources", "H01", "address", "example.org"),
        "sources.csv, line 3 (H01): it is invented and ",
    ),
    (sourced.invented, cell("sources", "H01", "seen", "seen in a stored copy"), "who.csv, line 2 (hale): an invented "),
    (sourced.days, cell("cards", "K01", "available_from", "in March"), "cards.csv, line 2 (K01): available_from is "),
    (
        sourced.days,
        cell("claims", "C01", "as_of", "2026-01-01"),
        "claims.csv, line 2 (C01): as_of is 2026-01-01, and pack.toml judges on 2024-03-15; write 2024-03-15.",
    ),
    (sourced.days, cell("forecasts", "P1", "made_on", "2024-03-16"), "forecasts.csv, line 2 (P1): made_on is "),
    (sourced.days, cell("forecasts", "P1", "by", "2024-01-01"), "forecasts.csv, line 2 (P1): it ends on 2024-01-01, "),
    (sourced.later, cell("cards", "K01", "available_from", "2025-01-01"), "cards.csv, line 2 (K01): later is no, and "),
    (
        sourced.later,
        cell("absent", "fishers", "available_from", "2025-01-01"),
        "absent.csv, line 2 (fishers): the fact ",
    ),
    (
        sourced.later,
        cell("sources", "H01", "date", "12 March 2025"),
        "who.csv, line 2 (hale): it rests on H01, printed ",
    ),
    (
        sourced.later,
        cell("cards", "K02", "available_from", "2022-09-30"),
        "cards.csv, line 3 (K02): available_from is 2022-09-30, and its first source was printed on ",
    ),
    (
        sourced.later,
        cell("sources", "H01", "date", "2025"),
        "who.csv, line 2 (hale): it rests on H01, printed on 2025-01-01 or later; ",
    ),
    (sourced.outcomes, cell("sources", "H17", "date", "1 March 2024"), "outcomes.csv, line 2 (P1): its sources were "),
    (sourced.outcomes, cell("clues", "L1", "sources", "H17"), "clues.csv, line 2 (L1): its source H17 also tells how "),
    (balance.deserving, column("sliders", "deserves", "no"), "sliders.csv: 0 of 6 deserve trust "),
    (
        balance.deserving,
        column("swaps", "deserves", "yes"),
        "swaps.csv: 6 of 6 deserve trust, so nothing is to be told ",
    ),
    (balance.deserving, column("claims", "supported", "partly"), "claims.csv: 0 of 27 deserve trust "),
    (
        balance.deserving,
        everywhere("chains.toml", "sound = true", "sound = false"),
        "chains.toml: 0 of 4 deserve trust ",
    ),
    (balance.cards, everywhere("cards.csv", "help", "hurt"), "cards.csv: 0 of "),
    (
        asking.of_pack,
        words("questions.toml", 'id = "h00c2"', 'id = "h00c1"'),
        "questions.toml, 'h00c1': the id is taken; ",
    ),
    (
        samples.answered,
        words("samples.toml", "T1 = 80, ", ""),
        "samples.toml, student 1 ('robin'): 00.trust has no answer ",
    ),
    (
        samples.answered,
        words("samples.toml", "{ P1 = 25,", "{ P0 = 1, P1 = 25,"),
        "samples.toml, student 1 ('robin'): 05.bets answers P0, which the pack does not ask; ",
    ),
    (
        samples.called_samples,
        words("samples.toml", "Robin (sample student)", "Robin"),
        "samples.toml, student 1 ('robin'): ",
    ),
    (samples.off_the_diagonal, one_judgement, "samples.toml, student 1 ('robin'): "),
    (
        samples.edited,
        words("samples.toml", 'headline = "clash"', 'headline = "crash"'),
        "samples.toml, student 1 ('robin'): 03.desk takes 'crash' for headline; ",
    ),
    (
        samples.edited,
        words("samples.toml", 'rival = "hot", ', ""),
        "samples.toml, student 1 ('robin'): 03.desk has no answer to rival; ",
    ),
    (
        samples.edited,
        words("samples.toml", 'desk = "conflict"', 'desk = "sports"'),
        "samples.toml, student 1 ('robin'): 03.desk takes 'sports' ",
    ),
    (plain.sentences, cell("cards", "K01", "text", LONG), "cards.csv: 31 words stand in one sentence: “word word "),
    (plain.cards, cell("cards", "K01", "text", "A word. " * 40), "cards.csv, line 2 (K01): text and note have 9"),
    (
        plain.cards,
        cell("cards", "K01", "title", "one two three four five six seven eight nine"),
        "cards.csv, line 2 (K01): the title has 9 words; ",
    ),
    (
        plain.background,
        words("background.toml", '"Lamp Harbour is', '"' + "A word. " * 80 + "Lamp Harbour is"),
        "background.toml, text: it has ",
    ),
    (
        plain.background,
        words("background.toml", "1998-06-01", "2024-06-01"),
        "background.toml, event 2 ('2022-10-20'): it ",
    ),
)
