"""Word fields: each is asked for by a rule, none for one that is not there; a word can be switched off."""

from __future__ import annotations

import ast
from pathlib import Path

import libya_lesson
from libya_lesson.lexicons import load
from libya_lesson.reading import read

READING = Path(libya_lesson.__file__).parent / "reading"
FIELDS = {name for _word, name in load().rows("word_fields")}


def nodes_of_code() -> list[ast.AST]:
    return [node for path in READING.rglob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8")))]


def text_of(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def asked_for() -> set[str]:
    calls = [node for node in nodes_of_code() if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    ways = {("p", "words"), ("self.p", "words")}
    return {
        text_of(call.args[0])
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and (call.func.attr in ("word_field", "field") or (ast.unparse(call.func.value), call.func.attr) in ways)
    } - {""}


def test_every_word_field_is_asked_for_by_a_rule() -> None:
    assert FIELDS - {text_of(node) for node in nodes_of_code()} == set()


def test_no_rule_asks_for_a_word_field_that_is_not_there() -> None:
    assert asked_for()
    assert asked_for() - FIELDS == set()


def test_a_word_field_and_a_sign_of_names_have_names_of_their_own() -> None:
    assert FIELDS & {sign for _word, sign in load().rows("name_signs")} == set()


def test_a_word_that_is_switched_off_in_a_field_no_longer_works_there() -> None:
    text = "Ann Lee is Bo Ray's stooge."
    without = load().without("word_fields", "stooge")
    assert [label.labels for label in read(text).labels] == ["ann-lee"]
    assert [label.labels for label in read(text, without).labels] == ["bo-ray"]
