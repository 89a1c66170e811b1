import type { ActionResult, TrackedPanel } from '../../../src/contract/panel';
import type { CaseAction } from '../../../src/domain/panel/case-action';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';

const PANEL = 'sla-panel';
/** With their reasons they take more than the 240 KiB that the storage has for one record. */
const TOGGLES = 150;
/** Jira accepts no longer text. */
const JIRA_TEXT_LIMIT = 32_767;

/** As long as the panel accepts, with two bytes a character, and different each time. */
function reason(count: number): string {
  return `Reason ${count}. ${'é'.repeat(1000)}`.slice(0, 1000);
}

describeApp('an issue whose severity people changed 150 times with long reasons', (site) => {
  const place = { issueKey: 'SEC-1', accountId: 'dev' };

  it('still takes a P1, shows every reason, and health names it', async () => {
    await site.saveSettings({ decidesAlone: ['dev'] });
    await site.deliver(submissionPayload({ attributes: { severity: 3 } }));
    await site.settle();
    let panel = (await site.invoke(PANEL, 'getPanel', place)) as TrackedPanel;
    for (let count = 0; count < TOGGLES; count += 1) {
      const severity = count % 2 === 0 ? 'low' : 'medium';
      const action: CaseAction = { type: 'set-severity', severity, reason: reason(count) };
      const payload = { action, version: panel.version };
      const taken = (await site.invoke(PANEL, 'takeAction', { ...place, payload })) as ActionResult;
      if (taken.type !== 'done' || taken.panel.type !== 'tracked')
        throw new Error(`Change ${count}: ${JSON.stringify(taken).slice(0, 300)}`);
      // Jira takes only a few writes of one issue in a minute.
      await site.advance('PT1M');
      panel = (await site.invoke(PANEL, 'getPanel', place)) as TrackedPanel;
    }
    const now = (await site.now()).toISOString();
    await site.deliver(
      submissionPayload({
        eventId: 'event-2',
        createdAt: now,
        attributes: { severity: 1 },
        data: { changes: { severity: { from: 3, to: 1 } }, duplicate_ids: [] },
      }),
    );
    await site.settle();

    const after = (await site.invoke(PANEL, 'getPanel', place)) as TrackedPanel;
    expect(after.severity).toBe('critical');
    expect((await site.issue('SEC-1')).fields['priority']).toMatchObject({ name: 'Highest' });
    const told = after.timeline.flatMap((event) => ('reason' in event ? [event.reason] : []));
    expect(new Set(told)).toEqual(new Set(Array.from({ length: TOGGLES }, (_, count) => reason(count))));
    const comments = await site.comments('SEC-1');
    expect(Math.max(...comments.map((comment) => JSON.stringify(comment).length))).toBeLessThan(
      JIRA_TEXT_LIMIT,
    );
    expect(JSON.stringify(await site.invoke('admin-page', 'getHealth'))).toContain('issues-long');
  }, 120_000);
});

describeApp('a timeline that moves out of its case while Jira fails', (site) => {
  const place = { issueKey: 'SEC-1', accountId: 'dev' };

  it('is named on health although no write is done in one attempt', async () => {
    await site.saveSettings({ decidesAlone: ['dev'] });
    await site.deliver(submissionPayload({ attributes: { severity: 3 } }));
    await site.settle();
    for (let count = 0; count < TOGGLES / 2; count += 1) {
      const { version } = (await site.invoke(PANEL, 'getPanel', place)) as TrackedPanel;
      const severity = count % 2 === 0 ? 'low' : 'medium';
      const action: CaseAction = { type: 'set-severity', severity, reason: reason(count) };
      await site.fault({ target: 'jira', match: 'POST .*/comment', status: 503 });
      await site.invoke(PANEL, 'takeAction', { ...place, payload: { action, version } });
      await site.advance('PT10M');
    }
    expect(await site.comments('SEC-1')).toHaveLength(TOGGLES / 2);
    expect(JSON.stringify(await site.invoke('admin-page', 'getHealth'))).toContain('issues-long');
  }, 120_000);
});
