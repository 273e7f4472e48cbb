// Dragging with mouse or pen: a copy follows the pointer, what lies under it at the end is the place. Touch and keys pick and put instead.
import { box, useRef } from "./html.js";

export function useDrag(onDrop) {
  const now = useRef(onDrop);
  now.current = onDrop;
  const moved = useRef(false);
  return (item) => ({
    onPointerDown(event) {
      moved.current = false;
      if (event.button !== 0 || event.pointerType === "touch") return;
      const origin = event.currentTarget.closest("[data-drag]") ?? event.currentTarget;
      const [x0, y0] = [event.clientX, event.clientY];
      let ghost = null;
      let over = null;
      const target = (e) => document.elementFromPoint(e.clientX, e.clientY)?.closest("[data-drop]");
      const move = (e) => {
        if (!ghost && Math.hypot(e.clientX - x0, e.clientY - y0) < 6) return;
        if (!ghost) {
          moved.current = true;
          const frame = box(origin);
          ghost = origin.cloneNode(true);
          ghost.classList.add("ll-dragged");
          Object.assign(ghost.style, { position: "fixed", left: `${frame.left}px`, top: `${frame.top}px`, width: `${frame.width}px`, zIndex: 1000, pointerEvents: "none" });
          ghost.setAttribute("aria-hidden", "true");
          origin.closest(".ll").append(ghost);
          origin.classList.add("ll-drag-origin");
        }
        ghost.style.transform = `translate(${e.clientX - x0}px, ${e.clientY - y0}px) rotate(1.2deg)`;
        const next = target(e);
        if (next === over) return;
        over?.classList.remove("ll-over-drop");
        next?.classList.add("ll-over-drop");
        over = next;
      };
      const end = (e) => {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", end);
        window.removeEventListener("pointercancel", end);
        over?.classList.remove("ll-over-drop");
        origin.classList.remove("ll-drag-origin");
        ghost?.remove();
        if (!ghost || e.type === "pointercancel") return;
        const place = target(e);
        if (!place) return;
        // Before which neighbour: the first whose middle lies after the pointer.
        const others = [...place.querySelectorAll("[data-drag]")].filter((each) => each.dataset.drag !== item);
        const side = getComputedStyle(place).direction === "rtl" ? -1 : 1;
        const before = others.find((each) => {
          const frame = box(each);
          if (e.clientY < frame.top) return true;
          if (e.clientY > frame.bottom) return false;
          return place.dataset.flow === "row" ? side * (e.clientX - frame.left - frame.width / 2) < 0 : e.clientY < frame.top + frame.height / 2;
        });
        now.current(item, place.dataset.drop, before?.dataset.drag ?? null);
      };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", end);
      window.addEventListener("pointercancel", end);
    },
    // The click that ends a drag is none.
    onClickCapture(event) {
      if (moved.current) {
        event.stopPropagation();
        event.preventDefault();
        moved.current = false;
      }
    },
  });
}
