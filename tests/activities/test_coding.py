"""Coding pieces in lesson 03: pieces on which coders differ, and coding anew."""

from __future__ import annotations

from libya_lesson.activities import coding

from .flows import card, given, nodes_of


def test_the_pieces_on_which_coders_differ_are_counted() -> None:
    assert coding.disputed(["HBN", "HBN"]) == []
    shown = card("coding", lesson="03")
    shown.act("predict", 5)
    shown.act("lock")
    sample = dict(_sample())
    for place, letter in enumerate(sample["Sample coder Ines"]):
        shown.act(f"code:{place}", letter)
    shown.act("done")
    differ = [n + 1 for n, pair in enumerate(zip(*sample.values(), strict=True)) if len(set(pair)) > 1]
    assert any(
        f"You differ most on: {', '.join(map(str, differ))}." in n["text"] for n in nodes_of(shown.tree, "prose")
    )


def _sample() -> list[tuple[str, str]]:
    from libya_lesson.packs import open_pack

    return [(c["name"], c["codes"]) for c in open_pack("libya").document("coding")["coder"]]


def test_the_words_that_the_rules_code_by_are_framed_after_the_comparison() -> None:
    shown = card("coding", lesson="03")
    shown.act("predict", 5)
    shown.act("lock")
    for place in range(10):
        assert not any(n["marks"] for n in nodes_of(shown.tree, "excerpt"))
        shown.act(f"code:{place}", "H")
    shown.act("done")
    assert any(n["marks"] for n in nodes_of(shown.tree, "excerpt"))


def coded_like_the_first_coder():
    """The card when everything is coded as the first sample coder did, those codes, and the codes of all coders."""
    shown = card("coding", lesson="03")
    shown.act("predict", 5)
    shown.act("lock")
    coders = [list(codes) for _name, codes in coding.material(given("libya", "03")).coders]
    for n, code in enumerate(coders[0]):
        shown.act(f"code:{n}", code)
    shown.act("done")
    return shown, coders[0], coders


def test_coded_pieces_fold_to_a_line_that_opens_but_for_the_last_one() -> None:
    shown = card("coding", lesson="03")
    shown.act("predict", 5)
    shown.act("lock")
    for place, code in enumerate("HBN"):
        shown.act(f"code:{place}", code)
    lines = [n for n in nodes_of(shown.tree, "details") if n["summary"].startswith("Piece ")]
    assert [(n["summary"][:8], n["note"], n["open"]) for n in lines] == [
        ("Piece 1:", "hedge", False), ("Piece 2:", "booster", False),
        ("Piece 3", "neither", True), ("Piece 4", "…", True),
    ]  # fmt: skip
    folded = [choice["id"] for line in lines if not line["open"] for choice in nodes_of(line, "choice")]
    all_pieces = [n["id"] for n in nodes_of(shown.tree, "choice") if n["id"].startswith("code:")]
    assert folded == ["code:0", "code:1"] and all_pieces == ["code:0", "code:1", "code:2", "code:3"]
    shown.act("code:0", "N")
    assert next(n for n in nodes_of(shown.tree, "details") if n["summary"].startswith("Piece 1"))["note"] == "neither"


def test_coding_anew_is_held_against_the_first_codes_and_luck_is_told_to_who_asks_for_it() -> None:
    shown, coded, coders = coded_like_the_first_coder()
    differing = coding.disputed(coders)
    badges = [row[0] for table in nodes_of(shown.tree, "table") for row in table["rows"] if isinstance(row[0], dict)]
    assert sorted(int(each["text"]) - 1 for each in badges) == sorted(differing)
    shown.act("code:0", next(code for code in "HBN" if code != coded[0]))
    changed = nodes_of(shown.tree, "changed")[0]["text"]
    assert "Before you talked: " in changed and "luck" not in changed
    shown.act("alpha", True)
    assert "Beyond luck: " in nodes_of(shown.tree, "changed")[0]["text"]


def test_one_of_several_rarest_frames_is_not_said_to_be_the_one() -> None:
    shown = card("frame_strip", lesson="03")
    shown.act("predict", "morality")
    shown.act("lock")
    while buttons := [n["id"] for n in nodes_of(shown.tree, "button") if n["id"].startswith("none:")]:
        shown.act(buttons[0])
    rarest = nodes_of(shown.tree, "changed")[0]["text"]
    assert ("," in rarest.split(".")[0]) == ("You guessed it." not in rarest)


def test_the_harder_form_explains_no_frame() -> None:
    shown = card("frame_strip", lesson="03")
    assert any(option.get("note") for option in shown.find("predict")["options"])
    shown.act("form", "stretch")
    assert not any(option.get("note") for option in shown.find("predict")["options"])


def test_pieces_that_all_coded_alike_are_folded_and_do_not_move_while_one_recodes() -> None:
    shown, coded, coders = coded_like_the_first_coder()

    def folded() -> list[str]:
        fold = next(n for n in nodes_of(shown.tree, "details") if "coded alike" in n["summary"])
        return [n["summary"].partition(":")[0] for n in nodes_of(fold, "details") if n is not fold]

    columns = list(zip(*coders, strict=True))
    alike = [n for n, codes in enumerate(columns) if len(set(codes)) == 1]
    assert folded() == [f"Piece {n + 1}" for n in alike]
    shown.act(f"code:{alike[0]}", next(code for code in "HBN" if code != coded[alike[0]]))
    assert folded() == [f"Piece {n + 1}" for n in alike]
