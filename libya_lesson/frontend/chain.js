// A chain of voices: choose a voice to put it next, move it earlier or later, take it off; or drag.
import { html, useLayoutEffect, useRef } from "./html.js";
import { useName, useControl, useWords } from "./context.js";
import { useDrag } from "./drag.js";
import { inline } from "./inline.js";
import { caption } from "./parts.js";
import { Icon } from "./icons.js";

export function Chain({ node }) {
  const words = useWords();
  const beads = new Map([...node.beads, ...node.tray].map((bead) => [bead.id, bead]));
  const control = useControl({ ...node, value: node.beads.map((bead) => bead.id) });
  const id = useName("chain");
  const place = useRef();
  const focus = useRef(null);
  const on = control.value.filter((each) => beads.has(each));
  const tray = [...beads.keys()].filter((each) => !on.includes(each));
  const off = control.off || node.locked;
  const fixed = on.filter((each) => beads.get(each).fixed).length;

  useLayoutEffect(() => {
    if (!focus.current) return;
    place.current?.querySelector(focus.current)?.focus();
    focus.current = null;
  });
  const put = (bead, at) => {
    const next = on.filter((each) => each !== bead);
    next.splice(Math.max(0, at), 0, bead);
    if (next.some((each, i) => beads.get(each).fixed && on.indexOf(each) !== i)) return; // a fixed bead stays where it is
    focus.current = `[data-bead="${CSS.escape(bead)}"] button, [data-bead="${CSS.escape(bead)}"]`;
    control.set(next);
  };
  const take = (bead) => {
    focus.current = `[data-bead="${CSS.escape(bead)}"]`;
    control.set(on.filter((each) => each !== bead));
  };
  const drag = useDrag((bead, target, before) => {
    if (target === "tray") return on.includes(bead) && take(bead);
    const rest = on.filter((each) => each !== bead);
    put(bead, before && rest.includes(before) ? rest.indexOf(before) : rest.length);
  });
  const shape = (bead) => html`<span class="ll-bead-words"><span class="ll-bead-text">${inline(bead.text)}</span><small>${bead.note ? inline(bead.note) : words(`voice_${bead.kind}`)}</small></span>`;
  const step = (bead, at, by, icon, word) =>
    html`<button type="button" disabled=${at + by < fixed || at + by >= on.length} aria-label=${`${word}: ${bead.text}`} title=${word} onClick=${() => put(bead.id, at + by)}><${Icon} name=${icon} /></button>`;

  const onChain = (name, at) => {
    const bead = beads.get(name);
    const free = !off && !bead.fixed;
    return html`<li class=${`ll-bead ll-bead-${bead.kind}${bead.tone ? ` ll-tone-${bead.tone}` : ""}`} key=${name} data-bead=${name} data-drag=${name} tabindex=${free ? -1 : undefined} ...${free ? drag(name) : {}}>
      ${shape(bead)}
      ${free &&
      html`<span class="ll-bead-tools">${step(bead, at, -1, "earlier", words("move_earlier"))}${step(bead, at, 1, "later", words("move_later"))}
        <button type="button" aria-label=${`${words("remove")}: ${bead.text}`} title=${words("remove")} onClick=${() => take(name)}><${Icon} name="remove" /></button></span>`}
      ${bead.tone && html`<span class="ll-bead-tone"><${Icon} name=${bead.tone} /><span class="ll-sr">${words(bead.tone)}</span></span>`}
    </li>`;
  };
  const told = on.map((each) => beads.get(each)).filter((bead) => bead.feedback);
  return html`<div class="ll-chain" role="group" aria-labelledby=${id} ref=${place} data-control=${node.id}>
    ${caption(id, node.label)}
    <ol class="ll-chain-line" data-drop="line" data-flow="row">
      <li class="ll-cap" key="first"><bdi>${inline(node.start)}</bdi></li>
      ${on.map(onChain)}
      ${!off && tray.length > 0 && html`<li class="ll-slot" key="slot" aria-hidden="true"></li>`}
      <li class="ll-cap ll-cap-end" key="last"><bdi>${inline(node.end)}</bdi></li>
    </ol>
    ${!off &&
    tray.length > 0 &&
    html`<div class="ll-tray" data-drop="tray">
      <p class="ll-quiet-word">${words("chain_help")}</p>
      <ul>
        ${tray.map(
          (name) => html`<li key=${name} data-drag=${name} ...${drag(name)}>
            <button type="button" class=${`ll-bead ll-bead-${beads.get(name).kind}`} data-bead=${name} onClick=${() => put(name, on.length)}>
              <span class="ll-sr">${words("add_bead", { item: "" })}</span>${shape(beads.get(name))}
            </button>
          </li>`,
        )}
      </ul>
    </div>`}
    <div role="status">${told.map((bead) => html`<p class=${`ll-feedback ll-tone-${bead.tone ?? "info"}`} key=${bead.id}><${Icon} name=${bead.tone ?? "info"} /><span><b>${bead.text}:</b> ${inline(bead.feedback)}</span></p>`)}</div>
  </div>`;
}
