"""Starters, checks and exit tickets: every answer is told something of its own, and only the first one counts."""

from __future__ import annotations

import pytest

from libya_lesson.activities import exit_ticket, questions
from libya_lesson.activities.kit.node import walk

from .flows import card, given, nodes_of, texts

KINDS = pytest.mark.parametrize(("pack", "kind"), [(p, k) for p in ("libya", "harbour") for k in ("starter", "check")])


@KINDS
def test_answering_rightly_leads_through_all_questions(pack, kind):
    shown = card("questions", pack, kind=kind)
    asked = given(pack).pack.questions("01", kind)
    for question in asked:
        shown.act(question.id, question.right[0])
    n = len(asked)
    assert texts(shown.tree, "changed") == [f"{n} of {n} questions right at the first try."]


@KINDS
def test_a_wrong_answer_is_told_its_own_feedback_and_may_be_tried_again(pack, kind):
    shown = card("questions", pack, kind=kind)
    question = given(pack).pack.questions("01", kind)[0]
    wrong = next(o for o in question.options if not o.right)
    shown.act(question.id, wrong.id)
    assert shown.find(question.id)["feedback"][wrong.id] == wrong.feedback
    assert "right" not in shown.find(question.id)
    shown.act(question.id, question.right[0])
    assert shown.state["first"][question.id] == wrong.id


@KINDS
def test_the_right_answer_is_not_in_the_tree_before_it_is_given(pack, kind):
    for node in nodes_of(card("questions", pack, kind=kind).tree, "choice"):
        assert "right" not in node
        assert "feedback" not in node


def test_the_next_question_waits_for_this_one():
    assert len(nodes_of(card("questions", kind="check").tree, "choice")) == 1


def test_the_score_counts_first_tries_alone():
    material = questions.material(given(), "check")
    first = material.questions[0]
    wrong = next(o.id for o in first.options if not o.right)
    state = questions.initial(material)
    for event in (
        {"id": first.id, "value": wrong},
        {"id": f"try:{first.id}"},
        {"id": first.id, "value": first.right[0]},
    ):
        state = questions.update(material, state, event)
    assert questions.score(material, state) == 0


def test_the_ticket_is_handed_in_and_can_be_changed():
    shown = card("exit_ticket")
    with pytest.raises(ValueError, match="hand_in"):
        shown.act("hand_in")
    shown.act("said", "Who told the Observer?")
    shown.act("hand_in")
    assert "said" not in [node.get("id") for node in walk(shown.tree)]
    shown.act("change")
    assert shown.find("said")["value"] == "Who told the Observer?"


def test_a_ticket_that_was_handed_in_can_be_copied_for_the_teacher():
    shown = card("exit_ticket")
    shown.act("said", "Who told the Observer?")
    shown.act("hand_in")
    assert [node["text"] for node in nodes_of(shown.tree, "copy")] == ["Who told the Observer?"]


def test_a_ticket_over_its_limit_is_not_handed_in():
    shown = card("exit_ticket")
    shown.act("said", "word " * 26)
    assert shown.find("hand_in")["disabled"]
    shown.act("said", "word " * 25)
    shown.act("hand_in")
    assert nodes_of(shown.tree, "copy")


def test_a_ticket_is_shown_as_prose_and_a_work_code_as_a_code():
    shown = card("exit_ticket")
    shown.act("said", "Who told the Observer?")
    shown.act("hand_in")
    assert [node["code"] for node in nodes_of(shown.tree, "copy")] == [False]


@pytest.mark.parametrize(("route", "says"), [(None, ""), ("all", ""), ("one", "your route: 02"), ("three", "02")])
def test_the_ticket_of_00_points_along_the_chosen_route(route, says):
    material = exit_ticket.material(given(lesson="00", saved={"00.route": {"route": route}}))
    assert says in material.next


def test_the_end_of_a_route_is_said():
    material = exit_ticket.material(given(lesson="04", saved={"00.route": {"route": "three"}}))
    assert material.next == "That was the last lesson on your route. The others stay open to you."
