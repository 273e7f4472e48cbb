// Rows on one scale: what was is hollow, what is is solid; a band is a shade, an outcome a diamond. The words stand beside each row.
import { html } from "./html.js";
import { useName, useWords } from "./context.js";
import { draw } from "./draw.js";
import { inline } from "./inline.js";
import { caption, fold, noted } from "./parts.js";
import { Icon } from "./icons.js";

const has = (value) => value !== null && value !== undefined;

export function Shifts({ node }) {
  const words = useWords();
  const id = useName("shifts");
  const at = (number) => Math.max(0, Math.min(1, (number - node.low) / (node.high - node.low)));
  const place = (sign, number, more = "") => html`<i class=${`ll-sign ll-sign-${sign}`} style=${`--ll-at:${at(number)};${more}`}></i>`;
  const span = (look, one, other) => html`<i class=${`ll-span ll-span-${look}`} style=${`--ll-at:${Math.min(at(one), at(other))};--ll-wide:${Math.abs(at(one) - at(other))}`}></i>`;

  const track = (row) => {
    const now = has(row.now) && place("now", row.now, has(row.was) ? `--ll-was:${at(row.was)}` : "");
    return html`<div class="ll-shift-track" aria-hidden="true"><div>
      ${node.ticks.map((tick) => html`<i class="ll-tick" style=${`--ll-at:${at(tick.at)}`}></i>`)}
      ${row.band && span("band", ...row.band)}
      ${has(row.was) && has(row.now) && span("way", row.was, row.now)}
      ${has(row.flag) && has(row.now) && span("gap", row.flag, row.now)}
      ${has(row.was) && place("was", row.was)}${has(row.flag) && place("flag", row.flag)}${now}
    </div></div>`;
  };
  const line = (row, i) => html`<li key=${i} class=${`ll-shift${row.was === row.now ? " ll-shift-still" : ""}${row.head ? " ll-shift-head" : ""}${row.tone ? ` ll-tone-${row.tone}` : ""}`}>
    <div class="ll-shift-label">${noted(row.label, row.note)}</div>
    ${track(row)}
    <div class="ll-shift-said">${row.tone && html`<${Icon} name=${row.tone} />`}<span>${row.tone && html`<span class="ll-sr">${words(row.tone)}: </span>`}<bdi>${inline(row.said ?? "")}</bdi></span></div>
  </li>`;
  return html`<figure class="ll-shifts" aria-labelledby=${id}>
    ${caption(id, node.caption)}
    <ul class="ll-shift-key" aria-hidden="true">${node.key.map((each) => html`<li key=${each.sign}><i class=${`ll-sign ll-sign-${each.sign}`}></i>${inline(each.text)}</li>`)}</ul>
    <div class="ll-shift ll-shift-scale" aria-hidden="true">
      <div class="ll-shift-track"><div>${node.ticks.map((tick) => html`<b style=${`--ll-at:${at(tick.at)}`}>${tick.text}</b>`)}</div></div>
    </div>
    <ol>${node.rows.map(line)}</ol>
    ${fold(words("as_table"), draw({ ...node.table, hidden: false }))}
  </figure>`;
}
