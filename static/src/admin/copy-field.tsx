import { useId, useRef, useState, type ReactElement } from 'react';
import { Button } from '../ui/button';

/** A line of text to be copied into another system. */
export function CopyField({
  label,
  value,
}: {
  readonly label: string;
  readonly value: string;
}): ReactElement {
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    // Selected all the same: where the frame may not write to the clipboard, the keyboard can.
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied.');
    } catch {
      setSaid('The browser does not let this page copy. The address is selected: press Ctrl+C or ⌘C.');
    }
  };
  return (
    <div className="field">
      <label htmlFor={inputId}>{label}</label>
      <div className="with-button">
        <input
          id={inputId}
          ref={input}
          readOnly
          value={value}
          onFocus={(event) => {
            event.target.select();
          }}
        />
        <Button label="Copy" onClick={() => void copy()} />
      </div>
      <p role="status" className="small subtle">
        {said}
      </p>
    </div>
  );
}
