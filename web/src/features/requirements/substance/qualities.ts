import type { TextKey } from "../../../texts";
import type { Words } from "../fields";

/** ISO/IEC 25010:2023, in the standard's order. */
export const qualities = {
  functional_suitability: ["functional_completeness", "functional_correctness", "functional_appropriateness"],
  performance_efficiency: ["time_behaviour", "resource_utilization", "capacity"],
  compatibility: ["co_existence", "interoperability"],
  interaction_capability: [
    "appropriateness_recognizability",
    "learnability",
    "operability",
    "user_error_protection",
    "user_engagement",
    "inclusivity",
    "user_assistance",
    "self_descriptiveness",
  ],
  reliability: ["faultlessness", "availability", "fault_tolerance", "recoverability"],
  security: [
    "confidentiality",
    "integrity",
    "non_repudiation",
    "accountability",
    "authenticity",
    "resistance",
  ],
  maintainability: ["modularity", "reusability", "analysability", "modifiability", "testability"],
  flexibility: ["adaptability", "scalability", "installability", "replaceability"],
  safety: [
    "operational_constraint",
    "risk_identification",
    "fail_safe",
    "hazard_warning",
    "safe_integration",
  ],
} as const satisfies Record<string, readonly string[]>;

export type Characteristic = keyof typeof qualities;

export interface Quality {
  characteristic: string;
  subcharacteristic: string;
}

export const qualityText = (name: string) => `quality.${name}` as TextKey;

export function sayQuality({ characteristic, subcharacteristic }: Quality, { t }: Words): string {
  const said = t(qualityText(characteristic));
  return subcharacteristic ? `${said} · ${t(qualityText(subcharacteristic))}` : said;
}
