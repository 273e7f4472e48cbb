// The inline marks of a sentence: **bold**, *emphasis*, [[term|gloss]]. Everything else is text, never HTML.
import { html, useState, useRef, useEffect } from "./html.js";
import { useName } from "./context.js";

const INLINE = /\*\*([^*]+)\*\*|\*([^*]+)\*|\[\[([^\]|]+)\|([^\]]+)\]\]/g;

export function inline(said) {
  const text = String(said ?? "").replace(/(\d) %/g, "$1\u00a0%"); // a number and its sign stay in one line
  const out = [];
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    out.push(text.slice(at, found.index));
    if (found[1]) out.push(html`<strong>${found[1]}</strong>`);
    else if (found[2]) out.push(html`<em>${found[2]}</em>`);
    else out.push(html`<${Term} term=${found[3]} gloss=${found[4]} />`);
    at = found.index + found[0].length;
  }
  out.push(text.slice(at));
  return out;
}

// A word with its meaning: opens on click, Enter or Space, closes with Escape.
export function Term({ term, gloss }) {
  const [open, setOpen] = useState(false);
  const id = useName("gloss");
  const place = useRef();
  useEffect(() => {
    if (!open) return undefined;
    const away = (event) => !place.current?.contains(event.target) && setOpen(false);
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open]);
  return html`<span class="ll-term" ref=${place} onKeyDown=${(e) => e.key === "Escape" && setOpen(false)}>
    <button type="button" class="ll-term-word" aria-expanded=${open} aria-controls=${id} onClick=${() => setOpen(!open)}>${term}</button>
    <span class="ll-pop" id=${id} role="note" hidden=${!open}>${gloss}</span>
  </span>`;
}
