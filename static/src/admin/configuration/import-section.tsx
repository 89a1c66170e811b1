import Heading from '@atlaskit/heading';
import { useId, useState, type ChangeEvent, type FormEvent, type ReactElement } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { NoticeArea } from '../../ui/notice-area';
import { CodeField } from '../form/code-field';
import type { PageControl } from '../page/page-control';
import { useProblemFocus } from '../page/use-problem-focus';
import { countOf, planSentence } from './plan-words';
import { PlanTable } from './plan-table';
import { ProblemTable } from './problem-table';
import { useImport } from './use-import';

/** The app's own files are smaller. */
const MAX_BYTES = 1_000_000;

/** Imports a configuration from a file, after showing what would change. */
export function ImportSection({ control }: { readonly control: PageControl }): ReactElement {
  const headingId = useId();
  const [text, setText] = useState('');
  /** A new object for each attempt, so that the same problem takes the focus again. */
  const [problem, setProblem] = useState<{ readonly text: string } | null>(null);
  const form = useProblemFocus(problem);
  const { planned, isBusy, notice, plan, forget, carryOut } = useImport(control);
  const change = (next: string): void => {
    setText(next);
    setProblem(null);
    // The plan was for another text.
    forget();
  };
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file === undefined) return;
    if (file.size > MAX_BYTES) {
      setProblem({ text: 'This file is larger than 1 MB, the limit for a configuration.' });
      return;
    }
    change(await file.text());
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setProblem(text.trim() === '' ? { text: 'Choose a file, or paste its content.' } : null);
    if (text.trim() !== '') plan(text);
  };
  const steps =
    planned?.type === 'plan' ? countOf(planned.items, 'add') + countOf(planned.items, 'change') : 0;
  return (
    <section className="card part" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        Import
      </Heading>
      <p>
        An import adds and changes, and never deletes. A new connection starts paused and without a secret. An
        existing one keeps its secret and API token, and stays on or paused. A policy that differs becomes a
        new version. Choose a file and preview the changes; nothing changes before you import.
      </p>
      <form ref={form} className="part" noValidate autoComplete="off" onSubmit={onSubmit}>
        <Field
          name="file"
          label="File"
          hint="A JSON file exported from this site or another one."
          problem={problem?.text}
          isRequired={false}
        >
          {(field) => (
            <input
              {...field}
              type="file"
              accept=".json,application/json"
              onChange={(event) => void readFile(event)}
            />
          )}
        </Field>
        <CodeField
          name="text"
          label="Content of the file"
          hint="Filled in from the file, or pasted by you."
          problem={undefined}
          isRequired={false}
          rows={8}
          value={text}
          onChange={change}
        />
        <div>
          <Button type="submit" label="Preview changes" busyLabel="Loading…" isBusy={isBusy} />
        </div>
      </form>
      <NoticeArea notice={notice} />
      {planned?.type === 'unreadable' && <ProblemTable problems={planned.problems} />}
      {planned?.type === 'plan' && (
        <>
          <p role="status">
            <strong>{planSentence(planned.items)}</strong>
          </p>
          {planned.items.length > 0 && <PlanTable items={planned.items} />}
          {steps > 0 && (
            <div className="buttons">
              <Button
                look="primary"
                label="Import now"
                busyLabel="Importing…"
                isBusy={isBusy}
                onClick={carryOut}
              />
              <Button label="Cancel" isBusy={isBusy} onClick={forget} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
