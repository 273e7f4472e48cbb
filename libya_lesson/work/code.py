"""The work code: all answers as a short text that can be copied by hand, with every wrong character found and named."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

VERSION = 1
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford 2002: no I, L, O, U
GROUP = 8  # seven characters and one that checks them
LIMIT = 2_000_000  # bytes of answers; a whole course stays under 50,000
DEEPEST = 32  # levels of an answer; those of the course have at most six

_MEANT = str.maketrans("OIL", "011")
_VALUE = {character: value for value, character in enumerate(ALPHABET)}
_HEAD = 8  # version, checksum (4 bytes), length (3 bytes)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name; this module imports nothing of ours
    """Return the message unchanged; the extractor finds it by this call."""
    return message


class WorkCodeError(ValueError):
    """What is wrong with a pasted work code, in one sentence; ``message`` and ``words`` are kept apart to translate."""

    def __init__(self, message: str, **words: object) -> None:
        self.message = message
        self.words = words
        super().__init__(message.format(**words))


@dataclass(frozen=True)
class Answers:
    """What a work code carries: the pack, the nicknames and the state of each activity."""

    pack: str
    names: tuple[str, ...] = ()
    states: Mapping[str, Any] = field(default_factory=dict)


def encode(answers: Answers) -> str:
    """Write answers as a work code: groups of eight characters, six to a line.

    >>> code = encode(Answers("libya", ("Amal",), {}))
    >>> {len(group) for group in code.split("-")}
    {8}
    """
    plain = json.dumps([answers.pack, list(answers.names), answers.states], ensure_ascii=False, separators=(",", ":"))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zdict=_DICTIONARY)
    body = packer.compress(plain.encode("utf-8", "surrogatepass")) + packer.flush()
    data = bytes([VERSION]) + zlib.crc32(body).to_bytes(4, "big") + len(body).to_bytes(3, "big") + body
    size = GROUP - 1
    bits = int.from_bytes(data, "big")
    length = -(-len(data) * 8 // 5)
    length += -length % size
    bits <<= length * 5 - len(data) * 8
    values = [(bits >> (5 * place)) & 31 for place in range(length - 1, -1, -1)]
    groups = []
    for number, first in enumerate(range(0, length, size)):
        part = values[first : first + size]
        groups.append(_written([*part, _check(part, number)]))
    return "\n".join("-".join(groups[i : i + 6]) for i in range(0, len(groups), 6))


def decode(text: str) -> Answers:
    """Read a work code; capitals, spaces, dashes and line breaks do not matter, nor O for 0 and I or L for 1.

    Raises `WorkCodeError` with a sentence that names the group where a character is wrong.

    >>> code = encode(Answers("libya", ("Amal",), {"01.exit": {"said": "Who says it?"}}))
    >>> decode(code.lower().replace("-", " ")).states
    {'01.exit': {'said': 'Who says it?'}}
    >>> decode("*" + code[1:])  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    libya_lesson.work.code.WorkCodeError: Group 1 of the work code, ... has 7 characters instead of 8. Compare ...
    """
    values = _values(text)
    groups = [values[i : i + GROUP] for i in range(0, len(values), GROUP)]
    for number, group in enumerate(groups):
        if not _fits(group, number):
            raise _wrong(groups, number, text)
    bits = length = 0
    chunks = bytearray()
    for group in groups:
        for value in group[:-1]:
            bits = (bits << 5 | value) & 0xFFF
            length += 5
            if length >= 8:
                length -= 8
                chunks.append(bits >> length & 0xFF)
    return _unpack(bytes(chunks))


def _values(text: str) -> list[int]:
    kept = [c for c in text.upper().translate(_MEANT) if c.isalnum()]
    if not kept:
        raise WorkCodeError(N_("There is no work code here. Paste the whole code, from its first group to its last."))
    running = ["".join(kept[i : i + GROUP]) for i in range(0, len(kept), GROUP)]
    if not any(_stands(written, place) for way in (running, _as_pasted(text)) for place, written in enumerate(way)):
        raise WorkCodeError(
            N_(
                "This is no work code. One is made of groups of {size} letters and digits; it stands at the end of "
                "each lesson under “Show my work code”. Copy all of it."
            ),
            size=GROUP,
        )
    for place, character in enumerate(kept):
        if character not in _VALUE:
            raise WorkCodeError(
                N_(
                    "In group {group} stands “{character}”, which no work code uses. "
                    "Compare this group and type it again."
                ),
                group=place // GROUP + 1,
                character=character,
            )
    return [_VALUE[c] for c in kept]


def _wrong(groups: list[list[int]], number: int, text: str) -> WorkCodeError:
    """Say what is wrong first: a character, the length of a group, a group left out or doubled, the end."""
    rest = groups[number:]
    shown = _written(groups[number])
    if number and groups[number] == groups[number - 1]:
        return WorkCodeError(N_("Group {group} stands there twice. Take one of them out."), group=number + 1)
    if len(rest) > 1 and all(_fits(group, number + 1 + i) for i, group in enumerate(rest)):
        return WorkCodeError(
            N_("A group is missing before group {group}. Copy the whole code again."), group=number + 1
        )
    for index, written in enumerate(_as_pasted(text)):
        if len(written) != GROUP:
            return WorkCodeError(
                N_(
                    "Group {group} of the work code, “{shown}”, has {found} characters instead of {size}. "
                    "Compare this group with the original and type it again."
                ),
                group=index + 1,
                shown=written,
                found=len(written),
                size=GROUP,
            )
    if len(groups[number]) < GROUP:
        return WorkCodeError(
            N_(
                "The work code ends too early: its last group, number {group}, has {found} characters "
                "instead of {size}. Copy it again down to its end."
            ),
            group=number + 1,
            found=len(shown),
            size=GROUP,
        )
    return WorkCodeError(
        N_(
            "The work code has a wrong character in group {group}, “{shown}”. Compare this group with the original "
            "and type it again."
        ),
        group=number + 1,
        shown=shown,
    )


def _as_pasted(text: str) -> list[str]:
    """The groups as they were typed, if most of them were kept apart; otherwise none."""
    written = [w for w in re.split(r"[\W_]+", text.upper().translate(_MEANT)) if w]
    return written if sum(len(w) == GROUP for w in written) * 2 > len(written) else []


def _fits(group: list[int], number: int) -> bool:
    return len(group) == GROUP and _check(group[:-1], number) == group[-1]


def _stands(written: str, number: int) -> bool:
    """Is this a whole group of a work code, in its place?"""
    return set(written) <= _VALUE.keys() and _fits([_VALUE[c] for c in written], number)


def _written(values: list[int]) -> str:
    return "".join(ALPHABET[v] for v in values)


def _unpack(data: bytes) -> Answers:
    if len(data) < _HEAD or not data[0]:
        raise WorkCodeError(N_("This is not a work code of this course. Copy the code again from its first group on."))
    if data[0] != VERSION:
        raise WorkCodeError(
            N_(
                "This work code has version {found}, and this course reads version {known}. Open it where it was made, "
                "or update the course."
            ),
            found=data[0],
            known=VERSION,
        )
    length = int.from_bytes(data[5:8], "big")
    body = data[_HEAD : _HEAD + length]
    if len(body) < length:
        raise WorkCodeError(N_("The end of the work code is missing. Copy it again down to its last group."))
    damaged = WorkCodeError(N_("The groups of this work code do not belong together. Copy the whole code again."))
    if zlib.crc32(body) != int.from_bytes(data[1:5], "big"):
        raise damaged
    opener = zlib.decompressobj(-15, zdict=_DICTIONARY)
    try:
        plain = opener.decompress(body, LIMIT)
        pack, names, states = json.loads(plain.decode("utf-8", "surrogatepass"))
    except (zlib.error, ValueError, RecursionError) as error:
        raise damaged from error
    if not isinstance(pack, str) or not isinstance(names, list) or not isinstance(states, dict) or _deep(states):
        raise damaged
    return Answers(pack, tuple(str(name) for name in names), states)


def _deep(answers: object) -> bool:
    """Whether boxes stand in boxes further down than any answer goes: copying those would fail, again and again."""
    level = [answers]
    for _step in range(DEEPEST):
        inner = (each.values() if isinstance(each, dict) else each for each in level if isinstance(each, dict | list))
        level = [each for held in inner for each in held]
    return bool(level)


def _check(values: list[int], number: int) -> int:
    """A Reed–Solomon check over GF(32): sees any wrong character, and exchanged characters and groups."""
    check = _POWER[number % 31]
    for place, value in enumerate(values, start=1):
        if value:
            check ^= _POWER[(_LOG[value] + place) % 31]
    return check


def _powers() -> list[int]:
    powers = [1]
    for _step in range(30):
        doubled = powers[-1] << 1
        powers.append(doubled ^ 0b100101 if doubled > 31 else doubled)  # x^5 + x^2 + 1 is primitive
    return powers


_POWER = _powers()
_LOG = {value: exponent for exponent, value in enumerate(_POWER)}

# What answers often hold, the most frequent last: zlib looks back from the end. It belongs to VERSION: never change it.
_DICTIONARY = Path(__file__).with_name("code_v1.txt").read_bytes()
