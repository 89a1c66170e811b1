import { createClock } from '../../../devhost/base/clock';
import { createFaults, parseFault, type FaultInput, type FaultTarget } from '../../../devhost/base/faults';
import type { Destination } from '../../../devhost/forge/destinations';
import { createLatency } from '../../../devhost/forge/latency';
import type { Invocation } from '../../../devhost/forge/base/invocation';
import { jsonResponse } from '../../../devhost/forge/json-response';
import { createOutboundCall } from '../../../devhost/forge/outbound-call';
import { createLedger } from '../../../devhost/base/ledger';

const UNANSWERED = 'no answer';

/** Some macrotasks later: what has not settled by then never will. */
async function answerOf<T>(call: Promise<T>): Promise<T | typeof UNANSWERED> {
  const later = new Promise<typeof UNANSWERED>((resolve) => {
    setTimeout(() => {
      resolve(UNANSWERED);
    }, 50);
  });
  return Promise.race([call, later]);
}

function callUnder(fault: FaultInput, target: FaultTarget = 'jira') {
  const faults = createFaults();
  faults.add(parseFault(fault));
  const ledger = createLedger();
  let dead = false;
  const invocation: Invocation = {
    id: 'run-1',
    functionKey: 'work',
    moduleKey: 'work',
    accountId: undefined,
    runtime: {},
    kill: () => {
      dead = true;
    },
    isDead: () => dead,
  };
  let effects = 0;
  const destination: Destination = {
    kind: target === 'kvs' ? 'kvs' : 'jira',
    target,
    path: '/a',
    as: 'app',
    perform: () => {
      effects += 1;
      return Promise.resolve({ response: jsonResponse({ done: true }, 201), points: 1 });
    },
  };
  const call = createOutboundCall({ clock: createClock(), faults, ledger, latency: createLatency('none') });
  return {
    call: () => call(() => destination, { method: 'POST' }, invocation),
    effects: () => effects,
    isDead: () => dead,
    /** The results of the calls in the ledger. */
    written: () => ledger.read().entries.map(({ status }) => status),
  };
}

describe('a call under a fault', () => {
  it('answered instead of made: no effect, and the answer is in the ledger', async () => {
    const { call, effects, written } = callUnder({ target: 'jira', status: 503 });
    expect((await call()).status).toBe(503);
    expect(effects()).toBe(0);
    expect(written()).toEqual([503]);
    expect((await call()).status).toBe(201);
    expect(effects()).toBe(1);
  });

  it('answered after its effect: the ledger has what it did', async () => {
    const { call, effects, written } = callUnder({ target: 'jira', status: 500, when: 'after' });
    expect((await call()).status).toBe(500);
    expect(effects()).toBe(1);
    expect(written()).toEqual([201]);
  });

  it.each([
    ['before', 0, []],
    ['after', 1, [201]],
  ] as const)('timed out %s its effect: rejected immediately', async (timeout, effectsMade, inLedger) => {
    const { call, effects, written, isDead } = callUnder({ target: 'jira', timeout });
    await expect(answerOf(call())).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(effects()).toBe(effectsMade);
    expect(written()).toEqual(inLedger);
    expect(isDead()).toBe(false);
    expect((await call()).status).toBe(201);
  });

  it.each([
    ['before', 0, []],
    ['after', 1, [201]],
  ] as const)(
    'crashed %s its effect: never answered, nor is any other',
    async (crash, effectsMade, inLedger) => {
      const { call, effects, written, isDead } = callUnder({ target: 'jira', crash });
      expect(await answerOf(call())).toBe(UNANSWERED);
      expect(isDead()).toBe(true);
      expect(await answerOf(call())).toBe(UNANSWERED);
      expect(effects()).toBe(effectsMade);
      expect(written()).toEqual(inLedger);
    },
  );

  it('answered like Bugcrowd’s rate limit', async () => {
    const response = await callUnder({ target: 'bugcrowd', status: 429 }, 'bugcrowd').call();
    expect(response.headers.get('x-ratelimit-limit')).toBe('60');
    expect(response.headers.get('x-ratelimit-remaining')).toBe('0');
    const body: unknown = await response.json();
    expect(body).toEqual({
      errors: [{ title: 'Injected fault.', status: '429', detail: 'Injected fault.' }],
    });
  });

  it('answered with the headers and the body in the fault', async () => {
    const headers = { 'retry-after': '40' };
    const { call } = callUnder({ target: 'jira', status: 429, headers, body: { own: true } });
    const response = await call();
    expect(response.headers.get('retry-after')).toBe('40');
    expect(response.headers.get('ratelimit-reason')).toBe('jira-burst-based');
    expect((await response.json()) as unknown).toEqual({ own: true });
  });
});
