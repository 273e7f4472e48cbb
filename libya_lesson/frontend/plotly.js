// plotly.js comes once a page, packed, from the plotly package in Python: nothing is fetched from the network.
import { shared } from "./page.js";

const PATIENCE = 12000; // milliseconds until another card asks, while the one that asked is still there

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

// One card asks, all others wait on the same promise. Should it never arrive whole, the next figure begins anew.
export function plotly(link) {
  if (!shared.plotly) {
    const asked = new Promise((resolve, reject) => {
      shared.plotlyArrived = (buffer) => {
        shared.plotlyArrived = null;
        unpack(buffer).then(resolve, reject);
      };
    });
    Object.assign(shared, { plotly: asked, askers: new Set(), asking: null });
    asked.catch(() => (shared.plotly = null));
  }
  if (shared.plotlyArrived && shared.asking !== link) {
    shared.askers.add(link);
    if (!shared.asking) askNext();
  }
  return shared.plotly;
}

function askNext() {
  clearTimeout(shared.patience);
  const [link = null] = shared.plotlyArrived ? shared.askers : [];
  shared.asking = link;
  if (!link) return;
  shared.askers.delete(link);
  link.post({ kind: "need-plotly" });
  shared.patience = setTimeout(askNext, PATIENCE);
}

// A card that leaves the page may have asked and will not be answered: the next one that waits asks at once.
export function stopAsking(link) {
  shared.askers?.delete(link);
  if (shared.asking === link) askNext();
}
