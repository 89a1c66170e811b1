import type { ReactElement } from 'react';
import type { ClockFace } from './model/panel-model';
import { remainingWords } from './words/headline-words';

/** `20 d 23 h left`. Screen readers do not announce each change; on focus they read the time to the minute. */
export function Remaining({ face }: { readonly face: ClockFace }): ReactElement {
  const { span, state } = face;
  const { before, after } = remainingWords(face);
  if (span === null) return <span className="figure">{before}</span>;
  const isLive = state !== 'met' && state !== 'missed';
  const said = `${before} ${span.spoken} ${after}`.trim();
  return (
    <span {...(isLive && { role: 'timer', 'aria-label': said })}>
      {before} <span className="figure">{span.text}</span> {after}
    </span>
  );
}
