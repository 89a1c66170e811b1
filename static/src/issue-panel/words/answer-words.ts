import type {
  AnswerDecision,
  AnswerNotTaken,
  AnswerObstacle,
  AnswerPreview,
  ListedAnswer,
  MayAnswer,
} from '../../../../src/contract/answers';
import type { AnswerTo } from '../../../../src/domain/conversation/conversation';
import type { LozengeTone } from '../../ui/lozenge';

/** Texts of the answers to the source: their form, preview and list. */
export const answerWords = {
  loading: 'Loading the answers of this issue…',
  notLoaded: 'The answers of this issue could not be loaded.',
  noPermission: 'You do not have permission to see this issue.',
  actions: 'Answer',
  toTeam: (name: string) => `To the ${name} team`,
  toResearcher: 'To the researcher',
  teamIntro: (name: string) => `${name} and your team there will read it. The researcher will not.`,
  researcherIntro: 'Everyone on the submission will read it, the researcher too. It cannot be taken back.',
  text: 'Your answer',
  textHint: (name: string) => `Markdown, as ${name} shows it. You see exactly what is sent before it is.`,
  missing: 'Write an answer.',
  whatIsSent: 'What is sent',
  readBy: 'Read by',
  inTheNameOf: 'In the name of',
  sender: (sender: string, name: string) => `${sender}, the user of the API token at ${name}`,
  about: 'On submission',
  inJira: 'In Jira',
  next: 'Continue',
  back: 'Back',
  sureTitle: 'The researcher will read this.',
  sureText:
    'It cannot be edited, deleted or taken back. Send it only if every word is meant for the researcher.',
  sendToTeam: (name: string) => `Send to the ${name} team`,
  sendToResearcher: 'Send to the researcher',
  sendAgainToAll: 'The researcher will read this. Send it again?',
  sending: 'Sending…',
  taken: (name: string) => `The answer is on its way to ${name}. Its state is in the list below.`,
  changed:
    'Something has changed since you saw it, so nothing was sent. Check what is shown now, then decide again.',
  none: 'Nobody has answered from here yet.',
  list: 'Answers, newest first',
  by: (to: AnswerTo, who: string, when: string, name: string) =>
    `${to === 'team' ? `To the ${name} team` : 'To the researcher'}, by ${who}, ${when}`,
} as const;

/** What people can do with an answer that stopped. */
export const decisionNames: Readonly<Record<AnswerDecision, string>> = {
  'send-again': 'Send again',
  'was-sent': 'It is there',
  discard: 'Discard',
};

/** How the state of an answer is shown. */
export const stateWords: Readonly<
  Record<ListedAnswer['state'], { readonly name: string; readonly tone: LozengeTone }>
> = {
  waiting: { name: 'Sending', tone: 'information' },
  begun: { name: 'Being looked for', tone: 'warning' },
  sent: { name: 'Sent', tone: 'success' },
  unknown: { name: 'Not known', tone: 'danger' },
  failed: { name: 'Not sent', tone: 'danger' },
};

const obstacles: Readonly<Record<AnswerObstacle, (name: string) => string>> = {
  'not-tracked': () => 'No submission is linked to this issue.',
  'cannot-write': () => 'The source of this issue takes no answers from here.',
  paused: () => 'The connection is paused, so nothing is sent. Ask a Jira administrator to resume it.',
  'no-token': (name) => `Answers need an API token of ${name}. Ask a Jira administrator to set one.`,
  'no-egress': (name) => `This site does not allow the app to call ${name}, so nobody can answer from here.`,
};

/** Why nobody can answer from this issue now. */
export function obstacleText(obstacle: AnswerObstacle, sourceName: string): string {
  return obstacles[obstacle](sourceName);
}

/** Why the viewer may not answer somebody; `null` if they may. */
export function mayNotText(to: AnswerTo, may: MayAnswer, sourceName: string): string | null {
  const whom = to === 'team' ? `the ${sourceName} team` : 'researchers';
  switch (may) {
    case 'allowed':
      return null;
    case 'nobody':
      return `Nobody may answer ${whom} yet. A Jira administrator names people in the connection’s settings.`;
    case 'not-named':
      return `You are not among the people who may answer ${whom}. A Jira administrator can add you.`;
  }
}

/** Why nothing was sent, and what to do. */
export function refusedAnswerText(
  reason: Extract<AnswerNotTaken, { type: 'refused' }>['reason'],
  sourceName: string,
): string {
  switch (reason) {
    case 'not-yours':
      return 'Nothing was sent: you are not among the people who may answer these readers.';
    case 'empty':
      return 'Nothing was sent: the answer is empty.';
    case 'too-long':
      return 'Nothing was sent: the answer has more than 10,000 characters.';
    case 'unseen-characters':
      return 'Nothing was sent: the text has characters that cannot be seen, so nobody could check it. Type it again instead of pasting it.';
    case 'just-sent':
      return 'Nothing was sent: the same answer is in the list below already.';
    case 'too-many':
      return 'Nothing was sent: five answers of this issue are not sent yet. Decide about them first.';
    case 'cannot-write':
    case 'no-egress':
    case 'no-token':
    case 'not-tracked':
    case 'paused':
      return `Nothing was sent. ${obstacleText(reason, sourceName)}`;
  }
}

/** Who sees an answer in Jira. */
export function inJiraText(inJira: AnswerPreview['inJira']): string {
  switch (inJira.who) {
    case 'all':
      return 'It becomes a comment that all who see the issue can read.';
    case 'some':
      return `It becomes a comment for ${inJira.name}.`;
    case 'nobody':
      return 'It does not become a comment on the issue.';
  }
}

/** What Jira lacks of what was said. */
export function withheldText(count: number, sourceName: string): string {
  const comments = count === 1 ? '1 comment' : `${count} comments`;
  return `${comments} of ${sourceName} ${count === 1 ? 'is' : 'are'} not shown in Jira: nobody is named who may read ${count === 1 ? 'it' : 'them'}. A Jira administrator names a role or group in the connection’s settings.`;
}
