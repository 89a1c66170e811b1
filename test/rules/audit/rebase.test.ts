import { rebase, undonePlaces } from '../../../src/domain/audit/rebase';

const base = {
  approvers: ['ada', 'dana'],
  minSeverity: null as string | null,
  notices: { label: 'late', comment: true },
  fields: { a: { from: 'fixed', value: '1' } } as Record<string, object>,
};

describe('what saving a form would undo', () => {
  it('is nothing while nobody else has changed anything', () => {
    expect(undonePlaces(base, base, { ...base, approvers: [] })).toEqual([]);
    expect(undonePlaces(base, JSON.parse(JSON.stringify(base)) as typeof base, base)).toEqual([]);
  });

  it('is a value that another person changed and the form did not', () => {
    const current = { ...base, approvers: ['ada'] };
    const changed = [{ place: 'approvers', from: '["ada","dana"]', to: '["ada"]' }];
    expect(undonePlaces(base, current, base)).toEqual(changed);
    expect(undonePlaces(base, current, { ...base, minSeverity: 'high' })).toEqual(changed);
  });

  it('is a value that both changed, each to another one', () => {
    const current = { ...base, minSeverity: 'high' };
    expect(undonePlaces(base, current, { ...base, minSeverity: 'low' })).toEqual([
      { place: 'minSeverity', from: 'null', to: '"high"' },
    ]);
  });

  it('is not a value that both changed to the same one', () => {
    const current = { ...base, minSeverity: 'high', approvers: ['ada'] };
    expect(undonePlaces(base, current, current)).toEqual([]);
    expect(undonePlaces(base, current, { ...base, minSeverity: 'high' })).toEqual([
      { place: 'approvers', from: '["ada","dana"]', to: '["ada"]' },
    ]);
  });

  it('names the value in a group, not the group', () => {
    const current = { ...base, notices: { label: 'overdue', comment: true } };
    expect(undonePlaces(base, current, { ...base, notices: { label: 'late', comment: false } })).toEqual([
      { place: 'notices.label', from: '"late"', to: '"overdue"' },
    ]);
  });

  it('is an entry that another person added or removed', () => {
    const added = { ...base, fields: { ...base.fields, b: { from: 'rest', value: 2 } } };
    const removed = { ...base, fields: {} };
    expect(undonePlaces(base, added, base).map(({ place }) => place)).toEqual(['fields.b']);
    expect(undonePlaces(base, removed, base).map(({ place }) => place)).toEqual(['fields.a']);
    expect(undonePlaces(base, removed, removed)).toEqual([]);
  });

  it('is an entry that both added, each with another value', () => {
    const theirs = { ...base, fields: { ...base.fields, b: { from: 'fixed', value: '2' } } };
    const mine = { ...base, fields: { ...base.fields, b: { from: 'fixed', value: '3' } } };
    expect(undonePlaces(base, theirs, mine).map(({ place }) => place)).toEqual(['fields.b']);
  });
});

describe('a form on top of what others changed', () => {
  it('keeps the entries of the person, and takes the changes of the others', () => {
    const current = { ...base, approvers: ['ada'], notices: { label: 'overdue', comment: true } };
    const wanted = { ...base, minSeverity: 'high', notices: { label: 'late', comment: false } };
    expect(rebase(base, current, wanted)).toEqual({
      ...base,
      approvers: ['ada'],
      minSeverity: 'high',
      notices: { label: 'overdue', comment: false },
    });
  });

  it('takes the value of the others if both changed it', () => {
    expect(rebase(base, { ...base, minSeverity: 'low' }, { ...base, minSeverity: 'high' })).toEqual({
      ...base,
      minSeverity: 'low',
    });
  });

  it('adds and removes the entries that either did', () => {
    const current = { ...base, fields: {} };
    const wanted = { ...base, fields: { ...base.fields, b: { from: 'rest', value: 2 } } };
    expect(rebase(base, current, wanted).fields).toEqual({ b: { from: 'rest', value: 2 } });
    expect(rebase(base, wanted, current).fields).toEqual({ b: { from: 'rest', value: 2 } });
  });

  it('can be saved: it undoes nothing', () => {
    const current = { ...base, approvers: ['ada'], fields: {} };
    const wanted = { ...base, minSeverity: 'high', approvers: ['ada', 'dana', 'lee'] };
    expect(undonePlaces(base, current, rebase(base, current, wanted))).toEqual([]);
  });
});
