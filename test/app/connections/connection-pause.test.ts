import { deliveryOf, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';
import { refusedForGood, maintenanceSite } from '../../support/maintenance-site';

interface Seen {
  readonly id: string;
  readonly pausedSince: string | null;
  readonly suspended: { readonly count: number };
  readonly deliveries: readonly { readonly eventId: string; readonly outcome: string }[];
}

describeApp('a paused connection', (site) => {
  const { ask, demo, health, problems, setToken, issues, quiet } = maintenanceSite(site);
  const seen = async (): Promise<Seen> => {
    await site.advance('PT1S');
    const { connections } = (await ask('getOverview')) as { connections: readonly Seen[] };
    const found = connections.find(({ id }) => id === 'demo');
    if (found === undefined) throw new Error('The connection is not listed.');
    return found;
  };
  const outcomes = async () => (await seen()).deliveries.map(({ outcome }) => outcome);
  const send = async (...numbers: readonly number[]): Promise<void> => {
    const triagedAt = new Date((await site.now()).getTime() - 3_600_000);
    for (const number of numbers)
      expect(
        (await site.deliver(deliveryOf(submissionAt(number, triagedAt), { eventId: `event-${number}` })))
          .status,
      ).toBe(200);
  };
  const deliver = async (...numbers: readonly number[]): Promise<void> => {
    await send(...numbers);
    await site.settle();
  };

  it('accepts deliveries and writes nothing to Jira; after resuming it processes all of them, once', async () => {
    expect(await ask('pauseConnection')).toEqual({ type: 'paused' });
    await deliver(1, 2);
    await deliver(1);
    await quiet();
    expect(await issues()).toEqual([]);
    expect(await seen()).toMatchObject({
      pausedSince: expect.any(String) as string,
      suspended: { count: 2 },
      deliveries: [{ outcome: 'suspended' }, { outcome: 'suspended' }],
    });
    expect(await ask('resumeConnection')).toMatchObject({ type: 'resumed', suspended: { count: 2 } });
    await quiet();
    expect(await issues()).toHaveLength(2);
    expect(await seen()).toMatchObject({ pausedSince: null, suspended: { count: 0 } });
    expect(await outcomes()).toEqual(['created', 'created']);
  });

  it('is shown in the health and counts as no dead letter; the processed deliveries are no failures', async () => {
    await ask('pauseConnection');
    await deliver(1);
    const { deadLetters } = await demo();
    expect(deadLetters.count).toBe(0);
    const paused = (await health()).problems.find(({ kind }) => kind === 'paused');
    expect(paused).toMatchObject({ kind: 'paused', connectionId: 'demo', count: 1, weight: 'note' });
    expect((await demo()).successRatio).toBeNull();
    await ask('resumeConnection');
    await quiet();
    expect(await problems()).not.toContain('paused');
  });

  it('keeps clocks and notices of existing issues running', async () => {
    const triagedAt = await site.now();
    await site.deliver(deliveryOf(submissionAt(1, triagedAt, { attributes: { severity: 1 } })));
    await site.settle();
    const [issue] = await issues();
    await ask('pauseConnection');
    const before = await site.comments(issue?.key ?? '');
    // Three days before a critical one is due, after ten days.
    await site.advance('P7DT2H');
    await quiet();
    expect((await site.comments(issue?.key ?? '')).slice(before.length)).toEqual([
      expect.stringContaining('3 days') as string,
    ]);
  });

  it('suspends an event about an existing issue, and applies it after resuming', async () => {
    await deliver(1);
    await ask('pauseConnection');
    const now = await site.now();
    const triagedAt = new Date(now.getTime() - 3_600_000);
    const updatedAt = now.toISOString();
    const rated = submissionAt(1, triagedAt, { updatedAt, attributes: { severity: 1 } });
    await site.deliver(deliveryOf(rated, { eventId: 'rated', changes: { severity: { from: 2, to: 1 } } }));
    await site.settle();
    const [before] = await issues();
    expect(await site.projection(before?.key ?? '')).toMatchObject({ severity: 'high' });
    await ask('resumeConnection');
    await quiet();
    expect(await site.projection(before?.key ?? '')).toMatchObject({ severity: 'critical' });
  });

  it('starts no comparison and no import, and says so', async () => {
    await setToken();
    await quiet();
    await ask('pauseConnection');
    await site.clearLedger();
    await site.advance('PT3H');
    expect((await site.ledger()).totals.egress.calls).toBe(0);
    for (const functionKey of ['startComparison', 'countImport'])
      expect(
        await ask(functionKey, { request: { states: [], submittedFrom: null, submittedTo: null } }),
      ).toMatchObject({ type: 'invalid', problem: expect.stringContaining('paused') as string });
    expect(await problems()).not.toContain('comparison-late');
  });

  it.each(['before', 'after'])('loses and duplicates nothing if a call crashes: %s', async (crash) => {
    await ask('pauseConnection');
    await send(1);
    for (const match of ['/transaction', '/entity/set delivery'])
      await site.fault({ target: 'kvs', match, crash });
    await quiet();
    expect(await issues()).toEqual([]);
    expect((await seen()).suspended.count).toBe(1);
    await site.fault({ target: 'kvs', match: '/transaction', crash });
    await site.fault({ target: 'queue', crash });
    // A person who sees that it is still paused asks again. If only the answer was cut off, the hourly maintenance
    // processes the deliveries.
    for (let tries = 0; (await seen()).pausedSince !== null; tries += 1) {
      expect(tries).toBeLessThan(3);
      await ask('resumeConnection');
    }
    await site.advance('PT2H');
    await quiet();
    expect(await issues()).toHaveLength(1);
    expect((await seen()).suspended.count).toBe(0);
  });

  it.each([
    ['before', 'is still paused, and is resumed the next time'],
    ['after', 'is resumed, and can be resumed again'],
  ])('if resuming crashes %s its write, it %s', async (crash) => {
    await ask('pauseConnection');
    await deliver(1);
    await site.fault({ target: 'kvs', match: '/transaction', crash });
    expect(await ask('resumeConnection')).not.toHaveProperty('type', 'resumed');
    expect((await seen()).pausedSince === null).toBe(crash === 'after');
    expect(await ask('resumeConnection')).toMatchObject({ type: 'resumed', suspended: { count: 1 } });
    await quiet();
    expect(await issues()).toHaveLength(1);
  });

  it('suspends a dead letter that is replayed', async () => {
    await site.fault({ ...refusedForGood, times: 1 });
    await deliver(1);
    await ask('pauseConnection');
    await ask('replayDeadLetters', { eventIds: ['event-1'] });
    await quiet();
    expect((await demo()).deadLetters.count).toBe(0);
    expect((await seen()).suspended.count).toBe(1);
    await ask('resumeConnection');
    await quiet();
    expect(await issues()).toHaveLength(1);
  });

  it('drops suspended deliveries after 30 days, and reports it', async () => {
    await ask('pauseConnection');
    await deliver(1);
    await site.advance('P29D');
    expect((await seen()).suspended.count).toBe(1);
    await site.advance('P1DT2H');
    expect((await seen()).suspended.count).toBe(0);
    expect((await demo()).dropped).toMatchObject([{ eventId: 'event-1', because: 'age' }]);
  });

  it('can be paused and resumed repeatedly, and stays paused if another connection has its program', async () => {
    const first = await ask('pauseConnection');
    const since = (await seen()).pausedSince;
    await site.advance('PT1M');
    expect(await ask('pauseConnection')).toEqual(first);
    expect((await seen()).pausedSince).toBe(since);
    const { connections } = (await ask('getOverview')) as {
      readonly connections: readonly Record<string, string>[];
    };
    const bare = connections.find((each) => each['id'] === 'bare') ?? {};
    const route = {
      connectionId: 'bare',
      base: {
        program: bare['program'],
        project: { id: bare['projectId'], key: bare['projectKey'] },
        issueType: { id: bare['issueTypeId'], name: bare['issueType'] },
      },
      program: 'acme',
      projectId: bare['projectId'],
      issueTypeId: bare['issueTypeId'],
    };
    expect(await ask('saveRoute', route)).toMatchObject({ type: 'saved' });
    await site.advance('PT1S');
    expect(await ask('resumeConnection')).toMatchObject({
      type: 'invalid',
      problem: expect.stringContaining('“bare”') as string,
    });
    expect((await seen()).pausedSince).toBe(since);
  });

  it.each(['dev', 'viewer'])('cannot be paused, resumed or changed by %s', async (accountId) => {
    for (const [functionKey, payload] of [
      ['pauseConnection', {}],
      ['resumeConnection', {}],
      [
        'saveRoute',
        {
          base: {
            program: 'acme',
            project: { id: '10000', key: 'SEC' },
            issueType: { id: '10100', name: 'Vulnerability' },
          },
          program: 'x',
          projectId: '10000',
          issueTypeId: '10100',
        },
      ],
      ['previewDelete', {}],
      ['deleteConnection', { typedId: 'demo' }],
      ['addSecret', { secret: 'another-secret-0123456789' }],
      ['removeSecret', { number: 0 }],
      ['testToken', {}],
    ] as const)
      expect(await ask(functionKey, payload, accountId)).toEqual({ type: 'no-permission' });
    expect((await seen()).pausedSince).toBeNull();
  });

  it.each(['pauseConnection', 'resumeConnection', 'previewDelete', 'testToken'])(
    '%s finds no other connections',
    async (functionKey) => {
      expect(await ask(functionKey, { connectionId: 'nobody' })).toEqual({ type: 'unknown-connection' });
    },
  );
});
