/**
 * The first day on which a published policy no longer applied, for those that ended. A preset stays for the cases that have
 * pinned it. `docs/policy-presets.md` says what took its place.
 */
const ends: Readonly<Record<string, string>> = {
  'marketplace-cloud-2022': '2026-09-01',
  'marketplace-data-center-2022': '2023-10-08',
  'cisa-bod-19-02': '2026-06-10',
  'cisa-bod-22-01': '2026-06-10',
  'pci-dss-4': '2025-01-01',
};

/** `YYYY-MM-DD`; `null` for a preset that is in force, and for any other policy. */
export function presetEndOf(id: string): string | null {
  return ends[id] ?? null;
}
