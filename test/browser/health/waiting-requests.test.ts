import { submissionPayload } from '../../support/payloads';
import { expectAccessible, expectFits, part, useAdminSite } from '../admin-site';

/** An administrator, who has deleted an issue. */
const SECOND = { accountId: 'second', displayName: 'Sam Second', role: 'administrator' };

describe('the requests that health lists', () => {
  const { site, show } = useAdminSite();

  beforeEach(async () => {
    await site.post('/host/jira', { addAccount: SECOND });
    await site.deliver(submissionPayload({ eventId: 'event-1', submissionId: 'submission-1' }));
    await site.settle();
    await site.jira('DELETE', '/issue/SEC-1', undefined, SECOND.accountId);
    await site.settle();
    await site.advance('PT1M');
  });

  it.each([1000, 320])('are readable at %s px, and one decision empties the list', async (width) => {
    const page = await show('Health', {}, width);
    const health = part(page, 'Health');
    const row = health.getByRole('row').filter({ hasText: 'SEC-1' });
    await row.getByText('Requested by Sam Second').waitFor();
    const widthOf = async (locator: typeof row): Promise<number> => (await locator.boundingBox())?.width ?? 0;
    // Beside the sentence of the problem there is no room for a list.
    const item = health.getByRole('listitem').filter({ hasText: 'Requested by Sam Second' });
    expect(await widthOf(row)).toBeGreaterThan((await widthOf(item)) * 0.85);
    await expectAccessible(page);
    await expectFits(page);
    const decline = row.getByRole('button', { name: 'Decline SEC-1' });
    await decline.press('Enter');
    const why = row.getByLabel('Reason');
    await why.press('Escape');
    expect(await decline.evaluate((button) => button === document.activeElement)).toBe(true);
    await decline.press('Enter');
    // No reason, no decision.
    await why.press('Enter');
    await row.getByText('Enter a reason. The person who asked sees it in the history.').waitFor();
    expect(await why.evaluate((input) => input === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await expectFits(page);
    await why.fill('It is still exploited.');
    await why.press('Enter');
    await health.getByText('1 request decided.').waitFor();
    expect(await row.count()).toBe(0);
  });
});
