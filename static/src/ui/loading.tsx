import { Inline } from '@atlaskit/primitives/compiled';
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';

/** An answer within these milliseconds needs no loading message, which would only delay it. */
export const NO_LOADING = 100;

/** A loading message. */
export function Loading({ text }: { readonly text: string }): ReactElement {
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" />
      <p role="status">{text}</p>
    </Inline>
  );
}
