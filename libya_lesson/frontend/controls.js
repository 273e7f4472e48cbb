// Buttons, switches and files: native controls with a label.
import { html, useState } from "./html.js";
import { useName, useCard, useControl, useWords } from "./context.js";
import { inline } from "./inline.js";
import { Icon } from "./icons.js";

function Button({ node }) {
  const { link, lost } = useCard();
  const press = () => {
    link.flush();
    link.send(node.id, node.value ?? null);
  };
  // Until Python has read what was typed, nobody knows whether the button stays off: Tab does not pass it by.
  const soon = !lost && node.disabled && link.unheard;
  return html`<button type="button" class=${`ll-button ll-${node.kind}`} disabled=${lost || (node.disabled && !soon)} aria-disabled=${soon || undefined} onClick=${press} data-control=${node.id}>${node.note ? html`<span>${inline(node.label)}<small>${inline(node.note)}</small></span>` : inline(node.label)}</button>`;
}

function Toggle({ node }) {
  const control = useControl(node);
  const id = useName("toggle");
  return html`<div class="ll-toggle" data-control=${node.id}>
    <label for=${id}
      ><input type="checkbox" role="switch" id=${id} checked=${control.value} disabled=${control.off || control.locked} onChange=${(event) => control.set(event.target.checked)} />
      <span class="ll-switch" aria-hidden="true"></span><span>${inline(node.label)}</span></label
    >
    ${node.note && html`<p class="ll-small">${inline(node.note)}</p>`}
  </div>`;
}

const LIMIT = 10 * 1024 * 1024;

function FileInput({ node }) {
  const words = useWords();
  const { link, lost, press } = useCard();
  const id = useName("file");
  const [told, setTold] = useState("");
  const take = async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    if (file.size > LIMIT) return setTold(words("file_big"));
    setTold(file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (let at = 0; at < bytes.length; at += 32768) binary += String.fromCharCode(...bytes.subarray(at, at + 32768));
    press(event); // the click itself was over when the file was chosen
    link.send(node.id, { name: file.name, size: file.size, base64: btoa(binary) });
  };
  return html`<div class="ll-file" data-control=${node.id}>
    <input type="file" id=${id} class="ll-sr" accept=${node.accept} disabled=${lost} onChange=${take} />
    <label for=${id} class="ll-button ll-quiet"><${Icon} name="plus" />${inline(node.label)}</label>
    <span role="status" class="ll-quiet-word">${told || words("file_none")}</span>
    ${node.note && html`<p class="ll-small">${inline(node.note)}</p>`}
  </div>`;
}

export const components = { button: Button, toggle: Toggle, file_input: FileInput };
