"""The card headless: it is driven as the browser drives it, and nothing that breaks reaches a student."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from libya_lesson.activities.kit import nodes as n
from libya_lesson.activities.kit.card import Card, bind
from libya_lesson.locale import use


class Counting:
    """A small activity with every way to fail."""

    ID = "test.count"

    @staticmethod
    def initial(_material: Any) -> dict[str, Any]:
        return {"n": 0, "guess": None}

    @staticmethod
    def update(_material: Any, state: dict[str, Any], event: Any) -> dict[str, Any]:
        if event["id"] == "break":
            raise RuntimeError("broken on purpose")
        if event["id"] == "add":
            return state | {"n": state["n"] + event["value"]}
        return state | {event["id"]: event["value"]}

    @staticmethod
    def view(material: Any, state: dict[str, Any]) -> n.Node:
        if state["n"] > 90:
            raise RuntimeError("too much to draw")
        options = [{"id": "a", "label": "One"}, {"id": "b", "label": "Two"}]
        return n.card(
            "test.count",
            "How many?",
            [
                n.prose("Count **with** me."),
                n.choice("guess", "Your guess", options, state["guess"], locked=state["guess"] is not None),
                n.button("add", f"Add to {state['n']}", value=material),
                n.button("break", "Break"),
                n.button("off", "Off", disabled=True),
            ],
        )


@pytest.fixture
def card() -> Card:
    return bind(Counting(), 2)


def message(card: Card, id: str, value: Any = None, seq: int = 1, client: str = "me") -> None:
    """What the browser sends for one answer."""
    letter(card, {"id": id, "value": value, "seq": seq}, client=client)


def letter(card: Card, *events: dict[str, Any], client: str = "me") -> None:
    """What the browser sends while earlier answers are on their way: all of them again, in order."""
    card._receive(card, {"kind": "events", "client": client, "events": list(events)}, [])


def test_an_act_changes_state_and_tree(card: Card) -> None:
    card.act("guess", "b")
    assert card.state["guess"] == "b"
    assert card.find("guess")["locked"] is True


def test_a_button_carries_the_value_that_its_node_gives_it(card: Card) -> None:
    card.act("add")
    assert card.state["n"] == 2


def test_an_act_on_a_locked_control_is_refused(card: Card) -> None:
    card.act("guess", "a")
    with pytest.raises(ValueError, match="the control 'guess' is locked"):
        card.act("guess", "b")


def test_an_act_on_a_control_that_is_not_there_names_those_that_are(card: Card) -> None:
    with pytest.raises(KeyError, match=r"it has test\.count, guess, add, break, off"):
        card.act("ad")


def test_an_act_raises_what_the_activity_raises(card: Card) -> None:
    with pytest.raises(RuntimeError, match="broken on purpose"):
        card.act("break")


def test_a_message_is_acknowledged_to_the_one_who_sent_it(card: Card) -> None:
    message(card, "add", seq=7)
    assert card.tree["acks"] == {"me": 7}


def test_a_message_that_comes_twice_counts_once(card: Card) -> None:
    message(card, "add", seq=3)
    message(card, "add", seq=3)
    assert card.state["n"] == 2


def test_what_was_typed_counts_though_the_press_of_the_button_overtakes_it() -> None:
    kept: dict[str, Any] = {"name": "", "here": False}

    def take(event: Mapping[str, Any]) -> None:
        kept.update({"here": True} if event["id"] == "here" else {"name": event["value"]})

    fields = [n.text_input("name", "Name", ""), n.button("here", "This is me")]
    card = Card(lambda: n.card("t", "T", [] if kept["here"] else fields), take)
    typed, press = {"id": "name", "value": "Bo", "seq": 1}, {"id": "here", "value": None, "seq": 2}
    letter(card, typed, press)
    letter(card, typed)
    assert (kept, card.tree["acks"]) == ({"name": "Bo", "here": True}, {"me": 2})


def test_a_message_to_a_locked_control_is_acknowledged_and_changes_nothing(card: Card) -> None:
    message(card, "guess", "a", seq=1)
    message(card, "guess", "b", seq=2)
    assert (card.state["guess"], card.tree["acks"]) == ("a", {"me": 2})


def test_a_message_to_a_control_that_is_gone_changes_nothing_and_says_nothing(card: Card) -> None:
    message(card, "gone", "x")
    assert "notice" not in card.tree


def test_a_failing_update_shows_one_sentence_and_keeps_the_state(card: Card) -> None:
    card.act("add")
    message(card, "break")
    assert card.tree["notice"].startswith("That did not work")
    assert card.state["n"] == 2


def test_the_sentence_goes_with_the_next_answer_that_works(card: Card) -> None:
    message(card, "break", seq=1)
    message(card, "add", seq=2)
    assert "notice" not in card.tree


def test_a_failing_view_keeps_the_tree_that_was_there() -> None:
    card = bind(Counting(), 91)
    message(card, "add")
    assert card.tree["title"] == "How many?"
    assert card.tree["notice"].startswith("This card could not be drawn")
    assert isinstance(card.problem, RuntimeError)


def test_a_view_that_fails_from_the_start_still_makes_a_card() -> None:
    def fail() -> n.Node:
        raise RuntimeError("nothing to see")

    assert Card(fail).tree["type"] == "card"


def test_a_card_speaks_the_language_in_which_it_was_made() -> None:
    with use("ar-XB"):
        card = bind(Counting(), 1)
    message(card, "add")
    assert (card.tree["dir"], card.tree["lang"]) == ("rtl", "ar-XB")
    assert card.tree["strings"]["predict"] != "Predict"


def test_a_saved_state_is_taken_up_again() -> None:
    assert bind(Counting(), 1, {"n": 5, "guess": "a"}).find("guess")["value"] == "a"


def test_on_change_hears_every_new_state() -> None:
    heard: list[Any] = []
    bind(Counting(), 1, on_change=heard.append).act("add")
    assert heard == [{"n": 1, "guess": None}]


def test_a_ping_is_answered(card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[Any] = []
    monkeypatch.setattr(card, "send", lambda content, buffers=None: sent.append((content, buffers)))
    card._receive(card, {"kind": "ping", "n": 4}, [])
    assert sent == [({"kind": "pong", "n": 4}, None)]


def test_the_tree_goes_to_the_page_as_one_text(card: Card) -> None:
    assert json.loads(card.get_state()["tree"]) == card.tree


def test_plotly_is_sent_packed(card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    import gzip

    sent: list[Any] = []
    monkeypatch.setattr(card, "send", lambda _content, buffers=(): sent.append(buffers))
    card._receive(card, {"kind": "need-plotly"}, [])
    assert b"plotly.js v" in gzip.decompress(sent[0][0])[:400]
    assert len(sent[0][0]) < 2_000_000


def test_a_value_that_no_plain_form_can_write_leaves_the_card_itself_on_the_page() -> None:
    foreign: Any = "much"  # as a work code made elsewhere may have it
    card = Card(lambda: n.card("t", "T", [n.slider("sure", "How sure?", foreign)]))
    data, _metadata = card._repr_mimebundle_()
    assert data["text/plain"] == "T"
    assert data["text/html"].startswith("<section><h2>T</h2>")
    assert "application/vnd.jupyter.widget-view+json" in data


def test_the_same_assets_are_not_sent_again() -> None:
    article = {"text": "long"}
    card = Card(lambda: n.card("t", "T", []), assets=lambda: {"article": article})
    heard: list[Any] = []
    card.observe(heard.append, "assets")
    card.refresh()
    assert heard == []


def test_an_output_holds_the_widget_a_readable_form_and_a_stable_line(card: Card) -> None:
    data, _metadata = card._repr_mimebundle_()
    assert data["text/plain"] == "How many?: Count with me."
    assert "<h2>How many?</h2>" in data["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in data
