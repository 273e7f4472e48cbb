"""The contract of the tables: their columns in order, with dtypes, and a table made from column lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

# The contract of every table: column -> "int64", "str" or "object" (nullable strings and all tuples).
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "sentences": {"sentence_id": "int64", "paragraph": "int64", "start": "int64", "end": "int64", "text": "str"},
    "headings": {"paragraph": "int64", "start": "int64", "end": "int64", "text": "str"},
    "actors": {
        "actor_id": "str", "name": "str", "kind": "str", "affiliation": "object", "aliases": "object",
        "mentions": "int64", "first_start": "int64", "rule": "str", "why": "str",
    },
    "mentions": {
        "actor_id": "str", "start": "int64", "end": "int64", "text": "str", "sentence_id": "int64", "use": "str",
    },
    "places": {
        "place_id": "str", "name": "str", "aliases": "object", "mentions": "object", "rule": "str", "why": "str",
    },
    "quotes": {
        "quote_id": "str", "kind": "str", "text": "str", "parts": "object", "start": "int64", "end": "int64",
        "cue": "object", "cue_start": "int64", "cue_end": "int64", "source": "object", "source_start": "int64",
        "source_end": "int64", "speaker": "object", "relayed_by": "object", "irregular": "object",
        "sentence_id": "int64", "rule": "str", "why": "str",
    },
    "claims": {
        "claim_id": "str", "text": "str", "start": "int64", "end": "int64", "sentence_id": "int64", "voice": "str",
        "holder": "object", "chain": "object", "source_kind": "str", "modality": "str", "markers": "object",
        "time": "str", "checkability": "str", "rule": "str", "why": "str",
    },
    "ties": {
        "tie_id": "str", "source": "str", "target": "str", "sign": "str", "kind": "str", "claim_id": "object",
        "start": "int64", "end": "int64", "holder": "object", "rule": "str", "why": "str",
    },
    "labels": {
        "text": "str", "start": "int64", "end": "int64", "labels": "object", "voice": "str", "slant": "str",
        "rule": "str", "why": "str",
    },
    "frames": {
        "sentence_id": "int64", "frame": "object", "function": "object", "words": "object", "rule": "str",
        "why": "str",
    },
}  # fmt: skip
TABLES = tuple(COLUMNS)


def frame(name: str, columns: Mapping[str, list[Any]]) -> pd.DataFrame:
    """Make the table of this name from column lists, in the contract's order and dtypes."""
    import numpy as np
    import pandas as pd

    strings = pd.StringDtype(na_value=np.nan)
    arrays: dict[str, Any] = {}
    count = 0
    for column, dtype in COLUMNS[name].items():
        values = columns[column]
        count = len(values)
        if dtype == "int64":
            arrays[column] = np.array(values, dtype=np.int64)
            continue
        cells = np.fromiter(values, dtype=object, count=count)
        # A bare array of objects would be guessed at, and a series for each would cost more than all that is in it.
        arrays[column] = pd.array(cells, dtype=strings) if dtype == "str" else pd.Index(cells, dtype=object, copy=False)
    return pd.DataFrame(arrays, index=pd.RangeIndex(count), copy=False)
