import type { FileStep } from '../../domain/conversation/decide-file-links';
import type { SourceWords } from '../../domain/findings/source-words';
import type { ConnectionSource } from '../../domain/findings/source-id';
import type { FileLinker } from '../../usecases/conversation/ports';
import { fileKind, fileName, fileOrigin } from '../../wording/file-facts';
import { putLink } from './link-issue';
import { removeLink } from './release-issue';

/** Jira's limit for the title of a link, in UTF-16 units. */
const TITLE_LIMIT = 255;

function titleOf(step: FileStep, { name }: SourceWords): string {
  if (step.type === 'file') return fileName(step.file, TITLE_LIMIT);
  return step.count === 1 ? `1 more file on ${name}` : `${step.count} more files on ${name}`;
}

/** Links from issues to the files of their findings, as the app. */
export function createFileLinker(wordsOf: (source: ConnectionSource) => SourceWords): FileLinker {
  return {
    link(issue, { step, id, url, source }) {
      const words = wordsOf(source);
      const summary =
        step.type === 'file'
          ? [...fileKind(step.file), fileOrigin(step.file, 'UTC', 'en-GB')].join(', ')
          : null;
      const link = {
        url,
        title: titleOf(step, words),
        relationship: `file on ${words.name}`,
        ...(summary !== null && { summary }),
      };
      return putLink(issue, id, link, 'linking a file');
    },
    remove: removeLink,
  };
}
