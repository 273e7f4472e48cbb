"""The editor's desk: what choices do to a story, and the code for a partner."""

from __future__ import annotations

import pytest

from libya_lesson.activities import _desk, desk
from libya_lesson.packs import open_pack


@pytest.fixture(params=["libya", "harbour"])
def material(request: pytest.FixtureRequest) -> desk.Material:
    return desk.Material(open_pack(request.param).document("desk"))


def test_the_quotations_on_the_desk_are_the_articles_own_words(material: desk.Material, request) -> None:  # type: ignore[no-untyped-def]
    pack = open_pack(request.node.callspec.params["material"])
    paragraphs = pack.article.paragraphs
    for quote in material.quotations:
        paragraph = paragraphs[quote["paragraph"]]
        assert quote["text"] in pack.article.text[paragraph.start : paragraph.end], quote["id"]


def test_a_code_brings_the_same_choices_back(material: desk.Material) -> None:
    choices = dict(material.neutral)
    choices["headline"] = material.slots[0]["option"][2]["id"]
    assert _desk.decode(material, _desk.encode(material, choices)) == choices


def test_a_wrong_letter_in_a_code_is_said(material: desk.Material) -> None:
    code = _desk.encode(material, material.neutral)
    wrong = ("B" if code[0] != "B" else "C") + code[1:]
    with pytest.raises(ValueError, match="does not fit"):
        _desk.decode(material, wrong)


def test_the_plain_story_has_no_lever(material: desk.Material) -> None:
    assert {size for _slot, size in _desk.levers(material, material.neutral)} == {0.0}


def test_a_label_moves_the_story_when_the_actor_gets_one(material: desk.Material) -> None:
    choices = {**material.neutral, "actor": "strong"}
    plain = _desk.measured(_desk.story(material, material.neutral))
    labelled = _desk.measured(_desk.story(material, choices))
    assert sum(labelled.labels.values()) > sum(plain.labels.values())


def test_no_doubt_makes_the_story_surer(material: desk.Material) -> None:
    choices = {**material.neutral, "certainty": "doubt"}
    plain = _desk.measured(_desk.story(material, material.neutral))
    sure = _desk.measured(_desk.story(material, choices))
    assert sure.boosters > plain.boosters


def test_the_voice_of_a_speaker_grows_with_their_quotation(material: desk.Material) -> None:
    none = _desk.measured(_desk.story(material, {**material.neutral, "quotes": []}))
    three = _desk.measured(_desk.story(material, material.neutral))
    assert three.voices["author"] < none.voices["author"]


@pytest.mark.parametrize("desk_id", ["conflict", "economy", "responsibility"])
def test_every_desk_can_make_its_frame_grow(material: desk.Material, desk_id: str) -> None:
    frame = next(a["frame"] for a in material.desk["assignment"] if a["id"] == desk_id)
    plain = _desk.measured(_desk.story(material, material.neutral)).frames[frame]
    reached = []
    for slot in material.slots:
        for option in slot["option"]:
            choices = {**material.neutral, slot["id"]: option["id"]}
            reached.append(_desk.measured(_desk.story(material, choices)).frames[frame])
    assert max(reached) > plain
