import type {
  AnswerDecision,
  AnswersView,
  DecideAnswerResult,
  PreviewAnswerResult,
  SendAnswerResult,
} from '../../src/contract/answers';
import type { AnswerTo } from '../../src/domain/conversation/conversation';
import type { StoredComment } from '../../devhost/bugcrowd/store/stored-comment';
import { conversationSite, type ConversationSite } from './conversation-site';
import { numberedId } from './submission-builders';
import type { Site } from './site';

const PANEL = 'sla-panel';

export interface AnsweringSite extends ConversationSite {
  /** Names who may answer; `dev` for both by default. */
  readonly allow: (setting?: object) => Promise<void>;
  readonly preview: (
    to: AnswerTo,
    text: string,
    accountId?: string,
    key?: string,
  ) => Promise<PreviewAnswerResult>;
  readonly confirm: (
    input: { readonly to: AnswerTo; readonly text: string; readonly digest: string },
    accountId?: string,
    key?: string,
  ) => Promise<SendAnswerResult>;
  /** Previews and confirms. */
  readonly answer: (to: AnswerTo, text: string, accountId?: string) => Promise<SendAnswerResult>;
  readonly view: (accountId?: string, key?: string) => Promise<AnswersView>;
  readonly decide: (id: string, decision: AnswerDecision, accountId?: string) => Promise<DecideAnswerResult>;
  /** What is said at Bugcrowd about a submission: scope and text, the oldest first. */
  readonly atSource: (number?: number) => Promise<readonly string[]>;
}

/** The digest of a preview. @throws Error for a refusal. */
export function digestOf(preview: PreviewAnswerResult): string {
  if (preview.type !== 'preview') throw new Error(`No preview: ${JSON.stringify(preview)}`);
  return preview.digest;
}

/** A site on which people answer at the source. */
export function answeringSite(site: Site): AnsweringSite {
  const ask = <T>(functionKey: string, payload: unknown, accountId: string, issueKey: string): Promise<T> =>
    site.invoke(PANEL, functionKey, { payload, accountId, issueKey }) as Promise<T>;
  const preview: AnsweringSite['preview'] = (to, text, accountId = 'dev', key = 'SEC-1') =>
    ask('previewAnswer', { to, text }, accountId, key);
  const confirm: AnsweringSite['confirm'] = (input, accountId = 'dev', key = 'SEC-1') =>
    ask('sendAnswer', input, accountId, key);
  return {
    ...conversationSite(site),
    async allow(setting = {}) {
      await site.saveSettings({
        answers: { team: ['dev'], researcher: ['dev'], isSigned: false, ...setting },
      });
      // Lists are read from the storage's index, which lags a moment behind.
      await site.advance('PT1S');
    },
    preview,
    confirm,
    answer: async (to, text, accountId = 'dev') =>
      confirm({ to, text, digest: digestOf(await preview(to, text, accountId)) }, accountId),
    view: (accountId = 'dev', key = 'SEC-1') => ask('getAnswers', undefined, accountId, key),
    decide: (id, decision, accountId = 'dev') => ask('decideAnswer', { id, decision }, accountId, 'SEC-1'),
    async atSource(number = 1) {
      const { body } = await site.get('/host/bugcrowd');
      const { submissions } = body as {
        readonly submissions: readonly { readonly id: string; readonly comments: readonly StoredComment[] }[];
      };
      const found = submissions.find(({ id }) => id === numberedId(number));
      return (found?.comments ?? []).map(({ scope, body: said }) => `${scope}: ${said}`);
    },
  };
}
