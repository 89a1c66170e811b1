import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { Button } from '../../ui/button';
import type { Choice } from '../../ui/choice';
import { EditedFields } from '../../ui/edited-fields';
import { Field } from '../../ui/field';
import { Picker } from '../../ui/picker';
import { bulkWords } from '../words/bulk-words';
import { findAssignable } from '../run/assign';
import { ExtensionFields } from './extension-fields';
import { readWanted, type Problems } from './read-wanted';
import type { RunKind, Subject, Wanted } from '../run/run';

const words = bulkWords.form;

/** The server's limit. */
const MAX_CHARACTERS = 1000;

/** What is asked for before the preview of an action: a date, a reason, a person. It keeps its input while hidden. */
export function BulkForm({
  kind,
  issues,
  isHidden,
  isBusy,
  onPreview,
  onCancel,
}: {
  readonly kind: RunKind;
  readonly issues: readonly Subject[];
  readonly isHidden: boolean;
  readonly isBusy: boolean;
  readonly onPreview: (wanted: Wanted) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const [problems, setProblems] = useState<Problems>({});
  const [person, setPerson] = useState<Choice | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isHidden) return;
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (invalid ?? form.current?.querySelector<HTMLElement>('input, select, textarea'))?.focus();
  }, [isHidden, problems]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isBusy) return;
    const chosen = person && { id: person.value, name: person.name };
    const reading = readWanted(kind, new FormData(event.currentTarget), chosen);
    setProblems(reading.ok ? {} : reading.problems);
    if (reading.ok) onPreview(reading.wanted);
  };
  const text = kind === 'ask-extension' ? words.plan : words.reason;
  return (
    <form ref={form} hidden={isHidden} noValidate autoComplete="off" onSubmit={submit}>
      <p>{words.intro[kind]}</p>
      <EditedFields answer={problems}>
        {kind === 'ask-extension' && <ExtensionFields problems={problems} />}
        {kind === 'assign' ? (
          <Picker
            name="person"
            label={words.person.label}
            hint={words.person.hint}
            problem={problems.person}
            value={person}
            search={(typed) => findAssignable(issues, typed)}
            onChange={setPerson}
          />
        ) : (
          <Field name="words" label={text.label} hint={text.hint} problem={problems.words}>
            {(control) => <textarea rows={3} maxLength={MAX_CHARACTERS} {...control} />}
          </Field>
        )}
      </EditedFields>
      <div className="buttons">
        <Button
          type="submit"
          look="primary"
          label={words.preview}
          busyLabel={words.previewing}
          isBusy={isBusy}
        />
        <Button label={words.cancel} isBusy={isBusy} onClick={onCancel} />
      </div>
    </form>
  );
}
