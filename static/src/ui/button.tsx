import type { ReactElement } from 'react';
import './button.css';

/** How a button looks: one `primary` on a view, `danger` for what cannot be taken back, `subtle` beside another. */
export type ButtonLook = 'default' | 'primary' | 'subtle' | 'danger';

/** A button in Atlassian's design, on its tokens. While busy it keeps the focus and ignores clicks. */
export function Button({
  label,
  busyLabel,
  isBusy = false,
  isDisabled = false,
  look = 'default',
  takesFocus = false,
  describedBy,
  type = 'button',
  onClick,
}: {
  readonly label: string;
  readonly busyLabel?: string;
  readonly isBusy?: boolean;
  /** Ignores clicks; stays reachable by keyboard. */
  readonly isDisabled?: boolean;
  readonly look?: ButtonLook;
  /** Takes the focus when it appears: for a button that returns to where it was used. */
  readonly takesFocus?: boolean;
  /** Id of what explains the button, such as why it is disabled. */
  readonly describedBy?: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
}): ReactElement {
  return (
    <button
      type={type}
      className={`button ${look}`}
      aria-disabled={isBusy || isDisabled}
      aria-busy={isBusy || undefined}
      aria-describedby={describedBy}
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
