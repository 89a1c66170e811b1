import type { ActionResult, PanelView } from '../../src/contract/panel';
import type { ApplyResult } from '../../src/contract/policies';
import { changeSettings } from '../support/change-settings';
import type { Scenario, EventRef } from '../support/inject-faults';
import type { LocalSite } from '../support/local-site';
import { laterPayload, submissionPayload, SUBMISSION_ID } from '../support/payloads';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PANEL = 'sla-panel';
export const ISSUE = 'SEC-1';

/** When the sender of a refused delivery sends it again by hand. */
const SEND_AGAIN_AFTER_MS = MINUTE_MS;
const TIMES_SENT = 4;

/** Sends a delivery until the app takes it. */
export async function send(site: LocalSite, payload: unknown): Promise<EventRef> {
  for (let sent = 0; sent < TIMES_SENT; sent += 1) {
    if ((await site.deliver(payload)) === 200) return 'nothing';
    await site.advance(SEND_AGAIN_AFTER_MS);
  }
  throw new Error('The delivery was never taken.');
}

/** P2, triaged two days before the run: due on 1 December. */
const triaged = submissionPayload();

/** The issue of the first delivery. */
export async function haveIssue(site: LocalSite): Promise<void> {
  await send(site, triaged);
  await site.settle();
}

const ofSubmission = { submissionId: SUBMISSION_ID, telling: 'comments' } as const;

function ofDelivery(payload: unknown, setUp: Scenario['setUp']): Scenario {
  return { ...ofSubmission, setUp, run: (site) => send(site, payload) };
}

const nothing = (): Promise<void> => Promise.resolve();

export const creation = ofDelivery(triaged, nothing);

const renamed = laterPayload({ attributes: { title: 'Stored XSS everywhere' } });
export const newTitle = ofDelivery(renamed, haveIssue);

/** P2 becomes P1: an earlier date, another label and priority, and a comment. */
export const raised = laterPayload({ attributes: { severity: 1 } });
export const higherSeverity = ofDelivery(raised, haveIssue);

export const resolution = ofDelivery(
  laterPayload({
    attributes: { state: 'resolved', last_transitioned_to_resolved_at: '2026-11-05T08:00:00.000Z' },
  }),
  haveIssue,
);

const accepted = laterPayload({ attributes: { state: 'unresolved' } });
export const acceptance = ofDelivery(accepted, haveIssue);

/** The demo connection creates issues for triaged submissions only. */
export const notQualified = ofDelivery(
  submissionPayload({
    key: 'submission.created',
    data: null,
    attributes: { state: 'new', last_transitioned_to_triaged_at: null },
  }),
  nothing,
);

/** P1 whose deadline is 40 minutes after the start of the run; a sweep finds it within the following hour. */
export const notice: Scenario = {
  ...ofSubmission,
  async setUp(site) {
    const triagedAt = '2026-10-26T10:00:00.000Z';
    const payload = submissionPayload({
      createdAt: triagedAt,
      attributes: {
        severity: 1,
        submitted_at: '2026-10-25T10:00:00.000Z',
        last_transitioned_to_triaged_at: triagedAt,
      },
    });
    await send(site, payload);
    await site.settle();
  },
  async run(site) {
    await site.advance(3 * HOUR_MS);
    return 'nothing';
  },
};

export const dateSetInJira: Scenario = {
  ...ofSubmission,
  setUp: haveIssue,
  async run(site) {
    const { status } = await site.jira(
      'PUT',
      `/issue/${ISSUE}`,
      { fields: { duedate: '2026-11-25' } },
      'dev',
    );
    if (status !== 204) throw new Error(`The edit was answered with ${status}.`);
    return 'nothing';
  },
};

/** The second delivery arrives while the app may still wait for the result of the first. */
function inQuickSuccession(
  first: unknown,
  second: unknown,
  about: Pick<Scenario, 'setUp' | 'telling'>,
): Scenario {
  return {
    ...ofSubmission,
    ...about,
    async run(site) {
      await send(site, first);
      await site.advance(MINUTE_MS / 2);
      return send(site, second);
    },
  };
}

/** If the creation fails at first, the issue may never have been high. */
export const raisedAfterCreation = inQuickSuccession(triaged, raised, {
  setUp: nothing,
  telling: 'no other changes',
});

export const acceptedAfterCreation = inQuickSuccession(triaged, accepted, {
  setUp: nothing,
  telling: 'no other changes',
});

export const renamedAfterRaise = inQuickSuccession(
  raised,
  laterPayload({
    eventId: 'event-3',
    createdAt: '2026-11-05T09:00:00.000Z',
    attributes: { severity: 1, title: 'Stored XSS everywhere' },
  }),
  { setUp: haveIssue, telling: 'changes' },
);

/** The page's report about an action. An action that another change made void was not performed. */
function reportedBy(result: ActionResult): EventRef {
  switch (result.type) {
    case 'done':
      return 'done';
    case 'failed':
      return result.recorded ? 'recorded' : 'not-done';
    case 'changed':
    case 'busy':
    case 'refused':
    case 'no-permission':
      return 'not-done';
  }
}

/** The developer may move a date later alone. */
const letDecideAlone = (site: LocalSite): Promise<void> => changeSettings(site, { decidesAlone: ['dev'] });

export const laterDateAsked: Scenario = {
  ...ofSubmission,
  setUp: haveIssue,
  async run(site) {
    const place = { issueKey: ISSUE, accountId: 'dev' };
    try {
      const panel = (await site.invoke(PANEL, 'getPanel', place)) as PanelView;
      if (panel.type !== 'tracked') return 'not-done';
      const action = { type: 'set-date', dueDate: '2026-12-11', reason: 'Agreed with the researcher.' };
      const payload = { action, version: panel.version };
      return reportedBy((await site.invoke(PANEL, 'takeAction', { ...place, payload })) as ActionResult);
    } catch {
      // The page shows that the call failed, but not its effect.
      return 'unclear';
    }
  },
};

export const dateSetOnPanel: Scenario = {
  ...laterDateAsked,
  async setUp(site) {
    await letDecideAlone(site);
    await haveIssue(site);
  },
};

const ADMIN_PAGE = 'admin-page';

/** Eight days less than the preset that the case has pinned. */
const stricterPolicy = {
  id: 'acme',
  version: 1,
  name: 'Acme product security',
  timeZone: 'UTC',
  clockBase: 'triaged',
  targets: { fix: { high: { days: 20 } } },
  severityChange: 'earlier-of',
  reopen: 'original',
  allowPause: false,
};

export const policyApplied: Scenario = {
  ...ofSubmission,
  async setUp(site) {
    await haveIssue(site);
    const payload = { document: JSON.stringify(stricterPolicy), basedOn: null };
    const saved = (await site.invoke(ADMIN_PAGE, 'savePolicy', { payload })) as { readonly type: string };
    if (saved.type !== 'saved') throw new Error(`The policy was not saved: ${JSON.stringify(saved)}`);
    // The index of open cases lags behind their writes.
    await site.advance(MINUTE_MS / 2);
  },
  async run(site) {
    const payload = { policyId: 'acme', version: 1, connectionIds: ['demo'], expected: 1 };
    try {
      const { type } = (await site.invoke(ADMIN_PAGE, 'applyPolicy', { payload })) as ApplyResult;
      await site.settle();
      return type === 'started' ? 'done' : 'not-done';
    } catch {
      // The page shows that the call failed, but not its effect; the hourly maintenance finishes what was begun.
      await site.advance(2 * HOUR_MS);
      return 'unclear';
    }
  },
};

/** Bugcrowd reports another title just after somebody has set a date on the panel. */
export const renamedAfterPanel: Scenario = {
  ...dateSetOnPanel,
  telling: 'changes',
  async run(site) {
    const reported = await dateSetOnPanel.run(site);
    await site.advance(MINUTE_MS / 2);
    await send(site, renamed);
    return reported;
  },
  otherwise: (site) => send(site, renamed),
};
