import { JastBuilder } from '@atlaskit/jql-ast';
import { counted, sumOfCounts, type Count } from '../../../static/src/overview/live/count';
import {
  bands,
  cellsOfSum,
  everyCase,
  jqlOfSum,
  nowCells,
} from '../../../static/src/overview/live/now-cells';
import { severities } from '../../../src/domain/sla/severity';
import { figureText } from '../../../static/src/overview/words/now-words';

const site = { connectionId: null, project: null };
const jqlOf = (id: string, scope: Parameters<typeof nowCells>[0] = site): string | undefined =>
  nowCells(scope).find((cell) => cell.id === id)?.jql;

describe('the figures of the present', () => {
  it.each([
    ['critical/breached', 'bountyClockSeverity = "critical" AND bountyClockBand = "breached"'],
    ['low/on-track', 'bountyClockSeverity = "low" AND bountyClockBand = "on-track"'],
    [
      'due/7',
      'bountyClockBand in ("at-risk", "on-track") AND bountyClockDeadline > now() AND bountyClockDeadline <= "7d"',
    ],
    ['waiting', 'bountyClockRequest = "waiting"'],
    ['paused', 'bountyClockState = "paused"'],
    ['not-started', 'bountyClockState = "not-started"'],
  ])('count for %s what %s finds', (id, jql) => {
    expect(jqlOf(id)).toBe(jql);
  });

  it('keep to a connection and a project, whose names mean nothing in the query', () => {
    expect(jqlOf('paused', { connectionId: 'a" OR key = "b', project: 'SEC' })).toBe(
      'bountyClockState = "paused" AND bountyClockConnection = "a\\" OR key = \\"b" AND project = "SEC"',
    );
  });

  const scopes = [site, { connectionId: 'a"b\\c', project: 'IN' }, { connectionId: null, project: 'AND' }];
  it.each(scopes)('are valid JQL, each for itself, within 24 calls: %j', (scope) => {
    const cells = nowCells(scope);
    const queries = [...cells.map(({ jql }) => jql), jqlOfSum(severities, bands, scope), everyCase(scope)];
    for (const query of queries) expect(new JastBuilder().build(query).errors).toEqual([]);
    expect(cells).toHaveLength(21);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(21);
    expect(new Set(queries).size).toBe(23);
  });

  it('add up to sums whose search lists each case of their cells', () => {
    expect(jqlOfSum(severities, ['breached'], site)).toBe(
      'bountyClockSeverity in ("critical", "high", "medium", "low", "informational") AND bountyClockBand = "breached"',
    );
    expect(cellsOfSum(['high'], bands)).toEqual(['high/breached', 'high/at-risk', 'high/on-track']);
  });
});

const failed: Count = { type: 'failed', reason: 'Injected fault.' };
const asking: Count = { type: 'asking' };

test.each<[readonly Count[], Count]>([
  [[], counted(0)],
  [[counted(2), counted(3)], counted(5)],
  [[counted(2), asking], asking],
  [[counted(2), asking, failed], failed],
  [[counted(600), counted(401)], { type: 'counted', count: 1001, isAbout: true }],
  [[counted(1000)], { type: 'counted', count: 1000, isAbout: false }],
])('the sum of %j is %j', (parts, sum) => {
  expect(sumOfCounts(parts)).toEqual(sum);
});

test.each<[Count, string]>([
  [counted(0), '0'],
  [counted(1000), '1,000'],
  [counted(1001), 'about 1,001'],
  [counted(1234), 'about 1,234'],
  [asking, '…'],
  [failed, 'not counted'],
])('%j reads %s', (count, text) => {
  expect(figureText(count)).toBe(text);
});
