"""How much of the article is whose voice: one bar a voice, longest first, told apart by pattern as well as colour."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from libya_lesson.figures.figure import COOPERATION, INK, UNSURE, Figure, axis, bars_height, layout, plain, table
from libya_lesson.locale import _, ngettext, number

KINDS = {  # colour, pattern: the same code as the underlines in the reader
    "author": (UNSURE, ""),
    "named": (COOPERATION, ""),
    "relayed": ("var(--ll-pattern4)", "/"),
    "unnamed": ("var(--ll-amber)", "."),
}


def share_of_voice(voices: pd.DataFrame, names: Mapping[str, str] | None = None) -> Figure:
    """Draw `voices` (columns `voice`, `kind`, `words`, and if wanted `muted`) as bars in per cent of all words.

    `kind` is author, named, relayed or unnamed; a muted voice keeps its place and turns hollow. A click sends `voice`.
    `names` gives the words to show for a voice's id.

    >>> voices = pd.DataFrame({"voice": ["author", "PFG"], "kind": ["author", "named"], "words": [30, 10]})
    >>> share_of_voice(voices).description
    'Share of voice in 40 words: author 75 %, PFG 25 %.'
    """
    shown = voices.sort_values(["words", "voice"], ascending=[True, False], kind="stable")
    total = max(1, int(shown["words"].sum()))
    ids = [str(voice) for voice in shown["voice"]]
    labels = [(names or {}).get(voice, voice) for voice in ids]
    words = [int(count) for count in shown["words"]]
    shares = [round(100 * count / total) for count in words]
    muted = [bool(flag) for flag in shown["muted"]] if "muted" in shown else [False] * len(ids)
    looks = [KINDS.get(str(kind), KINDS["named"]) for kind in shown["kind"]]
    count = [ngettext("{n} word", "{n} words", n).format(n=n) for n in words]
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": shares,
        "y": list(range(len(ids))),
        "customdata": ids,
        "text": [f"{share} %" for share in shares],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertext": [f"{plain(label)}: {share} %, {n}" for label, share, n in zip(labels, shares, count, strict=True)],
        "hoverinfo": "text",
        "marker": {
            "color": [colour for colour, _pattern in looks],
            "opacity": [0.2 if off else 1 for off in muted],
            "line": {"color": INK, "width": [1.5 if off else 0 for off in muted]},
            "pattern": {"shape": [pattern for _colour, pattern in looks], "fgcolor": "#ffffff", "fillmode": "overlay"},
        },
    }
    spec = {
        "data": [bars],
        "layout": layout(
            height=bars_height(len(ids)),
            xaxis=axis(range=[0, max([*shares, 10]) * 1.15], ticksuffix=" %", title={"text": _("Share of all words")}),
            yaxis=axis(
                tickvals=list(range(len(ids))),
                ticktext=[plain(label) for label in labels],
                showgrid=False,
                zeroline=False,
            ),
            bargap=0.35,
        ),
    }
    largest = list(zip(labels, shares, strict=True))[::-1]
    description = _("Share of voice in {total} words: {list}.").format(
        total=number(int(sum(words))), list=", ".join(f"{label} {share} %" for label, share in largest)
    )
    numbers = table(
        {
            _("Voice"): labels[::-1],
            _("Words"): words[::-1],
            _("Share"): [f"{share} %" for share in shares[::-1]],
            _("Muted"): [_("yes") if off else _("no") for off in muted[::-1]],
        }
    )
    return Figure(spec, description, numbers)
