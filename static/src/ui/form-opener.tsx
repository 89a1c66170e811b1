import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { Button, type ButtonLook } from './button';
import { Menu } from './menu';
import { Message } from './message';
import * as words from './words';
import './form-opener.css';

export interface FormChoice<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly look?: ButtonLook;
  /** Why the person may not use it: then it opens nothing, and this stands under the buttons. */
  readonly refusal?: string;
}

/**
 * Buttons that each open a form in their place, and a menu of further ones. The forms' code is loaded when the first one
 * opens. The focus moves into a form, and back to its button when it closes.
 */
export function FormOpener<K extends string, T>({
  label,
  choices,
  more = [],
  load,
  onOpen,
  children,
}: {
  readonly label: string;
  readonly choices: readonly FormChoice<K>[];
  /** In a menu: “More”, or the label where there is nothing in front. */
  readonly more?: readonly FormChoice<K>[];
  readonly load: () => Promise<T>;
  readonly onOpen: () => void;
  readonly children: (forms: T, key: K, close: () => void) => ReactNode;
}): ReactElement | null {
  const [latest, setLatest] = useState<K | null>(null);
  const [forms, setForms] = useState<T | null>(null);
  const refusalId = useId();
  const [step, setStep] = useState<'closed' | 'loading' | 'failed' | 'open'>('closed');
  const isNone = choices.length + more.length === 0;

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
    if (isNone) document.querySelector('main')?.focus();
  };

  if (step === 'open' && forms !== null && latest !== null) return <>{children(forms, latest, close)}</>;
  if (isNone) return null;
  const has = (list: readonly FormChoice<K>[]): boolean => list.some(({ key }) => key === latest);
  const isOpening = step === 'loading';
  const refusals = [...new Set(choices.flatMap(({ refusal }) => refusal ?? []))];
  // A choice may be gone after what its form did.
  const isGone = latest !== null && !has(choices) && !has(more);
  return (
    <div className="form-opener" role="group" aria-label={label}>
      {choices.map(({ key, label: name, look = 'default', refusal }, index) => (
        <Button
          key={key}
          label={name}
          busyLabel={words.opening}
          look={look}
          isBusy={isOpening && key === latest}
          isDisabled={refusal !== undefined}
          describedBy={refusal === undefined ? undefined : `${refusalId}${refusals.indexOf(refusal)}`}
          takesFocus={key === latest || (isGone && index === 0)}
          onClick={() => void open(key)}
        />
      ))}
      {more.length > 0 && (
        <Menu
          label={choices.length === 0 ? label : words.more}
          busyLabel={words.opening}
          isBusy={isOpening && has(more)}
          takesFocus={has(more) || (isGone && choices.length === 0)}
          items={more}
          onChoose={(key) => void open(key)}
        />
      )}
      {refusals.map((refusal, index) => (
        <p key={refusal} id={`${refusalId}${index}`} className="small subtle refusal">
          {refusal}
        </p>
      ))}
      {step === 'failed' && (
        <Message tone="danger" role="alert">
          <p>{words.formNotLoaded}</p>
        </Message>
      )}
    </div>
  );
}
