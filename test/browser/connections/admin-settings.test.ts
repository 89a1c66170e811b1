import type { Locator, Page } from 'playwright-core';
import {
  choose,
  descriptionOf,
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  openConnection,
  unfold,
  useAdminSite,
  type FixedAnswers,
} from '../admin-site';

/** The list closes and the field is emptied a moment after the key. */
async function isEmptied(field: Locator): Promise<void> {
  await field
    .page()
    .waitForFunction(
      (element) => element instanceof HTMLInputElement && element.value === '',
      await field.elementHandle(),
    );
}

describe('the settings of a connection on the admin page', () => {
  const { site, show } = useAdminSite();

  const open = async (answers?: FixedAnswers, width?: number): Promise<{ page: Page; demo: Locator }> => {
    const page = await show('Connections', answers, width);
    const demo = await openConnection(page, 'demo');
    await unfold(demo, 'Settings');
    await saveButton(demo).waitFor();
    return { page, demo };
  };
  const field = (demo: Locator, label: string): Locator => demo.getByLabel(label, { exact: true });
  const saveButton = (demo: Locator): Locator => demo.getByRole('button', { name: 'Save settings' });
  const overview = async (): Promise<{
    readonly connections: readonly { readonly settings: unknown }[];
  }> => {
    await site.advance('PT1S');
    return (await site.invoke('admin-page', 'getOverview')) as Awaited<ReturnType<typeof overview>>;
  };

  it('are changed by keyboard, saved, and shown again', async () => {
    const before = await overview();
    const { page, demo } = await open();
    expect(await demo.getByText('Open cases keep their pinned policy.').isVisible()).toBe(true);
    for (const label of [
      'Use a CVSS score before the Bugcrowd priority',
      'Comment when the state of the submission changes',
      'Comment before and after the deadline, and mention the assignee',
    ]) {
      expect(await field(demo, label).isChecked()).toBe(true);
      await field(demo, label).press('Space');
    }
    for (const label of [
      'Create issues for duplicates too',
      'Pause the clock while Bugcrowd waits for the researcher, if the policy allows pauses',
      'Change the severity when a person changes the Jira priority',
      'Create a new issue if the issue was deleted and the submission changes again',
      'Link each issue to its submission (web link; older issues get theirs when the app next writes to them)',
    ])
      await field(demo, label).press('Space');
    await field(demo, 'Policy').selectOption('atlassian-cloud');
    await field(demo, 'Create an issue at').selectOption('new');
    await field(demo, 'Minimum severity').selectOption({ label: 'Medium or higher' });
    await choose(demo, 'People mentioned when no one is assigned', 'dana', 'Dana Developer');
    await field(demo, 'Label at first notice').fill(' overdue ');
    await choose(demo, 'Priority after the deadline', 'highest', 'Highest');
    await choose(demo, 'Approvers', 'ada', 'Ada Admin');
    await choose(demo, 'Approvers', 'dana', 'Dana Developer');
    const approvers = demo.getByRole('list', { name: 'Approvers: chosen' });
    await approvers.getByRole('button', { name: 'Remove Dana Developer' }).press('Enter');
    expect(await isFocused(demo.getByRole('combobox', { name: 'Approvers' }))).toBe(true);
    await field(
      demo,
      'Bring comments from Bugcrowd to Jira (new ones, and all comments on submissions that arrive from now on)',
    ).press('Space');
    await choose(
      demo,
      'Who sees comments that are not for everyone on the submission',
      'sec',
      'security-team',
    );
    await choose(demo, 'People who may move a date later without approval', 'dana', 'Dana Developer');
    await demo.getByLabel("Meaning of “Won't Do”").selectOption({ label: 'Closed without a fix' });
    await demo.getByLabel('Meaning of “Done”').selectOption({ label: 'Fixed' });
    await expectAccessible(page);
    await saveButton(demo).press('Enter');
    await expectNotice(page, 'The settings of connection “demo” are saved.');
    const [button, notice] = [
      await saveButton(demo).boundingBox(),
      await page.locator(':focus').boundingBox(),
    ];
    if (button === null || notice === null)
      throw new Error('The button or the result of the form is hidden.');
    expect(notice.y - button.y - button.height).toBeLessThan(40);
    expect(notice.y + notice.height).toBeLessThan(await page.evaluate(() => window.innerHeight));
    await expectAccessible(page);

    expect(await demo.innerText()).toMatch(
      /state\s+New\s.*Atlassian Security Bug Fix Policy, cloud products/s,
    );
    expect((await overview()).connections.map(({ settings }) => settings)).toEqual([
      before.connections[0]?.settings,
      {
        policyId: 'atlassian-cloud',
        createOn: 'new',
        minSeverity: 'medium',
        wantDuplicates: true,
        useCvss: false,
        cvssBands: { critical: 9, high: 7, medium: 4, low: 0 },
        pauseOnBlocker: true,
        commentOnState: false,
        resolutions: { '10000': 'fixed', '10001': 'closed' },
        priorityMovesSeverity: true,
        recreateDeleted: true,
        answers: { team: [], researcher: [], isSigned: false, mark: null },
        approvers: ['admin'],
        decidesAlone: ['dev'],
        linksToSource: true,
        linksToFiles: true,
        asksToClose: true,
        comments: {
          isOn: true,
          limitedTo: {
            type: 'group',
            id: '5a1c0000-0000-4000-8000-000000000002',
            name: 'security-team',
          },
        },
        notices: {
          comment: false,
          fallbackPeople: ['dev'],
          label: 'overdue',
          breachPriorityId: '1',
        },
      },
    ]);
    expect(await field(demo, 'Minimum severity').inputValue()).toBe('medium');
    expect(await demo.getByRole('combobox', { name: 'Priority after the deadline' }).inputValue()).toBe(
      'Highest',
    );
    expect(await demo.getByLabel('Meaning of “Done”').inputValue()).toBe('fixed');
    for (const name of ['Ada Admin', 'Dana Developer'])
      expect(await demo.getByText(name).count()).toBeGreaterThan(0);
    expect(await field(demo, 'Create issues for duplicates too').isChecked()).toBe(true);
    await page.close();
  });

  it('can be cleared again', async () => {
    const { page, demo } = await open();
    const label = field(demo, 'Label at first notice');
    const priority = demo.getByRole('combobox', { name: 'Priority after the deadline' });
    await label.fill('1');
    await choose(demo, 'Priority after the deadline', 'low', 'Lowest');
    await saveButton(demo).click();
    await expectNotice(page, 'are saved');
    await label.fill('');
    await priority.fill('');
    await priority.press('Tab');
    await saveButton(demo).click();
    await expectNotice(page, 'are saved');
    expect((await overview()).connections[1]?.settings).toMatchObject({
      notices: { label: null, breachPriorityId: null },
    });
    await page.close();
  });

  it.each([
    ['Label at first notice', 'over due', 'A Jira label has no spaces'],
    ['Label at first notice', 'x'.repeat(256), 'at most 255 characters'],
  ])('show a problem beside its field: %s, %s', async (label, value, problem) => {
    const before = await overview();
    const { page, demo } = await open();
    await field(demo, label).fill(value);
    await field(demo, 'Minimum severity').selectOption('low');
    await saveButton(demo).press('Enter');
    await demo.getByRole('alert').filter({ hasText: 'Nothing was saved.' }).waitFor();
    expect(await isFocused(field(demo, label))).toBe(true);
    expect(await field(demo, label).getAttribute('aria-invalid')).toBe('true');
    expect(await demo.locator('[aria-invalid="true"]').count()).toBe(1);
    expect(await descriptionOf(field(demo, label))).toContain(problem);
    expect(await field(demo, label).inputValue()).toBe(value);
    expect(await field(demo, 'Minimum severity').inputValue()).toBe('low');
    await expectAccessible(page);
    expect((await overview()).connections).toEqual(before.connections);

    await field(demo, label).fill('');
    await saveButton(demo).click();
    await expectNotice(page, 'are saved');
    expect(await demo.getByRole('alert').count()).toBe(0);
    await page.close();
  });

  it('find people and priorities by typing, and report the results, or why there are none', async () => {
    const failed = { type: 'failed', reason: 'Jira answered searching people with 503' };
    const { page, demo } = await open({ searchPeople: failed });
    const people = demo.getByRole('combobox', { name: 'Approvers' });
    await people.fill('a');
    await demo.getByRole('status').filter({ hasText: 'Jira answered searching people with 503.' }).waitFor();
    const priority = demo.getByRole('combobox', { name: 'Priority after the deadline' });
    await priority.fill('no such');
    await demo.getByRole('status').filter({ hasText: 'No results.' }).waitFor();
    await expectAccessible(page);
    await priority.fill('h');
    const found = demo.getByRole('listbox', { name: 'Priority after the deadline' }).getByRole('option');
    await found.first().waitFor();
    expect(await found.allInnerTexts()).toEqual(['Highest', 'High']);
    await expectAccessible(page);
    await priority.press('Escape');
    await found.first().waitFor({ state: 'detached' });
    expect(await found.count()).toBe(0);
    await isEmptied(priority);
    expect(await priority.inputValue()).toBe('');
    await priority.fill('half-ty');
    await priority.press('Tab');
    await isEmptied(priority);
    expect(await priority.inputValue()).toBe('');
    await page.close();
  });

  it('report a deleted policy, beside its field', async () => {
    const problem = 'This policy does not exist.';
    const { page, demo } = await open({ saveSettings: { type: 'invalid', place: 'policyId', problem } });
    await saveButton(demo).click();
    await demo.getByRole('alert').waitFor();
    expect(await isFocused(field(demo, 'Policy'))).toBe(true);
    expect(await descriptionOf(field(demo, 'Policy'))).toContain(problem);
    await page.close();
  });

  it.each([
    [{ type: 'unknown-connection' }, 'Nothing was changed: connection “demo” no longer exists.'],
    [{ type: 'no-permission' }, 'Nothing was changed: you are no longer a Jira administrator.'],
    [{ error: 'The storage is full' }, 'The server answered: The storage is full.'],
  ])('show %j as a sentence', async (answer, text) => {
    const { page, demo } = await open({ saveSettings: answer });
    await field(demo, 'Label at first notice').fill('overdue');
    await saveButton(demo).click();
    await expectNotice(page, text);
    expect(await field(demo, 'Label at first notice').inputValue()).toBe('overdue');
    await expectAccessible(page);
    await page.close();
  });

  it('keep an unlisted policy, as long as nobody chooses another', async () => {
    const seen = (await overview()) as Record<string, unknown>;
    const policies = (seen['policies'] as { readonly id: string }[]).filter(
      ({ id }) => id !== 'marketplace-cloud-2026',
    );
    const { page, demo } = await open({ getOverview: { ...seen, policies } });
    expect(await field(demo, 'Policy').inputValue()).toBe('marketplace-cloud-2026');
    expect(await field(demo, 'Policy').innerText()).toContain('marketplace-cloud-2026 (not listed)');
    await page.close();
  });

  it('show at 400 pixels what each resolution counts as, not cut', async () => {
    const { page, demo } = await open({}, 400);
    const cut = await demo.getByLabel(/^Meaning of/).evaluateAll((all) => {
      const pen = document.createElement('canvas').getContext('2d');
      return all.map((each) => {
        if (pen === null || !(each instanceof HTMLSelectElement)) return 'not measured';
        const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(each);
        pen.font = font;
        const text = each.selectedOptions[0]?.text ?? '';
        const room = each.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
        return pen.measureText(text).width <= room ? 'whole' : `${text} is cut`;
      });
    });
    expect(cut.length).toBeGreaterThan(1);
    expect([...new Set(cut)]).toEqual(['whole']);
    await page.close();
  });

  it('fit 320 pixels', async () => {
    const { page } = await open({}, 320);
    await expectFits(page);
    await expectAccessible(page);
    await page.close();
  });
});
