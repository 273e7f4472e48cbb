"""The checks of a pack find nothing in those that are shipped, and each finds what is broken in a copy of one."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from libya_lesson import open_lesson
from libya_lesson.packs import checks, open_pack
from libya_lesson.packs.checks import article, asking, balance, plain, references, samples, shapes, sourced, there
from libya_lesson.packs.checks.wrong import Wrong
from libya_lesson.packs.questions import Option, Question, method_questions

SEEDS = Path(__file__).parents[1] / "seeds"
Break = Callable[[Path], None]


def name_of(check: checks.Check) -> str:
    return f"{check.__module__.rpartition('.')[2]}.{check.__name__}"


def cell(table: str, row: str, column: str, value: str) -> Break:
    """Write another value into a cell of the row with that id."""

    def change(folder: Path) -> None:
        path = folder / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        found = [cells for cells in rows if cells[0] == row]
        assert found, f"{table}.csv has no {row}"
        found[0][header.index(column)] = value
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])

    return change


def column(table: str, name: str, value: str) -> Break:
    """Write one value into a whole column."""

    def change(folder: Path) -> None:
        path = folder / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        for cells in rows:
            cells[header.index(name)] = value
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])

    return change


def words(file: str, old: str, new: str) -> Break:
    """Exchange some words of a file, where they stand first."""

    def change(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def everywhere(file: str, old: str, new: str) -> Break:
    """Exchange some words of a file wherever they stand."""

    def change(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")

    return change


def renamed(old: str, new: str) -> Break:
    return lambda folder: (folder / old).rename(folder / new) and None


LONG = " ".join(["word"] * 31) + "."

# What is broken, and the sentence (its beginning) with which that check answers.
BROKEN: tuple[tuple[checks.Check, Break, str], ...] = (
    (
        there.names,
        renamed("cards.csv", "card.csv"),
        "card.csv: no lesson reads a file of that name; call it cards.csv.",
    ),
    (there.readable, words("cards.csv", "card_id", "id"), "{folder}/cards.csv: the columns are "),
    (there.about, words("pack.toml", 'title = "Lamp Harbour"', ""), "pack.toml: it has no title; write title = "),
    (there.about, words("pack.toml", "2024-03-15", "15 March"), "pack.toml: as_of is '15 March'; write a day as "),
    (there.about, words("pack.toml", "month =", "moth ="), "pack.toml: no lesson reads 'moth'; call it month."),
    (
        references.unique,
        cell("cards", "K02", "card_id", "K01"),
        "cards.csv, line 2 (K01): the card_id stands there 2 times; rename it.",
    ),
    (
        references.in_tables,
        cell("cards", "K01", "sources", "H04; H99"),
        "cards.csv, line 2 (K01): sources names 'H99', which is not in sources.csv; add that row, or mend the id.",
    ),
    (references.in_tables, cell("claims", "C01", "later_sources", "H99"), "claims.csv, line 2 (C01): later_sources "),
    (references.in_tables, cell("claims", "C01", "origin", "O_nobody"), "claims.csv, line 2 (C01): origin names "),
    (references.in_tables, cell("edges", "C01", "to_actor", "nobody"), "edges.csv, line 2 (C01): to_actor names "),
    (
        references.in_tables,
        cell("cards", "K01", "touches", "C99; O_lanternwire"),
        "cards.csv, line 2 (K01): touches names 'C99', which is not in claims.csv and origins.csv; ",
    ),
    (
        references.in_documents,
        words("background.toml", 'source = "H13"', 'source = "H99"'),
        "background.toml: source names 'H99', which is not in sources.csv; ",
    ),
    (
        references.in_documents,
        words("chains.toml", 'who = "union"', 'who = "onion"'),
        "chains.toml: who names 'onion', which is not in who.csv; ",
    ),
    (
        references.in_documents,
        words("map.toml", 'varga = "vessany"', 'varga = "nowhere"'),
        "map.toml: join names 'nowhere', which is not in who.csv; ",
    ),
    (
        references.lists,
        cell("claims", "C01", "mood", "past"),
        "claims.csv, line 2 (C01): mood is 'past'; write one of future, hypothetical, real.",
    ),
    (references.lists, cell("cards", "K01", "effect", "hurt; hurts"), "cards.csv, line 2 (K01): effect is 'hurts'; "),
    (
        shapes.bands,
        cell("dossiers", "D01", "best", "F"),
        "dossiers.csv, line 2 (D01): best F is worse than E; exchange them.",
    ),
    (
        shapes.bands,
        words("grid.toml", "digit = 1", "digit = 3"),
        "grid.toml, pair 1 ('C01'): the digits best, digit and worst are 1, 3 and 2; ",
    ),
    (
        shapes.dossiers,
        column("dossiers", "origin", "O_hale"),
        "origins.csv, line 2 (O_records): it is rated and has no row in dossiers.csv; ",
    ),
    (
        shapes.effects,
        cell("cards", "K01", "effect", "hurt"),
        "cards.csv, line 2 (K01): it touches 2 things and has 1 effects; ",
    ),
    (shapes.effects, cell("cards", "K01", "minutes", "9"), "cards.csv, line 2 (K01): it costs 9 minutes; "),
    (
        shapes.chains,
        words("chains.toml", 'form = "worked"', 'form = "wroked"'),
        "chains.toml, chain 1 ('boats'): form is 'wroked'; ",
    ),
    (
        shapes.chains,
        words("chains.toml", 'id = "event"', 'id = "start"'),
        "chains.toml, chain 1 ('boats'): the beads are ['start', ",
    ),
    (
        shapes.chains,
        words("chains.toml", 'given = ["event", "dockers"', 'given = ["event", "nobody"'),
        "chains.toml, chain 1 ('boats'): given names 'nobody', which is no bead of it; ",
    ),
    (
        shapes.chains,
        words("chains.toml", '{ id = "lanternwire"', '{ id = "agency"'),
        "chains.toml, chain 2 ('work'): 'agency' is a bead and lies in the tray; ",
    ),
    (
        shapes.chains,
        words("chains.toml", 'note = "accuses Brightwater"', 'note = ""'),
        "chains.toml, chain 1 ('boats'): the bead 'union' has no note; ",
    ),
    (shapes.kinds_of_ties, words("map.toml", 'box = "alignment"', 'box = "friendship"'), "map.toml, tie "),
    (
        shapes.kinds_of_ties,
        words("map.toml", "wrong = { alignment =", "wrong = { alliance ="),
        "map.toml, tie 1 ('nato'): wrong speaks of ['alliance', 'contact']; write a reply for each other box.",
    ),
    (
        shapes.places_on_the_map,
        words("map.toml", 'key = "authority"', 'key = "council"'),
        "map.toml, missing: 'authority' has no [[actor]] with a place; add one, or name another.",
    ),
    (
        article.english,
        lambda folder: (
            (folder / "article.txt").write_text("Порт закрыт. Мэр сказал, что идёт шторм.", "utf-8") and None
        ),
        "article.txt: it does not look like English; take an English text.",
    ),
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
    (article.within_a_sentence, lambda folder: across_sentences(folder), "claims.csv, line 2 (C01): the anchor "),
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
    (
        shapes.ties_to_bet_on,
        cell("forecasts", "P1", "ties", "hale>vessany:support"),
        "forecasts.csv, line 2 (P1): ties names 'hale>vessany:support', which the map does not draw; ",
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
    (samples.off_the_diagonal, lambda folder: one_judgement(folder), "samples.toml, student 1 ('robin'): "),
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


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SEEDS / "harbour", tmp_path / "mine"))


@pytest.mark.parametrize("check", checks.CHECKS, ids=name_of)
@pytest.mark.parametrize("name", ["libya", "harbour"])
def test_a_shipped_pack_passes(name: str, check: checks.Check) -> None:
    assert [str(wrong) for wrong in check(open_pack(SEEDS / name))] == []


def test_the_questions_about_the_method_pass() -> None:
    assert [str(wrong) for wrong in asking.asked(list(method_questions()))] == []


@pytest.mark.parametrize(
    ("check", "change", "said"), BROKEN, ids=[f"{name_of(c)}-{n}" for n, (c, _b, _s) in enumerate(BROKEN)]
)
def test_what_is_broken_is_found_and_named(copy: Path, check: checks.Check, change: Break, said: str) -> None:
    change(copy)
    found = [str(wrong) for wrong in check(open_pack(copy))]
    assert any(one.startswith(said.format(folder=copy)) for one in found), found


def test_every_check_is_shown_to_fail() -> None:
    assert {name_of(check) for check, _break, _said in BROKEN} == {name_of(check) for check in checks.CHECKS}


# --- questions ------------------------------------------------------------------------------------------------------

RIGHT = "Right: the log says so."
Look = Callable[[Sequence[Question]], Iterator[Wrong]]


def question(*options: tuple[str, str, bool, str], key: str = "q") -> Question:
    return Question(key, "01", "check", "Who came?", tuple(Option(i, t, r, f) for i, t, r, f in options), "case")


def yes_or_no(right: str) -> Question:
    return question(
        *((i, i.title(), i == right, RIGHT if i == right else "The log tells it so.") for i in ("yes", "no"))
    )


TWO = (("a", "The mayor came", True, RIGHT), ("b", "The union came", False, "The union stayed at home."))
ASKED: tuple[tuple[Look, list[Question], str], ...] = (
    (asking.right_answers, [question(*((i, t, False, f) for i, t, _r, f in TWO))], "'q': 0 options are right"),
    (
        asking.feedback,
        [question(TWO[0], ("b", "The union came", False, "Wrong, try it again."))],
        "'q', option 'b': the ",
    ),
    (
        asking.feedback,
        [question(TWO[0], ("b", "The union came", False, "Look again."))],
        "'q', option 'b': the feedback ",
    ),
    (asking.feedback, [question(*TWO, ("c", "Nobody came", False, TWO[1][3]))], "'q', option 'b': another option has "),
    (asking.feedback, [question(("a", "The mayor came", True, "The log says so."), TWO[1])], "'q', option 'a': the "),
    (
        asking.lengths,
        [question(TWO[0], ("b", "It was the union that came, and nobody else", False, "No log says so."))],
        "'q': the options have 14 to 43 characters; ",
    ),
    (
        asking.longest,
        [question(("a", "Only the mayor came", True, RIGHT), TWO[1])] * 4,
        "in 4 of 4 questions the right ",
    ),
    (asking.yes_and_no, [yes_or_no("yes"), yes_or_no("yes")], "yes is right 2 times and no 0 times; "),
)


@pytest.mark.parametrize(
    ("look", "questions", "said"), ASKED, ids=[f"{a[0].__name__}-{n}" for n, a in enumerate(ASKED)]
)
def test_what_gives_a_question_away_is_found(look: Look, questions: list[Question], said: str) -> None:
    found = [str(wrong).removeprefix("questions.toml").lstrip(",: ") for wrong in look(questions)]
    assert any(one.startswith(said) for one in found), found
    assert list(look([question(*TWO), yes_or_no("yes"), yes_or_no("no")])) == []


# --- all of them together -------------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_read_is_named_once_and_the_others_are_checked(copy: Path) -> None:
    words("background.toml", "text = [", "text = (")(copy)
    cell("cards", "K01", "minutes", "9")(copy)
    found = [str(wrong) for wrong in checks.check(open_pack(copy))]
    assert [one for one in found if "background.toml" in one] == [one for one in found if "no valid TOML" in one]
    assert len([one for one in found if "background.toml" in one]) == 1
    assert "cards.csv, line 2 (K01): it costs 9 minutes; write 1 or 2." in found


def test_a_key_of_another_shape_is_told_and_not_thrown(copy: Path) -> None:
    words("chains.toml", "paragraph = 14", 'paragraph = "the fourteenth"')(copy)
    found = [str(wrong) for wrong in checks.check(open_pack(copy))]
    assert any("another shape than in seeds/harbour" in one for one in found), found


def test_a_pack_of_an_article_and_a_title_alone_has_nothing_to_mend(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Ann Lee left. “We won,” said Bo Day.", encoding="utf-8")
    (tmp_path / "pack.toml").write_text('title = "Ann"\nas_of = "2024-03-15"\n', encoding="utf-8")
    pack = open_pack(tmp_path)
    assert checks.check(pack) == ()
    assert set(there.absent(pack)) == {*there.FILES} - {"pack.toml"}


@pytest.mark.parametrize("file", ["dossiers.csv", "cards.csv", "outcomes.csv", "samples.toml", "desk.toml", "map.toml"])
def test_a_file_that_nothing_else_points_to_may_be_left_out(copy: Path, file: str) -> None:
    (copy / file).unlink()
    assert checks.check(open_pack(copy)) == ()


# --- the guide for authors ------------------------------------------------------------------------------------------

GUIDE = (SEEDS.parent / "docs" / "packs.md").read_text(encoding="utf-8")


def test_the_guide_names_every_file_that_a_pack_may_have() -> None:
    assert [name for name in there.FILES if f"`{name}`" not in GUIDE] == []


def test_the_pack_that_the_guide_begins_with_has_nothing_to_mend_and_opens(tmp_path: Path) -> None:
    for name, written in re.findall(r"^`([\w.]+)`, [^\n]*:\n```\w+\n(.*?)```", GUIDE, re.DOTALL | re.MULTILINE):
        (tmp_path / name).write_text(written, encoding="utf-8")
    pack = open_pack(tmp_path)
    assert (pack.title, checks.check(pack)) == ("Elm Crossing", ())
    assert [pack.article.paragraphs[n].heading for n in (0, *pack.core_extract)] == [True, False, False, False]
    assert open_lesson("01", tmp_path).card("voices").problem is None
