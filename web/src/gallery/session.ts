import type { Session, SessionWorkspace } from "../api/session";

const workspace = (slug: string, name: string, role: string): SessionWorkspace => ({
  slug,
  name,
  role,
  language: "zh",
  currency: "CNY",
  is_demo: false,
  products: [],
  areas: [],
  skills: [],
  people: [],
  can: {},
});

/** Who looks at the gallery. Generated; only in development builds. */
export const gallerySession: Session = {
  user: {
    id: 1,
    name: "林晓雯",
    email: "lin@example.org",
    language: "zh",
    is_administrator: false,
    has_password: true,
    needs_second_factor: false,
  },
  workspaces: [
    workspace("gallery", "云鲸商城", "owner"),
    workspace("gallery-2", "Northwind Retail", "viewer"),
  ],
};
