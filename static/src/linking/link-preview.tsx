import type { ReactElement } from 'react';
import type { LinkPreview } from '../../../src/contract/linking';
import { Fact, Facts } from '../ui/facts';
import { linkPreviewWords as words, linkWarnings, previewRows } from './words';

/** What linking would change on an issue, and what to know before. */
export function LinkPreviewFacts({ preview }: { readonly preview: LinkPreview }): ReactElement {
  return (
    <>
      <Facts>
        {previewRows(preview).map(([name, value]) => (
          <Fact key={name} name={name} isWide>
            <bdi>{value}</bdi>
          </Fact>
        ))}
      </Facts>
      {linkWarnings(preview).map((warning) => (
        <p key={warning}>
          <strong>{warning}</strong>
        </p>
      ))}
      <p>{words.stays}</p>
    </>
  );
}
