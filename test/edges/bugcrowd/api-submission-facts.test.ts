import { parseEvent } from '../../../src/sources/bugcrowd/parse-event';
import { related, SUBMISSION_ID, submissionPayload } from '../../support/payloads';
import { json } from './api-platform';
import { NOW, row, useSubmissions, type Json } from './submission-reader';

const { platform, page, read, readOne } = useSubmissions();

describe('a submission that was read', () => {
  it('has the same facts as an event with the same content', async () => {
    const payload = submissionPayload({ data: null });
    const included = payload['included'] as readonly Json[];
    const reported = parseEvent(JSON.stringify(payload), NOW);
    if (reported.ok !== true || !('facts' in reported.event)) throw new Error('Not an event.');
    page(included.filter(({ type }) => type === 'submission'));
    const [first] = (await read()).submissions;
    const { facts, transitions, report, submittedAt, submissionId } = reported.event;
    expect(first?.event).toMatchObject({ facts, transitions, report, submittedAt, submissionId });
    expect(first?.event).toMatchObject({
      key: 'submission.read',
      at: NOW,
      changedState: false,
      unmarkedDuplicate: false,
    });
    expect(first?.submittedAt).toBe('2026-11-01T08:00:00Z');
  });

  it('includes names and the score from the included resources', async () => {
    const { event } = await readOne(
      {},
      {
        program: related('program', 'p'),
        target: related('target', 't'),
        researcher: related('identity', 'r'),
        cvss_vector: related('cvss_vector', 'c'),
      },
      [
        { type: 'cvss_vector', id: 'c', attributes: { score: '8.1' } },
        { type: 'identity', id: 'r', attributes: { name: 'crab' } },
        { type: 'target', id: 't', attributes: { name: 'Shop' } },
        { type: 'program', id: 'p', attributes: { code: 'acme', name: 'Acme' } },
      ],
    );
    expect(event.facts).toEqual({
      programCode: 'acme',
      programName: 'Acme',
      targetName: 'Shop',
      targetId: 't',
      researcher: 'crab',
      cvssScore: 8.1,
    });
  });

  it('accepts an engagement as the program', async () => {
    const engagement = { type: 'engagement', id: 'e', attributes: { code: 'acme-vdp', name: null } };
    const { event } = await readOne({}, { engagement: related('engagement', 'e') }, [engagement]);
    expect(event.facts).toEqual({ programCode: 'acme-vdp' });
  });

  it('may have no attributes at all', async () => {
    page([{ id: SUBMISSION_ID, type: 'submission' }]);
    const [first] = (await read()).submissions;
    expect(first?.event).toMatchObject({ facts: {}, transitions: {}, submittedAt: null, report: null });
    expect((await readOne(null, null)).event.facts).toEqual({});
  });

  it('may have null for everything', async () => {
    const names = [
      'title',
      'state',
      'severity',
      'duplicate',
      'vrt_id',
      'submitted_at',
      'description',
      'bug_url',
    ];
    const { event, submittedAt } = await readOne(
      Object.fromEntries([...names, 'last_transitioned_to_triaged_at'].map((name) => [name, null])),
      Object.fromEntries(
        ['program', 'target', 'researcher', 'cvss_vector'].map((name) => [name, { data: null }]),
      ),
    );
    expect(event.facts).toEqual({
      title: null,
      state: null,
      priority: null,
      vrtId: null,
      cvssScore: null,
      targetId: null,
    });
    expect(event.transitions).toEqual({});
    expect(submittedAt).toBeNull();
  });

  it.each([
    ['not-applicable', 'not_applicable'],
    ['out_of_scope', 'out_of_scope'],
    ['awaiting_retest', 'awaiting_retest'],
  ])('keeps the state %s as %s', async (state, expected) => {
    expect((await readOne({ state })).event.facts.state).toBe(expected);
  });

  it.each([true, false])('is a duplicate or not: %s', async (duplicate) => {
    const { event } = await readOne({ duplicate });
    expect(event.facts).toEqual({ duplicate });
    expect(event.unmarkedDuplicate).toBe(false);
  });
});

describe('the id of a reading', () => {
  const attributes = { title: 'A', state: 'new', severity: 3, description: 'Text.' };

  it('is the same for the same content, whenever and in whatever order it arrives', async () => {
    const first = await readOne(attributes);
    platform.answer(() =>
      json({ data: [row(Object.fromEntries(Object.entries(attributes).reverse()))] }, 200, {
        date: 'Wed, 11 Nov 2026 00:00:00 GMT',
      }),
    );
    const [second] = (await read()).submissions;
    expect(first.event.id).toMatch(/^read-[0-9a-f]{32}$/);
    expect(second?.event.id).toBe(first.event.id);
    expect(second?.event.at).not.toBe(first.event.at);
  });

  it.each([
    { severity: 2 },
    { severity: null },
    { description: 'Text!' },
    { remediation_advice: 'Text!' },
    { submitted_at: '2026-11-01T00:00:00Z' },
    { last_transitioned_to_triaged_at: '2026-11-01T00:00:00Z' },
  ])('differs for different content: %j', async (change) => {
    const before = await readOne(attributes);
    const after = await readOne({ ...attributes, ...change });
    expect(after.event.id).not.toBe(before.event.id);
  });
});
