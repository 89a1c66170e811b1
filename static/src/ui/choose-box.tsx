import { useEffect, useRef, type ReactElement } from 'react';

/** The checkbox of one table row, or of all; indeterminate if some are chosen. */
export function ChooseBox({
  label,
  state,
  isLocked,
  onToggle,
}: {
  readonly label: string;
  readonly state: 'none' | 'some' | 'all';
  readonly isLocked: boolean;
  readonly onToggle: () => void;
}): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <input
      type="checkbox"
      ref={box}
      aria-label={label}
      checked={state === 'all'}
      disabled={isLocked}
      onChange={onToggle}
    />
  );
}
