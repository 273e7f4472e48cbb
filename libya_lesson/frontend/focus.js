// Whoever works with the keyboard keeps their place when the control that they just used goes away or is switched off.
import { useLayoutEffect, useRef } from "./html.js";

const outOfSight = (place) => {
  const { top, bottom } = place.getBoundingClientRect();
  return bottom < 0 || top > window.innerHeight;
};

// An element that is no control takes the focus, and Tab passes over it.
export function keep(place) {
  if (!place.hasAttribute("tabindex")) {
    place.tabIndex = -1;
    place.dataset.kept = "";
  }
  place.focus({ preventScroll: true });
}

// Of what had the focus, with all that it stands in; the nearest part that is still there takes it.
export function useKeptFocus() {
  const chain = useRef([]);
  useLayoutEffect(() => {
    const [target, ...around] = chain.current;
    if (!target || (target.isConnected && !target.matches(":disabled"))) return;
    if (document.activeElement !== document.body && document.activeElement !== target) return; // it is at work elsewhere
    const place = around.find((each) => each.isConnected);
    chain.current = [];
    if (!place) return;
    keep(place);
    // What goes away with a click may have been long: then the page would stand at something else altogether.
    if (!target.isConnected) requestAnimationFrame(() => outOfSight(place) && place.scrollIntoView({ block: "nearest" }));
  });
  return {
    onFocusIn: ({ target, currentTarget }) => {
      chain.current = [];
      for (let each = target; each && each !== currentTarget; each = each.parentElement) chain.current.push(each);
    },
    // Left of one's own will, and not because it was taken away: then nothing is to be kept.
    onFocusOut: ({ target }) => queueMicrotask(() => target.isConnected && !target.matches(":disabled") && target === chain.current[0] && (chain.current = [])),
  };
}

// Whatever grows or folds above the control that was just used, the control stays where the hand is.
export function useHeldPlace(root) {
  const used = root.current?.contains(document.activeElement) ? document.activeElement : null;
  const before = used?.getBoundingClientRect().top;
  useLayoutEffect(() => {
    if (!used?.isConnected || used !== document.activeElement) return;
    const moved = used.getBoundingClientRect().top - before;
    if (Math.abs(moved) > 1) scroller(used).scrollTop += moved;
  });
}

// A new kernel draws all cards anew: the one in which somebody pressed "Go on" comes back to where it stood.
export function useFoundPlace(root, page) {
  useLayoutEffect(() => {
    const card = root.current.querySelector("[data-card]");
    const top = card && page.found(card.dataset.card);
    if (top === undefined || top === null) return;
    requestAnimationFrame(() => {
      scroller(card).scrollTop += card.getBoundingClientRect().top - top;
      keep(card);
    });
  }, []);
}

function scroller(element) {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.scrollingElement;
}
