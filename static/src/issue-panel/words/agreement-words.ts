import type { AgreementPanel, PanelMatter } from '../../../../src/contract/agreement';
import type { AgreementField } from '../../../../src/domain/mapping/agreement-setting';
import { momentText } from '../../../../src/wording/moments';
import { asSentence } from '../../ui/as-sentence';
import { submissionStateName } from '../../../../src/wording/names';

/** What the panel says of changes that the source is told of. */
export const agreementWords = {
  send: 'Send',
  sendAgain: 'Send again',
  sending: 'Sending…',
  leave: 'Leave it',
  leaving: 'Leaving it…',
  tryAgain: 'Try again',
  trying: 'Trying…',
  asked: 'It is being tried again.',
  changed: 'Something has changed since. Look again before you decide.',
  nothing: 'Nothing waits to be sent.',
  noPermission: 'You may not decide what is sent for this issue.',
} as const;

const fieldNames: Readonly<Record<AgreementField, string>> = {
  state: 'state',
  severity: 'severity',
  assignee: 'assignee',
  issue: 'key of the issue',
};

function valueText(field: AgreementField, value: string | null): string {
  if (value === null) return 'nothing';
  if (field === 'state') return `“${submissionStateName(value)}”`;
  return field === 'severity' ? `P${value}` : value;
}

type Open = NonNullable<PanelMatter['open']>;

const because: Readonly<Record<Extract<Open, { type: 'proposal' }>['why'], string>> = {
  mode: '',
  'ends-without-fix': ' It would end without a fix.',
  'closed-in-jira': ' The issue was closed in Jira without a fix.',
  'lower-severity': ' The severity would fall, and with it what the researcher may be paid.',
  overwrites: ' Somebody has entered that there.',
  'too-often': ' It was sent several times within the hour: two automations may be answering each other.',
};

function questionText(
  { field, from, to }: PanelMatter,
  { before }: Extract<Open, { type: 'question' }>,
  source: string,
): string {
  const name = fieldNames[field];
  const jira = `In Jira the ${name} went from ${valueText(field, before.jira)} to ${valueText(field, to)}`;
  const there = `at ${source} from ${valueText(field, before.source)} to ${valueText(field, from)}`;
  return `Both sides have changed. ${jira}, ${there}. Send ${valueText(field, to)}?`;
}

function stillText({ field, from }: PanelMatter, source: string): string {
  if (from === null) return `The submission has no ${fieldNames[field]} at ${source} yet.`;
  return `${source} still says ${valueText(field, from)} as the ${fieldNames[field]}.`;
}

/** Why it is not known what has to be sent. */
export function failedText(reason: string, source: string): string {
  return `It could not be found out what ${source} has to be told. ${asSentence(reason)}`;
}

/** What a person has to know of a matter, and to decide. @param source its name. */
export function matterText(matter: PanelMatter, source: string): string {
  const { field, to, open } = matter;
  const value = valueText(field, to);
  const still = stillText(matter, source);
  if (open === null) return `${value} is being sent to ${source} as the ${fieldNames[field]}.`;
  switch (open.type) {
    case 'proposal':
      return `${still} Send ${value}?${because[open.why]}`;
    case 'question':
      return questionText(matter, open, source);
    case 'refused':
      return `${source} did not take ${value} as the ${fieldNames[field]}. ${open.reason}`;
    case 'given-up':
      return `${still} ${open.reason} Send ${value} again?`;
  }
}

/** What happens if it is sent: exactly this, and who sees it. */
export function effectText({ field, from, to }: PanelMatter, source: string): string {
  const seen =
    field === 'state' || field === 'severity'
      ? 'The researcher sees it.'
      : `People who see the submission at ${source} may see it.`;
  return `The ${fieldNames[field]} of the submission changes from ${valueText(field, from)} to ${valueText(field, to)}, and nothing else. ${seen}`;
}

/** Names the controls of a matter apart from those of others. */
export function matterLabel({ field }: PanelMatter): string {
  return `Change of the ${fieldNames[field]}`;
}

/** The latest change that the source took. */
export function lastSentText(
  { sent }: Extract<AgreementPanel, { type: 'agreement' }>,
  source: string,
  timeZone: string,
): string | null {
  const last = sent.at(-1);
  if (last === undefined) return null;
  const who = last.by === 'person' ? 'after a person’s yes' : 'automatically';
  return `Sent to ${source} ${who}: ${fieldNames[last.field]} ${valueText(last.field, last.to)}, ${momentText(last.at, timeZone)}.`;
}
