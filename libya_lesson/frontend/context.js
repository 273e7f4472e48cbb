// What every component may ask for: the words, the line to Python, whether the card is at rest.
import { createContext, useContext, useReducer, useEffect, useState } from "./html.js";
import { shared } from "./page.js";

export const Card = createContext(null);
export const useCard = () => useContext(Card);

// A word for the browser part, with {names} filled in.
export const fill = (words, values) => (words ?? "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
export const useWords = () => {
  const { tree } = useCard();
  return (key, values = {}) => fill(tree.strings?.[key] ?? key, values);
};

// A control's value as the student sees it, and how to change it.
export function useControl(node) {
  const { link, lost } = useCard();
  const [, again] = useReducer((n) => n + 1, 0);
  useEffect(() => () => link.flush(node.id), [node.id]); // nothing typed is lost when a step folds
  const set = (value, options) => {
    link.set(node.id, value, options);
    again();
  };
  return { value: link.value(node), set, flush: () => link.flush(node.id), off: node.disabled || (lost && link.focused !== node.id), locked: node.locked };
}

// Each card is a module of its own: counted for the whole document, or radio buttons of two cards would be one group.
export const useName = (name) => useState(() => `ll-${name}-${(shared.counter = (shared.counter ?? 0) + 1)}`)[0];

// Whoever wants no movement sees none.
export const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
