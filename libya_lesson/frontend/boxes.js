// Named boxes that stand still on a figure (layout.meta.boxes): plotly would measure and draw each anew at every change.
import { html } from "./html.js";

// A box near an edge is moved inwards: its place stays within it, and it stays within the drawing.
const EDGE = 0.14;
const shift = (part) => -50 * (part < EDGE ? part / EDGE : part > 1 - EDGE ? 2 - (1 - part) / EDGE : 1);

// A place is given in parts of the drawing's own width and height, from its upper left corner, inside the margins.
export function Boxes({ layout }) {
  const boxes = layout?.meta?.boxes;
  if (!boxes) return null;
  const { l = 0, r = 0, t = 0, b = 0 } = layout.margin ?? {};
  return html`<div class="ll-plot-boxes" aria-hidden="true" style=${`inset: ${t}px ${r}px ${b}px ${l}px`}>
    ${boxes.map(({ x, y, text }) => html`<span key=${text} dir="auto" style=${`left: ${100 * x}%; top: ${100 * y}%; transform: translate(${shift(x)}%, -50%)`}>${text}</span>`)}
  </div>`;
}
