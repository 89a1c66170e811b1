import { freezeTime } from '../../support/frozen-time';
import { createLocalSite, type LocalSite } from '../../support/local-site';
import { submissionIdOf, type Change } from '../../support/model-bugcrowd';
import { watch } from '../../support/model-program';
import { createServices, type Services } from '../../support/model-services';

const MINUTE = 60_000;
const ID = submissionIdOf(0);

describe('a delivery that is late, while the clock of its source is ahead or is set right', () => {
  let site: LocalSite;
  let services: Services;
  beforeAll(async () => {
    site = await createLocalSite();
    freezeTime();
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  const change = (changed: Change, fate: 'now' | 'later' = 'now'): Promise<void> =>
    services.change({ type: 'change', of: 0, change: changed, manner: 'whole', fate });

  /** Two changes five seconds apart, the first of them delivered a minute after the second. */
  const twoChanges = async (aheadMs: number, laterAheadMs: number): Promise<void> => {
    services = createServices(site, 1, {});
    services.setAhead(aheadMs);
    await change({});
    await change({ state: 'triaged', priority: 3 });
    await site.settle();
    await change({ title: 'IDOR', priority: 1 }, 'later');
    services.setAhead(laterAheadMs);
    await change({ title: 'SQL injection', priority: 2 });
    await site.advance(MINUTE);
    site.ledger.reset();
    await services.deliverRest();
    await site.settle();
    // Until queries see the records.
    await site.advance(1000);
  };
  const facts = (): object | undefined => site.caseOf(ID)?.facts;
  const ordersOfLate = (): readonly unknown[] =>
    site
      .deliveryRecords()
      .filter(({ eventId }) => eventId.startsWith('event-2-'))
      .map(({ order }) => order);
  const callsOfBugcrowd = (): number =>
    site.ledger.read().entries.filter(({ path }) => path.includes('/submissions/')).length;
  const ratings = (): readonly string[] =>
    [...(site.caseOf(ID)?.timeline ?? [])]
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
      .flatMap((fact) => (fact.type === 'severity' ? [fact.severity] : []));

  beforeEach(async () => {
    await site.reset();
    jest.clearAllTimers();
  });

  it.each([0, 4 * MINUTE])(
    'by a clock that stays ahead by %i ms: it is older, also without a token',
    async (ms) => {
      await twoChanges(ms, ms);
      expect(facts()).toMatchObject({ title: 'SQL injection', priority: 2 });
      expect(ratings()).toEqual(['medium', 'critical', 'high']);
      expect(ordersOfLate()).toEqual(['open']);
    },
  );

  it('by a clock that was set right: the source is asked once, and its answer counts', async () => {
    await watch(site);
    await twoChanges(4 * MINUTE, 0);
    expect(facts()).toMatchObject({ title: 'SQL injection', priority: 2 });
    expect(ratings().slice(0, 3)).toEqual(['medium', 'critical', 'high']);
    expect(ordersOfLate()).toEqual(['asked']);
    expect(callsOfBugcrowd()).toBe(1);
  });

  it('without a token: it is placed by its date, its delivery says so, and the next delivery settles it', async () => {
    await twoChanges(4 * MINUTE, 0);
    expect(facts()).toMatchObject({ title: 'IDOR', priority: 1 });
    expect(ordersOfLate()).toEqual(['open']);
    await change({ cvss: 5.5 });
    await site.settle();
    expect(facts()).toMatchObject({ title: 'SQL injection', priority: 2 });
  });

  it('if the source cannot be asked: the same, and the next comparison settles it', async () => {
    await watch(site);
    site.fault({ target: 'bugcrowd', status: 503, times: 1 });
    await twoChanges(4 * MINUTE, 0);
    expect(ordersOfLate()).toEqual(['open']);
    await site.advance(120 * MINUTE);
    await site.settle();
    expect(facts()).toMatchObject({ title: 'SQL injection', priority: 2 });
  });
});
