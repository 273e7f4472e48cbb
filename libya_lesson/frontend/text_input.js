// A place to write, with a count of words and marks that follow the typing.
import { html, useLayoutEffect, useRef } from "./html.js";
import { useName, useControl, useWords } from "./context.js";
import { inline } from "./inline.js";
import { nest, pieces, shift } from "./marks.js";

const MOST = 420; // pixels

export function TextInput({ node }) {
  const words = useWords();
  const control = useControl(node);
  const id = useName("text");
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
  const writing = useRef(false); // what comes from Python is being put in: nobody typed it, nobody moved the focus
  useLayoutEffect(() => {
    writing.current = true;
    write(field.current, value);
    writing.current = false;
    fit();
  }, [value, tall]);
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
    ref: field,
    disabled: off,
    readOnly: node.locked,
    placeholder: node.placeholder,
    spellcheck: true,
    dir: value ? "auto" : undefined, // what is written runs as its own language does, whatever that of the page
    "aria-describedby": node.max_words || node.marks.length ? `${id}-more` : undefined,
    onInput: (event) => writing.current || control.set(event.target.value, { wait: 400 }),
    onClick: (event) => chooseGap(event.target),
    onBlur: () => writing.current || control.flush(),
    onKeyDown: node.enter && !tall ? (event) => event.key === "Enter" && !event.isComposing && press(event.target, node.enter) : undefined,
  };
  const quiet = (event) => writing.current && event.stopPropagation();
  // Marks belong to the text that Python has seen; while one types on, they move along with it.
  const marks = shift(node.value ?? "", value, node.marks);
  return html`<div class=${`ll-text${over ? " ll-over" : ""}${node.locked ? " ll-locked" : ""}`} data-control=${node.id} onFocusIn=${quiet} onFocusOut=${quiet}>
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

// Enter in a line does what the button beside it does.
const press = (field, button) => field.closest(".ll-card").querySelector(`button[data-control="${CSS.escape(button)}"]`)?.click();

// A click into a gap such as [who?] takes all of it, so that what is typed stands in its place.
function chooseGap(field) {
  const at = field.selectionStart;
  if (at !== field.selectionEnd) return;
  for (const { index, 0: gap } of field.value.matchAll(/\[[^[\]]*\?\]/g)) if (index < at && at < index + gap.length) field.setSelectionRange(index, index + gap.length);
}

// Puts a text in as if it had been typed, so that Ctrl+Z takes back what a button did; only what differs is touched.
function write(field, text) {
  const was = field.value;
  if (was === text) return;
  const kept = document.activeElement;
  const near = kept === document.body || field.closest(".ll-card")?.contains(kept);
  if (was && near && !field.disabled && !field.readOnly) {
    let head = 0;
    while (head < was.length && was[head] === text[head]) head += 1;
    let tail = 0;
    while (tail < Math.min(was.length, text.length) - head && was.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
    const middle = text.slice(head, text.length - tail);
    field.focus({ preventScroll: true });
    field.setSelectionRange(head, was.length - tail);
    document.execCommand(middle ? "insertText" : "delete", false, middle);
    if (kept === document.body || kept.matches(":disabled")) field.blur(); // focus.js knows where to
    else kept.focus({ preventScroll: true });
  }
  if (field.value !== text) field.value = text; // an empty field, or a browser that does not do this
}
