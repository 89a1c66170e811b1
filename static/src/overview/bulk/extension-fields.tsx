import { useState, type ReactElement } from 'react';
import { EXTENSION_MAX_DAYS } from '../../../../src/wording/bulk-refusal';
import { Field } from '../../ui/field';
import { bulkWords } from '../words/bulk-words';
import type { Problems } from './read-wanted';

const words = bulkWords.form;

/** Prevents browsers from accepting a fifth digit of the year. */
const LAST_DATE = '9999-12-31';

/** How far an extension goes: so many days more for each issue, or one date for all. */
export function ExtensionFields({ problems }: { readonly problems: Problems }): ReactElement {
  const [by, setBy] = useState<'days' | 'date'>('days');
  return (
    <>
      <Field name="by" label={words.by.label} hint={words.by.hint} problem={undefined}>
        {(control) => (
          <select
            {...control}
            value={by}
            onChange={(event) => {
              setBy(event.currentTarget.value === 'date' ? 'date' : 'days');
            }}
          >
            <option value="days">{words.by.days}</option>
            <option value="date">{words.by.date}</option>
          </select>
        )}
      </Field>
      {by === 'days' ? (
        <Field name="days" label={words.days.label} hint={words.days.hint} problem={problems.days}>
          {(control) => <input type="number" min={1} max={EXTENSION_MAX_DAYS} step={1} {...control} />}
        </Field>
      ) : (
        <Field name="date" label={words.date.label} hint={words.date.hint} problem={problems.date}>
          {(control) => <input type="date" max={LAST_DATE} {...control} />}
        </Field>
      )}
    </>
  );
}
