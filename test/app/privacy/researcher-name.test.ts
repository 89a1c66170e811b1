import { mappingSite } from '../../support/mapping-site';
import { deliveryOf, numberedId, submissionAt } from '../../support/submission-builders';
import { describeApp } from '../../support/site';

const DAY_MS = 86_400_000;
const NAME = 'ada-hunts';

describeApp('the name of a researcher', (site) => {
  const { save } = mappingSite(site);
  const deliver = async (eventId: string, daysAgo: number, state: string): Promise<void> => {
    const nowMs = (await site.now()).getTime();
    const at = new Date(nowMs - daysAgo * DAY_MS).toISOString();
    const attributes = { state, [`last_transitioned_to_${state}_at`]: at };
    const triagedAt = new Date(nowMs - 5 * DAY_MS);
    const submission = submissionAt(1, triagedAt, { attributes, updatedAt: at, researcher: NAME });
    await site.deliver(deliveryOf(submission, { eventId, at }));
    await site.settle();
  };
  const storedWith = async (text: string): Promise<readonly string[]> => {
    const { body } = await site.get(`/host/stored?text=${encodeURIComponent(text)}`);
    return (body as { readonly keys: readonly string[] }).keys;
  };

  it('is stored with the open case alone, and nowhere once its clock has ended', async () => {
    await deliver('event-1', 4, 'triaged');
    expect(await storedWith(NAME)).toEqual([`bugcrowd:${numberedId(1)}`]);
    await deliver('event-2', 3, 'resolved');
    expect(await storedWith(NAME)).toEqual([]);
    await deliver('event-3', 2, 'unresolved');
    expect(await storedWith(NAME)).toHaveLength(1);
  });

  it('is written to a mapped field also if the issue is made when all is over', async () => {
    await save({ fields: { customfield_10012: { from: 'submission', source: 'researcher' } } });
    await deliver('event-1', 3, 'resolved');
    expect((await site.issue('SEC-1')).fields['customfield_10012']).toBe(NAME);
    expect(await storedWith(NAME)).toEqual([]);
  });
});
