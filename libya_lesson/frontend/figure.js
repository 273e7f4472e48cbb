// A plotly figure in the colours of the page, one sentence that describes it, its numbers as a table.
import { html, useEffect, useLayoutEffect, useMemo, useRef, useState } from "./html.js";
import { Boxes } from "./boxes.js";
import { quiet, useCard, useWords } from "./context.js";
import { draw } from "./draw.js";
import { inline } from "./inline.js";
import { fold } from "./parts.js";
import { useLines } from "./lines.js";
import { plotly } from "./plotly.js";
import { parted, Strokes } from "./strokes.js";

const CONFIG = { displaylogo: false, displayModeBar: false, responsive: false, showSendToCloud: false, showLink: false, scrollZoom: false, doubleClick: "reset" };

// Every "var(--ll-…)" in the figure becomes the colour that it has here and now.
function resolve(value, colour) {
  if (typeof value === "string") return value.replace(/var\((--ll-[\w-]+)\)/g, (_, name) => colour(name));
  if (Array.isArray(value)) return value.map((each) => resolve(each, colour));
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolve(v, colour)]));
  return value;
}

// A token as plotly can read it: mixed colours come out of the browser as color(srgb …), which it cannot.
function read(probe, name) {
  probe.style.color = "";
  probe.style.color = `var(${name})`;
  const found = getComputedStyle(probe).color;
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/.exec(found);
  return mixed ? `rgba(${mixed.slice(1, 4).map((part) => Math.round(part * 255)).join(",")},${mixed[4] ?? 1})` : found;
}

// Asking the browser for a colour makes it style the whole page anew, so each is asked for once while a theme lasts.
function palette(place, known) {
  let probe;
  const colour = (name) => {
    if (!known.has(name)) known.set(name, read((probe ??= place.parentElement.appendChild(document.createElement("span"))), name));
    return known.get(name);
  };
  return [colour, () => probe?.remove()];
}

// A figure may say its shape (layout.meta.aspect), and what a trace or an axis is like where there is little room (meta.narrow).
const NARROW = 520;
const SETTLES = 100; // milliseconds until a width that is being changed has settled
const EDGES = 16; // the margins of a figure that has an aspect, left and right, above and below

function heightOf(node, width) {
  const aspect = node.figure_json.layout?.meta?.aspect;
  return aspect && width ? Math.min(node.height, Math.round((width - EDGES) / aspect) + EDGES) : node.height;
}

const COLOURS = ["--ll-cooperation", "--ll-conflict", "--ll-accent", "--ll-pattern3", "--ll-pattern4", "--ll-ink-2"];

function dressed(figure, place, { width, height, narrow }, known) {
  const [colour, done] = palette(place, known);
  if (!known.has("font")) known.set("font", getComputedStyle(place).fontFamily);
  const fontFamily = known.get("font");
  const { data: given = [], layout = {} } = resolve(figure, colour);
  const data = narrow ? given.map((trace) => ({ ...trace, ...trace.meta?.narrow })) : given;
  const { template: _, ...own } = layout;
  if (narrow) for (const [key, part] of Object.entries(layout.meta?.narrow ?? {})) own[key] = { ...own[key], ...part };
  const axes = { xaxis: {}, yaxis: {} };
  for (const key of Object.keys(own)) if (/^[xy]axis\d*$/.test(key)) axes[key] = own[key];
  const lines = { gridcolor: colour("--ll-line"), zerolinecolor: colour("--ll-line-2"), linecolor: colour("--ll-line-2") };
  for (const key of Object.keys(axes)) axes[key] = { ...lines, automargin: true, autotickangles: [0, 30, 90], ...axes[key] };
  const full = {
    margin: { l: 48, r: 16, t: own.title ? 44 : 16, b: 40 },
    hovermode: "closest",
    dragmode: false,
    colorway: COLOURS.map(colour),
    ...own,
    ...axes,
    width, // said, as plotly would make the browser lay out the whole page to find it
    height,
    autosize: false,
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: fontFamily, size: 13, color: colour("--ll-ink"), ...own.font },
    hoverlabel: { bgcolor: colour("--ll-paper"), bordercolor: colour("--ll-line-2"), font: { family: fontFamily, color: colour("--ll-ink") }, ...own.hoverlabel },
    transition: quiet() ? undefined : own.transition,
  };
  done();
  return [data, full];
}

export function Figure({ node }) {
  const words = useWords();
  const { link, lost } = useCard();
  const place = useRef();
  const [state, setState] = useState("waiting");
  const [theme, setTheme] = useState(0);
  const [width, setWidth] = useState(0); // a figure in a closed fold has none yet and is drawn when it has
  const seen = width > 0;
  const narrow = seen && width < NARROW;
  const height = heightOf(node, width);
  const now = useRef({});
  const known = useRef(new Map()); // colours and font of this theme
  now.current = { node, lost, link, seen };

  useEffect(() => {
    const turn = () => {
      known.current = new Map();
      setTheme((n) => n + 1);
    };
    const watcher = new MutationObserver(turn);
    watcher.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-name", "data-jp-theme-light", "class"] });
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", turn);
    const element = place.current;
    let pause;
    const sizes = new ResizeObserver(([{ contentRect }]) => {
      clearTimeout(pause);
      if (!contentRect.width) return;
      if (now.current.seen) pause = setTimeout(() => setWidth(contentRect.width), SETTLES);
      else setWidth(contentRect.width);
    });
    sizes.observe(element);
    return () => {
      clearTimeout(pause);
      sizes.disconnect();
      watcher.disconnect();
      dark.removeEventListener("change", turn);
      globalThis.Plotly?.purge?.(element);
    };
  }, []);

  const [strokes, figure, json] = useMemo(() => {
    const [below, rest] = parted(node.figure_json);
    return [below, rest, JSON.stringify(rest)]; // an unchanged figure is not drawn again
  }, [node.figure_json]);
  const lines = useLines(strokes, node.figure_json.layout, node.id && !lost ? (name) => link.send(node.id, name) : null);
  useLayoutEffect(() => { // before the browser paints: the words and the chart change in one picture
    let gone = false;
    if (!seen) return undefined;
    plotly(link)
      .then(async (Plotly) => {
        const element = place.current;
        if (gone || !element) return;
        const first = !element.classList.contains("js-plotly-plot");
        // At each drawing plotly asks its place how large it is, though it is told: the browser would lay out the whole page.
        for (const [side, size] of [["clientWidth", width], ["clientHeight", height]]) Object.defineProperty(element, side, { value: size, configurable: true });
        // How it behaves is said once: to be told again, plotly would measure its place, which costs a layout.
        await Plotly.react(element, ...dressed(figure, element, { width, height, narrow }, known.current), first ? CONFIG : undefined);
        if (first) {
          element.on("plotly_hover", () => (lines.sign.current = true));
          element.on("plotly_unhover", () => (lines.sign.current = false));
          element.on("plotly_click", (event) => {
            const { node, lost, link } = now.current;
            const chosen = event.points?.find((point) => point.customdata !== undefined && point.customdata !== null);
            if (node.id && chosen && !lost) link.send(node.id, chosen.customdata);
          });
        }
        element.querySelectorAll("svg:not([aria-hidden])").forEach((svg) => svg.setAttribute("aria-hidden", "true"));
        if (!gone) setState("drawn");
      })
      .catch(() => !gone && setState("failed"));
    return () => (gone = true);
  }, [json, theme, width, height]);

  return html`<figure class=${`ll-figure ll-figure-${state}`} data-control=${node.id}>
    <div class=${`ll-plot-frame${lines.lit ? " ll-plot-lit" : ""}`} ...${lines.on}>
      ${state === "drawn" && lines.glow}
      ${state === "drawn" && html`<${Strokes} traces=${strokes} layout=${node.figure_json.layout} />`}
      <div class="ll-plot" role="img" aria-label=${node.description} style=${`min-height:${state === "failed" ? 0 : height}px`} ref=${place}></div>
      ${state === "drawn" && html`<${Boxes} layout=${node.figure_json.layout} />`}
    </div>
    ${state === "waiting" && html`<p class="ll-quiet-word ll-plot-wait">${words("drawing")}</p>`}
    <figcaption>${state === "failed" ? words("no_chart") : inline(node.description)}</figcaption>
    ${node.table && fold(words("as_table"), draw({ ...node.table, hidden: false }), { open: state === "failed" })}
  </figure>`;
}
