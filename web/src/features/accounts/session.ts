import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { setLanguage } from "../../texts";
import { noticeFailed } from "../../ui/notice";

export type User = components["schemas"]["UserOut"];
export type Token = components["schemas"]["TokenOut"];

export const fetchState = () => must(api.GET("/api/v1/session"));

export async function redeemLink(secret: string): Promise<User> {
  return must(api.POST("/api/v1/session/link", { body: { secret } }));
}

export async function signIn(email: string, password: string): Promise<User> {
  return must(api.POST("/api/v1/session", { body: { email, password } }));
}

/** The page speaks the language of whoever has come in. */
export async function speakFor(user: User): Promise<void> {
  await setLanguage(user.language === "zh" ? "zh" : "en");
}

export async function signOut(): Promise<void> {
  try {
    await api.DELETE("/api/v1/session");
    window.location.assign("/sign-in");
  } catch (error) {
    noticeFailed(error);
  }
}

/** A path of this product to go back to; anything else would let a link lead a person away. */
export function safePath(next: unknown): string {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/";
}
