"""The background in sixty seconds: what happened before, when, who is who, and where; all of it from the pack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.given import Given
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.locale import _, date

if TYPE_CHECKING:
    from libya_lesson.figures.figure import Figure

ID = "background"
State = dict[str, Any]
_KNOWN = ("headline", "author", "date", "origin", "rights", "replace")


@dataclass(frozen=True)
class Material:
    """Paragraphs, events, people and places with their sources; all empty for a bare text."""

    title: str
    paragraphs: Sequence[str]
    events: Sequence[Mapping[str, str]]
    who: Sequence[Mapping[str, Any]]
    map: Figure | None
    known: Mapping[str, str]
    sources: Mapping[str, Mapping[str, Any]]
    story_day: str = ""
    used: Sequence[str] = ()
    in_core: frozenset[str] = frozenset()
    places_note: str = ""


def material(given: Given) -> Material:
    """Taken from the pack, in the student's language."""
    pack, text = given.pack, given.pack.text
    story = pack.document("background")
    places = pack.table("places")
    picture = None
    if len(places):
        from libya_lesson.figures import place_map
        from libya_lesson.figures.coast import load_coast

        coast = pack.folder / "coast.csv" if pack.folder else None
        picture = place_map(
            places.assign(name=[text(n) for n in places["name"]], note=[text(n) for n in places["note"]]),
            load_coast(coast) if coast and coast.exists() else None,
        )
    return Material(
        title=text(pack.title),
        paragraphs=[text(s) for s in story.get("text", ())],
        events=[{**event, "date": event["date"], "text": text(event["text"])} for event in story.get("event", ())],
        who=[{**row, **{k: text(str(row[k])) for k in ("name", "role", "sentence")}} for row in pack.records("who")],
        map=picture,
        known={k: text(str(v)) for k, v in pack.known.items() if k in _KNOWN},
        sources={
            str(row["source_id"]): {**row, **{k: text(str(row[k])) for k in ("publisher", "title", "seen")}}
            for row in pack.records("sources")
        },
        story_day=str(pack.about.get("as_of", "")),
        used=tuple(story.get("sources", ())),
        in_core=_in_core(given),
        places_note=text(str(pack.about.get("places_note", ""))),
    )


def _in_core(given: Given) -> frozenset[str]:
    """Keys of those whom the core extract names."""
    article, core = given.pack.article, set(given.pack.core_extract)
    text = "\n".join(article.text[p.start : p.end] for p in article.paragraphs if p.index in core)
    return frozenset(
        str(row["key"])
        for row in given.pack.records("who")
        if isinstance(row["aliases"], tuple) and any(alias in text for alias in row["aliases"])
    )


def initial(material: Material) -> State:  # noqa: ARG001 - every activity has this signature
    """Everything is folded but the sixty seconds."""
    return {"open": []}


def update(material: Material, state: State, event: Mapping[str, Any]) -> State:  # noqa: ARG001 - as above
    """Nothing is asked here."""
    return state


def view(material: Material, state: State) -> Node:  # noqa: ARG001 - as above
    """The sixty seconds; timeline, people, map and sources in folds."""
    return nodes.card(ID, _("Background in sixty seconds"), parts(material), minutes=2 if material.paragraphs else None)


def parts(material: Material) -> list[Node | None]:
    """What the card holds; the start of every lesson shows the same."""
    if not material.paragraphs and not material.who:
        return [
            nodes.prose(
                _("This text comes without a case file, so there is no background here. Ask your teacher, or read on.")
            )
        ]
    return [
        nodes.prose("\n\n".join(material.paragraphs), "lead") if material.paragraphs else None,
        nodes.details(_("When? A timeline"), [_timeline(material)]) if material.events else None,
        nodes.details(_("Who is who?"), _who(material)) if material.who else None,
        nodes.details(_("Where? A map"), _map(material)) if material.map else None,
        nodes.details(_("What is known of the article?"), [_known(material)]) if material.known else None,
        nodes.details(_("Where does this come from?"), [_sources(material)]) if material.sources else None,
    ]


def _timeline(material: Material) -> Node:
    events = []
    for event in material.events:
        source = material.sources.get(event.get("source", ""), {})
        later = bool(material.story_day) and event["date"] > material.story_day
        events.append(
            {
                "date": date(event["date"]),
                "text": event["text"],
                "source": str(source.get("publisher", "")),
                "kind": "later" if later else "plain",
            }
        )
    return nodes.timeline(events, _("What happened before the article"))


def _who(material: Material) -> list[Node | None]:
    """First those whom the ten paragraphs name, then the others; nothing on outlets that lesson 02 lets one judge."""
    columns = [_("Name"), _("Role, and as of when"), _("In one sentence")]

    def rows(core: bool) -> list[list[Any]]:
        return [
            [
                f"{row['name']} ({row['name_ar']})" if row.get("name_ar") else row["name"],
                _("{role} ({as_of})").format(role=row["role"], as_of=row["as_of"]),
                _("You judge it yourself in lesson 02.") if row["kind"] == "media" else row["sentence"],
            ]
            for row in material.who
            if (row["key"] in material.in_core) is core
        ]

    first, rest = rows(True), rows(False)
    return [
        nodes.table(columns, first, _("Who is who in the ten paragraphs")) if first else None,
        nodes.details(_("Everybody else"), [nodes.table(columns, rest, _("Who else matters"))]) if rest else None,
    ]


def _map(material: Material) -> list[Node | None]:
    assert material.map is not None
    columns, rows = material.map.cells()
    table = nodes.table(columns, rows, _("The places on the map"), hidden=True)
    return [
        nodes.figure(material.map.spec, material.map.description, table, height=430),
        nodes.prose(material.places_note, "small") if material.places_note else None,
    ]


def _known(material: Material) -> Node:
    words = {
        "headline": _("Headline"),
        "author": _("Author"),
        "date": _("Date"),
        "origin": _("Where from"),
        "rights": _("Rights"),
        "replace": _("Use another text"),
    }
    rows = [[words[key], material.known[key]] for key in _KNOWN if key in material.known]
    return nodes.table([_("What"), _("What we know")], rows, _("The article, as far as it is known"))


def _sources(material: Material) -> Node:
    wanted = [*material.used, *(event.get("source", "") for event in material.events)]
    wanted += [source for row in material.who for source in row["sources"]]
    rows = [
        [row["publisher"], row["title"], date(str(row["date"])), row["address"] or "–"]
        for key in dict.fromkeys(wanted)
        if (row := material.sources.get(key))
    ]
    columns = [_("Publisher"), _("What"), _("Date"), _("Address")]
    if all(row[-1] == "–" for row in rows):  # an invented case has none
        columns, rows = columns[:-1], [row[:-1] for row in rows]
    seen = dict.fromkeys(str(row["seen"]) for key in wanted if (row := material.sources.get(key)))
    return nodes.table(columns, rows, _("Sources of the background ({seen})").format(seen=", ".join(seen)))
