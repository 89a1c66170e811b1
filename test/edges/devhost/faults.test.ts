import { createFaults, parseFault, type FaultInput } from '../../../devhost/base/faults';

describe('a posted fault', () => {
  it.each([
    ['a status', { target: 'jira', match: 'POST /issue', status: 503, times: 2 }],
    ['a status after the effect', { target: 'kvs', status: 500, when: 'after' }],
    ['a status before the effect, said aloud', { target: 'kvs', status: 500, when: 'before' }],
    ['a crash, some calls later', { target: 'kvs', crash: 'after', skip: 3 }],
    ['a time-out', { target: 'bugcrowd', timeout: 'before' }],
    ['a late answer', { target: 'jira', latencyMs: 10 }],
    ['a late failure', { target: 'jira', latencyMs: 10, status: 500 }],
    ['a lagging index', { target: 'jira', indexLagMs: 5000 }],
    ['a copy of a later event', { target: 'queue', duplicate: true, skip: 1 }],
    ['a copy of a run', { target: 'schedule', duplicate: true }],
    ['a copy of a delivery', { target: 'webhook', duplicate: true }],
    ['a late delivery', { target: 'webhook', lateMs: 1000, match: 'blocker' }],
    ['a lost delivery', { target: 'webhook', timeout: 'before' }],
  ])('may be %s', (_name, fault) => {
    expect(parseFault(fault)).toMatchObject(fault);
  });

  it.each([
    [{ target: 'jira', duplicate: true }, 'duplicate goes with target "queue", "schedule" or "webhook"'],
    [{ target: 'schedule', status: 500 }, 'target "schedule" goes with duplicate'],
    ...[
      {},
      { status: 500 },
      { timeout: 'after' },
      { timeout: 'before', lateMs: 5 },
      { duplicate: true, lateMs: 5 },
      { lateMs: 5, latencyMs: 5 },
    ].map((more): [object, string] => [{ target: 'webhook', ...more }, 'target "webhook" goes with one of']),
    [{ target: 'jira', lateMs: 5 }, 'target "event" goes with lateMs'],
    [{ target: 'event' }, 'target "event" goes with lateMs'],
    [{ target: 'kvs', indexLagMs: 1 }, 'indexLagMs goes with target "jira"'],
    [{ target: 'jira', status: 500, crash: 'after' }, 'only one of status, crash and timeout'],
    [{ target: 'jira', status: 500, timeout: 'after' }, 'only one of status, crash and timeout'],
    [{ target: 'jira', crash: 'before', timeout: 'after' }, 'only one of status, crash and timeout'],
    [{ target: 'jira', when: 'after' }, 'when goes with status'],
    [{ target: 'jira', crash: 'after', when: 'after' }, 'when goes with status'],
    [{ target: 'jira', headers: { 'retry-after': '5' } }, 'headers and body go with status'],
    [{ target: 'jira', timeout: 'after', body: {} }, 'headers and body go with status'],
    [{ target: 'queue', duplicate: true, status: 500 }, 'duplicate concerns an event, not a call'],
    [{ target: 'queue', duplicate: true, timeout: 'after' }, 'duplicate concerns an event, not a call'],
    [{ target: 'queue', duplicate: true, latencyMs: 5 }, 'duplicate concerns an event, not a call'],
    [{ target: 'jira', indexLagMs: 5, crash: 'after' }, 'indexLagMs holds for every search'],
    [{ target: 'jira', indexLagMs: 5, skip: 1 }, 'indexLagMs holds for every search'],
    [{ target: 'jira', indexLagMs: 5, match: 'POST' }, 'indexLagMs holds for every search'],
    [{ target: 'jira', match: '(' }, 'match is no regular expression'],
    [{ target: 'jira', status: 500, skip: -1 }, 'Expected >=0'],
    [{ target: 'jira', status: 500, when: 'later' }, '"before" | "after"'],
    [{ target: 'jira', timeout: 5000 }, '"before" | "after"'],
    [{ target: 'jira', statuss: 500 }, 'statuss'],
  ])('is refused as %j: %s', (fault, message) => {
    expect(() => parseFault(fault)).toThrow(message);
  });
});

describe('the call that a fault is for', () => {
  const faultsOf = (...inputs: readonly FaultInput[]) => {
    const faults = createFaults();
    for (const input of inputs) faults.add(parseFault(input));
    /** The statuses of some calls; `null` if no fault applied. */
    const run = (count: number, subject = 'GET /a'): readonly (number | null)[] =>
      Array.from({ length: count }, () => faults.take('jira', subject)?.status ?? null);
    return { faults, run };
  };

  it('lets as many matching calls pass as it skips', () => {
    const { run, faults } = faultsOf({ target: 'jira', status: 500, skip: 2, times: 2 });
    expect(run(6)).toEqual([null, null, 500, 500, null, null]);
    expect(faults.list()).toEqual([]);
  });

  it('counts only calls that match', () => {
    const { run } = faultsOf({ target: 'jira', match: 'POST /a', status: 500, skip: 1 });
    expect([...run(3, 'GET /a'), ...run(2, 'POST /a')]).toEqual([null, null, null, null, 500]);
  });

  it('counts every matching call, even if another fault takes it', () => {
    const { run } = faultsOf(
      { target: 'jira', status: 503 },
      { target: 'jira', status: 500, skip: 2 },
      { target: 'jira', status: 429, skip: 2 },
    );
    expect(run(5)).toEqual([503, null, 500, 429, null]);
  });

  it('reports how often it will still apply', () => {
    const { run, faults } = faultsOf({ target: 'jira', status: 500, skip: 2, times: 3 });
    run(1);
    expect(faults.list()).toMatchObject([{ skip: 1, times: 3 }]);
    run(2);
    expect(faults.list()).toMatchObject([{ skip: 0, times: 2 }]);
  });

  it('skips events before it copies one', () => {
    const faults = createFaults();
    faults.add(parseFault({ target: 'queue', duplicate: true, skip: 1 }));
    expect([1, 2, 3].map(() => faults.takeDuplicate('queue', 'work'))).toEqual([false, true, false]);
  });
});
