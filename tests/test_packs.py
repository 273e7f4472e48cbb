"""Both packs are complete, of one shape, sourced, balanced, and keep later knowledge out of the first lessons."""

from __future__ import annotations

import hashlib
import math
import os
import re
import subprocess
import sys
import tomllib
from datetime import datetime
from pathlib import Path

import pytest

from libya_lesson import parse
from libya_lesson.packs import open_pack
from libya_lesson.packs.files import PackError, read_table
from libya_lesson.packs.folders import pack_names
from libya_lesson.packs.questions import METHOD_QUESTIONS
from libya_lesson.packs.schema import TABLES
from libya_lesson.packs.strings import strings

SEEDS = Path(__file__).parents[1] / "seeds"
LIBYA_ARTICLE = "519c269f6a683a69ea8a689e6e0586b29d700226614a7d29a66a0becaf259735"
PACKS = ("libya", "harbour")
LESSONS = ("00", "01", "02", "03", "04", "05", "06", "07")
YES_NO = {"yes", "no"}


@pytest.fixture(params=PACKS)
def pack(request):
    return open_pack(SEEDS / request.param)


def column(pack, table, name):
    return [row[name] for row in pack.records(table)]


def test_the_libya_article_keeps_its_bytes():
    assert hashlib.sha256((SEEDS / "libya" / "article.txt").read_bytes()).hexdigest() == LIBYA_ARTICLE


def test_the_harbour_article_has_500_to_700_words():
    assert 500 <= len((SEEDS / "harbour" / "article.txt").read_text(encoding="utf-8").split()) <= 700


def test_both_packs_are_found_by_name():
    assert set(PACKS) <= set(pack_names())


def test_both_packs_have_the_same_tables_and_documents():
    shape = [{path.name for path in (SEEDS / name).iterdir() if path.suffix in (".csv", ".toml")} for name in PACKS]
    drawn_by_hand = {"coast.csv"}  # real coasts come with the package, an invented one with its pack
    assert (shape[0] ^ shape[1]) - drawn_by_hand == set()


def test_every_table_of_the_schema_is_filled(pack):
    assert [name for name in TABLES if not pack.records(name)] == []


def test_documents_have_the_same_keys_in_both_packs():
    for document in ("pack", "background", "chains", "questions", "samples"):
        keys = [set(open_pack(SEEDS / name).document(document)) - {"invented"} for name in PACKS]
        assert keys[0] == keys[1], document


def test_a_frame_has_all_columns_in_order(pack):
    for name, columns in TABLES.items():
        assert list(pack.table(name).columns) == [c.name for c in columns]


def source_ids(value):
    return value if isinstance(value, tuple) else (value,)


def test_every_source_id_resolves(pack):
    known = set(column(pack, "sources", "source_id"))
    cited = {
        (name, source)
        for name, columns in TABLES.items()
        for row in pack.records(name)
        for c in columns
        if c.name in ("sources", "later_sources")
        for source in row[c.name]
    }
    cited |= {("background", event["source"]) for event in pack.document("background")["event"]}
    cited |= {("background", source) for source in pack.document("background")["sources"]}
    cited |= {("chains", source) for chain in pack.document("chains")["chain"] for source in chain["sources"]}
    assert {(where, source) for where, source in cited if source not in known} == set()


def test_every_fact_has_a_source(pack):
    for name in ("who", "cards", "claims", "dossiers", "sliders", "absent", "forecasts", "outcomes", "swaps", "clues"):
        assert all(row["sources"] for row in pack.records(name)), name


def test_ids_are_unique(pack):
    for name, columns in TABLES.items():
        if columns[0].name.endswith("_id") and name not in ("edges", "outcomes"):
            ids = column(pack, name, columns[0].name)
            assert len(ids) == len(set(ids)), name


def test_actors_origins_and_claims_that_are_named_exist(pack):
    who, origins = set(column(pack, "who", "key")), set(column(pack, "origins", "origin_id"))
    claims = set(column(pack, "claims", "claim_id"))
    for edge in pack.records("edges"):
        assert {edge["from_actor"], edge["to_actor"]} <= who and edge["claim_id"] in claims, edge
    for claim in pack.records("claims"):
        assert {claim["origin"], *claim["relays"], *claim["hidden"]} <= origins, claim["claim_id"]
    for card in pack.records("cards"):
        assert set(card["touches"]) <= claims | origins, card["card_id"]
    for origin in pack.records("origins"):
        assert {origin["copies"]} - {None} <= origins and {origin["who"]} - {None} <= who
    for row in pack.records("dossiers"):
        assert row["origin"] in origins
    for row in (*pack.records("sliders"), *pack.records("forecasts")):
        assert {row["claim_id"]} - {None} <= claims
    assert set(column(pack, "outcomes", "forecast_id")) <= set(column(pack, "forecasts", "forecast_id"))
    assert set(column(pack, "ladder", "actor")) <= who
    for chain in pack.document("chains")["chain"]:
        assert {bead["who"] for bead in chain["beads"] if "who" in bead} <= who


def test_values_come_from_the_closed_lists(pack):
    allowed = {
        ("claims", "mood"): {"real", "future", "hypothetical"},
        ("claims", "supported"): {"yes", "partly", "no"},
        ("edges", "sign"): {"+", "0", "-"},
        ("edges", "strand"): {"contact", "request", "support", "conflict"},
        ("cards", "move"): {"stop", "investigate", "find", "trace"},
        ("dossiers", "best"): set("ABCDEF"),
        ("dossiers", "worst"): set("ABCDEF"),
        ("forecasts", "outcome"): {"yes", "no", "open"},
        ("forecasts", "supported"): {"yes", "partly", "no"},
        ("outcomes", "direction"): {"for", "against", "neither"},
        ("ladder", "voice"): {"author", "quoted", "self", "outside"},
        ("glosses", "kind"): {"word", "name", "broken"},
        ("origins", "kind"): {"party", "official", "outlet", "agency", "expert", "author", "unnamed"},
        ("who", "kind"): {"person", "state", "government body", "armed group", "organisation", "media", "unnamed"},
        ("absent", "frame"): {
            "conflict", "human interest", "economic consequences", "morality", "responsibility",
        },
    }  # fmt: skip
    for (table, name), values in allowed.items():
        assert set(column(pack, table, name)) <= values, (table, name)


def test_a_dossier_gives_a_band_from_better_to_worse(pack):
    assert all(row["best"] <= row["worst"] for row in pack.records("dossiers"))


def test_every_rated_origin_has_a_dossier_and_unrated_ones_need_none(pack):
    rated = {row["origin_id"] for row in pack.records("origins") if row["rated"]}
    assert rated - set(column(pack, "dossiers", "origin")) <= {"O_author"}


def test_a_card_says_one_effect_for_each_thing_it_touches(pack):
    for card in pack.records("cards"):
        assert len(card["touches"]) == len(card["effect"]) and set(card["effect"]) <= {"help", "hurt", "split"}
        assert card["minutes"] in (1, 2)


def test_cards_help_and_hurt(pack):
    effects = [effect for card in pack.records("cards") for effect in card["effect"]]
    assert min(effects.count("help"), effects.count("hurt")) >= len(effects) / 4


def test_lessons_00_to_04_deal_no_card_from_after_the_article(pack):
    day = pack.about["as_of"]
    for card in pack.records("cards"):
        assert card["later"] == (card["available_from"] > day), card["card_id"]
    assert all(row["available_from"] <= day for row in pack.records("absent"))
    assert {row["as_of"] for name in ("claims", "sliders") for row in pack.records(name)} == {day}
    assert {row["made_on"] for row in pack.records("forecasts")} == {day}


def test_what_the_years_reveal_was_not_printed_before_the_bets(pack):
    printed = {row["source_id"]: full_date(str(row["date"])) for row in pack.records("sources")}
    for row in pack.records("outcomes"):
        days = [printed[source] for source in row["sources"]]
        assert None in days or max(days) > pack.about["as_of"], row


def test_no_clue_to_the_date_of_an_article_gives_away_how_a_bet_ends(pack):
    revealed = {source for row in pack.records("outcomes") for source in row["sources"]}
    told = {source for row in pack.records("clues") for source in row["sources"]}
    assert not revealed & told


def test_who_is_who_and_the_background_rest_on_what_was_printed_by_then(pack):
    printed = {row["source_id"]: full_date(str(row["date"])) for row in pack.records("sources")}
    background = pack.document("background")
    named = [source for row in pack.records("who") for source in row["sources"]]
    named += background["sources"] + [event["source"] for event in background["event"]]
    assert [source for source in named if (printed[source] or "") > pack.about["as_of"]] == []


def full_date(text):
    """A date in words as 2016-11-30; None where a day or a month is missing."""
    try:
        return datetime.strptime(text, "%d %B %Y").date().isoformat()
    except ValueError:
        return None


def test_judgements_of_2016_stand_on_30_november():
    assert open_pack(SEEDS / "libya").about["as_of"] == "2016-11-30"


def test_a_third_of_everything_deserves_trust(pack):
    supported = column(pack, "claims", "supported")
    assert supported.count("yes") >= len(supported) / 3
    for table in ("sliders", "swaps"):
        deserves = column(pack, table, "deserves")
        assert len(deserves) / 3 <= sum(deserves) <= len(deserves) * 2 / 3, table
    sound = [chain["sound"] for chain in pack.document("chains")["chain"]]
    assert sum(sound) >= len(sound) / 3


def test_there_are_six_sliders(pack):
    assert len(pack.records("sliders")) == 6


def test_chains_come_worked_begun_and_alone_and_one_alone_is_short_and_sound(pack):
    chains = pack.document("chains")["chain"]
    assert [chain["form"] for chain in chains] == ["worked", "begun", "alone", "alone"]
    assert any(c["form"] == "alone" and c["sound"] and len(c["beads"]) <= 4 for c in chains)
    for chain in chains:
        ids = [bead["id"] for bead in chain["beads"]]
        assert ids[0] == "event" and ids[-1] == "article" and set(chain["given"]) <= set(ids)
        assert not set(ids) & {bead["id"] for bead in chain["tray"]}
        assert all(bead["note"] for bead in (*chain["beads"], *chain["tray"]))


def test_the_core_extract_has_ten_paragraphs_of_text(pack):
    assert len(pack.core_extract) == 10
    assert not any(pack.article.paragraphs[i].heading for i in pack.core_extract)


def test_sliders_and_chains_of_the_first_lessons_stand_in_the_core_extract(pack):
    shown = set(pack.core_extract)
    assert {chain["paragraph"] for chain in pack.document("chains")["chain"]} <= shown
    assert set(column(pack, "sliders", "paragraph")) <= shown


def test_claims_of_the_core_extract_are_marked(pack):
    for claim in pack.records("claims"):
        assert claim["core"] == (claim["paragraph"] in pack.core_extract), claim["claim_id"]


def test_every_anchor_stands_where_it_says(pack):
    for name, columns in TABLES.items():
        if {"anchor", "nth"} <= {c.name for c in columns}:
            for row in pack.records(name):
                span = pack.span(row["paragraph"], row["anchor"], row["nth"])
                assert pack.article.text[span.start : span.end] == row["anchor"]
    for chain in pack.document("chains")["chain"]:
        pack.span(chain["paragraph"], chain["anchor"])


def flat(text):
    return " ".join(text.translate(str.maketrans("\u2019\u201c\u201d", '\'""')).split())


def test_words_that_are_called_our_article_s_are_its_words(pack):
    text = flat(pack.article.text)
    for row in pack.records("copychain"):
        if not row["case_file"]:
            assert flat(row["words"]) in text, row["words"]


def test_a_question_quotes_the_article_word_for_word(pack):
    text = flat(pack.article.text).lower()
    for question in pack.questions():
        if question.scope == "case":
            for quoted in re.findall(r'"([^"]+)"', flat(question.stem)):
                assert quoted.removesuffix("…").strip().lower() in text, question.id


def test_aliases_of_people_and_places_stand_in_the_article(pack):
    text = pack.article.text.replace("\u2019", "'").lower()
    for row in pack.records("who"):
        assert bool(row["aliases"]) == row["in_article"], row["key"]
        assert any(alias.lower() in text for alias in row["aliases"]) == row["in_article"], row["key"]
    for row in pack.records("places"):
        assert all(alias.lower() in text for alias in row["aliases"]), row["key"]


def test_the_background_is_short_and_its_timeline_has_8_to_12_dated_events(pack):
    background = pack.document("background")
    assert 90 <= len(" ".join(background["text"]).split()) <= 150
    sentences = re.split(r"(?<=[.]) ", " ".join(background["text"]))
    assert max(len(sentence.split()) for sentence in sentences) <= 25
    dates = [event["date"] for event in background["event"]]
    assert 8 <= len(dates) <= 12 and dates == sorted(dates)


# --- questions ------------------------------------------------------------------------------------------------------


def choices(pack):
    return [q for q in pack.questions() if q.options]


def test_every_lesson_has_its_questions(pack):
    for lesson in LESSONS:
        assert len(pack.questions(lesson, "starter")) == (0 if lesson == "00" else 3), lesson
        assert len(pack.questions(lesson, "check")) >= 4, lesson
        assert len(pack.questions(lesson, "exit")) >= 1, lesson


def test_question_ids_are_unique(pack):
    ids = [q.id for q in pack.questions()]
    assert len(ids) == len(set(ids))


def test_every_choice_has_one_right_answer(pack):
    assert [q.id for q in choices(pack) if len(q.right) != 1] == []


def test_every_answer_has_feedback_of_its_own(pack):
    for question in choices(pack):
        feedback = [o.feedback for o in question.options]
        assert all(feedback) and len(set(feedback)) == len(feedback), question.id


def test_wrong_answers_are_told_more_than_that_they_are_wrong(pack):
    for question in choices(pack):
        for option in question.options:
            words = option.feedback.split()
            assert len(words) >= 3 and not re.match(r"(wrong|no|false|incorrect)\b", option.feedback.lower())
            assert option.right == option.feedback.startswith("Right"), (question.id, option.id)


@pytest.mark.parametrize("path", [METHOD_QUESTIONS, *(SEEDS / name / "questions.toml" for name in PACKS)])
def test_yes_and_no_are_right_equally_often(path):
    keys = [
        option["id"]
        for question in tomllib.loads(path.read_text(encoding="utf-8"))["question"]
        if {o["id"] for o in question["options"]} == YES_NO
        for option in question["options"]
        if option["right"]
    ]
    assert abs(keys.count("yes") - keys.count("no")) <= 1, keys


def test_options_are_of_similar_length_and_the_right_one_is_not_the_longest_as_a_rule(pack):
    longest = []
    for question in choices(pack):
        if {o.id for o in question.options} == YES_NO:
            continue
        lengths = [len(o.text) for o in question.options]
        assert max(lengths) <= 1.35 * min(lengths) + 4, (question.id, lengths)
        right = next(len(o.text) for o in question.options if o.right)
        longest.append(right == max(lengths) and lengths.count(right) == 1)
    assert sum(longest) <= len(longest) / 2


def test_case_questions_match_between_the_packs():
    shapes = [
        sorted((q.lesson, q.kind, len(q.options)) for q in open_pack(SEEDS / name).questions() if q.scope == "case")
        for name in PACKS
    ]
    assert shapes[0] == shapes[1]


# --- sample students ------------------------------------------------------------------------------------------------


def test_three_sample_students_answer_everything_and_differ(pack):
    students = pack.document("samples")["student"]
    assert len(students) == 3 and len({s["about"] for s in students}) == 3
    rated = {row["origin_id"] for row in pack.records("origins") if row["rated"]}
    for student in students:
        assert set(student["00.trust"]["values"]) == set(column(pack, "sliders", "slider_id"))
        assert set(student["06.trust"]["values"]) == set(column(pack, "sliders", "slider_id"))
        assert set(student["05.bets"]["bets"]) == set(column(pack, "forecasts", "forecast_id"))
        grid = student["02.grid"]
        for ratings in (grid, grid["first"]):
            assert set(ratings["sources"]) == rated
            assert set(ratings["sentences"]) == set(column(pack, "claims", "claim_id"))
    letters = [{o: v["letter"] for o, v in s["02.grid"]["sources"].items()} for s in students]
    assert letters[0] != letters[1] != letters[2] != letters[0]


def test_sample_students_are_never_called_the_class(pack):
    for student in pack.document("samples")["student"]:
        assert "sample" in student["name"] and "class" not in student["about"]


def test_sample_grades_leave_the_diagonal(pack):
    origin = {row["claim_id"]: row["origin"] for row in pack.records("claims")}
    for student in pack.document("samples")["student"]:
        grid = student["02.grid"]
        pairs = [
            ("ABCDEF".index(grid["sources"][origin[c]]["letter"]) + 1, v["digit"])
            for c, v in grid["sentences"].items()
            if origin[c] in grid["sources"]
        ]
        assert sum(a == b for a, b in pairs) <= len(pairs) / 2, student["id"]


# --- plain words ----------------------------------------------------------------------------------------------------


def test_our_sentences_stay_short(pack):
    for text in strings(pack):
        for sentence in re.split(r"(?<=[.?!;:]) ", text):
            assert len(sentence.split()) <= 30 or sentence in pack.article.text, sentence


def test_a_card_is_read_in_half_a_minute(pack):
    for card in pack.records("cards"):
        assert len(f"{card['text']} {card['note']}".split()) <= 60, card["card_id"]
        assert len(card["title"].split()) <= 8, card["card_id"]


# --- what is never printed -------------------------------------------------------------------------------------------

WEAK = ("mirror", "blogspot", "snafu", "stalkerzone", "perceptiopt", "wikispooks", "docslib", "freerepublic", "ask3",
        "citizens-international", "grokipedia", "infogalactic", "wikipedia", "studylib")  # fmt: skip


def words_of(pack):
    for path in sorted(pack.folder.iterdir()):
        if path.suffix in (".csv", ".toml"):
            yield path.name, path.read_text(encoding="utf-8")


def test_no_mark_of_the_research_notes_is_left(pack):
    for name, text in words_of(pack):
        assert not re.search(r"\[(GK|[SFEC]\d\d\w?)\]", text), name


def test_weak_addresses_are_not_printed(pack):
    for address in filter(None, column(pack, "sources", "address")):
        assert not any(weak in address for weak in WEAK), address


def test_no_sentence_of_ours_takes_a_label_for_a_name(pack):
    ours = [row["sentence"] for row in pack.records("who")] + [row["text"] for row in pack.records("claims")]
    ours += pack.document("background")["text"] + [row["text"] for row in pack.records("cards")]
    for sentence in ours:
        assert not re.search(r"\b(strongman|warlord|regime|terrorist|thug|laundered)\b", sentence), sentence


def test_the_case_of_an_invented_pack_rests_on_invented_sources_alone():
    pack = open_pack(SEEDS / "harbour")
    assert pack.about["invented"]
    real = {row["source_id"] for row in pack.records("sources") if row["seen"] == "seen in a stored copy"}
    for name, columns in TABLES.items():
        if "sources" in {c.name for c in columns}:
            assert not real & {source for row in pack.records(name) for source in row["sources"]}, name
    assert {row["source_id"] for row in pack.records("sources") if row["address"]} <= real


def test_every_source_of_the_libya_pack_was_seen():
    pack = open_pack(SEEDS / "libya")
    assert set(column(pack, "sources", "seen")) == {"seen in a stored copy", "our own calculation"}
    assert all(row["date"] for row in pack.records("sources"))


# --- opening ----------------------------------------------------------------------------------------------------------


def test_a_bare_text_file_is_a_pack_with_empty_tables(tmp_path):
    file = tmp_path / "mine.txt"
    file.write_text("One line of text, said Ann Lee.\n", encoding="utf-8")
    pack = open_pack(file)
    assert (pack.has_case, pack.title) == (False, "mine")
    for name, columns in TABLES.items():
        frame = pack.table(name)
        assert frame.empty and list(frame.columns) == [c.name for c in columns]
    assert pack.document("background") == {}
    assert {q.scope for q in pack.questions()} == {"method"}
    assert pack.core_extract == (0,)


def test_an_empty_frame_has_the_same_dtypes_as_a_full_one(tmp_path, pack):
    file = tmp_path / "mine.txt"
    file.write_text("Text.", encoding="utf-8")
    for name in TABLES:
        assert list(open_pack(file).table(name).dtypes) == list(pack.table(name).dtypes), name


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(PackError, match=r"No pack 'nowhere' was found; give a folder, a text file or one of harbour, "):
        open_pack("nowhere")


def test_a_folder_without_an_article_says_what_to_do(tmp_path):
    with pytest.raises(PackError, match=r"no article\.txt was found; put the article's text there"):
        open_pack(tmp_path)


def test_a_folder_that_is_called_like_a_pack_does_not_hide_it(tmp_path, monkeypatch):
    (tmp_path / "harbour").mkdir()
    monkeypatch.chdir(tmp_path)
    assert open_pack("harbour").has_case


def test_a_pack_is_found_from_a_folder_below_the_checkout(tmp_path, monkeypatch):
    (tmp_path / "seeds" / "mine").mkdir(parents=True)
    (tmp_path / "seeds" / "mine" / "pack.toml").write_text('title = "Mine"', encoding="utf-8")
    (tmp_path / "seeds" / "mine" / "article.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")
    assert open_pack("mine").title == "Mine"


def test_wrong_columns_are_named(tmp_path):
    file = tmp_path / "swaps.csv"
    file.write_text("id,words\n1,2\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"the columns are \['id', 'words'\]; make them \['swap_id'"):
        read_table(file, "swaps")


def test_a_cell_of_the_wrong_type_is_named(tmp_path):
    file = tmp_path / "places.csv"
    file.write_text("key,name,name_ar,kind,lat,lon,aliases,note,source\na,A,,town,north,1,,,\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"places\.csv, line 2, column lat: 'north' was found; write a number"):
        read_table(file, "places")


def test_a_wrong_cell_is_named_by_its_line_in_the_file_comments_and_long_cells_counted(tmp_path):
    file = tmp_path / "places.csv"
    good = 'a,A,,town,1,1,,"a note\nover two lines",\n'
    file.write_text(
        f"# source: made up\nkey,name,name_ar,kind,lat,lon,aliases,note,source\n{good}# more\nb,B\n", encoding="utf-8"
    )
    with pytest.raises(PackError, match=r"places\.csv, line 6: 2 cells were found; write 9"):
        read_table(file, "places")


def test_a_line_that_begins_with_a_number_sign_inside_a_cell_is_part_of_the_cell(tmp_path):
    file = tmp_path / "places.csv"
    head = "# source: made up\nkey,name,name_ar,kind,lat,lon,aliases,note,source\n"
    file.write_text(head + '# a comment with a " in it\na,A,,town,1,1,,"first\n# second",s\n', encoding="utf-8")
    assert [row["note"] for row in read_table(file, "places")] == ["first\n# second"]


def test_a_table_that_is_no_utf8_is_named_with_its_line(tmp_path):
    file = tmp_path / "places.csv"
    file.write_bytes(b"key,name,name_ar,kind,lat,lon,aliases,note,source\na,caf\xe9,,town,1,1,,,\n")
    with pytest.raises(PackError, match=r"places\.csv, line 2: a byte that is no UTF-8 was found"):
        read_table(file, "places")


def test_a_paragraph_that_the_article_does_not_have_is_named(tmp_path):
    (tmp_path / "article.txt").write_text("One paragraph.", encoding="utf-8")
    with pytest.raises(PackError, match=r"paragraph 7 was asked for 'One', and the article has 0 to 0"):
        open_pack(tmp_path).span(7, "One")


@pytest.mark.parametrize(
    ("name", "written", "asked", "says"),
    [
        ("questions", '[[question]]\nstem = "Who?"', lambda pack: pack.questions(),
         r"questions\.toml: the entry with stem = 'Who\?' has no 'id'; add it"),
        ("questions", '[[question]]\nid = "q"\nlesson = "01"\nkind = "check"\nstem = "Who?"\n'
         '[[question.options]]\nid = "a"\ntext = "b"', lambda pack: pack.questions(),
         r"questions\.toml: the entry with id = 'a' has no 'feedback'; add it"),
        ("pack", 'core_extract = [0, 9]', lambda pack: pack.core_extract,
         r"pack\.toml: core_extract is \[0, 9\]; give a list of paragraphs, from 0 to 0"),
        ("pack", 'core_extract = "all"', lambda pack: pack.core_extract,
         r"pack\.toml: core_extract is 'all'; give a list of paragraphs, from 0 to 0"),
        ("pack", 'known = "nothing"', lambda pack: pack.known,
         r"pack\.toml: known is 'nothing'; make it a table"),
    ],
)  # fmt: skip
def test_what_a_toml_file_lacks_is_named(tmp_path, name, written, asked, says):
    (tmp_path / "article.txt").write_text("One paragraph.", encoding="utf-8")
    (tmp_path / f"{name}.toml").write_text(written, encoding="utf-8")
    with pytest.raises(PackError, match=says):
        asked(open_pack(tmp_path))


def test_a_notebook_shows_of_a_broken_pack_one_sentence_and_no_traceback(tmp_path):
    (tmp_path / "pack.toml").write_text("title = [", encoding="utf-8")
    cell = f"from libya_lesson import open_lesson; open_lesson('00', {str(tmp_path)!r})"
    ran = subprocess.run(
        [sys.executable, "-m", "IPython", "--no-banner", "--quick", "--colors=nocolor", "-c", cell],
        capture_output=True, text=True, env={**os.environ, "IPYTHONDIR": str(tmp_path / "ipython")}, check=False,
    )  # fmt: skip
    told = [line for line in ran.stdout.splitlines() if line.strip()]
    assert len(told) == 1, ran
    assert told[0].startswith(f"{tmp_path / 'pack.toml'}: it is no valid TOML")


def test_a_broken_toml_file_is_named(tmp_path):
    (tmp_path / "article.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "background.toml").write_text("text = [", encoding="utf-8")
    with pytest.raises(PackError, match=r"background\.toml: it is no valid TOML"):
        open_pack(tmp_path).document("background")


def test_an_article_that_is_no_utf8_says_so(tmp_path):
    (tmp_path / "article.txt").write_bytes(b"caf\xe9")
    with pytest.raises(PackError, match=r"a byte that is no UTF-8 at position 3 was found; save the file as UTF-8"):
        _ = open_pack(tmp_path).article


def test_records_are_copies_that_cannot_spoil_the_pack(pack):
    pack.records("cards")[0]["text"] = "changed"
    assert pack.records("cards")[0]["text"] != "changed"


def test_a_string_of_the_pack_is_english_without_a_catalogue(pack):
    assert pack.text("A sentence.") == "A sentence."


# --- the map of places ------------------------------------------------------------------------------------------------


def kilometres(pack, one, other):
    """Great-circle distance between two places of the pack (haversine, radius 6,371 km)."""
    here, there = ({row["key"]: row for row in pack.records("places")}[key] for key in (one, other))
    a, b = math.radians(here["lat"]), math.radians(there["lat"])
    turn = math.radians(there["lon"] - here["lon"])
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(half))


def test_the_distances_that_the_packs_tell_come_from_their_positions():
    libya, harbour = (open_pack(SEEDS / name) for name in PACKS)
    assert abs(kilometres(libya, "benghazi", "capo_passero") - 680) < 5
    assert abs(kilometres(libya, "benghazi", "crete") - 471) < 5
    assert abs(kilometres(harbour, "lamp_harbour", "kestrel_point") - 9) < 0.2
    assert abs(kilometres(harbour, "kestrel_point", "off_point") - 9) < 0.2


# --- the pack and the machine -----------------------------------------------------------------------------------------


def plain(name):
    return name.replace("\u2019", "'").lower().removeprefix("the ").removeprefix("some ")


def test_named_people_states_forces_and_outlets_join_with_the_actors_that_the_machine_finds(pack):
    found = {
        plain(alias): actor.actor_id
        for actor in parse(pack.article.text).actors.itertuples()
        for alias in actor.aliases
        if actor.kind != "unnamed"
    }
    for row in pack.records("who"):
        if row["in_article"] and row["kind"] in ("person", "state", "armed group", "media", "organisation"):
            assert any(plain(alias) in found for alias in row["aliases"]) or row["key"] == "hospital", row["key"]


def test_a_claim_stands_within_one_sentence_so_that_a_tie_can_open_it(pack):
    for row in (*pack.records("claims"), *pack.records("sliders"), *pack.records("forecasts")):
        span = pack.span(row["paragraph"], row["anchor"], row["nth"])
        assert any(s.start <= span.start and span.end <= s.end for s in pack.article.sentences), row["anchor"]
