// One place for the little that every component needs from Preact.
import { h } from "preact";
import htm from "htm";

export const html = htm.bind(h);
export { createContext } from "preact";
export { useContext, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
