// The 6×6 grid: choose a point, then its square; arrow keys walk the squares; hollow marks show where a point was.
import { html, useEffect, useLayoutEffect, useRef, useState } from "./html.js";
import { useName, useCard, useWords } from "./context.js";
import { drawAll } from "./draw.js";
import { inline } from "./inline.js";
import { caption } from "./parts.js";
import { Ways, useSlide } from "./ways.js";

export function Grid({ node }) {
  const words = useWords();
  const { link, lost, tree } = useCard();
  const id = useName("grid");
  const [at, setAt] = useState([0, 0]);
  const root = useRef();
  const field = useRef();
  const move = useRef(false);
  const [mine, setMine] = useState(null); // chosen here; Python may not have heard of it yet when a square is chosen
  useEffect(() => setMine(null), [node.selected]);
  const selected = mine ?? node.selected;
  const point = node.points.find((each) => each.id === selected);
  const open = !lost && !node.locked;
  const number = (each) => node.points.indexOf(each) + 1;

  useLayoutEffect(() => {
    if (move.current) root.current?.querySelector('[data-at][tabindex="0"]')?.focus();
    move.current = false;
  });
  useSlide(field, node.points);
  const walk = (event) => {
    const sense = tree.dir === "rtl" ? -1 : 1;
    const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -sense], ArrowRight: [0, sense], Home: [0, -9], End: [0, 9] }[event.key];
    if (!by) return;
    event.preventDefault();
    move.current = true;
    const limit = (n, top) => Math.max(0, Math.min(top, n));
    setAt([limit(at[0] + by[0], node.rows.length - 1), limit(at[1] + by[1], node.columns.length - 1)]);
  };
  const put = (row, column) => {
    if (point && open) link.send(node.id, { point: point.id, row, column });
  };
  const choose = (name) => {
    setMine(name);
    link.send(node.id, { point: name });
  };
  const dot = (each, ghost, place = false) => html`<span key=${each.id} class=${`ll-dot${ghost ? " ll-dot-was" : ""}${each.id === selected ? " ll-dot-on" : ""}${each.note && place && !ghost ? " ll-dot-pencil" : ""}${each.tone ? ` ll-tone-${each.tone}` : ""}`} title=${each.text} data-dot=${place ? `${each.id}-${ghost ? "was" : "now"}` : undefined}>${number(each)}</span>`;

  const cell = (row, r, column, c) => {
    const here = node.points.filter((each) => each.row === row.id && each.column === column.id);
    const was = node.points.filter((each) => each.was?.[0] === row.id && each.was?.[1] === column.id && !here.includes(each));
    const name = words("grid_cell", { row: `${row.id} ${row.label}`, column: `${column.id} ${column.label}` }) + here.map((each) => `; ${each.text}`).join("");
    const current = at[0] === r && at[1] === c;
    const looks = [node.diagonal && r === c && "ll-diagonal", here.length + was.length > 2 && "ll-crowd"].filter(Boolean).join(" ");
    return html`<td class=${looks || undefined} key=${column.id}>
      <button type="button" data-at=${`${r},${c}`} tabindex=${current ? 0 : -1} aria-label=${name} aria-disabled=${!open || !point} onFocus=${() => (at[0] !== r || at[1] !== c) && setAt([r, c])} onClick=${() => put(row.id, column.id)}>
        ${was.map((each) => dot(each, true, true))}${here.map((each) => dot(each, false, true))}
      </button>
    </td>`;
  };
  return html`<div class=${`ll-grid${point && open ? " ll-grid-live" : ""}`} ref=${root} data-control=${node.id}>
    ${caption(id, node.label)}
    <div class="ll-grid-flow">
      <div class="ll-grid-scroll">
        <div class="ll-grid-field" ref=${field}>
        <table aria-labelledby=${id} onKeyDown=${walk}>
          <thead>
            ${node.column_title && html`<tr><td></td><th scope="colgroup" class="ll-grid-column-title" colspan=${node.columns.length}>${inline(node.column_title)}</th></tr>`}
            <tr><td><span class="ll-grid-row-title">${node.row_title}</span></td>${node.columns.map((column) => html`<th scope="col" key=${column.id}><b>${column.id}</b><small>${column.label}</small></th>`)}</tr>
          </thead>
          <tbody>${node.rows.map((row, r) => html`<tr key=${row.id}><th scope="row"><b>${row.id}</b><small>${row.label}</small></th>${node.columns.map((column, c) => cell(row, r, column, c))}</tr>`)}</tbody>
        </table>
        <${Ways} field=${field} points=${node.points} selected=${selected} />
        </div>
        ${node.diagonal && html`<p class="ll-small ll-diagonal-word">${inline(node.diagonal)}</p>`}
        <p class="ll-quiet-word" role="status">${point && open ? words("grid_pick", { item: point.text }) : "\u00a0"}</p>
      </div>
      <div class="ll-grid-side">
      <ul class="ll-grid-points">
        ${node.points.map(
          (each) => html`<li key=${each.id}><button type="button" aria-pressed=${each.id === selected} disabled=${lost} onClick=${() => choose(each.id)}>
            ${dot(each, false)}<span>${inline(each.text)}<small>${each.row || each.column ? `${each.row ?? "·"}${each.column ?? "·"}` : words("unplaced")}${each.note ? html` · ${inline(each.note)}` : ""}</small></span>
          </button></li>`,
        )}
      </ul>
      ${drawAll(node.aside)}
      </div>
    </div>
  </div>`;
}
