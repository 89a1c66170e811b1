import { useId, useRef, useState, type ReactElement } from 'react';
import { Button } from '../../ui/button';
import { copyFieldWords as words } from './words';

/** A text to copy into another system; with `rows` it has several lines. */
export function CopyField({
  label,
  value,
  rows,
}: {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
}): ReactElement {
  const inputId = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    // Also selects it: if the frame may not write to the clipboard, the keyboard can.
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied.');
    } catch {
      setSaid(words.browserDoesNotLet);
    }
  };
  return (
    <div className="field">
      <label htmlFor={inputId}>{label}</label>
      <div className="with-button">
        {rows === undefined ? (
          <input
            id={inputId}
            ref={input}
            readOnly
            value={value}
            onFocus={(event) => {
              event.target.select();
            }}
          />
        ) : (
          <textarea id={inputId} ref={input} className="code" readOnly rows={rows} value={value} />
        )}
        <Button label={words.copy} onClick={() => void copy()} />
      </div>
      <p role="status" className="small subtle">
        {said}
      </p>
    </div>
  );
}
