import type { Session } from "../api/session";

/** Who looks at the gallery. Generated; only in development builds. */
export const gallerySession: Session = {
  user: { id: "u1", name: "林晓雯", email: "lin@example.org", language: "zh" },
  workspaces: [
    { slug: "gallery", name: "云鲸商城", role: "owner", can: {} },
    { slug: "gallery-2", name: "Northwind Retail", role: "viewer", can: {} },
  ],
};
