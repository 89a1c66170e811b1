import type { ReactElement } from 'react';
import type { ShownDetails } from '../../../src/contract/source-details';
import { fileKind, fileName, fileOrigin } from '../../../src/wording/file-facts';
import { ExternalLink } from '../ui/external-link';
import { useViewer } from './viewer-context';
import { otherFilesText, sourceDetailsWords as words } from './words/source-details-words';

/** Longer names would fill the panel. */
const MAX_NAME = 120;

/** The files of a submission. They stay at their source: its page leads to them. */
export function FileList({
  files,
  others,
  url,
  open,
}: {
  readonly files: ShownDetails['files'];
  readonly others: number;
  /** The page of the submission; `null` if it has none. */
  readonly url: string | null;
  /** What the link to it says. */
  readonly open: string;
}): ReactElement {
  const { timeZone } = useViewer();
  return (
    <>
      {files.length === 0 && <p>{words.noFiles}</p>}
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.id}>
            <bdi className="file-name">{fileName(file, MAX_NAME)}</bdi>{' '}
            <span className="small subtle">{[...fileKind(file), fileOrigin(file, timeZone)].join(', ')}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="small subtle">{otherFilesText(others)}</p>}
      {files.length + others > 0 && url !== null && (
        <p className="small">
          <ExternalLink href={url}>{open}</ExternalLink>
        </p>
      )}
    </>
  );
}
