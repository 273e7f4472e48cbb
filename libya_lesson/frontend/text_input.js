// A place to write, with a count of words and marks that follow the typing.
import { html, useLayoutEffect, useRef, useState } from "./html.js";
import { uid, useControl, useWords } from "./context.js";
import { inline } from "./inline.js";
import { nest, pieces, shift } from "./marks.js";

const MOST = 420; // pixels

export function TextInput({ node }) {
  const words = useWords();
  const control = useControl(node);
  const [id] = useState(() => uid("text"));
  const field = useRef();
  const value = control.value ?? "";
  const count = (value.match(/\S+/g) ?? []).length;
  const over = node.max_words && count > node.max_words;
  const off = control.off;
  const tall = node.rows > 1;
  const fit = () => {
    if (!tall || !field.current) return;
    field.current.style.height = "auto"; // as tall as the text, so that nothing scrolls inside and the marks stay in place
    const needed = field.current.scrollHeight; // nought in a cell that is not shown yet: its rows stand until it is
    if (!needed) return;
    const most = node.max_words ? Infinity : MOST; // a pasted article scrolls inside: nobody should have to scroll past it
    field.current.style.height = `${Math.min(needed + 2, most)}px`;
    field.current.style.overflowY = needed > most ? "auto" : "hidden";
  };
  useLayoutEffect(fit, [value, tall]);
  useLayoutEffect(() => {
    let width = 0;
    const seen = new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width === width) return;
      width = contentRect.width;
      fit();
    });
    seen.observe(field.current);
    return () => seen.disconnect();
  }, [tall]);
  const shared = {
    id,
    value,
    ref: field,
    disabled: off,
    readOnly: node.locked,
    placeholder: node.placeholder,
    spellcheck: true,
    dir: value ? "auto" : undefined, // what is written runs as its own language does, whatever that of the page
    "aria-describedby": node.max_words || node.marks.length ? `${id}-more` : undefined,
    onInput: (event) => control.set(event.target.value, { wait: 400 }),
    onBlur: control.flush,
  };
  // Marks belong to the text that Python has seen; while one types on, they move along with it.
  const marks = shift(node.value ?? "", value, node.marks);
  return html`<div class=${`ll-text${over ? " ll-over" : ""}${node.locked ? " ll-locked" : ""}`} data-control=${node.id}>
    <label for=${id}>${inline(node.label)}</label>
    <div class=${`ll-text-field${node.marks.length ? " ll-text-marked" : ""}${tall ? " ll-text-tall" : ""}`}>
      ${node.marks.length > 0 &&
      html`<div class="ll-text-marks" aria-hidden="true" dir="auto">${pieces(value, marks).map((piece) => nest(piece))}${" "}</div>`}
      ${tall ? html`<textarea rows=${node.rows} ...${shared}></textarea>` : html`<input type="text" ...${shared} />`}
    </div>
    <div class="ll-text-more" id=${`${id}-more`}>
      ${node.max_words && html`<span class="ll-count" role=${over ? "status" : undefined}>${words(over ? "words_over" : "words", { n: count, max: node.max_words })}</span>`}
      ${marks.some((mark) => mark.note) && html`<ul class="ll-lint">${marks.filter((mark) => mark.note).map((mark) => html`<li><b class=${`ll-mark-${mark.kind}`}>${value.slice(mark.start, mark.end)}</b> ${inline(mark.note)}</li>`)}</ul>`}
    </div>
  </div>`;
}
