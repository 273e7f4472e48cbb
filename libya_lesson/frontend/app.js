// One card on the page: listens to its line, shows the banner, draws the tree.
import { html, useEffect, useLayoutEffect, useReducer, useRef } from "./html.js";
import { Card } from "./context.js";
import { draw } from "./draw.js";
import { useFoundPlace, useHeldPlace, useKeptFocus } from "./focus.js";
import { useReply } from "./reply.js";
import { useTwice } from "./twice.js";

export function App({ link }) {
  const [, again] = useReducer((n) => n + 1, 0);
  useLayoutEffect(() => {
    const leave = link.subscribe(again);
    again(); // something may have been said between the first drawing and now
    return leave;
  }, [link]);
  const tree = link.tree;
  const words = tree.strings ?? {};
  const kept = useKeptFocus();
  const twice = useTwice();
  const root = useRef();
  useHeldPlace(root);
  const press = useReply(root, link);
  useEffect(() => tellWords(tree), [tree.lang]);
  const { page } = link;
  useFoundPlace(root, page);
  const { lost } = page;
  const value = { link, tree, lost, press, assets: link.assets };
  return html`<${Card.Provider} value=${value}>
    <div
      ref=${root}
      class=${`ll${lost ? " ll-lost" : ""}`}
      dir=${tree.dir ?? "ltr"}
      lang=${tree.lang ?? "en"}
      ...${twice}
      onClickCapture=${(event) => {
        press(event); // before anything has changed
        twice.onClickCapture(event);
      }}
      onFocusIn=${(event) => {
        kept.onFocusIn(event);
        link.focus(event.target.closest("[data-control]")?.dataset.control);
      }}
      onFocusOut=${(event) => {
        kept.onFocusOut(event);
        link.focus(undefined);
      }}
    >
      <div class=${`ll-banner-place${lost ? " ll-banner-stays" : ""}`} role=${page.first(link) ? "alert" : undefined}>
        ${lost &&
        html`<div class="ll-banner">
          <span class="ll-banner-dot" aria-hidden="true"></span><span>${words.lost}</span>
          <button type="button" class="ll-button ll-primary" aria-disabled=${page.coming} onClick=${(event) => page.restart(event.currentTarget)}>${page.coming ? words.lost_wait : words.lost_button}</button>
        </div>`}
        ${link.found && !lost && html`<div class="ll-banner ll-found">${words.back}</div>`}
      </div>
      ${tree.type && draw(tree)}
      <p class="ll-sr" role="status">${useNews(tree)}</p>
      ${tree.notice && html`<p class="ll-notice" role="alert">${tree.notice}</p>`}
    </div>
  <//>`;
}

// Whoever runs this page (the Lab extension) has buttons of its own, and no words for them.
function tellWords({ strings, lang, dir }) {
  if (!strings) return;
  const detail = { lang, dir, open: strings.open, close: strings.dismiss };
  window.dispatchEvent(new CustomEvent("libya-lesson:words", { detail }));
}

// What has changed and what an answer is told, for screen readers: they read only a region that was there before its words.
function useNews(tree) {
  const last = useRef({ tree, told: null, news: "" });
  if (last.current.told === null || last.current.tree !== tree) {
    const told = sayings(tree);
    const fresh = last.current.told === null ? [] : told.filter((text) => !last.current.told.includes(text));
    last.current = { tree, told, news: fresh.length ? fresh.join(" ") : last.current.news };
  }
  return last.current.news.replace(/\*\*?|\[\[|\|[^\]]*\]\]/g, "");
}

function sayings(node) {
  if (node.type === "changed" || node.type === "feedback") return [node.text];
  return (node.children ?? []).flatMap(sayings);
}

