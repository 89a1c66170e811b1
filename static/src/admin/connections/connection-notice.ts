import type {
  AddSecretResult,
  DeleteResult,
  PauseResult,
  RemoveSecretResult,
  ResumeResult,
  RouteInput,
  SaveRouteResult,
} from '../../../../src/contract/connections';
import type { SourceView } from '../../../../src/contract/sources';
import { asSentence } from '../../ui/as-sentence';
import { refusedNotice, type Notice } from '../page/notice';
import { atLeastText } from './arrivals/suspended-sentence';

type NotInvalid<T> = Exclude<T, { type: 'invalid' }>;

export function routeNotice(
  { connectionId, program, projectId, issueTypeId }: RouteInput,
  result: Exclude<SaveRouteResult, { type: 'invalid' | 'stale' }>,
): Notice {
  if (result.type !== 'saved') return refusedNotice(connectionId, result);
  return {
    tone: 'success',
    text: `Connection “${connectionId}” was changed. Existing issues stay where they are; new issues follow the change.`,
    isListed: ({ connections }) =>
      connections.some(
        (each) =>
          each.id === connectionId &&
          each.program === program &&
          each.projectId === projectId &&
          each.issueTypeId === issueTypeId,
      ),
  };
}

export function pausedNotice(connectionId: string, result: PauseResult): Notice {
  if (result.type !== 'paused') return refusedNotice(connectionId, result);
  return {
    tone: 'success',
    text: `Connection “${connectionId}” is paused. Deliveries are stored for up to 30 days, until you resume it.`,
    isListed: ({ connections }) =>
      connections.some((each) => each.id === connectionId && each.pausedSince !== null),
  };
}

export function resumedNotice(connectionId: string, result: ResumeResult): Notice {
  switch (result.type) {
    case 'resumed': {
      const { suspended } = result;
      const waited =
        suspended.count === 0
          ? 'No deliveries arrived meanwhile.'
          : `Stored deliveries are being processed: ${atLeastText(suspended, 'delivery', 'deliveries')}.`;
      return {
        tone: 'success',
        text: `Connection “${connectionId}” is on. ${waited}`,
        isListed: ({ connections }) =>
          connections.some((each) => each.id === connectionId && each.pausedSince === null),
      };
    }
    case 'invalid':
      return { tone: 'danger', text: `The connection stays paused. ${asSentence(result.problem)}` };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}

export function deletedNotice(
  connectionId: string,
  { hasWebhook, words }: SourceView,
  result: NotInvalid<DeleteResult>,
): Notice {
  if (result.type !== 'deleted') return refusedNotice(connectionId, result);
  const refused = hasWebhook
    ? ` Its deliveries are now refused; remove the webhook in ${words.name} too.`
    : '';
  return {
    tone: 'success',
    text: `Connection “${connectionId}” was deleted.${refused}`,
    isListed: ({ connections }) => connections.every((each) => each.id !== connectionId),
  };
}

export function addedSecretNotice(connectionId: string, result: NotInvalid<AddSecretResult>): Notice {
  if (result.type !== 'added') return refusedNotice(connectionId, result);
  const { number } = result;
  return {
    tone: 'success',
    text: `Secret ${number + 1} was added. Deliveries signed with any listed secret are accepted.`,
    isListed: ({ connections }) =>
      connections.some(
        (each) => each.id === connectionId && each.signing.some((secret) => secret.number === number),
      ),
  };
}

export function removedSecretNotice(
  connectionId: string,
  number: number,
  result: RemoveSecretResult,
): Notice {
  switch (result.type) {
    case 'removed':
      return {
        tone: 'success',
        text: `Secret ${number + 1} was removed. Deliveries signed with it are now refused.`,
      };
    case 'invalid':
      return { tone: 'danger', text: `Nothing was changed. ${asSentence(result.problem)}` };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}
