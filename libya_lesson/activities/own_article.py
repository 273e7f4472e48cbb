"""Your own article: paste a text, upload a file or pick a practice text; the whole lesson then works on it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import OWN_ARTICLE, Command, Given
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.own_text import warnings
from libya_lesson.files import endings, text_of
from libya_lesson.files.decoding import TextFileError
from libya_lesson.files.lines import whole
from libya_lesson.locale import N_, _, isolated, ngettext, number
from libya_lesson.packs.folders import seed_folders
from libya_lesson.text import Article

ID = OWN_ARTICLE
PASSING = frozenset({"problem"})  # a file that could not be read is forgotten when the lesson is opened again
MOST = 200_000  # characters that a classroom text may have; a long book would make every card wait
QUOTES = '"“”„«»'
_INNER = str.maketrans('"“”„«»', "'‘’‚‹›")  # of words that stand in quotation marks here
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
BEGINNING = 8  # words by which a text without a headline is called
_BESIDE = 20  # words; so many may stand beside an address that was shared: a headline, the name of a paper
_NO_PAGES = N_(
    "This is the address of a page, and the lesson opens no pages. Open it, copy its words and paste them here."
)
_PAGE = re.compile(r"<(?:html|body|head|div|p|article|script)\b[^<>]*>", re.IGNORECASE)
State = dict[str, Any]

PRACTICE = {
    "interview": N_("An interview: a flood and a wall"),
    "wire": N_("A wire report: a ferry aground"),
    "press_release": N_("A press release: less plastic"),
    "opinion": N_("An opinion piece: the market square"),
}


@dataclass(frozen=True)
class Material:
    """The pack's title, and the practice texts by name."""

    title: str
    practice: Mapping[str, str]


def material(given: Given) -> Material:
    """The practice texts that were shipped."""
    found: dict[str, str] = {}
    for folder in seed_folders():
        for name in PRACTICE:
            path = folder / "practice" / f"{name}.txt"
            if name not in found and path.is_file():
                found[name] = path.read_text(encoding="utf-8")
    return Material(given.pack.text(given.pack.title) if given.pack.has_case else "", found)


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """The pack's own article."""
    return {"text": "", "draft": "", "from": "pack", "home": "", "problem": None, "note": None}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:
    """The state after one event; a file that cannot be read leaves everything as it was and says why."""
    kind, value = str(event["id"]), event.get("value")
    if kind == "draft":
        draft = str(value or "")
        return {**state, "draft": draft[:MOST], "problem": _too_long(draft)}
    state = {**state, "home": material.title or state["home"]}  # once another text is read, its pack has no title
    if kind == "paste" and state["draft"].strip():
        return _pasted(state)
    if kind == "pick":
        if value == "pack":
            return {**state, "text": "", "from": "pack", "problem": None, "note": None}
        text = material.practice.get(str(value))
        return _taken(state, text, str(value)) if text else state
    if kind == "file" and isinstance(value, Mapping):
        name = Path(str(value.get("name") or "")).name
        try:
            data = base64.b64decode(str(value.get("base64") or ""), validate=True)
            found = text_of(data, name)
            return _taken(state, found.text, name, found.note)
        except (TextFileError, binascii.Error) as problem:
            return {**state, "problem": str(problem)}
    return {**state, "problem": str(value)} if kind == "problem" else state


def _pasted(state: State) -> State:
    """What was pasted; the source of a web page is read as a page, and an address is none."""
    draft = state["draft"]
    if not _PAGE.search(draft):
        return _taken(state, draft, "paste") if not _is_address(draft) else {**state, "problem": _(_NO_PAGES)}
    try:
        return _taken(state, text_of(draft.encode("utf-8", "replace"), "pasted.html").text, "paste")
    except TextFileError:
        told = _("This is the source of a web page without words in it. Copy the words of the page, not its source.")
        return {**state, "problem": told}


def _is_address(draft: str) -> bool:
    """Is it an address, as a browser shares it: alone, or behind a headline?"""
    return _ADDRESS.search(draft) is not None and len(_ADDRESS.sub("", draft).split()) < _BESIDE


def _taken(state: State, text: str, origin: str, note: str | None = None) -> State:
    text = whole(text)
    problem = _too_long(text)
    if problem is not None:
        return {**state, "problem": problem}
    return {**state, "text": text, "from": origin, "problem": None, "note": note}


def _too_long(text: str) -> str | None:
    if len(text) <= MOST:
        return None
    told = _("This text has {n} characters; the lesson takes {most}. Choose a part of it.")
    return told.format(n=number(len(text)), most=number(MOST))


def command(material: Material, state: State, event: Mapping[str, Any]) -> Command | None:
    """Ask the lesson to read the text, once it has changed."""
    after = update(material, state, event)
    return Command("read", after["text"]) if after["text"] != state["text"] else None


def view(material: Material, state: State) -> Node:
    """Three ways to a text, and what is being read now."""
    picks: Sequence[dict[str, str]] = [
        {"id": "pack", "label": material.title or state["home"] or _("The article of this course")},
        *({"id": name, "label": _(PRACTICE[name])} for name in material.practice),
    ]
    chosen = state["from"] if state["from"] == "pack" or state["from"] in material.practice else None
    invented = _("A text to practise on; the last {n} are invented")
    children: list[Node | None] = [
        nodes.prose(_("Everything below now works on **your** text. It stays on this computer."), "lead"),
        nodes.columns(
            [
                nodes.group(
                    _("Paste it"),
                    [
                        nodes.text_input(
                            "draft", _("The text of a news article"), state["draft"], rows=8,
                            placeholder=_("Copy an article and paste it here."),
                        ),
                        nodes.button("paste", _("Read this text"), disabled=not state["draft"].strip()),
                        *_told(material, state),
                    ],
                ),
                nodes.group(
                    _("Or take one"),
                    [
                        nodes.file_input("file", _("A file of yours"), ",".join(endings()), note=_formats()),
                        nodes.choice("pick", invented.format(n=len(material.practice)), picks, chosen),
                    ],
                ),
            ]
        ),
    ]  # fmt: skip
    return nodes.card(ID, _("Choose an article"), children, minutes=3, kicker=_("Your own article"))


def _told(material: Material, state: State) -> list[Node | None]:
    """What is being read now, right under the button and beside the texts to take: there it is seen."""
    now = _now(material, state)
    return [
        nodes.feedback(state["problem"], "notyet") if state["problem"] else None,
        nodes.prose(now) if state["problem"] or not state["text"] else nodes.changed(now),
        _made(state["text"]),
        nodes.prose(state["note"], "small") if state["note"] else None,
        *(nodes.feedback(warning, "note") for warning in warnings(state["text"])),
    ]


def _formats() -> str:
    """Which files can be read here, in one sentence."""
    if ".pdf" in endings():
        return _("A text file, web page, Word document or PDF; of a PDF only the words of its pages are read.")
    return _("A text file, web page or Word document. This computer reads no PDF: copy its words and paste them.")


def _made(text: str) -> Node | None:
    """How the words of a text were counted; None for the course's article, of which no number is told."""
    words = text.split()
    if not words:
        return None
    told = _("What stands between two blanks is a word, headline included: “{first}” is number 1, “{last}” number {n}.")
    first, last = (word.strip(QUOTES) or word for word in (words[0], words[-1]))  # they stand in quotation marks here
    return made(told.format(first=isolated(first), last=isolated(last), n=number(len(words))))


def _now(material: Material, state: State) -> str:
    if not state["text"]:
        return _("Now reading: {title}.").format(title=material.title or _("the article of this course"))
    words = len(state["text"].split())
    lines = Article(state["text"]).paragraphs
    if len(lines) > 1 and lines[0].heading:
        whole = state["text"][lines[0].start : lines[0].end]
    else:
        whole = " ".join(state["text"].split()) if words <= BEGINNING else ""
    if whole:
        told = ngettext("Now reading: “{headline}”, {n} word.", "Now reading: “{headline}”, {n} words.", words)
        return told.format(headline=isolated(whole.translate(_INNER)), n=number(words))
    start = " ".join(state["text"].split()[:BEGINNING]).translate(_INNER)
    told = ngettext("Now reading: “{start} …”, {n} word.", "Now reading: “{start} …”, {n} words.", words)
    return told.format(start=isolated(start), n=number(words))
