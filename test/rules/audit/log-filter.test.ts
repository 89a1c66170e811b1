import type { AdminLogEntry } from '../../../src/domain/audit/admin-log';
import { matchesLogFilter, type AdminLogFilter } from '../../../src/domain/audit/log-filter';

const entry: AdminLogEntry = {
  at: '2026-11-05T09:00:00Z',
  by: 'admin',
  action: 'connection-paused',
  subject: { kind: 'connection', id: 'demo' },
  changes: [],
  note: null,
};
const everything: AdminLogFilter = { by: null, action: null, subjectId: null };

describe('the filter of the admin log', () => {
  it.each<[string, Partial<AdminLogFilter>, boolean]>([
    ['without a filter', {}, true],
    ['by who did it', { by: 'admin' }, true],
    ['by somebody else', { by: 'adm' }, false],
    ['by the action', { action: 'connection-paused' }, true],
    ['by another action', { action: 'connection-resumed' }, false],
    ['by what it was done to', { subjectId: 'demo' }, true],
    ['by something else', { subjectId: '' }, false],
    ['by all of it', { by: 'admin', action: 'connection-paused', subjectId: 'demo' }, true],
    ['by one thing that is not right', { by: 'admin', subjectId: 'bare' }, false],
  ])('%s', (_name, filter, expected) => {
    expect(matchesLogFilter(entry, { ...everything, ...filter })).toBe(expected);
  });
});
