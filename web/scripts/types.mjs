// Writes src/api/schema.d.ts from the server's OpenAPI document:
//   npm run types -- path/to/openapi.json   (or a URL of a running server)
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const source = process.argv[2] ?? "http://127.0.0.1:8000/api/v1/openapi.json";
const address = /^https?:/.test(source) ? new URL(source) : pathToFileURL(source);
const nodes = await openapiTS(address, { alphabetize: true });
const target = new URL("../src/api/schema.d.ts", import.meta.url);
writeFileSync(
  target,
  `// Written by scripts/types.mjs from the server's OpenAPI document; do not edit.\n${astToString(nodes)}`,
);
