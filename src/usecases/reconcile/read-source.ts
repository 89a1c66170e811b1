import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import type { Connection } from '../../domain/connections/connection';
import type { QueuedDelivery } from '../../domain/deliveries/delivery';
import type { QueuedReading } from '../../domain/work/queued-work';
import type { SourceEvent } from '../../domain/findings/submission';
import { nextPosition, type WalkPosition } from '../../domain/reconcile/walk';
import type { Instant } from '../../domain/sla/instant';
import { SourceRefusedError } from '../errors/source-refused-error';
import { CallFailedError } from '../errors/call-failed-error';
import type { CaseStore } from '../cases/ports';
import type { ConnectionStore, Log, Now, PolicyStore, WorkQueue } from '../base/ports';
import type { ReaderOf, SourceDirectory, SubmissionsPage, TokenStore } from '../sources/ports';
import type { NewId, RemainingMs } from '../base/ports';
import { MINUTE_SECONDS } from '../../domain/work/minute';

export interface ReadingPorts {
  readonly now: Now;
  readonly newId: NewId;
  readonly log: Log;
  readonly remainingMs: RemainingMs;
  readonly connections: ConnectionStore;
  readonly policies: PolicyStore;
  readonly cases: CaseStore;
  readonly tokens: TokenStore;
  readonly readerOf: ReaderOf;
  readonly queue: WorkQueue;
  readonly sources: SourceDirectory;
}

/** A page of submissions with their cases. */
export interface ReadPage {
  readonly page: SubmissionsPage;
  /** By submission id. */
  readonly cases: ReadonlyMap<string, Case>;
  /** Where the walk continues. */
  readonly next: WalkPosition | 'end';
}

/** Why a walk ends early. */
export interface ReadingFailure {
  readonly kind: 'token-refused' | 'egress-refused' | 'failed';
  readonly message: string;
}

/** What a step used of the queue's limit, and what is left of the source's. */
export interface ReadingStep {
  readonly over: boolean;
  readonly fed: number;
  readonly remaining: number | null;
}

/** The source allows 60 requests a minute per address, which others may share: we use a quarter of them. */
const PAGES_AT_ONCE = 5;
const PACE_SECONDS = 20;
/** Fewer remaining requests than this are left to others until the minute is over. */
const MIN_REMAINING = 10;
/** The queue takes 500 events a minute; the rest is for deliveries that come in meanwhile. */
const FED_A_MINUTE = 200;
/** A page takes two calls of 15 s at worst, and a few of the storage. */
const TIME_FOR_A_PAGE_MS = 40_000;

/** Reads the next page of a program, with the cases of its submissions. @throws CallFailedError if a call fails. */
export async function readPage(
  connection: Connection,
  position: WalkPosition,
  updatedFrom: string | null,
  { tokens, readerOf, cases }: ReadingPorts,
): Promise<ReadPage> {
  const token = await tokens.load(connection.id);
  if (token === null) throw new SourceRefusedError('token-refused', 'The API token was removed.');
  const reader = readerOf(connection.source);
  if (reader === null)
    throw new SourceRefusedError('token-refused', 'The source of this connection cannot be asked.');
  const { program } = connection;
  const page = await reader.submissions(token, { program, updatedFrom, ...position });
  const { rows, more, lastSubmitted } = page;
  const next = nextPosition(position, { rows, more, lastSubmitted });
  if (next === 'stuck')
    throw new CallFailedError(
      `More than 9,900 submissions were made on ${position.submittedFrom ?? 'one date'}; no more are listed for one date.`,
      { withoutEffect: true, permanent: true, retryAfterSeconds: null },
    );
  const { id: connectionId, source } = connection;
  const keys = page.submissions.map((event) => caseKey({ ...event, source, connectionId }));
  const found = keys.length === 0 ? [] : await cases.loadAll(keys);
  return { page, next, cases: new Map(found.map((kase) => [kase.submissionId, kase])) };
}

/** What was read, in the form of a queued delivery. */
export function toDelivery(
  event: SourceEvent,
  { id: connectionId, source }: Pick<Connection, 'id' | 'source'>,
  channel: 'comparison' | 'import',
  receivedAt: Instant,
): QueuedDelivery {
  return {
    v: 1,
    kind: 'delivery',
    channel,
    source,
    connectionId,
    receivedAt,
    signedWith: null,
    event,
    attemptsBefore: 0,
  };
}

/**
 * The failure that ends a walk permanently.
 * @returns `null` if a retry may help.
 */
export function failureOf(error: unknown): ReadingFailure | null {
  if (error instanceof SourceRefusedError) return { kind: error.kind, message: error.message };
  return error instanceof CallFailedError && error.permanent
    ? { kind: 'failed', message: error.message }
    : null;
}

/** The displayable part of a failure: messages of unknown errors may quote content. */
export function messageOf(error: unknown): string {
  if (error instanceof CallFailedError) return error.message;
  return `Failed with ${error instanceof Error ? error.name : 'an unknown error'}.`;
}

/** Queues the next steps of a walk. */
export async function queueReading(
  { connectionId, runId, ...work }: Pick<QueuedReading, 'connectionId' | 'for' | 'runId'>,
  { now, queue }: Pick<ReadingPorts, 'now' | 'queue'>,
  delaySeconds?: number,
): Promise<void> {
  const next: QueuedReading = {
    v: 1,
    kind: 'reading',
    receivedAt: now(),
    connectionId,
    for: work.for,
    runId,
  };
  await queue.push([next], delaySeconds);
}

function paceSeconds(fed: number, remaining: number | null): number {
  const isScarce = remaining !== null && remaining < MIN_REMAINING;
  return fed >= FED_A_MINUTE || isScarce ? MINUTE_SECONDS : PACE_SECONDS;
}

/**
 * Takes steps while there is time: the one place that paces what reads page after page of a source.
 * @returns `over`, or after how many seconds the rest may follow.
 */
export async function takeStepsInTime(
  step: () => Promise<ReadingStep>,
  remainingMs: RemainingMs,
): Promise<'over' | { readonly afterSeconds: number }> {
  let fed = 0;
  let remaining: number | null = null;
  for (let pages = 0; pages < PAGES_AT_ONCE; pages += 1) {
    const taken = await step();
    if (taken.over) return 'over';
    fed += taken.fed;
    ({ remaining } = taken);
    const isScarce = remaining !== null && remaining < MIN_REMAINING;
    if (fed >= FED_A_MINUTE || isScarce || remainingMs() < TIME_FOR_A_PAGE_MS) break;
  }
  return { afterSeconds: paceSeconds(fed, remaining) };
}

/** Takes steps, then queues the rest. Each step saves its progress, so that the walk continues from there. */
export async function takeSteps(
  work: QueuedReading,
  step: () => Promise<ReadingStep>,
  ports: ReadingPorts,
): Promise<'over' | 'following'> {
  const taken = await takeStepsInTime(step, ports.remainingMs);
  if (taken === 'over') return 'over';
  await queueReading(work, ports, taken.afterSeconds);
  return 'following';
}
