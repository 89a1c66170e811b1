import type { Locator, Page } from 'playwright-core';
import type { RouteRule } from '../../../src/domain/routing/route-rule';
import { ownPolicy } from '../../support/own-policy';
import { submissionPayload } from '../../support/payloads';
import { bare } from '../../support/routed-site';
import {
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  openConnection,
  unfold,
  useAdminSite,
} from '../admin-site';

const DAY_MS = 86_400_000;
const LABEL = 'Issues that the rules concern';
/** High ones within 20 days, and new ones in another project. */
const rule: RouteRule = {
  name: 'payments',
  conditions: [{ kind: 'target-is', values: ['tg-rules'] }],
  policyId: 'acme',
  place: bare,
};

describe('applying rules on the admin page', () => {
  const { show, site } = useAdminSite();
  let issueKey = '';
  const ask = (name: string, payload: object): Promise<unknown> =>
    site.invoke('admin-page', name, { payload: { connectionId: 'demo', ...payload } });

  beforeEach(async () => {
    const document = JSON.stringify({ ...ownPolicy, targets: { fix: { high: { days: 20 } } } });
    await ask('savePolicy', { document });
    const nowMs = (await site.now()).getTime();
    const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY_MS).toISOString();
    await site.deliver(
      submissionPayload({
        eventId: 'rules-1',
        submissionId: '7c1d0000-0000-4000-8000-000000000977',
        createdAt: at(0),
        data: null,
        attributes: { severity: 2, submitted_at: at(2), last_transitioned_to_triaged_at: at(1) },
        relationships: { target: { data: { type: 'target', id: 'tg-rules' } } },
      }),
    );
    await site.settle();
    const [issue] = await site.search('project = SEC ORDER BY created DESC, key DESC');
    issueKey = issue?.key ?? '';
    expect(await ask('saveRules', { rules: [rule], base: [], evenSo: true })).toMatchObject({
      type: 'saved',
    });
    await site.advance('PT1M');
  });
  const open = async (answers = {}, width?: number): Promise<{ page: Page; part: Locator }> => {
    const page = await show('Connections', answers, width);
    const demo = await openConnection(page, 'demo');
    await unfold(demo, 'Rules');
    await demo.getByRole('button', { name: 'Apply to open cases…' }).press('Enter');
    const part = demo.getByRole('region', { name: 'Apply the rules to open cases' });
    await part.waitFor();
    return { page, part };
  };

  it('is counted first, says what stays where it is, and changes the issues', async () => {
    const { page, part } = await open();
    const count = part.getByRole('button', { name: 'Count first' });
    expect(await isFocused(count)).toBe(true);
    await count.press('Enter');
    const table = part.getByRole('region', { name: LABEL });
    await table.waitFor();
    const rows = await table.getByRole('row').allInnerTexts();
    const row = rows.find((text) => text.startsWith(issueKey)) ?? '';
    expect(row).toContain('none → “payments”');
    expect(row).toContain('→ “Acme product security”, version');
    expect(row).toContain('8 days earlier');
    expect(row).toContain('Stays in SEC; new ones are created in BARE.');
    await expectAccessible(page);
    await expectFits(page);
    await part.getByRole('button', { name: 'Apply to 1 case' }).press('Enter');
    await page.locator('#policy-application:focus').waitFor();
    await page.getByText('The open cases of “demo” now follow its rules, or wait for an approver.').waitFor();
    await expectAccessible(page);
    expect((await site.projection(issueKey))['policy']).toMatch(/^acme@/);
    await page.close();
  });

  it('is refused if the rules were changed after the count, and says so', async () => {
    const { page, part } = await open();
    await part.getByRole('button', { name: 'Count first' }).press('Enter');
    await part.getByRole('button', { name: 'Apply to 1 case' }).waitFor();
    const other = { ...rule, name: 'tier-0' };
    expect(await ask('saveRules', { rules: [other], base: [rule], evenSo: true })).toMatchObject({
      type: 'saved',
    });
    await part.getByRole('button', { name: 'Apply to 1 case' }).press('Enter');
    await expectNotice(page, 'Nothing was started: somebody changed the rules');
    await part.getByRole('button', { name: 'Count first' }).waitFor();
    await part.getByRole('button', { name: 'Close' }).press('Enter');
    expect(await isFocused(page.getByRole('button', { name: 'Apply to open cases…' }))).toBe(true);
    await page.close();
  });

  it('is refused if a case has ended since the count, and names both numbers', async () => {
    const { page, part } = await open();
    await part.getByRole('button', { name: 'Count first' }).press('Enter');
    const apply = part.getByRole('button', { name: 'Apply to 1 case' });
    await apply.waitFor();
    const createdAt = (await site.now()).toISOString();
    await site.deliver(
      submissionPayload({
        ...{ eventId: 'rules-2', submissionId: '7c1d0000-0000-4000-8000-000000000977', createdAt },
        data: null,
        attributes: { severity: 2, state: 'resolved', last_transitioned_to_resolved_at: createdAt },
      }),
    );
    await site.settle();
    await site.advance('PT1M');
    await apply.press('Enter');
    await expectNotice(
      page,
      'Nothing was started: 1 case would have changed when you counted, and 0 would change now.',
    );
    expect(await apply.count()).toBe(0);
    await page.close();
  });

  it('fits 320 pixels, and shows who waits for an approver', async () => {
    const named = { id: 'acme', version: 2, name: 'Acme' };
    const changed = {
      issueKey: 'SEC-1',
      severity: 'high',
      before: { dueDate: '2026-12-20', isBreached: false },
      after: { dueDate: '2026-12-22', isBreached: false },
      daysEarlier: -2,
      waits: true,
      rule: {
        before: 'shop',
        now: null,
        policy: { before: named, after: { ...named, version: 3 } },
        elsewhere: null,
        changes: true,
      },
    };
    const counts = {
      open: 2,
      notStarted: 0,
      onIt: 1,
      stay: 0,
      earlier: 0,
      later: 1,
      gained: 0,
      lost: 0,
      waiting: 1,
      breached: 0,
    };
    const answers = {
      previewRules: { type: 'preview', digest: 'd', counts, changed: [changed], next: null },
    };
    const { page, part } = await open(answers, 320);
    await part.getByRole('button', { name: 'Count first' }).press('Enter');
    await part.getByText('1 case would wait for an approver,').waitFor();
    const row = await part.getByRole('region', { name: LABEL }).getByRole('row').nth(1).innerText();
    expect(row).toContain('“shop” → none');
    expect(row).toContain('2 days later');
    expect(row).toContain('Waits for an approver');
    await expectAccessible(page);
    await expectFits(page);
    await page.close();
  });
});
