import type { AgreementValue, FieldAgreement, OpenMatter } from '../../../src/domain/agreement/agreement';
import {
  decideOutbound,
  type OutboundSituation,
  type Sides,
} from '../../../src/domain/agreement/decide-outbound';

const SINCE = '2026-11-03T09:00:00Z';
const states: Readonly<Record<string, string>> = {
  todo: 'triaged',
  progress: 'unresolved',
  review: 'unresolved',
  done: 'resolved',
};

function agreed(
  jira: string | null,
  source: AgreementValue,
  more: Partial<FieldAgreement> = {},
): FieldAgreement {
  const usual = { open: null, approved: null, sending: null, own: null };
  return { since: SINCE, agreed: { jira, source }, ...usual, ...more };
}

function sides(jira: string | null, source: AgreementValue, isFollowing = false): Sides {
  return { jira, source, isFollowing, translate: (status) => states[status ?? ''] ?? null };
}

function decide(known: FieldAgreement, now: Sides, situation: Partial<OutboundSituation> = {}): string {
  const usual = { mode: 'automatic', personNeeded: null, awaitsApproval: false } as const;
  const outbound = decideOutbound(known, now, { ...usual, ...situation });
  switch (outbound.type) {
    case 'quiet':
      return `quiet at ${outbound.agreed.jira ?? '-'}/${outbound.agreed.source ?? '-'}`;
    case 'wait':
    case 'stuck':
      return outbound.type;
    case 'propose':
      return `propose ${outbound.from ?? '-'} > ${outbound.to} (${outbound.why})`;
    case 'ask':
      return `ask ${outbound.from ?? '-'} > ${outbound.to}, was ${outbound.before.jira ?? '-'}/${outbound.before.source ?? '-'}`;
    case 'send':
      return `send ${outbound.from ?? '-'} > ${outbound.to} (${outbound.by})`;
  }
}

const before = agreed('progress', 'unresolved');

describe('who has changed since both agreed', () => {
  it.each<[string, FieldAgreement, Sides, string]>([
    ['nobody', before, sides('progress', 'unresolved'), 'quiet at progress/unresolved'],
    ['Jira alone', before, sides('done', 'unresolved'), 'send unresolved > resolved (automatic)'],
    ['the source alone', before, sides('progress', 'not_applicable'), 'quiet at progress/not_applicable'],
    ['both, to the same', before, sides('done', 'resolved'), 'quiet at done/resolved'],
    [
      'both, apart from each other',
      before,
      sides('done', 'not_applicable'),
      'ask not_applicable > resolved, was unresolved/unresolved',
    ],
    [
      'Jira, where both said different things before',
      agreed('todo', 'unresolved'),
      sides('done', 'unresolved'),
      'send unresolved > resolved (automatic)',
    ],
    [
      'nobody, and both say different things',
      agreed('todo', 'new'),
      sides('todo', 'new'),
      'quiet at todo/new',
    ],
    [
      'Jira, to a status that says nothing',
      before,
      sides('backlog', 'unresolved'),
      'quiet at backlog/unresolved',
    ],
    [
      'Jira, from a status that says nothing',
      agreed('backlog', 'unresolved'),
      sides('done', 'unresolved'),
      'send unresolved > resolved (automatic)',
    ],
    [
      'Jira, to another status of the same meaning',
      agreed('progress', 'triaged'),
      sides('review', 'triaged'),
      'quiet at review/triaged',
    ],
    ['the app in Jira, because the source said so', before, sides('done', 'new', true), 'quiet at done/new'],
    ['Jira, to nothing at all', before, sides(null, 'unresolved'), 'quiet at -/unresolved'],
    [
      'Jira, where the source says nothing',
      agreed(null, null),
      sides('done', null),
      'send - > resolved (automatic)',
    ],
  ])('%s', (_, known, now, expected) => {
    expect(decide(known, now)).toBe(expected);
  });
});

const done = sides('done', 'unresolved');

describe('how it is sent', () => {
  it.each<[string, FieldAgreement, Partial<OutboundSituation>, string]>([
    ['not at all', before, { mode: 'off' }, 'quiet at done/unresolved'],
    ['by a person', before, { mode: 'propose' }, 'propose unresolved > resolved (mode)'],
    ['automatically', before, { mode: 'automatic' }, 'send unresolved > resolved (automatic)'],
    [
      'by a person where one is needed',
      before,
      { personNeeded: 'ends-without-fix' },
      'propose unresolved > resolved (ends-without-fix)',
    ],
    [
      'by a person for the more particular reason',
      before,
      { mode: 'propose', personNeeded: 'closed-in-jira' },
      'propose unresolved > resolved (closed-in-jira)',
    ],
    ['once an approver has agreed', before, { awaitsApproval: true }, 'wait'],
  ])('%s', (_, known, situation, expected) => {
    expect(decide(known, done, situation)).toBe(expected);
  });
});

describe('an approval', () => {
  const approved = { from: 'unresolved', to: 'resolved' };
  it.each<[string, FieldAgreement, Sides, Partial<OutboundSituation>, string]>([
    [
      'of exactly this is sent',
      agreed('progress', 'unresolved', { approved }),
      done,
      { mode: 'propose' },
      'send unresolved > resolved (person)',
    ],
    [
      'of an answer to a question is sent',
      agreed('progress', 'unresolved', { approved: { from: 'new', to: 'resolved' } }),
      sides('done', 'new'),
      {},
      'send new > resolved (person)',
    ],
    [
      'holds where a person is needed',
      agreed('progress', 'unresolved', { approved }),
      done,
      { personNeeded: 'overwrites' },
      'send unresolved > resolved (person)',
    ],
    [
      'waits for the approvers too',
      agreed('progress', 'unresolved', { approved }),
      done,
      { awaitsApproval: true },
      'wait',
    ],
    [
      'is void once the source has changed',
      agreed('progress', 'unresolved', { approved }),
      sides('done', 'not_applicable'),
      { mode: 'propose' },
      'ask not_applicable > resolved, was unresolved/unresolved',
    ],
    [
      'is void once Jira has changed',
      agreed('progress', 'unresolved', { approved }),
      sides('todo', 'unresolved'),
      { mode: 'propose' },
      'propose unresolved > triaged (mode)',
    ],
    [
      'is void while the field is off',
      agreed('progress', 'unresolved', { approved }),
      done,
      { mode: 'off' },
      'quiet at done/unresolved',
    ],
  ])('%s', (_, known, now, situation, expected) => {
    expect(decide(known, now, situation)).toBe(expected);
  });
});

describe('what the source has refused', () => {
  const open = (type: 'refused' | 'given-up'): OpenMatter => ({
    type,
    from: 'unresolved',
    to: 'resolved',
    jira: 'done',
    reason: 'No.',
    since: SINCE,
  });
  const approved = { from: 'unresolved', to: 'resolved' };
  it.each<[string, FieldAgreement, Sides, string]>([
    ['is not tried again', agreed('progress', 'unresolved', { open: open('refused') }), done, 'stuck'],
    [
      'nor is what came to nothing',
      agreed('progress', 'unresolved', { open: open('given-up') }),
      done,
      'stuck',
    ],
    [
      'is tried again if a person asks for it',
      agreed('progress', 'unresolved', { open: open('refused'), approved }),
      done,
      'send unresolved > resolved (person)',
    ],
    [
      'is something else once Jira says something else',
      agreed('progress', 'unresolved', { open: open('refused') }),
      sides('todo', 'unresolved'),
      'send unresolved > triaged (automatic)',
    ],
    [
      'is a question once the source says something else',
      agreed('progress', 'unresolved', { open: open('refused') }),
      sides('done', 'new'),
      'ask new > resolved, was unresolved/unresolved',
    ],
    [
      'is over once Jira is back',
      agreed('progress', 'unresolved', { open: open('refused') }),
      sides('progress', 'unresolved'),
      'quiet at progress/unresolved',
    ],
  ])('%s', (_, known, now, expected) => {
    expect(decide(known, now)).toBe(expected);
  });
});
