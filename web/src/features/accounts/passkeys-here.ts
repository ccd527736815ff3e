export type PasskeyGround = "good" | "insecure" | "address" | "browser";

/** Whether passkeys work on this page: they want a name (not a bare address), HTTPS or localhost, a browser of 2025. */
export function passkeyGround(): PasskeyGround {
  const host = window.location.hostname;
  if (/^[\d.]+$/.test(host) || host.startsWith("[")) return "address";
  if (!window.isSecureContext) return "insecure";
  if (
    typeof PublicKeyCredential === "undefined" ||
    typeof PublicKeyCredential.parseCreationOptionsFromJSON !== "function"
  )
    return "browser";
  return "good";
}
