import Heading from '@atlaskit/heading';
import { useId, useState, type ChangeEvent, type FormEvent, type ReactElement } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { NoticeArea } from '../../ui/notice-area';
import { CodeField } from '../form/code-field';
import type { PageControl } from '../page/page-control';
import { useProblemFocus } from '../page/use-problem-focus';
import { countOf, planSentence, importSectionWords as words } from './words';
import { PlanTable } from './plan-table';
import { ProblemTable } from './problem-table';
import { useImport } from './use-import';

/** The app's own files are smaller. */
const MAX_BYTES = 1_000_000;

/** Imports a configuration from a file, after showing what would change. */
export function ImportSection({ control }: { readonly control: PageControl }): ReactElement {
  const headingId = useId();
  const [text, setText] = useState('');
  /** True while the chosen file is one that was not read. */
  const [isTooLarge, setIsTooLarge] = useState(false);
  /** A new object for each attempt, so that the same problem takes the focus again. */
  const [problem, setProblem] = useState<{ readonly text: string } | null>(null);
  const form = useProblemFocus(problem);
  const { planned, isBusy, notice, plan, forget, carryOut } = useImport(control);
  const change = (next: string): void => {
    setText(next);
    setIsTooLarge(false);
    setProblem(null);
    // The plan was for another text.
    forget();
  };
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file === undefined) return;
    if (file.size > MAX_BYTES) {
      // What an earlier file held is not what is chosen now.
      change('');
      setIsTooLarge(true);
      setProblem({ text: words.thisFileIsLarger });
      return;
    }
    change(await file.text());
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = isTooLarge ? words.thisFileIsLarger : words.chooseFileOrPaste;
    setProblem(text.trim() === '' ? { text: missing } : null);
    if (text.trim() !== '') plan(text);
  };
  const steps =
    planned?.type === 'plan' ? countOf(planned.items, 'add') + countOf(planned.items, 'change') : 0;
  return (
    <section className="card part" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        {words.import}
      </Heading>
      <p>{words.importAddsAndChanges}</p>
      <form ref={form} className="part" noValidate autoComplete="off" onSubmit={onSubmit}>
        <Field
          name="file"
          label={words.file}
          hint={words.fileHint}
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
          label={words.contentOfFile}
          hint={words.contentOfFileHint}
          problem={undefined}
          isRequired={false}
          rows={8}
          value={text}
          onChange={change}
        />
        <div>
          <Button type="submit" label={words.previewChanges} busyLabel={words.loading} isBusy={isBusy} />
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
                label={words.importNow}
                busyLabel={words.importing}
                isBusy={isBusy}
                onClick={carryOut}
              />
              <Button label={words.cancel} isBusy={isBusy} onClick={forget} />
            </div>
          )}
        </>
      )}
    </section>
  );
}
