// Selecting words of the article: by mouse or touch as everywhere, by keyboard with a caret that moves from word to word.
import { box, presses, useLayoutEffect, useRef, useState } from "./html.js";
import { useWords } from "./context.js";

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

export function useSelection(root, data, onSelect) {
  const words = useWords();
  const [span, setSpan] = useState(null);
  const [caret, setCaret] = useState(false);
  const [said, setSaid] = useState("");
  const at = useRef({ anchor: 0, focus: 0 }); // positions among the words that are shown
  const now = useRef();
  now.current = { data, onSelect };

  // A selection that begins and ends in the article: whole words, no spaces at its edges.
  const read = () => {
    const { data } = now.current;
    const chosen = document.getSelection();
    if (!data || !chosen.rangeCount || chosen.isCollapsed) return null;
    const range = chosen.getRangeAt(0);
    let start = offsetOf(root.current, range.startContainer, range.startOffset, false);
    let end = offsetOf(root.current, range.endContainer, range.endOffset, true);
    if (start === null || end === null) return null;
    while (start < end && /\s/.test(data.text[start])) start++;
    while (end > start && /\s/.test(data.text[end - 1])) end--;
    const cuts = (offset) => /[\p{L}\p{N}]{2}/u.test(data.text.slice(offset - 1, offset + 1));
    while (start > 0 && start < end && cuts(start)) start--;
    while (end < data.text.length && start < end && cuts(end)) end++;
    return start < end ? { start, end } : null;
  };
  const onPointerUp = () => setTimeout(() => {
    const found = read();
    setSpan(found);
    if (found) now.current.onSelect(found);
  });

  const shown = () => {
    const found = [];
    for (const paragraph of root.current.querySelectorAll("[data-start]")) {
      const start = Number(paragraph.dataset.start);
      for (const word of data.text.slice(start, Number(paragraph.dataset.end)).matchAll(WORD)) found.push([start + word.index, start + word.index + word[0].length]);
    }
    return found;
  };
  const paint = (list) => {
    const { anchor, focus } = at.current;
    const [a, b] = anchor <= focus ? [list[anchor], list[focus]] : [list[focus], list[anchor]];
    if (!a || !b) return;
    const range = rangeOf(root.current, a[0], b[1]);
    if (!range) return;
    const chosen = document.getSelection();
    chosen.removeAllRanges();
    chosen.addRange(range);
    const element = range.startContainer.parentElement;
    element.scrollIntoView({ block: "nearest" });
    setSaid(data.text.slice(a[0], b[1]).slice(-120));
    setSpan(anchor === focus ? null : { start: a[0], end: b[1] });
  };
  const onKeyDown = (event) => {
    if (!caret) return;
    if (event.key === "Escape") return leave();
    const list = shown();
    const { focus } = at.current;
    let next = { ArrowRight: focus + 1, ArrowLeft: focus - 1, Home: 0, End: list.length - 1 }[event.key];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") next = lineAway(root.current, list, focus, event.key === "ArrowDown" ? 1 : -1);
    if (presses(event)) {
      event.preventDefault();
      const found = read();
      setSpan(found);
      if (found) now.current.onSelect(found);
      setTimeout(() => root.current.closest(".ll-reader").querySelector(".ll-note [data-enter]")?.focus());
      return;
    }
    if (next === undefined) return;
    event.preventDefault();
    next = Math.max(0, Math.min(list.length - 1, next));
    at.current = { anchor: event.shiftKey ? at.current.anchor : next, focus: next };
    paint(list);
  };
  const leave = () => {
    setCaret(false);
    setSpan(null);
    document.getSelection().removeAllRanges();
  };
  const toggleCaret = () => (caret ? leave() : setCaret(true));
  useLayoutEffect(() => {
    if (!caret) return;
    root.current.focus();
    const list = shown();
    at.current = { anchor: Math.min(at.current.anchor, list.length - 1), focus: Math.min(at.current.anchor, list.length - 1) };
    paint(list);
  }, [caret]);
  const clear = () => {
    setSpan(null);
    document.getSelection().removeAllRanges();
    setSaid(words("done"));
    if (caret) root.current.focus();
  };
  return { span, caret, said, toggleCaret, onKeyDown, onPointerUp, clear };
}

// Between a place in the page and an offset of the text: each paragraph holds exactly its own stretch of it.
export function offsetOf(root, container, offset, isEnd) {
  const element = container.nodeType === 1 ? container : container.parentElement;
  if (!root.contains(element)) return null;
  let paragraph = element.closest("[data-start]");
  if (!paragraph) {
    // Between paragraphs (a triple click ends there): the end of the one before, or the start of the next.
    const all = [...root.querySelectorAll("[data-start]")];
    const point = document.createRange();
    point.setStart(container, offset);
    const next = all.findIndex((each) => point.comparePoint(each, 0) >= 0);
    if (isEnd) paragraph = next === 0 ? null : all.at(next < 0 ? -1 : next - 1);
    else paragraph = next < 0 ? null : all[next];
    return paragraph ? Number(isEnd ? paragraph.dataset.end : paragraph.dataset.start) : null;
  }
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(container, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}

export function rangeOf(root, start, end) {
  const range = document.createRange();
  const place = (offset, isEnd) => {
    for (const paragraph of root.querySelectorAll("[data-start]")) {
      const [from, to] = [Number(paragraph.dataset.start), Number(paragraph.dataset.end)];
      if (offset < from || offset > to || (!isEnd && offset === to)) continue;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let left = offset - from;
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (left < text.length || (isEnd && left === text.length)) return [text, left];
        left -= text.length;
      }
    }
    return null;
  };
  const [a, b] = [place(start, false), place(end, true)];
  if (!a || !b) return null;
  range.setStart(...a);
  range.setEnd(...b);
  return range;
}

// The word nearest above or below.
function lineAway(root, list, from, by) {
  const frame = (i) => box(rangeOf(root, ...list[i]));
  const here = frame(from);
  let line = null;
  let best = from;
  let distance = Infinity;
  for (let i = from + by; i >= 0 && i < list.length; i += by) {
    const there = frame(i);
    if (!there || Math.abs(there.top - here.top) < 6) continue;
    if (line === null) line = there.top;
    if (Math.abs(there.top - line) > 6) break;
    const away = Math.abs(there.left + there.width / 2 - here.left - here.width / 2);
    if (away < distance) [best, distance] = [i, away];
  }
  return best;
}
