// The asset made ready: offsets as the browser counts them, marks by paragraph, what lies over a stretch.
const ASTRAL = /[\ud800-\udfff]/;

export function unpack(raw) {
  const { text } = raw;
  const map = ASTRAL.test(text) ? offsetsOf(text) : null;
  const inward = map ? (n) => map[Math.min(n, map.length - 1)] : (n) => n;
  const back = map ? new Map(map.map((js, python) => [js, python])) : null;
  const outside = (n) => (back ? (back.get(n) ?? back.get(n - 1) ?? n) : n);
  const paragraphs = raw.paragraphs.map((p) => ({
    ...p,
    start: inward(p.start),
    end: inward(p.end),
    sentences: p.sentences.map(([a, b]) => [inward(a), inward(b)]),
  }));
  const marks = raw.marks.map(([start, end, layer, kind, note]) => ({ start: inward(start), end: inward(end), layer, kind, note: raw.notes[note] }));
  const data = { text, paragraphs, marks, actors: raw.actors, kinds: raw.kinds, core: raw.core, slice: (a, b) => text.slice(a, b) };
  data.outward = ({ start, end }) => ({ start: outside(start), end: outside(end), text: text.slice(start, end) });
  data.bucket = (layers, muted, own) => new Buckets(data, layers, muted, own, inward);
  return data;
}

function offsetsOf(text) {
  const map = [0];
  for (const character of text) map.push(map.at(-1) + character.length);
  return map;
}

class Buckets {
  constructor(data, layers, muted, own, inward) {
    const on = new Set([...layers, "gloss"]);
    this.data = data;
    this.quotes = layers.includes("quotes");
    this.marks = data.marks.filter((mark) => on.has(mark.layer));
    for (const [a, b] of muted) this.marks.push({ start: inward(a), end: inward(b), layer: "muted", kind: "muted" });
    own.forEach((mark, i) => this.marks.push({ start: inward(mark.start), end: inward(mark.end), layer: "own", kind: mark.kind ?? "own", note: { layer: "own", index: i, text: mark.note } }));
    this.marks.sort((a, b) => a.start - b.start || b.end - a.end);
    this.by = new Map();
    let from = 0;
    for (const paragraph of data.paragraphs) {
      while (from < this.marks.length && this.marks[from].end <= paragraph.start && this.marks[from].start < paragraph.start) from++;
      const inside = [];
      for (let i = from; i < this.marks.length && this.marks[i].start < paragraph.end; i++) if (this.marks[i].end > paragraph.start) inside.push(this.marks[i]);
      this.by.set(paragraph.start, inside);
    }
  }

  of(paragraph) {
    return this.by.get(paragraph.start) ?? [];
  }

  // The margin line of a paragraph: the voice that has most of its characters.
  line(paragraph) {
    if (!this.quotes || paragraph.heading) return null;
    const share = { author: paragraph.end - paragraph.start };
    for (const mark of this.of(paragraph)) {
      if (mark.layer !== "quotes" || mark.kind === "scare") continue;
      const size = Math.min(mark.end, paragraph.end) - Math.max(mark.start, paragraph.start);
      share[mark.kind] = (share[mark.kind] ?? 0) + size;
      share.author -= size;
    }
    return Object.keys(share).reduce((best, kind) => (share[kind] > share[best] ? kind : best), "author");
  }

  firstMark(paragraphs) {
    for (const paragraph of paragraphs) {
      const first = this.of(paragraph).find((mark) => mark.note);
      if (first) return Math.max(first.start, paragraph.start);
    }
    return -1;
  }

  // Those of the layers that mark nothing in these paragraphs.
  bare(layers, paragraphs) {
    const found = new Set(paragraphs.flatMap((each) => this.of(each).map((mark) => mark.layer)));
    return layers.filter((layer) => !found.has(layer));
  }

  // Everything over a stretch, the innermost first.
  at({ start, end }) {
    const notes = this.marks.filter((mark) => mark.note && mark.start <= start && mark.end >= end);
    return notes.sort((a, b) => a.end - a.start - (b.end - b.start)).map((mark) => mark.note);
  }
}
