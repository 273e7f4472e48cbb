// The article reader: layers, notes, overrules, selection by mouse and keyboard, reading aloud. Its parts are in reader_*.js.
import { html, useEffect, useMemo, useRef, useState } from "./html.js";
import { useName, useCard, useWords } from "./context.js";
import { Icon } from "./icons.js";
import { unpack } from "./reader_data.js";
import { Paragraph } from "./reader_text.js";
import { SideNote } from "./reader_note.js";
import { useSelection } from "./reader_select.js";
import { useSpeech } from "./reader_speech.js";
import { useUncovered, wouldBeCovered } from "./reader_place.js";

const SAMPLE = { actors: "actor", quotes: "named", claims: "claim", labels: "label", hedges: "hedge" };

const SELECTS = ["mark", "overrule", "select"];

const tool = (pressed, press, word, icon) => html`<button type="button" class="ll-tool" aria-pressed=${pressed} onClick=${press}>
  ${icon && html`<${Icon} name=${icon} />`}${word}
</button>`;

const within = (paragraph, offset) => (offset >= paragraph.start && offset < paragraph.end ? offset : -1);

export function Reader({ node }) {
  const words = useWords();
  const { link, lost, assets } = useCard();
  const raw = assets?.[node.asset];
  const data = useMemo(() => (raw ? unpack(raw) : null), [raw]);
  const id = useName("reader");
  const [layers, setLayers] = useState(node.layers);
  const [shown, setShown] = useState(node.shown);
  const [stretch, setStretch] = useState(null); // the marked stretch that the side note speaks of: {start, end}
  const [rove, setRove] = useState(null); // the stretch that Tab comes to
  const [pinned, setPinned] = useState(false);
  const pointing = useRef();
  const text = useRef();
  const takes = (event) => node.events.includes(event) && !lost;
  const send = (event, value) => takes(event) && link.send(event, value);
  useEffect(() => setLayers(node.layers), [node.layers.join()]);
  useEffect(() => setShown(node.shown), [node.shown]);
  useEffect(() => {
    setStretch(null); // a place in the text before
    setPinned(false);
    setRove(null);
  }, [raw]);

  const selection = useSelection(text, data, (span) => send("select", data?.outward(span)));
  const speech = useSpeech(text, data);

  useUncovered(text, pinned ? stretch?.start : undefined);

  // What lies over the text now, paragraph by paragraph; a paragraph whose marks stay the same is not drawn again.
  const on = layers.join();
  const extra = JSON.stringify([node.muted, node.own]);
  const buckets = useMemo(() => data?.bucket(layers, node.muted, node.own), [data, on, extra]);
  if (!data) return html`<p class="ll-quiet-word">…</p>`;

  const toggle = (layer) => {
    const next = layers.includes(layer) ? layers.filter((each) => each !== layer) : [...layers, layer];
    setLayers(next);
    close();
    send("layers", next);
  };
  const show = (part) => {
    setShown(part);
    send("shown", part);
  };
  const open = (span) => {
    setStretch(span);
    setPinned(true);
    setRove(span?.start ?? null);
  };
  // Pointing shows the note, too, until a mark is chosen by click or focus.
  const point = (event) => {
    clearTimeout(pointing.current);
    const mark = event.pointerType === "mouse" && event.target.closest?.(".ll-mark[data-at]");
    if (!mark || pinned || selection.span || wouldBeCovered(text.current, mark)) return;
    const start = Number(mark.dataset.at);
    pointing.current = setTimeout(() => setStretch({ start, end: start + 1 }), 100);
  };
  const close = () => {
    setStretch(null);
    setPinned(false);
  };
  const walk = (event) => {
    if (event.key === "Escape") return close();
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by || selection.caret || !event.target.closest(".ll-mark")) return undefined;
    event.preventDefault();
    const marks = [...text.current.querySelectorAll(".ll-mark[data-at]")];
    const next = marks[marks.indexOf(event.target.closest(".ll-mark")) + by];
    next?.focus();
    return undefined;
  };
  const paragraphs = data.paragraphs.filter((each) => shown === "full" || !data.core || each.core);
  const first = rove ?? buckets.firstMark(paragraphs);
  const bare = buckets.bare(layers, paragraphs);
  const notes = stretch ? buckets.at(stretch) : [];

  return html`<div class="ll-reader" data-control=${node.id} onKeyDown=${walk}>
    <div class="ll-reader-bar" role="toolbar" aria-label=${words("reader_tools")}>
      ${node.choices.length > 0 && html`<span class="ll-quiet-word" aria-hidden="true">${words("reader_layers")}</span>`}
      <span class="ll-bar-tools">
      ${data.core && node.events.includes("shown") && tool(shown === "full", () => show(shown === "full" ? "core" : "full"), words("reader_full"))}
      ${node.speak && speech.possible && tool(speech.on, () => speech.toggle(paragraphs), words(speech.on ? "reader_stop" : "reader_speak"), speech.on ? "stop" : "play")}
      ${SELECTS.some((event) => node.events.includes(event)) && tool(selection.caret, selection.toggleCaret, words("reader_caret"))}
      </span>
      ${node.choices.length > 0 &&
      html`<div role="group" aria-label=${words("reader_layers")} class="ll-layers">
        ${node.choices.map(
          (layer) => html`<button type="button" key=${layer} class="ll-layer" aria-pressed=${layers.includes(layer)} onClick=${() => toggle(layer)}>
            <span class=${`ll-mark-${SAMPLE[layer]}`}>${words(`layer_${layer}`)}</span>
          </button>`,
        )}
      </div>`}
      ${bare.length > 0 && html`<p class="ll-small">${words("reader_none")} ${bare.map((layer) => words(`layer_${layer}`)).join(", ")}.</p>`}
    </div>
    ${selection.caret && html`<p class="ll-small" id=${`${id}-help`}>${words("reader_caret_help")}</p>`}
    <div class="ll-reader-flow">
      <div
        class=${`ll-article${selection.caret ? " ll-caret" : ""}${paragraphs.length > 60 ? " ll-long" : ""}`}
        ref=${text}
        role=${selection.caret ? "application" : "document"}
        aria-label=${node.label}
        aria-describedby=${selection.caret ? `${id}-help` : undefined}
        tabindex=${selection.caret ? 0 : undefined}
        lang="en"
        dir="ltr"
        onKeyDown=${selection.onKeyDown}
        onPointerUp=${selection.onPointerUp}
        onPointerOver=${point}
      >
        ${paragraphs.map(
          (each) => html`<${Paragraph}
            key=${each.start}
            paragraph=${each}
            slice=${data.slice}
            marks=${buckets.of(each)}
            line=${buckets.line(each)}
            first=${within(each, first)}
            open=${within(each, stretch?.start ?? -1)}
            onOpen=${open}
          />`,
        )}
      </div>
      <${SideNote} data=${data} stretch=${stretch} notes=${notes} selection=${selection} takes=${takes} send=${send} own=${node.own} close=${close} hint=${first >= 0} />
    </div>
    <p class="ll-sr" role="status">${selection.said}</p>
  </div>`;
}
