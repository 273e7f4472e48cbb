// Whoever works with the keyboard keeps their place when the control that they just used goes away or is switched off.
import { useLayoutEffect, useRef } from "./html.js";

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
    if (!place.hasAttribute("tabindex")) {
      place.tabIndex = -1; // it takes the focus, and Tab passes over it
      place.dataset.kept = "";
    }
    place.focus({ preventScroll: true });
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
