// Who clicks twice means what the first click met. What has come under the mouse since then was not meant.
import { useRef } from "./html.js";

const CONTROLS = "button, summary, a, input, textarea, select, [role=button], [data-item], [data-drop]";
export const control = (target) => target.closest("label") ?? target.closest(CONTROLS);

export function useTwice() {
  const met = useRef(null);
  const astray = (event) => event.detail > 1 && control(event.target) !== met.current;
  return {
    onMouseDownCapture: (event) => {
      if (astray(event)) event.preventDefault(); // or the words that lie there would be selected
      else met.current = control(event.target);
    },
    onClickCapture: (event) => {
      if (!astray(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
