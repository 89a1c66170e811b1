import { JastBuilder } from '@atlaskit/jql-ast';
import {
  needsOfAssignee,
  needsOfProgram,
  needsQueries,
  needsSorts,
  type NeedsFilter,
} from '../../../static/src/overview/live/needs-query';

const all: NeedsFilter = {
  ...{ connectionId: null, project: null },
  ...{ severity: null, assignee: null, program: null },
};
const NEEDS = '(bountyClockBand in ("breached", "at-risk") OR bountyClockRequest = "waiting")';
const WAITING =
  'bountyClockRequest = "waiting" AND (bountyClockBand = "on-track" OR bountyClockBand is EMPTY)';

describe('the search for cases that need somebody', () => {
  it('lists what is late by deadline, then what only waits for an approver', () => {
    expect(needsQueries(all, 'deadline')).toEqual([
      'bountyClockBand in ("breached", "at-risk") ORDER BY bountyClockDeadline ASC',
      `${WAITING} ORDER BY bountyClockDeadline ASC`,
    ]);
  });

  it('lists severities by how severe they are, which is not the order of their letters', () => {
    expect(needsQueries(all, 'severity')).toEqual([
      `${NEEDS} AND bountyClockSeverity in ("critical", "high") ORDER BY bountyClockSeverity ASC, bountyClockDeadline ASC`,
      `${NEEDS} AND bountyClockSeverity in ("medium", "low") ORDER BY bountyClockSeverity DESC, bountyClockDeadline ASC`,
      `${NEEDS} AND (bountyClockSeverity = "informational" OR bountyClockSeverity is EMPTY) ORDER BY bountyClockSeverity ASC, bountyClockDeadline ASC`,
    ]);
    expect(needsQueries({ ...all, severity: 'low' }, 'severity')).toEqual(
      needsQueries({ ...all, severity: 'low' }, 'deadline'),
    );
  });

  it('lists by assignee in one search', () => {
    expect(needsQueries(all, 'assignee')).toEqual([
      `${NEEDS} ORDER BY assignee ASC, bountyClockDeadline ASC`,
    ]);
  });

  const hostile: NeedsFilter = {
    ...{ connectionId: 'a"b', project: 'OR', severity: 'high', assignee: 'me' },
    program: 'x" OR key = "y\\',
  };

  it('applies each filter to each search, and what it names means nothing in it', () => {
    for (const sort of needsSorts)
      for (const jql of needsQueries(hostile, sort))
        expect(jql).toContain(
          'AND bountyClockConnection = "a\\"b" AND project = "OR" AND bountyClockSeverity = "high" ' +
            'AND assignee = currentUser() AND bountyClockProgram = "x\\" OR key = \\"y\\\\"',
        );
  });

  it('finds the share of somebody and of nobody', () => {
    expect(needsOfAssignee(all, 'dev')).toBe(`${NEEDS} AND assignee = "dev"`);
    expect(needsOfAssignee(all, null)).toBe(`${NEEDS} AND assignee is EMPTY`);
    expect(needsOfProgram(all, 'acme')).toBe(`${NEEDS} AND bountyClockProgram = "acme"`);
    expect(needsOfProgram(all, null)).toBe(`${NEEDS} AND bountyClockProgram is EMPTY`);
  });

  it.each([all, hostile])('is valid JQL: %j', (filter) => {
    const searches = needsSorts.flatMap((sort) => needsQueries(filter, sort));
    for (const jql of [...searches, needsOfAssignee(filter, 'a"'), needsOfProgram(filter, null)])
      expect({ jql, errors: new JastBuilder().build(jql).errors }).toEqual({ jql, errors: [] });
  });
});
