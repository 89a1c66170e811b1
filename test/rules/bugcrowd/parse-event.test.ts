import { parseEvent } from '../../../src/sources/bugcrowd/parse-event';
import { parse, parsed, receivedAt } from '../../support/parsed-event';
import { blockerPayload, related, SUBMISSION_ID, submissionPayload } from '../../support/payloads';

describe('an event about a submission', () => {
  it('is parsed with its facts and instants', () => {
    expect(parsed({})).toMatchObject({
      id: 'event-1',
      key: 'submission.updated',
      at: '2026-11-03T09:12:00Z',
      submissionId: SUBMISSION_ID,
      facts: {
        title: 'Stored XSS in the comment preview',
        state: 'triaged',
        priority: 2,
        duplicate: false,
        cvssScore: null,
      },
      submittedAt: '2026-11-01T08:00:00Z',
      transitions: { triaged: '2026-11-03T09:12:00Z' },
      changedState: true,
      report: {
        description: 'The preview renders **markup**.',
        bugUrl: 'https://app.acme.example/comments',
        cut: false,
      },
    });
  });

  it('of either kind', () => {
    expect(
      parsed({ key: 'submission.created', data: { source: 'platform', current_substate: 'new' } }),
    ).toMatchObject({
      key: 'submission.created',
      changedState: false,
    });
  });

  it('is the same whatever the order of the included resources', () => {
    const payload = submissionPayload();
    const reversed = { ...payload, included: [...(payload['included'] as unknown[])].reverse() };
    expect(parse(reversed)).toEqual(parse(payload));
  });

  it('ignores unknown members', () => {
    const payload = submissionPayload({
      attributes: { brand_new: { deep: [1] }, custom_fields: { team: null } },
    });
    expect(parse({ ...payload, meta: {}, jsonapi: { version: '1.1' } })).toMatchObject({ ok: true });
  });

  it('without `data` of its own reports no changes', () => {
    expect(parsed({ data: null }).changedState).toBe(false);
  });

  it('without a time has the time of its arrival', () => {
    expect(parsed({ createdAt: null }).at).toBe(receivedAt);
  });

  it.each([
    ['severity', { severity: null }, { priority: null }],
    ['title', { title: null }, { title: null }],
    ['state', { state: null }, { state: null }],
    ['state with a hyphen', { state: 'not-applicable' }, { state: 'not_applicable' }],
    ['state with an underscore', { state: 'out_of_scope' }, { state: 'out_of_scope' }],
    ['state that is new to us', { state: 'on_hold' }, { state: 'on_hold' }],
  ])('with a null or odd %s', (_name, attributes, facts) => {
    expect(parsed({ attributes })).toMatchObject({ facts });
  });

  it('states nothing about absent attributes', () => {
    const { facts, submittedAt } = parsed({
      attributes: { title: undefined, severity: undefined, submitted_at: undefined },
    });
    expect(facts).not.toHaveProperty('title');
    expect(facts).not.toHaveProperty('priority');
    expect(submittedAt).toBeNull();
  });

  it('uses changes for what is not included', () => {
    const data = {
      changes: {
        state: { from: 'triaged', to: 'not-reproducible' },
        severity: { from: 3, to: 1 },
        title: { from: 'a', to: 'b' },
        encrypted_description: { from: 'x', to: 'y' },
      },
    };
    expect(parsed({ withoutSubmission: true, data })).toMatchObject({
      facts: { state: 'not_reproducible', priority: 1, title: 'b' },
      changedState: true,
      report: null,
    });
  });

  it.each(['title', 'state', 'severity', 'duplicate'])('ignores an empty change of %s', (name) => {
    const data = { changes: { [name]: null } };
    expect(parsed({ data })).toEqual(parsed({ data: null }));
    expect(parse(submissionPayload({ withoutSubmission: true, data }))).toMatchObject({
      ok: false,
      path: 'included',
    });
  });

  it('prefers what is included to the changes', () => {
    const data = { changes: { severity: { from: 3, to: 1 } } };
    expect(parsed({ data, attributes: { severity: 4 } }).facts.priority).toBe(4);
  });
});

describe('what is related to the submission', () => {
  const cvss = (score: unknown) => ({ id: 'cvss-1', type: 'cvss_vector', attributes: { score, version: 3 } });

  it.each([
    ['a number', 9.8, 9.8],
    ['text', '7.5', 7.5],
    ['nothing', null, null],
  ])('a CVSS score as %s', (_name, score, expected) => {
    const { facts } = parsed({
      relationships: { cvss_vector: related('cvss_vector', 'cvss-1') },
      included: [cvss(score)],
    });
    expect(facts.cvssScore).toBe(expected);
  });

  it('a vector that is referenced but not included leaves the score unknown', () => {
    expect(
      parsed({ relationships: { cvss_vector: related('cvss_vector', 'cvss-1') } }).facts,
    ).not.toHaveProperty('cvssScore');
  });

  it.each(['program', 'engagement'])('a %s gives code and name', (type) => {
    const named = { id: 'p-1', type, attributes: { code: 'acme', name: 'Acme' } };
    const { facts } = parsed({
      relationships: { program: undefined, [type]: related(type, 'p-1') },
      included: [named],
    });
    expect(facts).toMatchObject({ programCode: 'acme', programName: 'Acme' });
  });

  it('target and researcher by name, a malformed name as none', () => {
    const relationships = { target: related('target', 't-1'), researcher: related('identity', 'r-1') };
    const included = [
      { id: 't-1', type: 'target', attributes: { name: 'app.acme.example' } },
      { id: 'r-1', type: 'identity', attributes: { name: 42 } },
    ];
    expect(parsed({ relationships, included }).facts).toMatchObject({
      targetName: 'app.acme.example',
      researcher: null,
    });
  });
});

describe('an event about a blocker', () => {
  it.each([
    ['blocker.created', { blocked_by: 'researcher' }, 'researcher'],
    ['blocker.updated', {}, null],
  ] as const)('%s names the submission it is put on', (key, data, blockedBy) => {
    expect(parse(blockerPayload(key, data))).toMatchObject({
      ok: true,
      event: { key, submissionId: SUBMISSION_ID, blockedBy },
    });
  });
});

describe('a body that is refused, with the place and never the content', () => {
  it.each(['', 'not json', '{"data":', '\u0000', '{"a":1}}'])('%j is not JSON', (body) => {
    expect(parseEvent(body, receivedAt)).toEqual({
      ok: false,
      reason: 'not-json',
      path: 'body',
      eventId: null,
    });
  });

  const payload = submissionPayload();
  it.each([
    ['a list', [], 'data'],
    ['a number', 7, 'body'],
    ['null', null, 'body'],
    ['no data', {}, 'data'],
    [
      'another type',
      { data: { id: 'e', type: 'submission', attributes: { key: 'submission.created' } } },
      'data.type',
    ],
    ['no key', { data: { id: 'e', type: 'event', attributes: {} } }, 'data.attributes.key'],
    ['an odd severity', submissionPayload({ attributes: { severity: 6 } }), 'included.1.attributes.severity'],
    [
      'a severity as text',
      submissionPayload({ attributes: { severity: 'high' } }),
      'included.1.attributes.severity',
    ],
    [
      'a title that is no text',
      submissionPayload({ attributes: { title: { toString: 1 } } }),
      'included.1.attributes.title',
    ],
    [
      'an id that could not be a key',
      submissionPayload({ submissionId: '../../x' }),
      'data.relationships.resource.data.id',
    ],
    ['no submission and no changes', submissionPayload({ withoutSubmission: true, data: null }), 'included'],
    ['a blocker nobody included', { ...blockerPayload('blocker.created'), included: [] }, 'included'],
    [
      'a submission event about a blocker',
      {
        ...blockerPayload('blocker.created'),
        data: {
          ...(blockerPayload('blocker.created')['data'] as object),
          attributes: { key: 'submission.created' },
        },
      },
      'data.relationships.resource.data.type',
    ],
  ])('%s', (_name, input, path) => {
    expect(parse(input)).toMatchObject({ ok: false, reason: 'not-an-event', path });
  });

  it('keeps the id of what it refuses, if there is one', () => {
    expect(parse(submissionPayload({ eventId: 'event-9', attributes: { severity: 6 } }))).toMatchObject({
      eventId: 'event-9',
    });
    expect(parse({ ...payload, data: null })).toMatchObject({ eventId: null });
  });

  it('ignores an unknown kind of event by name', () => {
    expect(parse(submissionPayload({ key: 'reward.paid' }))).toEqual({
      ok: 'ignored',
      eventId: 'event-1',
      eventKey: 'reward.paid',
    });
  });

  it('keys of prototypes have no effect', () => {
    const body = JSON.stringify(payload).replace('"source":', '"__proto__":{"polluted":true},"source":');
    expect(parseEvent(body, receivedAt)).toMatchObject({ ok: true });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a report that is too long for Jira and the queue', () => {
  it('is cut, keeping the description longest, and marked as cut', () => {
    const { report } = parsed({
      attributes: { description: 'd'.repeat(20_000), http_request: 'h'.repeat(20_000), extra_info: 'e' },
    });
    expect(report).toMatchObject({ description: 'd'.repeat(20_000), extraInfo: '', cut: true });
    expect(report?.httpRequest).toHaveLength(32_767 - 20_000 - 'https://app.acme.example/comments'.length);
  });

  it('is not cut at exactly the limit', () => {
    const { report } = parsed({ attributes: { description: 'd'.repeat(32_767), bug_url: null } });
    expect(report).toMatchObject({ cut: false });
    expect(parsed({ attributes: { description: 'd'.repeat(32_768), bug_url: null } }).report).toMatchObject({
      cut: true,
    });
  });

  it('is never cut through a character', () => {
    const { report } = parsed({ attributes: { description: `${'d'.repeat(32_766)}🙂`, bug_url: null } });
    expect(report?.description).toBe('d'.repeat(32_766));
  });

  it('fits the queue even if every character takes six bytes', () => {
    const { report } = parsed({ attributes: { description: '\u0001'.repeat(40_000) } });
    expect(Buffer.byteLength(JSON.stringify(report))).toBeLessThanOrEqual(180 * 1024);
    expect(report?.cut).toBe(true);
  });
});
