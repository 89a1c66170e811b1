import { createLocalSite, type LocalSite } from '../support/local-site';
import { submissionPayload } from '../support/payloads';

/** Names that every plain object answers to, and one that nothing does. */
const names = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'getEverything', ''];
const modules = ['admin-page', 'overview', 'sla-panel'] as const;

describe('a page that calls a function that its resolver does not have', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
    await site.reset();
    expect(await site.deliver(submissionPayload())).toBe(200);
    await site.settle();
  }, 90_000);

  describe.each(modules)('of %s', (moduleKey) => {
    it.each(names)('is refused, and nothing is called: %j', async (functionKey) => {
      site.ledger.reset();
      const call = site.invoke(moduleKey, functionKey, {
        payload: { isAnswered: true },
        ...(moduleKey === 'sla-panel' && { issueKey: 'SEC-1' }),
      });
      await expect(call).rejects.toThrow(
        'The page called a function that this version of the app does not have. Reload the page.',
      );
      expect(site.ledger.read().entries).toEqual([]);
    });
  });
});
