// What the cards of one notebook share: is its kernel there? Each card is its own module, so this hangs on one global object.
const KEY = Symbol.for("libya-lesson");
export const shared = (globalThis[KEY] ??= { pages: new WeakMap(), plotly: null, nobody: {} });

const PATIENCE = 30000; // milliseconds after which the button may be pressed again

// One page for each widget manager: two lessons in one JupyterLab have two kernels.
export function pageOf(model) {
  const manager = model.widget_manager ?? shared.nobody;
  if (!shared.pages.has(manager)) shared.pages.set(manager, new Page());
  return shared.pages.get(manager);
}

class Page {
  constructor() {
    for (const name of ["pointerdown", "keydown"]) window.addEventListener(name, () => (this.touched = Date.now()), true);
    document.addEventListener("visibilitychange", () => {
      this.asked = 0;
      this.touched = Date.now();
    });
  }

  links = new Set();
  lost = false;
  coming = false; // somebody has pressed the button: the kernel is on its way
  seen = Date.now(); // the last word from Python
  touched = Date.now(); // the last thing the student did
  watched = new WeakSet();

  join(link) {
    this.links.add(link);
    this.watch(link);
    this.timer ??= setInterval(() => this.beat(), 500);
  }

  leave(link) {
    this.links.delete(link);
    if (!this.links.size) {
      clearInterval(this.timer);
      this.timer = null;
    }
    this.tell(); // the alert moves to another card
  }

  tell() {
    for (const link of this.links) link.tell();
  }

  // The kernel's own word, where the widget manager lets us hear it (JupyterLab and Voilà do).
  watch(link) {
    const kernel = link.kernel();
    if (!kernel || this.watched.has(kernel)) return;
    this.watched.add(kernel);
    const look = () => this.judge(kernel);
    kernel.statusChanged?.connect(look);
    kernel.connectionStatusChanged?.connect(look);
    kernel.disposed?.connect(look);
  }

  judge(kernel) {
    const gone = ["dead", "restarting", "autorestarting", "terminating"].includes(kernel.status);
    if (kernel.isDisposed || gone) return this.set(true);
    if (kernel.connectionStatus && kernel.connectionStatus !== "connected") {
      clearTimeout(this.patience); // a short hiccup of the line is nobody's business
      this.patience = setTimeout(() => kernel.connectionStatus !== "connected" && this.set(true), 2000);
    } else if (this.lost) this.ask();
  }

  // The heartbeat: a kernel that is stopped, or has forgotten us after a restart, does not answer.
  beat() {
    const beaten = this.beaten ?? Date.now();
    this.beaten = Date.now();
    // While the page itself stood still it could not hear an answer either: that time does not count.
    if (this.asked && this.beaten - beaten > 1000) this.asked += this.beaten - beaten;
    if (document.visibilityState !== "visible" || !this.links.size) {
      this.asked = 0;
      return;
    }
    for (const link of this.links) this.watch(link);
    const now = Date.now();
    // A kernel that says it is busy gets longer: it may be running cells, or have been stopped in the middle of something.
    if (this.asked && now - this.asked > (this.busy() ? 15000 : 2400)) this.set(true);
    const pause = this.lost ? 2000 : now - this.touched < 60000 ? 1200 : 10000;
    if (!this.asked && now - this.seen > pause) this.ask();
    else if (this.lost && now - this.asked > 4000) this.ask();
  }

  ask() {
    const link = [...this.links].at(-1);
    if (!link) return;
    this.asked = Date.now();
    link.post({ kind: "ping", n: this.asked });
  }

  // An answer on its way counts as a question: whoever gives one learns soon that nobody hears it.
  expect() {
    this.asked ||= Date.now();
  }

  answered() {
    this.asked = 0;
    this.seen = Date.now();
    if (this.lost) this.set(false);
  }

  busy() {
    return [...this.links].some((link) => link.kernel()?.status === "busy" && link.kernel()?.connectionStatus === "connected");
  }

  set(lost) {
    if (lost === this.lost) return;
    this.lost = lost;
    this.coming = false;
    if (!lost) for (const link of this.links) link.again();
    this.tell();
  }

  // One button: whoever runs this page (the Lab extension) starts the kernel again; where nobody does, load the page anew.
  restart(element) {
    if (this.coming) return;
    this.coming = true;
    this.tell();
    setTimeout(() => this.coming && ((this.coming = false), this.tell()), PATIENCE);
    const card = element.closest(".ll").querySelector("[data-card]");
    if (card) shared.left = { card: card.dataset.card, top: card.getBoundingClientRect().top, time: Date.now() };
    const event = new CustomEvent("libya-lesson:restart", { cancelable: true, detail: { element } });
    const nobody = window.dispatchEvent(event);
    if (nobody) window.location.reload();
  }

  // Where this card stood when its lesson was brought back; told once.
  found(card) {
    const { left } = shared;
    if (left?.card !== card || Date.now() - left.time > 120000) return undefined;
    shared.left = null;
    return left.top;
  }

  first(link) {
    return [...this.links][0] === link;
  }
}
