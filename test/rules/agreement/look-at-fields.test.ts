import {
  isOwnState,
  noAgreementYet,
  type Agreement,
  type SentChange,
} from '../../../src/domain/agreement/agreement';
import {
  answered,
  begunSending,
  failedToSend,
  notSent,
  sentNow,
  withField,
} from '../../../src/domain/agreement/after-outbound';
import { lookAtFields, type LookSituation, type Looked } from '../../../src/domain/agreement/look-at-fields';
import { noAgreement, type AgreementSetting } from '../../../src/domain/mapping/agreement-setting';
import type { SourceSide } from '../../../src/domain/agreement/sides';
import type { Case } from '../../../src/domain/cases/case';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { rated } from '../../support/builders';
import { after, caseWith, reportedBy, trackedAt } from '../../support/case-builders';

const SINCE = '2026-11-03T10:00:00Z';
const NOW = '2026-11-05T10:00:00Z';

const setting: AgreementSetting = {
  ...noAgreement,
  modes: { state: 'automatic', severity: 'automatic', assignee: 'automatic', issue: 'automatic' },
  states: { progress: 'unresolved', done: 'resolved', dropped: 'not_applicable' },
  members: [{ accountId: 'dana', memberId: 'member-1' }],
  issueField: 'Jira',
  since: { state: SINCE, severity: SINCE, assignee: SINCE, issue: SINCE },
};
const source: SourceSide = { state: 'unresolved', severity: 2, assignee: null, customFields: { Jira: null } };

function only(...fields: readonly (keyof AgreementSetting['modes'])[]): AgreementSetting {
  const modes = Object.fromEntries(
    Object.entries(setting.modes).map(([field, mode]) => [
      field,
      fields.some((each) => each === field) ? mode : 'off',
    ]),
  ) as AgreementSetting['modes'];
  return { ...setting, modes };
}

interface Given extends Partial<Omit<LookSituation, 'inJira' | 'inSource' | 'issue'>> {
  readonly kase?: Case;
  readonly status?: string;
  readonly assignee?: string | null;
  readonly inSource?: Partial<SourceSide>;
  readonly issueId?: string;
}

function look(known: Agreement, given: Given = {}): Looked {
  const { status = 'progress', assignee = null, inSource = {}, issueId, ...rest } = given;
  const kase = trackedAt({ now: NOW }, given.kase ?? caseWith());
  const { issue } = kase;
  if (issue === null) throw new Error('There is no issue.');
  return lookAtFields(known, {
    setting,
    traits: bugcrowdTraits,
    before: {},
    now: NOW,
    ...rest,
    kase,
    issue: issueId === undefined ? issue : { ...issue, id: issueId, key: `SEC-${issueId}` },
    inJira: { statusId: status, assignee },
    inSource: { ...source, ...inSource },
  });
}

function outcome({ toSend, agreement }: Looked): string {
  if (toSend !== null) return `send ${toSend.field} ${toSend.from ?? '-'} > ${toSend.to}`;
  const open = Object.entries(agreement.fields).flatMap(([field, { open: matter }]) =>
    matter === null ? [] : `${field} ${matter.type}${matter.type === 'proposal' ? ` ${matter.why}` : ''}`,
  );
  return open.join(', ') || 'quiet';
}

describe('the first look', () => {
  it('sends no state, severity or assignee, whatever they are, but the key of the issue', () => {
    expect(
      look(noAgreementYet, { setting: only('state', 'severity', 'assignee'), assignee: 'dana' }),
    ).toMatchObject({
      toSend: null,
      agreement: {
        issueId: '10001',
        fields: {
          state: { agreed: { jira: 'progress', source: 'unresolved' } },
          severity: { agreed: { jira: null, source: '2' } },
          assignee: { agreed: { jira: 'member-1', source: null } },
        },
      },
    });
    expect(outcome(look(noAgreementYet))).toBe('send issue - > SEC-1');
  });

  it.each<[string, Given, string]>([
    [
      'a change of the status',
      { setting: only('state'), status: 'done', before: { statusId: 'progress' } },
      'send state unresolved > resolved',
    ],
    [
      'no change of the status',
      { setting: only('state'), status: 'done', before: { assignee: null } },
      'quiet',
    ],
    [
      'a new assignee',
      { setting: only('assignee'), assignee: 'dana', before: { assignee: null } },
      'send assignee - > member-1',
    ],
    [
      'an assignee whom the source does not know',
      { setting: only('assignee'), assignee: 'lee', before: { assignee: 'dana' } },
      'quiet',
    ],
    [
      'another value in the field of the key',
      { setting: only('issue'), inSource: { customFields: { Jira: 'OPS-7' } } },
      'issue proposal overwrites',
    ],
    [
      'the key that is there',
      { setting: only('issue'), inSource: { customFields: { Jira: 'SEC-1' } } },
      'quiet',
    ],
  ])('that %s leads to', (_, given, expected) => {
    expect(outcome(look(noAgreementYet, given))).toBe(expected);
  });
});

const rateAs = (severity: 'critical' | 'low', at: string, system: 'source' | 'jira' | 'panel'): Case =>
  after(reportedBy(system, 'lead', rated(at, severity)));

describe('the severity', () => {
  const first = look(noAgreementYet, { setting: only('severity') }).agreement;
  it.each<[string, Case, string]>([
    [
      'that a person raised is sent',
      rateAs('critical', '2026-11-04T10:00:00Z', 'panel'),
      'send severity 2 > 1',
    ],
    ['that a person raised in Jira is sent', rateAs('critical', SINCE, 'jira'), 'send severity 2 > 1'],
    [
      'that was raised just before it counted is not',
      rateAs('critical', '2026-11-03T09:59:59Z', 'jira'),
      'quiet',
    ],
    ['that the source raised is not', rateAs('critical', '2026-11-04T10:00:00Z', 'source'), 'quiet'],
    [
      'that a person lowered is proposed, also automatically',
      rateAs('low', '2026-11-04T10:00:00Z', 'panel'),
      'severity proposal lower-severity',
    ],
  ])('%s', (_, kase, expected) => {
    expect(outcome(look(first, { kase, setting: only('severity') }))).toBe(expected);
  });
});

describe('the state', () => {
  const first = look(noAgreementYet, { setting: only('state') }).agreement;
  const closed = after(reportedBy('jira', 'dev', { type: 'closed', at: '2026-11-04T10:00:00Z' }));
  const awaited = caseWith({
    awaitedStop: { at: NOW, by: 'dev', resolution: { id: '1', name: 'Won’t do' }, isJudged: true },
  });
  it.each<[string, Given, string]>([
    ['of a fix is sent', { status: 'done' }, 'send state unresolved > resolved'],
    ['of an end without a fix is proposed', { status: 'dropped' }, 'state proposal ends-without-fix'],
    [
      'of a fix is proposed if Jira says that nothing was fixed',
      { status: 'done', kase: closed },
      'state proposal closed-in-jira',
    ],
    ['waits for an approver', { status: 'done', kase: awaited }, 'quiet'],
    [
      'is a question if the source has moved as well',
      { status: 'done', inSource: { state: 'not_applicable' } },
      'state question',
    ],
  ])('%s', (_, given, expected) => {
    expect(outcome(look(first, { setting: only('state'), ...given }))).toBe(expected);
  });

  it.each<[number, string]>([
    [2, 'send state unresolved > resolved'],
    [3, 'state proposal too-often'],
  ])('that was sent automatically %i times within the hour', (times, expected) => {
    const sent: SentChange = {
      field: 'state',
      from: null,
      to: 'unresolved',
      at: '2026-11-05T09:00:01Z',
      by: 'automatic',
    };
    const often = { ...first, sent: Array.from({ length: times }, () => sent) };
    expect(outcome(look(often, { setting: only('state'), status: 'done' }))).toBe(expected);
    const earlier = { ...first, sent: often.sent.map((each) => ({ ...each, at: '2026-11-05T09:00:00Z' })) };
    expect(outcome(look(earlier, { setting: only('state'), status: 'done' }))).toBe(
      'send state unresolved > resolved',
    );
  });

  it('is new after the setting was off in between, so that what happened meanwhile is not sent', () => {
    const again = { ...only('state'), since: { ...setting.since, state: '2026-11-05T09:59:00Z' } };
    expect(outcome(look(first, { setting: again, status: 'done' }))).toBe('quiet');
  });

  it('is new on another issue, which has told its key to nobody', () => {
    const both = only('state', 'issue');
    const told = withField(first, 'issue', {
      since: SINCE,
      agreed: { jira: 'SEC-1', source: 'SEC-1' },
      open: null,
      approved: null,
      sending: null,
      own: 'SEC-1',
    });
    const given = {
      setting: both,
      status: 'done',
      issueId: '7',
      inSource: { customFields: { Jira: 'SEC-1' } },
    };
    expect(outcome(look(told, given))).toBe('send issue SEC-1 > SEC-7');
  });
});

describe('what becomes of a change', () => {
  const first = look(noAgreementYet, { setting: only('state') }).agreement;
  const { state } = first.fields;
  if (state === undefined) throw new Error('The state was not looked at.');
  const change = { from: 'unresolved', to: 'resolved', by: 'automatic' } as const;
  const begun = begunSending(state, change, NOW);
  const again = (agreement: Agreement, given: Given = {}): string =>
    outcome(look(agreement, { setting: only('state'), status: 'done', ...given }));

  it('is its own news until the source says something else', () => {
    expect(isOwnState(first, 'resolved')).toBe(false);
    expect(isOwnState(withField(first, 'state', begun), 'resolved')).toBe(true);
    const { sending } = begun;
    if (sending === null) throw new Error('Nothing is sent.');
    const done = sentNow(first, 'state', begun, { jira: 'done', sending, at: NOW });
    expect(isOwnState(done, 'resolved')).toBe(true);
    expect(isOwnState(done, 'unresolved')).toBe(false);
    expect(isOwnState(done, null)).toBe(false);
    expect(again(done, { inSource: { state: 'resolved' } })).toBe('quiet');
    const moved = look(done, { setting: only('state'), status: 'done', inSource: { state: 'unresolved' } });
    expect(isOwnState(moved.agreement, 'resolved')).toBe(false);
  });

  it('counts its attempts, and is sent again if it was not made', () => {
    expect(begunSending(begun, change, NOW).sending?.attempts).toBe(2);
    expect(again(withField(first, 'state', notSent(begun)))).toBe('send state unresolved > resolved');
  });

  it('is kept with the source’s reason if it was refused', () => {
    const failure = { jira: 'done', reason: 'No way.', since: NOW };
    const refused = withField(first, 'state', failedToSend(begun, 'refused', change, failure));
    expect(again(refused)).toBe('state refused');
  });

  const proposed = look(first, {
    setting: { ...only('state'), modes: { ...only('state').modes, state: 'propose' } },
    status: 'done',
  }).agreement.fields.state;

  it('is sent once a person says so, and left alone if not', () => {
    const sent = answered(proposed, change, 'send');
    const left = answered(proposed, change, 'leave');
    if (sent === null || left === null) throw new Error('Nothing was proposed.');
    expect(again(withField(first, 'state', sent))).toBe('send state unresolved > resolved');
    expect(again(withField(first, 'state', left))).toBe('quiet');
    expect(again(withField(first, 'state', left), { status: 'dropped' })).toBe(
      'state proposal ends-without-fix',
    );
  });

  it.each<[string, Parameters<typeof answered>]>([
    ['nothing is known', [undefined, change, 'send']],
    ['nothing is open', [state, change, 'send']],
    ['the source has said something else', [proposed, { from: 'new', to: 'resolved' }, 'send']],
    ['Jira has said something else', [proposed, { from: 'unresolved', to: 'triaged' }, 'leave']],
    ['it is on its way', [proposed && begunSending(proposed, change, NOW), change, 'send']],
  ])('takes no answer if %s', (_, given) => {
    expect(answered(...given)).toBeNull();
  });
});
