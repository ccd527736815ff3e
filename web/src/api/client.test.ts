import { afterEach, expect, it, vi } from "vitest";
import { csrfToken } from "./client";

afterEach(() => vi.unstubAllGlobals());

it.each([
  ["a=1; csrftoken=of-this-page; b=2", "of-this-page"],
  ["__Host-csrftoken=bound%21", "bound!"],
  ["not-csrftoken=x", ""],
  ["", ""],
])("finds the token of a session in %j", (cookie, token) => {
  vi.stubGlobal("document", { cookie });
  expect(csrfToken()).toBe(token);
});
