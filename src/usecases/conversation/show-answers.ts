import type { AnswersView, ListedAnswer, MayAnswer } from '../../contract/answers';
import { caseKey } from '../../domain/cases/case-key';
import { mayAnswer, type AnswersSetting } from '../../domain/conversation/answers-setting';
import {
  emptyConversation,
  type AnswerTo,
  type Conversation,
  type SentAnswer,
} from '../../domain/conversation/conversation';
import { notSentTo } from '../../domain/conversation/known-comments';
import type { Instant } from '../../domain/sla/instant';
import type { Now, PeopleDirectory } from '../base/ports';
import type { SourceDirectory } from '../sources/ports';
import type { PanelPlace } from '../panel/show-panel';
import { findAnswerable, type Answerable, type AnswerablePorts } from './find-answerable';
import type { ConversationStore } from './ports';

export interface ShowAnswersPorts extends AnswerablePorts {
  readonly now: Now;
  readonly conversations: ConversationStore;
  readonly people: PeopleDirectory;
  readonly sources: Pick<SourceDirectory, 'wordsOf'>;
}

function standing(setting: AnswersSetting, to: AnswerTo, accountId: string): MayAnswer {
  if (setting[to].length === 0) return 'nobody';
  return mayAnswer(setting, to, accountId) ? 'allowed' : 'not-named';
}

function listed(answer: SentAnswer, may: AnswersView['may']): ListedAnswer {
  const { id, to, by, at, state, problem, text = null } = answer;
  const isShown = may[to] === 'allowed' && (state === 'failed' || state === 'unknown');
  return { id, to, by, at, state, problem, text: isShown ? text : null };
}

function withheldIn({ comments }: Conversation): number {
  return Object.values(comments).filter(({ state }) => state === 'withheld').length;
}

function notSentOf(conversation: Conversation, accountId: string, now: Instant): AnswersView['notSent'] {
  return notSentTo(conversation, accountId, now).flatMap(({ jiraCommentId: id, at, refusal: reason }) =>
    reason === null ? [] : [{ id, at, reason }],
  );
}

/** The answers of a case, for a person who may see its issue. */
export async function answersOf(
  { kase, connection, way }: Answerable,
  { accountId }: PanelPlace,
  ports: ShowAnswersPorts,
): Promise<AnswersView> {
  const { value } = await ports.conversations.read(caseKey(kase));
  const conversation = value ?? emptyConversation;
  const { answers: setting } = connection;
  const may = {
    team: standing(setting, 'team', accountId),
    researcher: standing(setting, 'researcher', accountId),
  };
  return {
    type: 'answers',
    obstacle: typeof way === 'string' ? way : null,
    may,
    sourceName: ports.sources.wordsOf(connection.source).name,
    answers: [...conversation.answers].reverse().map((answer) => listed(answer, may)),
    people: await ports.people.namesOf([...new Set(conversation.answers.map(({ by }) => by))]),
    withheld: withheldIn(conversation),
    notSent: notSentOf(conversation, accountId, ports.now()),
  };
}

/** The answers of the case of an issue. @throws CallFailedError if Jira fails. */
export async function showAnswers(
  place: PanelPlace,
  ports: ShowAnswersPorts,
): Promise<AnswersView | { readonly type: 'no-permission' }> {
  const found = await findAnswerable(place, ports);
  if (found === 'no-permission') return { type: 'no-permission' };
  if (found !== 'not-tracked') return answersOf(found, place, ports);
  return {
    type: 'answers',
    obstacle: 'not-tracked',
    may: { team: 'nobody', researcher: 'nobody' },
    sourceName: '',
    answers: [],
    people: {},
    withheld: 0,
    notSent: [],
  };
}
