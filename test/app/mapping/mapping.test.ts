import type { CheckMappingResult } from '../../../src/contract/mapping';
import type { Mapping } from '../../../src/domain/mapping/mapping';
import { mappingSite, to, usual } from '../../support/mapping-site';
import { describeApp } from '../../support/site';

describeApp('the mapping of a connection', (site) => {
  const { ask, save, mapped, deliver } = mappingSite(site);

  describe('shows the choices', () => {
    it('by id, with the names of Jira', async () => {
      const { mapping, site: found } = await mapped();
      expect(mapping).toEqual(usual);
      expect(found.priorities.map(({ name }) => name)).toContain('Highest');
      expect(found.statuses).toContainEqual({ id: '10003', name: 'Done' });
      expect(found.components).toEqual([
        { id: '10400', name: 'API' },
        { id: '10401', name: 'Web' },
      ]);
      expect(found.securityLevels).toEqual([{ id: '10200', name: 'Security team' }]);
      expect(found.fields).toContainEqual({
        id: 'customfield_10012',
        name: 'Team',
        kind: 'text',
        required: false,
        onCreate: true,
        onEdit: null,
        allowed: [],
        moreAllowed: false,
      });
      expect(found.fields.find(({ id }) => id === 'customfield_10010')).toMatchObject({
        kind: 'option',
        allowed: [{ name: 'Critical' }, { name: 'High' }, { name: 'Medium' }, { name: 'Low' }],
      });
      expect(found.editScreenOf).toBeNull();
    });

    it('including the edit screen once there is an issue', async () => {
      await deliver();
      const { site: found, findings } = await mapped();
      expect(found.editScreenOf).toBe('SEC-1');
      expect(found.fields.every(({ onEdit }) => onEdit === true)).toBe(true);
      expect(findings).toEqual([]);
    });

    it('to administrators only, and for existing connections', async () => {
      for (const accountId of ['dev', 'viewer'])
        expect(await ask('getMapping', { connectionId: 'demo' }, accountId)).toEqual({
          type: 'no-permission',
        });
      expect(await ask('getMapping', { connectionId: 'nobody' })).toEqual({ type: 'unknown-connection' });
    });

    it('and reports when Jira does not answer', async () => {
      await site.fault({ target: 'jira', match: '/createmeta/', status: 500, times: 5 });
      expect(await ask('getMapping', { connectionId: 'demo' })).toEqual({
        type: 'failed',
        reason: expect.stringContaining('500') as string,
      });
    });
  });

  describe('is checked against Jira when it is saved', () => {
    const findings = async (changes: Partial<Mapping>): Promise<readonly string[]> => {
      const payload = { connectionId: 'demo', mapping: { ...usual, ...changes } };
      const result = (await ask('checkMapping', payload)) as CheckMappingResult;
      return result.type === 'checked'
        ? result.findings.map(({ severity, place, sentence }) => `${severity} ${place}: ${sentence}`)
        : [JSON.stringify(result)];
    };

    it('and reports what was deleted or is unreachable', async () => {
      await deliver();
      expect(
        await findings({
          priorities: { high: '77' },
          statuses: { triaged: to('10003'), resolved: to('99999') },
          fields: {
            customfield_10010: { from: 'fixed', value: '999' },
            customfield_99999: { from: 'fixed', value: 'x' },
          },
        }),
      ).toEqual([
        'leaves-out fields.customfield_99999: The create screen lacks “customfield_99999”: issues are created without it.',
        'leaves-out priorities.high: The project does not offer the priority 77: issues of severity High are created without it.',
        'leaves-out fields.customfield_10010: “Severity” does not offer the value 999: issues are created without it.',
        'leaves-out statuses.triaged: From “To Do”, where issues are now, no transition leads to “Done”: an issue there stays where it is.',
        'leaves-out statuses.resolved: The workflow no longer has status “as it was”: issues are not moved when submissions become “Resolved”.',
      ]);
      expect((await mapped()).mapping).toEqual(usual);
    });

    it('and is not saved in an invalid form', async () => {
      expect(await save({ labels: ['two words'] })).toMatchObject({ type: 'invalid', place: 'labels' });
      expect(await save({ fields: { summary: { from: 'fixed', value: 'x' } } })).toMatchObject({
        type: 'invalid',
        place: 'fields.summary',
      });
      expect(
        await ask('saveMapping', {
          connectionId: 'demo',
          mapping: { ...usual, labels: [7] },
          base: usual,
          evenSo: false,
        }),
      ).toHaveProperty('error');
      expect((await mapped()).mapping).toEqual(usual);
    });

    it('and is saved with Jira’s current names', async () => {
      expect(await save({ statuses: { triaged: to('10001') } })).toEqual({
        type: 'saved',
        findings: [
          { severity: 'note', place: 'statuses.triaged', sentence: expect.any(String) as string },
          { severity: 'note', place: '', sentence: expect.stringContaining('edit screen') as string },
        ],
      });
      expect((await mapped()).mapping.statuses).toEqual({
        triaged: { statusId: '10001', statusName: 'In Progress', resolutionId: null },
      });
    });

    it('and is not saved if Jira would refuse every issue, unless confirmed', async () => {
      const required = {
        fieldId: 'customfield_10050',
        name: 'Region',
        required: true,
        hasDefaultValue: false,
        schema: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield' },
      };
      const body = { total: 2, fields: [{ fieldId: 'summary', name: 'Summary' }, required] };
      await site.fault({ target: 'jira', match: '/createmeta/', status: 200, body, times: 100 });
      expect(await save({ labels: ['x'] })).toMatchObject({
        type: 'refused',
        findings: expect.arrayContaining([
          {
            severity: 'stops',
            place: 'fields.customfield_10050',
            sentence: 'Jira requires “Region”, and nothing is mapped to it.',
          },
        ]) as unknown,
      });
      expect((await mapped()).mapping).toEqual(usual);
      expect(await save({ labels: ['x'] }, { evenSo: true })).toMatchObject({ type: 'saved' });
      expect((await mapped()).mapping.labels).toEqual(['x']);
      expect(await save({ fields: { customfield_10050: { from: 'fixed', value: 'EU' } } })).toMatchObject({
        type: 'saved',
      });
    });

    it('and is in the admin log, place by place', async () => {
      await save({ labels: ['appsec'] });
      await site.advance('PT1S');
      const filter = { by: null, action: null, subjectId: 'demo', from: null, to: null, cursor: null };
      const { entries } = (await ask('listAdminLog', filter)) as {
        readonly entries: readonly { readonly action: string }[];
      };
      expect(entries.find(({ action }) => action === 'connection-changed')).toMatchObject({
        by: 'admin',
        subject: { kind: 'connection', id: 'demo' },
        changes: [{ place: 'mapping.labels', from: '[]', to: '["appsec"]' }],
      });
    });

    it('and reads Jira’s fields again on request', async () => {
      await deliver();
      await site.clearLedger();
      expect(await ask('refreshMetadata', { connectionId: 'demo' })).toMatchObject({ type: 'refreshed' });
      expect(await ask('refreshMetadata', { connectionId: 'demo' }, 'dev')).toEqual({
        type: 'no-permission',
      });
      const { entries } = await site.ledger();
      expect(entries.filter(({ path }) => path.includes('/createmeta/'))).toHaveLength(1);
    });
  });
});
