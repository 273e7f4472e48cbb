// The note beside the text: what a mark is, the chain of voices, rule and why; and the ways to overrule the machine.
import { html, useEffect, useRef, useState } from "./html.js";
import { useWords } from "./context.js";
import { Icon } from "./icons.js";
import { Rows } from "./pick.js";

export function SideNote({ data, stretch, notes, selection, takes, send, own, close, hint }) {
  const words = useWords();
  const picked = selection.span;
  return html`<aside class=${`ll-note${picked || stretch ? " ll-note-open" : ""}`} aria-live="polite" aria-label=${words("reader_note")} tabindex="-1">
    ${picked
      ? html`<${Picked} key="picked" data=${data} selection=${selection} takes=${takes} send=${send} />`
      : stretch
        ? html`<button type="button" class="ll-mini ll-note-close" aria-label=${words("dismiss")} onClick=${close}><${Icon} name="remove" /></button>
            ${notes.map((note, i) => html`<${Note} key=${`${stretch.start}-${i}`} note=${note} data=${data} takes=${takes} send=${send} own=${own} close=${close} />`)}`
        : hint && html`<p class="ll-quiet-word">${words("reader_hint")}</p>`}
  </aside>`;
}

function Note({ note, data, takes, send, own, close }) {
  const words = useWords();
  if (note.layer === "own") {
    const mark = own[note.index];
    return html`<section><p class="ll-note-what">${words("reader_own")}</p>${note.text && html`<p>${note.text}</p>`}
      ${mark && takes("unmark") && html`<button type="button" class="ll-button ll-quiet" onClick=${() => { send("unmark", { start: mark.start, end: mark.end }); close(); }}>${words("reader_unmark")}</button>`}
    </section>`;
  }
  return html`<section>
    <p class="ll-note-what"><span class=${`ll-mark-${note.kind}`}>${note.what}</span></p>
    ${note.text && html`<p>${note.text}</p>`}
    ${note.chain && html`<ol class="ll-mini-chain">${note.chain.map((name, i) => html`<li key=${i}>${name}</li>`)}</ol>`}
    ${note.facts?.length > 0 && html`<dl>${note.facts.map(([name, value]) => html`<div key=${name}><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}
    ${note.why && html`<p class="ll-why"><b>${words("reader_why")}</b> ${note.why}</p>`}
    ${note.row && takes("overrule") && html`<${Overrule} row=${note.row} data=${data} send=${send} close=${close} />`}
  </section>`;
}

// A quote or an actor: what it is not, and what else it is.
function Overrule({ row, data, send, close }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const actor = row.table === "actors";
  const give = (change, more) => {
    send("overrule", { table: row.table, start: row.start, end: row.end, change, ...more });
    close();
  };
  return html`<div class="ll-overrule" role="group" aria-label=${words("reader_overrule")}>
    <p class="ll-quiet-word">${words("reader_overrule")}</p>
    <button type="button" class="ll-chip" onClick=${() => give(actor ? "not_an_actor" : "not_a_quote")}>${words(actor ? "reader_not_an_actor" : "reader_not_a_quote")}</button>
    <button type="button" class="ll-chip" aria-expanded=${open} onClick=${() => setOpen(!open)}>${words(actor ? "reader_wrong_kind" : "reader_wrong_speaker")}</button>
    ${open && (actor
      ? html`<${Another} label=${words("reader_kind")} among=${data.kinds} except=${row.kind} word=${words("reader_change_kind")} give=${(to) => give("kind", { to })} />`
      : html`<${WhoSpeaks} data=${data} except=${row.speaker} word=${words("reader_change")} give=${(speaker) => give("wrong_speaker", { speaker })} />`)}
  </div>`;
}

// One of these, and a button. On a narrow page the note scrolls in itself: what was just opened is shown to its last button.
function Another({ label, among, except, word, give }) {
  const [one, setOne] = useState(null);
  const place = useRef();
  useEffect(() => place.current.scrollIntoView({ block: "nearest" }), []);
  const others = among.filter(([id]) => id !== except).map(([id, label]) => ({ id, label }));
  return html`<div class="ll-who" ref=${place}>
    <${Rows} label=${label} options=${others} value=${one} pick=${setOne} />
    <button type="button" class="ll-button ll-primary" disabled=${!one} onClick=${() => give(one)}>${word}</button>
  </div>`;
}

const NOBODY = "-"; // no actor has this id

function WhoSpeaks({ data, except, word, give }) {
  const words = useWords();
  const among = [...data.actors, [NOBODY, words("reader_nobody")]];
  return html`<${Another} label=${words("reader_who")} among=${among} except=${except} word=${word} give=${(who) => give(who === NOBODY ? null : who)} />`;
}

// What the student has selected, and what can be done with it.
function Picked({ data, selection, takes, send }) {
  const words = useWords();
  const [missed, setMissed] = useState(false);
  const { span } = selection;
  const out = data.outward(span);
  useEffect(() => setMissed(false), [span.start, span.end]);
  const short = out.text.length > 140 ? `${out.text.slice(0, 90)} … ${out.text.slice(-40)}` : out.text;
  const done = () => selection.clear();
  return html`<section>
    <p class="ll-note-what">${words("reader_selected")}</p>
    <p class="ll-picked-text">${short}</p>
    ${takes("mark") && html`<button type="button" class="ll-button ll-primary" data-enter onClick=${() => { send("mark", out); done(); }}>${words("reader_mark")}</button>`}
    ${takes("overrule") && html`<button type="button" class="ll-chip" data-enter aria-expanded=${missed} onClick=${() => setMissed(!missed)}>${words("reader_missed")}</button>`}
    ${missed && html`<${WhoSpeaks} data=${data} word=${words("reader_add")} give=${(who) => { send("overrule", { table: "quotes", start: out.start, end: out.end, change: "missed", speaker: who }); done(); }} />`}
    <button type="button" class="ll-mini ll-note-close" aria-label=${words("dismiss")} onClick=${done}><${Icon} name="remove" /></button>
  </section>`;
}
