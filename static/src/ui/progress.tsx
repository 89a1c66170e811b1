import type { ReactElement } from 'react';
import './progress.css';

/** Progress as a bar and in words. */
export function Progress({
  label,
  part,
  text,
}: {
  readonly label: string;
  /** From 0 to 1; `null` if the total is unknown. */
  readonly part: number | null;
  readonly text: string;
}): ReactElement {
  return (
    <div className="progress">
      <progress aria-label={label} aria-valuetext={text} max={1} {...(part !== null && { value: part })} />
      <p className="small">{text}</p>
    </div>
  );
}
