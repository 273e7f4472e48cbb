"""Chains of attribution: one worked, one begun, two alone; one "?" is as good as another."""

from __future__ import annotations

import pytest

from libya_lesson.activities import chains

from .flows import card, given, nodes_of, texts

PACKS = pytest.mark.parametrize("pack", ["libya", "harbour"])


def solve(shown, chain):
    if chain.form != "worked":
        shown.act(f"guess:{chain.id}", "3")
        shown.act(f"place:{chain.id}", [b.id for b in chain.beads])
        shown.act(f"check:{chain.id}")
        shown.act(f"sound:{chain.id}", "sound" if chain.sound else "weak")
    shown.act(f"next:{chain.id}")


@PACKS
def test_one_chain_is_worked_one_begun_two_are_the_students_own(pack):
    assert [c.form for c in chains.material(given(pack)).chains] == ["worked", "begun", "alone", "alone"]


@PACKS
def test_at_least_one_chain_is_short_and_sound(pack):
    assert any(c.sound and len(c.beads) <= 2 for c in chains.material(given(pack)).chains)


@PACKS
def test_all_chains_can_be_followed_to_the_end(pack):
    shown = card("chains", pack)
    for chain in chains.material(given(pack)).chains:
        solve(shown, chain)
    assert len(nodes_of(shown.tree, "table")[-1]["rows"]) == 4
    assert "sound as well" in texts(shown.tree, "changed")[-1]


def at_the_second_chain(pack, guess):
    """The card with the worked chain left behind and the number of voices guessed for the next one; and that chain."""
    shown = card("chains", pack)
    worked, begun = chains.material(given(pack)).chains[:2]
    shown.act(f"next:{worked.id}")
    shown.act(f"guess:{begun.id}", guess)
    return shown, begun


@PACKS
def test_the_beads_wait_for_the_prediction(pack):
    shown = card("chains", pack)
    worked, begun = chains.material(given(pack)).chains[:2]
    shown.act(f"next:{worked.id}")
    with pytest.raises(KeyError):
        shown.act(f"check:{begun.id}")


@PACKS
def test_what_is_hidden_is_named_only_when_the_chain_is_done(pack):
    shown, begun = at_the_second_chain(pack, "2")
    names = [b.reveal for b in begun.beads if b.reveal]
    assert names
    assert not [name for name in names if name in str(shown.tree)]


@PACKS
def test_a_wrong_chain_gets_a_kind_hint_and_after_two_tries_can_be_shown(pack):
    shown, begun = at_the_second_chain(pack, "2")
    wrong = next(b for b in begun.tray if not b.hidden)
    for _try in range(2):
        shown.act(f"place:{begun.id}", [*begun.given, wrong.id])
        shown.act(f"check:{begun.id}")
    assert wrong.wrong in texts(shown.tree, "feedback")[0]
    shown.act(f"show:{begun.id}")
    assert shown.state["chains"][begun.id]["done"] is True


def test_several_hidden_links_in_a_row_may_be_one_question_mark():
    chain = chains.material(given()).chains[1]
    hidden = [b.id for b in chain.beads if b.hidden]
    assert len(hidden) == 2
    seen = [b.id for b in chain.beads if not b.hidden]
    assert chains.fits(chain, [hidden[0], *seen])
    assert chains.fits(chain, [*hidden, *seen])
    assert not chains.fits(chain, seen)


@PACKS
def test_a_begun_chain_begins_at_the_article(pack):
    begun = chains.material(given(pack)).chains[1]
    assert list(begun.given) == [b.id for b in begun.beads[: len(begun.given)]]
    assert begun.given


@PACKS
def test_the_number_of_question_marks_does_not_tell_the_answer(pack):
    for chain in chains.material(given(pack)).chains[1:]:
        needed = sum(b.hidden for b in chain.beads)
        assert sum(b.hidden for b in chain.in_tray) > needed


@PACKS
def test_whether_a_chain_is_sound_is_told_only_after_the_student_has_said_so(pack):
    shown, begun = at_the_second_chain(pack, "2")
    shown.act(f"place:{begun.id}", [b.id for b in begun.beads])
    shown.act(f"check:{begun.id}")
    assert begun.why not in texts(shown.tree, "prose")
    shown.act(f"sound:{begun.id}", "weak")
    assert begun.why in texts(shown.tree, "prose")


def test_a_spare_hidden_link_shows_what_stands_in_its_place_when_the_chain_is_done():
    shown, begun = at_the_second_chain("libya", "3")
    hidden = [b.id for b in begun.beads if b.hidden]
    spare = next(b.id for b in begun.in_tray if b.hidden and b.id not in hidden)
    shown.act(f"place:{begun.id}", [spare if b.id == hidden[0] else b.id for b in begun.beads])
    shown.act(f"check:{begun.id}")
    done = next(n for n in nodes_of(shown.tree, "chain") if n["id"] == f"place:{begun.id}")
    assert [b.get("note") for b in done["beads"]] == [b.note for b in begun.beads]
