import type { PreviewAnswerResult, SendAnswerResult } from '../../src/contract/answers';
import type { LocalSite } from './local-site';
import type { Answering } from './model-both-actions';
import { ANSWERER, STRANGER } from './model-both-site';
import type { Answered, Talk } from './model-both-talk';

const PANEL = 'sla-panel';

type To = Answered['to'];

interface Place {
  readonly key: string;
  readonly submissionId: string;
}

/** What a preview showed. */
interface Previewed extends Place {
  readonly to: To;
  readonly word: string;
  readonly digest: string;
}

/** Who answers at Bugcrowd from the panel of an issue. */
export interface Answerer {
  answer(issue: Place | undefined, to: To, how: Answering): Promise<void>;
}

function textOf(word: string): string {
  return `We look into it: ${word}`;
}

export function createAnswerer(site: LocalSite, { newWord, answers, count }: Talk): Answerer {
  let kept: Previewed | null = null;

  const preview = async ({ key, submissionId }: Place, to: To): Promise<Previewed | null> => {
    const word = newWord();
    const payload = { to, text: textOf(word) };
    const place = { issueKey: key, accountId: ANSWERER };
    try {
      const shown = (await site.invoke(PANEL, 'previewAnswer', { ...place, payload })) as PreviewAnswerResult;
      return shown.type === 'preview' ? { key, submissionId, to, word, digest: shown.digest } : null;
    } catch {
      return null;
    }
  };
  const send = async (
    { key: issueKey, digest }: Previewed,
    { to, word }: Pick<Previewed, 'to' | 'word'>,
    accountId = ANSWERER,
  ): Promise<Answered['outcome']> => {
    const payload = { to, text: textOf(word), digest };
    const place = { issueKey, accountId };
    try {
      const { type } = (await site.invoke(PANEL, 'sendAnswer', { ...place, payload })) as SendAnswerResult;
      count(`answering: ${type}`);
      return type === 'done' ? 'done' : 'not-done';
    } catch {
      return 'unclear';
    }
  };
  const note = ({ submissionId, to, word }: Previewed, outcome: Answered['outcome']): void => {
    answers.push({ word, to, submissionId, outcome, atMs: site.now() });
  };
  const clickTwice = async (shown: Previewed): Promise<Answered['outcome']> => {
    const outcomes = await Promise.all([send(shown, shown), send(shown, shown)]);
    if (outcomes.includes('done')) return 'done';
    return outcomes.includes('unclear') ? 'unclear' : 'not-done';
  };
  /** What is sent is not what was shown, or nobody who may sends it: it must never leave. */
  const misuse = async (shown: Previewed, how: Answering): Promise<void> => {
    const to = how !== 'retargeted' ? shown.to : shown.to === 'team' ? 'researcher' : 'team';
    const word = how === 'retexted' ? newWord() : shown.word;
    if (how !== 'abandoned') await send(shown, { to, word }, how === 'stranger' ? STRANGER : ANSWERER);
    note(shown, 'not-done');
    if (word !== shown.word) note({ ...shown, word }, 'not-done');
    count('answers that must not leave');
  };

  return {
    async answer(issue, to, how) {
      if (how === 'stale' && kept !== null) {
        const shown = kept;
        kept = null;
        note(shown, await send(shown, shown));
        return;
      }
      const shown = issue === undefined ? null : await preview(issue, to);
      if (shown === null) return;
      if (how === 'stale') kept = shown;
      else if (how === 'sent') note(shown, await send(shown, shown));
      else if (how === 'twice') note(shown, await clickTwice(shown));
      else await misuse(shown, how);
    },
  };
}
