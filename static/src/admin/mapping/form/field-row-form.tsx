import { useId, type ReactElement } from 'react';
import type { MappingField } from '../../../../../src/contract/mapping';
import type { MappedValue } from '../../../../../src/domain/mapping/mapping';
import type { SubmissionSource } from '../../../../../src/domain/findings/submission-values';
import { Button } from '../../../ui/button';
import { useStandingProblem } from '../../../ui/edited-fields';
import { FixedValue } from './fixed-value';
import type { FieldRow } from './mapping-draft';
import { kindWords, sourceNames, fieldRowFormWords } from './words';

const ways: readonly { readonly value: MappedValue['from']; readonly name: string }[] = [
  { value: 'fixed', name: fieldRowFormWords.sameForEveryIssue },
  { value: 'submission', name: fieldRowFormWords.fromSubmission },
  { value: 'rest', name: fieldRowFormWords.jsonForJirasRest },
];

function isChannel(value: string): value is MappedValue['from'] {
  return ways.some((channel) => channel.value === value);
}

function isSource(value: string): value is SubmissionSource {
  return value in sourceNames;
}

/** The value of one field. */
export function FieldRowForm({
  row,
  field,
  people,
  problem: answered,
  takesFocus,
  onChange,
  onRemove,
}: {
  readonly row: FieldRow;
  readonly field: MappingField;
  readonly people: Readonly<Record<string, string>>;
  readonly problem: string | undefined;
  readonly takesFocus: boolean;
  readonly onChange: (row: FieldRow) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const id = useId();
  const { name, kind, required } = field;
  const offered = ways.filter(({ value }) => kind !== 'other' || value === 'rest' || value === row.from);
  const { problem, onEdit } = useStandingProblem(`fields.${row.id}`, answered);
  const problemId = `${id}-problem`;
  const tied = {
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? `${id}-hint` : fieldRowFormWords.hint(problemId, id),
  };
  return (
    <fieldset className="mapping-field" onInput={onEdit}>
      <legend>
        {name}{' '}
        <span className="small subtle">
          ({field.id}, {kindWords[kind].name}
          {required && ', required by Jira'})
        </span>
      </legend>
      <div className="mapping-line">
        <div className="field">
          <label htmlFor={`${id}-from`}>{fieldRowFormWords.source(name)}</label>
          <span className="control">
            <select
              id={`${id}-from`}
              value={row.from}
              autoFocus={takesFocus}
              onChange={({ target }) => {
                if (isChannel(target.value)) onChange({ ...row, from: target.value });
              }}
            >
              {offered.map(({ value, name: channel }) => (
                <option key={value} value={value}>
                  {channel}
                </option>
              ))}
            </select>
          </span>
        </div>
        {row.from === 'submission' && (
          <div className="field">
            <label htmlFor={`${id}-source`}>{fieldRowFormWords.what(name)}</label>
            <span className="control">
              <select
                id={`${id}-source`}
                {...tied}
                value={row.source}
                onChange={({ target }) => {
                  if (isSource(target.value)) onChange({ ...row, source: target.value });
                }}
              >
                {Object.entries(sourceNames).map(([source, words]) => (
                  <option key={source} value={source}>
                    {words}
                  </option>
                ))}
              </select>
            </span>
          </div>
        )}
        {row.from === 'rest' && (
          <div className="field">
            <label htmlFor={`${id}-json`}>{fieldRowFormWords.valueInJson(name)}</label>
            <textarea
              id={`${id}-json`}
              {...tied}
              className="code"
              rows={3}
              spellCheck={false}
              value={row.json}
              onChange={({ target }) => {
                onChange({ ...row, json: target.value });
              }}
            />
          </div>
        )}
        {row.from === 'fixed' && (
          <FixedValue
            id={`${id}-value`}
            label={fieldRowFormWords.value(name)}
            field={field}
            entries={row.entries}
            people={people}
            tied={tied}
            onChange={(entries) => {
              onChange({ ...row, entries });
            }}
          />
        )}
        <Button label={fieldRowFormWords.remove(name)} onClick={onRemove} />
      </div>
      {problem !== undefined && (
        <p id={problemId} className="problem small">
          {problem}
        </p>
      )}
      <p id={`${id}-hint`} className="small subtle">
        {row.from === 'rest' ? kindWords.other.hint : row.from === 'fixed' ? kindWords[kind].hint : ''}
      </p>
    </fieldset>
  );
}
