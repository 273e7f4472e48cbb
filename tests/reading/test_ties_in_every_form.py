"""The same deed, the same parties, in every form in which news tells of it; on sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from libya_lesson.reading import read

Deed = tuple[str, str, str, str]  # past form, plain form, -ing form, sign
Pair = tuple[str, str, str]  # parts of the names of source and target, sign

DOERS = {  # as they stand in the sentence, parts of the names that must come out
    "Ann Lee": ["ann lee"],
    "Transport Secretary Ann Lee": ["ann lee"],
    "the Transport Secretary": ["transport secretary"],
    "the Transport Secretary, Ann Lee,": ["ann lee"],
    "Ann Lee, the mayor of Lund,": ["ann lee"],
    "Norway": ["norway"],
    "Norway's trade minister, Ann Lee,": ["ann lee"],
    "Norway and Sweden": ["norway", "sweden"],
    "the harbour ministry": ["harbour ministry"],
    "the rebels": ["rebels"],
    "the Seafarers' Union": ["seafarers"],
    "hundreds of protesters": ["protesters"],
    "ruling party lawmakers": ["lawmakers"],
    "the governor of Lund": ["governor"],
}
OTHERS = {
    "Bo Ray": ["bo ray"],
    "the Home Secretary": ["home secretary"],
    "the Home Secretary, Bo Ray": ["bo ray"],
    "Oman": ["oman"],
    "Oman and Chad": ["oman", "chad"],
    "Oman, Chad and Niger": ["oman", "chad", "niger"],
    "the Dawn Party": ["dawn party"],
    "the health ministry": ["health ministry"],
    "two journalists": ["journalists"],
    "the mayor of Bergen and the dockers": ["mayor", "dockers"],
}
DEEDS: list[Deed] = [
    ("criticised", "criticise", "criticising", "-"),
    ("praised", "praise", "praising", "+"),
    ("sued", "sue", "suing", "-"),
    ("backed", "back", "backing", "+"),
    ("arrested", "arrest", "arresting", "-"),
    ("funded", "fund", "funding", "+"),
    ("threatened", "threaten", "threatening", "-"),
    ("contacted", "contact", "contacting", "0"),
    ("snubbed", "snub", "snubbing", "-"),
    ("implicated", "implicate", "implicating", "-"),
    ("safeguarded", "safeguard", "safeguarding", "+"),
]
DEEDS_TO: list[Deed] = [  # with a small word before the other party
    ("spoke with", "speak with", "speaking with", "0"),
    ("clashed with", "clash with", "clashing with", "-"),
    ("hit back at", "hit back at", "hitting back at", "-"),
    ("apologised to", "apologise to", "apologising to", "+"),
    ("teamed up with", "team up with", "teaming up with", "+"),
    ("pushed back against", "push back against", "pushing back against", "-"),
    ("fought with", "fight with", "fighting with", "-"),
]
CONTEXT = "Oman, Chad and Niger said no. "  # so that they act in the text, and are not only places


def with_comma(other: str) -> str:
    """The other party as it stands inside a sentence."""
    return f"{other}," if ", Bo" in other else other


ACTIVE: dict[str, Callable[[str, str, Deed], str]] = {
    "active": lambda x, y, v: f"{x} {v[0]} {with_comma(y)} on Monday",
    "late in the day": lambda x, y, v: f"{x} {v[0]} {with_comma(y)} late on Tuesday",
    "planned": lambda x, y, v: f"{x} will {v[1]} {y}",
    "wanted": lambda x, y, v: f"{x} hoped to {v[1]} {y}",
    "while leaving": lambda x, y, v: f"{x} left the room, {v[2]} {y}",
    "after it": lambda x, y, v: f"{x} left the room after {v[2]} {y}",
    "in answer": lambda x, y, v: f"{x} responded by {v[2]} {y}",
    "second of two": lambda x, y, v: f"{x} cancelled the tour and {v[0]} {y}",
    "told of": lambda x, y, v: f"A guest said that {x} had {v[0]} {y}" if v[0] != "spoke with" else "",
    "accused of": lambda x, y, v: f"A guest accused {x} of {v[2]} {y}",
}
PASSIVE: dict[str, Callable[[str, str, Deed], str]] = {
    "passive": lambda x, y, v: f"{y} had been {v[0]} by {x} on Monday",
    "passive with a day": lambda x, y, v: f"{y} had been {v[0]} on Monday by {x}",
}
NOUNS = [
    ("attack on", "-"),
    ("support for", "+"),
    ("criticism of", "-"),
    ("talks with", "0"),
    ("threats against", "-"),
    ("praise for", "+"),
    ("hostility towards", "-"),
    ("aid to", "+"),
]


def sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def missed(text: str, wanted: list[Pair]) -> list[Pair]:
    """The pairs that are not found with their sign."""
    records = read(CONTEXT + text)
    names = {a.actor_id: " / ".join([a.name, *a.aliases]).lower() for a in records.actors}
    found = [(names[t.source], names[t.target], t.sign) for t in records.ties]
    return [
        (source, target, sign)
        for source, target, sign in wanted
        if not any(source in one and target in other and sign == told for one, other, told in found)
    ]


def wrong(texts: list[tuple[str, list[Pair]]]) -> list[tuple[str, list[Pair]]]:
    return [(text, found) for text, wanted in texts if (found := missed(text, wanted))]


def pairs(doer: str, other: str, sign: str) -> list[Pair]:
    return [(one, two, sign) for one in DOERS[doer] for two in OTHERS[other]]


@pytest.mark.parametrize("form", ACTIVE)
def test_who_does_it_to_whom_whatever_the_form(form: str) -> None:
    deeds = [*DEEDS, *DEEDS_TO]
    texts = [
        (sentence(text), pairs(doer, other, deed[3]))
        for i, doer in enumerate(DOERS)
        for j, other in enumerate(OTHERS)
        for deed in (deeds[(i * 3 + j * 5) % len(deeds)], deeds[(i * 7 + j) % len(deeds)])
        if (text := ACTIVE[form](doer, other, deed))
    ]
    assert wrong(texts) == []


@pytest.mark.parametrize("form", PASSIVE)
def test_who_it_was_done_by(form: str) -> None:
    texts = [
        (sentence(PASSIVE[form](doer, other, deed)), pairs(doer, other, deed[3]))
        for i, doer in enumerate(DOERS)
        if not doer.endswith(",")
        for j, other in enumerate(OTHERS)
        if ", Bo" not in other
        for deed in (DEEDS[(i * 3 + j * 5) % len(DEEDS)],)
    ]
    assert wrong(texts) == []


@pytest.mark.parametrize(("noun", "sign"), NOUNS)
def test_whose_deed_a_noun_names(noun: str, sign: str) -> None:
    texts = [
        (sentence(f"{doer}{chr(39) if doer.endswith('s') else chr(39) + 's'} {noun} {other} drew a crowd"), rows)
        for doer in DOERS
        if "," not in doer and "of" not in doer.split()[:2]
        for other in OTHERS
        if "," not in other and (rows := pairs(doer, other, sign))
    ]
    assert wrong(texts) == []


@pytest.mark.parametrize("other", OTHERS)
def test_a_passive_that_names_nobody_is_no_tie(other: str) -> None:
    for past, *_ in DEEDS:
        assert read(sentence(f"{other} had been {past} on Monday")).ties == ()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("After talks with Oman and Chad, Norway and Sweden left.", [("norway", "chad", "0"), ("sweden", "oman", "0")]),
        ("After fighting with the rebels, Norway left.", [("norway", "rebels", "-")]),
        ("Norway, Sweden and Chad's criticism of the Dawn Party hurt.", [("norway", "dawn party", "-")]),
        ("Oman, Chad and Niger were backed by the army.", [("army", "oman", "+"), ("army", "niger", "+")]),
        ("The army and farmers quarrelled.", [("army", "farmers", "-"), ("farmers", "army", "-")]),
        ("Police and the opposition agreed to cooperate.", [("police", "opposition", "+")]),
        ("Talks between the mayor of Lund and the dockers failed.", [("mayor", "dockers", "0")]),
        ("The mayor of Lund, a critic of Bo Ray, left.", [("mayor", "bo ray", "-")]),
        ("Ann Lee met Oman's oil minister and the Dawn Party.", [("ann lee", "oman", "0"), ("ann lee", "dawn", "0")]),
        ("Ann Lee urged Oman's oil minister to thank Minister Bo Ray.", [("ann lee", "oman", "+")]),
        ("Norway's envoy, Ann Lee, is accused of insulting Bo Ray.", [("ann lee", "bo ray", "-")]),
        ("A guest accused the Constitutional Court of insulting Bo Ray.", [("constitutional court", "bo ray", "-")]),
        ("The ministry left and stood by Bo Ray.", [("ministry", "bo ray", "+")]),
        ("Ann Lee will vote against Bo Ray's bill.", [("ann lee", "bo ray", "-")]),
        ("Ann Lee repeated her attacks on Bo Ray's record.", [("ann lee", "bo ray", "-")]),
        ("Bo Ray left. Norway requested his extradition.", [("norway", "bo ray", "-")]),
        ("Norway accused Oman of fraud. Oman dismissed the claim.", [("oman", "norway", "-")]),
        ("Norway bombed Oman. Chad condemned the attack.", [("chad", "norway", "-")]),
        ("Talks between Ann Lee and the Dawn Party failed. Oman urged both sides to go on.", [("oman", "dawn", "+")]),
        ("Norway met the Dawn Party. They signed a deal.", [("norway", "dawn", "+"), ("dawn", "norway", "+")]),
        ("Ann Lee spoke to Bo Ray and Eva Sund and thanked both men.", [("ann lee", "eva sund", "+")]),
        ("Norway blocked a proposal by Oman and Chad.", [("norway", "oman", "-"), ("norway", "chad", "-")]),
        ("Ann Lee's trade minister was arrested by the army.", [("army", "trade minister", "-")]),
        ("Ann Lee left. Her Labour shadow, Bo Ray, thanked her.", [("bo ray", "ann lee", "+")]),
        ("In a swipe at Bo Ray, Ann Lee left.", [("ann lee", "bo ray", "-")]),
        ("Norway will assist Oman in protecting civilians.", [("oman", "civilians", "+")]),
        ("Norway and Oman are to resume talks.", [("norway", "oman", "0"), ("oman", "norway", "0")]),
        ("Farmers left. Norway backed their plan.", [("norway", "farmers", "+")]),
        ("Trade Minister Bo Ray left. Prime Minister Ann Lee defended her minister.", [("ann lee", "bo ray", "+")]),
        ("Chad joined the African Union. Oman thanked the bloc.", [("oman", "african union", "+")]),
    ],
)
def test_who_is_meant(text: str, rows: list[Pair]) -> None:
    assert missed(text, rows) == []


@pytest.mark.parametrize(
    "text",
    [
        "Both Oman and Chad argued that exports fell.",
        "Ann Lee was killed. The union condemned the killing.",
        "Norway is getting little attention from Oman.",
        "Thanks to Oman, the pier is safe.",
    ],
)
def test_no_tie_where_nothing_is_done_to_anybody(text: str) -> None:
    assert read(text).ties == ()


def test_officials_of_two_kinds_are_those_from_whom_it_comes() -> None:
    records = read("Bo Ray will face opposition from his police and port officials.")
    names = {actor.actor_id: actor.name for actor in records.actors}
    ties = [(names[tie.source], tie.sign, names[tie.target]) for tie in records.ties]
    assert ties == [("port officials", "-", "Bo Ray")]
