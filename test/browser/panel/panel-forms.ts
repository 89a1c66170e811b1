import type { Frame, Locator, Page } from 'playwright-core';
import type { ActionPreview, ActionResult } from '../../../src/contract/panel';
import type { CaseActionType } from '../../../src/domain/panel/case-action';
import { trackedView } from './panel-views';

/** All actions by the name of their button, with the input of their form. */
export const actionForms: Readonly<
  Record<CaseActionType, { readonly name: string; readonly fields: readonly string[] }>
> = {
  'approve-extension': { name: 'Approve request', fields: [] },
  'decline-extension': { name: 'Decline request', fields: ['Reason'] },
  'withdraw-request': { name: 'Withdraw request', fields: [] },
  resume: { name: 'Resume clock', fields: ['Reason'] },
  'set-date': { name: 'Set remediation date', fields: ['Remediation date', 'Reason'] },
  'ask-extension': { name: 'Request extension', fields: ['New date', 'Plan'] },
  pause: { name: 'Pause clock', fields: ['Reason'] },
  'first-response': { name: 'Record first response', fields: ['Note (optional)'] },
  'set-severity': { name: 'Set severity', fields: ['Severity', 'Reason'] },
  reach: { name: 'Mark as reached', fields: ['Milestone', 'When (optional)', 'Reason'] },
  'set-flag': { name: 'Set flag', fields: ['Flag', 'Reason'] },
  'clear-flag': { name: 'Clear flag', fields: ['Flag', 'Reason'] },
};

const actions = Object.keys(actionForms) as readonly CaseActionType[];

/** A panel with every action, and a pending extension request. */
export const openToAll = trackedView({
  actions,
  names: {
    reach: ['disclosed', 'rewarded'],
    'set-flag': ['exploited', 'kev'],
    'clear-flag': ['public', 'zero-day'],
  },
  people: { dev: 'Dana Developer' },
  dateRequest: {
    askedBy: 'dev',
    askedAt: '2026-11-10T09:30:00Z',
    change: { type: 'extension', dueDate: '2026-12-15' },
    reason: 'The parser is replaced in the next release.',
  },
});

/** The same after somebody has set a date. */
export const withDateSet = trackedView({
  ...openToAll,
  version: 5,
  clock: { deadline: '2026-12-15T23:59:59.999Z', dueDate: '2026-12-15' },
});

/** A date that moves from 1 to 15 December, for the displayed version. */
export const datePreview: Extract<ActionPreview, { type: 'preview' }> = {
  type: 'preview',
  version: 4,
  dates: {
    before: { state: 'running', dueDate: '2026-12-01' },
    after: {
      state: 'running',
      dueDate: '2026-12-15',
      deadline: '2026-12-15T23:59:59.999Z',
      explanation: [
        ...openToAll.clock.explanation,
        { at: '2026-11-10T12:00:00Z', kind: 'date-set', detail: { dueDate: '2026-12-15' } },
      ],
    },
    onceApproved: null,
  },
};

export const done: ActionResult = { type: 'done', panel: withDateSet };

/** The form of an action, by its accessible name. */
export function formOf(page: Page, type: CaseActionType): Locator {
  return page.getByRole('region', { name: actionForms[type].name });
}

/** The menu of actions that are not in front. */
export function menuOf(page: Page | Frame): Locator {
  return page.getByRole('group', { name: 'Actions' }).getByRole('button', { name: /^(More|Actions)$/ });
}

/** Chooses an action by name: its button if it is in front, or its place in the menu. */
export async function chooseAction(page: Page | Frame, name: string): Promise<void> {
  const front = page.getByRole('button', { name, exact: true });
  const more = menuOf(page);
  await front.or(more).first().waitFor();
  if ((await front.count()) === 0) {
    await more.click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  } else await front.click();
}

/** The control that has opened an action's form. */
export async function openerOf(page: Page, name: string): Promise<Locator> {
  const front = page.getByRole('button', { name, exact: true });
  return (await front.count()) === 0 ? menuOf(page) : front;
}

/** True if an action has no input: its effect is shown at once. */
export function isImmediate(type: CaseActionType): boolean {
  return actionForms[type].fields.length === 0;
}

/** Opens the form of an action, fills it in and asks for its effect. */
export async function fillForm(page: Page, type: CaseActionType): Promise<Locator> {
  const { name, fields } = actionForms[type];
  await chooseAction(page, name);
  const form = formOf(page, type);
  await form.waitFor();
  if (isImmediate(type)) return form;
  await form.getByRole('button', { name: 'Preview' }).waitFor();
  for (const label of fields) {
    const field = form.getByLabel(label, { exact: true });
    if (label.endsWith('date')) await field.fill('2026-12-15');
    else if (label.startsWith('When')) await field.fill('2026-11-09T12:00');
    else if (label === 'Severity') await field.selectOption('critical');
    else if (label === 'Milestone' || label === 'Flag') await field.selectOption({ index: 1 });
    else await field.fill('Because of AMS-123');
  }
  return form;
}
