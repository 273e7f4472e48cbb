// One of many in a box that scrolls; a field above it finds a row by its words. A row may carry a weight, now and before.
import { html, useLayoutEffect, useRef, useState } from "./html.js";
import { useName, useControl, useWords } from "./context.js";
import { inline } from "./inline.js";

const MANY = 8; // rows that one can look through without a search
const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

export function Pick({ node }) {
  const control = useControl(node);
  return html`<${Rows} label=${node.label} hide=${node.hide_label} options=${node.options} value=${control.value} off=${control.off || control.locked} pick=${control.set} control=${node.id} />`;
}

// The same for what is chosen in the browser alone.
export function Rows({ label, hide, options, value, off, pick, control }) {
  const words = useWords();
  const id = useName("pick");
  const [sought, setSought] = useState("");
  const box = useRef();
  const found = options.filter((option) => fold(option.label).includes(fold(sought.trim())));
  // What was chosen elsewhere, on a map for example, comes into sight here; the page itself does not move.
  useLayoutEffect(() => {
    const show = () => {
      const [rows, row] = [box.current, box.current.querySelector(".ll-given")];
      if (row && (row.offsetTop < rows.scrollTop || row.offsetTop + row.offsetHeight > rows.scrollTop + rows.clientHeight)) rows.scrollTop = row.offsetTop - rows.clientHeight / 3;
    };
    show();
    const seen = new ResizeObserver(show); // in a cell that is not on the page yet nothing has a place
    seen.observe(box.current);
    return () => seen.disconnect();
  }, [value]);
  return html`<fieldset class="ll-choice ll-pick" data-control=${control}>
    <legend class=${hide ? "ll-sr" : undefined}>${inline(label)}</legend>
    ${options.length > MANY && html`<input type="search" class="ll-pick-search" aria-label=${words("find")} placeholder=${words("find")} value=${sought} onInput=${(event) => setSought(event.target.value)} />`}
    <div class="ll-pick-rows" ref=${box}>
      ${found.map((option) => html`<label key=${option.id} class=${`ll-pick-row${option.id === value ? " ll-given" : ""}`}>
        <input type="radio" class="ll-sr" name=${id} checked=${option.id === value} disabled=${off} onChange=${() => pick(option.id)} />
        <span>${inline(option.label)}</span>
        ${option.note && html`<small><bdi>${inline(option.note)}</bdi></small>`}
        ${"weight" in option && html`<i class=${`ll-pick-bar${option.weight === null ? " ll-pick-unknown" : ""}`} aria-hidden="true" style=${`--ll-now:${option.weight ?? 0};--ll-was:${option.was ?? option.weight ?? 0}`}></i>`}
      </label>`)}
      ${!found.length && html`<p class="ll-quiet-word">${words("none_found")}</p>`}
    </div>
  </fieldset>`;
}
