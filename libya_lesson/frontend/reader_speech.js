// Reading aloud with the browser's own voices: sentence by sentence, the spoken words highlighted. No voice, no button.
import { box, useEffect, useRef, useState } from "./html.js";
import { rangeOf } from "./reader_select.js";

const synth = globalThis.speechSynthesis;

export function useSpeech(root, data) {
  const [possible, setPossible] = useState(false);
  const [on, setOn] = useState(false);
  const running = useRef(0);

  useEffect(() => {
    if (!synth) return undefined;
    const look = () => setPossible(synth.getVoices().length > 0);
    look();
    synth.addEventListener?.("voiceschanged", look);
    return () => {
      synth.removeEventListener?.("voiceschanged", look);
      if (running.current) synth.cancel();
      paint(null);
    };
  }, []);

  const paint = (span) => {
    if (!globalThis.Highlight || !globalThis.CSS?.highlights) return;
    const range = span && root.current && rangeOf(root.current, ...span);
    if (range) CSS.highlights.set("ll-speech", new Highlight(range));
    else CSS.highlights.delete("ll-speech");
  };
  const stop = () => {
    running.current = 0;
    synth.cancel();
    paint(null);
    setOn(false);
  };
  const toggle = (paragraphs) => {
    if (on) return stop();
    const run = (running.current = Date.now());
    setOn(true);
    // From the first paragraph that is in sight.
    const places = [...root.current.querySelectorAll("[data-start]")];
    const seen = places.find((each) => box(each).bottom > 80) ?? places[0];
    const from = Number(seen?.dataset.start ?? 0);
    const queue = paragraphs.filter((p) => p.start >= from).flatMap((p) => (p.sentences.length ? p.sentences : [[p.start, p.end]]));
    const next = () => {
      if (running.current !== run) return;
      const span = queue.shift();
      if (!span) return stop();
      const speaker = new SpeechSynthesisUtterance(data.text.slice(...span));
      speaker.lang = "en";
      paint(span);
      speaker.onboundary = (event) => event.name === "word" && running.current === run && paint([span[0] + event.charIndex, span[0] + event.charIndex + (event.charLength || 1)]);
      speaker.onend = next;
      speaker.onerror = () => running.current === run && stop();
      synth.speak(speaker);
    };
    return next();
  };
  return { possible, on, toggle };
}
