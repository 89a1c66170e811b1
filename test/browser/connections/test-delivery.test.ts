import { expectAccessible, expectFits, openConnection, unfold, useAdminSite } from '../admin-site';

describe('a test delivery of a connection', () => {
  const { site, show } = useAdminSite();

  it.each([1000, 320])('is sent by keyboard, and its steps are shown at %d px', async (width) => {
    const page = await show('Connections', {}, width);
    const demo = await openConnection(page, 'demo');
    await unfold(demo, 'Test delivery');
    await demo.getByRole('button', { name: 'Send a test delivery' }).press('Enter');
    await demo.locator('[role="status"]:focus').getByText('A delivery like this would arrive.').waitFor();
    const steps = demo.getByRole('list', { name: 'Steps of the test' }).getByRole('listitem');
    expect((await steps.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^Signature Accepted x-bugcrowd-digest, secret 1: /),
      'Content Understood Submission updated: state Triaged, priority P3.',
      'Destination Found Program “acme” → connection “demo” → SEC, Vulnerability.',
      'Issue Complete Nothing is left out.',
    ]);
    const issue = demo.getByRole('region', { name: 'The issue that would be created' });
    await issue.getByText('Test delivery: stored cross-site scripting in a comment').first().waitFor();
    await expectAccessible(page);
    await expectFits(page);
    expect(await site.search('project = SEC')).toEqual([]);
    await page.close();
  });

  it('names what an issue would lack', async () => {
    const page = await show('Connections');
    const bare = await openConnection(page, 'bare');
    await unfold(bare, 'Test delivery');
    await bare.getByRole('button', { name: 'Send a test delivery' }).press('Enter');
    await bare.getByText('A delivery like this would arrive, with the limits below.').waitFor();
    await bare.getByText('Left out: due date, priority.').waitFor();
    await page.close();
  });
});
