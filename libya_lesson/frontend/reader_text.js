// One paragraph of the article; drawn again only when its own marks change, or the whole text.
import { Component } from "preact";
import { html, presses } from "./html.js";
import { nest, pieces } from "./marks.js";

export class Paragraph extends Component {
  shouldComponentUpdate(next) {
    const { slice, marks, first, open, line } = this.props; // another text begins at nought, too: its slice is another
    return next.slice !== slice || next.first !== first || next.open !== open || next.line !== line || !same(next.marks, marks);
  }

  render({ paragraph, slice, marks, line, first, open, onOpen }) {
    const { start, end, number, heading } = paragraph;
    const drawn = pieces(null, marks, start, end, slice).map((piece) => {
      if (!piece.marks.length) return piece.text;
      const inside = nest({ ...piece, marks: innermost(piece.marks) });
      if (!piece.marks.some((mark) => mark.note)) return inside;
      const here = { start: piece.start, end: piece.end };
      return html`<span
        class=${`ll-mark${open === piece.start ? " ll-mark-open" : ""}`}
        role="button"
        tabindex=${first === piece.start ? 0 : -1}
        data-at=${piece.start}
        onFocus=${() => onOpen(here)}
        onClick=${() => onOpen(here)}
        onKeyDown=${(event) => {
          if (!presses(event)) return;
          event.preventDefault();
          onOpen(here);
          event.target.closest(".ll-reader").querySelector(".ll-note button, .ll-note select, .ll-note")?.focus();
        }}
        >${inside}</span
      >`;
    });
    const classes = `ll-par${heading ? " ll-par-heading" : ""}${line ? ` ll-line-${line}` : ""}`;
    const tag = heading ? "h3" : "p";
    return html`<div class=${classes} dir="auto">
      ${number && html`<span class="ll-par-number" aria-hidden="true">${number}</span>`}
      <${tag} data-start=${start} data-end=${end}>${drawn}<//>
    </div>`;
  }
}

// Speech within speech shows the line of the voice that is nearest to the words; two lines would run into one.
function innermost(marks) {
  const quotes = marks.filter((mark) => mark.layer === "quotes");
  if (quotes.length < 2) return marks;
  const inner = quotes.reduce((best, mark) => (mark.end - mark.start <= best.end - best.start ? mark : best));
  return marks.filter((mark) => mark.layer !== "quotes" || mark === inner);
}

const same = (a, b) => a.length === b.length && a.every((mark, i) => mark === b[i] || (mark.start === b[i].start && mark.end === b[i].end && mark.kind === b[i].kind && mark.note === b[i].note));
