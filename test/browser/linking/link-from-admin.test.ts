import type { Locator, Page } from 'playwright-core';
import { submissionPayload } from '../../support/payloads';
import { expectAccessible, expectFits, useAdminSite } from '../admin-site';

const SUBMISSION = '7c1d0000-0000-4000-8000-000000000091';

describe('linking a submission on the admin page', () => {
  const { site, show } = useAdminSite();
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

  it('shows what would change and what to know before, then links', async () => {
    await site.saveSettings({ createOn: 'unresolved' });
    const attributes = { state: 'new', severity: 2, title: '=Reported “first”' };
    await site.deliver(submissionPayload({ eventId: 'report-1', submissionId: SUBMISSION, attributes }));
    const fields = { project: { key: 'SEC' }, issuetype: { id: '10100' }, summary: 'Known before' };
    const { body } = await site.jira('POST', '/issue', { fields }, 'admin');
    const { key } = body as { readonly key: string };
    await site.settle();
    const page = await show('Deliveries', {}, 400);
    await page.locator('summary', { hasText: 'Link a submission to an issue' }).press('Enter');
    await button(page, 'Preview').press('Enter');
    await page.getByText('Enter the submission’s id or address.').waitFor();
    await page.getByText('Enter the issue’s key or address.').waitFor();
    await page.getByLabel('Submission', { exact: true }).fill(SUBMISSION);
    await page.getByLabel('Issue', { exact: true }).fill('SEC-999');
    await button(page, 'Preview').press('Enter');
    await page.getByText('Nothing was changed. This is neither the key of an issue').waitFor();
    expect(await page.getByLabel('Submission', { exact: true }).inputValue()).toBe(SUBMISSION);
    await page.getByLabel('Issue', { exact: true }).fill(key);
    await button(page, 'Preview').press('Enter');
    const changes = page.getByRole('group', { name: 'What changes on this issue' });
    await changes.and(page.locator(':focus')).waitFor();
    const told = await changes.innerText();
    expect(told).toMatch(/Known before → =Reported “first”/);
    expect(told).toContain('By itself the submission would get no issue: the submission has not reached');
    await expectAccessible(page);
    await expectFits(page);
    await button(page, 'Link').press('Enter');
    await page.getByText(`${key} is linked to the submission.`).waitFor();
    expect((await site.issue(key)).fields.summary).toBe('=Reported “first”');
  });
});
