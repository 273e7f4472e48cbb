// Lines that nobody points at, on ground without axes: the page draws them, as plotly would make each anew at every change.
import { html } from "./html.js";

const WIDEST = 3; // plotly's dashes are as long as those of a line of this width, or longer
const DASHES = { solid: 0, dot: 1, dash: 3 };

const plain = ({ type, mode, hoverinfo, fill, line = {} }) =>
  type === "scatter" && mode === "lines" && hoverinfo === "skip" && !fill && !line.shape && (line.dash ?? "solid") in DASHES;
const bare = (axis) => axis?.visible === false && axis.fixedrange && axis.range;

// What lies lowest in a figure and can be drawn so, and the figure that is left for plotly.
export function parted(figure) {
  const { data = [], layout = {} } = figure;
  if (!layout.margin || !bare(layout.xaxis) || !bare(layout.yaxis)) return [[], figure];
  const first = data.findIndex((trace) => !plain(trace));
  const count = first < 0 ? data.length : first;
  return [data.slice(0, count), { ...figure, data: data.slice(count) }];
}

export function Strokes({ traces, layout }) {
  if (!traces.length) return null;
  const { l = 0, r = 0, t = 0, b = 0 } = layout.margin;
  const [[left, right], [low, high]] = [layout.xaxis.range, layout.yaxis.range];
  const way = ({ x, y }) => {
    let pen = "M";
    return x.map((across, i) => {
      const [here, from] = [across !== null && y[i] !== null, pen];
      pen = here ? "L" : "M"; // a gap lifts the pen
      return here ? `${from}${across - left} ${high - y[i]}` : "";
    }).join("");
  };
  const look = ({ line: { color, width = 2, dash = "solid" } }) =>
    `stroke: ${color}; stroke-width: ${width}px${DASHES[dash] ? `; stroke-dasharray: ${DASHES[dash] * Math.max(width, WIDEST)}px` : ""}`;
  return html`<svg class="ll-plot-strokes" aria-hidden="true" viewBox=${`0 0 ${right - left} ${high - low}`} preserveAspectRatio="none" style=${`left: ${l}px; top: ${t}px; width: calc(100% - ${l + r}px); height: calc(100% - ${t + b}px)`}>
    ${traces.map((trace) => html`<path d=${way(trace)} opacity=${trace.opacity ?? 1} style=${look(trace)} />`)}
  </svg>`;
}
