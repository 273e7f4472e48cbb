// Dated events down a line, and one bar cut into segments.
import { html, useState } from "./html.js";
import { useName, useCard, useControl } from "./context.js";
import { inline } from "./inline.js";
import { caption } from "./parts.js";

export function Timeline({ node }) {
  const { link, lost } = useCard();
  const id = useName("timeline");
  const words = (event) => html`<span class="ll-time-text">${inline(event.text)}</span>`;
  return html`<div class="ll-timeline" data-control=${node.id}>
    ${caption(id, node.caption)}
    <ol aria-labelledby=${id}>
      ${node.events.map(
        (event, i) => html`<li key=${event.id ?? i} class=${`ll-time-${event.kind ?? "plain"}${node.value && event.id === node.value ? " ll-given" : ""}`}>
          <time>${event.date}</time>
          <div>
            ${node.id && event.id
              ? html`<button type="button" class="ll-row-button" aria-pressed=${event.id === node.value} disabled=${lost} onClick=${() => link.send(node.id, event.id)}>${words(event)}</button>`
              : words(event)}
            ${event.source && html`<cite>${inline(event.source)}</cite>`}
          </div>
        </li>`,
      )}
    </ol>
  </div>`;
}

export function Strip({ node }) {
  const control = useControl(node);
  const id = useName("strip");
  const [at, setAt] = useState(null);
  const { tree } = useCard();
  const total = node.segments.reduce((sum, part) => sum + part.size, 0) || 1;
  const shown = node.segments.find((part) => part.id === (at ?? control.value));
  const part = (segment) => {
    const share = (segment.size / total) * 100;
    const inside = html`${share > 7 && segment.label && html`<span aria-hidden="true" dir="auto">${segment.label}</span>`}<span class="ll-sr">${segment.text}</span>`;
    const shared = {
      key: segment.id,
      class: `ll-part ll-fill-${segment.kind}${segment.id === control.value ? " ll-given" : ""}`,
      style: `flex-grow:${segment.size};`,
      onMouseEnter: () => setAt(segment.id),
      onMouseLeave: () => setAt(null),
    };
    if (!node.id) return html`<li ...${shared} title=${segment.text}>${inside}</li>`;
    return html`<li ...${shared}>
      <button type="button" aria-pressed=${segment.id === control.value} disabled=${control.off} onFocus=${() => setAt(segment.id)} onBlur=${() => setAt(null)} onClick=${() => control.set(segment.id)}>${inside}</button>
    </li>`;
  };
  // The names stand below, too: a narrow segment has no room for its own.
  const few = node.segments.length <= 8;
  const percent = new Intl.NumberFormat(tree.lang, { style: "percent" });
  const share = (part) => (/^en/.test(tree.lang) ? `${Math.round(part * 100)}\u00a0%` : percent.format(part)); // as Python writes it
  const key = (segment) => html`<li key=${segment.id}><span class=${`ll-key ll-fill-${segment.kind}`}></span>${inline(segment.label ?? segment.text)} <b>${share(segment.size / total)}</b></li>`;
  return html`<div class="ll-strip" data-control=${node.id}>
    ${caption(id, node.label)}
    <ul class="ll-bar" aria-labelledby=${id}>${node.segments.map(part)}</ul>
    ${few && html`<ul class="ll-keys" aria-hidden="true">${node.segments.map(key)}</ul>`}
    ${(node.id || !few) && html`<p class="ll-strip-note" aria-hidden="true">${shown ? inline(shown.text) : "\u00a0"}</p>`}
  </div>`;
}
