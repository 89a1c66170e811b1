import type { Locator } from 'playwright-core';
import { ownPolicy } from '../../support/own-policy';
import {
  descriptionOf,
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  part,
  unfold,
} from '../admin-site';
import { openPolicy, usePolicies } from './policy-site';

const day = [['09:00', '17:00']] as const;
const week = { timeZone: 'UTC', week: { mon: day, tue: day, wed: day, thu: day, fri: day } };

describe('the parts of a policy that few need, in the form of the admin page', () => {
  const { show, site, save, choose, edit, savedDocument } = usePolicies();

  const saved = async (editor: Locator): Promise<Record<string, unknown>> => {
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(editor.page(), 'is saved as version 2');
    return savedDocument('acme');
  };
  const editing = async (changes: object): Promise<Locator> => {
    await save(changes);
    await site.advance('PT1S');
    const page = await show('Policies');
    await choose(page, ownPolicy.name, 'Edit…');
    return part(page, `Edit “${ownPolicy.name}”`);
  };

  it('are folded away while the policy does not use them', async () => {
    const { page, editor } = await edit();
    for (const title of ['More clocks (0)', 'Flags that bring the date forward (0)'])
      expect(await editor.locator('details', { hasText: title }).getAttribute('open')).toBeNull();
    expect(await editor.getByText('Special dates').count()).toBe(0);
    await page.close();
  });

  it('count each target on its own calendar, in months, and before there is a severity', async () => {
    const { page, editor } = await edit();
    await editor.getByLabel('Working time').selectOption({ label: 'Both: each target has its own' });
    await editor.getByLabel('Fix, High: unit').selectOption({ label: 'Business days' });
    await editor.getByLabel('Fix, High: business days').fill('5');
    await editor.getByLabel('Fix, Low: unit').selectOption({ label: 'Months' });
    await editor.getByLabel('Fix, Low: months').fill('2');
    await editor.getByLabel('Fix, No severity yet: unit').selectOption({ label: 'Days' });
    await editor.getByLabel('Fix, No severity yet: days').fill('30');
    await editor.getByText(/^While no severity is known, the fix would be due on .+\.$/).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    expect((await saved(editor))['targets']).toMatchObject({
      fix: { high: { days: 5, calendar: week }, low: { months: 2 }, unrated: { days: 30 } },
    });
    await page.close();
  });

  it('keep a working week that the form does not show', async () => {
    const berlin = { timeZone: 'Europe/Berlin', week: { mon: day } };
    const editor = await editing({
      targets: {
        fix: { high: { days: 5, calendar: week }, medium: { days: 9, calendar: week }, low: { days: 9 } },
        triage: { low: { hours: 3, calendar: berlin } },
      },
    });
    await editor.getByText('Targets whose working week differs from the one below keep their own.').waitFor();
    expect(await editor.getByLabel('Triage, Low: unit').locator('option:checked').innerText()).toBe(
      'Hours, another week',
    );
    await editor.getByLabel('Triage, Low: hours, another week').fill('4');
    await editor.getByLabel('Tuesday, hours 1, to').fill('18:00');
    const changed = { ...week, week: { ...week.week, tue: [['09:00', '18:00']] } };
    expect((await saved(editor))['targets']).toEqual({
      fix: { high: { days: 5, calendar: changed }, medium: { days: 9, calendar: changed }, low: { days: 9 } },
      triage: { low: { hours: 4, calendar: berlin } },
    });
    await editor.page().close();
  });

  it('say what a special date replaces, and which of them is wrong', async () => {
    const { page, editor } = await edit();
    await editor.getByLabel('Working time').selectOption('week');
    await unfold(editor, 'Special dates');
    const special = editor.getByLabel('Dates with hours of their own');
    await special.fill('2026-12-24 09:00-13:00\n2026-12-31 closed\n2027-01-04 9-12');
    await editor.getByText('Thu, 24 Dec 2026: 09:00 to 13:00, in place of 09:00 to 17:00.').waitFor();
    await editor.getByText('Thu, 31 Dec 2026: no working time, in place of 09:00 to 17:00.').waitFor();
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await editor.locator('textarea:focus').waitFor();
    expect(await descriptionOf(special)).toContain('2027-01-04: An opening is a time');
    await special.fill('2026-12-24 09:00-13:00\n2026-12-24 closed');
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await editor.getByText('Line 2: 2026-12-24 is in an earlier line too.').waitFor();
    await special.fill('2026-12-24 09:00-13:00\n2026-12-31 closed');
    await expectAccessible(page);
    expect((await saved(editor))['targets']).toMatchObject({
      fix: { high: { calendar: { special: { '2026-12-24': [['09:00', '13:00']], '2026-12-31': [] } } } },
    });
    await page.close();
  });

  it('start the clock by a milestone', async () => {
    const { page, editor } = await edit();
    await editor.getByRole('radio', { name: 'When a milestone is reached' }).check();
    const milestone = editor.getByLabel('Milestone that starts the clock');
    await milestone.fill('Accepted!');
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await editor.locator('input[name="clockBase"]:focus').waitFor();
    expect(await descriptionOf(milestone)).toContain('is not a milestone');
    await milestone.fill('accepted');
    expect(await saved(editor)).toMatchObject({ clockBase: 'reached:accepted' });
    await openPolicy(page, ownPolicy.name);
    await page.getByText('The clock starts when the milestone “accepted” is reached').waitFor();
    await page.close();
  });

  it('suggest the milestones that sources report, and complete a list of them', async () => {
    const { page, editor } = await edit();
    const suggested = async (label: string): Promise<readonly string[]> =>
      editor
        .getByLabel(label, { exact: true })
        .evaluate((input) =>
          [...((input as HTMLInputElement).list?.options ?? [])].map(({ value }) => value),
        );
    await editor.getByRole('radio', { name: 'When a milestone is reached' }).check();
    expect(await suggested('Milestone that starts the clock')).toEqual(['cve-assigned', 'rewarded']);
    await unfold(editor, 'More clocks (0)');
    await editor.getByRole('button', { name: 'Add a clock' }).press('Enter');
    await editor.getByLabel('Starts with').selectOption({ label: 'A milestone' });
    expect(await suggested('Milestone that starts it')).toEqual(['cve-assigned', 'rewarded']);
    expect(await suggested('Milestones')).toEqual(['cve-assigned', 'rewarded']);
    await editor.getByLabel('Milestones', { exact: true }).fill('waived,rewarded, c');
    expect(await suggested('Milestones')).toEqual(['waived, rewarded, cve-assigned']);
    await expectAccessible(page);
    await page.close();
  });

  it('add a clock with its own start, end and targets, and name it in the list', async () => {
    const { page, editor } = await edit();
    await unfold(editor, 'More clocks (0)');
    await editor.getByRole('button', { name: 'Add a clock' }).press('Enter');
    const name = editor.getByLabel('Name of the clock');
    expect(await isFocused(name)).toBe(true);
    await name.fill('Bounty');
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await editor.locator('input[name="clocks.0.name"]:focus').waitFor();
    expect(await descriptionOf(name)).toContain('is not a name');
    await name.fill('bounty');
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await editor.locator('input[type="checkbox"]:focus').waitFor();
    expect(await descriptionOf(editor.getByRole('group', { name: 'Ends with the first of' }))).toContain(
      'A clock needs an event that stops it.',
    );
    await editor.getByLabel('Label').fill('Reward');
    await editor.getByLabel('Milestones').fill('rewarded, waived');
    await editor.getByRole('checkbox', { name: 'The fix' }).check();
    await editor.getByLabel('Reward, High: unit').selectOption({ label: 'Days' });
    await editor.getByLabel('Reward, High: days').fill('14');
    await editor.getByText(/^Started today: High by .+\.$/).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    expect(await saved(editor)).toMatchObject({
      clocks: {
        bounty: { label: 'Reward', starts: 'base', stops: ['fixed', 'reached:rewarded', 'reached:waived'] },
      },
      targets: { fix: ownPolicy.targets.fix, bounty: { high: { days: 14 } } },
    });
    const card = await openPolicy(page, ownPolicy.name);
    expect(await card.innerText()).toMatch(/Reward\s+Critical none, High 14 days/);
    await card
      .getByText(
        '“Reward” runs from the start of the fix clock to the fix, the milestone “rewarded”, or the milestone “waived”, whichever comes first.',
      )
      .waitFor();
    await page.close();
  });

  it('give all rows of a clock the target of the first', async () => {
    const clock = { starts: 'fixed', stops: ['reached:told'] };
    const editor = await editing({
      clocks: { told: clock },
      targets: { ...ownPolicy.targets, told: { critical: { days: 90 }, low: { days: 5 } } },
    });
    await editor.getByRole('button', { name: 'Same for all as Critical' }).press('Enter');
    expect(await editor.getByLabel('Told, No severity yet: days').inputValue()).toBe('90');
    const days = { days: 90 };
    expect(await saved(editor)).toMatchObject({
      targets: {
        fix: ownPolicy.targets.fix,
        told: { critical: days, high: days, medium: days, low: days, informational: days, unrated: days },
      },
    });
  });

  it('remove a clock with its targets, and keep the others', async () => {
    const clock = { starts: 'fixed', stops: ['reached:told'] };
    const editor = await editing({
      clocks: { told: clock, paid: clock },
      targets: { ...ownPolicy.targets, told: { high: { days: 1 } }, paid: { high: { days: 2 } } },
    });
    await editor.getByRole('button', { name: 'Remove Told' }).press('Enter');
    expect(await isFocused(editor.getByRole('button', { name: 'Add a clock' }))).toBe(true);
    expect(await saved(editor)).toMatchObject({ clocks: { paid: clock } });
    expect((await savedDocument('acme'))['targets']).toEqual({
      ...ownPolicy.targets,
      paid: { high: { days: 2 } },
    });
    await editor.page().close();
  });

  it('add a flag, and show by an example what it does to the date', async () => {
    const { page, editor } = await edit();
    await unfold(editor, 'Flags that bring the date forward (0)');
    await editor.getByRole('button', { name: 'Add a flag' }).press('Enter');
    const flag = editor.getByLabel('Name of the flag');
    expect(await isFocused(flag)).toBe(true);
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await editor.locator('input[name="accelerations.0.when"]:focus').waitFor();
    expect(await descriptionOf(flag)).toContain('Enter a name.');
    await flag.fill('in-kev');
    await editor.getByLabel('Fix while it is set, High: unit').selectOption({ label: 'Days' });
    await editor.getByLabel('Fix while it is set, High: days').fill('7');
    await editor
      .getByText(/^Started today, and the flag set 3 days later: .*High due on .+, not .+\.$/)
      .waitFor();
    await expectAccessible(page);
    await expectFits(page);
    const accelerations = [{ when: 'in-kev', from: 'flag', targets: { fix: { high: { days: 7 } } } }];
    expect(await saved(editor)).toMatchObject({ accelerations, targets: ownPolicy.targets });
    const card = await openPolicy(page, ownPolicy.name);
    await card.getByText(/^While the flag “in kev” is set, the fix is also due by these targets/).waitFor();
    await page.close();
  });
});
