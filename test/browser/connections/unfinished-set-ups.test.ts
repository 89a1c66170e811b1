import {
  descriptionOf,
  expectAccessible,
  expectNotice,
  isFocused,
  openConnection,
  part,
  useAdminSite,
} from '../admin-site';
import { chooseProject, field, press, SECRET, step, upToProject } from './set-up-steps';

describe('a guided setup that does not go straight to its end', () => {
  const { show } = useAdminSite();

  it('shows problems beside the fields, and keeps the input', async () => {
    const page = await show('Connections');
    await press(page, 'Add a connection');
    await step(page, 1, 'Name the program');
    await field(page, 'Bugcrowd program').fill('acme two');
    await press(page, 'Continue');
    const program = field(page, 'Bugcrowd program');
    await page.getByRole('alert').filter({ hasText: 'Nothing was saved.' }).waitFor();
    expect(await isFocused(program)).toBe(true);
    expect(await descriptionOf(program)).toContain('Enter the program’s code');
    await program.fill('acme-two');
    await field(page, 'Name of the connection').fill('demo');
    await press(page, 'Continue');
    const name = field(page, 'Name of the connection');
    await page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await descriptionOf(name)).toContain('Connection “demo” already exists.');
    await expectAccessible(page);
    await name.fill('acme');
    await press(page, 'Continue');
    await press(page, 'I have added it in Bugcrowd');
    await field(page, 'Signing secret').fill('short');
    await press(page, 'Continue');
    await page.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await descriptionOf(field(page, 'Signing secret'))).toContain('fewer than 16 characters');
    await field(page, 'Signing secret').fill(SECRET);
    await press(page, 'Continue');
    await press(page, 'Continue');
    expect(await descriptionOf(page.getByRole('combobox', { name: 'Jira project' }))).toContain(
      'Choose a project.',
    );
    await press(page, 'Back');
    await part(page, 'Paste the signing secret').getByText('A secret is set.').waitFor();
    await press(page, 'Continue');
    await step(page, 4, 'Choose the Jira project and issue type');
    await page.close();
  });

  it('names the other connection that prevents activation', async () => {
    const page = await show('Connections');
    await press(page, 'Add a connection');
    await field(page, 'Name of the connection').fill('second');
    await upToProject(page);
    await chooseProject(page);
    await press(page, 'Continue');
    await press(page, 'Continue');
    await press(page, 'Continue');
    await step(page, 7, 'Review and switch on');
    await press(page, 'Switch on');
    await page.getByText('Connection “demo” to program “acme” is on.').waitFor();
    await expectAccessible(page);
    await press(page, 'Finish later');
    await page.getByRole('table', { name: 'Connections' }).waitFor();
    await page.close();
  });

  it('suggests what to check if nothing arrives', async () => {
    const page = await show('Connections');
    await page.clock.install();
    const bare = await openConnection(page, 'bare');
    await bare.getByText('No deliveries yet.').waitFor();
    expect(await bare.getByText('401: the signing secret').count()).toBe(0);
    await page.clock.runFor(61_000);
    await bare.getByText('401: the signing secret').waitFor();
    await expectAccessible(page);
    await bare.getByRole('button', { name: 'Stop watching' }).press('Enter');
    await bare.getByText('no longer refreshes automatically').waitFor();
    await page.close();
  });

  it('is discarded after a confirmation', async () => {
    const page = await show('Connections');
    await press(page, 'Add a connection');
    await field(page, 'Bugcrowd program').fill('third');
    await press(page, 'Continue');
    await step(page, 2, 'Configure the Bugcrowd webhook');
    await press(page, 'Finish later');
    await press(page, 'Discard “third”…');
    await expectAccessible(page);
    await press(page, 'Discard');
    await expectNotice(page, 'The setup of “third” was discarded');
    expect(await page.getByRole('list', { name: 'Unfinished setups' }).count()).toBe(0);
    await page.close();
  });
});
