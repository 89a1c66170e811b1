import { Inline } from '@atlaskit/primitives/compiled';
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';

/** An answer that is there within these milliseconds needs no word of waiting, which would only hold it up. */
export const NO_LOADING = 100;

/** That an answer is waited for. */
export function Loading({ text }: { readonly text: string }): ReactElement {
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" />
      <p role="status">{text}</p>
    </Inline>
  );
}
