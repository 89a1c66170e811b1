import { ownPolicy } from '../../support/own-policy';
import { descriptionOf, expectAccessible, expectFits, expectNotice, isFocused, unfold } from '../admin-site';
import { usePolicies } from './policy-site';

describe('policies in the form of the admin page', () => {
  const { edit, savedDocument } = usePolicies();

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
      await editor
        .getByRole('alert')
        .filter({ hasText: 'Nothing was saved. 4 fields to correct.' })
        .waitFor();
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
    const count = editor.getByRole('alert');
    await name.fill('Acme');
    expect(await descriptionOf(name)).not.toContain('A name is needed.');
    await count.filter({ hasText: '3 fields to correct.' }).waitFor();
    await high.fill('10');
    await editor.getByLabel('Tuesday, hours 1, to').fill('18:00');
    await editor.getByLabel('Holidays', { exact: true }).fill('2026-12-25\n2026-02-31');
    await count.waitFor({ state: 'detached' });
    expect(await editor.locator('[aria-invalid="true"]').count()).toBe(0);
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await count.filter({ hasText: '1 field to correct.' }).waitFor();
    expect(await descriptionOf(editor.getByLabel('Holidays', { exact: true }))).toContain('"2026-02-31"');
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
});
