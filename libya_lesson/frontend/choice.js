// One of several, or many: native radios and checkboxes, or pressed buttons.
import { html, useEffect, useRef, useState } from "./html.js";
import { useName, useCard, useControl, useWords } from "./context.js";
import { inline } from "./inline.js";
import { noted } from "./parts.js";
import { Icon } from "./icons.js";
import { Pick } from "./pick.js";

export const Choice = ({ node }) => html`<${node.layout === "pick" ? Pick : Ticks} node=${node} />`;

function Ticks({ node }) {
  const words = useWords();
  const control = useControl(node);
  const id = useName("choice");
  const [all, setAll] = useState(false);
  const { link } = useCard();
  const drafted = node.confirm && !node.locked;
  const [draft, setDraft] = useState(() => (drafted && link.draft(node.id)) || control.value);
  const before = useRef(JSON.stringify(node.value));
  useEffect(() => {
    if (before.current === JSON.stringify(node.value)) return;
    before.current = JSON.stringify(node.value);
    setDraft(node.value);
  });
  const value = drafted ? draft : control.value;
  const chosen = (option) => (node.many ? (value ?? []).includes(option) : value === option);
  const off = control.off || control.locked;
  // Told is what Python has heard, not what is only picked so far.
  const answered = (option) => chosen(option) && (!drafted || (node.many ? (node.value ?? []).includes(option) : node.value === option));
  const again = drafted && node.feedback && JSON.stringify(draft ?? null) === JSON.stringify(node.value ?? null);

  const pick = (option) => {
    let next = option;
    if (node.many) {
      const ids = value ?? [];
      next = ids.includes(option) ? ids.filter((each) => each !== option) : node.options.map((o) => o.id).filter((o) => o === option || ids.includes(o));
    }
    if (drafted) {
      setDraft(next);
      link.draft(node.id, next);
    } else control.set(next);
  };
  const give = () => {
    control.set(draft);
    link.draft(node.id, null);
  };
  const empty = node.many ? !(value ?? []).length : value === null || value === undefined;
  // A locked answer without feedback takes little room: what was chosen, and what fits best; the rest on demand.
  const compact = node.locked && !node.feedback && !empty && node.layout !== "scale";
  const kept = (option) => !compact || all || chosen(option.id) || node.right?.includes(option.id);
  const shown = node.options.filter(kept);
  const kept_row = compact && !all && shown.length === 1;
  const shared = { node, off, pick, id, words };
  const stand = (option) => {
    const given = chosen(option.id);
    const heard = answered(option.id) && node.feedback?.[option.id];
    return { option, given, heard, tone: verdict(node, option.id, drafted ? answered(option.id) : given, drafted && heard) };
  };
  return html`<fieldset class=${`ll-choice ll-layout-${node.layout}${node.locked ? " ll-locked" : ""}${kept_row ? " ll-kept" : ""}${shown.some((option) => option.note) ? " ll-with-notes" : ""}`} data-control=${node.id}>
    <legend class=${node.hide_label ? "ll-sr" : ""}>
      ${inline(node.label)}${node.many && !node.locked && !node.pick && html` <span class="ll-quiet-word">${words("choose_all")}</span>`}
    </legend>
    <div class="ll-options" style=${node.layout === "scale" ? `--ll-steps: ${shown.length}` : undefined}>${shown.map((option) => html`<${["buttons", "chips"].includes(node.layout) ? Press : Tick} ...${shared} ...${stand(option)} key=${option.id} />`)}</div>
    ${node.layout === "scale" && html`<p class="ll-scale-word" aria-hidden="true">${node.options.find((option) => chosen(option.id))?.note}</p>`}
    ${node.layout !== "list" && html`<${Told} node=${node} answered=${answered} />`}
    ${drafted && html`<button type="button" class="ll-button ll-primary" disabled=${off || empty || again} onClick=${give}><${Icon} name="lock" />${node.confirm}</button>`}
    ${node.locked && !empty && html`<p class="ll-locked-word"><${Icon} name="lock" />${words("locked")}
      ${compact && shown.length < node.options.length && html`<button type="button" class="ll-row-button" onClick=${() => setAll(true)}>${words("other_answers")}</button>`}</p>`}
  </fieldset>`;
}

const verdict = (node, option, given, told) => {
  if (told && !node.right && !node.locked) return "notyet"; // told, and still open: there is a better answer
  if (!node.right || !(node.locked || node.feedback)) return null;
  if (node.right.includes(option)) return given || node.locked ? "right" : null;
  return given ? "notyet" : null;
};

function Tick({ node, option, given, heard, tone, off, pick, id, words }) {
  const told = node.layout === "list" ? heard : null;
  return html`<div class=${`ll-option${off ? " ll-off" : ""}${given ? " ll-given" : ""}${tone ? ` ll-tone-${tone}` : ""}${option.apart ? " ll-apart" : ""}`}>
    <label>
      <input
        type=${node.many ? "checkbox" : "radio"}
        name=${id}
        checked=${given}
        disabled=${off}
        aria-describedby=${told ? `${id}-${option.id}` : undefined}
        onChange=${() => pick(option.id)}
      />
      <span class="ll-option-words"
        ><span>${inline(option.label)}</span>${option.note && html`<small>${inline(option.note)}</small>`}</span
      >
      ${tone === "right" && html`<span class="ll-verdict"><${Icon} name="right" />${words("right_answer")}</span>`}
      ${tone && given && html`<span class="ll-verdict ll-mine">${words("your_answer")}</span>`}
    </label>
    <div role="status" id=${`${id}-${option.id}`}>
      ${told && html`<p class="ll-told">${inline(told)}</p>`}
    </div>
  </div>`;
}

function Press({ option, given, tone, off, pick }) {
  return html`<button type="button" class=${`ll-press${given ? " ll-given" : ""}${tone ? ` ll-tone-${tone}` : ""}`} aria-pressed=${given} disabled=${off} onClick=${() => pick(option.id)}>
    ${tone && html`<${Icon} name=${tone} />`}<span>${noted(option.label, option.note)}</span>
  </button>`;
}

function Told({ node, answered }) {
  const told = node.options.filter((option) => answered(option.id) && node.feedback?.[option.id]);
  return html`<div role="status">${told.map((option) => html`<p class="ll-told">${inline(node.feedback[option.id])}</p>`)}</div>`;
}
