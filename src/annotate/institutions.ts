/**
 * State institutions that exist in every country and are named alike everywhere: one concept and one country make one
 * organization, whatever the language ("Iraqi Defense Ministry" = «وزارة الدفاع العراقية»). The label follows the English
 * adjective of the country in the canonical name.
 */
export const INSTITUTIONS: Record<string, { label: string; subtype: string }> = {
  "ministry.defense": { label: "Defense Ministry", subtype: "ministry" },
  "ministry.interior": { label: "Interior Ministry", subtype: "ministry" },
  "ministry.foreign": { label: "Foreign Ministry", subtype: "ministry" },
  "ministry.health": { label: "Health Ministry", subtype: "ministry" },
  "ministry.justice": { label: "Justice Ministry", subtype: "ministry" },
  "ministry.finance": { label: "Finance Ministry", subtype: "ministry" },
  "ministry.oil": { label: "Oil Ministry", subtype: "ministry" },
  "ministry.migration": { label: "Migration Ministry", subtype: "ministry" },
  army: { label: "army", subtype: "military" },
  military: { label: "military", subtype: "military" },
  air_force: { label: "Air Force", subtype: "military" },
  navy: { label: "Navy", subtype: "military" },
  forces: { label: "forces", subtype: "military" },
  special_forces: { label: "special forces", subtype: "military" },
  counter_terrorism: { label: "counter-terrorism forces", subtype: "military" },
  security_forces: { label: "security forces", subtype: "security_forces" },
  police: { label: "police", subtype: "police" },
  federal_police: { label: "Federal Police", subtype: "police" },
  intelligence: { label: "intelligence", subtype: "intelligence_agency" },
  military_intelligence: { label: "Directorate of Military Intelligence", subtype: "intelligence_agency" },
  border_guard: { label: "border guards", subtype: "security_forces" },
  coast_guard: { label: "coast guard", subtype: "security_forces" },
  civil_defense: { label: "Civil Defense", subtype: "government_agency" },
  government: { label: "government", subtype: "government" },
  parliament: { label: "Parliament", subtype: "legislature" },
  presidency: { label: "Presidency", subtype: "government" },
  supreme_court: { label: "Supreme Court", subtype: "court" },
  central_bank: { label: "Central Bank", subtype: "government" },
  embassy: { label: "embassy", subtype: "embassy" },
  state_tv: { label: "state television", subtype: "media" },
  chief_of_staff: { label: "General Staff", subtype: "military_command" },
  opposition: { label: "opposition", subtype: "armed_group" },
};
