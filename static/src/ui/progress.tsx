import type { ReactElement } from 'react';
import './progress.css';

/** How far something has come, as a bar and in words. */
export function Progress({
  label,
  part,
  text,
}: {
  readonly label: string;
  /** From 0 to 1; `null` while no one knows how much there is. */
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
