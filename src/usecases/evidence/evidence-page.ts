import type { EvidencePage, EvidenceRequest } from '../../contract/evidence';
import { storedBytes } from '../../domain/cases/archive';
import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { LeftOutCase } from '../../domain/evidence/bundle';
import { concernsPeriod } from '../../domain/evidence/concerns-period';
import type { EvidenceLine } from '../../domain/evidence/evidence';
import { evidenceLine } from '../../domain/evidence/evidence-line';
import { pinnedOnce, type ReadPinned } from '../base/reading-once';
import type {
  ConnectionStore,
  Now,
  PeopleDirectory,
  PolicyStore,
  RemainingMs,
  ViewerPermissions,
} from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { namePeople } from './name-people';
import { toToken, walkFrom } from './walk-token';

export interface EvidencePagePorts {
  readonly now: Now;
  readonly remainingMs: RemainingMs;
  readonly appVersion: () => string;
  readonly viewer: Pick<ViewerPermissions, 'mayAdminister'>;
  readonly connections: Pick<ConnectionStore, 'everKnown'>;
  readonly cases: Pick<CaseStore, 'changedSince'>;
  readonly policies: Pick<PolicyStore, 'pinned'>;
  readonly people: PeopleDirectory;
}

/** Queries of one answer, each of a hundred cases. */
const MAX_QUERIES = 5;
const PAGE_SIZE = 100;

/** An answer of the app has at most 5 MB, and names come on top. */
const MAX_BYTES = 4_000_000;

/** Of the 25 s of an invocation: the answer is finished before the last ten. */
const ENOUGH_MS = 10_000;

interface Batch {
  readonly lines: readonly EvidenceLine[];
  readonly leftOut: readonly LeftOutCase[];
  readonly bytes: number;
}

/** The lines of the cases that concern the period. A case whose clock has not started pins no policy and has none. */
async function batchOf(
  cases: readonly Case[],
  { period, options }: EvidenceRequest,
  asOf: string,
  pinned: ReadPinned,
): Promise<Batch> {
  const lines: EvidenceLine[] = [];
  const leftOut: LeftOutCase[] = [];
  for (const kase of cases) {
    if (kase.policy === null) continue;
    const policy = await pinned(kase.policy);
    if (policy === null) {
      leftOut.push({ id: caseKey(kase), why: 'no-policy' });
      continue;
    }
    const line = evidenceLine(kase, policy, asOf, options);
    if (concernsPeriod(line.shown, period)) lines.push(line);
  }
  return { lines, leftOut, bytes: lines.length === 0 ? 0 : storedBytes(lines) };
}

interface Read extends Batch {
  readonly looked: number;
  readonly cursor: string | null;
}

/**
 * One query that fits into what an answer may still hold. A smaller query gives a cursor behind what fits; of one case
 * that fits into no answer, the line is left out.
 * @returns `null` if it does not fit beside what there is.
 */
async function readBatch(
  at: { readonly connectionId: string; readonly cursor: string | null },
  room: number,
  make: (cases: readonly Case[]) => Promise<Batch>,
  { cases }: EvidencePagePorts,
): Promise<Read | null> {
  for (let limit = PAGE_SIZE; ; limit = Math.max(1, Math.floor(limit / 4))) {
    const page = await cases.changedSince(at.connectionId, null, at.cursor, limit);
    const batch = await make(page.cases);
    const read = { ...batch, looked: page.cases.length, cursor: page.cursor };
    if (batch.bytes <= room) return read;
    if (room < MAX_BYTES) return null;
    if (limit > 1) continue;
    const leftOut = batch.lines.map(({ id }) => ({ id, why: 'too-large' as const }));
    return { ...read, lines: [], leftOut, bytes: 0 };
  }
}

/**
 * A page of the evidence of all cases whose clock was due or open in a period, those of deleted connections among them:
 * a case outlives its connection. Reads a hundred cases with one query, and
 * one more value for each part of an archive and each version of an own policy; five queries at most. Stores nothing.
 */
export async function evidencePage(
  request: EvidenceRequest,
  ports: EvidencePagePorts,
): Promise<EvidencePage | { readonly type: 'no-permission' }> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const now = ports.now();
  // An instant ahead would show dates that nobody has seen yet.
  const asOf = request.asOf === null || Date.parse(request.asOf) > Date.parse(now) ? now : request.asOf;
  const connections = await ports.connections.everKnown();
  const pinned = pinnedOnce(ports.policies);
  const make = (cases: readonly Case[]): Promise<Batch> => batchOf(cases, request, asOf, pinned);
  const lines: EvidenceLine[] = [];
  const leftOut: LeftOutCase[] = [];
  let bytes = 0;
  let looked = 0;
  let place = walkFrom(connections, request.cursor);
  for (let query = 0; query < MAX_QUERIES && place !== null; query += 1) {
    if (query > 0 && ports.remainingMs() < ENOUGH_MS) break;
    const read = await readBatch(place, MAX_BYTES - bytes, make, ports);
    if (read === null) break;
    lines.push(...read.lines);
    leftOut.push(...read.leftOut);
    bytes += read.bytes;
    looked += read.looked;
    place = walkFrom(connections, toToken({ ...place, cursor: read.cursor }));
  }
  return {
    type: 'evidence',
    asOf,
    appVersion: ports.appVersion(),
    connections,
    lines: request.options.withNames ? await namePeople(lines, ports.people) : lines,
    leftOut,
    looked,
    cursor: place === null ? null : toToken(place, 'here'),
  };
}
