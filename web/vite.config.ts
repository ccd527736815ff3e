import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What the first page needs of the libraries at once goes into one file instead of fifty: fewer requests, and it
// compresses better. Named by hand, because the libraries' indexes lead to everything they have.
const libraries = "react|react-dom|scheduler|i18next|react-i18next|openapi-fetch|clsx|@tanstack|@floating-ui";
const components =
  "ActionIcon|Button|Checkbox|CloseButton|Floating|FloatingIndicator|FocusTrap|Group|InlineInput|Input|InputBase|Loader" +
  "|Menu|NativeSelect|Popover|Portal|SegmentedControl|Skeleton|TextInput|Tooltip|Transition|UnstyledButton|VisuallyHidden";
const firstPage = new RegExp(
  `/node_modules/(?:${libraries})/|/node_modules/@mantine/core/esm/(?:core|components/(?:${components}))/`,
);

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
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", test: firstPage }] } } },
  },
  server: {
    port: 5173,
    proxy: { "/api": "http://127.0.0.1:8000", "/up": "http://127.0.0.1:8000" },
  },
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts"], environment: "node" },
}));
