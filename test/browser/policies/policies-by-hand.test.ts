import { policiesByHand } from '../../support/policies-by-hand';
import { enterPolicy } from '../../support/enter-policy';
import { expectNotice } from '../admin-site';
import { usePolicies } from './policy-site';

const fourteen = { days: 14 };
const ninety = { days: 90 };
const thirty = { days: 30 };
const seven = { days: 7 };
const wholeDay = [['00:00', '24:00']];
const week = { mon: wholeDay, tue: wholeDay, wed: wholeDay, thu: wholeDay, fri: wholeDay };
const businessDays = (days: number): object => ({ days, calendar: { timeZone: 'UTC', week } });
const all = (target: object): object => ({
  ...{ critical: target, high: target, medium: target, low: target },
  ...{ informational: target, unrated: target },
});

const fromReport = {
  ...{ version: 1, timeZone: 'UTC', clockBase: 'submitted' },
  ...{ severityChange: 'earlier-of', reopen: 'original', allowPause: false },
};

/** What the published texts say, as a document. */
const documents: Readonly<Record<string, object>> = {
  'by-hand-cisa': {
    ...fromReport,
    inForceFrom: '2021-11-03',
    targets: {
      fix: { critical: { days: 15 }, high: thirty, medium: null, low: null, informational: null },
    },
    accelerations: [{ when: 'kev', from: 'flag', targets: { fix: all(fourteen) } }],
  },
  'by-hand-fedramp': {
    ...fromReport,
    inForceFrom: '2018-04-04',
    targets: {
      fix: { critical: thirty, high: thirty, medium: ninety, low: { days: 180 }, informational: null },
    },
  },
  'by-hand-pci': {
    ...fromReport,
    inForceFrom: '2022-03-31',
    targets: {
      fix: { critical: { months: 1 }, high: { months: 1 }, medium: null, low: null, informational: null },
    },
  },
  'by-hand-defectdojo': {
    ...fromReport,
    severityChange: 'from-start',
    targets: {
      fix: { critical: seven, high: thirty, medium: ninety, low: { days: 120 }, informational: null },
    },
  },
  'by-hand-bounty': {
    ...{ version: 1, timeZone: 'UTC', clockBase: 'triaged' },
    ...{ severityChange: 'from-start', reopen: 'resume', allowPause: true },
    targets: {
      fix: { ...all(businessDays(30)), informational: null },
      triage: all(businessDays(10)),
      'first-response': all(businessDays(5)),
      bounty: {
        ...{ critical: businessDays(14), high: businessDays(14), medium: businessDays(14) },
        ...{ low: businessDays(14), unrated: businessDays(14) },
      },
    },
    clocks: { bounty: { label: 'Bounty', starts: 'base', stops: ['reached:rewarded'] } },
  },
  'by-hand-disclosure': {
    ...fromReport,
    inForceFrom: '2021-04-15',
    targets: { fix: all(ninety), disclosure: all(ninety), details: all(thirty) },
    clocks: {
      disclosure: {
        ...{ label: 'Disclosure without a fix', starts: 'submitted', stops: ['fixed', 'reached:disclosed'] },
      },
      details: { label: 'Details after the fix', starts: 'fixed', stops: ['reached:disclosed'] },
    },
    accelerations: [{ when: 'exploited', from: 'flag', targets: { fix: all(seven) } }],
  },
};

describe('policies of other organizations, entered in the form', () => {
  const { show, savedDocument } = usePolicies();

  it.each(policiesByHand.map((policy) => [policy.name, policy] as const))('%s', async (_, policy) => {
    const page = await show('Policies');
    const editor = await enterPolicy(page, policy);
    await editor.getByRole('button', { name: 'Save policy' }).click();
    await expectNotice(page, 'is saved');
    expect(await savedDocument(policy.id)).toEqual({
      ...documents[policy.id],
      ...{ id: policy.id, name: policy.name, sourceUrl: policy.publishedAt },
    });
    await page.close();
  });
});
