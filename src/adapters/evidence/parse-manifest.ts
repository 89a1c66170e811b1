import * as v from 'valibot';
import { EVIDENCE_FORMAT, EVIDENCE_VERSION, type EvidenceManifest } from '../../domain/evidence/bundle';
import { placeOf } from '../sla/place';
import { Instant } from '../sla/primitives';
import { problemText } from '../sla/problem-text';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Listed = v.object({
  name: v.string(),
  lines: Count,
  bytes: Count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest has 64 hexadecimal digits')),
});

const Manifest = v.object({
  format: v.literal(EVIDENCE_FORMAT),
  formatVersion: v.literal(EVIDENCE_VERSION),
  appVersion: v.string(),
  madeAt: Instant,
  period: v.object({ from: v.nullable(Instant), to: v.nullable(Instant) }),
  options: v.object({ withTitles: v.boolean(), withNames: v.boolean() }),
  connections: v.array(v.string()),
  leftOut: v.array(v.object({ id: v.string(), why: v.picklist(['no-policy', 'too-large']) })),
  cases: Count,
  parts: v.array(Listed),
  csv: Listed,
});

export type ParsedManifest =
  | { readonly ok: true; readonly manifest: EvidenceManifest }
  | { readonly ok: false; readonly problem: string };

const Header = v.looseObject({ format: v.literal(EVIDENCE_FORMAT), formatVersion: v.number() });

/** Reads a manifest. What another program or a newer version of this app wrote is said to be that. */
export function parseManifest(text: string): ParsedManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'it is not JSON' };
  }
  const header = v.safeParse(Header, json);
  if (!header.success) return { ok: false, problem: 'it is not that of an export of Bounty Clock' };
  const { formatVersion } = header.output;
  if (formatVersion > EVIDENCE_VERSION)
    return {
      ok: false,
      problem: `its format is version ${formatVersion}, and this command reads version ${EVIDENCE_VERSION}; use the command of a newer version of the app`,
    };
  const parsed = v.safeParse(Manifest, json);
  if (parsed.success) return { ok: true, manifest: parsed.output };
  const [issue] = parsed.issues;
  return { ok: false, problem: `${placeOf(issue.path)}: ${problemText(issue)}` };
}
