import type { Conversation, FileLinks } from './conversation';
import type { Interest } from './of-interest';
import { mayBeOver } from './refusal';
import type { SourceConversation } from './source-comment';
import { filesOfInterest, type ToldFile } from './told-file';
import type { Instant } from '../sla/instant';

/** More links would bury everything else that an issue links to: the other files share one. */
export const MAX_FILE_LINKS = 30;

/** A link that an issue lacks. Jira takes a repeated one as the same, so none has to be looked for. */
export type FileStep =
  | { readonly type: 'file'; readonly file: ToldFile }
  /** One for all others: how many there are. */
  | { readonly type: 'others'; readonly count: number };

export interface FileSituation extends Interest {
  /** The setting of the connection. */
  readonly linksToFiles: boolean;
  readonly now: Instant;
}

const noFileLinks: FileLinks = { files: {}, others: 0, othersRefusedAt: null };

/**
 * The links to files that an issue lacks, in order. Safe to repeat: what is recorded asks for nothing, so a link that
 * somebody removes in Jira stays away. Links are visible to all who see the issue, so files of comments that are not for
 * everyone never get one.
 */
export function decideFileLinks(
  { fileLinks = noFileLinks }: Conversation,
  said: Pick<SourceConversation, 'comments' | 'files'>,
  situation: FileSituation,
): readonly FileStep[] {
  const { setting, linksToFiles, now } = situation;
  if (setting.since === null || !linksToFiles) return [];
  const { files: known, others, othersRefusedAt } = fileLinks;
  const wanted = filesOfInterest(said, situation);
  const isDue = (refusedAt: Instant | null): boolean => refusedAt !== null && mayBeOver(refusedAt, now);
  const again = wanted.filter(({ id }) => isDue(known[id]?.refusedAt ?? null));
  const unknown = wanted.filter(({ id }) => !Object.hasOwn(known, id));
  const room = Math.max(0, MAX_FILE_LINKS - Object.keys(known).length);
  const count = unknown.length - Math.min(room, unknown.length);
  const isNewCount = count > 0 && (count !== others || isDue(othersRefusedAt));
  return [
    ...[...again, ...unknown.slice(0, room)].map((file): FileStep => ({ type: 'file', file })),
    ...(isNewCount ? [{ type: 'others', count } as const] : []),
  ];
}

/** The record after Jira took a link, or refused it. @param refusedAt when it did; `null` if it took the link. */
export function afterFileStep(
  conversation: Conversation,
  step: FileStep,
  refusedAt: Instant | null,
): Conversation {
  const { fileLinks = noFileLinks } = conversation;
  const changed: FileLinks =
    step.type === 'others'
      ? { ...fileLinks, others: step.count, othersRefusedAt: refusedAt }
      : { ...fileLinks, files: { ...fileLinks.files, [step.file.id]: { refusedAt } } };
  return { ...conversation, fileLinks: changed };
}

/** The record of a connection that links no files any more: nothing is refused, and the links that there are stay. */
export function withoutRefusedLinks(conversation: Conversation): Conversation {
  const { fileLinks } = conversation;
  if (fileLinks === undefined) return conversation;
  const taken = Object.entries(fileLinks.files).filter(([, { refusedAt }]) => refusedAt === null);
  const isOthersTaken = fileLinks.othersRefusedAt === null;
  if (isOthersTaken && taken.length === Object.keys(fileLinks.files).length) return conversation;
  const others = isOthersTaken ? fileLinks.others : 0;
  return { ...conversation, fileLinks: { files: Object.fromEntries(taken), others, othersRefusedAt: null } };
}
