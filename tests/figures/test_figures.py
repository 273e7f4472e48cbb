"""Every figure is one that plotly accepts, says in words what it shows, and brings its numbers along."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from libya_lesson.figures import (
    Figure,
    hinge_bars,
    network_map,
    place_map,
    probability_scale,
    share_of_voice,
    signed_map,
)
from libya_lesson.figures.coast import load_coast
from libya_lesson.figures.earth import NARROW, Window, sides
from libya_lesson.figures.ways import lanes, ring
from libya_lesson.judging.network import Counting, edges
from libya_lesson.packs import open_pack

TIES = pd.DataFrame(
    [
        {"claim_id": "C1", "source": "a", "target": "b", "strand": "support", "sign": "+", "weight": 0.9},
        {"claim_id": "C2", "source": "b", "target": "a", "strand": "contact", "sign": "0", "weight": 0.2},
        {"claim_id": "C3", "source": "a", "target": "c", "strand": "conflict", "sign": "-", "weight": None},
    ]
).assign(mutual=False, mood="real", origin="site", proposition="p")
NAMES = {"a": "A & <b>B</b>", "b": "B", "c": "C"}


def drawn(ties: pd.DataFrame = TIES, **options: Any) -> Figure:
    shown = edges(ties, {}, Counting(moods=("real", "future")))
    return network_map(shown, ring("abc"), NAMES, lanes(["a>b:support", "a~b:contact", "a>c:conflict"]), **options)


FIGURES = {
    "network": drawn(changed=["a>b:support"], selected="a>b:support"),
    "empty network": drawn(TIES.iloc[:0]),
    "voices": share_of_voice(pd.DataFrame({"voice": ["x"], "kind": ["author"], "words": [3], "muted": [True]})),
    "no voices": share_of_voice(pd.DataFrame({"voice": [], "kind": [], "words": []})),
    "places": place_map(open_pack("libya").table("places"), selected=("benghazi",)),
    "signs": signed_map({("a", "b"): 1, ("a", "c"): -1}, ring("abc"), NAMES, selected=("a", "c"), tense=[("a", "b")]),
    "no signs": signed_map({}, ring("abc"), NAMES),
    "no places": place_map(open_pack("libya").table("places").iloc[:0]),
    "scale": probability_scale(
        pd.DataFrame({"phrase": ["maybe", "sure"], "mine": [40, 99], "kent": [None, (87, 99)], "icd": [None, (95, 99)]})
    ),
    "hinge": hinge_bars(
        pd.DataFrame(
            {"origin": ["s"], "letter": [None], "dropped": [0.1], "lowest": [0.2], "highest": [0.3], "swing": [0.3],
             "flips": [("a>b:support",)]}
        ),
        {"s": "A site"},
        "s",
    ),
}  # fmt: skip


def resolved(value: Any) -> Any:
    """The page puts a colour in place of each of its variables; plotly itself knows none."""
    if isinstance(value, str):
        return re.sub(r"^var\(--ll-[\w-]+\)$", "#0072b2", value)
    if isinstance(value, dict):
        return {key: resolved(each) for key, each in value.items()}
    return [resolved(each) for each in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("name", FIGURES)
def test_plotly_accepts_the_figure(name: str) -> None:
    spec = resolved(FIGURES[name].spec)
    assert len(go.Figure(spec).data) == len(spec["data"])


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_says_what_it_shows_in_one_sentence(name: str) -> None:
    assert FIGURES[name].description.endswith(".")


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_brings_its_numbers_without_gaps(name: str) -> None:
    columns, rows = FIGURES[name].cells()
    assert columns and all(len(row) == len(columns) for row in rows)
    assert not any(isinstance(cell, float) and cell != cell for row in rows for cell in row)


def line_of(figure: Figure, tie: str) -> Any:
    return next(t for t in figure.spec["data"] if t["mode"] == "lines" and tie in t.get("customdata", []))


def way_of(figure: Figure, tie: str) -> list[Any]:
    line = line_of(figure, tie)
    return [at for *at, edge in zip(line["x"], line["y"], line["customdata"], strict=True) if edge == tie]


def test_cooperation_and_conflict_differ_by_more_than_colour() -> None:
    conflict = line_of(drawn(TIES.assign(weight=0.9)), "a>c:conflict")["line"]
    support = line_of(drawn(TIES.assign(weight=0.9)), "a>b:support")["line"]
    assert (support["dash"], conflict["dash"]) == ("solid", "dash") and support["color"] != conflict["color"]


def test_what_cannot_be_judged_is_dotted() -> None:
    assert line_of(drawn(), "a>c:conflict")["line"]["dash"] == "dot"


def test_better_support_draws_a_wider_and_darker_line() -> None:
    weak, strong = line_of(drawn(TIES.assign(weight=0.55)), "a>b:support"), line_of(drawn(), "a>b:support")
    assert strong["line"]["width"] > weak["line"]["width"] and strong["opacity"] > weak["opacity"]


def test_nothing_jumps_when_a_layer_is_switched_on() -> None:
    more = pd.concat([TIES, TIES.iloc[[0]].assign(claim_id="C9", strand="request", mood="future")])
    assert way_of(drawn(), "a>b:support") == way_of(drawn(more), "a>b:support")


def test_the_ties_of_a_pair_never_lie_on_each_other() -> None:
    bends = lanes(["a>b:support", "b>a:support", "a~b:contact", "a>b:conflict"])
    assert len(set(bends.values())) == 4


def test_a_tie_opens_by_its_sign_and_by_its_line() -> None:
    sent = {value for trace in drawn().spec["data"] for value in trace.get("customdata", ())}
    assert sent == {"a>b:support", "a~b:contact", "a>c:conflict"}


def test_mark_up_in_a_name_is_shown_and_not_read() -> None:
    said = [text for trace in drawn().spec["data"] for text in trace.get("hovertext", ())]
    assert any("A &amp; &lt;b&gt;B&lt;/b&gt;" in text for text in said)
    assert "A & <b>B</b>" in [box["text"] for box in drawn().spec["layout"]["meta"]["boxes"]]  # the page's own text


def test_what_one_reads_on_pointing_at_a_tie_fits_a_narrow_card() -> None:
    said = [text for trace in drawn().spec["data"] for text in trace.get("hovertext", ()) if text]
    assert said and all(len(line) <= 40 for text in said for line in text.split("<br>"))


def test_a_place_beyond_the_map_stands_at_its_edge_with_its_distance() -> None:
    words = [text for trace in FIGURES["places"].spec["data"] for text in trace.get("text", ())]
    assert any(text.startswith("Moscow") and "km" in text for text in words)


def test_a_narrow_map_shows_only_the_names_that_find_room() -> None:
    crowd = [{"name": f"A town called {letter}", "lon": 5.0, "lat": 5.0} for letter in "abcdefghij"]
    alone = {"name": "Far off", "lon": 1.0, "lat": 9.0}
    free = [fits for _side, fits in sides([alone, *crowd], Window(0, 10, 0, 10), (), NARROW)]
    assert free[0]
    assert 0 < sum(free[1:]) < len(crowd)


def test_the_bars_of_the_hinge_leave_room_for_their_words_in_a_narrow_card() -> None:
    names = {"press": "Press and monitors of September 2016"}
    found = {"origin": ["press"], "letter": ["A"], "dropped": [0.4], "lowest": [0.2], "highest": [0.5], "swing": [0.5],
             "flips": [("a>b:support",)]}  # fmt: skip
    narrow = hinge_bars(pd.DataFrame(found), names).spec["layout"]["meta"]["narrow"]
    assert all(len(line) <= 20 for tick in narrow["yaxis"]["ticktext"] for line in tick.split("<br>"))


def test_a_name_at_the_edge_of_the_map_is_set_inwards() -> None:
    assert sides([{"name": "Eastern Port", "lon": 9.9, "lat": 5.0}], Window(0, 10, 0, 10)) == [("middle left", True)]


def test_an_unknown_kind_of_coast_is_named_with_its_file(tmp_path: Any) -> None:
    file = tmp_path / "coast.csv"
    file.write_text("kind,ring,lon,lat\nriver,1,0,0\n")
    with pytest.raises(ValueError, match="'river' was found"):
        load_coast(file)


def test_the_second_pack_brings_a_coast_of_its_own() -> None:
    pack = open_pack("harbour")
    assert pack.folder is not None and len(load_coast(pack.folder / "coast.csv").land) == 3


def test_figures_load_nothing_of_plotly() -> None:
    code = "import sys, libya_lesson.figures; sys.exit(any(name.startswith('plotly') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_hinge_has_the_longest_bar_even_where_another_source_moves_more_points():
    found = pd.DataFrame(
        {"origin": ["site", "press"], "letter": ["D", "B"], "dropped": [0.4, 1.7], "lowest": [0.2, 1.0],
         "highest": [0.5, 0.1], "swing": [0.5, 1.7], "flips": [("a>b:support", "a>c:support"), ("b>c:support",)]}
    )  # fmt: skip
    (bars,) = hinge_bars(found, {}).spec["data"]
    assert list(bars["x"]) == [1, 2]
    assert list(bars["text"]) == ["1 tie · 170 points", "2 ties · 50 points"]
