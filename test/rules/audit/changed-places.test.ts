import { changedPlaces } from '../../../src/domain/audit/changed-places';

describe('the differences between two documents', () => {
  const before = { id: 'demo', notices: { label: null, comment: true }, approvers: ['a'] };

  it.each([
    ['says nothing of equal ones', before, { ...before, notices: { comment: true, label: null } }, []],
    [
      'names the place inside',
      before,
      { ...before, notices: { label: 'due-soon', comment: true } },
      [{ place: 'notices.label', from: 'null', to: '"due-soon"' }],
    ],
    [
      'takes a list as one value',
      before,
      { ...before, approvers: ['a', 'b'] },
      [{ place: 'approvers', from: '["a"]', to: '["a","b"]' }],
    ],
    [
      'tells what is missing from what is null',
      { a: null, b: 1 },
      { c: null, b: 1 },
      [
        { place: 'a', from: 'null', to: null },
        { place: 'c', from: null, to: 'null' },
      ],
    ],
    ['says all of a new one', null, { id: 'x' }, [{ place: 'id', from: null, to: '"x"' }]],
    ['says all of one that is gone', { id: 'x' }, null, [{ place: 'id', from: '"x"', to: null }]],
    [
      'takes an object in place of a value as one value',
      { calendar: '24x7' },
      { calendar: { week: {} } },
      [{ place: 'calendar', from: '"24x7"', to: '{"week":{}}' }],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(changedPlaces(from, to)).toEqual(expected);
  });

  it('cuts a list between its items', () => {
    const items = Array.from({ length: 9 }, (_, number) => `${number}`.repeat(40));
    const [change] = changedPlaces(null, { approvers: items });
    const kept = items.slice(0, 6).map((item) => `"${item}"`);
    expect(change?.to).toBe(`[${kept.join(',')}…`);
    expect(changedPlaces(null, { approvers: items.slice(0, 6) })[0]?.to).toBe(`[${kept.join(',')}]`);
  });

  it('cuts a list of one long item', () => {
    const [change] = changedPlaces(null, { labels: ['x'.repeat(400)] });
    expect(change?.to).toHaveLength(301);
  });

  it.each([
    [298, false],
    [299, true],
  ])('cuts a value of %i characters and its quotes: %s', (length, isCut) => {
    const [change] = changedPlaces(null, { name: 'x'.repeat(length) });
    expect(change?.to?.endsWith('…')).toBe(isCut);
    expect(change?.to?.length).toBeLessThanOrEqual(301);
  });
});
