"""What the browser gets is what the sources say, and small enough."""

import hashlib
import re
from pathlib import Path

import pytest

import libya_lesson
from libya_lesson.activities.kit.layout import STEPS, TONES
from libya_lesson.activities.kit.strings import ui_strings
from libya_lesson.activities.reader import LAYERS

HOME = Path(libya_lesson.__file__).parent
BUILT = HOME / "activities" / "static"


def digest() -> str:
    """Names in order, each followed by its bytes, as frontend/build.mjs does it."""
    found = hashlib.sha256()
    for path in sorted((HOME / "frontend").iterdir(), key=lambda p: p.name):
        if path.suffix in {".js", ".css", ".mjs"}:
            found.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()


@pytest.mark.skipif(not (HOME / "frontend").exists(), reason="an installed package has no frontend sources")
@pytest.mark.parametrize("name", ["card.js", "card.css"])
def test_the_bundle_is_built_from_the_sources_as_they_are(name: str) -> None:
    first = (BUILT / name).read_text(encoding="utf8").split("\n", 1)[0]
    assert f"sources sha256 {digest()}" in first, "run `npm ci && npm run build` in libya_lesson/frontend"


def test_the_bundle_stays_under_ninety_kilobytes() -> None:
    assert (BUILT / "card.js").stat().st_size <= 90_000


def test_the_bundle_names_the_licences_of_what_it_contains() -> None:
    assert re.search(r"preact 10 \(MIT.*htm 3 \(Apache-2.0", (BUILT / "card.js").read_text(encoding="utf8")[:400])


@pytest.mark.parametrize("name", ["card.js", "card.css"])
def test_the_bundle_names_no_address_to_fetch_from(name: str) -> None:
    addresses = set(re.findall(r"https?://[^\s\"'`)]+", (BUILT / name).read_text(encoding="utf8")))
    assert addresses <= {
        "http://www.w3.org/1998/Math/MathML",
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/2000/svg",
    }


@pytest.mark.skipif(not (HOME / "frontend").exists(), reason="an installed package has no frontend sources")
def test_every_word_that_the_browser_shows_comes_from_python() -> None:
    sources = "".join(path.read_text(encoding="utf8") for path in (HOME / "frontend").glob("*.js"))
    used = set(re.findall(r'\bwords\(\s*"(\w+)"', sources)) | set(re.findall(r"\bwords\.(\w+)", sources))
    used |= {f"voice_{kind}" for kind in ("author", "named", "relayed", "unnamed", "hidden")}
    used |= {f"layer_{layer}" for layer in LAYERS} | {*STEPS, *TONES}
    assert used <= ui_strings().keys()


@pytest.mark.skipif(not (HOME / "frontend").exists(), reason="an installed package has no frontend sources")
def test_no_module_of_the_frontend_is_longer_than_it_can_be_read() -> None:
    lengths = {
        path.name: len(path.read_text(encoding="utf8").splitlines()) for path in (HOME / "frontend").glob("*.js")
    }
    assert {name: n for name, n in lengths.items() if n > 250} == {}
