import { presets } from '../../../../src/domain/sla/presets';
import type { Policy } from '../../../../src/domain/sla/policy';
import { chooseCalendar } from '../../../../static/src/admin/policies/editor/choose-calendar';
import { toDocument } from '../../../../static/src/admin/policies/editor/policy-document';
import { toPolicyForm } from '../../../../static/src/admin/policies/editor/policy-form';
import { everything, full, office } from '../../../support/policy-form-samples';

const several: Policy = {
  ...full,
  targets: {
    fix: { critical: { hours: 8, calendar: office }, high: { days: 5 }, low: { days: 9, calendar: '24x7' } },
  },
};

const berlin = { timeZone: 'Europe/Berlin', week: { mon: [['08:00', '16:00']] } } as const;

/** Two working weeks; the form shows the one that most targets have. */
const twoWeeks: Policy = {
  ...full,
  targets: {
    fix: { critical: { hours: 8, calendar: berlin }, high: { days: 5, calendar: office }, low: { days: 9 } },
    triage: { high: { days: 1, calendar: office }, low: { hours: 3, calendar: berlin } },
    'first-response': { high: { days: 1, calendar: office } },
  },
};

const emptyParts: Policy = { ...full, clocks: {}, accelerations: [] };

const explicit: Policy = { ...full, targets: { fix: { low: { days: 9, calendar: '24x7' } } } };

describe('a policy as a form', () => {
  it.each(
    [...presets, full, several, explicit, twoWeeks, everything, emptyParts].map((policy) => [
      policy.name,
      policy,
    ]),
  )('gives the same document again: %s', (_, policy) => {
    expect(toDocument(toPolicyForm(policy))).toEqual(policy);
  });

  it('marks targets with calendars of their own', () => {
    expect(toPolicyForm(full).calendar).toBe('week');
    expect(toPolicyForm(several).calendar).toBe('both');
    expect(toPolicyForm(twoWeeks).calendar).toBe('both');
    expect(toPolicyForm(explicit).calendar).toBe('24x7');
  });

  it('replaces several calendars by one, if somebody chooses it', () => {
    const form = toPolicyForm(several);
    const document = toDocument({ ...form, ...chooseCalendar(form, '24x7') });
    expect(document['targets']).toMatchObject({ fix: { critical: { hours: 8 }, low: { days: 9 } } });
    expect(JSON.stringify(document['targets'])).not.toContain('week');
  });

  it.each([full, explicit])('changes no target by leaving the calendar to each: %#', (policy) => {
    const form = toPolicyForm(policy);
    expect(toDocument({ ...form, ...chooseCalendar(form, 'both') })).toEqual(policy);
  });

  it('leaves each target the calendar that was chosen for all before', () => {
    const plain = toPolicyForm(explicit);
    const onWeek = { ...plain, ...chooseCalendar(plain, 'week') };
    const { targets } = toDocument({ ...onWeek, ...chooseCalendar(onWeek, 'both') });
    expect(targets).toMatchObject({ fix: { low: { days: 9, calendar: { timeZone: 'Europe/London' } } } });
  });

  it('shows the working week that most targets have, and keeps the other one', () => {
    const form = toPolicyForm(twoWeeks);
    expect(form.week.timeZone).toBe('Europe/London');
    const week = { ...form.week, timeZone: 'Asia/Tokyo' };
    const { targets } = toDocument({ ...form, week });
    expect(targets).toMatchObject({
      fix: { critical: { calendar: berlin }, high: { calendar: { timeZone: 'Asia/Tokyo' } } },
      triage: { high: { calendar: { timeZone: 'Asia/Tokyo' } }, low: { calendar: berlin } },
    });
  });

  it('keeps text that is not a number, so that the server can report it', () => {
    const form = toPolicyForm(full);
    const { fix } = form.targets;
    const typed = { ...fix.cells, critical: { ...fix.cells.critical, amount: ' ten ' } };
    const document = toDocument({
      ...form,
      calendar: '24x7',
      triageWindowDays: '-1',
      targets: { ...form.targets, fix: { ...fix, cells: typed } },
      notices: { isOwn: true, beforeDays: '3, soon; 1', afterDays: '' },
    });
    expect(document).toMatchObject({
      triageWindowDays: '-1',
      targets: { fix: { critical: { hours: 'ten' } } },
      notices: { beforeDays: [3, 'soon', 1], afterDays: [] },
    });
  });

  it('distinguishes no target from a target of 0 days', () => {
    const { fix } = toPolicyForm(full).targets;
    expect([fix.cells.high.unit, fix.cells.high.amount]).toEqual(['days', '0']);
    expect(fix.cells.medium.unit).toBe('none');
  });
});
