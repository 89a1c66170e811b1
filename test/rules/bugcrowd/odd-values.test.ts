import { settledRecord } from '../../../src/domain/deliveries/delivery';
import { parse, parsed, receivedAt } from '../../support/parsed-event';
import { related, SUBMISSION_ID, submissionPayload } from '../../support/payloads';

describe('a value that nothing depends on', () => {
  it.each([
    ['last_transitioned_to_out_of_scope_at', ''],
    ['last_transitioned_to_triaged_at', '12'],
    ['last_transitioned_to_triaged_at', 1_700_000_000],
    ['submitted_at', '2026-02-30T00:00:00Z'],
    ['vrt_id', 12],
    ['bug_url', {}],
    ['http_request', ['GET /']],
    ['extra_info', 1],
    ['vulnerability_references', false],
    ['remediation_advice', 0],
  ])('as %s: %j is left out, reported, and refuses nothing', (name, value) => {
    const event = parsed({ attributes: { [name]: value } });
    expect(event.leftOut).toEqual([name]);
    expect(event).toMatchObject({ submissionId: SUBMISSION_ID, facts: { state: 'triaged' } });
  });

  it.each([11, -1, 'high', '1e400', {}])('a CVSS score of %j is left out and reported', (score) => {
    const { facts, leftOut } = parsed({
      relationships: { cvss_vector: related('cvss_vector', 'cvss-1') },
      included: [{ id: 'cvss-1', type: 'cvss_vector', attributes: { score } }],
    });
    expect(facts).not.toHaveProperty('cvssScore');
    expect(leftOut).toEqual(['score']);
  });

  it('as a reference of another format is left out and reported', () => {
    expect(parsed({ relationships: { researcher: 'me', target: { data: [] } } }).leftOut).toEqual([
      'researcher',
      'target',
    ]);
  });

  it('that is valid leaves nothing out', () => {
    expect(parsed({})).not.toHaveProperty('leftOut');
  });

  it.each([
    ['state', 7],
    ['severity', 9],
    ['duplicate', 'yes'],
    ['title', {}],
    ['description', 7],
  ])('is not %s: %j refuses the event by name', (name, value) => {
    expect(parse(submissionPayload({ attributes: { [name]: value } }))).toMatchObject({
      ok: false,
      path: expect.stringMatching(new RegExp(`attributes\\.${name}$`)) as string,
    });
  });
});

describe('the advice for the fix', () => {
  it('is part of the report', () => {
    expect(parsed({ attributes: { remediation_advice: 'Encode it.' } }).report).toMatchObject({
      remediation: 'Encode it.',
    });
  });
});

it.each([
  ['', ['last_transitioned_to_out_of_scope_at']],
  [null, undefined],
])('the record of a delivery lists what was left out: %j', (value, leftOut) => {
  const event = parsed({ attributes: { last_transitioned_to_out_of_scope_at: value } });
  const about = { source: 'bugcrowd', connectionId: 'demo', channel: 'webhook', receivedAt } as const;
  const delivery = { v: 1, kind: 'delivery', ...about, signedWith: null, event, attemptsBefore: 0 } as const;
  const result = { outcome: 'created', reason: null, issueKey: 'SEC-1' } as const;
  expect(settledRecord(delivery, result, receivedAt).leftOut).toEqual(leftOut);
});
