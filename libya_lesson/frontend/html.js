// One place for the little that every component needs from Preact.
import { h } from "preact";
import htm from "htm";

export const html = htm.bind(h);
export const box = (element) => element?.getBoundingClientRect(); // where it is seen
export const presses = ({ key }) => key === "Enter" || key === " "; // as a button is pressed by the keyboard
export { createContext } from "preact";
export { useContext, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
