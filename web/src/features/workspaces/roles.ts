export const roles = ["owner", "lead", "product_manager", "contributor", "viewer", "guest"] as const;
export type RoleName = (typeof roles)[number];

export const areaKinds = ["product_line", "module", "market", "speciality"] as const;
export type AreaKind = (typeof areaKinds)[number];

export const membersKey = (slug: string) => ["members", slug] as const;
