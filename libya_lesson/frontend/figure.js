// A plotly figure in the colours of the page, one sentence that describes it, its numbers as a table.
import { html, useEffect, useRef, useState } from "./html.js";
import { useCard, useWords } from "./context.js";
import { draw } from "./draw.js";
import { inline } from "./inline.js";
import { plotly } from "./plotly.js";

const CONFIG = { displaylogo: false, displayModeBar: false, responsive: true, showSendToCloud: false, showLink: false, scrollZoom: false, doubleClick: "reset" };

// Every "var(--ll-…)" in the figure becomes the colour that it has here and now.
function resolve(value, style) {
  if (typeof value === "string") return value.replace(/var\((--ll-[\w-]+)\)/g, (_, name) => style.getPropertyValue(name).trim() || "#777");
  if (Array.isArray(value)) return value.map((each) => resolve(each, style));
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolve(v, style)]));
  return value;
}

const axis = (style, given) => ({ gridcolor: style("--ll-line"), zerolinecolor: style("--ll-line-2"), linecolor: style("--ll-line-2"), automargin: true, ...given });

function dressed(figure, place, height) {
  const computed = getComputedStyle(place);
  const style = (name) => computed.getPropertyValue(name).trim();
  const { data = [], layout = {} } = resolve(structuredClone(figure), computed);
  delete layout.template;
  const axes = { xaxis: {}, yaxis: {} };
  for (const key of Object.keys(layout)) if (/^[xy]axis\d*$/.test(key)) axes[key] = layout[key];
  for (const key of Object.keys(axes)) axes[key] = axis(style, axes[key]);
  const quiet = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  return [
    data,
    {
      margin: { l: 48, r: 16, t: layout.title ? 44 : 16, b: 40 },
      hovermode: "closest",
      dragmode: false,
      colorway: ["--ll-cooperation", "--ll-conflict", "--ll-accent", "--ll-pattern3", "--ll-pattern4", "--ll-ink-2"].map(style),
      ...layout,
      ...axes,
      height,
      autosize: true,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: computed.fontFamily, size: 13, color: style("--ll-ink"), ...layout.font },
      hoverlabel: { bgcolor: style("--ll-paper"), bordercolor: style("--ll-line-2"), font: { family: computed.fontFamily, color: style("--ll-ink") }, ...layout.hoverlabel },
      transition: quiet ? undefined : layout.transition,
    },
  ];
}

export function Figure({ node }) {
  const words = useWords();
  const { link, lost } = useCard();
  const place = useRef();
  const [state, setState] = useState("waiting");
  const [theme, setTheme] = useState(0);
  const now = useRef({});
  now.current = { node, lost, link };

  useEffect(() => {
    const watcher = new MutationObserver(() => setTheme((n) => n + 1));
    watcher.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-name", "data-jp-theme-light", "class"] });
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const turn = () => setTheme((n) => n + 1);
    dark.addEventListener("change", turn);
    const element = place.current;
    return () => {
      watcher.disconnect();
      dark.removeEventListener("change", turn);
      globalThis.Plotly?.purge?.(element);
    };
  }, []);

  const json = JSON.stringify(node.figure_json); // an unchanged figure is not drawn again
  useEffect(() => {
    let gone = false;
    plotly(link)
      .then(async (Plotly) => {
        const element = place.current;
        if (gone || !element) return;
        const first = !element.classList.contains("js-plotly-plot");
        await Plotly.react(element, ...dressed(node.figure_json, element, node.height), CONFIG);
        if (first)
          element.on("plotly_click", (event) => {
            const { node, lost, link } = now.current;
            const chosen = event.points?.find((point) => point.customdata !== undefined && point.customdata !== null);
            if (node.id && chosen && !lost) link.send(node.id, chosen.customdata);
          });
        element.querySelectorAll("svg").forEach((svg) => svg.setAttribute("aria-hidden", "true"));
        if (!gone) setState("drawn");
      })
      .catch(() => !gone && setState("failed"));
    return () => (gone = true);
  }, [json, theme, node.height]);

  return html`<figure class=${`ll-figure ll-figure-${state}`} data-control=${node.id}>
    <div class="ll-plot" role="img" aria-label=${node.description} style=${`min-height:${state === "failed" ? 0 : node.height}px`} ref=${place}></div>
    ${state === "waiting" && html`<p class="ll-quiet-word ll-plot-wait">${words("drawing")}</p>`}
    <figcaption>${state === "failed" ? words("no_chart") : inline(node.description)}</figcaption>
    ${node.table && html`<details class="ll-details" open=${state === "failed"}><summary>${words("as_table")}</summary><div class="ll-details-body">${draw({ ...node.table, hidden: false })}</div></details>`}
  </figure>`;
}
