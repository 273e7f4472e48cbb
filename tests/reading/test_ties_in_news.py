"""Ties as news tells them: lists, passives, offers declined, stances, and who is meant by "they" and "whose"."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read


def pairs(text: str) -> list[tuple[str, str, str]]:
    return [(t.source, t.target, t.sign) for t in read(text).ties]


def uses(text: str) -> list[tuple[str, str]]:
    return [(m.actor_id, m.use) for m in read(text).mentions]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Both sides declined an offer of talks from Oman.", ("unnamed:sides", "oman", "-")),
        ("An offer of talks from Oman was declined by Qatar.", ("qatar", "oman", "-")),
        ("Oman offered help, an offer that was welcomed by Qatar.", ("qatar", "oman", "+")),
        ("Three soldiers were killed by Omani shelling. Oman slept.", ("oman", "unnamed:soldiers", "-")),
        ("The row has cost Ann Lee the support of the Salt Party.", ("salt-party", "ann-lee", "-")),
        ("Ann Lee lost the support of the Salt Party.", ("salt-party", "ann-lee", "-")),
        ("Ann Lee called for Bo Ray's resignation.", ("ann-lee", "bo-ray", "-")),
        ("Ann Lee resisted pressure from the Salt Party.", ("salt-party", "ann-lee", "-")),
        ("Ann Lee blamed the crisis on Oman.", ("ann-lee", "oman", "-")),
        ("Oman has recalled its ambassador to Qatar.", ("oman", "qatar", "-")),
        ("Oman threw the Qataris out of two bases. Qatar slept.", ("oman", "qatar", "-")),
        ("Ann Lee is angry with Oman.", ("ann-lee", "oman", "-")),
        ("Ann Lee is deeply suspicious of Oman.", ("ann-lee", "oman", "-")),
        ("Omani jets struck nine targets inside Qatar. Oman and Qatar slept.", ("oman", "qatar", "-")),
        ("Ann Lee, a banker with close ties to Oman, left.", ("ann-lee", "oman", "+")),
        ("Support for Ann Lee has come from Oman and from Qatar.", ("qatar", "ann-lee", "+")),
        ("Ann Lee is under sanctions by Oman.", ("oman", "ann-lee", "-")),
        ("Oman has been locked in a dispute with Qatar.", ("oman", "qatar", "-")),
        ("Qatar was accused by Oman of hosting Chadian rebels.", ("qatar", "chadian-rebels", "+")),
        ("Oman is Qatar's biggest supplier.", ("oman", "qatar", "+")),
        ("Bo Ray's main rival, the former mayor Ann Lee, left.", ("ann-lee", "bo-ray", "-")),
        ("Ann Lee spoke with the Omani leader, Bo Ray.", ("ann-lee", "bo-ray", "0")),
        ("Police arrested four men.", ("unnamed:police", "unnamed:men", "-")),
    ],
)
def test_what_one_does_to_the_other(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in pairs(text)


def test_all_three_of_a_list_act() -> None:
    assert {source for source, *_ in pairs("Oman, Qatar and Kuwait condemned Chad.")} == {"oman", "qatar", "kuwait"}


def test_an_apposition_is_no_list() -> None:
    assert [p[0] for p in pairs("Ann Lee, Oman's envoy, and Bo Ray condemned Chad.")] != ["oman"]


def test_they_are_all_who_acted_together() -> None:
    found = pairs("Oman and Qatar quarrelled. They attacked Chad.")
    assert {("oman", "chad", "-"), ("qatar", "chad", "-")} <= set(found)


def test_whose_troops_fight_fights() -> None:
    assert ("oman", "chad", "-") in pairs("Oman, whose troops fought Chad, left.")


def test_it_is_nobody_after_a_thing_that_acts() -> None:
    found = pairs("Oman left. The report angered many. It thanked Chad.")
    assert ("oman", "chad", "+") not in found


def test_the_crown_prince_is_who_bears_that_title() -> None:
    found = pairs("Crown Prince Bo Ray left. Ann Lee was praised by the crown prince.")
    assert ("bo-ray", "ann-lee", "+") in found


def test_an_envoy_who_is_named_acts_for_himself() -> None:
    assert pairs("The Omani envoy, Bo Ray, met Ann Lee.") == [("bo-ray", "ann-lee", "0")]


def test_a_delegation_that_is_sent_is_not_helped() -> None:
    assert ("oman", "unnamed:delegation", "+") not in pairs("A delegation sent by Oman left Chad.")


def test_which_takes_up_no_person() -> None:
    assert ("ann-lee", "chad", "-") not in pairs("Bo Ray posed beside Ann Lee, which infuriated Chad.")


def test_no_group_is_no_party() -> None:
    assert pairs("No group has attacked Chad.") == []


def test_a_visit_to_a_seat_of_several_spellings_counts() -> None:
    assert ("ann-lee", "india", "0") in pairs("India slept. Ann Lee will travel to New Delhi.")


@pytest.mark.parametrize(
    "text",
    [
        "Algeria slept. Algiers shot down a drone in April.",
        "Algeria slept. Ann Lee declined an offer from Algiers.",
        "Algeria slept. The council, which Algiers props up, left.",
        "Algeria slept. Chad, says Algiers, has left.",
        "Algeria slept. She expressed support for Algiers.",
    ],
)
def test_a_capital_that_deals_with_others_is_its_state(text: str) -> None:
    assert uses(text).count(("algeria", "actor")) == 2


def test_a_rival_need_not_be_a_person() -> None:
    kinds = {a.name: a.kind for a in read("Ann Lee left. Its rival Gulf Gateway, which lost, sued Ann Lee.").actors}
    assert kinds["Gulf Gateway"] == "organisation"


def test_an_armed_rival_in_capital_letters_is_a_group() -> None:
    kinds = {a.name: a.kind for a in read("The army fought its jihadist rival, GSKM.").actors}
    assert kinds["GSKM"] == "armed group"


def test_the_first_word_of_a_firm_s_name_is_its_short_name() -> None:
    actors = read("The Dutch firm Meridian Bank left. The agency warned Meridian. Meridian said so.").actors
    assert any({"Meridian Bank", "Meridian"} <= set(a.aliases) for a in actors)


def test_who_speaks_of_profits_is_a_firm() -> None:
    kinds = {a.name: a.kind for a in read("Volta Marenco said profits rose. Karl Lind said profits rose.").actors}
    assert kinds == {"Volta Marenco": "organisation", "Karl Lind": "person"}


def test_who_no_longer_trusts_is_against() -> None:
    assert ("unnamed:rebels", "ann-lee", "-") in pairs("The rebels no longer trust Ann Lee.")


def test_whose_trucks_are_looted_is_hurt() -> None:
    assert ("unnamed:bandits", "salt-aid-agency", "-") in pairs(
        "The Salt Aid Agency left. Its trucks had been looted by bandits."
    )


def test_a_stance_is_explained_as_one() -> None:
    assert [t.because.rule for t in read("Ann Lee is angry with Oman.").ties] == ["tie.stance"]


@pytest.mark.parametrize("verb", ["criticise", "defend", "blame"])
def test_a_plural_verb_is_seen_behind_a_phrase(verb: str) -> None:
    sign = "+" if verb == "defend" else "-"
    found = pairs(f"Senator Ortega lost. His colleagues in the cabinet {verb} Ortega for it.")
    assert [(b, s) for _, b, s in found] == [("ortega", sign)]


def test_a_plural_inside_a_phrase_is_no_subject() -> None:
    assert pairs("Ann Lee met friends in the Oman dispute Tuesday.") == []


def test_a_list_behind_a_semicolon_acts_as_one() -> None:
    found = pairs("Italy has closed its border; Norway, Sweden and Finland have condemned Italy.")
    assert {(a, b) for a, b, s in found if s == "-"} >= {("norway", "italy"), ("sweden", "italy"), ("finland", "italy")}


@pytest.mark.parametrize(
    "text",
    [
        "An attack by the rebels killed ten soldiers.",
        "An attack on a base by rebels killed ten soldiers.",
        "The rebels' attack wounded ten soldiers.",
        "Ten soldiers died in an attack by rebels.",
        "Ten soldiers were killed in a raid on a base blamed on rebels.",
    ],
)
def test_a_raid_hurts_whom_it_kills(text: str) -> None:
    assert pairs(text) == [("unnamed:rebels", "unnamed:ten-soldiers", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "The army blamed the attack on rebels.",
        "After blaming the attack on the rebels, the army left.",
        "Blaming the raid on rebels, the army left.",
        "The town fell in an attack that the army blamed on rebels.",
    ],
)
def test_who_blames_a_raid_on_somebody_has_not_raided_them(text: str) -> None:
    assert [(t.source, t.target, t.kind) for t in read(text).ties] == [("unnamed:army", "unnamed:rebels", "verbal")]


def test_a_verb_that_doubles_its_end_is_that_verb() -> None:
    assert pairs("The army repelled an attack by rebels.") == [("unnamed:army", "unnamed:rebels", "-")]
    assert pairs("Ann Lee rebutted Bo Ray's claims.") == [("ann-lee", "bo-ray", "-")]
