"""Who had a report first: sources that copy one another form one origin group, sources that learned it alone do not.

That repetition is not corroboration is the first rule of independence in evidence (Schum, "The Evidential Foundations
of Probabilistic Reasoning", 1994). Who copies whom is the student's call; the case file only proposes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd


def lead(origin: str, copies: Mapping[str, str]) -> str:
    """Return the origin at the end of the copying line; raises ValueError where a line runs in a circle.

    >>> lead("blog", {"blog": "paper", "paper": "agency"})
    'agency'
    >>> lead("agency", {})
    'agency'
    """
    seen = [origin]
    while (origin := copies.get(origin, "")) and origin not in seen:
        seen.append(origin)
    if origin:
        raise ValueError(
            f"{seen[0]} copies itself in a circle ({' from '.join([*seen, origin])}); break one of these links."
        )
    return seen[-1]


def may_copy(origins: Iterable[str], copier: str, copies: Mapping[str, str]) -> list[str]:
    """Return the origins that `copier` could have copied without a circle, so that a menu offers only those.

    >>> may_copy(["agency", "blog", "paper"], "agency", {"blog": "agency"})
    ['paper']
    """
    others = {one: to for one, to in copies.items() if one != copier}
    return [one for one in origins if one != copier and copier not in _line(one, others)]


def groups(origins: Iterable[str], copies: Mapping[str, str]) -> pd.DataFrame:
    """Return one row per origin: `origin`, `lead` (whose word it really is) and `copier` (True for all but the lead).

    >>> groups(["agency", "blog", "minister"], {"blog": "agency"}).values.tolist()
    [['agency', 'agency', False], ['blog', 'agency', True], ['minister', 'minister', False]]
    """
    names = list(dict.fromkeys(origins))
    leads = [lead(name, copies) for name in names]
    copier = [name != first for name, first in zip(names, leads, strict=True)]
    return pd.DataFrame({"origin": names, "lead": leads, "copier": copier})


def _line(origin: str, copies: Mapping[str, str]) -> list[str]:
    line = [origin]
    while (origin := copies.get(origin, "")) and origin not in line:
        line.append(origin)
    return line
