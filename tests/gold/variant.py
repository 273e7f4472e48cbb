"""Variants of the first article: other names and order, straight marks, other line ends; the annotation moves along."""

from __future__ import annotations

from libya_lesson.text import Article
from tests.gold.anchors import Gold, article, rename

# State for state, town for town, outlet for outlet; people and outlets get names that no list can know.
NAMES = {
    "Libya": "Yemen", "Libyan": "Yemeni", "Libyans": "Yemenis", "LNA": "YNA",
    "Russia": "Turkey", "Russian": "Turkish", "Moscow": "Ankara", "Egypt": "Jordan", "Egyptian": "Jordanian",
    "Cairo": "Amman", "UAE": "Oman", "Emirati": "Omani", "France": "Spain", "French": "Spanish",
    "Khalifa": "Tomas", "Haftar": "Velden", "Sergei": "Marek", "Sergey": "Mareck", "Shoigu": "Ostrow",
    "Lavrov": "Pilsen", "Nikolai": "Andor", "Patrushev": "Kessel", "Vladimir": "Ruben", "Putin": "Castor",
    "Donald": "Walter", "Trump": "Brandt", "al-Sisi": "al-Zayani", "Ibrahim": "Samir", "Jadhran": "Kuttab",
    "Al-Mihdi": "Al-Walid", "Al-Baraghati": "Al-Tanukhi", "Adel": "Nabil", "al-Kafy": "al-Saqr", "Kafy": "Saqr",
    "Ahmed": "Karim", "al-Rwayaty": "al-Dabbagh", "Debka": "Ostara", "Politico": "Meridian",
    "Observer": "Courier", "Benghazi": "Mukalla", "Tripoli": "Aden", "Sirte": "Zinjibar", "Sidra": "Shihr",
    "Ras Lanuf": "Ras Fartak", "Imsaad": "Shahan", "Hmeimim": "Qarnaw", "Latakia": "Tartous",
}  # fmt: skip

# Paragraphs that refer to the one before them ("He also said") stay together.
BLOCKS = (
    (32,), (19, 20, 21, 22, 23, 24, 25), (1,), (5,), (6, 7, 8, 9, 10), (0,), (30, 31), (3,), (33, 34), (2,),
    (11, 12, 13, 14, 15, 16, 17, 18), (4,), (26, 27, 28, 29), (35, 36),
)  # fmt: skip


def exchanged_and_shuffled() -> Gold:
    """The annotation of the variant, with the variant's text."""
    original = article("libya")
    sequence = [index for block in BLOCKS for index in block]
    paragraphs = [original.text[p.start : p.end] for p in original.paragraphs]
    text = "\n".join(rename(paragraphs[index], NAMES) for index in sequence)
    order = [sequence.index(index) for index in range(len(paragraphs))]
    return Gold("libya", Article(text), order, lambda words: rename(words, NAMES))


def with_straight_marks() -> Gold:
    """As typed on a keyboard: no curly marks, so that opening and closing look the same."""

    def straight(text: str) -> str:
        return text.translate(str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''"))

    return Gold("libya", Article(straight(article("libya").text)), rewrite=straight)


def with_windows_line_ends() -> Gold:
    """Carriage returns and empty lines between the paragraphs."""
    return Gold("libya", Article(article("libya").text.replace("\n", "\r\n\r\n")))
