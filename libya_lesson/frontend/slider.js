// A number on a line: a native range, with the value in words, a ghost of the value before, and "not set yet".
import { html, presses } from "./html.js";
import { useName, useControl, useCard, useWords } from "./context.js";
import { inline } from "./inline.js";
import { Icon } from "./icons.js";

// A step of 0.05 is read 0.50 and 0.55, as the same weight is written elsewhere.
const decimals = (step) => Math.min(3, (String(step).split(".")[1] ?? "").length);

export function Slider({ node }) {
  const words = useWords();
  const { tree } = useCard();
  const control = useControl(node);
  const id = useName("slider");
  const unset = control.value === null || control.value === undefined;
  const middle = node.min + Math.round((node.max - node.min) / 2 / node.step) * node.step;
  const value = unset ? middle : control.value;
  const percent = node.format === "percent";
  const style = percent ? { style: "percent", maximumFractionDigits: 1 } : { minimumFractionDigits: decimals(node.step), maximumFractionDigits: 3 };
  const unit = percent || !node.unit ? "" : `\u202f${node.unit.trim()}`;
  const say = (number) => new Intl.NumberFormat(tree.lang, style).format(number).replace("-", "\u2212") + unit;
  const part = (number) => ((number - node.min) / (node.max - node.min)) * 100;
  const off = control.off || control.locked;
  // A click on the middle of a slider that is not set changes nothing for the browser, but it is an answer.
  const settle = () => unset && !off && control.set(value);
  return html`<div class=${`ll-slider${unset ? " ll-unset" : ""}${node.locked ? " ll-locked ll-compact" : ""}`} data-control=${node.id}>
    <div class="ll-slider-top">
      <label for=${id}>${inline(node.label)}</label>
      <output for=${id} class="ll-slider-value">${node.locked && html`<${Icon} name="lock" />`}${unset ? words("not_set") : say(value)}${node.locked && node.before !== undefined && html`<small>${words("before", { value: say(node.before) })}</small>`}</output>
    </div>
    <div class="ll-slider-line" style=${`--ll-part:${part(value)}%`}>
      ${node.before !== undefined && html`<span class="ll-ghost" style=${`--ll-at:${part(node.before) / 100}`} aria-hidden="true"></span>`}
      <input
        id=${id}
        type="range"
        min=${node.min}
        max=${node.max}
        step=${node.step}
        value=${value}
        disabled=${off}
        aria-valuetext=${unset ? words("not_set") : say(value)}
        aria-describedby=${`${id}-ends`}
        onInput=${(event) => control.set(Number(event.target.value), { live: true })}
        onChange=${(event) => {
          control.set(Number(event.target.value), { live: true });
          control.flush();
        }}
        onPointerUp=${settle}
        onKeyUp=${(event) => presses(event) && settle()}
      />
    </div>
    <div class="ll-slider-ends" id=${`${id}-ends`}>
      <span>${node.left}</span>
      ${node.before !== undefined && html`<span class="ll-before-word">${words("before", { value: say(node.before) })}</span>`}
      <span>${node.right}</span>
    </div>
    ${node.note && html`<p class="ll-small">${inline(node.note)}</p>`}
  </div>`;
}
