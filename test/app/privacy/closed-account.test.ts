import type { ConfigurationExportResult } from '../../../src/contract/configuration';
import type { Connection } from '../../../src/domain/connections/connection';
import type { MappingView } from '../../../src/contract/mapping';
import { countedBy } from '../../support/counted-by';
import { ownPolicy } from '../../support/own-policy';
import { closingSite, CLEO, CLEO_NAME } from '../../support/closing-site';
import { maintenanceSite } from '../../support/maintenance-site';
import { saveOver } from '../../support/save-over';
import { describeApp } from '../../support/site';

const FORMER = 'former user 1';
/** The report of the week comes within a day after it. */
const A_WEEK = 'P8D';

describeApp('an account that is closed', (site) => {
  const { change, close, stored, ask, panel, act, log, track, dayIn, reports } = closingSite(site);
  const { health, quiet } = maintenanceSite(site);

  /** On an issue: the date is theirs, they approved an extension, and they changed the priority in Jira. */
  const actOnCase = async (): Promise<void> => {
    await site.saveSettings({
      approvers: [CLEO, 'admin'],
      decidesAlone: [CLEO],
      notices: { comment: true, fallbackPeople: [CLEO, 'dev'], label: null, breachPriorityId: null },
    });
    await track();
    await act({ type: 'set-date', dueDate: await dayIn(40), reason: 'Agreed with the vendor' });
    await act({ type: 'ask-extension', dueDate: await dayIn(50), plan: 'Next release' }, 'dev');
    await act({ type: 'approve-extension' });
    await site.jira('PUT', '/issue/SEC-1', { fields: { duedate: await dayIn(45) } }, CLEO);
    await site.settle();
  };

  /** In the settings: a policy, its application, the mapping, a secret and a setup. */
  const changeSettings = async (): Promise<void> => {
    await ask('savePolicy', { document: JSON.stringify(ownPolicy) });
    const { mapping } = await ask<Extract<MappingView, { type: 'mapping' }>>('getMapping');
    const wanted = { ...mapping, assignee: CLEO, labels: ['bounty'] };
    const saved = await saveOver(
      (base) => ask('saveMapping', { mapping: wanted, base, evenSo: true }),
      mapping,
    );
    expect(saved).toMatchObject({ type: 'saved' });
    await ask('addSecret', { secret: 'another-webhook-secret-0123456789' });
    await ask('beginSetUp', { id: 'third', program: 'third-program' });
    const { id: policyId, version } = ownPolicy;
    // The index of open cases lags behind their writes.
    await site.advance('PT1M');
    const on = { connectionIds: ['demo'] };
    const expected = countedBy(await ask('previewPolicy', { ...on, policy: { policyId }, place: null }));
    const request = { ...on, policyId, version, expected };
    expect(await ask('applyPolicy', request)).toMatchObject({ type: 'started' });
    await quiet();
    await site.advance('PT1H');
  };

  it('is nowhere in the storage a week later, and statements stay readable', async () => {
    await actOnCase();
    await changeSettings();
    const commented = await site.comments('SEC-1');
    const before = await panel();
    expect((await stored()).length).toBeGreaterThan(8);
    await close();
    await site.advance(A_WEEK);
    expect(await stored()).toEqual([]);
    expect(await stored(CLEO_NAME)).toEqual([]);

    const after = await panel();
    expect(after.people[FORMER]).toBe(FORMER);
    const by = after.timeline.map(({ source }) => source?.id);
    expect(by).toEqual(before.timeline.map(({ source }) => (source?.id === CLEO ? FORMER : source?.id)));
    expect(after.timeline).toContainEqual(expect.objectContaining({ approvedBy: FORMER }));
    expect(after.policyMigrations).toMatchObject([{ by: FORMER }]);
    expect(after.clock.dueDate).toBe(before.clock.dueDate);
    // What the app wrote in Jira is Jira's.
    expect((await site.comments('SEC-1')).slice(0, commented.length)).toEqual(commented);

    const { entries, people } = await log();
    const policySaved = entries.find(({ action }) => action === 'policy-saved');
    expect(policySaved?.by).toBe(FORMER);
    expect(people[FORMER]).toBe(FORMER);
    const settings = entries.filter(({ action }) => action === 'connection-changed');
    expect(JSON.stringify(settings)).toContain(`[\\"${FORMER}\\",\\"admin\\"]`);
    expect(await ask('getPolicyHistory', { policyId: ownPolicy.id }, 'admin')).toMatchObject({
      versions: [{ savedBy: FORMER }],
    });
    expect(await ask('getApplication', {}, 'admin')).toMatchObject({ job: { startedBy: FORMER } });
    expect(await ask('getOverview', {}, 'admin')).toMatchObject({ setUps: [{ id: 'third' }] });
  });

  it('is taken off its connection, which the log and the health page say', async () => {
    await actOnCase();
    await changeSettings();
    await close();
    await site.advance(A_WEEK);
    const { text } = await ask<Extract<ConfigurationExportResult, { type: 'configuration' }>>(
      'exportConfiguration',
      {},
      'admin',
    );
    const { connections } = JSON.parse(text) as { readonly connections: readonly Connection[] };
    const demo = connections.find(({ id }) => id === 'demo');
    expect(demo).toMatchObject({
      approvers: ['admin'],
      notices: { fallbackPeople: ['dev'] },
      mapping: { assignee: null, labels: ['bounty'] },
    });
    const { entries } = await log();
    const [entry] = entries.filter(({ action }) => action === 'person-taken-off');
    expect(entry).toMatchObject({
      by: FORMER,
      subject: { kind: 'connection', id: 'demo' },
      changes: [
        { place: 'approvers', from: `["${FORMER}","admin"]`, to: '["admin"]' },
        { place: 'decidesAlone', from: `["${FORMER}"]`, to: '[]' },
        { place: 'mapping.assignee', from: `"${FORMER}"`, to: 'null' },
        { place: 'notices.fallbackPeople', from: `["${FORMER}","dev"]`, to: '["dev"]' },
      ],
    });
    const { problems } = await health();
    expect(problems).toContainEqual(
      expect.objectContaining({
        kind: 'people-lost',
        connectionId: 'demo',
        places: ['approvers', 'decidesAlone', 'mapping.assignee', 'notices.fallbackPeople'],
      }),
    );
    await site.advance('P31D');
    expect((await health()).problems.map(({ kind }) => kind)).not.toContain('people-lost');
  });

  it('keeps its number everywhere, and the next one gets another', async () => {
    const other = '5be24ba3f91c106033269289';
    await change({ addAccount: { accountId: other, displayName: 'Olga Other', role: 'developer' } });
    await site.saveSettings({ decidesAlone: [CLEO, other] });
    await track(1);
    await track(2);
    for (const issueKey of ['SEC-1', 'SEC-2']) {
      await act({ type: 'set-date', dueDate: await dayIn(40), reason: 'Agreed' }, other, issueKey);
      await act({ type: 'set-severity', severity: 'critical', reason: 'Exploited' }, CLEO, issueKey);
    }
    await close();
    await site.advance(A_WEEK);
    await close(other);
    await site.advance(A_WEEK);
    for (const issueKey of ['SEC-1', 'SEC-2']) {
      const { timeline } = await panel(issueKey);
      const by = (type: string): unknown =>
        timeline.find((event) => event.type === type && event.source?.system === 'panel')?.source?.id;
      expect([by('severity'), by('date-set')]).toEqual(['former user 1', 'former user 2']);
    }
    expect([await stored(), await stored(other)]).toEqual([[], []]);
  });

  it('is reported once a week, with everybody else', async () => {
    await track();
    await act({ type: 'set-date', dueDate: await dayIn(40), reason: 'Agreed' });
    await site.advance('P1D');
    await site.clearLedger();
    await site.advance('P28D');
    expect(await reports()).toEqual([204, 204, 204, 204]);
  });

  it('that asked for an extension can still be answered', async () => {
    await site.saveSettings({ approvers: ['admin', 'dev'] });
    await track();
    await act({ type: 'ask-extension', dueDate: await dayIn(60), plan: 'Next release' });
    await close();
    await site.advance(A_WEEK);
    expect((await panel()).dateRequest).toMatchObject({ askedBy: FORMER, reason: 'Next release' });
    await act({ type: 'decline-extension', reason: 'Too late' }, 'admin');
    expect((await site.comments('SEC-1')).at(-1)).toContain('is declined: Too late');
    expect(await stored()).toEqual([]);
  });
});
