// Whoever works with the keyboard keeps their place when the control that they just used goes away or is switched off.
import { box, useLayoutEffect, useRef } from "./html.js";

// What goes away with a click may have been long: then the page would stand at something else altogether.
const show = (place) => box(place).bottom < sight(place).top && place.scrollIntoView({ block: "nearest" });

// From where to where what scrolls is seen.
export function sight(place) {
  const { top, bottom } = box(scroller(place));
  return { top: Math.max(top, 0), bottom: Math.min(bottom, window.innerHeight) };
}

// An element that is no control takes the focus, and Tab passes over it.
export function keep(place) {
  if (!place.hasAttribute("tabindex")) {
    place.tabIndex = -1;
    place.dataset.kept = "";
  }
  place.focus({ preventScroll: true });
}

let beside; // what stood right before a control that went away, if that took the focus

// Of what had the focus, with all that it stands in; the nearest part that is still there takes it.
export function useKeptFocus() {
  const chain = useRef([]);
  const rows = useRef([]); // of each in the chain: all that it stands among
  useLayoutEffect(() => {
    const all = chain.current;
    const [target] = all;
    if (!target || (target.isConnected && !target.matches(":disabled"))) return;
    if (document.activeElement !== document.body && document.activeElement !== target) return; // it is at work elsewhere
    chain.current = [];
    const step = all.findIndex((each, i) => i && each.isConnected);
    if (step < 0) return;
    const row = rows.current[step - 1];
    const place = target.isConnected ? all[step] : end(all[step], row.slice(0, row.indexOf(all[step - 1])));
    beside = place === all[step] ? null : place;
    keep(place);
    if (!target.isConnected) requestAnimationFrame(() => show(place));
  });
  return {
    onFocusIn: ({ target, currentTarget }) => {
      chain.current = [];
      for (let each = target; each && each !== currentTarget; each = each.parentElement) chain.current.push(each);
      rows.current = chain.current.map((each) => [...each.parentElement.children]);
    },
    // Left of one's own will, and not because it was taken away: then nothing is to be kept.
    onFocusOut: ({ target }) => queueMicrotask(() => target.isConnected && !target.matches(":disabled") && target === chain.current[0] && (chain.current = [])),
  };
}

// A long place begins far above what was used, and Tab would go back there: its part that stood right before takes the focus.
function end(place, before) {
  const above = sight(place).top;
  const hidden = (each) => box(each).top < above;
  const quiet = (each) => each.isConnected && each.tabIndex < 0 && each.checkVisibility();
  let found = hidden(place) ? (before.findLast(quiet) ?? place) : place;
  while (found !== place && hidden(found)) {
    const last = [...found.children].findLast((each) => quiet(each) && each.matches("div, section, fieldset, details"));
    if (!last) break;
    found = last;
  }
  return found;
}

// Whatever grows or folds above the control that was just used, the control stays where the hand is.
export function useHeldPlace(root) {
  const used = root.current?.contains(document.activeElement) ? document.activeElement : null;
  const before = box(used)?.top;
  useLayoutEffect(() => {
    const now = document.activeElement;
    if (!used || (used.isConnected && used !== now)) return;
    const moved = used.isConnected ? box(used).top - before : gone(now, before);
    if (Math.abs(moved) > 1) scroller(now).scrollTop += moved;
  });
}

// It went away: what stood before it ends now where it was, or higher, so that what follows is seen as well.
function gone(place, before) {
  if (place !== beside) return 0;
  const { top, bottom } = sight(place);
  return box(place).bottom - Math.min(before, top + 0.6 * (bottom - top));
}

// A new kernel draws all cards anew: the one in which somebody pressed "Go on" comes back to where it stood.
export function useFoundPlace(root, page) {
  useLayoutEffect(() => {
    const card = root.current.querySelector("[data-card]");
    const top = card && page.found(card.dataset.card);
    if (top === undefined || top === null) return;
    requestAnimationFrame(() => {
      scroller(card).scrollTop += box(card).top - top;
      keep(card);
    });
  }, []);
}

export function scroller(element) {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.scrollingElement;
}
