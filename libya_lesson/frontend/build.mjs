// Bundles the browser part: card.js and card.css in ../activities/static, each with the hash of all sources in its first line.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const here = new URL(".", import.meta.url).pathname;
const target = new URL("../activities/static/", import.meta.url).pathname;

// The same recipe as tests/activities/test_bundle.py: names in order, each followed by its bytes.
const sources = readdirSync(here).filter((name) => /\.(js|css|mjs)$/.test(name)).sort();
const hash = createHash("sha256");
for (const name of sources) hash.update(name + "\0").update(readFileSync(here + name, "utf8").replaceAll("\r\n", "\n"));
const digest = hash.digest("hex");

const common = { bundle: true, minify: true, write: false, legalComments: "none", charset: "utf8", absWorkingDir: here };
const script = await build({ ...common, entryPoints: ["index.js"], format: "esm", target: "es2022" });
const style = await build({ ...common, entryPoints: ["card.css"], target: "es2022" });
const licences = "preact 10 (MIT, Jason Miller), htm 3 (Apache-2.0, Google)";
// Lines are left in the templates of tags alone, where blanks at the edge of a line mean nothing (htm drops them),
// and no line is needed between one tag or value and the next. A text that breaks its line there would lose it.
for (const name of sources) if (name !== "build.mjs" && /[>}]\\n(<|\$\{)/.test(readFileSync(here + name, "utf8"))) throw new Error(`${name}: a line break between values; join a list instead`);
const dedented = script.outputFiles[0].text.replace(/\n[ \t]+/g, "\n").replace(/(?<=[>}])\n(?=<|\$\{)/g, "");
writeFileSync(target + "card.js", `/* sources sha256 ${digest}; contains ${licences} */\n` + dedented);
writeFileSync(target + "card.css", `/* sources sha256 ${digest} */\n` + style.outputFiles[0].text);
console.log(`card.js ${dedented.length} characters, card.css ${style.outputFiles[0].text.length}`);
