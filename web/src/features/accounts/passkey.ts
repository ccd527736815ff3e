import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import type { User } from "./session";

/** Loaded only where somebody uses a passkey: the first page does not pay for it. */

export type Passkey = components["schemas"]["PasskeyOut"];
type Json = Readonly<Record<string, unknown>>;

/** The person closed the browser's dialog, or nothing there could answer it. */
export class PasskeyCancelled extends Error {}

export async function makePasskey(password: string, name: string): Promise<Passkey> {
  const { options } = await must(api.POST("/api/v1/profile/passkeys/begin", { body: { password } }));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await asked(() => navigator.credentials.create({ publicKey }));
  return must(api.POST("/api/v1/profile/passkeys", { body: { name, credential } }));
}

export async function signInWithPasskey(): Promise<User> {
  const { options } = await must(api.POST("/api/v1/session/passkey/begin"));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  const credential = await asked(() => navigator.credentials.get({ publicKey }));
  return must(api.POST("/api/v1/session/passkey", { body: { credential } }));
}

async function asked(ask: () => Promise<Credential | null>): Promise<Json> {
  try {
    const answer = await ask();
    if (answer instanceof PublicKeyCredential) return answer.toJSON() as unknown as Json;
  } catch (error) {
    // NotAllowedError: closed, timed out, or no such key here. InvalidStateError: this device has one already.
    if (!(error instanceof DOMException)) throw error;
    throw new PasskeyCancelled(error.name);
  }
  throw new PasskeyCancelled("none");
}
