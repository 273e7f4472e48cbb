"""What a card says of a text in which the rules could read nothing, instead of counting what is not there."""

from __future__ import annotations

from libya_lesson.files import looks_english
from libya_lesson.locale import _
from libya_lesson.tables import Reading


def unread(reading: Reading) -> str | None:
    """Why there is nothing to work on; None where the rules found a claim.

    >>> from libya_lesson import parse
    >>> unread(parse("The mayor resigned on Monday.")) is None
    True
    >>> unread(parse("Der Bürgermeister sagte, die Stadt werde den Hafen nicht verkaufen."))[:43]
    'This text does not look like English. The r'
    """
    if len(reading.records.claims):
        return None
    if not looks_english(reading.text):
        return _(
            "This text does not look like English. The rules know English only, so they read nothing in it: "
            "no claim, no quotation, no tie. Choose another text above."
        )
    return _(
        "The rules found no claim in this text. They need whole sentences in which somebody says or does something. "
        "Choose another text above."
    )
