// A table with a caption; folded on demand; rows may be chosen.
import { html } from "./html.js";
import { useCard } from "./context.js";
import { draw } from "./draw.js";
import { inline } from "./inline.js";
import { fold } from "./parts.js";

const cell = (value, tree) => {
  if (typeof value === "number") return new Intl.NumberFormat(tree.lang, { maximumFractionDigits: 3 }).format(value);
  return value && typeof value === "object" ? draw(value) : inline(value ?? "");
};

export function Table({ node }) {
  const { tree, link, lost } = useCard();
  const numeric = node.columns.map((_, i) => node.rows.length > 0 && node.rows.every((row) => typeof row[i] === "number" || row[i] === null));
  const side = (i) => (numeric[i] ? "ll-numeric" : undefined);
  const looks = (value, i) => (value?.type === "button" ? "ll-acts" : side(i));
  const first = (row, i) =>
    node.id ? html`<button type="button" class="ll-row-button" disabled=${lost} onClick=${() => link.send(node.id, i)}>${cell(row[0], tree)}</button>` : cell(row[0], tree);
  // What scrolls is reached by Tab; where there are buttons, they are.
  const reached = node.id || node.rows.flat().some((value) => value?.type === "button");
  const table = html`<div class="ll-table-scroll" role="region" aria-label=${node.caption} tabindex=${reached ? undefined : "0"}>
    <table class="ll-table">
      <caption>${inline(node.caption)}</caption>
      <thead><tr>${node.columns.map((name, i) => html`<th scope="col" class=${side(i)}>${name || html`<span class="ll-sr">${node.caption}</span>`}</th>`)}</tr></thead>
      <tbody>${node.rows.map((row, r) => html`<tr key=${r}>${row.map((value, i) => (i === 0 ? html`<th scope="row" class=${side(0)}>${first(row, r)}</th>` : html`<td class=${looks(value, i)}>${cell(value, tree)}</td>`))}</tr>`)}</tbody>
    </table>
  </div>`;
  if (!node.hidden) return table;
  return fold(inline(node.caption), table);
}
