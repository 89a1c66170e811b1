import { zipSync, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { evidenceLine } from '../../src/domain/evidence/evidence-line';
import type { EvidenceLine } from '../../src/domain/evidence/evidence';
import type { ExportFacts } from '../../src/domain/evidence/bundle';
import { createBundle } from '../../static/src/evidence/write-bundle';
import { extended, noLaterThan, paused, plainPolicy, resumed } from './clock-builders';
import { fixed, rated } from './builders';
import { caseWith, reportedBy } from './case-builders';

export const plain = { withTitles: false, withNames: false } as const;
export const madeAt = '2026-12-20T00:00:00Z';

export const exportFacts: ExportFacts = {
  appVersion: '1.0.0',
  madeAt,
  period: { from: null, to: null },
  options: plain,
  connections: ['demo'],
  leftOut: [],
};

/** The evidence of a case whose date moved in several ways; every third is fixed. */
export function someLine(number: number): EvidenceLine {
  const events = [
    rated('2026-11-01T08:00:00Z', number % 2 === 0 ? 'critical' : 'high'),
    reportedBy('panel', 'dev', paused('2026-11-03T00:00:00Z')),
    reportedBy('panel', 'dev', resumed('2026-11-04T00:00:00Z')),
    reportedBy('panel', 'lead', {
      ...extended('2026-11-05T00:00:00Z', '2026-12-24'),
      ...{ reason: '=1+1', approvedBy: 'admin' },
    }),
    reportedBy('jira', 'dev', noLaterThan('2026-11-06T00:00:00Z', '2026-12-19')),
    ...(number % 3 === 0 ? [fixed(`2026-11-${String(10 + (number % 20)).padStart(2, '0')}T00:00:00Z`)] : []),
  ];
  const kase = caseWith({ submissionId: `sub-${number}`, timeline: events });
  return evidenceLine(kase, plainPolicy({ id: 'own', version: 3 }), madeAt, plain);
}

/** An export as the page puts it together. */
export async function bundleOf(
  lines: readonly EvidenceLine[],
  facts: ExportFacts = exportFacts,
): Promise<{ readonly bytes: Uint8Array; readonly digest: string }> {
  const bundle = createBundle();
  for (const line of lines) await bundle.add(line);
  const { file, digest } = await bundle.finish(facts);
  return { bytes: new Uint8Array(await file.arrayBuffer()), digest };
}

export type Files = Record<string, string>;

export function filesOf(bytes: Uint8Array): Files {
  const text = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, text.decode(content)]),
  );
}

/** The archive of these files. */
export function archiveOf(files: Files): Uint8Array {
  const utf8 = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8.encode(text)])));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface Listed {
  name: string;
  bytes: number;
  lines: number;
  sha256: string;
}

/** The same files with a manifest that fits them again, as a careful forger would write it. */
export function withDigests(files: Files): Files {
  const manifest = JSON.parse(files['manifest.json'] ?? '') as {
    parts: Listed[];
    csv: Listed;
    cases: number;
  };
  const measured = (listed: Listed): Listed => {
    const text = files[listed.name] ?? '';
    const lines = text.split('\n').length - 1;
    return { ...listed, lines, bytes: Buffer.byteLength(text), sha256: sha256(text) };
  };
  const parts = manifest.parts.filter(({ name }) => name in files).map(measured);
  const cases = parts.reduce((sum, { lines }) => sum + lines, 0);
  const text = `${JSON.stringify({ ...manifest, parts, cases, csv: measured(manifest.csv) }, null, 2)}\n`;
  return { ...files, 'manifest.json': text };
}
