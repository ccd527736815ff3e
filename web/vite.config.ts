import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ command, mode }) => ({
  base: "/",
  plugins: [react()],
  resolve: { alias: { "@": here("./src") } },
  define: {
    // The gallery is for those who build widgets; a release build drops it as dead code.
    __GALLERY__: JSON.stringify(command === "serve" || mode === "gallery"),
  },
  build: {
    outDir: here("../src/planweave/site/web"),
    emptyOutDir: true,
    target: "es2023",
    // The page's policy is default-src 'self': a data: URI would be refused.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: {
    port: 5173,
    proxy: { "/api": "http://127.0.0.1:8000", "/up": "http://127.0.0.1:8000" },
  },
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts"], environment: "node" },
}));
