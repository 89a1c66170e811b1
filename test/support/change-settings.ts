import type { LocalSite } from './local-site';

const MOMENT_MS = 30_000;

/** Changes settings of the demo connection, as an administrator does. @throws if the app refuses them. */
export async function changeSettings(
  site: Pick<LocalSite, 'advance' | 'invoke'>,
  changes: object,
): Promise<void> {
  // The index of connections lags behind their writes.
  await site.advance(MOMENT_MS);
  const { connections } = (await site.invoke('admin-page', 'getOverview')) as {
    readonly connections: readonly { readonly id: string; readonly settings: object }[];
  };
  const base = connections.find(({ id }) => id === 'demo')?.settings;
  const payload = { connectionId: 'demo', settings: { ...base, ...changes }, base };
  const saved = (await site.invoke('admin-page', 'saveSettings', { payload })) as { readonly type: string };
  if (saved.type !== 'saved') throw new Error(JSON.stringify(saved));
}
