import type { EvidencePage } from '../../../src/contract/evidence';
import type { Case } from '../../../src/domain/cases/case';
import { evidencePage, type EvidencePagePorts } from '../../../src/usecases/evidence/evidence-page';
import { connectionWith, policyWith } from '../../support/builders';
import { caseWith, withEvents } from '../../support/case-builders';
import { plain } from '../../support/evidence-builders';
import { extended } from '../../support/clock-builders';

/** Cases whose lines have so many thousand characters each, and the queries that were made. */
function portsOf(thousands: readonly number[]): {
  readonly ports: EvidencePagePorts;
  readonly limits: number[];
} {
  const all = thousands.map((size, number): Case => {
    const long = { ...extended('2026-11-05T00:00:00Z', '2026-12-24'), reason: 'x'.repeat(size * 1000) };
    return withEvents(caseWith({ submissionId: `sub-${number}` }), long);
  });
  const limits: number[] = [];
  const ports: EvidencePagePorts = {
    now: () => '2026-12-20T00:00:00Z',
    remainingMs: () => 25_000,
    appVersion: () => '1.0.0',
    viewer: { mayAdminister: () => Promise.resolve(true) },
    connections: { everKnown: () => Promise.resolve([connectionWith().id]) },
    cases: {
      changedSince: (_connectionId, _since, cursor, limit = 100) => {
        limits.push(limit);
        const start = Number(cursor ?? 0);
        const end = start + limit;
        const next = end < all.length ? String(end) : null;
        return Promise.resolve({ cases: all.slice(start, end), lastChange: null, cursor: next });
      },
    },
    policies: { pinned: ({ version }) => Promise.resolve(version === 1 ? policyWith() : null) },
    people: { namesOf: () => Promise.resolve({}) },
  };
  return { ports, limits };
}

async function walk(ports: EvidencePagePorts): Promise<readonly EvidencePage[]> {
  const pages: EvidencePage[] = [];
  let cursor: string | null = null;
  do {
    const period = { from: null, to: null };
    const page = await evidencePage({ period, options: plain, asOf: null, cursor }, ports);
    if (page.type !== 'evidence') throw new Error('The caller administers Jira.');
    pages.push(page);
    cursor = page.cursor;
  } while (cursor !== null);
  return pages;
}

const idsOf = (pages: readonly EvidencePage[]): readonly string[] =>
  pages.flatMap(({ lines }) => lines.map(({ finding }) => finding));

describe('a page of evidence', () => {
  it('reads five hundred short cases with five queries, and goes on there', async () => {
    const { ports, limits } = portsOf(Array.from({ length: 620 }, () => 0));
    const pages = await walk(ports);
    expect(pages.map(({ looked }) => looked)).toEqual([500, 120]);
    expect(limits).toHaveLength(7);
    expect(new Set(idsOf(pages)).size).toBe(620);
  });

  it('never has more than an answer may, and skips no case for it', async () => {
    const { ports } = portsOf(Array.from({ length: 120 }, () => 60));
    const pages = await walk(ports);
    for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(4_500_000);
    expect(pages.length).toBeGreaterThan(3);
    expect(idsOf(pages)).toHaveLength(120);
    expect(new Set(idsOf(pages)).size).toBe(120);
  });

  it('names a case that fits into no answer, and has the lines of the others', async () => {
    const pages = await walk(portsOf([1, 2500, 1]).ports);
    expect(idsOf(pages)).toEqual(['sub-0', 'sub-2']);
    expect(pages.flatMap(({ leftOut }) => leftOut)).toEqual([{ id: 'bugcrowd:sub-1', why: 'too-large' }]);
  });

  it('goes on with the next answer when little time is left', async () => {
    const { ports } = portsOf(Array.from({ length: 150 }, () => 0));
    const pages = await walk({ ...ports, remainingMs: () => 9_999 });
    expect(pages.map(({ looked }) => looked)).toEqual([100, 50]);
  });

  it('names a case whose policy is gone', async () => {
    const { ports } = portsOf([0]);
    const gone = { ...ports, policies: { pinned: () => Promise.resolve(null) } };
    const [page] = await walk(gone);
    expect(page).toMatchObject({ lines: [], leftOut: [{ id: 'bugcrowd:sub-0', why: 'no-policy' }] });
  });
});
