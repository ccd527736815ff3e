// Writes a .gz and a .br beside every file of the built page that shrinks by it, so that the server
// sends them as they are and compresses nothing while people wait.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = fileURLToPath(new URL("../../src/planweave/site/web/", import.meta.url));
let [before, after] = [0, 0];
for (const name of readdirSync(folder, { recursive: true })) {
  const path = join(folder, String(name));
  if (!/\.(js|css|svg|html)$/.test(path) || !statSync(path).isFile()) continue;
  const content = readFileSync(path);
  const packed = [
    [".gz", gzipSync(content, { level: 9 })],
    [".br", brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })],
  ];
  for (const [ending, bytes] of packed)
    if (bytes.length < content.length * 0.95) writeFileSync(path + ending, bytes);
  before += content.length;
  after += packed[0][1].length;
}
console.log(`compressed: ${Math.round(before / 1000)} kB to ${Math.round(after / 1000)} kB`);
