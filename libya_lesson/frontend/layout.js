// The quiet parts: card, steps, prose, feedback, folds, numbers.
import { box, html, useEffect, useLayoutEffect, useRef, useState } from "./html.js";
import { quiet, useName, useCard, useWords } from "./context.js";
import { drawAll } from "./draw.js";
import { keep } from "./focus.js";
import { inline } from "./inline.js";
import { fold } from "./parts.js";
import { Icon } from "./icons.js";

function CardFrame({ node }) {
  const words = useWords();
  const id = useName("card");
  return html`<section class=${`ll-card${node.plus ? " ll-plus" : ""}`} aria-labelledby=${id} data-card=${node.id}>
    <header class="ll-head">
      <div>
        ${node.kicker && html`<p class="ll-kicker">${node.kicker}</p>`}
        <h2 id=${id}>${inline(node.title)}</h2>
      </div>
      <div class="ll-head-side">
        ${node.plus && html`<span class="ll-badge ll-badge-plus">${words("plus")}</span>`}
        ${node.minutes && html`<span class="ll-minutes"><${Icon} name="clock" />${words("minutes", { n: node.minutes })}</span>`}
      </div>
    </header>
    <div class="ll-body">${drawAll(node.children)}</div>
  </section>`;
}

function Step({ node }) {
  const words = useWords();
  const id = useName("step");
  const state = node.done ? "done" : node.open ? "open" : "later";
  const place = useTurn(node.turn);
  return html`<section class=${`ll-step ll-step-${state}`} aria-labelledby=${id} ref=${place}>
    <span class="ll-step-mark"><${Icon} name=${node.done ? "check" : node.kind} /></span>
    <h3 id=${id}>
      <span class="ll-step-kind">${words(node.kind)}</span>
      ${node.done && html`<span class="ll-quiet-word"> · ${words("done")}</span>`}
      ${!node.open && html`<span class="ll-quiet-word"> · ${words("later")}</span>`}
      ${node.title && html`<span class="ll-step-title">${inline(node.title)}</span>`}
    </h3>
    ${node.open && html`<div class=${`ll-step-body${(node.children ?? []).some(stays) ? " ll-step-body-stays" : ""}`}>${drawAll(node.children)}</div>`}
  </section>`;
}

// When it is the next one's turn to answer, the step is shown from its beginning: that says whose turn it is.
function useTurn(turn) {
  const place = useRef();
  const last = useRef(turn);
  useEffect(() => {
    if (last.current === turn) return;
    last.current = turn;
    const part = place.current;
    if (!part.parentElement.contains(document.activeElement)) return; // worked elsewhere
    keep(part);
    if (box(part).top < 0) part.scrollIntoView({ block: "start" });
  }, [turn]);
  return place;
}

function Prose({ node }) {
  const blocks = node.text.trim().split(/\n\s*\n/).map((block) => {
    const lines = block.split("\n");
    if (lines.every((line) => line.startsWith("- "))) return html`<ul>${lines.map((line) => html`<li>${inline(line.slice(2))}</li>`)}</ul>`;
    return html`<p>${inline(lines.join(" "))}</p>`;
  });
  return html`<div class=${`ll-prose ll-prose-${node.tone ?? "plain"}`}>${blocks}</div>`;
}

const Heading = ({ node }) => html`<${`h${node.level}`} class="ll-heading">${inline(node.text)}<//>`;

export function Feedback({ node }) {
  const words = useWords();
  const lines = node.text.split("\n");
  return html`<div class=${`ll-feedback ll-tone-${node.tone}`}>
    <${Icon} name=${node.tone} /><div>${lines.map((line, i) => html`<p>${i === 0 && html`<span class="ll-sr">${words(node.tone)}: </span>`}${inline(line)}</p>`)}</div>
  </div>`;
}

// Read out by the region in app.js.
function Changed({ node }) {
  const words = useWords();
  const place = useRef();
  const last = useRef(node.text);
  useEffect(() => {
    if (last.current === node.text) return;
    last.current = node.text;
    place.current?.animate?.([{ backgroundColor: "var(--ll-glow)" }, {}], { duration: quiet() ? 0 : 180 });
  }, [node.text]);
  return html`<div class="ll-changed" ref=${place}>
    <span class="ll-changed-word">${words("changed")}</span><p>${inline(node.text)}</p>
  </div>`;
}

function Details({ node }) {
  const place = useRef();
  const [first] = useState(Boolean(node.open));
  const told = useRef(first);
  const due = useRef(false);
  useLayoutEffect(() => {
    const open = Boolean(node.open);
    due.current ||= told.current !== open; // what a student has opened or folded since stays so
    told.current = open;
    if (!due.current || (!open && place.current.contains(document.activeElement))) return; // whoever empties a field in it is still at work there
    due.current = false;
    place.current.open = open;
  });
  const line = node.note ? html`<span class="ll-fold-line"><span>${inline(node.summary)}</span><small><bdi>${inline(node.note)}</bdi></small></span>` : inline(node.summary);
  return fold(line, drawAll(node.children), { class: `ll-details${node.note ? " ll-details-noted" : ""}`, open: first, ref: place });
}

const How = ({ node }) => fold(html`<${Icon} name="how" />${inline(node.label)}`, drawAll(node.children), { class: "ll-details ll-how" });

// Said by classes and not by :has(): a page full of that selector is styled twice as slowly at every click.
const stays = (node) => Boolean(node?.stays);
const charted = (node) => stays(node) && (node.children ?? []).some((child) => child?.type === "figure");

// A button, more of them, or a few quiet words on it.
const isRow = ([first, ...rest]) => first?.type === "button" && rest.every((child) => child.type === "button" || (child.type === "prose" && child.tone === "small"));

function Columns({ node }) {
  if (isRow(node.children)) return html`<div class="ll-row">${drawAll(node.children)}</div>`;
  const staying = node.children.map(stays);
  const looks = `ll-columns${staying.includes(true) ? " ll-columns-stays" : ""}${staying[0] && !node.children.some(charted) ? " ll-columns-side" : ""}${node.children.some(charted) ? " ll-columns-chart" : ""}`;
  return html`<div class=${looks}>${drawAll(node.children).map((child, i) => html`<div class=${staying[i] ? "ll-column-stays" : undefined}>${child}</div>`)}</div>`;
}

function Group({ node }) {
  const id = useName("group");
  const place = useTurn(node.turn);
  return html`<div class=${`ll-group${node.stays ? " ll-stays" : ""}${charted(node) ? " ll-stays-chart" : ""}`} role="group" aria-labelledby=${node.label ? id : undefined} ref=${place}>
    ${node.label && html`<p class="ll-group-label" id=${id}>${inline(node.label)}</p>`}${drawAll(node.children)}
  </div>`;
}

const Badge = ({ node }) => html`<span class=${`ll-badge ll-badge-${node.kind}`}>${inline(node.text)}</span>`;
const Divider = () => html`<hr class="ll-divider" />`;

function BigNumber({ node }) {
  const words = useWords();
  return html`<div class="ll-number">
    <p><span class="ll-number-label">${inline(node.label)}</span><output class="ll-number-value">${node.value}</output></p>
    ${node.note && html`<p class="ll-number-note">${inline(node.note)}</p>`}
    ${node.how.length > 0 && html`<${How} node=${{ label: words("how"), children: node.how }} />`}
  </div>`;
}

function Progress({ node }) {
  const id = useName("progress");
  return html`<div class="ll-progress">
    <span id=${id}>${inline(node.label ?? "")} <b>${node.done} / ${node.total}</b></span>
    <progress aria-labelledby=${id} value=${node.done} max=${Math.max(1, node.total)}></progress>
  </div>`;
}

const rowsOf = (text) => Math.min(14, text.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 60)), 0));

function CopyText({ node }) {
  const words = useWords();
  const { lost } = useCard();
  const id = useName("copy");
  const [done, setDone] = useState(false);
  const place = useRef();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(node.text);
    } catch {
      place.current.select(); // no clipboard over plain http: the old way
      document.execCommand("copy");
    }
    setDone(true);
    setTimeout(() => setDone(false), 2500);
  };
  return html`<div class=${`ll-copy${node.code ? " ll-code" : ""}`}>
    <label for=${id}>${inline(node.label)}</label>
    <textarea id=${id} readonly rows=${rowsOf(node.text)} ref=${place} value=${node.text} onFocus=${(e) => e.target.select()}></textarea>
    <button type="button" class="ll-button ll-quiet" disabled=${lost} onClick=${copy}><${Icon} name="copy" />${words("copy")}</button>
    <span role="status" class="ll-quiet-word">${done ? words("copied") : ""}</span>
  </div>`;
}

export const components = {
  card: CardFrame,
  step: Step,
  prose: Prose,
  heading: Heading,
  feedback: Feedback,
  changed: Changed,
  details: Details,
  how: How,
  columns: Columns,
  group: Group,
  badge: Badge,
  divider: Divider,
  number: BigNumber,
  progress: Progress,
  copy: CopyText,
};
