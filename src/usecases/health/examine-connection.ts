import type { ColumnsStore } from '../columns/ports';
import type { ConnectionHealth } from '../../contract/health';
import type { ComparisonView } from '../../contract/reconcile';
import type { ConnectionFacts, Counted } from '../../domain/health/health-facts';
import {
  emptyTallies,
  lastDeliveryOf,
  lastSuccessOf,
  latest,
  WINDOW_DAYS,
} from '../../domain/health/delivery-tallies';
import { figuresOf } from '../../domain/health/delivery-figures';
import type { Connection } from '../../domain/connections/connection';
import type { DeliveryRecord } from '../../domain/deliveries/delivery';
import { DEAD_LETTER_DAYS } from '../../domain/deliveries/dead-letters-to-drop';
import type { Reconciliation } from '../../domain/reconcile/comparison';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import { toImportView, type ImportViewPorts } from '../reconcile/import-view';
import type { ConnectionStore, IssueNoteStore, Some, ViewerPermissions } from '../base/ports';
import type { DeadLetterStore, DeliveryStore, IntakeKeyStore, TallyStore } from '../deliveries/ports';
import { toSourceView, type SourceViewPorts } from '../sources/source-view';
import { commentFacts, type CommentPorts } from './comment-facts';
import { examinePlaces, failedTransitionsOf } from './examine-places';
import { projectInJira } from './project-in-jira';
import { withWhoContests, type ContestedPorts } from './who-contests';
import { isUnread, senderFacts, type SenderPorts } from './sender-facts';
import type { AppPermissions, ProjectKeys, SkippedFieldsReader } from './ports';
import type { PinStore } from '../connections/ports';
import type { LostPeopleStore } from '../privacy/ports';
import type { ImportStore, ReconciliationStore } from '../reconcile/ports';
import type { Pressure, UnknownWorkStore } from '../work/ports';

export interface HealthPorts
  extends ImportViewPorts, SourceViewPorts, SenderPorts, ContestedPorts, CommentPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: ConnectionStore;
  readonly keys: IntakeKeyStore;
  readonly deliveries: DeliveryStore;
  readonly deadLetters: DeadLetterStore;
  readonly suspended: Pick<DeadLetterStore, 'latest'>;
  readonly tallies: TallyStore;
  readonly reconciliations: ReconciliationStore;
  readonly imports: ImportStore;
  readonly skippedFieldsReader: SkippedFieldsReader;
  readonly app: AppPermissions;
  readonly pressure: Pressure;
  readonly unknownWork: Pick<UnknownWorkStore, 'load'>;
  readonly columns: Pick<ColumnsStore, 'run'>;
  readonly notes: IssueNoteStore;
  readonly projects: ProjectKeys;
  readonly pins: Pick<PinStore, 'load'>;
  readonly lostPeople: Pick<LostPeopleStore, 'of'>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The queue keeps an event for a day; one that is not settled an hour later was lost. */
const STRANDED_MS = DAY_MS + HOUR_MS;
const MAX_RECENT = 1000;
const MAX_WAITING = 200;
const MAX_DEAD_LETTERS = 100;
/** Ten pages of the storage's index. */
const MAX_NOTES = 1000;

function counted<T>({ items, more }: Some<T>, at: (item: T) => Instant): Counted {
  const moments = items.map(at).sort((a, b) => toEpochMs(a) - toEpochMs(b));
  return { count: items.length, more, oldestAt: moments[0] ?? null };
}

function comparisonOf(record: Reconciliation | null, api: ConnectionFacts['api']): ComparisonView {
  if (api === null) return { type: 'off', because: 'no-api' };
  if (!api.isAllowed) return { type: 'off', because: 'egress-refused' };
  if (record === null) return { type: 'off', because: 'no-token' };
  const { watchedFrom, cursor, run, lastRecent, lastFull, trouble } = record;
  const progress = run && {
    kind: run.kind,
    startedAt: run.startedAt,
    total: run.total,
    counts: run.counts,
  };
  return { type: 'on', watchedFrom, cursor, run: progress, lastRecent, lastFull, trouble };
}

function comparisonFacts(
  record: Reconciliation | null,
  api: ConnectionFacts['api'],
): ConnectionFacts['comparison'] {
  if (record === null || api?.isAllowed !== true) return null;
  const { cursor, lastFull, trouble } = record;
  return {
    cursor,
    duplicated: lastFull?.duplicated ?? 0,
    duplicatedIds: lastFull?.duplicatedIds ?? [],
    trouble,
  };
}

async function pausedFacts(
  { id, pausedSince: since }: Connection,
  { suspended }: HealthPorts,
): Promise<ConnectionFacts['paused']> {
  if (since === null) return null;
  return { since, suspended: counted(await suspended.latest(id, MAX_DEAD_LETTERS), ({ diedAt }) => diedAt) };
}

interface Examined {
  readonly health: ConnectionHealth;
  readonly facts: ConnectionFacts;
}

/** The facts about one connection that its health depends on, and its figures. */
export async function examineConnection(connection: Connection, ports: HealthPorts): Promise<Examined> {
  const { id: connectionId } = connection;
  const source = toSourceView(connection.source, ports);
  const reader = ports.readerOf(connection.source);
  const api = reader && { host: reader.host, isAllowed: reader.isAllowed() };
  const now = ports.now();
  const nowMs = toEpochMs(now);
  const tallies =
    (await ports.tallies.load(connectionId)) ?? emptyTallies(toInstant(nowMs - WINDOW_DAYS * DAY_MS));
  const tailFrom = toInstant(Math.min(toEpochMs(tallies.countedTo), nowMs - HOUR_MS));
  const [
    keys,
    tail,
    waiting,
    deadLetterList,
    oldestDeadLetter,
    dropped,
    missingFields,
    failedTransition,
    record,
    job,
    notes,
    projectKey,
    pin,
    sender,
    lostPeople,
    ruledPlaces,
  ] = await Promise.all([
    ports.keys.load(connectionId),
    ports.deliveries.settledBetween(connectionId, tailFrom, now, MAX_RECENT),
    ports.deliveries.unsettled(connectionId, MAX_WAITING),
    ports.deadLetters.latest(connectionId, MAX_DEAD_LETTERS),
    ports.deadLetters.diedBetween(connectionId, toInstant(0), now, 1),
    ports.deadLetters.dropped(connectionId),
    ports.skippedFieldsReader.of(connection),
    failedTransitionsOf(connection, ports),
    ports.reconciliations.load(connectionId),
    ports.imports.load(connectionId),
    ports.notes.list(connectionId, MAX_NOTES),
    projectInJira(connection, ports.projects),
    ports.pins.load(connection.project.id),
    senderFacts(connection, now, ports),
    ports.lostPeople.of(connectionId),
    examinePlaces(connection, ports),
  ]);
  // Only recent ones can still be acted on.
  const lately = dropped.filter(({ droppedAt }) => nowMs - toEpochMs(droppedAt) < DEAD_LETTER_DAYS * DAY_MS);
  const isStranded = ({ receivedAt }: DeliveryRecord): boolean => nowMs - toEpochMs(receivedAt) > STRANDED_MS;
  const some = (items: readonly DeliveryRecord[]): Counted =>
    counted({ items, more: waiting.more }, ({ receivedAt }) => receivedAt);
  const deadLetters: Counted = {
    count: deadLetterList.items.length,
    more: deadLetterList.more,
    oldestAt: oldestDeadLetter.items[0]?.diedAt ?? null,
  };
  const lastDeliveryAt = latest(tallies.lastDeliveryAt, lastDeliveryOf([...tail.items, ...waiting.items]));
  const lastSuccessAt = lastSuccessOf(tail.items) ?? tallies.lastSuccessAt;
  return {
    health: {
      ...figuresOf(tallies, tail.items, now),
      connectionId,
      source,
      lastDeliveryAt,
      lastSuccessAt,
      atLeast: tail.more,
      backlog: some(waiting.items),
      deadLetters,
      deadLetterList: deadLetterList.items,
      dropped: lately,
      missingFields,
      comparison: comparisonOf(record, api),
      import: job && (await toImportView(job, ports)),
    },
    facts: {
      connectionId,
      hasWebhook: source.hasWebhook,
      approvers: connection.approvers.length,
      api,
      secrets: keys?.secrets.length ?? 0,
      hasToken: record !== null,
      lastDeliveryAt,
      backlog: some(waiting.items.filter((delivery) => !isStranded(delivery))),
      stranded: some(waiting.items.filter(isStranded)),
      deadLetters,
      unreadDeadLetters: deadLetterList.items.filter(isUnread).length,
      ...sender,
      droppedDeadLetters: lately.length,
      paused: await pausedFacts(connection, ports),
      missingFields,
      failedTransition,
      comparison: comparisonFacts(record, api),
      notes: await withWhoContests(notes.items, ports),
      lostPeople,
      moreNotes: notes.more,
      projectKey,
      panelRefused: pin?.type === 'failed' ? pin.reason : null,
      ruledPlaces,
      comments: await commentFacts(connection, ports),
    },
  };
}
