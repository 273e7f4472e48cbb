// Small line drawings; they go with words and never stand for them.
import { html } from "./html.js";

const PATHS = {
  predict: "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.7.6 1.1 1.3 1.1 2.2h5c0-.9.4-1.6 1.1-2.2A6 6 0 0 0 12 3z",
  act: "M9 11V5.5a1.5 1.5 0 0 1 3 0V10m0 0V8.5a1.5 1.5 0 0 1 3 0V11m0-.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6c-3 0-4-1.5-5.5-4L5 14.200a1.5 1.5 0 0 1 2.5-1.600L9 14.500V11",
  see: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.300a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.400z",
  why: "M4 5.500h16v11h-9L6.5 20v-3.500H4zM8 9.500h8M8 12.500h5",
  check: "M5 12.500l4.5 4.500L19 7.5",
  right: "M5 12.500l4.5 4.500L19 7.5",
  notyet: "M4.5 12a7.5 7.5 0 1 1 2.2 5.300M4 13V8.500M4 13h4.5",
  info: "M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5M12 8v.2",
  note: "M6 3.500h9l4 4v13H6zM9.5 11h6M9.5 15h6",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z",
  clock: "M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.500V12l3 2",
  how: "M9 9.500a3 3 0 1 1 4.5 2.600c-1 .6-1.5 1.1-1.5 2.400M12 17.500v.2M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z",
  copy: "M8 8h11v12H8zM5 16V4h11",
  earlier: "M14.5 6L8.5 12l6 6",
  later: "M9.5 6l6 6-6 6",
  remove: "M7 7l10 10M17 7L7 17",
  play: "M8 5.500v13l11-6.500z",
  stop: "M7 7h10v10H7z",
  plus: "M12 5v14M5 12h14",
};

export const Icon = ({ name }) => html`<svg class="ll-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
  <path d=${PATHS[name] ?? ""} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
</svg>`;
