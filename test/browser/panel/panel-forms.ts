import type { Locator, Page } from 'playwright-core';
import type { ActionPreview, ActionResult } from '../../../src/contract/panel';
import type { CaseActionType } from '../../../src/domain/panel/case-action';
import { trackedView } from './panel-views';

/** All actions by the name of their button, with the input of their form. */
export const actionForms: Readonly<
  Record<CaseActionType, { readonly name: string; readonly fields: readonly string[] }>
> = {
  'approve-extension': { name: 'Approve the request', fields: [] },
  'decline-extension': { name: 'Decline the request', fields: ['Reason'] },
  'withdraw-request': { name: 'Withdraw my request', fields: [] },
  resume: { name: 'Resume the clock', fields: ['Reason'] },
  'set-date': { name: 'Set a remediation date', fields: ['Remediation date', 'Reason'] },
  'ask-extension': { name: 'Request an extension', fields: ['New date', 'Plan'] },
  pause: { name: 'Pause the clock', fields: ['Reason'] },
  'first-response': { name: 'Record the first response', fields: ['Note (optional)'] },
  'set-severity': { name: 'Set the severity', fields: ['Severity', 'Reason'] },
};

const actions = Object.keys(actionForms) as readonly CaseActionType[];

/** A panel with every action, and a pending extension request. */
export const openToAll = trackedView({
  actions,
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

/** Opens the form of an action and fills it in. */
export async function fillForm(page: Page, type: CaseActionType): Promise<Locator> {
  await page.getByRole('button', { name: actionForms[type].name, exact: true }).click();
  const form = formOf(page, type);
  await form.getByRole('button', { name: 'Preview' }).waitFor();
  for (const label of actionForms[type].fields) {
    const field = form.getByLabel(label, { exact: true });
    if (label.endsWith('date')) await field.fill('2026-12-15');
    else if (label === 'Severity') await field.selectOption('critical');
    else await field.fill('Because of AMS-123');
  }
  return form;
}
