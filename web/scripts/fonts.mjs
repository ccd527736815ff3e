// Copies the open Chinese font that PDF reports are set in beside the server. Kept out of the
// browser's files: the page uses the reader's own fonts.
import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const from = new URL("../node_modules/@expo-google-fonts/noto-sans-sc/", import.meta.url);
const to = new URL("../../src/planweave/site/fonts/", import.meta.url);
mkdirSync(to, { recursive: true });
for (const [source, target] of [
  ["400Regular/NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf"],
  ["700Bold/NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf"],
  ["LICENSE_FONT", "OFL.txt"],
]) {
  copyFileSync(new URL(source, from), new URL(target, to));
}
console.log(`fonts: ${fileURLToPath(to)}`);
