"""Ties with those whom a phrase takes up: "the two countries", "the pair", "the move", and lists of more than two."""

from __future__ import annotations

import pytest

from libya_lesson.reading import read


def pairs(text: str) -> set[tuple[str, str, str]]:
    return {(t.source, t.target, t.sign) for t in read(text).ties}


def test_the_two_countries_are_those_just_named_together() -> None:
    found = pairs("Oman and Chad quarrelled. Peru offered to mediate between the two countries.")
    assert {("peru", "oman", "0"), ("peru", "chad", "0")} <= found


def test_the_two_countries_are_those_the_text_speaks_of_most() -> None:
    text = "Oman accused Chad of theft. Chad denied it. Peru slept. Oman then sued Chad. Both governments praised Peru."
    assert {("oman", "peru", "+"), ("chad", "peru", "+")} <= pairs(text)


def test_the_two_countries_are_nobody_where_three_are_named_alike() -> None:
    found = pairs("Oman left. Chad slept. Peru ate. Ann Lee praised the two countries.")
    assert found == {("ann-lee", "unnamed:countries", "+")}


def test_the_two_leaders_are_the_persons_just_named() -> None:
    assert ("bo-ray", "ann-lee", "+") in pairs("Ann Lee called Bo Ray. The two leaders signed an accord.")


def test_the_two_companies_are_those_just_named() -> None:
    found = pairs("Lumo Group sued Norr Bank. A court fined the two companies.")
    assert {("unnamed:court", "lumo-group", "-"), ("unnamed:court", "norr-bank", "-")} <= found


def test_the_pair_are_those_who_acted_together() -> None:
    assert ("ann-lee", "cy-orr", "-") in pairs("Ann Lee and Bo Ray dined. The pair condemned Cy Orr.")


def test_each_of_three_meets_both_others() -> None:
    assert len(pairs("Oman, Chad and Peru signed a pact.")) == 6
    assert len(pairs("At the Lima summit on 9 May, Oman, Chad and Mali created a joint bank.")) == 6


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Oman closed its border. Chad condemned the move.", ("chad", "oman", "-")),
        ("Oman closed its port, a move that was praised by Chad.", ("chad", "oman", "+")),
        ("Oman closed its port, a step condemned by Chad.", ("chad", "oman", "-")),
        ("Oman closed its port, a decision that Chad welcomed.", ("chad", "oman", "+")),
        ("Chad welcomed the decision by Oman to leave.", ("chad", "oman", "+")),
        ("Ann Lee sacked Bo Ray. The Salt Party denounced the decision.", ("salt-party", "ann-lee", "-")),
        ("Chad protested at Oman's closure of the port.", ("chad", "oman", "-")),
    ],
)
def test_who_judges_a_step_judges_whose_step_it_is(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in pairs(text)


def test_a_truce_brings_no_speaker_in() -> None:
    found = pairs('"We like the truce brokered by Oman between the army and the Salt Front," the experts said.')
    assert not any("experts" in target for _, target, _ in found)


def test_the_authorities_are_a_party() -> None:
    found = pairs("The experts urged the authorities to grant Oman access.")
    assert {("unnamed:experts", "unnamed:authorities", "+"), ("unnamed:authorities", "oman", "+")} <= found


def test_government_without_an_article_is_a_party() -> None:
    assert ("salt-alliance", "unnamed:government", "-") in pairs("The Salt Alliance has faulted government over it.")
    assert pairs("Ann Lee fought corruption in government.") == set()


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Ann Lee helped the regime evade a ban.", ("ann-lee", "unnamed:regime", "+")),
        ("Oman thanked Chad for jailing two men and handing one over to Peru.", ("chad", "peru", "+")),
        ("The experts met. Its chief, Ann Lee, assured them of help.", ("ann-lee", "unnamed:experts", "+")),
        ("Last season Oman undercut Chadian farmers. Chad slept.", ("oman", "unnamed:chadian-farmers", "-")),
        ("Ann Lee took money from Lumo Ltd.", ("lumo-ltd", "ann-lee", "+")),
        ("Oman closed the port to Chadian ships. Chad slept.", ("oman", "chad", "-")),
        ("Ann Lee vowed to drag Bo Ray to court.", ("ann-lee", "bo-ray", "-")),
        ("Officials leaned on Ann Lee to resign.", ("unnamed:officials", "ann-lee", "-")),
        ("Oman picked Ann Lee as its envoy.", ("oman", "ann-lee", "+")),
        ("Ann Lee coordinates with Bo Ray.", ("ann-lee", "bo-ray", "+")),
        ("Oman refused Ann Lee entry.", ("oman", "ann-lee", "-")),
        ("Chad demanded the release of Ann Lee. Oman's release of Bo Ray followed.", ("oman", "bo-ray", "+")),
        ("Bo Ray is the killer of Ann Lee.", ("bo-ray", "ann-lee", "-")),
        ("Oman is in competition with Chad.", ("oman", "chad", "-")),
    ],
)  # fmt: skip
def test_what_one_does_to_the_other(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in pairs(text)


def test_who_is_freed_does_not_hand_himself_over() -> None:
    assert pairs("Three men were freed and handed over to Oman.") == set()


def test_who_investigates_a_killing_is_against_the_killers() -> None:
    found = pairs("Police will investigate the killing of miners by the Salt Front.")
    assert ("unnamed:police", "salt-front", "-") in found
    assert ("unnamed:police", "unnamed:miners", "-") not in found


def news(text: str) -> set[tuple[str, str, str]]:
    """The ties of a text after one that has named everybody."""
    named = "Oman, Chad, Peru and Mali slept in the shade of the tree. Ann Lee and Bo Ray slept with Cy Orr, too."
    return pairs(f"{named}\n\n{text}")


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Ann Lee described how Bo Ray had threatened Cy Orr.", ("bo-ray", "cy-orr", "-")),
        ("Ann Lee explained why Oman had sacked Bo Ray.", ("oman", "bo-ray", "-")),
        ("Oman is widely thought to have armed the rebels.", ("oman", "unnamed:rebels", "+")),
        ("Ann Lee was accused of having betrayed Bo Ray.", ("ann-lee", "bo-ray", "-")),
        ("Oman claims to have killed ten rebels.", ("oman", "unnamed:ten-rebels", "-")),
        ("Oman, along with Chad, has condemned Peru.", ("chad", "peru", "-")),
        ("Oman as well as Chad has condemned Peru.", ("chad", "peru", "-")),
        ("Not only Oman but also Chad condemned Peru.", ("chad", "peru", "-")),
        ("Oman's president, Ann Lee, and Chad's premier, Bo Ray, met.", ("ann-lee", "bo-ray", "0")),
        ("Ann Lee appealed to the council not to trust Bo Ray.", ("unnamed:council", "bo-ray", "-")),
        ("Oman has taken in more than 40,000 refugees.", ("oman", "unnamed:40-000-refugees", "+")),
        ("The junta got drones from Oman and pilots from Chad.", ("chad", "unnamed:junta", "+")),
        ("Since then the junta has received drones from Oman.", ("oman", "unnamed:junta", "+")),
        ("Oman sent its army to keep the rebels out.", ("oman", "unnamed:rebels", "-")),
        ("The court sided with Oman in a six-year dispute with Chad.", ("oman", "chad", "-")),
        ("Peru helped Oman in its war with Chad.", ("oman", "chad", "-")),
        ("Ann Lee's arrest by Omani police angered many.", ("omani-police", "ann-lee", "-")),
        ("Ann Lee will host Bo Ray at the palace.", ("ann-lee", "bo-ray", "0")),
        ("The loan from Oman to Chad was cut.", ("oman", "chad", "+")),
        ("Oman has invested two billion dollars in Chad.", ("oman", "chad", "+")),
        ("Oman reopened its embassy in Chad.", ("oman", "chad", "+")),
        ("A judge ruled in favour of Oman.", ("unnamed:judge", "oman", "+")),
        ("An Oman-backed militia shelled Chad's army.", ("oman", "unnamed:oman-backed-militia", "+")),
        ('"I will sue you," Ann Lee told Bo Ray.', ("ann-lee", "bo-ray", "-")),
        ('"You have betrayed us," Ann Lee told Bo Ray.', ("bo-ray", "ann-lee", "-")),
        ("Ann Lee's critics include Bo Ray.", ("bo-ray", "ann-lee", "-")),
        ("Chad went ahead despite warnings from Oman.", ("oman", "chad", "-")),
        ("Oman called Chad its closest ally.", ("oman", "chad", "+")),
        ("Ann Lee was convicted of spying for Oman.", ("ann-lee", "oman", "+")),
        ("Oman turned away two vessels chartered by Chad.", ("oman", "chad", "-")),
        ('"We\'ll sue Oman," said Bo Ray.', ("bo-ray", "oman", "-")),
        ("Mali was expelled from the African Union in 2016.", ("african-union", "mali", "-")),
        ("Mali, expelled from the African Union in 2016, slept.", ("african-union", "mali", "-")),
        ("Ann Lee demanded that Oman leave the island.", ("ann-lee", "oman", "-")),
        ("If Oman attacks Peru, Chad will support Mali.", ("chad", "mali", "+")),
        ("If it refuses, Chad may suspend aid to Peru.", ("chad", "peru", "-")),
        ("The worsening relations between Oman and Chad were no secret.", ("oman", "chad", "-")),
        ("The competition authority fined Ann Lee.", ("unnamed:competition-authority", "ann-lee", "-")),
        ("Chad, which chairs the council, had urged Oman to leave.", ("chad", "oman", "+")),
        ("Stones were thrown at Ann Lee by teenagers.", ("unnamed:teenagers", "ann-lee", "-")),
        ("Missiles were fired at Oman by Chad.", ("chad", "oman", "-")),
        ("Sanctions were imposed on Oman by Chad.", ("chad", "oman", "-")),
        ("Money was given to Ann Lee by Bo Ray.", ("bo-ray", "ann-lee", "+")),
        ("Pressure was put on Ann Lee by the unions.", ("unnamed:unions", "ann-lee", "-")),
        ("Oman's agents were accused of spying on exiles.", ("oman", "unnamed:exiles", "-")),
        ("The firm fired 210 guards.", ("unnamed:firm", "unnamed:210-guards", "-")),
    ],
)  # fmt: skip
def test_who_does_it_to_whom_is_found_by_its_construction(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in news(text)


def test_neither_of_two_does_it() -> None:
    assert news("Neither Oman nor Chad has condemned Peru.") == set()


def test_who_helps_in_a_dispute_has_none_of_its_own() -> None:
    assert ("peru", "chad", "-") not in news("Peru helped Oman in a war with Chad.")


def test_the_two_sides_may_be_others_than_the_states_named_last() -> None:
    found = news("Oman leads the war on the rebels. Chad tried to persuade the two sides to talk.")
    assert ("chad", "oman", "0") not in found


def test_you_is_nobody_where_nobody_is_told() -> None:
    assert news('"I will sue you," said Ann Lee.') == set()


def test_supporters_who_are_called_something_are_called_no_supporters() -> None:
    assert ("ann-lee", "bo-ray", "+") not in news("Ann Lee called half of Bo Ray's supporters strange.")


def test_a_title_casts_doubt_on_what_a_given_name_tells() -> None:
    found = pairs("Mr Ada Orr left Lima on Monday. The Salt Party accuses him of theft.")
    assert ("salt-party", "ada-orr", "-") in found


def test_a_deed_done_before_is_read_where_another_verb_follows() -> None:
    assert ("oman", "ann-lee", "-") in news("Accused of having jailed Ann Lee, Oman had nothing to say.")
    assert news("To have jailed Ann Lee had helped nobody in Oman.") == set()
