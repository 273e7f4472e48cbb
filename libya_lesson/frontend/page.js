// What all cards of one page share: each card is its own module, so it hangs on one global object.
const KEY = Symbol.for("libya-lesson.page");

class Page {
  links = new Set();
  lost = false;
  seen = Date.now();
  watched = new WeakSet();

  join(link) {
    this.links.add(link);
    this.watch(link);
    if (!this.timer) this.timer = setInterval(() => this.beat(), 500);
  }

  leave(link) {
    this.links.delete(link);
    this.tell(); // the banner moves to another card
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
    if (document.visibilityState !== "visible" || !this.links.size) {
      this.asked = 0;
      return;
    }
    for (const link of this.links) this.watch(link);
    const now = Date.now();
    if (this.asked && now - this.asked > 2500) {
      if (this.busy()) this.asked = 0;
      else this.set(true);
    }
    const pause = this.lost ? 2000 : now - this.touched < 60000 ? 1200 : 10000;
    if (!this.asked && now - this.seen > pause) this.ask();
    else if (this.lost && now - this.asked > 4000) this.ask();
  }

  touched = Date.now();

  ask() {
    const link = [...this.links].at(-1);
    if (!link) return;
    this.asked = Date.now();
    link.post({ kind: "ping", n: this.asked });
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
    if (!lost) for (const link of this.links) link.again();
    this.tell();
  }

  // One button: whoever runs this page (the Lab extension) starts the kernel again; where nobody does, load the page anew.
  restart() {
    const nobody = window.dispatchEvent(new CustomEvent("libya-lesson:restart", { cancelable: true }));
    if (nobody) window.location.reload();
  }

  first(link) {
    return [...this.links][0] === link;
  }
}

export const page = (globalThis[KEY] ??= new Page());
for (const name of ["pointerdown", "keydown"]) window.addEventListener(name, () => (page.touched = Date.now()), true);
document.addEventListener("visibilitychange", () => {
  page.asked = 0;
  page.touched = Date.now();
});
