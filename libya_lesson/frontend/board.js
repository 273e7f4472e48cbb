// Cards and boxes: pick a card up, then choose its box (tap and tap, Enter and Enter), or drag it there.
import { html, useEffect, useLayoutEffect, useRef, useState } from "./html.js";
import { useName, useControl, useWords } from "./context.js";
import { useDrag } from "./drag.js";
import { inline } from "./inline.js";
import { caption, noted } from "./parts.js";
import { Icon } from "./icons.js";

export function Board({ node }) {
  const words = useWords();
  const control = useControl({ ...node, value: node.placed });
  const id = useName("board");
  const [picked, setPicked] = useState(null);
  const [said, setSaid] = useState("");
  const root = useRef();
  const focus = useRef(null);
  const off = control.off || node.locked;
  const placed = control.value ?? {};
  const items = new Map(node.items.map((item) => [item.id, item]));
  const inBox = (box) => (placed[box] ?? []).filter((each) => items.has(each));
  const inside = new Set(node.boxes.flatMap((box) => inBox(box.id)));
  const tray = node.items.map((item) => item.id).filter((each) => !inside.has(each));
  const plain = (text) => text.replace(/[*[\]]|\|[^\]]*/g, "");

  useEffect(() => { if (off) setPicked(null); }, [off]);
  useLayoutEffect(() => {
    if (focus.current) root.current?.querySelector(`[data-item="${CSS.escape(focus.current)}"]`)?.focus();
    focus.current = null;
  });

  const put = (item, box, before) => {
    const target = node.boxes.find((each) => each.id === box);
    const next = Object.fromEntries(node.boxes.map((each) => [each.id, inBox(each.id).filter((other) => other !== item)]));
    if (target) {
      if (target.max && next[box].length >= target.max) return; // the box is full
      const at = before ? next[box].indexOf(before) : -1;
      next[box].splice(at < 0 ? next[box].length : at, 0, item);
    }
    setPicked(null);
    setSaid(words("placed", { item: plain(items.get(item).text), box: target?.label ?? node.tray ?? words("tray") }));
    focus.current = item;
    control.set(next);
  };
  const pick = (item) => {
    setPicked(picked === item ? null : item);
    const key = picked === item ? "put_back" : "picked";
    setSaid(words(key, { item: plain(items.get(item).text) }));
  };
  const drag = useDrag((item, box, before) => put(item, box === "" ? null : box, before));
  const escape = (event) => {
    if (event.key !== "Escape" || !picked) return;
    focus.current = picked;
    setPicked(null);
  };

  const card = (name, box) => {
    const item = items.get(name);
    const list = box ? inBox(box.id) : [];
    const at = list.indexOf(name);
    const tools = box?.ordered && !off && list.length > 1;
    const step = (by, icon, word) => html`<button
      type="button"
      class="ll-mini"
      disabled=${at + by < 0 || at + by >= list.length}
      aria-label=${`${word}: ${plain(item.text)}`}
      onClick=${() => put(name, box.id, by < 0 ? list[at - 1] : list[at + 2])}
      ><${Icon} name=${icon}
    /></button>`;
    return html`<li key=${name} data-drag=${name} class=${`ll-item${picked === name ? " ll-picked" : ""}${item.tone ? ` ll-tone-${item.tone}` : ""}`} ...${off ? {} : drag(name)}>
      ${box?.ordered && html`<span class="ll-rank">${at + 1}</span>`}
      <button type="button" class="ll-item-button" data-item=${name} aria-pressed=${picked === name} disabled=${off} onClick=${() => pick(name)}>
        ${item.tone && html`<${Icon} name=${item.tone} />`}<span>${noted(item.text, item.note)}</span>
      </button>
      ${tools && html`<span class="ll-bead-tools ll-upright">${step(-1, "earlier", words("move_earlier"))}${step(1, "later", words("move_later"))}</span>`}
      ${item.feedback && html`<p class="ll-item-told" role="status">${inline(item.feedback)}</p>`}
    </li>`;
  };
  const target = (box, label) =>
    picked && !inBox(box).includes(picked) &&
    html`<button type="button" class="ll-put" onClick=${() => put(picked, box)}><${Icon} name="plus" /><span>${words("put_here", { item: short(plain(items.get(picked).text)), box: plain(label) })}</span></button>`;

  return html`<div class="ll-board" role="group" aria-labelledby=${id} ref=${root} onKeyDown=${escape} data-control=${node.id}>
    ${caption(id, node.label)}
    <div class="ll-tray" data-drop="">
      <p class="ll-quiet-word">${node.tray || words("tray")}</p>
      <ul>${tray.map((name) => card(name, null))}</ul>
      ${!tray.length && html`<p class="ll-quiet-word">${words("tray_empty")}</p>`}
      ${picked && inside.has(picked) && target("", node.tray || words("tray"))}
    </div>
    <div class=${`ll-boxes${{ 3: " ll-three", 4: " ll-four" }[node.boxes.length] ?? ""}`}>
      ${node.boxes.map(
        (box) => html`<section class="ll-box" key=${box.id} data-drop=${box.id} aria-label=${plain(box.label)}>
          <p class="ll-box-label">${noted(box.label, box.note)}</p>
          <ul>${inBox(box.id).map((name) => card(name, box))}</ul>
          ${!inBox(box.id).length && !picked && html`<p class="ll-quiet-word ll-empty">${words("box_empty")}</p>`}
          ${!(box.max && inBox(box.id).length >= box.max) && target(box.id, box.label)}
        </section>`,
      )}
    </div>
    <p class="ll-sr" role="status">${said}</p>
  </div>`;
}

const short = (text) => (text.length > 34 ? `${text.slice(0, 32).trimEnd()}…` : text);
