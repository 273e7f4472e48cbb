"""What is told of a chain that has been laid: how many voices, who stands behind each "?", and whether it is sound."""

from __future__ import annotations

from libya_lesson.activities.kit import nodes
from libya_lesson.activities.kit.nodes import Node
from libya_lesson.activities.kit.shuffling import shuffled
from libya_lesson.activities.parts.chain_material import Chain
from libya_lesson.activities.parts.chain_state import ID, State
from libya_lesson.locale import _, ngettext


def told(chain: Chain, now: State) -> str:
    """How many voices there are, how many of them are hidden, and what had been guessed."""
    links, hidden = len(chain.beads), sum(b.hidden for b in chain.beads)
    text = ngettext(
        "{n} voice stands between you and the event.", "{n} voices stand between you and the event.", links
    ).format(n=links)
    text += " " + (
        ngettext("{n} of them is hidden.", "{n} of them are hidden.", hidden).format(n=hidden)
        if hidden
        else _("None of them is hidden.")
    )
    guess = now["guess"]
    if guess is None:
        return text
    right = int(guess) == links or (int(guess) == 5 and links > 5)
    return (
        text
        + " "
        + (
            _("As you guessed.")
            if right
            else _("You guessed {n}.").format(n=_("5 or more") if int(guess) == 5 else guess)
        )
    )


def behind(chain: Chain) -> Node | None:
    """What the case file knows of the hidden links."""
    known = [b for b in chain.beads if b.hidden and b.reveal]
    rows = [[b.reveal, b.note, _("case file") if b.case_file else _("our inference")] for b in known]
    if not rows:
        return None
    columns = [_("Hidden link"), _("What is known"), _("From where")]
    table = nodes.table(columns, rows, _("Known from outside the article, not from it"))
    return nodes.details(_("Who stands behind the “?”"), [table])


def judge(chain: Chain, now: State) -> Node | None:
    """The last question on a chain: whether it is sound, with a reply to each answer; None where nobody can say."""
    if chain.sound is None:
        return None
    options = [
        {"id": "sound", "label": _("Sound: it ends at somebody named who could know")},
        {"id": "weak", "label": _("Weak: the link that matters cannot be checked")},
        {"id": "false", "label": _("False: a chain with links like these cannot be true")},
    ]
    if chain.sound:
        told = {
            "sound": _("Yes. Somebody who could know stands at its end, by name."),
            "weak": _(
                "Look at the end of the chain again: who speaks there, and before whom? This one could be looked up."
            ),
            "false": _("A chain never shows that. And this one is better than most: follow it to its end."),
        }
    else:
        told = {
            "sound": _("A name in the chain is not enough. Ask who was there: that link is the one you cannot see."),
            "weak": _("Yes. Weak does not mean untrue: it means that you cannot tell from here."),
            "false": _("That goes too far. A weak chain can carry something true; you cannot tell from here."),
        }
    right = "sound" if chain.sound else "weak"
    locked = now["sound"] is not None
    return nodes.step(
        "why",
        [
            nodes.choice(
                f"sound:{chain.id}",
                _("What do you say about this chain?"),
                shuffled(f"{ID}:{chain.id}", options),
                now["sound"],
                locked=locked,
                right=[right] if locked else None,
                feedback=told if locked else None,
                confirm=_("This is my answer"),
            )
        ],
        done=locked,
    )
