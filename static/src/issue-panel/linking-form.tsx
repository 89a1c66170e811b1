import Heading from '@atlaskit/heading';
import { useId, type ReactElement, type ReactNode } from 'react';
import { Button, type ButtonLook } from '../ui/button';
import { NoticeArea, type Notice } from '../ui/notice-area';
import { formWords } from './words/form-words';
import './decision-form.css';

/** The frame of a form about the link of an issue: its title, what came of it, and the step it is at. */
export function LinkingFrame({
  title,
  notice,
  isBusy,
  onEscape,
  children,
}: {
  readonly title: string;
  readonly notice: Notice | null;
  readonly isBusy: boolean;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const headingId = useId();
  return (
    <section
      className="decision"
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isBusy) return;
        event.stopPropagation();
        onEscape();
      }}
    >
      <Heading as="h2" size="xsmall" id={headingId}>
        {title}
      </Heading>
      <NoticeArea notice={notice} />
      {children}
    </section>
  );
}

/** Its form, with the buttons to send it and to close it. */
export function LinkingForm({
  intro,
  send: { label, busyLabel, look },
  isBusy,
  onSend,
  close,
  children,
}: {
  readonly intro: string;
  readonly send: { readonly label: string; readonly busyLabel: string; readonly look: ButtonLook };
  readonly isBusy: boolean;
  readonly onSend: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSend();
      }}
    >
      <p>{intro}</p>
      {children}
      <div className="decision-buttons">
        <Button type="submit" look={look} label={label} busyLabel={busyLabel} isBusy={isBusy} />
        <Button label={formWords.cancel} isBusy={isBusy} onClick={close} />
      </div>
    </form>
  );
}
