// Small parts that several nodes draw alike.
import { html } from "./html.js";
import { inline } from "./inline.js";

export const fold = (summary, inside, more) => html`<details class="ll-details" ...${more}><summary>${summary}</summary><div class="ll-details-body">${inside}</div></details>`;
export const caption = (id, text) => html`<p class="ll-caption" id=${id}>${inline(text)}</p>`;
export const noted = (text, note) => [inline(text), note && html`<small>${inline(note)}</small>`];
