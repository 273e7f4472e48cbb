"""The one widget: it draws a tree of nodes, sends back what the student does, and stays calm when something breaks."""

from __future__ import annotations

import gzip
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from threading import RLock
from typing import Any, Protocol

import anywidget
import traitlets
from jupyter_client.jsonutil import json_default

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit import static_form as static
from libya_lesson.activities.kit.strings import ui_strings
from libya_lesson.locale import _, direction, language, use
from libya_lesson.packs.files import PackError

Event = Mapping[str, Any]
State = dict[str, Any]
_HERE = Path(__file__).parent.parent / "static"
_LOG = logging.getLogger("libya_lesson")
PAGES = 4  # that show one card and are remembered
ONE_AT_A_TIME = RLock()  # messages of widgets come in another thread than cells (ipykernel's subshells)


class Activity(Protocol):
    """What an activity's module offers; ``assets(material)`` may be there too."""

    ID: str

    def initial(self, material: Any) -> State:
        """The state before any answer."""

    def update(self, material: Any, state: State, event: Event) -> State:
        """The state after an event; pure."""

    def view(self, material: Any, state: State) -> nodes.Node:
        """The tree for a state; pure."""


class Card(anywidget.AnyWidget):
    """An activity on the page.

    >>> kept = {"n": 0}
    >>> def more(event): kept["n"] += 1
    >>> card = Card(lambda: nodes.card("demo", "Count", [nodes.button("more", f"{kept['n']} so far")]), more)
    >>> card.act("more")
    >>> card.find("more")["label"]
    '1 so far'
    """

    _esm = _HERE / "card.js"
    _css = _HERE / "card.css"
    tree = traitlets.Dict().tag(sync=True, to_json=lambda tree, _card: _written(tree))
    assets = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        render: Callable[[], nodes.Node],
        on_event: Callable[[Event], None] | None = None,
        assets: Callable[[], dict[str, Any]] | None = None,
        key: str | None = None,
        on_drawn: Callable[[], None] | None = None,
    ) -> None:
        """Draw once with ``render``; each event goes to ``on_event`` before the next drawing, ``on_drawn`` follows it.

        Under ``key`` the browser keeps answers that Python has not heard yet; without one, under the id of the tree.
        """
        self._render = render
        self._on_event = on_event
        self._assets = assets
        self._on_drawn = on_drawn
        self._acks: dict[str, int] = {}
        self._key = key
        self._last: nodes.Node | None = None
        self._language = language()  # messages arrive outside the context in which the card was made
        self.problem: Exception | None = None  # what went wrong last, for the maintainer; the student sees one sentence
        super().__init__()
        self.refresh()
        self.on_msg(self._receive)

    def refresh(self) -> None:
        """Draw again from the present state; call it when something the card depends on has changed."""
        with ONE_AT_A_TIME, use(self._language):
            self._draw()

    def _draw(self) -> None:
        notice = None
        try:
            tree = self._last = self._render()
            if self._assets is not None:
                fresh = self._assets()
                if fresh.keys() != self.assets.keys() or any(fresh[k] is not self.assets[k] for k in fresh):
                    self.assets = fresh
            self.problem = None
        except Exception as problem:  # whatever an activity throws: no traceback in front of a student
            self._note(problem)
            # What is wrong with a pack only its maker can mend, so its own sentence is shown: it names the file.
            notice = (
                str(problem)
                if isinstance(problem, PackError)
                else _("This card could not be drawn just now. Your answers are kept. Run it again to go on.")
            )
            tree = self._last or nodes.card("problem", _("Something went wrong"), [])
        self._show(tree, notice)

    def act(self, id: str, value: Any = None) -> None:
        """Do what the browser does when the student works the control ``id``.

        KeyError when the card has no such control, ValueError when it is locked or disabled.
        """
        control = self.find(id)
        if control.get("locked") or control.get("disabled"):
            raise ValueError(f"the control {id!r} is locked; choose one that is open")
        with ONE_AT_A_TIME, use(self._language):
            if self._on_event is not None:
                self._on_event({"id": id, "value": control.get("value") if control["type"] == "button" else value})
            self._draw()
            self._drawn()
        if self.problem is not None:
            raise self.problem

    def find(self, id: str) -> nodes.Node:
        """The control with that id in the tree as it is now drawn."""
        return nodes.find(self.tree, id)

    def _show(self, tree: nodes.Node, notice: str | None = None) -> None:
        around = {"strings": ui_strings(), "lang": language(), "dir": direction(), "acks": dict(self._acks)}
        if self._key:
            around["key"] = self._key
        self.tree = dict(tree) | around | ({"notice": notice} if notice else {})

    def _note(self, problem: Exception) -> None:
        self.problem = problem
        _LOG.warning("a card could not go on: %r", problem, exc_info=problem)

    def _receive(self, _widget: object, content: Mapping[str, Any], _buffers: object) -> None:
        kind = content.get("kind")
        if kind == "ping":
            self.send({"kind": "pong", "n": content.get("n")})
        elif kind == "need-plotly":
            self.send({"kind": "plotly"}, buffers=[_plotly_gzipped()])
        elif kind == "events":
            with ONE_AT_A_TIME, use(self._language):
                self._hear(str(content.get("client", "")), content.get("events", []))
                self._drawn()

    def _drawn(self) -> None:
        if self._on_drawn is not None:
            self._on_drawn()

    def _hear(self, client: str, events: Sequence[Event]) -> None:
        """What a page has done and was not answered for, in order; each counts once, however often it is told."""
        heard = self._acks.get(client, 0)
        fresh = [event for event in events if int(event.get("seq", 0)) > heard]
        for event in fresh:
            others = {page: seq for page, seq in self._acks.items() if page != client}
            self._acks = dict([*others.items(), (client, int(event["seq"]))][-PAGES:])
            self._take(event)
        if not fresh:  # the answer was not heard, or is on its way
            self.send_state("tree")

    def _take(self, event: Event) -> None:
        try:
            control = self._open(str(event.get("id")))
            if self._on_event is not None and control is not None:
                value = control.get("value") if control["type"] == "button" else event.get("value")
                self._on_event({"id": event.get("id"), "value": value})
        except Exception as problem:
            self._note(problem)
            notice = _("That did not work, and nothing was changed. Try it once more, or go on with the next step.")
            self._show(self._last or nodes.card("problem", "", []), notice)
            return
        self._draw()

    def _open(self, id: str) -> nodes.Node | None:
        """The control with that id, if there is one and it can be worked."""
        try:
            control = self.find(id)
        except KeyError:
            return None
        return None if control.get("locked") or control.get("disabled") else control

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
        try:
            forms = {"text/plain": static.plain(self.tree), "text/html": static.html(self.tree)}
        except Exception as problem:  # without the plain form the card itself would not appear either
            self._note(problem)
            bare = {"title": self.tree["title"], "children": []}
            forms = {"text/plain": static.plain(bare), "text/html": static.html(bare)}
        return {**data, **forms}, metadata


def bind(
    module: Activity,
    material: Any,
    state: State | None = None,
    on_change: Callable[[State], None] | None = None,
) -> Card:
    """A card for one activity that keeps its state in the card: for tests and trials; lessons use ``lesson.py``.

    The state is ``card.state``.
    """
    kept = {"state": module.initial(material) if state is None else state}

    def take(event: Event) -> None:
        kept["state"] = card.state = module.update(material, kept["state"], event)
        if on_change is not None:
            on_change(kept["state"])

    own = getattr(module, "assets", None)
    card = Card(lambda: module.view(material, kept["state"]), take, (lambda: own(material)) if own else None)
    card.state = kept["state"]
    return card


def _written(tree: nodes.Node) -> str:
    """The tree as one text: ipywidgets and the page's widget manager would look into each of its values in turn."""
    return json.dumps(tree, default=json_default, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


@lru_cache(maxsize=1)
def _plotly_gzipped() -> bytes:
    """plotly.js out of plotly's own wheel: 4.9 MB, 1.4 MB when packed."""
    script = files("plotly") / "package_data" / "plotly.min.js"
    return gzip.compress(script.read_bytes(), compresslevel=5, mtime=0)
