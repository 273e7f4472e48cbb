// The line between one card and Python: events out with a running number, trees in, and what is still unanswered.
import { pageOf, shared } from "./page.js";
import { stopAsking } from "./plotly.js";

const links = new WeakMap();
export const linkOf = (model) => links.get(model) ?? links.set(model, new Link(model)).get(model);

const GAP = 40; // milliseconds between two events of a slider that is being dragged

class Link {
  constructor(model) {
    this.model = model;
    this.page = pageOf(model);
    this.client = Math.random().toString(36).slice(2, 10);
    this.seq = 0;
    this.views = 0;
    this.listeners = new Set();
    this.local = new Map(); // control id -> {value, seq}: what the student sees until Python has caught up
    this.waiting = new Map(); // control id -> {value, timer}: not sent yet
    this.sent = []; // [{id, value, seq, time}]: not answered yet
    model.on("change:tree", () => this.arrived());
    model.on("change:assets", () => this.tell());
    model.on("msg:custom", (message, buffers) => this.heard(message, buffers));
  }

  get tree() {
    const written = this.model.get("tree"); // as one text: each layer on its way would look into every value
    if (written !== this.written) [this.written, this.read] = [written, JSON.parse(written)];
    return this.read;
  }

  get assets() {
    return this.model.get("assets");
  }

  kernel() {
    const manager = this.model.widget_manager;
    return manager?.kernel ?? manager?.context?.sessionContext?.session?.kernel ?? null;
  }

  open() {
    if (this.views++ === 0) this.page.join(this);
    this.replay();
  }

  close() {
    if (--this.views > 0) return;
    this.page.leave(this);
    stopAsking(this);
  }

  subscribe(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell() {
    for (const listener of this.listeners) listener();
  }

  post(message) {
    try {
      this.model.send(message);
    } catch {
      this.page.set(true); // the channel itself is closed
    }
  }

  // ---- what the student does ----
  value(node) {
    return this.local.has(node.id) ? this.local.get(node.id).value : node.value;
  }

  // wait: milliseconds of quiet before it is sent; live: as often as Python can follow, the newest value wins
  set(id, value, { wait = 0, live = false } = {}) {
    this.local.set(id, { value, seq: Infinity });
    const held = this.waiting.get(id);
    if (held) clearTimeout(held.timer);
    if (live) {
      const last = this.sent.findLast((event) => event.id === id);
      const since = last ? Date.now() - last.time : GAP;
      const pause = last ? (since > 1000 ? 0 : 1000 - since) : Math.max(0, GAP - (Date.now() - (this.lastTime ?? 0)));
      this.hold(id, value, pause, true);
    } else if (wait) this.hold(id, value, wait, false);
    else {
      this.waiting.delete(id);
      this.flush();
      this.send(id, value);
    }
  }

  // Something that was typed or pressed is not answered yet.
  get unheard() {
    return this.sent.length > 0 || [...this.waiting.values()].some((held) => !held.live);
  }

  hold(id, value, pause, live) {
    const go = () => {
      this.waiting.delete(id);
      this.send(id, value);
    };
    if (pause <= 0) return go();
    const first = !live && !this.unheard;
    this.waiting.set(id, { value, live, go, timer: setTimeout(go, pause) });
    if (first) this.tell();
  }

  // Everything that is held back goes before a press of a button, or else the button would not know of it.
  flush(id) {
    for (const [key, held] of [...this.waiting]) {
      if (id !== undefined && key !== id) continue;
      clearTimeout(held.timer);
      held.go();
    }
  }

  send(id, value) {
    this.found = false;
    const event = { id, value, seq: ++this.seq, time: Date.now() };
    this.lastTime = event.time;
    if (this.local.has(id)) this.local.set(id, { value: this.local.get(id).value, seq: event.seq });
    this.sent.push(event);
    this.keep();
    this.page.expect();
    this.write();
  }

  // Letters may overtake each other (a kernel's subshells) or get lost: each brings all that is not answered, in order.
  write() {
    const events = this.sent.map(({ id, value, seq }) => ({ id, value, seq }));
    if (events.length) this.post({ kind: "events", client: this.client, events });
  }

  // ---- what Python answers ----
  arrived() {
    const acked = this.tree.acks?.[this.client] ?? 0;
    const before = this.sent.length;
    this.sent = this.sent.filter((event) => event.seq > acked);
    for (const [id, kept] of this.local) if (kept.seq <= acked && !this.waiting.has(id)) this.local.delete(id);
    for (const [id, held] of this.waiting) if (held.live && !this.sent.some((event) => event.id === id)) this.flush(id);
    if (before !== this.sent.length) this.keep();
    if (before) this.page.answered();
    this.tell();
  }

  heard(message, buffers) {
    if (message.kind === "pong") this.page.answered();
    else if (message.kind === "plotly") shared.plotlyArrived?.(buffers[0]);
  }

  // ---- lost and found ----
  // What one is in the middle of stays open when the line is lost: a disabled field drops the focus, and the keys with it.
  focus(id) {
    if (this.focused === id) return;
    this.focused = id;
    if (this.page.lost) this.tell();
  }

  get shelf() {
    return `libya-lesson:${this.tree.key ?? this.tree.id ?? ""}`;
  }

  keep() {
    try {
      if (this.sent.length) sessionStorage.setItem(this.shelf, JSON.stringify({ events: this.sent, kernel: this.model.model_id ?? this.client }));
      else sessionStorage.removeItem(this.shelf);
    } catch {
      // private windows may have no storage: then only what Python has is kept
    }
  }

  // What is picked but not given yet, across a new kernel or a new page: read with one argument, kept with two.
  draft(id, value) {
    const shelf = `${this.shelf}:drafts`;
    try {
      const drafts = JSON.parse(sessionStorage.getItem(shelf) ?? "{}");
      if (value === undefined) return drafts[id];
      if (value === null) delete drafts[id];
      else drafts[id] = value;
      sessionStorage.setItem(shelf, JSON.stringify(drafts));
    } catch {
      // without storage a draft lives as long as the page
    }
    return undefined;
  }

  // The line came back and the kernel remembers us: send what was not answered (Python counts each only once).
  again() {
    this.write();
  }

  // The kernel is a new one: what the old one never answered is sent as new.
  replay() {
    if (this.replayed) return;
    this.replayed = true;
    let events = [];
    try {
      events = JSON.parse(sessionStorage.getItem(this.shelf) ?? "{}").events ?? [];
      sessionStorage.removeItem(this.shelf);
    } catch {
      return;
    }
    const fresh = events.filter((event) => Date.now() - event.time < 12 * 3600 * 1000);
    for (const { id, value } of fresh) this.send(id, value);
    if (fresh.length) this.found = true;
  }
}
