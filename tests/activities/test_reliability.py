"""The reliability grid: grades, minutes, what moves, and what lesson 04 gets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from libya_lesson.activities import reliability
from libya_lesson.activities.kit.card import Card
from libya_lesson.activities.kit.node import find, walk
from libya_lesson.lesson import open_lesson
from libya_lesson.packs import open_pack

from .flows import card as bound
from .flows import given, given_text


def grade_all(card: Card, letter: str, digit: int, reason: str) -> None:
    """Give every source one letter, every sentence one digit, and both the same reason."""
    while not any(n["type"] == "grid6" for n in walk(card.tree)):
        for control in [n["id"] for n in walk(card.tree) if n["type"] == "choice"]:
            kind = control.split(":")[0]
            if kind in ("letter", "digit", "why_source", "why_sentence"):
                card.act(control, {"letter": letter, "digit": str(digit)}.get(kind, reason))
        card.act("next")


@pytest.fixture
def graded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Card:
    """The card after all first grades."""
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    card = open_lesson("02", "libya").card("grid")
    card.act("predict", 2)
    card.act("lock")
    grade_all(card, "C", 3, "stake")
    return card


def give_reasons(card: Card, reason: str) -> None:
    """The same reason for every mark that asks for one."""
    for control in [n["id"] for n in walk(card.tree) if n["type"] == "choice" and n["id"].startswith("why_")]:
        card.act(control, reason)


def changed(card: Card) -> str:
    return str(next(n["text"] for n in walk(card.tree) if n["type"] == "changed"))


def test_a_grade_without_a_reason_is_not_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    card = open_lesson("02", "libya").card("grid")
    card.act("predict", 2)
    card.act("lock")
    letter = next(n["id"] for n in walk(card.tree) if n["type"] == "choice" and n["id"].startswith("letter"))
    card.act(letter, "B")
    with pytest.raises(ValueError, match="locked"):
        card.act("next")


def test_the_source_is_graded_with_the_sentence_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    lesson = open_lesson("02", "libya")
    card = lesson.card("grid")
    card.act("form", "stretch")
    card.act("predict", 2)
    card.act("lock")
    shown = str(card.tree)
    sentences = {row["claim_id"]: str(row["text"]) for row in lesson.pack.records("claims")}
    first = lesson.pack.document("grid")["pair"][0]
    assert sentences[first["claim"]] not in shown


def test_the_diagonal_is_compared_with_the_guess(graded: Card) -> None:
    assert changed(graded) == "5 of 5 pairs lay on the diagonal at first; you guessed 2."


def test_a_card_costs_its_minutes(graded: Card) -> None:
    before = next(n["done"] for n in walk(graded.tree) if n["type"] == "progress" and n["label"] == "Minutes left")
    move = next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:"))
    cost = next(int(c["minutes"]) for c in open_pack("libya").records("cards") if f"open:{c['card_id']}" == move)
    graded.act(move)
    after = next(n["done"] for n in walk(graded.tree) if n["type"] == "progress" and n["label"] == "Minutes left")
    assert int(before) - int(after) == cost


def test_a_square_on_the_grid_moves_the_rating(graded: Card) -> None:
    point = graded.find("grid")["points"][0]
    graded.act("grid", {"point": point["id"], "row": "D", "column": "4"})
    assert f"{point['text']} from C3 to D4" in changed(graded)


def re_marked(card: Card) -> str:
    """Move the letter of the chosen source to D and say whose it is."""
    origin = str(card.find("grid")["selected"])
    card.act(f"letter:{origin}", "D")
    return origin


def kept() -> dict[str, Any]:
    """What lesson 04 gets, once the card has saved it."""
    state = open_lesson("04", "libya").work_of("02.grid").get("02.grid")
    assert state is not None
    return state


def test_a_new_mark_without_a_reason_is_seen_on_the_grid_and_does_not_count_yet(graded: Card) -> None:
    origin = re_marked(graded)
    point = next(p for p in graded.find("grid")["points"] if p["id"] == origin)
    assert (point["row"], point["note"]) == ("D", "no reason yet")
    assert kept()["sources"][origin] == {"letter": "C", "why": "stake"}


def test_the_diagonal_counts_a_new_mark_when_it_has_its_reason(graded: Card) -> None:
    def meter() -> str:
        return str(next(n["value"] for n in walk(graded.tree) if n["type"] == "number"))

    assert meter() == "5 of 5"
    origin = re_marked(graded)
    assert meter() == "5 of 5" and "On the diagonal: 5 of 5." in str(graded.tree)
    graded.act(f"why_source:{origin}", "track_record")
    assert meter() == "4 of 5" and "On the diagonal: 4 of 5." in str(graded.tree)


def test_a_new_mark_counts_as_soon_as_its_reason_is_given(graded: Card) -> None:
    origin = re_marked(graded)
    graded.act(f"why_source:{origin}", "track_record")
    assert kept()["sources"][origin] == {"letter": "D", "why": "track_record"}
    assert "from C3 to D3 (track record)" in changed(graded)


def test_reading_on_is_closed_until_every_new_mark_has_its_reason(graded: Card) -> None:
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    assert not graded.find("finish").get("disabled")
    origin = re_marked(graded)
    assert graded.find("finish")["disabled"]
    assert "One more thing: a reason for your new mark of DEBKA." in str(graded.tree)
    graded.act(f"why_source:{origin}", "track_record")
    assert not graded.find("finish").get("disabled")


def test_a_mark_that_goes_back_needs_no_new_reason(graded: Card) -> None:
    origin = re_marked(graded)
    graded.act(f"why_source:{origin}", "track_record")
    graded.act(f"letter:{origin}", "E")
    graded.act(f"letter:{origin}", "C")
    assert kept()["sources"][origin] == {"letter": "C", "why": "stake"}
    assert not any(n.get("id") == f"why_source:{origin}" for n in walk(graded.tree))


def test_a_reason_for_a_letter_leaves_the_digit_as_it_was(graded: Card) -> None:
    point = graded.find("grid")["points"][0]
    graded.act("grid", {"point": point["id"], "row": "D", "column": "4"})
    graded.act(f"why_source:{point['id']}", "track_record")
    digits = [mark["digit"] for mark in kept()["sentences"].values()]
    assert 4 not in digits[1:] and "(track record, no reason yet)" in changed(graded)


def further(card: Card) -> list[dict[str, Any]]:
    """The lines of the further sources."""
    fold = next(n for n in walk(card.tree) if n["type"] == "details" and n["summary"].startswith("For your map"))
    return [n for n in walk(fold) if n["type"] == "details" and n is not fold]


def test_a_further_source_is_a_line_with_its_grade_and_the_next_one_is_open(finished: Card) -> None:
    first, second = further(finished)[:2]
    assert (first["open"], first["note"], second["open"]) == (True, "not graded", False)
    for control in [n["id"] for n in walk(first) if n["type"] == "choice"]:
        finished.act(control, "B" if control.startswith("letter") else "2")
    assert (further(finished)[0]["open"], further(finished)[0]["note"]) == (True, "B2")  # its reasons are still missing
    for control in [n["id"] for n in walk(further(finished)[0]) if str(n.get("id")).startswith("why_")]:
        finished.act(control, "stake")
    assert [line["open"] for line in further(finished)[:2]] == [False, True]


def test_a_further_source_says_in_its_own_box_that_a_reason_is_missing(finished: Card) -> None:
    def boxes_that_ask() -> list[str]:
        return [str(line["summary"]) for line in further(finished) if "One more thing: a reason." in str(line)]

    assert boxes_that_ask() == []
    finished.act("letter:O_press", "B")
    assert len(boxes_that_ask()) == 1
    finished.act("why_source:O_press", "stake")
    assert boxes_that_ask() == []


def test_a_further_source_counts_only_with_its_reason(finished: Card) -> None:
    finished.act("letter:O_press", "B")
    assert "O_press" not in kept()["sources"]
    finished.act("why_source:O_press", "independent")
    assert kept()["sources"]["O_press"] == {"letter": "B", "why": "independent"}


def test_further_sources_are_counted_when_both_marks_have_reasons(finished: Card) -> None:
    def done() -> int:
        return int(next(n["done"] for n in walk(finished.tree) if n.get("label") == "Graded, with reasons"))

    for control, value in (("letter:O_press", "B"), ("why_source:O_press", "independent"), ("digit:C16", "1")):
        finished.act(control, value)
    assert done() == 0
    finished.act("why_sentence:C16", "independent")
    assert done() == 1


def test_marks_of_an_older_version_count_and_ask_for_their_reason() -> None:
    material = reliability.material(given())
    pair = material.more[0]
    state: dict[str, Any] = {**reliability.initial(material), "prediction": 1, "locked": True, "finished": True}
    state["sources"] = {str(p.origin["origin_id"]): {"letter": "C", "why": "stake"} for p in material.pairs}
    state["sentences"] = {str(p.claim["claim_id"]): {"digit": 3, "why": "vague"} for p in material.pairs}
    state["first"] = {"sources": dict(state["sources"]), "sentences": dict(state["sentences"])}
    state["sources"][str(pair.origin["origin_id"])] = {"letter": "B"}
    del state["pencilled"]
    why = find(reliability.view(material, state), f"why_source:{pair.origin['origin_id']}")
    assert why.get("value") is None
    answered = reliability.update(material, state, {"id": why["id"], "value": "saw_it"})
    assert answered["sources"][pair.origin["origin_id"]] == {"letter": "B", "why": "saw_it"}


def test_the_reasons_stand_beside_the_bands(graded: Card) -> None:
    origin = re_marked(graded)
    graded.act(f"why_source:{origin}", "saw_it")
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    graded.act("finish")
    letters = next(n for n in walk(graded.tree) if n["type"] == "table" and n["caption"].startswith("Letters"))
    assert letters["columns"][2] == "Your reason"
    assert [row[2] for row in letters["rows"]].count("was there, or was not") == 1


def test_no_card_of_a_later_day_is_dealt() -> None:
    from libya_lesson.activities import reliability
    from libya_lesson.activities.kit.given import Given

    for name in ("libya", "harbour"):
        pack = open_pack(name)
        given = Given(pack, "02", lambda: None, lambda _: None, lambda _: None)  # type: ignore[arg-type,return-value]  # no reading is needed
        dealt = reliability.material(given).cards
        assert dealt
        assert all(str(card["available_from"]) <= str(pack.about["as_of"]) for card in dealt)


@pytest.mark.parametrize("name", ["libya", "harbour"])
def test_half_of_the_worked_grades_lie_off_the_diagonal(name: str) -> None:
    pairs = open_pack(name).document("grid")["pair"]
    on = sum("ABCDEF".index(p["letter"]) + 1 == p["digit"] for p in pairs)
    assert 0 < on <= len(pairs) / 2


@pytest.mark.parametrize("name", ["libya", "harbour"])
def test_a_third_of_the_sentences_on_the_grid_deserve_trust(name: str) -> None:
    pack = open_pack(name)
    supported = {row["claim_id"]: row["supported"] for row in pack.records("claims")}
    shown = [p["claim"] for p in pack.document("grid")["pair"]]
    assert sum(supported[c] == "yes" for c in shown) * 3 >= len(shown)


@pytest.mark.parametrize("name", ["libya", "harbour"])
def test_every_origin_that_the_map_uses_can_be_graded(name: str) -> None:
    pack = open_pack(name)
    grid = pack.document("grid")
    graded = {p["origin"] for p in [*grid["pair"], *grid["more"]]}
    claims = {str(row["claim_id"]): str(row["origin"]) for row in pack.records("claims")}
    rated = {str(row["origin_id"]) for row in pack.records("origins") if row["rated"]}
    used = {claims[str(edge["claim_id"])] for edge in pack.records("edges")}
    assert used & rated <= graded


@pytest.fixture
def finished(graded: Card) -> Card:
    """The card after one lateral move, with the class's fold."""
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    graded.act("finish")
    return graded


def fold_of(card: Card) -> dict[str, Any]:
    return next(n for n in walk(card.tree) if n["type"] == "details" and n["summary"] == "Your class on the grid")


def test_one_code_is_not_called_the_class(finished: Card) -> None:
    code = next(n["text"] for n in walk(fold_of(finished)) if n["type"] == "copy")
    finished.act("codes", code)
    assert not any(n["type"] == "table" for n in walk(fold_of(finished)))
    assert any("One code is one student." in n.get("text", "") for n in walk(fold_of(finished)))


def test_pasted_codes_make_the_class_on_the_grid(finished: Card) -> None:
    code = next(n["text"] for n in walk(fold_of(finished)) if n["type"] == "copy")
    finished.act("codes", f"{code} {code} {code}")
    own = len(next(n for n in walk(finished.tree) if n["type"] == "grid6")["points"])
    assert f"{3 * own} of the {3 * own} grades of your class lie on the diagonal" in str(fold_of(finished))
    table = next(n for n in walk(fold_of(finished)) if n["type"] == "table")
    assert table["rows"][2][3]["text"] == str(3 * own)  # all of them C3


def test_counts_typed_off_the_board_make_the_class_too(finished: Card) -> None:
    finished.act("board", "B2 6, c5: 4")
    assert "6 of the 10 grades of your class lie on the diagonal" in str(fold_of(finished))


def test_a_wrong_code_does_not_hide_what_was_counted_off_the_board(finished: Card) -> None:
    finished.act("board", "B2 6, c5: 4")
    finished.act("codes", "HELLO?")
    assert "6 of the 10 grades of your class lie on the diagonal" in str(fold_of(finished))
    assert any(n["type"] == "feedback" for n in walk(fold_of(finished)))
    assert "pasted code" not in str(fold_of(finished))


def test_a_wrong_code_does_not_hide_the_codes_of_the_others(finished: Card) -> None:
    code = next(n["text"] for n in walk(fold_of(finished)) if n["type"] == "copy")
    own = len(finished.find("grid")["points"])
    finished.act("codes", f"{code} HELLO? {code} WRONG")
    assert f"{2 * own} of the {2 * own} grades of your class lie on the diagonal" in str(fold_of(finished))
    assert "The code “HELLO?” does not fit" in str(fold_of(finished))
    assert "2 pasted codes" in str(fold_of(finished))


@pytest.mark.parametrize(("control", "typed"), [("codes", "ABCD EFGH"), ("board", "B2 5, G4 3")])
def test_what_is_no_code_and_no_count_is_said(finished: Card, control: str, typed: str) -> None:
    finished.act(control, typed)
    assert any(n["type"] == "feedback" for n in walk(fold_of(finished)))
    assert not any(n["type"] == "table" for n in walk(fold_of(finished)))


def test_a_letter_outside_its_band_is_told_what_it_may_come_from(graded: Card) -> None:
    for control in [n["id"] for n in walk(graded.tree) if n["type"] == "choice" and n["id"].startswith("letter")]:
        graded.act(control, "A")
    give_reasons(graded, "stake")
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    graded.act("finish")
    assert any("Higher than the record bears" in n.get("text", "") for n in walk(graded.tree))


def test_codes_with_commas_between_them_are_read_too(finished: Card) -> None:
    code = next(n["text"] for n in walk(finished.tree) if n["type"] == "copy")
    finished.act("codes", f"{code}, {code}")
    told = next(n["text"] for n in walk(finished.tree) if n["type"] == "prose" and n["text"].startswith("Counted:"))
    assert told.startswith("Counted: 2 pasted codes. Each grade is one square")


def test_what_lies_outside_the_bands_is_told_in_two_boxes_a_misconception_a_line(graded: Card) -> None:
    for control in [n["id"] for n in walk(graded.tree) if n["type"] == "choice" and n["id"].startswith("letter")]:
        graded.act(control, "F")
    give_reasons(graded, "stake")
    graded.act(next(n["id"] for n in walk(graded.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    graded.act("finish")
    boxes = [n["text"] for n in walk(graded.tree) if n["type"] == "feedback" and n["tone"] == "notyet"]
    assert len(boxes) <= 2
    assert any(line.startswith("F for ") for box in boxes for line in box.split("\n"))


def test_a_card_that_lies_face_down_says_what_it_asks_and_what_it_costs(graded: Card) -> None:
    titles = {str(c["title"]): int(c["minutes"]) for c in open_pack("libya").records("cards")}
    tiles = [n for n in walk(graded.tree) if n["type"] == "button" and n["kind"] == "tile"]
    assert tiles and all(n["note"].endswith(f"· {titles[n['label']]} min") for n in tiles)


def test_the_card_that_was_opened_last_lies_first(graded: Card) -> None:
    for _turn in range(2):
        last = next(n for n in walk(graded.tree) if n["type"] == "button" and n["kind"] == "tile")
        graded.act(last["id"])
    shown = [n["label"] for n in walk(graded.tree) if n["type"] == "group" and " · " in (n.get("label") or "")]
    assert last["label"] in shown[0] and len(shown) == 2


def test_a_card_about_source_and_sentence_says_what_it_means_for_each(graded: Card) -> None:
    about = {str(c["card_id"]): set(c["touches"]) for c in open_pack("libya").records("cards")}
    point = graded.find("grid")["selected"]
    sentence = next(n["id"] for n in walk(graded.tree) if n["type"] == "choice" and n["id"].startswith("digit"))
    both = next(
        n["id"]
        for n in walk(graded.tree)
        if n["type"] == "button"
        and n["id"].startswith("open:")
        and {point, sentence.removeprefix("digit:")} <= about[n["id"].removeprefix("open:")]
    )
    graded.act(both)
    badges = [n["text"] for n in walk(graded.tree) if n["type"] == "badge"]
    assert [text.rsplit(" ", 1)[-1] for text in badges] == ["source", "sentence"]


def test_a_new_mark_is_told_beside_the_cards_and_stays_in_sight(graded: Card) -> None:
    control = next(n["id"] for n in walk(graded.tree) if n["type"] == "choice" and n["id"].startswith("letter"))
    graded.act(control, "E")
    beside = next(n for n in walk(graded.tree) if n["type"] == "group" and n.get("stays"))
    assert "At first C3, now E3." in str(beside)


def test_a_reason_about_the_source_is_sent_back_from_the_sentence(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("LIBYA_LESSON_WORK", str(tmp_path))
    card = open_lesson("02", "libya").card("grid")
    card.act("predict", 2)
    card.act("lock")
    while not any(n.get("id", "").startswith("why_sentence") for n in walk(card.tree)):
        for control in [n["id"] for n in walk(card.tree) if n["type"] == "choice"]:
            if control.startswith(("letter", "why_source")):
                card.act(control, "C" if control.startswith("letter") else "stake")
        card.act("next")
    asked = next(n for n in walk(card.tree) if n.get("id", "").startswith("why_sentence"))
    assert asked["feedback"]["stake"].startswith("Whose stake?")


PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])


def finished_with(pack: str, letters: str, digits: int) -> str:
    """All that the card says at its end to somebody who gave every source one letter and every sentence one digit."""
    card = bound("reliability", pack, "02")
    card.act("predict", 2)
    card.act("lock")
    grade_all(card, letters, digits, "vague")
    card.act(next(n["id"] for n in walk(card.tree) if n["type"] == "button" and n["id"].startswith("open:")))
    card.act("finish")
    return " ".join(n["text"] for n in walk(card.tree) if n["type"] in ("feedback", "prose"))


@PACKS
@pytest.mark.parametrize(
    ("letter", "digit", "said"),
    [
        ("B", 1, "More likely than the evidence bears"),
        ("A", 1, "Same rank as your letter, and outside the band"),
        ("B", 5, "Less likely than the evidence bears"),
        ("E", 5, "Same rank as your letter, and outside the band"),
        ("B", 6, "it says that there is nothing to go by"),
    ],
)
def test_a_digit_outside_its_band_is_told_what_it_may_come_from(pack: str, letter: str, digit: int, said: str) -> None:
    assert said in finished_with(pack, letter, digit)


@PACKS
def test_a_digit_inside_its_band_gets_no_reply(pack: str) -> None:
    told = finished_with(pack, "B", 2)
    wrong = [pair for pair in open_pack(pack).document("grid")["pair"][1:] if not pair["best"] <= 2 <= pair["worst"]]
    assert told.count("Same rank as your letter") == bool(wrong)
    assert f"{5 - len(wrong)} of 5 digits lie in their band." in told


@PACKS
def test_a_worked_digit_lies_in_the_band_of_its_sentence(pack: str) -> None:
    assert all(pair["best"] <= pair["digit"] <= pair["worst"] for pair in open_pack(pack).document("grid")["pair"])


@PACKS
def test_a_supported_sentence_has_a_better_band_than_an_unsupported_one(pack: str) -> None:
    supported = {row["claim_id"]: row["supported"] for row in open_pack(pack).records("claims")}
    pairs = open_pack(pack).document("grid")["pair"]
    worst = max(pair["worst"] for pair in pairs if supported[pair["claim"]] == "yes")
    assert all(pair["best"] > worst for pair in pairs if supported[pair["claim"]] == "no")


def test_without_a_case_file_no_card_no_minute_and_no_worked_pair_is_promised() -> None:
    text = """"The harbour will close," said Ann Lee on Monday. "The union agrees," said Ben Roe."""
    material = reliability.material(given_text(text + '"', "07"))
    keys = [(str(p.origin["origin_id"]), str(p.claim["claim_id"])) for p in material.pairs]
    state: dict[str, Any] = {**reliability.initial(material), "prediction": 1, "locked": True, "selected": keys[0][0]}
    state["sources"] = {origin: {"letter": "C", "why": "stake"} for origin, _ in keys}
    state["sentences"] = {claim: {"digit": 3, "why": "vague"} for _, claim in keys}
    state["first"] = {"sources": state["sources"], "sentences": state["sentences"]}
    for finished in (False, True):
        shown = str(reliability.view(material, {**state, "finished": finished}))
        promises = ("worked out", "opens a dated card", "Minutes left", "moved you most", "did it move", "none given")
        assert not [promised for promised in promises if promised in shown]
    assert "Nobody has made cards for this text." in str(reliability.view(material, state))


SPEAKERS = [f"“The {word} will close on Monday,” said {name}." for word, name in
            (("harbour", "Ann Lee"), ("bridge", "Ben Roe"), ("market", "Eva Holm"))]  # fmt: skip


def test_a_pair_that_a_correction_took_away_breaks_no_card() -> None:
    before, after = (reliability.material(given_text(" ".join(SPEAKERS[:n]), "07")) for n in (3, 2))
    assert len(before.pairs) == 3
    state = {**reliability.initial(before), "prediction": 1, "locked": True, "at": 2}
    assert "Letters and digits given" in str(reliability.view(after, state))
    assert reliability.update(after, state, {"id": "back"})["at"] == 0


def test_a_pair_that_a_correction_brought_in_is_not_said_to_have_been_graded() -> None:
    material = reliability.material(given_text(" ".join(SPEAKERS), "07"))
    new = material.pairs[-1]
    state: dict[str, Any] = {**reliability.initial(material), "prediction": 1, "locked": True}
    for pair in material.pairs[:-1]:
        state["sources"][pair.origin["origin_id"]] = {"letter": "C", "why": "stake"}
        state["sentences"][pair.claim["claim_id"]] = {"digit": 3, "why": "vague"}
    state |= {"first": {"sources": state["sources"], "sentences": state["sentences"]}}
    shown = str(reliability.view(material, {**state, "selected": new.origin["origin_id"]}))
    assert "Not graded at first" in shown
    graded = reliability.update(material, state, {"id": f"letter:{new.origin['origin_id']}", "value": "B"})
    assert "NoneNone" not in shown + str(reliability.view(material, graded))
