import type { AdminConnection } from '../../../src/contract/admin';
import type { ConnectionSettings, Route } from '../../../src/contract/connections';
import type { Mapping } from '../../../src/domain/mapping/mapping';
import { mappingSite, usual } from '../../support/mapping-site';
import { describeApp } from '../../support/site';

interface LogEntry {
  readonly action: string;
  readonly changes: readonly { readonly place: string }[];
}

describeApp('a form of a connection that others have changed since', (site) => {
  const { ask, mapped } = mappingSite(site);
  const connection = async (): Promise<AdminConnection> => {
    await site.advance('PT1S');
    const { connections } = (await ask('getOverview', {})) as {
      readonly connections: readonly AdminConnection[];
    };
    const found = connections.find(({ id }) => id === 'demo');
    if (found === undefined) throw new Error('The connection is not listed.');
    return found;
  };
  const settings = async (): Promise<ConnectionSettings> => (await connection()).settings;
  const saveSettings = (base: ConnectionSettings, changes: Partial<ConnectionSettings>): Promise<unknown> =>
    ask('saveSettings', { connectionId: 'demo', settings: { ...base, ...changes }, base });
  const saveMapping = (base: Mapping, changes: Partial<Mapping>): Promise<unknown> =>
    ask('saveMapping', { connectionId: 'demo', mapping: { ...base, ...changes }, base, evenSo: true });
  const log = async (): Promise<readonly LogEntry[]> => {
    await site.advance('PT1S');
    const period = { from: null, to: null, cursor: null };
    const shown = await ask('listAdminLog', { ...period, by: null, action: null, subjectId: null });
    return (shown as { readonly entries?: readonly LogEntry[] }).entries ?? [];
  };

  it('does not bring a removed approver back, and says what changed', async () => {
    await site.saveSettings({ approvers: ['admin', 'dev'] });
    const form = await settings();
    expect(await saveSettings(form, { approvers: ['admin'] })).toEqual({ type: 'saved' });
    expect(await saveSettings(form, { minSeverity: 'high' })).toMatchObject({
      type: 'stale',
      changed: [{ place: 'approvers', from: '["admin","dev"]', to: '["admin"]' }],
      current: { ...form, approvers: ['admin'] },
      review: { ...form, approvers: ['admin'], minSeverity: 'high' },
    });
    expect(await settings()).toEqual({ ...form, approvers: ['admin'] });
  });

  it('is saved once it is based on what is stored', async () => {
    const form = await settings();
    await saveSettings(form, { approvers: ['dev'] });
    const { current } = (await saveSettings(form, { minSeverity: 'high' })) as {
      readonly current: ConnectionSettings;
    };
    expect(await saveSettings(current, { minSeverity: 'high' })).toEqual({ type: 'saved' });
    expect(await settings()).toEqual({ ...form, approvers: ['dev'], minSeverity: 'high' });
  });

  it('is saved if both made the same change', async () => {
    const form = await settings();
    expect(await saveSettings(form, { approvers: ['dev'] })).toEqual({ type: 'saved' });
    expect(await saveSettings(form, { approvers: ['dev'], useCvss: false })).toEqual({ type: 'saved' });
    expect(await settings()).toEqual({ ...form, approvers: ['dev'], useCvss: false });
  });

  it('does not drop the security level', async () => {
    const { mapping: form } = await mapped();
    expect(await saveMapping(form, { securityLevel: '10200' })).toMatchObject({ type: 'saved' });
    expect(await saveMapping(form, { labels: ['bounty'] })).toMatchObject({
      type: 'stale',
      changed: [{ place: 'mapping.securityLevel', from: 'null', to: '"10200"' }],
      current: { ...usual, securityLevel: '10200' },
    });
    expect((await mapped()).mapping).toEqual({ ...usual, securityLevel: '10200' });
  });

  it('does not send submissions back to the previous project', async () => {
    const { projectId, projectKey, issueTypeId, issueType, program } = await connection();
    const base: Route = {
      program,
      project: { id: projectId, key: projectKey },
      issueType: { id: issueTypeId, name: issueType },
    };
    const save = (changes: object): Promise<unknown> =>
      ask('saveRoute', { connectionId: 'demo', base, program, projectId, issueTypeId, ...changes });
    expect(await save({ program: 'acme-two' })).toEqual({ type: 'saved' });
    expect(await save({})).toMatchObject({
      type: 'stale',
      changed: [{ place: 'program', from: `"${program}"`, to: '"acme-two"' }],
      current: { ...base, program: 'acme-two' },
    });
    expect((await connection()).program).toBe('acme-two');
  });

  it('keeps what others changed in parts that it does not cover', async () => {
    const form = await settings();
    const { mapping } = await mapped();
    expect(await saveMapping(mapping, { labels: ['bounty'] })).toMatchObject({ type: 'saved' });
    expect(await ask('pauseConnection', { connectionId: 'demo' })).toEqual({ type: 'paused' });
    expect(await saveSettings(form, { minSeverity: 'low' })).toEqual({ type: 'saved' });
    expect((await mapped()).mapping.labels).toEqual(['bounty']);
    expect((await connection()).pausedSince).not.toBeNull();
  });

  it('is refused after an import of the configuration that changed what it shows', async () => {
    const form = await settings();
    const { text } = (await ask('exportConfiguration', {})) as { readonly text: string };
    await saveSettings(form, { approvers: ['dev'] });
    const shown = await settings();
    const { digest } = (await ask('planConfiguration', { text })) as { readonly digest: string };
    expect(await ask('importConfiguration', { text, planDigest: digest })).toMatchObject({
      type: 'imported',
    });
    expect(await saveSettings(shown, { minSeverity: 'low' })).toMatchObject({
      type: 'stale',
      changed: [{ place: 'approvers', from: '["dev"]', to: '[]' }],
    });
    expect(await settings()).toEqual(form);
  });

  it('does not undo a pause that comes during an import', async () => {
    const form = await settings();
    const { text } = (await ask('exportConfiguration', {})) as { readonly text: string };
    for (const label of ['one', 'two', 'three']) {
      await saveSettings(await settings(), { notices: { ...form.notices, label } });
      await site.advance('PT1S');
      const { digest } = (await ask('planConfiguration', { text })) as { readonly digest: string };
      const [imported, paused] = await Promise.all([
        ask('importConfiguration', { text, planDigest: digest }),
        ask('pauseConnection', { connectionId: 'demo' }),
      ]);
      expect([imported, paused]).toMatchObject([{ type: 'imported' }, { type: 'paused' }]);
      const after = await connection();
      expect(after.pausedSince).not.toBeNull();
      expect(after.settings).toEqual(form);
      await ask('resumeConnection', { connectionId: 'demo' });
      await site.advance('PT1S');
    }
  });

  it('is refused if it does not say what it is based on', async () => {
    const form = await settings();
    const payload = { connectionId: 'demo', settings: { ...form, minSeverity: 'low' } };
    expect(await ask('saveSettings', payload)).toHaveProperty('error');
    expect(await settings()).toEqual(form);
  });

  it('pausing and saving at the same time keeps both, with an entry each in the log', async () => {
    const form = await settings();
    const earlier = (await log()).length;
    for (let round = 0; round < 5; round += 1) {
      const base = await settings();
      const label = `round-${round}`;
      const answers = await Promise.all([
        ask('pauseConnection', { connectionId: 'demo' }),
        saveSettings(base, { notices: { ...form.notices, label } }),
      ]);
      expect(answers).toEqual([{ type: 'paused' }, { type: 'saved' }]);
      const { pausedSince, settings: after } = await connection();
      expect(pausedSince).not.toBeNull();
      expect(after.notices.label).toBe(label);
      expect(await ask('resumeConnection', { connectionId: 'demo' })).toMatchObject({ type: 'resumed' });
    }
    expect((await log()).length - earlier).toBe(15);
  });

  it('saving and deleting at the same time leaves no connection behind', async () => {
    const form = await settings();
    await Promise.all([
      ask('deleteConnection', { connectionId: 'demo', typedId: 'demo' }),
      saveSettings(form, { minSeverity: 'low' }),
    ]);
    await site.advance('PT1S');
    expect(await ask('pauseConnection', { connectionId: 'demo' })).toEqual({ type: 'unknown-connection' });
  });
});
