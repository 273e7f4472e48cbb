"""A student overrules the machine, and all that follows from it changes too."""

from __future__ import annotations

import json

from libya_lesson.judging.overrules import corrected
from libya_lesson.tables import Reading, parse

TEXT = (
    "General Idris Bey came to Cairo. “Egypt bombed Chad,” said Ann Lee. "
    "Ama Boa stayed. The strongman Idris Bey met Ama Boa."
)
READING = parse(TEXT)


def at(words: str) -> dict[str, int]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words)}


def claim(reading: Reading, words: str) -> dict[str, object]:
    table = reading.claims
    return dict(table[table.text.str.startswith(words)].iloc[0])


def test_a_quote_that_is_none_leaves_its_claims_with_the_author() -> None:
    after = corrected(READING, [{"table": "quotes", "change": "not_a_quote", **at("Egypt bombed Chad,")}])
    assert len(after.quotes) == len(READING.quotes) - 1
    moved = claim(after, "Egypt bombed Chad")
    assert (moved["voice"], moved["holder"], moved["rule"]) == ("author", None, "student")


def test_the_ties_of_a_removed_quote_lose_their_holder() -> None:
    after = corrected(READING, [{"table": "quotes", "change": "not_a_quote", **at("Egypt bombed Chad,")}])
    [tie] = after.ties[after.ties.source == "egypt"].itertuples()
    assert (tie.holder, tie.rule) == (None, "student")


def test_another_speaker_answers_for_the_claims() -> None:
    change = {"table": "quotes", "change": "wrong_speaker", "speaker": "ama-boa", **at("Egypt bombed Chad,")}
    after = corrected(READING, [change])
    assert after.quotes.speaker[0] == "ama-boa"
    assert after.quotes.rule[0] == "student"
    assert claim(after, "Egypt bombed Chad")["holder"] == "ama-boa"


def test_a_quote_that_was_missed_is_added_with_its_speaker() -> None:
    after = corrected(READING, [{"table": "quotes", "change": "missed", "speaker": "ann-lee", **at("Ama Boa stayed")}])
    assert len(after.quotes) == len(READING.quotes) + 1
    assert claim(after, "Ama Boa stayed")["holder"] == "ann-lee"


def test_a_marked_quote_loses_the_marks_around_it() -> None:
    bare = corrected(READING, [{"table": "quotes", "change": "not_a_quote", **at("Egypt bombed Chad,")}])
    after = corrected(bare, [{"table": "quotes", "change": "missed", "speaker": None, **at("“Egypt bombed Chad,”")}])
    assert (after.quotes.text[0], after.quotes.kind[0]) == ("Egypt bombed Chad,", "direct")


def test_somebody_who_is_no_actor_leaves_every_table() -> None:
    after = corrected(READING, [{"table": "actors", "change": "not_an_actor", **at("Ann Lee")}])
    assert "ann-lee" not in set(after.actors.actor_id)
    assert "ann-lee" not in set(after.mentions.actor_id)
    assert after.quotes.speaker[0] is None
    assert claim(after, "Egypt bombed Chad")["source_kind"] == "unnamed"


def test_a_kind_is_changed_for_the_actor_that_is_named_there() -> None:
    after = corrected(READING, [{"table": "actors", "change": "kind", "to": "media", **at("Ann Lee")}])
    assert after.actors.set_index("actor_id").loc["ann-lee", ["kind", "rule"]].tolist() == ["media", "student"]


def test_a_modality_is_changed_in_one_claim_only() -> None:
    after = corrected(READING, [{"table": "claims", "change": "modality", "to": "hedged", **at("Ama Boa stayed")}])
    assert after.claims[after.claims.modality == "hedged"].text.tolist() == ["Ama Boa stayed"]
    assert claim(after, "Ama Boa stayed")["rule"] == "student"


def test_a_tie_is_picked_by_its_two_ends() -> None:
    change = {"table": "ties", "change": "not_a_tie", "source": "egypt", "target": "chad", **at("Egypt bombed Chad")}
    after = corrected(READING, [change])
    assert len(after.ties) == len(READING.ties) - 1
    assert not (after.ties.source == "egypt").any()


def test_a_label_can_be_taken_away() -> None:
    after = corrected(READING, [{"table": "labels", "change": "not_a_label", **at("strongman")}])
    assert "strongman" not in after.labels.text.tolist()


def test_the_reading_itself_stays_as_it_was() -> None:
    before = parse(TEXT)
    corrected(before, [{"table": "quotes", "change": "not_a_quote", **at("Egypt bombed Chad,")}])
    assert before == READING


def test_an_overrule_without_its_row_changes_nothing() -> None:
    assert corrected(READING, [{"table": "quotes", "change": "not_a_quote", "start": 0, "end": 3}]) == READING
    assert corrected(READING, [{"table": "claims", "change": "no such thing", "start": 0, "end": 5}]) == READING


def test_an_overrule_without_its_keys_changes_nothing() -> None:
    assert corrected(READING, [{"table": "quotes"}]) == READING


def test_no_overrule_gives_the_same_reading() -> None:
    assert corrected(READING, []) is READING


def test_overrules_survive_a_file_of_saved_work() -> None:
    change = {"table": "quotes", "change": "wrong_speaker", "speaker": None, **at("Egypt bombed Chad,")}
    assert corrected(READING, json.loads(json.dumps([change]))) == corrected(READING, [change])


def test_a_reading_from_disk_can_be_corrected_too(tmp_path: object) -> None:
    loaded = Reading.load(READING.save(str(tmp_path)))
    change = {"table": "quotes", "change": "not_a_quote", **at("Egypt bombed Chad,")}
    assert corrected(loaded, [change]).claims.voice.tolist() == corrected(READING, [change]).claims.voice.tolist()
