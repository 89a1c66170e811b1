import { panelModelAt } from '../../../static/src/issue-panel/model/panel-model';
import { nextStep } from '../../../static/src/issue-panel/words/next-step';
import { trackedView } from '../../browser/panel/panel-views';

const request = {
  askedBy: 'dev',
  askedAt: '2026-11-10T09:00:00Z',
  change: { type: 'extension', dueDate: '2027-01-31' },
  reason: 'The vendor ships in January.',
} as const;

const atRisk = trackedView({ clock: { band: 'at-risk' } });

it.each([
  ['asks for an extension', null, 'Request an extension now.'],
  ['asks for no second one while a request waits', request, 'stays until the request is decided.'],
])('the next step of an issue at risk %s', (_, dateRequest, end) => {
  const view = { ...atRisk, dateRequest };
  const model = panelModelAt(view, Date.parse(view.now), false);
  expect(nextStep(view, model)).toMatch(/^Less than 25% of the time is left/);
  expect(nextStep(view, model).endsWith(end)).toBe(true);
});
