// On the grid: a way from where a point was to where it is, and a point that slides there.
import { box, html, useEffect, useLayoutEffect, useRef, useState } from "./html.js";
import { quiet } from "./context.js";

const middle = (field, name) => {
  const dot = box(field.querySelector(`[data-dot="${CSS.escape(name)}"]`));
  const from = box(field);
  return dot && [dot.left + dot.width / 2 - from.left, dot.top + dot.height / 2 - from.top];
};

export function Ways({ field, points, selected }) {
  const [drawn, setDrawn] = useState([]);
  const moved = points.filter((each) => each.was);
  const seen = JSON.stringify(points.map((each) => [each.id, each.row, each.column, each.was]));
  useEffect(() => {
    if (!moved.length) return setDrawn([]);
    const measure = () => {
      const dots = [...field.current.querySelectorAll("[data-dot]")].map((dot) => [dot.dataset.dot, middle(field.current, dot.dataset.dot)]);
      const places = new Map(dots);
      const others = (own) => dots.filter(([name]) => name !== `${own}-was` && name !== `${own}-now`).map(([, place]) => place);
      setDrawn(moved.map(({ id }) => [id, places.get(`${id}-was`), places.get(`${id}-now`), others(id)]).filter(([, from, to]) => from && to));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(field.current);
    return () => sizes.disconnect();
  }, [seen]);
  return html`<svg class="ll-ways" aria-hidden="true">
    ${drawn.map(([id, from, to, others]) => html`<${Way} key=${id} from=${from} to=${to} others=${others} on=${id === selected} />`)}
  </svg>`;
}

const ROUND = 14; // the radius of a point, and a little air

const BENDS = [0.12, -0.12, 0.24, -0.24, 0.38, -0.38];

// Bent a little, so that two ways between the same squares lie apart, and more where another point would lie under it.
function bendOf(from, to, others) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const bent = BENDS.map((by) => [(from[0] + to[0]) / 2 - dy * by, (from[1] + to[1]) / 2 + dx * by]);
  const on = (bend, t) => [0, 1].map((i) => (1 - t) ** 2 * from[i] + 2 * t * (1 - t) * bend[i] + t ** 2 * to[i]);
  const covered = (bend) => {
    const steps = [0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85].map((t) => on(bend, t));
    return others.reduce((sum, [x, y]) => sum + Math.max(0, ROUND - Math.min(...steps.map((at) => Math.hypot(at[0] - x, at[1] - y)))), 0);
  };
  const costs = bent.map(covered);
  return bent[costs.indexOf(Math.min(...costs))];
}

// The tip is drawn, as markers need names of their own on a page.
function Way({ from, to, others, on }) {
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < 2 * ROUND) return null;
  const bend = bendOf(from, to, others);
  const toward = (at, other) => {
    const far = Math.hypot(other[0] - at[0], other[1] - at[1]);
    return [at[0] + ((other[0] - at[0]) * ROUND) / far, at[1] + ((other[1] - at[1]) * ROUND) / far];
  };
  const [begin, end] = [toward(from, bend), toward(to, bend)];
  const turn = Math.atan2(end[1] - bend[1], end[0] - bend[0]);
  const tip = [2.6, -2.6].map((side) => `${end[0] + 8 * Math.cos(turn + side)},${end[1] + 8 * Math.sin(turn + side)}`);
  return html`<g class=${on ? "ll-way-on" : undefined}>
    <path class="ll-way-under" d=${`M${begin} Q${bend} ${end}`} />
    <path d=${`M${begin} Q${bend} ${end}`} />
    <path d=${`M${tip[0]} L${end} L${tip[1]}`} />
  </g>`;
}

// A point that was put elsewhere slides there, once, in less than a fifth of a second.
export function useSlide(field, points) {
  const last = useRef({});
  useLayoutEffect(() => {
    const before = last.current;
    last.current = {};
    for (const { id } of points) {
      const now = middle(field.current, `${id}-now`);
      if (!now) continue;
      last.current[id] = now;
      const from = before[id];
      if (!from || (Math.abs(from[0] - now[0]) < 2 && Math.abs(from[1] - now[1]) < 2)) continue;
      const dot = field.current.querySelector(`[data-dot="${CSS.escape(`${id}-now`)}"]`);
      dot.animate?.([{ transform: `translate(${from[0] - now[0]}px, ${from[1] - now[1]}px)` }, {}], { duration: quiet() ? 0 : 190, easing: "ease-out" });
    }
  }, [JSON.stringify(points.map((each) => [each.id, each.row, each.column]))]);
}
