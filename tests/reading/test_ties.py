"""Ties: who does what to whom, in which direction, with which sign, and who answers for it."""

from __future__ import annotations

import pytest

from libya_lesson.lexicons import load
from libya_lesson.reading import read


def ties(text: str) -> list[tuple[str, str, str, str]]:
    return [(t.source, t.target, t.sign, t.kind) for t in read(text).ties]


def test_an_active_verb_goes_from_subject_to_object() -> None:
    assert ties("Egypt bombed France.") == [("egypt", "france", "-", "material")]


def test_a_passive_goes_from_the_agent_to_the_subject() -> None:
    assert ties("Egypt was bombed by France.") == [("france", "egypt", "-", "material")]


def test_a_list_gives_one_tie_for_each_member() -> None:
    assert ties("Egypt and France attacked Chad.") == [
        ("egypt", "chad", "-", "material"),
        ("france", "chad", "-", "material"),
    ]


def test_meeting_is_a_neutral_contact_in_words() -> None:
    assert ties("Idris Bey met with Ama Boa.") == [("idris-bey", "ama-boa", "0", "verbal")]


def test_a_bond_of_two_adjectives_holds_in_both_directions() -> None:
    found = ties("France left. Russia left. The town feared a French-Russian alliance.")
    assert sorted(found) == [("france", "russia", "+", "verbal"), ("russia", "france", "+", "verbal")]


def test_a_visit_to_a_capital_is_one_to_its_state() -> None:
    assert ("idris-bey", "russia", "0", "verbal") in ties("Russia waited. Idris Bey’s visit to Russia began in Moscow.")


def test_a_weapon_named_with_a_state_stands_for_it() -> None:
    assert ties("Egyptian warplanes bombed Chad. Egypt was silent.") == [("egypt", "chad", "-", "material")]


def test_an_opening_phrase_is_not_the_subject() -> None:
    found = ties("With the help of France, Egypt attacked Chad.")
    assert ("egypt", "chad", "-", "material") in found
    assert ("france", "chad", "-", "material") not in found


def test_asking_for_help_goes_from_the_one_who_asks() -> None:
    assert ties("Egypt was seeking Russia’s help.") == [("egypt", "russia", "+", "verbal")]


def test_a_friendly_verb_denied_is_a_hostile_tie() -> None:
    assert ties("France will not help Egypt.") == [("france", "egypt", "-", "material")]


def test_a_hostile_verb_denied_is_no_tie() -> None:
    assert ties("France did not bomb Egypt.") == []


def test_the_one_who_is_asked_does_what_the_infinitive_says() -> None:
    assert ("france", "chad", "+", "material") in ties("Egypt wanted France to help Chad.")


def test_a_relative_clause_takes_its_actor_from_the_noun_before_it() -> None:
    assert ("france", "chad", "-", "material") in ties("Egypt met France, which bombed Chad.")


@pytest.mark.parametrize("place", ["in France", "near France"])
def test_a_state_that_is_only_a_place_has_no_tie(place: str) -> None:
    assert ties(f"Ann Lee attacked the plan {place}.") == []


def test_an_accusation_and_the_act_spoken_of_are_two_ties() -> None:
    found = ties("Egypt accused France of bombing Chad.")
    assert ("egypt", "france", "-", "verbal") in found
    assert ("france", "chad", "-", "material") in found


def test_a_tie_that_a_speaker_alleges_is_held_by_the_speaker() -> None:
    [tie] = read("“Egypt bombed Chad,” said Ann Lee.").ties
    assert tie.holder == "ann-lee"


def test_a_pair_has_one_tie_in_a_claim_and_a_deed_goes_before_a_word() -> None:
    assert ties("Egypt visited France and attacked France.").count(("egypt", "france", "-", "material")) == 1


def test_an_event_word_of_ones_own_makes_ties() -> None:
    lexicon = load().extended("event_words", ("snub", "verb", "-", "verbal", "reject", "object", ""))
    lexicon = lexicon.extended("verbforms", ("snub", "snubbed", "snubbed", ""))
    found = read("Egypt snubbed France.", lexicon).ties
    assert [(t.source, t.target, t.sign) for t in found] == [("egypt", "france", "-")]


def test_a_force_of_two_states_acts_for_both() -> None:
    found = ties("Egyptian and French air forces bombed Chad. Egypt and France were silent.")
    assert [pair[:2] for pair in found] == [("egypt", "chad"), ("france", "chad")]


def test_a_side_clause_has_a_subject_too() -> None:
    assert ties("Prices rose as most of the Western powers attacked Chad.")[0][:2] == ("western-powers", "chad")


def test_a_visit_to_a_capital_goes_to_its_state_in_a_verb_too() -> None:
    assert ("idris-bey", "egypt", "0", "verbal") in ties("Egypt waited. Idris Bey visited Cairo.")


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Chad cut ties with Egypt.", ("chad", "egypt", "-")),
        ("Chad broke off relations with Egypt.", ("chad", "egypt", "-")),
        ("Chad imposed sanctions on Egypt.", ("chad", "egypt", "-")),
        ("Chad lifted its sanctions on Egypt.", ("chad", "egypt", "+")),
        ("Ann Lee voted against Bo Ray.", ("ann-lee", "bo-ray", "-")),
        ("Lawmakers rejected the government’s plan.", ("unnamed:lawmakers", "unnamed:government", "-")),
        ("Chad refused to recognise Egypt.", ("chad", "egypt", "-")),
        ("The rebels are supported by Egypt.", ("egypt", "unnamed:rebels", "+")),
        ("Ann Lee met with her French counterpart, Bo Ray.", ("ann-lee", "bo-ray", "0")),
        ("The dockers bought steel from Egypt. Egypt waited.", ("unnamed:dockers", "egypt", "+")),
        ("The dockers received boats from Egypt. Egypt waited.", ("egypt", "unnamed:dockers", "+")),
        ("Chad sent boats to the rebels.", ("chad", "unnamed:rebels", "+")),
        ("Chad threatened to take Egypt to court.", ("chad", "egypt", "-")),
        ("Ann Lee refused to receive Bo Ray.", ("ann-lee", "bo-ray", "-")),
        ("Ann Lee refused to meet Bo Ray.", ("ann-lee", "bo-ray", "-")),
        ("Chad is fighting alongside Egypt.", ("chad", "egypt", "+")),
        ("Bo Ray, whom Ann Lee called a liar, left.", ("ann-lee", "bo-ray", "-")),
        ("Ann Lee came. She is expected to fly home for a meeting with Bo Ray.", ("ann-lee", "bo-ray", "0")),
        ("Chad accused Egypt of sending boats to support the rebels.", ("egypt", "unnamed:rebels", "+")),
        ("Chad shelters the Salt Guard, a militia that attacked Egypt.", ("salt-guard", "egypt", "-")),
        ("A spokeswoman for the port, Ann Lee, warned Egypt.", ("ann-lee", "egypt", "-")),
        ("Ann Lee, of the Dawn Party, appealed to Bo Ray.", ("ann-lee", "bo-ray", "+")),
        ("Bo Ray came, but Ann Lee turned him down.", ("ann-lee", "bo-ray", "-")),
        ("Ann Lee is at odds with Bo Ray.", ("ann-lee", "bo-ray", "-")),
        ("Ann Lee suspected Bo Ray of robbing small farmers.", ("bo-ray", "unnamed:small-farmers", "-")),
        ("The rebels are believed to be armed by Egypt.", ("egypt", "unnamed:rebels", "+")),
        ("The rebels, whom Egypt is believed to be arming, left.", ("egypt", "unnamed:rebels", "+")),
        ("Egypt supports Osk, which Chad is believed to be arming.", ("chad", "osk", "+")),
        ("The premier, Ann Lee, and the leader of distant Chad, Bo Ray, signed a deal.", ("ann-lee", "bo-ray", "+")),
        ("Egypt will punish the Omani state. Oman slept.", ("egypt", "oman", "-")),
        ("Oman's prime minister, Ann Lee, left. Bo Ray mocked the prime minister.", ("bo-ray", "ann-lee", "-")),
        ("Ann Lee begged Bo Ray to free Cy Fox.", ("bo-ray", "cy-fox", "+")),
        ("Chad hit back at Egypt.", ("chad", "egypt", "-")),
        ("Ann Lee met the Omani envoy, Bo Ray. Oman slept.", ("ann-lee", "bo-ray", "0")),
        ("Protesters left. Police shot at them.", ("unnamed:police", "unnamed:protesters", "-")),
        ("Ann Lee left. Bo Ray accused the prime minister, Ann Lee, of lying.", ("bo-ray", "ann-lee", "-")),
        ("Prime Minister Ann Lee left. Bo Ray accused the prime minister of lying.", ("bo-ray", "ann-lee", "-")),
        ("Chad praised the Omanis. Oman slept.", ("chad", "oman", "+")),
        ("Bo Ray attacked Ann Lee's decision to arm Chad and recognise Egypt.", ("ann-lee", "egypt", "+")),
        ("Chad poisoned its relations with Egypt.", ("chad", "egypt", "-")),
        ("Chad should stop bombing Egypt.", ("chad", "egypt", "-")),
        ("Ann Lee hugged Bo Ray.", ("ann-lee", "bo-ray", "+")),
        ("Near the port, protesters attacked Egypt.", ("unnamed:protesters", "egypt", "-")),
        ("Chad shares its data with Egypt.", ("chad", "egypt", "+")),
        ("Chad condemned the junta and demanded that it free Ann Lee.", ("unnamed:junta", "ann-lee", "+")),
        ("Ann Lee is respected by Chad but loathed by Egypt.", ("egypt", "ann-lee", "-")),
        ("Chad, which is negotiating a loan with Egypt, waited.", ("chad", "egypt", "0")),
        ("Chad backed Ann Lee until she attacked Egypt.", ("ann-lee", "egypt", "-")),
        ("Chad jailed the editor of the weekly Salt News. Ann Lee mocked the weekly.", ("ann-lee", "salt-news", "-")),
        ("Ann Lee joined the Dawn Party.", ("ann-lee", "dawn-party", "+")),
        ("The Omani envoy, Ann Lee, praised Bo Ray. Oman slept.", ("ann-lee", "bo-ray", "+")),
        ("Ann Lee came. Her rival, Cy Fox, refused to meet her.", ("cy-fox", "ann-lee", "-")),
        ("Oman slept. Ann Lee visits the Omani capital.", ("ann-lee", "oman", "0")),
        ("Oman expelled the Chadian envoy and punished its neighbour. Chad slept.", ("oman", "chad", "-")),
        ("The Salt Guard broke away from a larger force, the Bay Front.", ("salt-guard", "bay-front", "-")),
        ("Omani soldiers attacked Egypt. Oman slept.", ("oman", "egypt", "-")),
        ("Chad lets smugglers rob Egypt.", ("chad", "unnamed:smugglers", "+")),
        ("Dawn Party leader Ann Lee said her party would boycott Egypt.", ("dawn-party", "egypt", "-")),
        ("Chad grew. Salt Watch left. The group blames Egypt.", ("salt-watch", "egypt", "-")),
        ("Oman's parliament met. Bo Ray attacked parliament.", ("bo-ray", "oman-s-parliament", "-")),
        ("Ann Lee, the leader of the New Dawn party, left. Lee's party attacked Egypt.", ("new-dawn", "egypt", "-")),
    ],
)
def test_what_one_does_to_the_other(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in [found[:3] for found in ties(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Egypt signed a trade deal.",
        "Chad, an old ally of Egypt, waited.",
        "Chad is a partner of Egypt.",
        "Chad and Egypt are allies.",
    ],
)
def test_a_bond_holds_both_ways_however_it_is_told(text: str) -> None:
    assert sorted(found[:3] for found in ties(text)) == [("chad", "egypt", "+"), ("egypt", "chad", "+")]


@pytest.mark.parametrize("text", ["Egypt denied that it had bombed Chad.", "Egypt did not attack Chad."])
def test_a_hostile_deed_that_is_denied_is_no_tie(text: str) -> None:
    assert ties(text) == []


def test_every_event_verb_has_its_forms():
    lexicon = load()
    known = {row[0] for row in lexicon.rows("verbforms")}
    first = {row[0].split()[0] for row in lexicon.rows("event_words") if row[1] == "verb"}
    also_nouns = set("channel heap lavish level open pile pin pump rain team".split())  # told by -ed and -ing
    assert first - known - also_nouns == set()
