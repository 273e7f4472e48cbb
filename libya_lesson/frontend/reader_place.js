// Where the note stands: beside the text on a wide page, on a narrow one over the foot of it, where it hides what is behind.
import { box, useLayoutEffect } from "./html.js";

const MOST_NOTE = 0.46; // of the window: as high as a note on a narrow page becomes

const isBeside = (text) => getComputedStyle(text.parentElement).display === "grid";

// Would the note that a mark opens come to lie over the mark, under the mouse that points at it?
export const wouldBeCovered = (text, mark) => !isBeside(text) && box(mark).bottom > innerHeight * (1 - MOST_NOTE) - 40;

// The mark that was chosen moves out from under the note and the bar.
export function useUncovered(text, start) {
  useLayoutEffect(() => {
    const mark = start === undefined ? null : text.current?.querySelector(`.ll-mark[data-at="${start}"]`);
    if (!mark || isBeside(text.current)) return;
    const note = text.current.nextElementSibling;
    const bar = text.current.closest(".ll-reader").querySelector(".ll-reader-bar");
    mark.style.scrollMarginBlock = `${bar.offsetHeight + 8}px ${note.offsetHeight + 24}px`;
    mark.scrollIntoView({ block: "nearest" });
  }, [start]);
}
