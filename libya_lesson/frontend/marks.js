// Marks over text: cut where any mark begins or ends, so that overlapping ones stay apart. Offsets count characters as Python does.
import { html } from "./html.js";

const ASTRAL = /[\ud800-\udfff]/;

// How to slice by Python's offsets: characters beyond the basic plane count once there and twice here.
export function cutter(text) {
  if (!ASTRAL.test(text)) return (start, end) => text.slice(start, end);
  const characters = Array.from(text);
  return (start, end) => characters.slice(start, end).join("");
}

export const lengthOf = (text) => (ASTRAL.test(text) ? Array.from(text).length : text.length);

// One span for each mark, one inside the other, so that each keeps its own line, frame or wash.
export const nest = ({ text, start, end, marks }) => marks.reduceRight((inside, mark) => html`<span class=${`ll-mark-${mark.kind}${mark.start === start ? " ll-first" : ""}${mark.end === end ? " ll-last" : ""}`}>${inside}</span>`, text);

// [{start, end, text, marks}] over the whole text, or over the part from `from` to `to`.
export function pieces(text, marks, from = 0, to = lengthOf(text), cut = cutter(text)) {
  const inside = marks.filter((mark) => mark.start < to && mark.end > from);
  const edges = new Set([from, to]);
  for (const mark of inside) {
    edges.add(Math.max(from, mark.start));
    edges.add(Math.min(to, mark.end));
  }
  const points = [...edges].sort((a, b) => a - b);
  const out = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [start, end] = [points[i], points[i + 1]];
    out.push({ start, end, text: cut(start, end), marks: inside.filter((mark) => mark.start <= start && mark.end >= end) });
  }
  return out;
}

// Marks made for an older text, moved to where their words are now; a mark whose words were touched goes.
export function shift(older, newer, marks) {
  if (older === newer) return marks;
  let head = 0;
  while (head < older.length && head < newer.length && older[head] === newer[head]) head++;
  let tail = 0;
  while (tail < older.length - head && tail < newer.length - head && older.at(-1 - tail) === newer.at(-1 - tail)) tail++;
  const by = newer.length - older.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start >= older.length - tail) return [{ ...mark, start: mark.start + by, end: mark.end + by }];
    return [];
  });
}
