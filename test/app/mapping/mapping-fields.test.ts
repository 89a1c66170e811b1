import { mappingSite, usual } from '../../support/mapping-site';
import { describeApp } from '../../support/site';

describeApp('the mapping of fields', (site) => {
  const { save, deliver, fieldsOf, reasonOf } = mappingSite(site);

  describe('gives fields of the issue', () => {
    it('fixed values and values of the submission, by the chosen ids', async () => {
      expect(
        await save({
          priorities: { high: '1' },
          components: {
            by: 'vrt-category',
            table: { cross_site_scripting_xss: '10401' },
            otherwise: '10400',
            always: [],
          },
          labels: ['from-bugcrowd', 'bugcrowd'],
          securityLevel: '10200',
          assignee: 'dev',
          fields: {
            customfield_10010: { from: 'fixed', value: '10301' },
            customfield_10012: { from: 'submission', source: 'vrtCategory' },
            customfield_10013: { from: 'fixed', value: 'See https://evil.example\n\n*not* bold' },
          },
        }),
      ).toMatchObject({ type: 'saved' });
      await deliver();
      const fields = await fieldsOf();
      expect(fields).toMatchObject({
        priority: { id: '1' },
        components: [{ id: '10401' }],
        labels: ['bugcrowd', 'high', 'from-bugcrowd'],
        security: { id: '10200' },
        assignee: { accountId: 'dev' },
        customfield_10010: { value: 'High' },
        customfield_10012: 'Cross-Site Scripting (XSS)',
      });
      expect(JSON.stringify(fields['customfield_10013'])).not.toMatch(/"type":"(link|strong|em)"/);
      expect(await reasonOf('event-1')).toBeNull();
    });

    it('the priority of the new severity, when it changes', async () => {
      await save({ priorities: { high: '1', critical: '4' } });
      await deliver();
      await deliver({ severity: 1 }, 'event-2', '2026-11-04T08:00:00.000Z');
      expect(await fieldsOf()).toMatchObject({ priority: { id: '4' }, labels: ['bugcrowd', 'critical'] });
    });

    it('and leaves out what does not fit or was removed, and reports it', async () => {
      await save({
        securityLevel: '99999',
        components: { ...usual.components, always: ['99998'] },
        fields: {
          customfield_10012: { from: 'submission', source: 'title' },
          customfield_10010: { from: 'submission', source: 'title' },
        },
      });
      await deliver({ title: 'x'.repeat(300) });
      const fields = await fieldsOf();
      expect(fields).toMatchObject({ security: null, components: [], customfield_10010: null });
      expect(String(fields['customfield_10012'])).toHaveLength(255);
      expect(await reasonOf('event-1')).toBe(
        'Left out because the screen lacks it or its value: components, security, customfield_10010.',
      );
      const health = (await site.invoke('admin-page', 'getHealth')) as {
        readonly connections: readonly { readonly missingFields: readonly string[] }[];
      };
      expect(health.connections[1]?.missingFields).toEqual(['components', 'security', 'customfield_10010']);
    });

    it.each([
      ['is set', '10200', true],
      ['cannot be set', '99999', false],
    ])('the report where the security level %s', async (_, securityLevel, isShown) => {
      await save({ securityLevel });
      await deliver({ description: 'How to read every card number.', http_request: 'GET /cards' });
      const description = JSON.stringify((await fieldsOf())['description']);
      expect(description.includes('card')).toBe(isShown);
      expect(description.includes('The report is not shown here')).toBe(!isShown);
      expect(description).toContain('https://tracker.bugcrowd.com/acme/submissions/');
    });

    it('without an additional call per delivery', async () => {
      await save({ priorities: { high: '1' }, fields: { customfield_10012: { from: 'fixed', value: 'A' } } });
      await site.clearLedger();
      await deliver();
      const { entries } = await site.ledger();
      expect(
        entries.filter(({ kind }) => kind === 'jira').map(({ method, path }) => `${method} ${path}`),
      ).toEqual(['POST /rest/api/3/issue']);
    });
  });
});
