import type { JiraProductEvent } from '../../../devhost/jira/jira';
import { apiUrl, doc, jiraSite, newIssue, record, type JiraSite } from '../../support/jira-site';

function listening(site: JiraSite): JiraProductEvent[] {
  const events: JiraProductEvent[] = [];
  site.jira.onEvent((event) => void events.push(event));
  return events;
}

const APP = { accountId: 'bounty-clock-app', scopes: ['write:jira-work'] };

describe('product events', () => {
  it('report a new issue', async () => {
    const site = jiraSite();
    const events = listening(site);
    await site.createIssue({ labels: ['bugcrowd'], assignee: { id: 'dev' } });
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:created:issue',
        issue: {
          id: '10001',
          key: 'SEC-1',
          fields: { assignee: { accountId: 'dev' }, project: { key: 'SEC' } },
        },
        atlassianId: 'admin',
        associatedUsers: [{ accountId: 'admin' }, { accountId: 'dev' }],
        selfGenerated: false,
      },
    ]);
    expect(events[0]).not.toHaveProperty('changelog');
  });

  it('may not say who acted', async () => {
    const site = jiraSite();
    const events = listening(site);
    site.jira.change({ eventActors: false });
    await site.createIssue();
    expect(events).toMatchObject([{ eventType: 'avi:jira:created:issue', selfGenerated: false }]);
    expect(events[0]).not.toHaveProperty('atlassianId');
  });

  it('report a change, with the changelog and only the fields that Atlassian documents', async () => {
    const site = jiraSite();
    await site.createIssue();
    const events = listening(site);
    await site.call('PUT', '/issue/SEC-1', { fields: { duedate: '2026-12-01' } }, 'dev');
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        atlassianId: 'dev',
        changelog: {
          items: [
            {
              field: 'duedate',
              fieldId: 'duedate',
              from: null,
              fromString: null,
              to: '2026-12-01',
              toString: '2026-12-01 00:00:00.0',
            },
          ],
        },
      },
    ]);
    expect(Object.keys(events[0]?.issue.fields ?? {}).sort()).toEqual([
      'assignee',
      'created',
      'creator',
      'issuetype',
      'project',
      'reporter',
      'status',
      'summary',
      'updated',
    ]);
    expect(Object.keys(events[0]?.changelog?.items[0] ?? {})).not.toContain('fieldtype');
  });

  it('report a transition', async () => {
    const site = jiraSite();
    await site.createIssue();
    const events = listening(site);
    await site.call('POST', '/issue/SEC-1/transitions', { transition: { id: '11' } });
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        issue: { fields: { status: { name: 'In Progress' } } },
        changelog: { items: [{ field: 'status', fromString: 'To Do', toString: 'In Progress' }] },
      },
    ]);
  });

  it('report a comment', async () => {
    const site = jiraSite();
    await site.createIssue();
    const events = listening(site);
    await site.call('POST', '/issue/SEC-1/comment', { body: doc('Hello') }, 'dev');
    expect(events).toMatchObject([
      { eventType: 'avi:jira:commented:issue', atlassianId: 'dev', comment: { body: doc('Hello') } },
    ]);
  });

  it('report an edited comment as a new one, and a deleted one', async () => {
    const site = jiraSite();
    await site.createIssue();
    const reply = await site.call('POST', '/issue/SEC-1/comment', { body: doc('Hello') }, 'dev');
    const path = `/issue/SEC-1/comment/${String(record(reply.body)['id'])}`;
    const events = listening(site);
    await site.call('PUT', path, { body: doc('Changed') }, 'dev');
    await site.call('DELETE', path, undefined, 'admin');
    expect(events).toMatchObject([
      { eventType: 'avi:jira:commented:issue', comment: { body: doc('Changed') } },
      { eventType: 'avi:jira:deleted:comment', atlassianId: 'admin', selfGenerated: false },
    ]);
  });

  it.each([
    ['to the app, of its own call', APP, 'write-7'],
    ['not of a person’s call', { accountId: 'dev' }, undefined],
  ])('give the trace of the call %s', async (_, caller, trace) => {
    const site = jiraSite();
    await site.createIssue();
    const events = listening(site);
    const headers = { 'content-type': 'application/json', 'X-Atlassian-Webhook-Trace': 'write-7' };
    const body = JSON.stringify({ body: doc('Hello') });
    const request = new Request(apiUrl('/issue/SEC-1/comment'), { method: 'POST', headers, body });
    await site.send(request, caller);
    expect(events.map((event) => event.webhookTraceValue)).toEqual([trace]);
  });

  it('report the deletion of an issue', async () => {
    const site = jiraSite();
    await site.createIssue();
    const events = listening(site);
    await site.call('DELETE', '/issue/SEC-1');
    expect(events).toMatchObject([{ eventType: 'avi:jira:deleted:issue', issue: { key: 'SEC-1' } }]);
  });

  it.each([
    ['the app as itself', APP, true],
    ['the app for a user', { accountId: 'dev', scopes: ['write:jira-work'] }, true],
    ['a user', { accountId: 'dev' }, false],
  ])('tell whether %s made them', async (_, caller, selfGenerated) => {
    const site = jiraSite();
    const events = listening(site);
    await site.call('POST', '/issue', newIssue(), caller);
    expect(events).toMatchObject([{ selfGenerated, atlassianId: caller.accountId }]);
  });

  it.each<[string, string, object]>([
    ['PUT', '/issue/SEC-1/properties/clock', { state: 'met' }],
    ['PUT', '/issue/SEC-1', { properties: [{ key: 'clock', value: 1 }] }],
    ['PUT', '/issue/SEC-1', { fields: { summary: 'A report' } }],
    ['PUT', '/issue/SEC-1', { fields: { summary: '' } }],
    ['POST', '/issue', newIssue({ summary: '' })],
    ['POST', '/issue/SEC-1/comment', { body: 'text' }],
  ])('stay away for %s %s %j', async (method, path, body) => {
    const site = jiraSite();
    await site.createIssue();
    const events = listening(site);
    await site.call(method, path, body);
    expect(events).toEqual([]);
  });
});
