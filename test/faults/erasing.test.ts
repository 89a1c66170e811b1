import type { ActionResult, TrackedPanel } from '../../src/contract/panel';
import type { CaseAction } from '../../src/domain/panel/case-action';
import { ownPolicy } from '../support/own-policy';
import { faultAt, faultPointsOf, type FaultMode, type FaultPoint } from '../support/fault-points';
import { createLocalSite, type LocalSite } from '../support/local-site';
import { submissionPayload } from '../support/payloads';

/** An id of Atlassian's form, which nothing else has in it. */
const CLEO = '712020:1c1f2e3d-aaaa-4000-8000-0123456789ab';
const FORMER = 'former user 1';
const DAY_MS = 86_400_000;
const FUNCTION = 'daily-report-fn';
/** The other ways to fail look the same to the run: an error, or its end. */
const MODES: readonly FaultMode[] = ['fail before', 'crash after'];

async function act(site: LocalSite, action: CaseAction, issueKey: string): Promise<void> {
  const options = { issueKey, accountId: CLEO };
  const { version } = (await site.invoke('sla-panel', 'getPanel', options)) as TrackedPanel;
  const payload = { action, version };
  const result = (await site.invoke('sla-panel', 'takeAction', { ...options, payload })) as ActionResult;
  if (result.type !== 'done') throw new Error(JSON.stringify(result));
}

/** Somebody acts on two cases and saves a policy, and closes the account before the first report. */
async function setUp(site: LocalSite): Promise<void> {
  await site.reset();
  const addAccount = { accountId: CLEO, displayName: 'Cleo Closing', role: 'administrator' } as const;
  site.host.jira.change({ addAccount });
  for (const number of [1, 2]) {
    await site.deliver(
      submissionPayload({ eventId: `event-${number}`, submissionId: `submission-${number}` }),
    );
    await site.quiesce();
    await act(site, { type: 'set-severity', severity: 'critical', reason: 'Exploited' }, `SEC-${number}`);
  }
  await site.invoke('admin-page', 'savePolicy', {
    payload: { document: JSON.stringify(ownPolicy) },
    accountId: CLEO,
  });
  site.host.jira.change({ closeAccount: CLEO });
}

/** Who set the severity of the two cases. */
function authors(site: LocalSite): readonly unknown[] {
  return [1, 2].map(
    (number) =>
      site.caseOf(`submission-${number}`)?.timeline.find(({ source }) => source?.system === 'panel')?.source
        ?.id,
  );
}

describe('erasing a closed account, with a fault at every call', () => {
  let site: LocalSite;
  let points: readonly FaultPoint[];
  /** Brings the site back to what `setUp` made of it. */
  let restore: () => void;

  beforeAll(async () => {
    site = await createLocalSite();
    await setUp(site);
    restore = site.keep();
    restore();
    await site.advance(DAY_MS);
    const { entries } = site.ledger.read();
    points = faultPointsOf(entries).filter(({ functionKey }) => functionKey === FUNCTION);
  }, 60_000);

  it('is done within one more day, whatever call fails, and under one number', async () => {
    expect(points.length).toBeGreaterThan(20);
    for (const point of points)
      for (const mode of MODES) {
        restore();
        site.fault(faultAt(point, mode));
        await site.advance(2.1 * DAY_MS);
        const left = site.host.kvs.keysOf(CLEO);
        if (left.length > 0) throw new Error(`${mode} ${point.index} ${point.call}: ${left.join(', ')}`);
        expect([mode, point.call, ...authors(site)]).toEqual([mode, point.call, FORMER, FORMER]);
      }
  }, 600_000);
});
