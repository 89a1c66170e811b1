import { enteredPeriod } from '../../../static/src/admin/form/entered-period';

describe('a period that a person has entered', () => {
  it.each([
    ['', '', null, null],
    ['2026-11-01', '', '2026-11-01T00:00:00Z', null],
    ['2026-11-01', '2026-11-01', '2026-11-01T00:00:00Z', '2026-11-01T23:59:59.999Z'],
  ])('from %j to %j', (from, to, first, last) => {
    const form = new FormData();
    form.set('from', from);
    form.set('to', to);
    expect(enteredPeriod(form)).toEqual({ from: first, to: last });
  });

  it('is open where the form has no such fields', () => {
    expect(enteredPeriod(new FormData())).toEqual({ from: null, to: null });
  });
});
