// What a press brings comes into sight with its beginning: by as little as it takes, and not at all where it is seen.
import { quiet } from "./context.js";
import { scroller, sight } from "./focus.js";
import { box, useLayoutEffect, useRef } from "./html.js";
import { control } from "./twice.js";

const TOLD = ".ll-feedback, .ll-changed, .ll-notice"; // new when its words are
const BESIDE = ".ll-told, .ll-item-told"; // the same, beside what it is about
const PLACES = ":is(.ll-body, .ll-step-body, .ll-group, .ll-columns > div) > *, .ll-step-body"; // new when it was not there
const ASIDE = ".ll-prose, .ll-row, .ll-button";
const BEGINNING = 120; // pixels: what one sees of it at a glance
const EDGE = 12;

const parts = (root) => [...root.querySelectorAll(`${TOLD}, ${BESIDE}, ${PLACES}`)].filter((each) => each.checkVisibility());
const sign = (part) => (part.matches(`${TOLD}, ${BESIDE}`) ? part.textContent : part);

export function useReply(root, link) {
  const pressed = useRef(null);
  useLayoutEffect(() => {
    const press = pressed.current;
    if (!press || link.unheard) return;
    pressed.current = null;
    requestAnimationFrame(() => root.current && show(root.current, press)); // once the focus has found its place
  }, [link.tree]);
  return ({ target }) => {
    const place = control(target) ?? target;
    const margin = parseFloat(getComputedStyle(place).scrollMarginTop) || EDGE;
    pressed.current = { place, margin, was: box(place), before: new Set(parts(root.current).map(sign)) };
    setTimeout(() => link.unheard || (pressed.current = null)); // nothing that Python would answer
  };
}

function show(root, { place, margin, was, before }) {
  const view = sight(root);
  const kept = root.querySelector("[data-kept]:focus"); // if what was pressed went away
  const stays = place.checkVisibility(); // neither taken away nor in a fold that closed
  const { top, bottom } = stays ? box(place) : was;
  if (bottom < view.top || top > view.bottom) return; // who has moved on since is at work elsewhere
  const from = kept ? Math.min(top, box(kept).bottom) : top;
  const fresh = parts(root).filter((each) => !before.has(sign(each)));
  const down = (each) => Math.min(box(each).bottom, box(each).top + BEGINNING) + EDGE - view.bottom;
  const seen = (each) => each.matches(TOLD) && box(each).top >= view.top && down(each) <= 0;
  const first = (looks) => {
    const found = fresh.filter((each) => each.matches(looks) && (each.matches(TOLD) || !fresh.some((other) => other !== each && other.contains(each))));
    return found.find((each) => box(each).bottom > from) ?? found.at(-1); // one reads on from what was pressed
  };
  const told = fresh.find(seen) ?? first(TOLD) ?? first(BESIDE);
  const next = first(`:not(${TOLD}, ${BESIDE}, ${ASIDE})`) ?? first(".ll-row, .ll-button");
  // Where all of a step is another now, one begins to read at its top.
  const scope = !stays && kept?.closest(".ll-step-body, .ll-group");
  const anew = scope && fresh.find((each) => each !== scope && scope.contains(each));
  const another = anew && box(anew).top < view.top && anew;
  const [begin = first(ASIDE) ?? kept, then] = [another || told, next].filter(Boolean).sort((a, b) => box(a).top - box(b).top);
  if (!begin) return;
  const up = box(begin).top - EDGE - view.top;
  let by = Math.max(0, down(begin));
  if (up < 0 && (another || bottom - up < view.bottom)) by = up;
  // The second only where the beginning, and what was pressed, stay in sight.
  const room = Math.min(from, Math.max(box(begin).top, view.top)) - view.top - margin;
  if (then && down(then) > Math.max(by, 0) && down(then) <= room) by = down(then);
  if (by) scroller(root).scrollBy({ top: by, behavior: quiet() ? "instant" : "smooth" });
}
