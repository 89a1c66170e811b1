import type { Locator, Page } from 'playwright-core';
import type { EnteredTarget, PolicyByHand } from './policies-by-hand';

/** Every policy begins as a copy of one that there is. */
const COPIED = 'Marketplace Security Bug Fix Policy, cloud apps (2026)';
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

async function enterTargets(
  editor: Locator,
  clock: string,
  targets: readonly EnteredTarget[],
): Promise<void> {
  for (const [row, unit, amount] of targets) {
    await editor.getByLabel(`${clock}, ${row}: unit`, { exact: true }).selectOption({ label: unit });
    if (amount !== undefined)
      await editor.getByLabel(`${clock}, ${row}: ${unit.toLowerCase()}`, { exact: true }).fill(amount);
  }
}

async function enterClocks(editor: Locator, clocks: NonNullable<PolicyByHand['clocks']>): Promise<void> {
  await editor.getByText('More clocks (0)').click();
  for (const [index, clock] of clocks.entries()) {
    await editor.getByRole('button', { name: 'Add a clock' }).click();
    await editor.getByLabel('Name of the clock').nth(index).fill(clock.name);
    await editor.getByLabel('Label').nth(index).fill(clock.label);
    await editor.getByLabel('Starts with').nth(index).selectOption({ label: clock.starts });
    const ends = editor.getByRole('group', { name: 'Ends with the first of' }).nth(index);
    for (const stop of clock.stops) await ends.getByRole('checkbox', { name: stop, exact: true }).check();
    await ends.getByLabel('Milestones').fill(clock.milestones);
    await enterTargets(editor, clock.label, clock.targets);
  }
}

async function enterFlags(editor: Locator, flags: NonNullable<PolicyByHand['flags']>): Promise<void> {
  await editor.getByText('Flags that bring the date forward (0)').click();
  for (const { name, targets } of flags) {
    await editor.getByRole('button', { name: 'Add a flag' }).click();
    await editor.getByLabel('Name of the flag').fill(name);
    await enterTargets(editor, 'Fix while it is set', targets);
  }
}

/** Opens the form for a new policy. */
async function openForm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: `Actions for ${COPIED}` }).press('Enter');
  await page.getByRole('menuitem', { name: 'Copy…', exact: true }).press('Enter');
  const editor = page.getByRole('region', { name: `Copy “${COPIED}”` });
  await editor.waitFor();
  return editor;
}

/**
 * Enters a policy in the form as a person does, by typing and choosing. Saves nothing.
 * @param page shows the policies of the admin page.
 * @returns the form.
 */
export async function enterPolicy(page: Page, policy: PolicyByHand): Promise<Locator> {
  const editor = await openForm(page);
  await editor.getByLabel('Name', { exact: true }).fill(policy.name);
  await editor.getByLabel('Id', { exact: true }).fill(policy.id);
  await editor.getByLabel('Published at').fill(policy.publishedAt);
  await editor.getByLabel('In force from').fill(policy.inForceFrom);
  if (policy.hasBusinessDays === true) {
    await editor.getByLabel('Working time').selectOption({ label: 'Both: each target has its own' });
    for (const day of WEEKDAYS) {
      await editor.getByLabel(`${day}, hours 1, from`).fill('00:00');
      await editor.getByLabel(`${day}, hours 1, to`).fill('24:00');
    }
  }
  for (const [clock, targets] of Object.entries(policy.targets)) await enterTargets(editor, clock, targets);
  for (const choice of [policy.starts, policy.severityChange, policy.reopen])
    await editor
      .getByRole('radio', { name: new RegExp(`^${choice}`) })
      .first()
      .check();
  if (policy.latestStart !== undefined)
    await editor.getByLabel('Latest start, in days after the submission').fill(policy.latestStart);
  await editor.getByRole('checkbox', { name: 'People may pause the clock' }).setChecked(policy.mayPause);
  if (policy.clocks !== undefined) await enterClocks(editor, policy.clocks);
  if (policy.flags !== undefined) await enterFlags(editor, policy.flags);
  return editor;
}
