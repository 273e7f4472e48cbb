"""The vocabulary: plain dictionaries that say early what is wrong with them."""

import json

import pytest

from libya_lesson.activities.kit import nodes as n

OPTIONS = [{"id": "a", "label": "One"}, {"id": "b", "label": "Two"}]


def test_a_tree_can_be_written_as_json():
    tree = n.card(
        "t",
        "Title",
        [
            n.step("predict", [n.choice("c", "Which?", OPTIONS, confirm="Lock")]),
            n.columns([n.slider("s", "How?", None), n.text_input("w", "Why?", "so", marks=[])]),
            n.timeline([{"id": "e", "date": "2016", "text": "then"}], "When"),
        ],
    )
    assert json.loads(json.dumps(tree)) == tree


def test_find_reaches_controls_at_any_depth():
    tree = n.card("t", "T", [n.details("More", [n.columns([n.group("G", [n.toggle("deep", "On?", True)])])])])
    assert n.find(tree, "deep")["value"] is True


def test_find_reaches_a_control_in_a_cell_of_a_table():
    assert n.find(n.table(["a"], [[n.button("go", "Go")]], "T"), "go")["label"] == "Go"


def test_find_reaches_the_reader_by_the_names_of_its_events():
    tree = n.card("t", "T", [n.reader("article", "The article", id="reader", events=["overrule"])])
    assert n.find(tree, "overrule")["type"] == "reader"


def test_find_names_the_controls_that_are_there():
    tree = n.card("t", "T", [n.timeline([{"date": "2016", "text": "x"}], "When"), n.button("go", "Go")])
    with pytest.raises(KeyError, match="no control 'stop' in this card; it has t, go"):
        n.find(tree, "stop")


def test_a_child_that_is_none_is_left_out():
    assert n.group(None, [None, n.divider()])["children"] == [n.divider()]


def test_a_closed_step_reveals_nothing():
    assert n.step("see", [n.prose("the answer")], open=False)["children"] == []


def test_an_unknown_kind_of_step_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="'guess'; give one of predict, act, see, why"):
        n.step("guess", [])


def test_an_option_without_label_is_refused():
    with pytest.raises(ValueError, match=r"an option of 'c' is .*; give it an id and a label"):
        n.choice("c", "Which?", [{"id": "a"}])


def test_two_options_with_one_id_are_refused():
    with pytest.raises(ValueError, match="give each an id of its own"):
        n.choice("c", "Which?", [OPTIONS[0], OPTIONS[0]])


def test_a_slider_that_goes_nowhere_is_refused():
    with pytest.raises(ValueError, match="goes from 5 to 5; give a smaller min"):
        n.slider("s", "How?", None, 5, 5)


def test_a_row_of_a_table_has_a_cell_for_each_column():
    with pytest.raises(ValueError, match="a row of the table 'T' has 1 cells; give 2"):
        n.table(["a", "b"], [["x"]], "T")


def test_marks_beyond_the_text_are_cut_to_it():
    marks = n.excerpt("short", [{"start": 2, "end": 99, "kind": "claim"}, {"start": 9, "end": 12, "kind": "x"}])[
        "marks"
    ]
    assert marks == [{"start": 2, "end": 5, "kind": "claim"}]


def test_a_board_keeps_only_cards_that_exist_and_boxes_that_exist():
    board = n.board(
        "b", "Sort", [{"id": "i", "text": "I"}], [{"id": "x", "label": "X"}], {"x": ["i", "gone"], "y": ["i"]}
    )
    assert board["placed"] == {"x": ["i"]}
