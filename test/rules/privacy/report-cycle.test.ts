import {
  claimRun,
  postponed,
  reported,
  rightSince,
  withAnswer,
  type AccountChange,
  type ReportCycle,
} from '../../../src/domain/privacy/report-cycle';

const START = '2026-11-02T09:00:00.000Z';

function cycleWith(changes: Partial<ReportCycle> = {}): ReportCycle {
  return {
    startedAt: START,
    previousAt: null,
    phase: 'reporting',
    after: null,
    closing: [],
    formerUsers: 0,
    waitUntil: null,
    busyUntil: null,
    ...changes,
  };
}

const over = cycleWith({ phase: 'reported' });
const closing = [{ accountId: 'cleo', number: 1 }];

describe('a run', () => {
  it('begins the first report at once', () => {
    expect(claimRun(null, START)).toEqual(cycleWith({ busyUntil: '2026-11-02T09:20:00Z' }));
  });

  it.each<[string, ReportCycle, string, 'begins' | 'continues' | 'rests']>([
    ['in the middle of a report', cycleWith({ after: 'bea' }), '2026-11-03T09:00:00Z', 'continues'],
    ['in a report that takes weeks', cycleWith({ after: 'bea' }), '2026-11-20T09:00:00Z', 'continues'],
    ['the day after a report', over, '2026-11-03T09:00:00Z', 'rests'],
    ['just before a week', over, '2026-11-09T07:59:59.999Z', 'rests'],
    ['after a week less an hour', over, '2026-11-09T08:00:00Z', 'begins'],
    ['after more than a week', over, '2026-11-12T09:00:00Z', 'begins'],
    ['with accounts to erase', { ...over, closing }, '2026-11-03T09:00:00Z', 'continues'],
    ['with accounts to erase after a week', { ...over, closing }, '2026-11-09T09:00:00Z', 'begins'],
    [
      'while another one is at work',
      cycleWith({ busyUntil: '2026-11-03T09:00:00.001Z' }),
      '2026-11-03T09:00:00Z',
      'rests',
    ],
    [
      'after another one has died',
      cycleWith({ busyUntil: '2026-11-03T09:00:00Z' }),
      '2026-11-03T09:00:00Z',
      'continues',
    ],
    [
      'while Atlassian wants no call',
      cycleWith({ waitUntil: '2026-11-03T09:00:00.001Z' }),
      '2026-11-03T09:00:00Z',
      'rests',
    ],
    [
      'once Atlassian takes calls again',
      cycleWith({ waitUntil: '2026-11-03T09:00:00Z' }),
      '2026-11-03T09:00:00Z',
      'continues',
    ],
  ])('%s', (_name, known, now, expected) => {
    const claimed = claimRun(known, now);
    const done = claimed === null ? 'rests' : claimed.startedAt === START ? 'continues' : 'begins';
    expect(done).toBe(expected);
    if (claimed !== null) expect(Date.parse(claimed.busyUntil ?? '')).toBe(Date.parse(now) + 20 * 60_000);
  });

  it('that begins a report keeps who is to be erased, and counts on', () => {
    const known = { ...over, closing, formerUsers: 3, previousAt: '2026-10-26T09:00:00Z' };
    expect(claimRun(known, '2026-11-09T09:00:00Z')).toMatchObject({
      startedAt: '2026-11-09T09:00:00Z',
      previousAt: START,
      phase: 'reporting',
      after: null,
      closing,
      formerUsers: 3,
    });
  });
});

describe('what is stored', () => {
  it('was right when the last report began, or never asked about', () => {
    expect(rightSince(cycleWith())).toBe('1970-01-01T00:00:00Z');
    expect(rightSince(cycleWith({ previousAt: START }))).toBe(START);
  });
});

describe('an answer', () => {
  const closed = (accountId: string): AccountChange => ({ accountId, status: 'closed' });

  it.each<[string, readonly AccountChange[], ReportCycle['closing']]>([
    ['of nothing', [], []],
    ['of somebody with another name', [{ accountId: 'ada', status: 'updated' }], []],
    [
      'of two closed accounts',
      [closed('bea'), closed('ada')],
      [
        { accountId: 'bea', number: 5 },
        { accountId: 'ada', number: 6 },
      ],
    ],
    ['that names one twice', [closed('ada'), closed('ada')], [{ accountId: 'ada', number: 5 }]],
    ['about somebody who was not reported', [closed('zoe')], []],
  ])('%s', (_name, changes, expected) => {
    const after = withAnswer(cycleWith({ formerUsers: 4 }), ['ada', 'bea'], changes);
    expect(after.closing).toEqual(expected);
    expect(after.formerUsers).toBe(4 + expected.length);
    expect(after.after).toBe('bea');
  });

  it('about somebody who is being erased changes no number', () => {
    const known = cycleWith({ closing, formerUsers: 1 });
    expect(withAnswer(known, ['cleo'], [closed('cleo')])).toEqual({ ...known, after: 'cleo' });
  });

  it('that is the last one leaves no account id', () => {
    expect(reported(cycleWith({ after: 'bea' }))).toEqual(over);
  });

  it.each([
    ['a time to wait', 120, '2026-11-02T09:02:00Z'],
    ['no time', null, '2026-11-02T10:00:00Z'],
  ])('that does not come, with %s', (_name, seconds, waitUntil) => {
    expect(postponed(cycleWith(), seconds, START)).toEqual(cycleWith({ waitUntil }));
  });
});
