// The door: anywidget calls render once for each place where a card is shown.
import { render as draw } from "preact";
import { html } from "./html.js";
import { App } from "./app.js";
import { linkOf } from "./link.js";

export default {
  render({ model, el }) {
    const link = linkOf(model);
    el.classList.add("ll-root");
    // Keys that a card uses must not reach the notebook, which would add cells, cut them or run them.
    const keep = (event) => event.stopPropagation();
    for (const name of ["keydown", "keyup", "keypress"]) el.addEventListener(name, keep);
    el.setAttribute("data-lm-suppress-shortcuts", "true");
    draw(html`<${App} link=${link} />`, el);
    link.open();
    return () => {
      draw(null, el);
      link.close();
    };
  },
};
