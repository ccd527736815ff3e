import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { setLanguage } from "../../texts";
import { noticeFailed } from "../../ui/notice";

export type User = components["schemas"]["UserOut"];
export type Token = components["schemas"]["TokenOut"];

/** What happened to the way into the account; read again whenever something did. */
export const historyKey = ["security-events"] as const;

export const fetchState = () => must(api.GET("/api/v1/session"));

/** Signed in, or half way: a code of the second factor is wanted. */
export type WayIn = User | components["schemas"]["HalfwayOut"];

export function isHalfway(way: WayIn): way is components["schemas"]["HalfwayOut"] {
  return "needs" in way;
}

export async function redeemLink(secret: string): Promise<WayIn> {
  return must(api.POST("/api/v1/session/link", { body: { secret } }));
}

export async function giveCode(code: string): Promise<User> {
  return must(api.POST("/api/v1/session/second-factor", { body: { code } }));
}

export async function signIn(email: string, password: string): Promise<WayIn> {
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

const problems = ["no_account", "no_address", "address_unproven", "refused", "silent", "too_late"] as const;

/** Why a provider's word did not open the door, as the server put it into the address. */
export function isProblem(given: unknown): given is (typeof problems)[number] {
  return problems.some((one) => one === given);
}
