"""Reads a news article into tables and teaches with them; heavy parts are loaded only when used."""

from __future__ import annotations

from typing import Any

__version__ = "0.1.0"
__all__ = ["Reading", "__version__", "open_lesson", "open_pack", "parse"]

_HOME = {"Reading": "tables", "parse": "tables", "open_pack": "packs", "open_lesson": "lesson"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
