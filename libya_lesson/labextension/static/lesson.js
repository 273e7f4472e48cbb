// Takes Jupyter's own hurdles away from notebooks whose metadata say {"libya_lesson": {"autorun": true}}.
// No build step: JupyterLab loads this file as it stands. Every other notebook stays exactly as it was.
(() => {
  "use strict";

  const NAME = "libya-lesson";
  const styles = new URL("lesson.css", document.currentScript.src).href;
  const NARROW = 1000; // pixels of a window in which the list of files would take a third of the lesson's room
  const met = new WeakSet();
  const folds = new Set(); // what draws the button of each Plus section
  let words = {}; // of the language in which the cards speak: they tell it

  const isNotebook = (widget) => Boolean(widget && widget.context && widget.sessionContext && widget.content);
  const isLesson = (panel) => Boolean((panel.content.model?.getMetadata("libya_lesson") || {}).autorun);

  // -- Looks: hidden code bars, no scroll boxes, a short toolbar (all in lesson.css, scoped to this class) --

  function dress(app, panel) {
    panel.addClass(NAME);
    if (window.innerWidth < NARROW) app.shell.collapseLeft?.();
    for (const cell of panel.content.widgets) {
      if (cell.model.getMetadata("jp-MarkdownHeadingCollapsed") !== undefined) addFold(cell);
    }
    // Cells that leave the DOM when scrolled away would take a half-typed answer and the tab order with them.
    const keepCells = () => {
      if (["full", "defer"].includes(panel.content.notebookConfig.windowingMode)) {
        panel.content.notebookConfig = { ...panel.content.notebookConfig, windowingMode: "none" };
      }
    };
    keepCells();
    const settled = () => isLesson(panel) && keepCells();
    app.shell.currentChanged.connect(settled);
    panel.disposed.connect(() => app.shell.currentChanged.disconnect(settled));
  }

  // Jupyter's own button counts hidden cells, and is gone once they are shown: ours opens and closes, and says so.
  function addFold(cell) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: `${NAME}-fold` });
    const word = button.appendChild(document.createElement("span"));
    const draw = () => {
      const { open = "", close = "", lang = "", dir = "" } = words;
      button.setAttribute("aria-expanded", String(!cell.headingCollapsed));
      Object.assign(word, { textContent: cell.headingCollapsed ? open : close, lang, dir });
    };
    button.addEventListener("click", () => (cell.headingCollapsed = !cell.headingCollapsed));
    cell.headingCollapsedChanged.connect(draw);
    folds.add(draw);
    cell.disposed.connect(() => folds.delete(draw));
    draw();
    cell.addClass(`${NAME}-plus`);
    cell.node.append(button);
  }

  // JupyterLab leaves cells out of the page until the browser is idle: on a busy machine one card in three seconds.
  async function drawCells({ content }) {
    while (!content.isDisposed && content.widgets.some((cell) => cell.isPlaceholder())) {
      content.update();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  // -- Safety: nothing a stray key or click does can change the lesson or ask about saving it --

  // Answers are saved by the lesson itself, never in the notebook file: what Jupyter writes there is another thing on
  // each machine, and would stand in the way of a newer version. "Save as" still makes a copy.
  function keepFile({ context }) {
    const { model } = context;
    const clean = () => {
      if (model.dirty) model.dirty = false;
    };
    model.stateChanged.connect(clean);
    clean();
    context.save = () => context.ready;
  }

  function protect(panel) {
    // One-letter commands (D D deletes, M and Y change a cell, X cuts) reach a cell that merely has the focus.
    const stop = (event) => {
      const { target } = event;
      if (!(target instanceof Element) || !panel.node.contains(target)) return;
      if (target.closest("input, textarea, select, [contenteditable=true], .jp-OutputArea")) return;
      const held = event.ctrlKey || event.metaKey || event.altKey;
      if (held && event.shiftKey && event.key.startsWith("Arrow")) event.stopImmediatePropagation(); // moves a cell
      if (held || event.isComposing) return;
      const command = (event.key.length === 1 && event.key !== " ") || event.key === "Delete";
      const edit = event.key === "Enter" && !event.shiftKey && !target.closest("a, button, [role=button]");
      if (command || edit) event.stopImmediatePropagation();
    };
    const noSource = (event) => {
      if (event.target instanceof Element && event.target.closest(".jp-MarkdownOutput")) event.stopImmediatePropagation();
    };
    // JupyterLab listens on the document in the capture phase; only the window comes before it.
    window.addEventListener("keydown", stop, true);
    panel.node.addEventListener("dblclick", noSource, true);
    panel.disposed.connect(() => window.removeEventListener("keydown", stop, true));
  }

  // -- The kernel: started without a question, watched, and brought back by one button in a card --

  function watch(panel) {
    const { sessionContext } = panel;
    const tell = () => {
      const kernel = sessionContext.session?.kernel;
      window.dispatchEvent(
        new CustomEvent(`${NAME}:kernel`, {
          detail: {
            path: panel.context.path,
            status: kernel ? kernel.status : "dead",
            connection: kernel ? kernel.connectionStatus : "disconnected",
          },
        })
      );
    };
    sessionContext.statusChanged.connect(tell);
    sessionContext.connectionStatusChanged.connect(tell);
    sessionContext.kernelChanged.connect(tell);
    // JupyterLab lays a dialog over the page once for each series of restarts; the card's banner says it already.
    Object.defineProperty(panel, "_autorestarting", { get: () => true, set: () => {} });
    tell();
  }

  const SILENCE = 6000; // milliseconds in which a kernel that has spoken before must answer
  const START = 60000; // and one that has said nothing yet: it is starting, which may take a busy machine long
  const AGAIN = 2000; // a question on its way to a kernel that is being replaced is lost

  async function answers(kernel) {
    let since = Date.now();
    const spoke = () => (since = Date.now()); // whatever it says, its answer may be the next thing
    const patience = () => (["idle", "busy"].includes(kernel.status) ? SILENCE : START);
    let heard = false;
    let asked = 0;
    const again = () => (asked = 0); // while the line is being made anew, nothing can be asked
    kernel.statusChanged.connect(spoke);
    while (!heard && !kernel.isDisposed && kernel.status !== "dead" && Date.now() - since < patience()) {
      if (Date.now() - asked > AGAIN) {
        asked = Date.now();
        kernel.requestKernelInfo().then((reply) => (heard ||= Boolean(reply)), again);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    kernel.statusChanged.disconnect(spoke);
    return heard;
  }

  async function bringBack(app) {
    const panel = app.shell.currentWidget;
    if (!isNotebook(panel) || !isLesson(panel)) return;
    const { sessionContext } = panel;
    // The server itself restarts a dead kernel after some seconds: a second restart on top would lose both, and what
    // was sent to the first one has to be sent again.
    for (let attempt = 0, interrupted = true; interrupted && attempt < 3; attempt++) {
      const kernel = sessionContext.session?.kernel;
      if (!kernel || !(await answers(kernel))) {
        if (kernel && !kernel.isDisposed && kernel.status !== "dead") await kernel.restart();
        else await sessionContext.changeKernel({ name: sessionContext.kernelPreference.name || "python3" });
      }
      interrupted = false;
      let look;
      const replaced = new Promise((resolve) => {
        look = (_, status) => {
          if (["autorestarting", "restarting", "dead"].includes(status)) resolve((interrupted = true));
        };
      });
      sessionContext.statusChanged.connect(look);
      try {
        await Promise.race([run(app, panel), replaced]);
      } catch (problem) {
        if (!interrupted) throw problem; // what a kernel that is being replaced drops is sent again
      } finally {
        sessionContext.statusChanged.disconnect(look);
      }
    }
  }

  // -- The start: a lesson runs once when it is opened --

  async function run(app, panel) {
    const { content } = panel;
    const folded = content.widgets.filter((cell) => cell.headingCollapsed);
    content.scrollToItem = () => Promise.resolve(); // JupyterLab would follow the cells that it runs, some time later
    const done = app.commands.execute("notebook:run-all-cells");
    // Running makes the last cell the active one, which would open the fold it lies in and scroll down to it.
    content.activeCellIndex = 0;
    for (const cell of folded) cell.headingCollapsed = true;
    try {
      await done;
    } finally {
      delete content.scrollToItem;
    }
  }

  async function welcome(app, panel) {
    if (!isNotebook(panel) || met.has(panel)) return;
    await panel.context.ready;
    if (met.has(panel) || !isLesson(panel)) return;
    met.add(panel);
    dress(app, panel);
    drawCells(panel);
    protect(panel);
    panel.sessionContext.kernelPreference = {
      ...panel.sessionContext.kernelPreference,
      autoStartDefault: true,
      shutdownOnDispose: true, // a closed lesson gives its memory back
    };
    await panel.sessionContext.ready;
    watch(panel);
    if (panel.isVisible) {
      app.shell.activateById(panel.id); // the command runs whatever is current
      await run(app, panel);
    } else {
      met.delete(panel); // it runs when its turn comes
    }
  }

  // -- Voilà: no notebooks to look after, but cards that must all be found --

  // The stack looks for a card's model every tenth of a second, gives up after two seconds without a last look, and
  // then calls it lost for good if the models have come in the meantime. So whoever gives up looks once more.
  function lookOnceMore(manager) {
    const find = manager.get_model.bind(manager);
    manager.get_model = (id) =>
      find(id).catch((problem) => {
        if (manager.has_model(id)) return find(id);
        throw problem;
      });
  }

  const plugin = {
    id: `${NAME}:plugin`,
    autoStart: true,
    activate: (app) => {
      app.widgetManagerPromise?.promise.then(lookOnceMore); // only Voilà has one manager for the whole page
      if (!app.shell?.currentChanged) return;
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));
      const report = (problem) => console.warn(`${NAME}: ${problem}`);
      const greet = () => welcome(app, app.shell.currentWidget).catch(report);
      window.addEventListener(`${NAME}:words`, ({ detail }) => {
        words = detail;
        for (const draw of folds) draw();
      });
      window.addEventListener(`${NAME}:restart`, (event) => {
        event.preventDefault(); // tells the card that the kernel is taken care of
        bringBack(app).catch(report);
      });
      // A lesson in a tab behind, too: it gets its kernel long before its turn comes.
      app.docRegistry.addWidgetExtension("Notebook", {
        createNew: (panel) => {
          panel.context.ready.then(() => isLesson(panel) && keepFile(panel));
        },
      });
      app.restored.then(() => {
        app.shell.currentChanged.connect(greet);
        greet();
      });
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB[NAME] = { init: () => {}, get: async () => () => ({ __esModule: true, default: plugin }) };
})();
