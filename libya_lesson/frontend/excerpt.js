// A short piece of the article with marks; a mark with a note opens it on click, Enter or Space.
import { html, presses, useLayoutEffect, useRef, useState } from "./html.js";
import { useName, useCard } from "./context.js";
import { inline } from "./inline.js";
import { nest, pieces } from "./marks.js";

// A new paragraph begins with a little room above it.
const spaced = (piece) => (piece.marks.length || !piece.text.includes("\n") ? nest(piece) : piece.text.split(/\n+/).map((part, i) => html`${i > 0 && html`<span class="ll-gap"></span>`}${part}`));

// The bar stands where the text begins: an English article has it on the left of a page from right to left, too.
const fromRight = (text) => /^[^A-Za-z\u00c0-\u024f]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text);

export function Excerpt({ node }) {
  const { link, lost, tree } = useCard();
  const id = useName("excerpt");
  const [open, setOpen] = useState(null);
  const root = useRef();
  const leads = useRef(false);
  // Who works with the keyboard is where the words of the mark are chosen, once Python has put them there.
  useLayoutEffect(() => {
    if (!leads.current || link.unheard) return;
    leads.current = false;
    root.current.closest(".ll-card").querySelector(`[data-control="${CSS.escape(node.leads)}"] :is(:checked, button)`)?.focus();
  });
  const press = (mark, key, event) => {
    setOpen(open === key || !mark.note ? null : key);
    if (!node.id || !mark.id || lost) return;
    link.send(node.id, mark.id);
    leads.current = !event.detail && node.leads;
  };
  const drawn = pieces(node.text, node.marks).map((piece) => {
    const inner = piece.marks.findLast((mark) => mark.note || (node.id && mark.id));
    if (!inner) return spaced(piece);
    const key = node.marks.indexOf(inner);
    const first = piece.start === inner.start;
    return html`<span
        class=${`ll-mark${open === key ? " ll-mark-open" : ""}`}
        role=${first ? "button" : undefined}
        tabindex=${first ? 0 : undefined}
        aria-expanded=${first && inner.note ? open === key : undefined}
        onClick=${(event) => press(inner, key, event)}
        onKeyDown=${(event) => {
          if (presses(event)) {
            event.preventDefault();
            event.target.click();
          } else if (event.key === "Escape") setOpen(null);
        }}
        >${nest(piece)}</span
      >`;
  });
  return html`<figure class=${`ll-excerpt${fromRight(node.text) === (tree.dir === "rtl") ? "" : " ll-excerpt-across"}`} data-control=${node.id} ref=${root}>
    ${node.label && html`<figcaption id=${id}>${inline(node.label)}</figcaption>`}
    <blockquote class="ll-reading" dir="auto" aria-labelledby=${node.label ? id : undefined}>${drawn}</blockquote>
    <div role="status">${open !== null && node.marks[open]?.note && html`<p class="ll-mark-note">${inline(node.marks[open].note)}</p>`}</div>
  </figure>`;
}
