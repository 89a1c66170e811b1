import type { ReactElement } from 'react';
import './button.css';

/**
 * A button in Atlassian's design, on its tokens. As for the lozenge, their own component is too large: 38 KB
 * compressed. While busy it keeps the focus and ignores clicks.
 */
export function Button({
  label,
  busyLabel,
  isBusy = false,
  isDisabled = false,
  isPrimary = false,
  takesFocus = false,
  type = 'button',
  onClick,
}: {
  readonly label: string;
  readonly busyLabel?: string;
  readonly isBusy?: boolean;
  /** Ignores clicks; stays reachable by keyboard. */
  readonly isDisabled?: boolean;
  readonly isPrimary?: boolean;
  /** Takes the focus when it appears: for a button that returns to where it was used. */
  readonly takesFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
}): ReactElement {
  return (
    <button
      type={type}
      className={isPrimary ? 'button primary' : 'button'}
      aria-disabled={isBusy || isDisabled}
      aria-busy={isBusy || undefined}
      autoFocus={takesFocus}
      onClick={(event) => {
        if (isBusy || isDisabled) event.preventDefault();
        else onClick?.();
      }}
    >
      {isBusy ? (busyLabel ?? label) : label}
    </button>
  );
}
