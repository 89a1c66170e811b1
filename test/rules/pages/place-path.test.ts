import { placeAt, pathOf } from '../../../static/src/admin/page/place-path';

describe('the path of a place on the admin page', () => {
  it.each([
    ['/', { view: 'health', connectionId: null }],
    ['/connections', { view: 'connections', connectionId: null }],
    ['/connections/demo', { view: 'connections', connectionId: 'demo' }],
    ['/deliveries', { view: 'deliveries', connectionId: null }],
    ['/connections/a%2Fb', { view: 'connections', connectionId: 'a/b' }],
  ] as const)('is %s, both ways', (path, place) => {
    expect(pathOf(place)).toBe(path);
    expect(placeAt(path)).toEqual(place);
  });

  it.each(['', '/nowhere', '/__proto__', '/toString/x', 'log'])('leads to the first part from %j', (path) => {
    expect(placeAt(path)).toEqual({ view: 'health', connectionId: null });
  });

  it('has no connection if its id cannot be read', () => {
    expect(placeAt('/connections/%E0')).toEqual({ view: 'connections', connectionId: null });
  });
});
