import type { AdminLogPage } from '../../../src/contract/audit';
import { readAll, toCsv, toJson } from '../../../static/src/admin/audit/log-file';
import { csvCell } from '../../../src/wording/csv-cell';
import { wholeLog } from '../../support/whole-log';

const entry: AdminLogPage['entries'][number] = {
  at: '2026-11-05T09:00:00Z',
  by: 'account-1',
  action: 'connection-changed',
  subject: { kind: 'connection', id: 'demo' },
  changes: [
    { place: 'program', from: '"acme"', to: '"other"' },
    { place: 'policyId', from: null, to: '"own"' },
  ],
  note: null,
};

describe('a cell of a CSV file', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['\nx', '"\'\nx"'],
    ['\u0000=1', "'\u0000=1"],
    ['\u007f=1', "'\u007f=1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['a=b', 'a=b'],
  ])('%j is written as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

describe('the admin log as a file', () => {
  it('calls a former user that, as name and as id', () => {
    const by = 'former user 3';
    const people = { [by]: by };
    const former = { ...entry, by, changes: [] };
    expect(toCsv({ entries: [former], people })).toContain(
      'Z,former user 3,former user 3,connection-changed',
    );
    expect(JSON.parse(toJson({ entries: [former], people }))).toMatchObject([{ by, name: by }]);
  });

  it('has a row for each change, and one for an action without changes', () => {
    const plain = { ...entry, changes: [], note: 'All of them.', by: 'account-2' };
    const lines = toCsv({ entries: [entry, plain], people: { 'account-1': 'Ada Admin' } }).split('\r\n');
    expect(lines).toEqual([
      'At (UTC),By,Account id,Action,Subject,Subject id,Note,Place,From,To',
      '2026-11-05T09:00:00Z,Ada Admin,account-1,connection-changed,connection,demo,,program,"""acme""","""other"""',
      '2026-11-05T09:00:00Z,Ada Admin,account-1,connection-changed,connection,demo,,policyId,,"""own"""',
      '2026-11-05T09:00:00Z,account-2,account-2,connection-changed,connection,demo,All of them.,,,',
      '',
    ]);
  });

  it('has known names in JSON', () => {
    const json = JSON.parse(toJson({ entries: [entry], people: {} })) as unknown;
    expect(json).toEqual([{ ...entry, name: null }]);
  });

  it('is read page by page to its end', async () => {
    const asked: (string | null)[] = [];
    const all = await readAll(wholeLog, ({ cursor }) => {
      asked.push(cursor);
      const number = asked.length;
      const people = { [`account-${number}`]: `Person ${number}` };
      return Promise.resolve({
        type: 'log',
        entries: [entry],
        people,
        looked: 1,
        cursor: number < 3 ? `${number}` : null,
      });
    });
    expect(asked).toEqual([null, '1', '2']);
    expect(all.entries).toHaveLength(3);
    expect(all.people).toMatchObject({ 'account-1': 'Person 1', 'account-3': 'Person 3' });
  });
});
