"""Chains of attribution: from the page back, link by link, to whoever was there; a link that is not shown is a "?".

Evidentiality, the marking of how a speaker knows, is grammar in about a quarter of languages (Aikhenvald 2004); English
does it with words such as "according to". One chain is worked, one begun, the others are the student's own.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.made import made
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.parts.chain_material import Bead, Chain, Material, material
from libya_lesson.activities.parts.chain_state import ID, TRIES, State, counted, face, fits, hint, initial, of, update
from libya_lesson.activities.parts.chain_told import behind, judge, told
from libya_lesson.locale import _, ngettext

__all__ = ["ID", "Material", "fits", "initial", "material", "update", "view"]


def view(material: Material, state: State) -> Node:
    """One chain after the other, then all of them side by side."""
    title = _("From the page back to the event")
    if not material.chains:
        none = material.unread or _("This text passes nothing on, so there is no chain to follow. Go on.")
        return nodes.card(ID, title, [nodes.prose(none)])
    lead = _("Each statement came to you through voices. Follow it back: who told the article, who told *them*?")
    if all(chain.by_rules for chain in material.chains):
        more = _("The machine read these chains; where it errs, say so in the reader.")
    else:
        more = _("Where the text does not say, put a [[?|a link that must be there, but is not shown]].")
    children: list[Node | None] = [
        nodes.prose(f"{lead} {more}", "lead"),
        nodes.progress(min(state["at"], len(material.chains)), len(material.chains), _("Chains followed")),
    ]
    for number, chain in enumerate(material.chains[: state["at"] + 1], start=1):
        folded = number <= state["at"]
        body = _chain(material, state, chain)
        heading = _("{n}. {title}").format(n=number, title=chain.title)
        children.append(nodes.details(heading, body) if folded else nodes.group(heading, body, turn=chain.id))
    if state["at"] >= len(material.chains):
        children += _all(material, state)
    return nodes.card(ID, title, children, minutes=10)


def _chain(material: Material, state: State, chain: Chain) -> list[Node | None]:
    now = of(state, chain)
    body: list[Node | None] = [nodes.excerpt(chain.sentence, [chain.mark], _("In the article"))]
    if chain.form == "worked":
        body += [
            nodes.prose(
                _("The machine worked this one out. Check it: who told the article, and who told *them*?")
                if chain.by_rules
                else _("This one is worked out. Read on from the article: who told it, and who told *them*?")
            ),
            _links(chain, now, locked=True),
            nodes.prose(chain.why) if chain.why else None,
            behind(chain),
            _go_on(material, state, chain),
        ]
        return body
    guessed = now["guess"] is not None
    options = [{"id": str(n), "label": str(n)} for n in range(1, 5)] + [{"id": "5", "label": _("5 or more")}]
    body.append(
        nodes.step(
            "predict",
            [
                nodes.choice(
                    f"guess:{chain.id}",
                    _("How many voices stand between you and the event? Count the hidden ones too."),
                    options,
                    now["guess"],
                    locked=guessed,
                    layout="row",
                    confirm=_("Lock my guess"),
                )
            ],
            done=guessed,
        )
    )
    act: list[Node | None] = [_links(chain, now, locked=now["done"])]
    if not now["done"]:
        act.append(
            nodes.columns(
                [
                    nodes.button(f"check:{chain.id}", _("Check my chain"), disabled=not now["placed"]),
                    nodes.button(f"show:{chain.id}", _("Show me"), "quiet") if now["tries"] >= TRIES else None,
                ]
            )
        )
        if now["checked"]:
            act.append(nodes.feedback(hint(chain, now["placed"]), "notyet"))
    body.append(nodes.step("act", act, open=guessed, done=now["done"]))
    if now["done"]:
        body += [
            nodes.step("see", [nodes.changed(told(chain, now)), made(counted(chain)), behind(chain)], done=True),
            judge(chain, now),
            nodes.prose(chain.why) if chain.why and (now["sound"] or chain.sound is None) else None,
            _go_on(material, state, chain) if now["sound"] or chain.sound is None else None,
        ]
    return body


def _links(chain: Chain, now: State, *, locked: bool) -> Node:
    # Several “?” look alike until the end; then each shows the link that stands in its place.
    placed = list(chain.beads) if locked else [chain.bead(p) for p in now["placed"]]
    rest = [] if locked else [b for b in chain.in_tray if b.id not in now["placed"]]
    matches = SequenceMatcher(
        None, [face(chain, b.id) for b in placed], [face(chain, b.id) for b in chain.beads], autojunk=False
    ).get_matching_blocks()
    in_place = {place for block in matches for place in range(block.a, block.a + block.size)}
    beads = []
    for place, bead in enumerate(placed):
        tone = None
        if now["checked"] and not locked:
            tone = "right" if place in in_place else "notyet"
        beads.append(_bead(bead, locked, tone, fixed=bead.id in chain.given))
    return nodes.chain(
        f"place:{chain.id}",
        _("The chain from the article back to the event"),
        beads,
        [_bead(b, False, None) for b in rest],
        start=chain.article,
        end=chain.event,
        locked=locked,
    )


def _bead(bead: Bead, locked: bool, tone: str | None, *, fixed: bool = False) -> Node:
    shown: Node = {"id": bead.id, "text": bead.label, "kind": bead.kind}
    if locked and bead.note:
        shown["note"] = bead.note
    if fixed and not locked:
        shown["fixed"] = True
    if tone:
        shown["tone"] = tone
    return shown


def _go_on(material: Material, state: State, chain: Chain) -> Node | None:
    place = material.chains.index(chain)
    if place < state["at"]:
        return None
    last = place == len(material.chains) - 1
    return nodes.button(f"next:{chain.id}", _("See all chains together") if last else _("Next chain"))


def _all(material: Material, state: State) -> list[Node | None]:
    rows = []
    for chain in material.chains:
        links, hidden = len(chain.beads), sum(b.hidden for b in chain.beads)
        sound = {True: _("sound"), False: _("weak"), None: _("not judged")}[chain.sound]
        rows.append([chain.title, links, hidden, sound, of(state, chain)["tries"] or None])
    least = min(len(c.beads) for c in material.chains)
    short = [c for c in material.chains if len(c.beads) == least]
    sentence = ngettext(
        "The shortest chain is {titles}. Short is not the same as sound: ask who stands at its end.",
        "The shortest chains are {titles}. Short is not the same as sound: ask who stands at the end of each.",
        len(short),
    )
    if len(short) == 1 and short[0].sound and not any(b.hidden for b in short[0].beads):
        sentence = _("The shortest chain, {titles}, is sound as well: every link has a name and can be looked up.")
    return [
        nodes.changed(sentence.format(titles=", ".join(c.title if c.by_rules else f"“{c.title}”" for c in short))),
        nodes.table(
            [_("Chain"), _("Voices"), _("Hidden"), _("It is"), _("Your tries")], rows, _("All chains together")
        ),
        made(
            _("Voices are counted on each chain, your tries by “Check my chain”. {title}: {told}").format(
                title=material.chains[0].title, told=counted(material.chains[0])
            )
        ),
        nodes.button("again", _("Start this activity again"), "quiet"),
    ]
