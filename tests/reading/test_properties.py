"""Whatever the text is: it parses, offsets point at it, and the same text gives the same tables."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from libya_lesson.packs import open_pack
from libya_lesson.reading import Records, read
from libya_lesson.tables import Reading, parse
from libya_lesson.tables.columns import TABLES

# Words and marks that the rules act on, so that random texts reach deep into them.
PIECES = st.sampled_from(
    "Ann Lee|Egypt|Russian|Moscow|the ministry|The LNA|Mr. Orr|he|they|who|which|that|said|told|accused|claimed|"
    "will|may|has been|was bombed by|according to|and|or|because|if|of|in|to|with|reportedly|visit|alliance|militia|"
    "strongman|General|French-Russian|“|”|\"|'|’s|(|)|,|.|;|—|...|\n|\n\n|\r|\t|?|May|not|n't|1,325|U.S.|x|–|led".split(
        "|"
    )
)
ANY_TEXT = st.text(alphabet=st.characters(), max_size=200)
NEWS_LIKE = st.lists(st.one_of(PIECES, ANY_TEXT), max_size=60).map(" ".join)
QUIET = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def spans(records: Records) -> list[tuple[int, int]]:
    found = [(m.start, m.end) for m in records.mentions]
    found += [span for p in records.places for span in p.mentions]
    found += [span for q in records.quotes for span in (*q.parts, q.cue, q.source) if span != (-1, -1)]
    found += [span for c in records.claims for span in ((c.start, c.end), *c.markers)]
    found += [(t.start, t.end) for t in records.ties]
    found += [(x.start, x.end) for x in records.labels]
    found += [span for f in records.frames for span in f.words]
    return found + [(s.start, s.end) for s in (*records.article.sentences, *records.article.paragraphs)]


@QUIET
@given(NEWS_LIKE)
@example("\ud800 Ann Lee said \udfff.")
@example("“" * 40 + "who said" * 20)
def test_every_offset_points_at_words_of_the_text(text: str) -> None:
    records = read(text)
    for start, end in spans(records):
        assert 0 <= start < end <= len(records.article.text)
        assert records.article.text[start:end].strip() == records.article.text[start:end]


@QUIET
@given(NEWS_LIKE)
def test_every_row_names_a_sentence_and_an_actor_that_exist(text: str) -> None:
    records = read(text)
    actors = {a.actor_id for a in records.actors}
    claims = {c.claim_id for c in records.claims}
    sentences = range(len(records.article.sentences))
    for claim in records.claims:
        assert claim.sentence_id in sentences
        assert claim.holder is None or claim.holder in actors
        assert set(claim.chain) <= actors
        assert (claim.voice == "author") == (claim.source_kind == "none")
    for tie in records.ties:
        assert {tie.source, tie.target} <= actors
        assert tie.source != tie.target
        assert tie.claim_id is None or tie.claim_id in claims
    for label in records.labels:
        assert label.labels is None or label.labels in actors
        assert label.voice == "author" or label.voice in actors
    for quote in records.quotes:
        assert quote.sentence_id == -1 or quote.sentence_id in sentences  # a heading is no sentence
        assert quote.speaker is None or quote.speaker in actors


ARTICLES = [open_pack(name).article.text for name in ("libya", "harbour")]
PARTS = st.sampled_from(ARTICLES).flatmap(
    lambda text: st.tuples(*[st.integers(0, len(text))] * 2).map(lambda ends: text[min(ends) : max(ends)])
)


@QUIET
@given(PARTS)
@example("Nordland's envoy left, and Ann Lee, leader of the opposition")
@example("The army attacked the Omani envoy, Ann Lee")
@example("The leader of")
def test_a_text_that_breaks_off_anywhere_is_read(text: str) -> None:
    records = read(text)
    assert all(0 <= start < end <= len(text) for start, end in spans(records))


@QUIET
@given(NEWS_LIKE)
def test_the_same_text_gives_the_same_records(text: str) -> None:
    first, second = read(text), read(text)
    assert replace(first, article=second.article) == second


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NEWS_LIKE)
def test_a_reading_comes_back_from_disk_as_it_was(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    reading = parse(text)
    assert Reading.load(reading.save(tmp_path_factory.mktemp("reading"))) == reading


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\r\n ",
        "\x00" * 50,
        "\u202e\u2066evil\u2069 said Ann Lee\u202c.",
        "“" * 5000,
        "”" * 5000,
        '"' * 5001,
        "(" * 5000 + ")" * 5000,
        "‘’'" * 2000,
        "a" * 1_000_000,
        ")" * 100_000,
        "who " * 5000 + "said " * 5000,
        "and left " * 5000,
        "<script>alert(1)</script> said Ann Lee.",
        "said " * 3000,
        "that " * 3000,
        "Egypt and " * 3000 + "bombed France.",
        "Egypt, " * 3000,
        "'s " * 3000,
        "\ud800\udc00\udfff",
        "The men met Aǅa in the town.",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_odd_texts_become_tables(text: str) -> None:
    reading = parse(text)
    for name in TABLES:
        assert getattr(reading, name) is not None


def test_a_lone_surrogate_becomes_one_replacement_character() -> None:
    assert parse("a\ud800b").text == "a\ufffdb"


def test_a_text_that_is_no_string_is_refused_with_its_type() -> None:
    with pytest.raises(TypeError, match="given bytes"):
        parse(b"Ann Lee came.")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Президент России Владимир Путин встретился с министром обороны. Он сказал, что переговоры прошли успешно.",
        "قال الرئيس المصري إن بلاده ستدعم الجيش الليبي. وأضاف أن المحادثات كانت مثمرة.",
        "Der Bürgermeister sagte, die Stadt werde den Hafen nicht verkaufen. Die Opposition war dagegen.",
        "Le président a déclaré que la France aiderait la Libye. Il a ajouté que la réunion était utile.",
    ],
)
def test_a_text_in_another_language_has_sentences_and_no_invented_rows(text: str) -> None:
    records = read(text)
    assert len(records.article.sentences) == 2
    assert not (records.actors or records.quotes or records.claims or records.ties or records.labels or records.frames)


@pytest.mark.parametrize(
    "text",
    [
        "They left for Moscow and",
        "She is casting herself as",
        "The council froze the plan, and has backed Ann Lee since",
        "Ann Lee | US Secretary of State",
        "told reporters that \"I'm ",
        "They want to give the Internal Fund",
        "Its newspapers mock the Algerian",
        "He is wanted for the murder of two American",
        "Supplying Drones To Them",
        "The council has denied Repeats ",
        "She gave a speech on “old ports,” adding",
        "Although he has spent a year aggressively courting He’s also",
        "the and between countries. Chad offered Oman mediate",
    ],
)
def test_a_text_may_break_off_anywhere(text: str) -> None:
    assert read(text).article.text == text
