"""Labels: which loaded word, for whom, in whose voice."""

from __future__ import annotations

from libya_lesson.lexicons import load
from libya_lesson.reading import read


def labels(text: str) -> list[tuple[str, str | None, str, str]]:
    records = read(text)
    return [(records.article.text[x.start : x.end], x.labels, x.voice, x.slant) for x in records.labels]


def test_a_label_before_a_name_means_its_bearer() -> None:
    assert labels("The strongman Idris Bey came.") == [("strongman", "idris-bey", "author", "unfavourable")]


def test_a_label_with_a_leader_after_it_means_whom_he_leads_or_him() -> None:
    assert labels("The militia led by Idris Bey came.") == [("militia", "idris-bey", "author", "unfavourable")]


def test_the_longest_label_counts() -> None:
    assert [word for word, *_ in labels("Idris Bey was called a militia leader.")] == ["militia leader"]


def test_an_adjective_of_a_state_before_a_label_names_who_is_labelled() -> None:
    found = labels("Russia slept. Russian aggression had no end.")
    assert found == [("aggression", "russia", "author", "unfavourable")]


def test_a_label_inside_quotation_marks_is_the_speakers() -> None:
    assert [(voice) for _, _, voice, _ in labels("“He is a dictator,” said Ann Lee.")] == ["ann-lee"]


def test_a_label_in_a_paraphrase_is_the_authors() -> None:
    assert [voice for _, _, voice, _ in labels("Ann Lee said the regime would fall.")] == ["author"]


def test_a_rank_counts_only_beside_another_label_for_the_same_person() -> None:
    assert labels("General Idris Bey came.") == []
    both = labels("General Idris Bey came. The strongman Idris Bey left.")
    assert both[0] == ("General", "idris-bey", "author", "neutral-but-loaded")


def test_a_label_can_be_switched_off() -> None:
    assert read("The strongman Idris Bey came.", load().without("labels", "strongman")).labels == ()


def test_a_word_for_a_group_without_a_name_labels_that_group() -> None:
    assert [(x.labels, x.slant) for x in read("The rebels left Chad.").labels] == [
        ("unnamed:rebels", "neutral-but-loaded")
    ]


def test_naming_a_backer_labels_the_backed() -> None:
    assert [x.labels for x in read("The Omani-backed Salt Council met.").labels] == ["salt-council"]


def test_a_label_outside_the_marks_is_the_author_s_even_where_a_voice_is_named() -> None:
    [label] = read("Idris Bey was described by Ann Lee as a militia leader.").labels
    assert (label.labels, label.voice) == ("idris-bey", "author")


def test_whom_a_person_deals_with_is_no_label_of_theirs() -> None:
    assert [x.labels for x in read("Ann Lee was rewarding criminals.").labels] != ["ann-lee"]


def test_a_relative_clause_labels_whom_it_calls_so() -> None:
    [label] = read("Bo Ray, whom Ann Lee called “a reckless gambler”, left.").labels
    assert label.labels == "bo-ray"


def test_a_verb_is_no_label() -> None:
    assert not read("The ministry said it respected Ann Lee.").labels


def test_whose_minister_is_called_so_does_not_hide_whom_it_means() -> None:
    text = "Ann Lee called Oman's foreign minister a hypocrite. The minister slept."
    assert [x.labels for x in read(text).labels] != [None]


def test_whoever_serves_somebody_is_labelled_not_the_master() -> None:
    found = read("The minister accused Ann Lee of acting as Bo Ray's errand boy.").labels
    assert [x.labels for x in found] == ["ann-lee"]


def test_who_is_compared_to_something_is_called_so() -> None:
    assert [x.labels for x in read("The weekly compared Ann Lee to a saviour.").labels] == ["ann-lee"]


def test_a_side_that_is_named_in_a_word_is_a_choice() -> None:
    text = "A pro-Omani group led by Bo Ray left."
    assert [text[x.start : x.end] for x in read(text).labels] == ["pro-Omani"]


def test_allied_and_friendly_before_a_hyphen_name_a_side() -> None:
    assert [x.slant for x in read("The Omani-allied council met.").labels] == ["neutral-but-loaded"]
    assert [x.slant for x in read("The Oman-friendly council met.").labels] == ["neutral-but-loaded"]


def test_fighters_that_nobody_judges_are_no_label() -> None:
    assert read("Two gunmen fled.").labels == ()
