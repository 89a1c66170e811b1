import type { SecretView } from '../../../src/contract/connections';
import { usual } from '../../support/mapping-site';
import { saveOver } from '../../support/save-over';
import { submissionPayload } from '../../support/payloads';
import { describeApp } from '../../support/site';
import { maintenanceSite } from '../../support/maintenance-site';

const OLD = 'demo-webhook-secret-0123456789abcdef';
const NEW = 'new-webhook-secret-0123456789abcdef';

describeApp('the signing secrets of a connection', (site) => {
  const { ask } = maintenanceSite(site);
  const secrets = async (): Promise<readonly SecretView[]> => {
    await site.advance('PT1S');
    const { connections } = (await ask('getOverview')) as {
      connections: readonly { id: string; signing: readonly SecretView[] }[];
    };
    return connections.find(({ id }) => id === 'demo')?.signing ?? [];
  };
  const deliver = async (eventId: string, secret: string): Promise<number> => {
    await site.advance('PT1M');
    const { status } = await site.deliver(submissionPayload({ eventId }), { secret });
    return status;
  };

  it('show when they were added, by whom, and what they signed, never their text', async () => {
    await deliver('event-1', OLD);
    const seen = await secrets();
    expect(seen).toEqual([
      {
        number: 0,
        addedAt: expect.any(String) as string,
        addedBy: 'admin',
        signed: 1,
        lastAt: expect.any(String) as string,
        isLatest: true,
      },
    ]);
    expect(JSON.stringify([seen, await ask('getOverview')])).not.toContain(OLD);
  });

  it('are kept, both of them, whatever of the connection is saved', async () => {
    await ask('addSecret', { secret: NEW });
    expect(await ask('saveConnection', { id: 'demo' })).toHaveProperty('error');
    await site.saveSettings({ minSeverity: 'low' });
    const project = { id: '10000', key: 'SEC' };
    const issueType = { id: '10100', name: 'Vulnerability' };
    const route = { program: 'acme', projectId: project.id, issueTypeId: issueType.id };
    const base = { program: 'acme', project, issueType };
    expect(await ask('saveRoute', { ...route, base })).toEqual({ type: 'saved' });
    const mapped = await saveOver(
      (shown) => ask('saveMapping', { mapping: usual, base: shown, evenSo: false }),
      usual,
    );
    expect(mapped).toMatchObject({ type: 'saved' });
    expect(await secrets()).toHaveLength(2);
    expect([await deliver('event-1', OLD), await deliver('event-2', NEW)]).toEqual([200, 200]);
  });

  it('are rotated without a refused delivery, and keep their numbers', async () => {
    await deliver('event-1', OLD);
    expect(await ask('addSecret', { secret: ` ${NEW} ` })).toEqual({ type: 'added', number: 1 });
    expect(await deliver('event-2', OLD)).toBe(200);
    expect(await deliver('event-3', NEW)).toBe(200);
    expect(await secrets()).toMatchObject([
      { number: 0, signed: 2, isLatest: false },
      { number: 1, signed: 1, isLatest: true },
    ]);
    expect(await ask('removeSecret', { number: 0 })).toEqual({ type: 'removed' });
    expect(await deliver('event-4', OLD)).toBe(401);
    expect(await deliver('event-5', NEW)).toBe(200);
    expect(await secrets()).toMatchObject([{ number: 1, signed: 2, isLatest: true }]);
    expect(await ask('addSecret', { secret: OLD })).toEqual({ type: 'added', number: 2 });
    expect(await secrets()).toMatchObject([
      { number: 1, signed: 2 },
      { number: 2, signed: 0, lastAt: null },
    ]);
  });

  it.each([
    ['that is short', 'short', /whole signing secret/],
    ['that is set already', OLD, /already set/],
  ])('refuse one %s', async (_name, secret, problem) => {
    expect(await ask('addSecret', { secret })).toMatchObject({
      type: 'invalid',
      place: 'secret',
      problem: expect.stringMatching(problem) as string,
    });
    expect(await secrets()).toHaveLength(1);
  });

  it('are two at most, and one at least while the connection is active', async () => {
    expect(await ask('removeSecret', { number: 0 })).toMatchObject({
      type: 'invalid',
      problem: expect.stringContaining('only secret') as string,
    });
    await ask('addSecret', { secret: NEW });
    expect(await ask('addSecret', { secret: `${NEW}-3` })).toMatchObject({ type: 'invalid' });
    expect(await ask('removeSecret', { number: 7 })).toMatchObject({ type: 'invalid' });
    expect(await secrets()).toHaveLength(2);
    await ask('removeSecret', { number: 1 });
    await ask('pauseConnection');
    expect(await ask('removeSecret', { number: 0 })).toEqual({ type: 'removed' });
    expect(await secrets()).toEqual([]);
  });
});
