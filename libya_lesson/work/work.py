"""A student's answers: on disk the moment they are given, restored when a lesson is opened, never half written."""

from __future__ import annotations

import copy
import json
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from libya_lesson.work.code import Answers, decode, encode
from libya_lesson.work.nicknames import nicknames
from libya_lesson.work.notices import DAMAGED, HANDED_OVER, MEMORY_ONLY, NEWER, Notice
from libya_lesson.work.savefile import (
    FORMAT,
    Stamp,
    free_path,
    locked,
    newer,
    parsed,
    plain,
    replace_whole,
    stamp,
    stem,
    sweep,
    work_folder,
)

State = dict[str, Any]


class Work:
    """The answers of one student, a pair or three at one laptop, to the lessons on one pack.

    >>> work = Work("libya", None)  # in memory
    >>> work.set("01.exit", {"said": "Who says it?"})
    >>> work.get("01.exit")
    {'said': 'Who says it?'}
    """

    def __init__(self, pack: str, folder: Path | None) -> None:
        self.pack = pack
        self.folder = folder
        self.notice: Notice | None = None if folder else Notice(MEMORY_ONLY)
        self.names: tuple[str, ...] = ()
        self._id = ""
        self._states: dict[str, State] = {}
        self._turns: dict[str, int] = {}  # how often each activity was saved: the higher one wins a merge
        self._names_turn = 0
        self._unwritten = False
        self._left: Stamp | None = None  # the file as this lesson left or last read it: then it need not be read again

    @classmethod
    def open(cls, pack: str = "libya", folder: Path | None = None) -> Work:
        """Open what was saved for a pack, in ``folder`` or where `work_folder` says."""
        work = cls(pack, folder or work_folder())
        if work.folder is not None:
            sweep(work.folder)
        work.refresh()
        return work

    @property
    def path(self) -> Path | None:
        """The file, whether it exists yet or not; none in memory."""
        return self.folder / f"{stem(self.pack)}.json" if self.folder else None

    @property
    def activities(self) -> tuple[str, ...]:
        """The ids of the activities that have an answer."""
        return tuple(sorted(self._states))

    def get(self, activity: str) -> State | None:
        """A copy of the saved state of an activity, or None."""
        return copy.deepcopy(self._states.get(activity))

    def set(self, activity: str, state: Mapping[str, Any]) -> None:
        """Save the state of an activity; it is on disk when this returns."""
        self.keep(activity, state)
        self.write()

    def keep(self, activity: str, state: Mapping[str, Any]) -> None:
        """Take over the state of an activity, which `write` saves: a slow disk would hold up the picture of it."""
        self._states[activity] = json.loads(json.dumps(state))
        self._turns[activity] = self._turns.get(activity, 0) + 1
        self._unwritten = True

    def write(self) -> None:
        """Save what was kept and is not on disk yet."""
        if self._unwritten:
            self._write()

    def forget(self, activity: str) -> None:
        """Take an activity's answer back, as before it was begun."""
        if activity in self._states:
            del self._states[activity]
            self._turns[activity] = self._turns.get(activity, 0) + 1
            self._write()

    def rename(self, *names: str) -> None:
        """Say who is here: up to three nicknames, or none."""
        self.names = nicknames(*names)
        self._names_turn += 1
        self._write()

    def refresh(self) -> frozenset[str]:
        """Take over what another open lesson has saved meanwhile; returns the activities that changed."""
        before = dict(self._states), self.names
        if self.path is not None and not self._is_as_left(self.path):
            now = stamp(self.path)
            saved = self._read(self.path)
            if saved is not None and self._id in ("", saved["id"]):
                self._merge(saved)
                self._left = now
        changed = {a for a in self._states.keys() | before[0].keys() if self._states.get(a) != before[0].get(a)}
        return frozenset(changed | ({"names"} if self.names != before[1] else set()))

    def not_me(self) -> Path | None:
        """Start afresh; the old answers stay in a file of their own, which is returned."""
        kept = None
        if self.path is not None and self.folder is not None and self._id:
            try:
                with locked(self.folder):
                    mine = self._file_of_mine()
                    kept = mine
                    if mine == self.path and mine.exists():
                        kept = self._aside()
                        mine.replace(kept)
            except OSError:  # the answers of who was here stay where they are, if anywhere; nothing is written there
                self._only_in_memory()
                kept = None
        self.names = ()
        self._id = ""
        self._left = None
        self._states, self._turns, self._names_turn = {}, {}, 0
        return kept

    def code(self) -> str:
        """All answers as a work code."""
        return encode(Answers(self.pack, self.names, self._states))

    def take(self, code: str) -> Answers:
        """Put the answers of a work code in the place of those saved here; the old ones stay in a file of their own.

        Raises `WorkCodeError` for a wrong code; then nothing has changed.
        """
        answers = decode(code)
        if self._states:
            self.not_me()
        self._states = {str(a): s for a, s in answers.states.items() if isinstance(s, dict)}
        self._turns = dict.fromkeys(self._states, 1)
        self.rename(*answers.names)
        return answers

    def _write(self) -> None:
        self._unwritten = False
        if self.path is None or self.folder is None:
            return
        try:
            with locked(self.folder):
                path = self.path
                if not self._is_as_left(path):
                    path = self._file_of_mine()
                    saved = self._read(path)
                    if saved is not None:
                        self._merge(saved)
                self._id = self._id or secrets.token_hex(8)
                replace_whole(path, json.dumps(self._as_json(), ensure_ascii=True, indent=1))
                self._left = stamp(path) if path == self.path else None
        except OSError:
            self._only_in_memory()

    def _only_in_memory(self) -> None:
        self.folder = None
        self.notice = Notice(MEMORY_ONLY)

    def _is_as_left(self, path: Path) -> bool:
        """Has nobody written the file since this lesson did, or read it?"""
        return self._left is not None and stamp(path) == self._left

    def _file_of_mine(self) -> Path:
        """The pack's file, unless somebody else has started there since: then the one my answers were put aside in."""
        assert self.path is not None and self.folder is not None
        saved = self._read(self.path)
        if not self._id or saved is None or saved["id"] == self._id:
            return self.path
        self.notice = Notice(HANDED_OVER)
        for other in sorted(self.folder.glob(f"{stem(self.pack)}-*.json")):
            if (parsed(other) or {}).get("id") == self._id:
                return other
        return self._aside()

    def _aside(self) -> Path:
        """A new file for the answers of those who are here, called after them."""
        assert self.folder is not None
        return free_path(self.folder, "-".join([stem(self.pack), *map(plain, self.names or ("nobody",))]))

    def _read(self, path: Path) -> dict[str, Any] | None:
        """What a file holds; a damaged one is put aside and said."""
        if not path.exists():
            return None
        saved = parsed(path)
        if saved is None:
            later = newer(path)
            aside = free_path(path.parent, f"{path.stem}-{'newer' if later else 'damaged'}")
            with suppress(OSError):
                path.replace(aside)
                self.notice = Notice(NEWER if later else DAMAGED, {"file": aside.name})
        return saved

    def _merge(self, saved: Mapping[str, Any]) -> None:
        self._id = saved["id"]
        for activity, (turn, state) in saved["activities"].items():
            if turn > self._turns.get(activity, 0):
                self._turns[activity] = turn
                self._states[activity] = state
                if state is None:
                    del self._states[activity]
        if saved["names"][0] > self._names_turn:
            self._names_turn, self.names = saved["names"][0], tuple(saved["names"][1])

    def _as_json(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "id": self._id,
            "pack": self.pack,
            "names": [self._names_turn, list(self.names)],
            "activities": {a: [turn, self._states.get(a)] for a, turn in sorted(self._turns.items())},
        }
