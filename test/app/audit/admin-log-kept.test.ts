import type { AdminLogEntry } from '../../../src/domain/audit/admin-log';
import { createLocalSite, type LocalSite } from '../../support/local-site';

const ENTITY = 'admin-log-entry';
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

describe('the admin log over the years', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
  }, 90_000);
  beforeEach(() => site.reset());

  const write = (agoMs: number, note: string): void => {
    const at = new Date(site.now() - agoMs).toISOString();
    const subject = { kind: 'site', id: '' } as const;
    const data: AdminLogEntry = {
      at,
      by: 'admin',
      action: 'dead-letters-replayed',
      subject,
      changes: [],
      note,
    };
    const value = { writtenAt: at, schemaVersion: 1, data };
    site.host.kvs.handle('/api/v1/entity/set', { entityName: ENTITY, key: `${at}:${note}`, value });
  };
  const notes = (): readonly (string | null)[] =>
    site.host.kvs.entityValues(ENTITY).map((value) => (value as { readonly data: AdminLogEntry }).data.note);
  const anHour = (): Promise<void> => site.advance(HOUR_MS);

  it('removes what is older than 400 days, and nothing younger', async () => {
    write(400 * DAY_MS + 1, 'too old');
    // The hours in between make it older.
    write(400 * DAY_MS - 2 * HOUR_MS, 'old');
    write(DAY_MS, 'young');
    await anHour();
    expect(notes()).not.toContain('too old');
    expect(notes()).toEqual(expect.arrayContaining(['old', 'young']));
    await site.advance(3 * HOUR_MS);
    expect(notes()).not.toContain('old');
    expect(notes()).toContain('young');
  });

  it('keeps the newest 10,000 entries', async () => {
    // New entries are not listed yet.
    await site.advance(1000);
    const present = notes().length;
    for (let line = present; line < 10_000; line += 1) write(10 * DAY_MS - line, `line ${line}`);
    await anHour();
    expect(notes()).toHaveLength(10_000);
    for (const now of ['now 1', 'now 2']) write(0, now);
    await site.advance(2 * HOUR_MS);
    expect(notes()).toHaveLength(10_000);
    expect(notes()).toEqual(expect.arrayContaining(['now 1', 'now 2']));
    expect(notes()).not.toContain(`line ${present + 1}`);
    expect(notes()).toContain(`line ${present + 2}`);
  }, 60_000);
});
