"""Things that bear words: papers that speak for who wrote them, and what words stand on."""

from __future__ import annotations

PAPERS = frozenset(
    "statement statements email emails letter letters tweet tweets post message memo note speech release".split()
)
BEARERS = frozenset(  # things on which words stand
    "sign signs banner banners placard placards poster posters billboard billboards sticker stickers shirt shirts "
    "t-shirt t-shirts hat hats cap caps badge badges button buttons cover covers ad ads plaque plaques".split()
)
