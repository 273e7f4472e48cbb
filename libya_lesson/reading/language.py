"""Whether a text is English: the rules know no other language, and must not invent rows in one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from operator import itemgetter

from libya_lesson.text import Article

# Frequent English words that are rare in other languages; "a", "on", "die" and the like say nothing.
_ENGLISH = frozenset(
    "the of and to in is that was he for it with his by at this from they said which who not or an be are have has "
    "had were their will would its after than been but she her we you i about over into could".split()
)
# Frequent words of other languages in Latin letters, asked where a text is too short to count on.
_OTHERS = frozenset(
    "der die das und den dem ist nicht werde sagte le la les des et un une est que qui il dans pour el los las del y "
    "en es por con di che e della per non het een van och att det som jest nie ve bir da do os na je za".split()
)
_ENOUGH_WORDS = 25
_LEAST_SHARE = 0.06  # English news has about 0.35, other languages written in Latin letters below 0.03
_LOOK_AT = 4000  # words


def is_english(article: Article) -> bool:
    """Tell by the share of frequent English words; a text without any word counts as English.

    >>> is_english(Article("The mayor said that the port was closed."))
    True
    >>> is_english(Article("Der Bürgermeister sagte, die Stadt werde den Hafen nicht verkaufen."))
    False
    """
    tokens = article.tokens
    english = sum([bisect_left(tokens.places[word], _LOOK_AT) for word in tokens.kinds & _ENGLISH])
    strange = len(article.text.encode()) - len(article.text)  # at most so many are written in other letters
    if english > 2 * strange and english >= _LEAST_SHARE * min(len(tokens), _LOOK_AT):
        return True  # as most texts are
    looked = tokens.lower[:_LOOK_AT]
    letters = Counter(map(itemgetter(0), looked))  # how many tokens begin with each
    words = sum([n for letter, n in letters.items() if letter.isalpha()])
    latin = sum([n for letter, n in letters.items() if _is_latin(letter)])
    if 2 * latin < words:
        return False
    if words < _ENOUGH_WORDS:
        return english > 0 or sum(map(_OTHERS.__contains__, looked)) < 2
    return english >= _LEAST_SHARE * words


def _is_latin(letter: str) -> bool:
    return "a" <= letter <= "z" or ("\u00c0" <= letter <= "\u024f" and letter.isalpha())
