// Lines that open what they stand for: the nearest within reach of the pointer lights up, and a click chooses it.
import { box, html, useMemo, useRef, useState } from "./html.js";
import { Strokes } from "./strokes.js";

const REACH = 10; // pixels from a line: as wide as a finger or an unsteady hand needs, and no wider than the signs
const STILL = 5; // pixels that a click may wander

// The lines by what they stand for, each a list of points with gaps.
function linesOf(traces) {
  const lines = new Map();
  for (const { x, y, customdata } of traces) {
    customdata?.forEach((name, i) => {
      if (!lines.has(name)) lines.set(name, []);
      lines.get(name).push([x[i], y[i]]);
    });
  }
  return lines;
}

function away([px, py], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

function nearest(lines, layout, event) {
  const { left, top, width, height } = box(event.currentTarget);
  const { l = 0, r = 0, t = 0, b = 0 } = layout.margin ?? {};
  const [[west, east], [low, high]] = [layout.xaxis.range, layout.yaxis.range];
  const place = ([x, y]) => x !== null && [l + ((x - west) / (east - west)) * (width - l - r), t + ((high - y) / (high - low)) * (height - t - b)];
  const pointer = [event.clientX - left, event.clientY - top];
  let [found, best] = [null, REACH];
  for (const [name, points] of lines) {
    const placed = points.map(place);
    for (let i = 1; i < placed.length; i++) {
      const far = placed[i - 1] && placed[i] ? away(pointer, placed[i - 1], placed[i]) : Infinity;
      if (far < best) [found, best] = [name, far];
    }
  }
  return found;
}

// What the frame of a figure listens to, the light on a line, and a mark for the signs: who is over one means the sign.
export function useLines(traces, layout, choose) {
  const lines = useMemo(() => linesOf(traces), [traces]);
  const [lit, setLit] = useState(null);
  const sign = useRef(false);
  const live = choose && lines.size > 0;
  const at = (event) => (live && !sign.current ? nearest(lines, layout, event) : null);
  const down = (event) => {
    const name = at(event);
    if (!name || event.button) return;
    const { clientX, clientY } = event;
    // On the window, as plotly lays a sheet over the page while a button is down.
    const up = (end) => Math.hypot(end.clientX - clientX, end.clientY - clientY) < STILL && choose(name);
    window.addEventListener("pointerup", up, { once: true });
    window.addEventListener("pointercancel", () => window.removeEventListener("pointerup", up), { once: true });
  };
  const on = live && { onPointerMove: (event) => setLit(at(event)), onPointerDown: down, onPointerLeave: () => setLit(null) };
  const way = lit && lines.get(lit);
  const light = way ? [{ x: way.map(([x]) => x), y: way.map(([, y]) => y), line: { color: "var(--ll-accent)", width: 12 }, opacity: 0.28 }] : [];
  return { on: on || {}, sign, lit: Boolean(way), glow: html`<${Strokes} traces=${light} layout=${layout} />` };
}
