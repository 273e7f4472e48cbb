import { html } from "./html.js"; export const Reader = () => html`<p>…</p>`;
