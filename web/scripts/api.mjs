// Writes src/api/schema.d.ts from the routes of this checkout; no server needs to run. With --check it
// writes nothing and fails when the file is out of step.   npm run api [-- --check]
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const python = process.env.PLANWEAVE_PYTHON ?? `${root}.venv/bin/python`;
const program = `
import django, orjson, sys
django.setup()
from planweave.site.api import api
schema = api.get_openapi_schema(path_prefix="/api/v1/")
sys.stdout.buffer.write(orjson.dumps(schema, option=orjson.OPT_NON_STR_KEYS))
`;
const document = execFileSync(python, ["-c", program], {
  cwd: root,
  env: {
    ...process.env,
    DJANGO_SETTINGS_MODULE: "planweave.site.settings",
    PLANWEAVE_SECRET_KEY: "only-to-read-the-routes",
  },
  maxBuffer: 64 * 1024 * 1024,
});
const nodes = await openapiTS(JSON.parse(document.toString("utf8")), { alphabetize: true });
const source = `// Written by scripts/api.mjs from the server's routes; do not edit.\n${astToString(nodes)}`;
const target = new URL("../src/api/schema.d.ts", import.meta.url);
if (!process.argv.includes("--check")) writeFileSync(target, source);
else if (readFileSync(target, "utf8") !== source) {
  console.error("src/api/schema.d.ts is out of step with the server. Run: npm run api");
  process.exit(1);
}
