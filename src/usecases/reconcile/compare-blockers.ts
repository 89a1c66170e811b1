import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { openBlockers } from '../../domain/cases/noticed-blocker';
import { routed } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import type { QueuedDelivery } from '../../domain/deliveries/delivery';
import { lostBlockerEvents, type BlockerReading } from '../../domain/reconcile/lost-blockers';
import type { Instant } from '../../domain/sla/instant';
import { findPolicy } from '../cases/case-context';
import { CallFailedError } from '../errors/call-failed-error';
import { SourceRefusedError } from '../errors/source-refused-error';
import type { DeliveryStore } from '../deliveries/ports';
import type { SourceReader } from '../sources/ports';
import { isInWork } from './compare-page';
import { toDelivery, type ReadingPorts } from './read-source';

export interface CompareBlockersPorts extends ReadingPorts {
  readonly deliveries: Pick<DeliveryStore, 'find'>;
}

/** What a comparison found out about blockers. */
export interface ComparedBlockers {
  readonly found: readonly QueuedDelivery[];
  readonly requests: number;
  /** How many more requests the source takes this minute; `null` if unknown. */
  readonly remaining: number | null;
}

const nothing: ComparedBlockers = { found: [], requests: 0, remaining: null };

/** Five hundred submissions that wait at once; of more, no end is concluded. */
const MAX_PAGES = 5;
/** Each costs a request; the others follow with the next comparison. */
const MAX_ENDS = 10;

interface Blocked {
  /** By submission id. */
  readonly readings: ReadonlyMap<string, BlockerReading>;
  readonly isAll: boolean;
  readonly readAt: Instant;
  readonly requests: number;
  readonly remaining: number | null;
}

async function readBlocked(reader: SourceReader, token: string, program: string): Promise<Blocked> {
  const readings = new Map<string, BlockerReading>();
  let [offset, requests] = [0, 0];
  for (;;) {
    const page = await reader.blocked(token, { program, offset });
    const { blocked, rows, more, readAt, remaining } = page;
    for (const reading of blocked) readings.set(reading.submissionId, reading);
    requests += 1;
    offset += rows;
    if (!more || requests === MAX_PAGES) return { readings, isAll: !more, readAt, requests, remaining };
  }
}

/** A beginning that the policy would refuse is none: it would be found again and again. */
async function mayPause(kase: Case, connection: Connection, { policies }: ReadingPorts): Promise<boolean> {
  return (await findPolicy(kase, routed(connection, kase.route), policies))?.allowPause === true;
}

async function lostIn(
  kase: Case,
  reading: BlockerReading,
  connection: Connection,
  ports: CompareBlockersPorts,
): Promise<readonly QueuedDelivery[]> {
  if (kase.connectionId !== connection.id) return [];
  const at = ports.now();
  const events = lostBlockerEvents(kase, reading, at);
  const isBeginning = events.some(({ key }) => key === 'blocker.created');
  if (isBeginning && !(await mayPause(kase, connection, ports))) return [];
  const found: QueuedDelivery[] = [];
  for (const event of events) {
    const record = await ports.deliveries.find({
      ...{ connectionId: connection.id, eventId: event.id, receivedAt: at },
    });
    // What was decided about once is not asked again; what was accepted and never processed is.
    const isSettled = record !== null && (record.outcome !== 'accepted' || isInWork(record, at));
    if (!isSettled) found.push(toDelivery(event, connection, 'comparison', at));
  }
  return found;
}

async function compare(
  connection: Connection,
  held: readonly Case[],
  reader: SourceReader,
  token: string,
  ports: CompareBlockersPorts,
): Promise<ComparedBlockers> {
  const { readings, isAll, readAt, remaining, ...read } = await readBlocked(
    reader,
    token,
    connection.program,
  );
  const { id: connectionId, source } = connection;
  const keys = [...readings.keys()].map((submissionId) => caseKey({ source, connectionId, submissionId }));
  const waiting = keys.length === 0 ? [] : await ports.cases.loadAll(keys);
  const found: QueuedDelivery[] = [];
  for (const kase of waiting) {
    const reading = readings.get(kase.submissionId);
    if (reading !== undefined) found.push(...(await lostIn(kase, reading, connection, ports)));
  }
  const ended = isAll
    ? held.filter(({ submissionId }) => !readings.has(submissionId)).slice(0, MAX_ENDS)
    : [];
  for (const kase of ended) {
    const { submissionId } = kase;
    const moves = await reader.blockerMoves(token, submissionId);
    const reading = { submissionId, isBlocked: false, moves, readAt };
    found.push(...(await lostIn(kase, reading, connection, ports)));
  }
  return { found, requests: read.requests + ended.length, remaining };
}

/**
 * Finds beginnings and ends of blockers whose deliveries were lost, where the connection pauses clocks by them; otherwise
 * makes no request. Writes nothing.
 * @param cases of the page that is compared.
 * @param isFirst true for the first page of a run, which looks at all submissions that wait.
 * @throws CallFailedError if a call fails that a retry may help; SourceRefusedError if the token is refused.
 */
export async function compareBlockers(
  connection: Connection,
  cases: ReadonlyMap<string, Case>,
  isFirst: boolean,
  ports: CompareBlockersPorts,
): Promise<ComparedBlockers> {
  if (!connection.pauseOnBlocker) return nothing;
  const held = [...cases.values()].filter(({ timeline }) => openBlockers(timeline).size > 0);
  if (!isFirst && held.length === 0) return nothing;
  const token = await ports.tokens.load(connection.id);
  const reader = ports.readerOf(connection.source);
  if (token === null || reader === null) return nothing;
  try {
    return await compare(connection, held, reader, token, ports);
  } catch (error) {
    // A version of the API that does not know the filter must not end the comparison of everything else.
    const isUnknown =
      error instanceof CallFailedError && error.permanent && !(error instanceof SourceRefusedError);
    if (!isUnknown) throw error;
    ports.log.warn('blockers not compared', { connection: connection.id });
    return { ...nothing, requests: 1 };
  }
}
