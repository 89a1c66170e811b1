import type { ReactElement } from 'react';
import type { ComparisonView } from '../../../../src/contract/reconcile';
import type { SourceView } from '../../../../src/contract/sources';
import { offSentence } from '../../../../src/wording/comparison-sentence';
import { tokenId } from '../page/place-ids';
import { PlaceLink } from '../page/place-link';
import { importOffWords as words } from './words';

/** Explains why imports are not available. */
export function ImportOff({
  connectionId,
  because,
  source,
}: {
  readonly connectionId: string;
  readonly because: Extract<ComparisonView, { type: 'off' }>['because'];
  readonly source: SourceView;
}): ReactElement {
  return (
    <>
      <p>{words.appReadsSubmissions(offSentence(because, source.apiHost), source.words.name)}</p>
      {because === 'no-token' && (
        <p>
          <PlaceLink to="connections" connectionId={connectionId} partId={tokenId(connectionId)}>
            {words.goToApiToken(connectionId)}
          </PlaceLink>
        </p>
      )}
    </>
  );
}
