"""Questions: one right answer, feedback of its own for each, and nothing in their form that gives it away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from libya_lesson.packs.checks.wrong import Wrong
from libya_lesson.packs.pack import Pack
from libya_lesson.packs.questions import Question

FILE = "questions.toml"
FEW = 4  # questions from which on "as a rule" means something
YES_NO = {"yes", "no"}
BARE = re.compile(r"(wrong|no|false|incorrect)\b", re.IGNORECASE)


def of_pack(pack: Pack) -> Iterator[Wrong]:
    """All checks on the questions about the case; those about the method belong to the course."""
    yield from asked([q for q in pack.questions() if q.scope == "case"])
    often = Counter(q.id for q in pack.questions())
    for key in sorted(key for key, n in often.items() if n > 1):
        yield Wrong(FILE, repr(key), "the id is taken", "rename it; the questions on method have ids, too")


def asked(questions: Sequence[Question]) -> Iterator[Wrong]:
    """All checks on some questions."""
    choices = [question for question in questions if question.options]
    for look in (right_answers, feedback, verdicts, lengths, yes_and_no, longest):
        yield from look(choices)


def right_answers(questions: Sequence[Question]) -> Iterator[Wrong]:
    """One option is right."""
    for question in questions:
        if len(question.right) != 1:
            yield Wrong(FILE, repr(question.id), f"{len(question.right)} options are right", "let one be right")


def feedback(questions: Sequence[Question]) -> Iterator[Wrong]:
    """Each option is told something of its own, which says more than that it is wrong."""
    for question in questions:
        often = Counter(option.feedback for option in question.options)
        for option in question.options:
            where, told = f"{question.id!r}, option {option.id!r}", option.feedback
            if len(told.split()) < 3 or BARE.match(told):
                yield Wrong(FILE, where, f"the feedback is {told!r}", "say what is behind this answer, in a sentence")
            elif often[told] > 1:
                yield Wrong(FILE, where, "another option has the same feedback", "write one for this option alone")


def verdicts(questions: Sequence[Question], word: str = "Right") -> Iterator[Wrong]:
    """The right option hears at once that it is right, and no other one does."""
    for question in questions:
        for option in question.options:
            if option.right != option.feedback.startswith(word):
                mend = f"begin it with “{word}”" if option.right else f"do not begin it with “{word}”"
                where = f"{question.id!r}, option {option.id!r}"
                yield Wrong(FILE, where, f"the feedback is {option.feedback!r}", mend)


def lengths(questions: Sequence[Question]) -> Iterator[Wrong]:
    """Options are of similar length: the odd one out would be guessed."""
    for question in _in_words(questions):
        sizes = [len(option.text) for option in question.options]
        if max(sizes) > 1.35 * min(sizes) + 4:
            told = f"the options have {min(sizes)} to {max(sizes)} characters"
            yield Wrong(FILE, repr(question.id), told, "make them of similar length, a third more at most")


def longest(questions: Sequence[Question]) -> Iterator[Wrong]:
    """The right option is not the longest as a rule."""
    asked = _in_words(questions)
    found = []
    for question in asked:
        sizes = {option.id: len(option.text) for option in question.options}
        most = [key for key, size in sizes.items() if size == max(sizes.values())]
        found.append(most == list(question.right))
    if len(found) >= FEW and sum(found) * 2 > len(found):
        told = f"in {sum(found)} of {len(found)} questions the right option is the longest"
        yield Wrong(FILE, "", told, "lengthen a wrong one in some of them")


def yes_and_no(questions: Sequence[Question]) -> Iterator[Wrong]:
    """Yes and no are right equally often."""
    keys = [q.right[0] for q in questions if {o.id for o in q.options} == YES_NO and q.right]
    if abs(keys.count("yes") - keys.count("no")) > 1:
        told = f"yes is right {keys.count('yes')} times and no {keys.count('no')} times"
        yield Wrong(FILE, "", told, "turn some questions round")


def _in_words(questions: Sequence[Question]) -> list[Question]:
    return [question for question in questions if {option.id for option in question.options} != YES_NO]
