import {
  createAppHistory,
  type AppHistory,
  type HistoryOwner,
} from '../../../devhost/web/client/page-history';

const ORIGIN = 'http://127.0.0.1:4600';

/** The history part of a browser's window. */
function openAt(path: string): HistoryOwner & { readonly path: () => string } {
  const entries = [{ href: ORIGIN + path, state: null as unknown }];
  let at = 0;
  const onMove: (() => void)[] = [];
  return {
    get location() {
      return { href: entries[at]?.href ?? '' };
    },
    history: {
      get length() {
        return entries.length;
      },
      get state() {
        return entries[at]?.state ?? null;
      },
      pushState(state, _unused, url) {
        entries.splice(at + 1, entries.length, { href: url, state });
        at += 1;
      },
      replaceState(state, _unused, url) {
        entries[at] = { href: url, state };
      },
      go(steps) {
        at += steps;
        for (const listener of onMove) listener();
      },
    },
    addEventListener(_type, listener) {
      onMove.push(listener);
    },
    path: () => (entries[at]?.href ?? '').slice(ORIGIN.length),
  };
}

describe('the history that the local host lends to a page', () => {
  const pageAt = (path: string): [AppHistory, ReturnType<typeof openAt>] => {
    const owner = openAt(path);
    return [createAppHistory(owner, 'jira:adminPage', 'admin-page'), owner];
  };

  it.each([
    ['/jira/apps/admin-page', '/'],
    ['/jira/apps/admin-page/', '/'],
    ['/jira/apps/admin-page/connections/demo?theme=dark', '/connections/demo'],
    ['/custom-ui/admin/index.html?moduleKey=admin-page', '/'],
    ['/custom-ui/admin/index.html?moduleKey=admin-page&path=%2Fdeliveries', '/deliveries'],
  ])('begins at %s with %s', (address, path) => {
    expect(pageAt(address)[0].location.pathname).toBe(path);
  });

  it('keeps the path in the address, beside the rest of it', () => {
    const [history, owner] = pageAt('/jira/apps/admin-page?theme=dark');
    history.push('/policies');
    expect(owner.path()).toBe('/jira/apps/admin-page/policies?theme=dark');
    history.replace('/');
    expect(owner.path()).toBe('/jira/apps/admin-page?theme=dark');
    const [alone, window] = pageAt('/custom-ui/admin/index.html?theme=dark');
    alone.push('policies');
    expect(window.path()).toBe('/custom-ui/admin/index.html?theme=dark&path=%2Fpolicies');
    expect(alone.createHref({ pathname: '/log' })).toContain('path=%2Flog');
  });

  it('reports every move, until nobody listens', () => {
    const [history] = pageAt('/jira/apps/admin-page');
    const moves: string[] = [];
    const stop = history.listen(({ pathname }, action) => moves.push(`${action} ${pathname}`));
    history.push('/connections', { from: 'a test' });
    expect(history.location).toMatchObject({ pathname: '/connections', state: { from: 'a test' } });
    history.push('/connections/demo');
    history.goBack();
    history.goForward();
    history.go(-2);
    stop();
    history.goForward();
    expect(moves).toEqual([
      'PUSH /connections',
      'PUSH /connections/demo',
      'POP /connections',
      'POP /connections/demo',
      'POP /',
    ]);
    expect(history).toMatchObject({ length: 3, action: 'POP', location: { pathname: '/connections' } });
  });

  it('is not available inside another page of Jira', () => {
    expect(() => createAppHistory(openAt('/jira/browse/SEC-1'), 'jira:issuePanel', 'sla-panel')).toThrow(
      'no history',
    );
  });
});
