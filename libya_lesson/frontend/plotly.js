// plotly.js comes once a page, packed, from the plotly package in Python: nothing is fetched from the network.
import { shared } from "./page.js";

async function unpack(buffer) {
  const packed = new Blob([buffer.buffer ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) : buffer]);
  const script = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).text();
  // Where a page has require.js (Voilà), the script must not see it, or it would announce itself there and not to us.
  const shielded = `(function(){var define,module,exports;${script}\n}).call(globalThis)`;
  const url = URL.createObjectURL(new Blob([shielded], { type: "text/javascript" }));
  await new Promise((resolve, reject) => {
    const tag = Object.assign(document.createElement("script"), { src: url, onload: resolve, onerror: reject });
    document.head.append(tag);
  });
  URL.revokeObjectURL(url);
  return globalThis.Plotly;
}

// The first figure asks; all others wait on the same promise. Who asked may be gone before the answer: then the next one asks.
export function plotly(link) {
  if (!shared.plotly) {
    const asked = new Promise((resolve, reject) => {
      shared.plotlyArrived = (buffer) => {
        shared.plotlyArrived = null;
        unpack(buffer).then(resolve, reject);
      };
    });
    shared.plotly = asked;
    asked.catch(() => (shared.plotly = null));
  }
  if (shared.plotlyArrived !== null && !shared.askers?.has(link)) {
    const ask = () => shared.plotlyArrived && link.post({ kind: "need-plotly" });
    const others = shared.askers?.size ?? 0;
    (shared.askers ??= new Set()).add(link);
    if (others === 0) ask();
    else setTimeout(ask, 8000 * others);
  }
  return shared.plotly;
}
