import { addressAt, overviewPath, startAddress } from '../../../static/src/overview/address';

test.each([
  [startAddress, '/trends/12/-/-'],
  [{ view: 'compliance', months: 3, connectionId: 'demo', project: 'SEC' }, '/compliance/3/demo/SEC'],
  [{ ...startAddress, connectionId: 'a/b c' }, '/trends/12/a%2Fb%20c/-'],
] as const)('%j is at %s, and back', (address, path) => {
  expect(overviewPath(address)).toBe(path);
  expect(addressAt(path)).toEqual(address);
});

test.each(['', '/', '/nowhere/99', '/trends/12/%E0%A4%A/-', '/trends/0/-/-'])(
  'what %j names wrong is as at the start',
  (path) => {
    expect(addressAt(path)).toEqual(startAddress);
  },
);
