// Which component draws which type of node.
import { html } from "./html.js";
import * as layout from "./layout.js";
import * as controls from "./controls.js";
import { Choice } from "./choice.js";
import { Slider } from "./slider.js";
import { TextInput } from "./text_input.js";
import { Table } from "./table.js";
import { Figure } from "./figure.js";
import { Excerpt } from "./excerpt.js";
import { Chain } from "./chain.js";
import { Board } from "./board.js";
import { Grid } from "./grid.js";
import { Timeline, Strip } from "./timeline.js";
import { Shifts } from "./shifts.js";
import { Reader } from "./reader.js";

const COMPONENTS = {
  ...layout.components,
  ...controls.components,
  choice: Choice,
  slider: Slider,
  text_input: TextInput,
  table: Table,
  figure: Figure,
  excerpt: Excerpt,
  chain: Chain,
  board: Board,
  grid6: Grid,
  timeline: Timeline,
  strip: Strip,
  shifts: Shifts,
  reader: Reader,
};

// Keyed by id, else by type and count: what stays keeps its focus and what is being typed, whatever appears before it.
export function draw(node, key) {
  if (node === null || node === undefined) return null;
  if (typeof node !== "object") return String(node);
  const Component = COMPONENTS[node.type];
  return Component ? html`<${Component} node=${node} key=${node.id ?? key} />` : null;
}

export function drawAll(nodes) {
  const counts = {};
  return (nodes ?? []).map((node) => {
    const name = `${node?.type}-${node?.kind ?? ""}`;
    counts[name] = (counts[name] ?? 0) + 1;
    return draw(node, `${name}-${counts[name]}`);
  });
}
