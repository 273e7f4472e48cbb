"""Lesson packs: an article with its case file, read, searched, cited and checked."""

from __future__ import annotations

from libya_lesson.packs.files import PackError
from libya_lesson.packs.opening import open_pack, pack_of_text
from libya_lesson.packs.pack import Pack

__all__ = ["Pack", "PackError", "open_pack", "pack_of_text"]
