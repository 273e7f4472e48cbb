"""Reads GUM (Zeldes 2017), CoNLL-U with entities and coreference, and measures found actors and places on it.

A mention counts if its type is person, organization or place and its head is a proper noun; its name is the run of
proper nouns around the head, for persons without titles. Entities are coreference chains, joined where they have the
same identity. A found entity matches an annotated one if they share a name; it is typed right if the types agree.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

KEPT = ("person", "organization", "place")
_TITLES = frozenset(
    "the mr mrs ms miss dr sir lord lady president vice prime minister senator sen rep representative governor "
    "gov general gen judge justice professor prof king queen prince princess pope captain capt colonel col "
    "mayor chancellor secretary foreign former chief spokesman spokeswoman ambassador spokesperson officer "
    "director chairman chairwoman leader coach sheriff attorney commander manager deputy major admiral "
    "cardinal father sister rabbi imam ceo envoy inspector bishop archbishop cardinal sheikh speaker premier "
    "saint st".split()
)
_BRACKET = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")


@dataclass
class Entity:
    """One thing of the world with all its names."""

    kind: str
    names: set[str] = field(default_factory=set)


@dataclass
class Document:
    """A text with its entities; ``others`` are named things of other kinds, neither right nor wrong."""

    name: str
    text: str
    entities: list[Entity]
    others: set[str]


@dataclass
class _Token:
    word: str
    proper: bool
    head: int
    start: int
    end: int


@dataclass
class _Mention:
    chain: str
    kind: str
    identity: str
    first: int
    last: int


def plain(name: str) -> str:
    """A name in small letters without titles, "the" and possessive."""
    words = re.sub(r"[^\w\s&-]", "", re.sub(r"['’]s?$", "", name.strip()).lower()).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return " ".join(words)


def read_folder(folder: Path) -> list[Document]:
    """All news documents of a folder of .conllu files."""
    return [_document(path) for path in sorted(folder.glob("*news*.conllu"))]


def _document(path: Path) -> Document:
    text, tokens, mentions = _parsed(path.read_text(encoding="utf-8"))
    chains: dict[str, list[_Mention]] = {}
    joined: dict[str, str] = {}
    for mention in mentions:
        key = joined.setdefault(mention.identity, mention.chain) if mention.identity else mention.chain
        chains.setdefault(key, []).append(mention)
    entities, others = [], set()
    for group in chains.values():
        named = [(m.kind, _name(text, tokens, m)) for m in group]
        kinds = Counter(kind for kind, name in named if name)
        if not kinds:
            continue
        kind = kinds.most_common(1)[0][0]
        names = {plain(name) for _, name in named if name} - {""}
        if kind in KEPT:
            entities.append(Entity(kind, names))
        else:
            others |= names
    return Document(path.stem, text, entities, others)


def _parsed(source: str) -> tuple[str, list[_Token], list[_Mention]]:
    text = ""
    tokens: list[_Token] = []
    mentions: list[_Mention] = []
    opened: list[_Mention] = []
    base = joined_to = 0
    joined_space = True
    for line in source.split("\n"):
        if line.startswith("# newpar") and not line.startswith("# newpar_block"):
            text = text.rstrip(" ") + "\n" if text else ""
        cells = line.split("\t")
        if len(cells) < 10:
            continue
        space = "SpaceAfter=No" not in cells[9]
        if "-" in cells[0]:
            joined_to, joined_space = int(cells[0].split("-")[1]), space
            continue
        if not cells[0].isdigit():
            continue
        number = int(cells[0])
        if number == 1:
            base = len(tokens)
        here = len(tokens)
        head = base + int(cells[6]) - 1 if cells[6] != "0" else -1
        proper = cells[4].startswith("NNP") or cells[3] == "PROPN"
        tokens.append(_Token(cells[1], proper, head, len(text), len(text) + len(cells[1])))
        text += cells[1]
        if joined_to >= number:
            text += " " if number == joined_to and joined_space else ""
            joined_to = 0 if number == joined_to else joined_to
        elif space:
            text += " "
        entity = next((c[7:] for c in cells[9].split("|") if c.startswith("Entity=")), "")
        for whole, begin, close in _BRACKET.findall(entity):
            if whole or begin:
                part = (whole or begin).split("-")
                mention = _Mention(part[0], part[1] if len(part) > 1 else "", "-".join(part[7:]), here, here)
                mentions.append(mention)
                if begin:
                    opened.append(mention)
            for mention in reversed(opened if close else []):
                if mention.chain == close.split("-")[0]:
                    mention.last = here
                    opened.remove(mention)
                    break
    return text, tokens, mentions


def _name(text: str, tokens: list[_Token], mention: _Mention) -> str:
    inside = range(mention.first, mention.last + 1)
    head = next((i for i in inside if tokens[i].head not in inside), mention.last)
    if mention.kind == "person" and tokens[head].word.lower().rstrip(".") in _TITLES:
        head = next((i for i in inside if i > head and tokens[i].proper and tokens[i].head == head), head)
    if not tokens[head].proper:
        return ""
    first = last = head
    while first - 1 in inside and tokens[first - 1].proper:
        first -= 1
    while last + 1 in inside and (tokens[last + 1].proper or tokens[last + 1].word in ("&", "-")):
        last += 1
    if mention.kind != "person" and last + 2 in inside and tokens[last + 1].word in ("of", "for", "on"):
        follows = last + 3 if tokens[last + 2].word == "the" and last + 3 in inside else last + 2
        last = follows if tokens[follows].proper else last
    if mention.kind == "person":
        first = max([i + 1 for i in range(first, last) if tokens[i].word.lower().rstrip(".") in _TITLES], default=first)
    return text[tokens[first].start : tokens[last].end]


class EntityTally:
    """Counts over documents."""

    def __init__(self) -> None:
        self.n: Counter[str] = Counter()

    def add(self, document: Document, found: list[Entity]) -> None:
        """Count one document."""
        due = document.entities
        ranked = sorted(
            (-len(f.names & d.names), f.kind != d.kind, i, k)
            for i, f in enumerate(found)
            for k, d in enumerate(due)
            if f.names & d.names
        )
        taken: dict[int, int] = {}
        for _, _, i, k in ranked:
            if i not in taken and k not in taken.values():
                taken[i] = k
        self.n["due"] += len(due)
        self.n["found"] += sum(1 for i, f in enumerate(found) if i in taken or not f.names & document.others)
        self.n["hit"] += len(taken)
        self.n["typed"] += sum(1 for i, k in taken.items() if found[i].kind == due[k].kind)
        for entity in due:
            for a, b in combinations(sorted(entity.names), 2):
                if entity.kind == "person":
                    self.n["pairs"] += 1
                    self.n["pairs kept"] += any(a in f.names and b in f.names for f in found)

    def f1(self, hit: str) -> float:
        """F1 in per cent for ``hit`` or ``typed``."""
        total = self.n["found"] + self.n["due"]
        return 100 * 2 * self.n[hit] / total if total else 0.0
