import { addressAt, overviewPath, startAddress } from '../../../static/src/overview/address';

test.each([
  [startAddress, '/now/12/-/-'],
  [
    { ...startAddress, view: 'compliance', months: 3, connectionId: 'demo', project: 'SEC' },
    '/compliance/3/demo/SEC',
  ],
  [{ ...startAddress, connectionId: 'a/b c' }, '/now/12/a%2Fb%20c/-'],
  [{ ...startAddress, sort: 'severity' }, '/now/12/-/-/severity/-/-/-'],
  [{ ...startAddress, severity: 'high', assignee: 'me' }, '/now/12/-/-/deadline/high/me/-'],
  [{ ...startAddress, view: 'trends', program: 'a/b' }, '/trends/12/-/-/deadline/-/-/a%2Fb'],
] as const)('%j is at %s, and back', (address, path) => {
  expect(overviewPath(address)).toBe(path);
  expect(addressAt(path)).toEqual(address);
});

test('a project key is upper case', () => {
  expect(addressAt('/now/12/-/sec').project).toBe('SEC');
});

test.each([
  '',
  '/',
  `/now/12/${'x'.repeat(101)}/-`,
  '/nowhere/99',
  '/now/12/%E0%A4%A/-',
  '/now/0/-/-',
  '/now/12/-/-/worst/huge/you/-',
])('what %j names wrong is as at the start', (path) => {
  expect(addressAt(path)).toEqual(startAddress);
});
