import { parsed, parse } from '../../support/parsed-event';
import { blockerPayload, related, submissionPayload } from '../../support/payloads';

const reachedWith = (attributes: Record<string, unknown>, data?: Record<string, unknown>): unknown =>
  parsed({ attributes, ...(data !== undefined && { data }) }).reached;
const cve = [{ milestone: 'cve-assigned' }];

describe('a CVE in a custom field', () => {
  it.each([
    ['with its id', { CVE: 'CVE-2026-12345' }],
    ['among words', { 'Assigned CVE ID': 'see cve-2026-1234 (MITRE)' }],
    ['beside others', { Team: null, CVE: 'CVE-2026-12345' }],
  ])('is assigned %s', (_name, fields) => {
    expect(reachedWith({ custom_fields: fields })).toEqual(cve);
  });

  it.each([
    ['an empty field', { custom_fields: { CVE: null } }],
    ['a field without an id', { custom_fields: { CVE: 'requested' } }],
    ['a field of another name', { custom_fields: { References: 'CVE-2021-44228' } }],
    ['a name that only contains the letters', { custom_fields: { Receiver: 'CVE-2021-44228' } }],
    ['the references of the report', { vulnerability_references: '* CVE-2021-44228' }],
    ['no fields', {}],
  ])('is not: %s', (_name, attributes) => {
    expect(reachedWith(attributes)).toBeUndefined();
  });

  it('may come with the change alone, and counts once', () => {
    const data = { changes: { custom_fields: { CVE: { from: null, to: 'CVE-2026-12345' } } } };
    expect(reachedWith({}, data)).toEqual(cve);
    expect(reachedWith({ custom_fields: { CVE: 'CVE-2026-12345' } }, data)).toEqual(cve);
    expect(
      reachedWith({}, { changes: { custom_fields: { CVE: { from: 'CVE-2026-12345', to: null } } } }),
    ).toBeUndefined();
  });

  it('does not cost the event where the fields are malformed', () => {
    expect(parsed({ attributes: { custom_fields: 'none' } })).toMatchObject({
      leftOut: ['custom_fields'],
      facts: { state: 'triaged' },
    });
  });
});

describe('a reward', () => {
  const rewards = { monetary_rewards: { data: [{ type: 'monetary_reward', id: 'r-1' }] } };
  const withReward = (attributes: Record<string, unknown>): unknown =>
    parsed({ relationships: rewards, included: [{ id: 'r-1', type: 'monetary_reward', attributes }] })
      .reached;

  it.each([
    [
      'when it was rewarded',
      { rewarded_at: '2026-11-04T10:00:00Z', created_at: '2026-11-03T10:00:00Z' },
      '2026-11-04T10:00:00Z',
    ],
    [
      'when it was made, without that',
      { rewarded_at: null, created_at: '2026-11-03T10:00:00Z' },
      '2026-11-03T10:00:00Z',
    ],
  ])('counts from %s', (_name, attributes, at) => {
    expect(withReward(attributes)).toEqual([{ milestone: 'rewarded', at }]);
  });

  it('has no instant where it is only referenced, or has none itself', () => {
    expect(parsed({ relationships: rewards }).reached).toEqual([{ milestone: 'rewarded' }]);
    expect(withReward({})).toEqual([{ milestone: 'rewarded' }]);
  });

  it.each([{ cancelled: true }, { cancelled_at: '2026-11-05T10:00:00Z' }])(
    'is none if it was cancelled: %j',
    (over) => {
      expect(withReward({ rewarded_at: '2026-11-04T10:00:00Z', ...over })).toBeUndefined();
    },
  );

  it('is none where there is none', () => {
    expect(parsed({ relationships: { monetary_rewards: { data: [] } } }).reached).toBeUndefined();
  });
});

describe('a CVSS vector', () => {
  const scoreWith = (data: unknown, ...vectors: readonly Record<string, unknown>[]): unknown =>
    parsed({
      relationships: { cvss_vector: { data } },
      included: vectors.map((attributes, index) => ({ id: `v-${index}`, type: 'cvss_vector', attributes })),
    }).facts.cvssScore;
  const one = { type: 'cvss_vector', id: 'v-0' };
  const two = [one, { type: 'cvss_vector', id: 'v-1' }];

  it.each([
    ['of version 3', one, [{ score: 8.1, version: 3 }], 8.1],
    ['of version 3.1, as text', one, [{ score: '8.1', version: '3.1' }], 8.1],
    ['of version 4', one, [{ score: 9.3, version: 4 }], 9.3],
    ['without a version', one, [{ score: 5 }], 5],
    [
      'of the newer of two',
      two,
      [
        { score: 8.1, version: 3 },
        { score: 9.3, version: 4 },
      ],
      9.3,
    ],
    [
      'of the older of two, if the newer has none',
      two,
      [
        { score: 8.1, version: 3 },
        { score: null, version: 4 },
      ],
      8.1,
    ],
  ])('gives the score %s', (_name, data, vectors, score) => {
    expect(scoreWith(data, ...vectors)).toBe(score);
  });

  it.each([
    ['of version 2, which has another scale', one, [{ score: 9.3, version: 2 }]],
    ['where there is none', null, []],
    ['where the list of them is empty', [], []],
  ])('gives no score %s', (_name, data, vectors) => {
    expect(scoreWith(data, ...vectors)).toBeNull();
  });

  it('leaves the score unknown where it is not included', () => {
    expect(scoreWith(one)).toBeUndefined();
  });
});

describe('a blocker', () => {
  it('has its own id, and says for whom it waits', () => {
    expect(parse(blockerPayload('blocker.created'))).toMatchObject({
      event: { blockerId: 'blocker-1', blockedBy: 'researcher' },
    });
  });

  it('may say it itself, where the event has no data', () => {
    const payload = blockerPayload('blocker.created', {});
    const included = (payload['included'] as { type: string }[]).map((each) =>
      each.type === 'blocker' ? { ...each, attributes: { blocked_by: 'researcher' } } : each,
    );
    expect(parse({ ...payload, included })).toMatchObject({ event: { blockedBy: 'researcher' } });
    expect(parse(payload)).toMatchObject({ event: { blockedBy: null } });
  });
});

it('of a submission without any, an event names none', () => {
  expect(
    parse(submissionPayload({ relationships: { program: related('program', 'p') } })),
  ).not.toHaveProperty('event.reached');
});
