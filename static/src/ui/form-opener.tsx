import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from './button';
import { Message } from './message';
import './form-opener.css';

export interface FormChoice<K extends string> {
  readonly key: K;
  readonly label: string;
}

/**
 * Buttons that each open a form in their place. The forms' code is loaded when the first one opens. The focus moves
 * into a form, and back to its button when it closes.
 */
export function FormOpener<K extends string, T>({
  label,
  choices,
  load,
  onOpen,
  children,
}: {
  readonly label: string;
  readonly choices: readonly FormChoice<K>[];
  readonly load: () => Promise<T>;
  readonly onOpen: () => void;
  readonly children: (forms: T, key: K, close: () => void) => ReactNode;
}): ReactElement | null {
  const [latest, setLatest] = useState<K | null>(null);
  const [forms, setForms] = useState<T | null>(null);
  const [step, setStep] = useState<'closed' | 'loading' | 'failed' | 'open'>('closed');

  const open = async (key: K): Promise<void> => {
    onOpen();
    setLatest(key);
    setStep('loading');
    try {
      const loaded = await load();
      setForms(() => loaded);
      setStep('open');
    } catch {
      setStep('failed');
    }
  };
  const close = (): void => {
    setStep('closed');
    if (choices.length === 0) document.querySelector('main')?.focus();
  };

  if (step === 'open' && forms !== null && latest !== null) return <>{children(forms, latest, close)}</>;
  if (choices.length === 0) return null;
  return (
    <div className="form-opener" role="group" aria-label={label}>
      {choices.map(({ key, label: name }, index) => (
        <Button
          key={key}
          label={name}
          busyLabel="Opening…"
          isBusy={step === 'loading' && key === latest}
          takesFocus={
            latest !== null && (choices.some((each) => each.key === latest) ? key === latest : index === 0)
          }
          onClick={() => void open(key)}
        />
      ))}
      {step === 'failed' && (
        <Message tone="danger" role="alert">
          <p>The form could not be loaded. Reload the page to try again.</p>
        </Message>
      )}
    </div>
  );
}
