import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';
import './loading.css';

/** An answer within these milliseconds needs no loading message, which would only delay it. */
export const NO_LOADING = 100;

/** A loading message. */
export function Loading({ text }: { readonly text: string }): ReactElement {
  return (
    <div className="loading">
      <Spinner size="small" />
      <p role="status">{text}</p>
    </div>
  );
}
