import {
  columnChanges,
  connectionsToRead,
  joinChanges,
  placeOf,
  readFrom,
  recentAfter,
  runFor,
} from '../../domain/columns/columns-run';
import type {
  ColumnChange,
  ColumnsPlace,
  ColumnsRefusal,
  ColumnsRun,
} from '../../domain/columns/columns-state';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import type { ConnectionStore } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { queueColumns, type ArrangeColumnsPorts } from './arrange-columns';
import type { ColumnsCover, ColumnsStore, ColumnWriter } from './ports';
import { sendChanges, type SendPorts } from './send-changes';

export interface WriteColumnsPorts extends ArrangeColumnsPorts, SendPorts {
  readonly columnsCover: Pick<ColumnsCover, 'extend' | 'end'>;
  readonly cases: Pick<CaseStore, 'changedSince'>;
  readonly connections: Pick<ConnectionStore, 'list'>;
  readonly columns: ColumnsStore;
  readonly columnWriter: ColumnWriter;
}

/** Pages of a hundred cases for one invocation, which may take 55 seconds. */
const MAX_PAGES = 10;

/** How long nothing is tried after a refusal, unless an administrator asks for it. */
const REFUSED_MS = 24 * 60 * 60 * 1000;

interface Read {
  readonly run: ColumnsRun;
  readonly changes: readonly ColumnChange[];
  readonly pages: number;
}

/** Reads on in the cases of one connection. */
async function readConnection(
  connectionId: string,
  before: Read,
  { cases, now }: WriteColumnsPorts,
): Promise<Read> {
  const place = placeOf(before.run, connectionId);
  let walk = place.walk ?? { startedAt: now(), from: readFrom(place), cursor: null };
  let { run, changes, pages } = before;
  const isThrough = (): boolean => pages >= MAX_PAGES;
  while (!isThrough()) {
    const page = await cases.changedSince(connectionId, walk.from, walk.cursor);
    pages += 1;
    changes = joinChanges(changes, columnChanges(page.cases, readFrom(place), run));
    run = { ...run, recent: recentAfter(run.recent, page.cases, now()) };
    if (page.cursor === null) {
      const done: ColumnsPlace = { to: walk.startedAt, walk: null };
      return { run: { ...run, places: { ...run.places, [connectionId]: done } }, changes, pages };
    }
    const moved = page.lastChange !== null && page.lastChange !== walk.from;
    walk = { ...walk, ...(moved ? { from: page.lastChange, cursor: null } : { cursor: page.cursor }) };
  }
  return { run: { ...run, places: { ...run.places, [connectionId]: { ...place, walk } } }, changes, pages };
}

/** Connections whose reading is under way come first, so that each comes to its end. */
async function readChanges(
  run: ColumnsRun,
  ports: WriteColumnsPorts,
): Promise<Read & { readonly isAll: boolean }> {
  const present = (await ports.connections.list()).map(({ id }) => id);
  const ids = connectionsToRead(run, present);
  const isBegun = (id: string): boolean => Boolean(run.places[id]?.walk);
  const order = [...ids.filter(isBegun), ...ids.filter((id) => !isBegun(id))];
  let read: Read = { run, changes: run.rest, pages: 0 };
  for (const id of order) {
    // A connection without a page of its own is read by the next invocation.
    if (read.pages >= MAX_PAGES) return { ...read, isAll: false };
    read = await readConnection(id, read, ports);
  }
  return { ...read, isAll: ids.every((id) => read.run.places[id]?.walk === null) };
}

async function refuse(
  run: ColumnsRun,
  because: ColumnsRefusal['because'],
  message: string,
  ports: WriteColumnsPorts,
): Promise<'refused'> {
  const at = ports.now();
  await ports.columns.saveRun({ ...run, refusal: { at, because, message } });
  await ports.columnsCover.extend(toInstant(toEpochMs(at) + REFUSED_MS));
  return 'refused';
}

/** The fields are empty: nothing is arranged any more, unless they were switched on meanwhile. */
async function stop(id: string, { columnsCover, columns, now }: WriteColumnsPorts): Promise<void> {
  await columnsCover.end();
  const setting = await columns.setting();
  if (setting?.id !== id && setting?.mode === 'fill') await columnsCover.extend(now());
}

/** The run after its values were written. A refused one keeps its place, so that nothing is left out. */
function afterSending(
  read: ColumnsRun,
  rest: readonly ColumnChange[],
  taken: number,
  now: Instant,
): ColumnsRun {
  return { ...read, rest, refusal: null, writtenAt: taken > 0 ? now : read.writtenAt };
}

/**
 * Writes the values of the app's fields that have changed since the last writing, of all connections, in as few calls as
 * Jira allows. Only this work writes them, one piece at a time. Safe to repeat, and to interrupt anywhere: its place is
 * saved after the values, and a value that is written twice is the same.
 * @throws CallFailedError if Jira fails or asks the app to wait; any error of the storage.
 */
export async function writeColumns(
  ports: WriteColumnsPorts,
): Promise<'off' | 'written' | 'writing' | 'refused'> {
  const setting = await ports.columns.setting();
  if (setting === null) return 'off';
  const begun = runFor(setting, await ports.columns.run());
  const fields = begun.fields ?? (await ports.columnWriter.findFields());
  if (fields === null) return refuse(begun, 'no-field', 'Jira does not list the fields.', ports);
  const { run, changes, isAll } = await readChanges({ ...begun, fields }, ports);
  const { rest, taken, refusal } = await sendChanges(fields, changes, ports);
  // The fields may have been created again: the next attempt looks for them.
  if (refusal !== null) return refuse({ ...begun, fields: null }, 'refused', refusal, ports);
  await ports.columns.saveRun(afterSending(run, rest, taken, ports.now()));
  if (!isAll || rest.length > 0) {
    await queueColumns(ports);
    return 'writing';
  }
  if (setting.mode === 'clear') await stop(setting.id, ports);
  return 'written';
}
