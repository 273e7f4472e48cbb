"""A map with a pencil: who does what to whom by the article's claims, and what falls with one source."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from libya_lesson.locale import N_, _, ngettext
from libya_lesson.packs import Pack
from libya_lesson.paper.page import bullets, h, lines, p, room, table

MOST, AGAINST = 8, 3  # claims for fifteen minutes, and how many of them are of conflict
Row = Mapping[str, Any]
SIGNS = {"+": N_("works together"), "-": N_("works against"), "0": N_("contact")}


def task(pack: Pack) -> list[str]:
    """Claims with their sources, to be drawn; empty where the pack has no ties."""
    ties = _ties(pack)
    if not ties:
        return []
    rows = [
        (str(number), escape(pack.text(str(claim["text"]))), escape(_origin(pack, claim)), "")
        for number, (claim, __) in enumerate(ties, start=1)
    ]
    return [
        p(
            _(
                "Draw a circle for each actor. Then draw a line for each claim: straight where two work together or "
                "meet, zigzag where one works against the other; write the number of the claim beside it."
            )
        ),
        table((_("No."), _("Claim"), _("From whom"), _("Your letter, A to F")), rows),
        h(_("Your map")),
        room(),
        h(_("On whom does it hang?")),
        p(_("Choose one source and cross out its claims. Which lines fall, and which stand on another source, too?")),
        lines(2),
    ]


def answers(pack: Pack) -> list[str]:
    """Who is tied to whom by each claim, and how many claims each source carries."""
    ties = _ties(pack)
    if not ties:
        return []
    names = {str(row["key"]): pack.text(str(row["name"])) for row in pack.records("who")}

    def line(edge: Row) -> str:
        """One line of the map in words."""
        ends = [names.get(str(edge[end]), str(edge[end])) for end in ("from_actor", "to_actor")]
        return _("{one} and {other}: {how}").format(one=ends[0], other=ends[1], how=_(SIGNS[str(edge["sign"])]))

    rows = [
        (str(number), escape("; ".join(dict.fromkeys(map(line, edges)))))
        for number, (__, edges) in enumerate(ties, start=1)
    ]
    carried: dict[str, list[str]] = {}
    for number, (claim, __) in enumerate(ties, start=1):
        carried.setdefault(_origin(pack, claim), []).append(str(number))
    told = [
        escape(
            ngettext("{source}: claim {list}", "{source}: claims {list}", len(found)).format(
                source=source, list=", ".join(found)
            )
        )
        for source, found in sorted(carried.items(), key=lambda one: -len(one[1]))
    ]
    return [
        table((_("No."), _("Lines")), rows),
        p(_("What falls with a source. Another letter or another line is fine where the student says why.")),
        bullets(told),
    ]


def _origin(pack: Pack, claim: Row) -> str:
    names = {str(row["origin_id"]): pack.text(str(row["name"])) for row in pack.records("origins")}
    return names.get(str(claim["origin"]), _("nobody is named"))


def _ties(pack: Pack) -> list[tuple[Row, list[Row]]]:
    """Some claims that tie actors, each with its ties: most of cooperation, some of conflict, in the article's order.

    What may or will be is left out: it has a layer of its own on the map of the lesson.
    """
    claims = {str(row["claim_id"]): row for row in pack.records("claims") if row["mood"] == "real"}
    found: dict[str, list[Row]] = {}
    for edge in pack.records("edges"):
        if str(edge["claim_id"]) in claims:
            found.setdefault(str(edge["claim_id"]), []).append(edge)
    against = [key for key, edges in found.items() if edges[0]["sign"] == "-"][:AGAINST]
    others = [key for key in found if key not in against and found[key][0]["sign"] != "-"][: MOST - len(against)]
    return [(claims[key], edges) for key, edges in found.items() if key in (*against, *others)]
