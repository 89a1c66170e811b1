import type { Locator, Page } from 'playwright-core';
import { ownPolicy } from '../../support/own-policy';
import {
  descriptionOf,
  expectAccessible,
  expectFits,
  expectNotice,
  isFocused,
  part,
  unfold,
  useAdminSite,
  type FixedAnswers,
} from '../admin-site';

const PRESET = 'Marketplace Security Bug Fix Policy, cloud apps (2026)';

describe('the policies on the admin page', () => {
  const { show, site } = useAdminSite();

  const save = (changes: object = {}): Promise<unknown> =>
    site.invoke('admin-page', 'savePolicy', {
      payload: { document: JSON.stringify({ ...ownPolicy, ...changes }) },
    });
  /** Opens an action of a policy by keyboard. */
  const choose = async (page: Page, name: string, action: string): Promise<void> => {
    await part(page, name).getByRole('button', { name: action, exact: true }).press('Enter');
  };
  const edit = async (answers?: FixedAnswers, width?: number): Promise<{ page: Page; editor: Locator }> => {
    await save();
    await site.advance('PT1S');
    const page = await show('Policies', answers, width);
    await choose(page, ownPolicy.name, 'Edit…');
    return { page, editor: part(page, `Edit “${ownPolicy.name}”`) };
  };
  const savedDocument = async (id: string): Promise<Record<string, unknown>> => {
    const overview = (await site.invoke('admin-page', 'getOverview')) as {
      readonly policies: readonly { readonly id: string; readonly document: string }[];
    };
    const { document = '{}' } = overview.policies.find((policy) => policy.id === id) ?? {};
    return JSON.parse(document) as Record<string, unknown>;
  };

  it('are listed with their source, their figures and their connections', async () => {
    const page = await show('Policies');
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Own policies',
      'Presets',
    ]);
    const preset = part(page, PRESET);
    const text = await preset.innerText();
    expect(text).toContain('marketplace-cloud-2026, version 1');
    expect(text).toContain(
      'Critical 10 days, High 28 days, Medium 84 days, Low 175 days, Informational none',
    );
    expect(text).toMatch(/In force from\s+Tue, 1 Sept 2026/);
    expect(text).toMatch(/Followed by\s+bare and demo/);
    expect(await preset.getByRole('link').innerText()).toContain('https://developer.atlassian.com/');
    expect(await preset.getByRole('button', { name: 'Edit…' }).count()).toBe(0);
    await unfold(preset, 'Document');
    const document = preset.getByLabel('Document of marketplace-cloud-2026');
    expect(JSON.parse(await document.inputValue())).toMatchObject({ id: 'marketplace-cloud-2026' });
    expect(await document.isEditable()).toBe(false);
    await unfold(preset, 'Rules');
    await preset.getByText('The clock starts when the submission is triaged').waitFor();
    await expectAccessible(page);
    await page.close();
  });

  it('are copied from a preset under an unused id, and edited', async () => {
    const page = await show('Policies');
    await choose(page, PRESET, 'Copy…');
    const editor = part(page, `Copy “${PRESET}”`);
    await editor.and(page.locator(':focus')).waitFor();
    expect(await editor.getByLabel('Id', { exact: true }).inputValue()).toBe('marketplace-cloud-2026-copy');
    await editor.getByLabel('Id', { exact: true }).fill('acme');
    await editor.getByLabel('Name').fill('Acme product security');
    await editor.getByLabel('Fix, Critical: days').fill('3');
    await editor.getByLabel('Triage, Critical: unit').selectOption('Hours');
    await editor.getByLabel('Triage, Critical: hours').fill('8');
    await editor.getByLabel('Fix, Low: unit').selectOption('No target');
    const zone = editor.getByRole('combobox', { name: 'Time zone of due dates' });
    await zone.fill('new york');
    await page.getByRole('option', { name: 'America/New_York' }).click();
    await editor.getByText(/^Critical would be due on .+, triaged by .+\.$/).waitFor();
    await editor.getByText('Low would have no date.').waitFor();
    await editor.getByRole('button', { name: 'Save policy' }).press('Enter');
    await expectNotice(page, 'Policy “acme” is saved as version 1.');
    expect(await savedDocument('acme')).toMatchObject({
      name: 'Acme product security',
      timeZone: 'America/New_York',
      sourceUrl: 'https://developer.atlassian.com/platform/marketplace/security-bugfix-policy/',
      targets: { fix: { critical: { days: 3 }, low: null }, triage: { critical: { hours: 8 } } },
    });
    expect(await part(page, ownPolicy.name).innerText()).toContain('acme, version 1');
    await expectAccessible(page);

    await choose(page, ownPolicy.name, 'Edit…');
    await page.getByLabel('Fix, High: days').fill('20');
    await page.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(page, 'Policy “acme” is saved as version 2.');
    await unfold(part(page, ownPolicy.name), 'Versions');
    await page.getByText('targets.fix.high.days: 28 → 20').waitFor();
    expect(await part(page, ownPolicy.name).innerText()).toMatch(/Version 2, .+ saved by Ada Admin/);
    await page.close();
  });

  it('accept a working week with holidays from a list and from a calendar file', async () => {
    const { page, editor } = await edit();
    await editor.getByLabel('Working time').selectOption({ label: 'A working week, without holidays' });
    await editor.getByRole('button', { name: 'Remove Friday, hours 1' }).press('Enter');
    expect(await isFocused(editor.getByRole('button', { name: 'Add hours on Friday' }))).toBe(true);
    await editor.getByRole('button', { name: 'Add hours on Monday' }).press('Enter');
    await editor.getByLabel('Monday, hours 2, to').fill('19:30');
    const holidays = editor.getByLabel('Holidays', { exact: true });
    await holidays.fill('2026-12-24\n2026-12-25');
    await unfold(editor, 'Add holidays from a calendar file');
    const file = editor.getByLabel('Calendar file (.ics)');
    await file.setInputFiles({
      name: 'bad.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from('no calendar'),
    });
    await editor.getByText('This is not a calendar file').waitFor();
    expect(await descriptionOf(file)).toContain('This is not a calendar file');
    await editor.getByLabel('From year').fill('2026');
    await editor.getByLabel('To year').fill('2027');
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:test',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;VALUE=DATE:20201225',
      'RRULE:FREQ=YEARLY',
      'SUMMARY:Christmas Day',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:2',
      'DTSTART;VALUE=DATE:20271226',
      'SUMMARY:Boxing Day',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:3',
      'DTSTART;VALUE=DATE:2027-01-01',
      'SUMMARY:New Year',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ];
    await file.setInputFiles({
      name: 'holidays.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(lines.join('\r\n')),
    });
    await editor.getByText('2 dates to add; 1 date of the file already exists.').waitFor();
    const dates = editor.getByRole('group', { name: 'Dates to add' });
    expect(await dates.getByRole('checkbox').count()).toBe(2);
    await editor.getByText('New Year: it has no valid start date').waitFor();
    await dates.getByRole('checkbox', { name: 'Sun, 26 Dec 2027: Boxing Day' }).press('Space');
    await editor.getByText('1 date to add; 1 date of the file already exists.').waitFor();
    await expectAccessible(page);
    await editor.getByRole('button', { name: 'Add 1 date' }).press('Enter');
    expect(await holidays.inputValue()).toBe('2026-12-24\n2026-12-25\n2027-12-25');
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(page, 'is saved as version 2');
    const day = [['09:00', '17:00']];
    expect(await savedDocument('acme')).toMatchObject({
      targets: {
        fix: {
          high: {
            days: 28,
            calendar: {
              timeZone: 'UTC',
              week: { mon: [...day, ['17:00', '19:30']], tue: day, wed: day, thu: day },
              holidays: ['2026-12-24', '2026-12-25', '2027-12-25'],
            },
          },
        },
      },
    });
    await page.close();
  });

  it('show each problem beside its field, and move the focus to the first', async () => {
    const { page, editor } = await edit();
    const name = editor.getByLabel('Name');
    const high = editor.getByLabel('Fix, High: days');
    await name.fill(' ');
    await high.fill('ten');
    await editor.getByLabel('Working time').selectOption('week');
    await editor.getByLabel('Holidays', { exact: true }).fill('2026-12-25\n2026-02-30');
    await editor.getByLabel('Tuesday, hours 1, to').fill('08:00');
    for (let tries = 0; tries < 2; tries += 1) {
      await editor.getByRole('button', { name: 'Save policy' }).click();
      await editor.getByRole('alert').filter({ hasText: 'Nothing was saved.' }).waitFor();
      await editor.locator('input[name="name"]:focus').waitFor();
      expect(await descriptionOf(name)).toContain('A name is needed.');
      expect(await descriptionOf(high)).toContain('A whole number of 0 or more is needed.');
      expect(await descriptionOf(editor.getByLabel('Holidays', { exact: true }))).toContain(
        'Line 2: "2026-02-30" is not a date',
      );
      expect(await descriptionOf(editor.getByRole('group', { name: 'Tuesday' }))).toContain(
        'An interval has to close after it opens.',
      );
    }
    await expectAccessible(page);
    await expectFits(page);
    await page.close();
  });

  it('are edited as JSON and in the form, both ways without loss', async () => {
    const { page, editor } = await edit();
    await editor.getByLabel('Fix, High: days').fill('21');
    await editor.getByRole('button', { name: 'Edit as JSON' }).press('Enter');
    const json = editor.getByLabel('Policy document (JSON)');
    expect(JSON.parse(await json.inputValue())).toEqual({
      ...ownPolicy,
      targets: { fix: { ...ownPolicy.targets.fix, high: { days: 21 } } },
    });
    await json.fill('{ "id": ');
    await editor.getByRole('button', { name: 'Edit in the form' }).click();
    await editor.locator('textarea:focus').waitFor();
    expect(await descriptionOf(json)).toContain('not JSON');
    await json.fill(
      JSON.stringify({ ...ownPolicy, reopen: 'restart', targets: { fix: { low: { hours: 7 } } } }),
    );
    await editor.getByRole('button', { name: 'Edit in the form' }).click();
    expect(await editor.getByLabel('Fix, Low: hours').inputValue()).toBe('7');
    expect(await editor.getByLabel('Fix, High: unit').inputValue()).toBe('none');
    expect(await editor.getByRole('radio', { name: 'A new date' }).isChecked()).toBe(true);
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(page, 'is saved as version 2');
    expect(await savedDocument('acme')).toMatchObject({ targets: { fix: { low: { hours: 7 } } } });
    await page.close();
  });

  it('keep different calendars per target, and say so', async () => {
    const calendar = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']] } };
    await save({ targets: { fix: { high: { days: 5, calendar }, low: { days: 9 } } } });
    await site.advance('PT1S');
    const page = await show('Policies');
    await choose(page, ownPolicy.name, 'Edit…');
    await page.getByText('The targets of this document have different calendars.').waitFor();
    await page.getByLabel('Fix, Low: days').fill('8');
    await page.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(page, 'is saved as version 2');
    expect((await savedDocument('acme'))['targets']).toEqual({
      fix: { high: { days: 5, calendar }, low: { days: 8 } },
    });
    await page.close();
  });

  it('create no version with the current content', async () => {
    const { page, editor } = await edit();
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(page, 'Nothing was changed: version 1 of policy “acme” already says this.');
    await page.close();
  });

  it('are not saved over someone else’s version, and keep the input', async () => {
    const { page, editor } = await edit();
    await editor.getByLabel('Fix, High: days').fill('9');
    await save({ allowPause: true });
    await editor.getByRole('button', { name: 'Save policy' }).click();
    const warning = editor
      .getByRole('alert')
      .filter({ hasText: 'Nothing was saved: Ada Admin saved version 2' });
    await warning.waitFor();
    await warning.getByText('allowPause: false → true').waitFor();
    expect(await editor.getByLabel('Fix, High: days').inputValue()).toBe('9');
    await expectAccessible(page);
    await warning.getByRole('button', { name: 'Save mine as version 3' }).press('Enter');
    await expectNotice(page, 'is saved as version 3');
    expect(await savedDocument('acme')).toMatchObject({
      allowPause: false,
      targets: { fix: { high: { days: 9 } } },
    });
    await page.close();
  });

  it.each([
    [{ type: 'no-permission' }, 'Nothing was changed: you are no longer a Jira administrator.'],
    [{ error: 'The storage is full' }, 'The server answered: The storage is full.'],
  ])('show %j as a sentence and keep the input', async (answer, text) => {
    const { page, editor } = await edit({ savePolicy: answer });
    await editor.getByLabel('Name').fill('Another name');
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(page, text);
    expect(await editor.getByLabel('Name').inputValue()).toBe('Another name');
    await page.close();
  });

  it('fit 320 pixels', async () => {
    const { page, editor } = await edit({}, 320);
    await editor.getByLabel('Working time').selectOption('week');
    await unfold(editor, 'Add holidays from a calendar file');
    await editor.getByLabel('Calendar file (.ics)').waitFor();
    await unfold(editor, 'Preview on open cases');
    await editor.getByRole('button', { name: 'Count', exact: true }).waitFor();
    await expectFits(page);
    await editor.getByRole('button', { name: 'Back to all policies' }).press('Enter');
    await part(page, ownPolicy.name).and(page.locator(':focus')).waitFor();
    await expectFits(page);
    await page.close();
  });
});
