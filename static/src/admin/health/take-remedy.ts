import type { ResolutionMeaning } from '../../../../src/domain/mapping/resolution';
import { invokeAdmin } from '../../bridge/invoke';
import { asSentence } from '../../ui/as-sentence';
import { judgedNotice } from '../resolutions/words';
import { replayNotice } from '../deliveries/dead-letters/dead-letter-notice';
import { unseenText } from '../mapping/words';
import { refusedNotice, type Notice } from '../page/notice';
import * as words from './remedies/words';

/** Remedies that can be started beside their problem. */
export type Remedy = 'replay' | 'read-fields' | 'resume';

/**
 * Starts a remedy of a connection's problem.
 * @returns what to say of its result.
 * @throws if the server does not answer.
 */
export async function takeRemedy(remedy: Remedy, connectionId: string): Promise<Notice> {
  switch (remedy) {
    case 'replay':
      return replayNotice(
        connectionId,
        await invokeAdmin('replayDeadLetters', { connectionId, eventIds: 'all' }),
      );
    case 'read-fields': {
      const result = await invokeAdmin('refreshMetadata', { connectionId });
      if (result.type === 'refreshed')
        return {
          tone: result.unseen.length === 0 ? 'success' : 'warning',
          text: words.jiraFields(connectionId, unseenText(result.unseen)),
        };
      return result.type === 'failed'
        ? { tone: 'danger', text: words.notRead(asSentence(result.reason)) }
        : refusedNotice(connectionId, result);
    }
    case 'resume': {
      const result = await invokeAdmin('resumeConnection', { connectionId });
      if (result.type === 'resumed')
        return {
          tone: 'success',
          text: words.isOnAgainStored(connectionId),
        };
      return result.type === 'invalid'
        ? { tone: 'danger', text: words.nothingWasChanged(asSentence(result.problem)) }
        : refusedNotice(connectionId, result);
    }
  }
}

/**
 * Says what a resolution counts as, for the whole site.
 * @returns what to say of its result.
 * @throws if the server does not answer.
 */
export async function judgeResolution(
  { id, name }: { readonly id: string; readonly name: string },
  counts: ResolutionMeaning,
): Promise<Notice> {
  // Health lists a resolution only while nobody has judged it.
  const base = { counts: null };
  return judgedNotice(name, counts, await invokeAdmin('judgeResolution', { resolutionId: id, counts, base }));
}
