import type { FormEvent, FormHTMLAttributes, ReactElement, ReactNode } from 'react';
import { EditedFields } from '../../ui/edited-fields';
import { useProblemFocus } from '../page/use-problem-focus';

type FormAttributes = Pick<
  FormHTMLAttributes<HTMLFormElement>,
  'className' | 'aria-label' | 'aria-labelledby' | 'onInput' | 'onFocus' | 'onPointerDown'
>;

/** A form that is sent once at a time. The first field with a problem takes the focus, and loses it when it is edited. */
export function InputForm({
  problems,
  isBusy,
  onSend,
  onCancel,
  children,
  ...attributes
}: {
  /** A new object for each answer, so that the same problem takes the focus again. */
  readonly problems: object | null;
  readonly isBusy: boolean;
  readonly onSend: (entered: FormData, form: HTMLFormElement) => void;
  /** Called by Escape. */
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
} & FormAttributes): ReactElement {
  const form = useProblemFocus(problems);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isBusy) onSend(new FormData(event.currentTarget), event.currentTarget);
  };
  return (
    <form
      {...attributes}
      ref={form}
      noValidate
      autoComplete="off"
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy) onCancel?.();
      }}
    >
      <EditedFields answer={problems}>{children}</EditedFields>
    </form>
  );
}
