import { useId, type ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import { vrtCategories, vrtCategoryName } from '../../../../../src/wording/vrt-categories';
import { Button } from '../../../ui/button';
import { MultiPicker } from '../../../ui/picker';
import { FieldGroup } from '../../form/field-group';
import type { ComponentRow } from './mapping-draft';
import type { MappingPart } from './mapping-part';
import { MappingSelect } from './mapping-select';
import { searchNamed, toChoice } from './named-choices';

const ways = [
  { id: 'vrt-category', name: 'Vulnerability category' },
  { id: 'target', name: 'Target' },
];

const categories = Object.entries(vrtCategories).map(([id, name]) => ({ id, name }));

/** A target, by its name in the source. */
function TargetName({
  value,
  number,
  known,
  onChange,
}: {
  readonly value: string;
  readonly number: number;
  readonly known: readonly string[];
  readonly onChange: (name: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{`Target ${number}`}</label>
      <input
        id={id}
        value={value}
        list={`${id}-known`}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      <datalist id={`${id}-known`}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

/** The components of an issue. */
export function ComponentFields({
  draft,
  change,
  problemAt,
  site: { components, targets },
}: MappingPart & { readonly site: MappingSite }): ReactElement {
  const { componentsBy: by, componentRows: rows } = draft;
  const setRow = (index: number, changes: Partial<ComponentRow>): void => {
    change({ componentRows: rows.map((row, place) => (place === index ? { ...row, ...changes } : row)) });
  };
  const setBy = (id: string | null): void => {
    const next = ways.some((channel) => channel.id === id) ? (id as 'vrt-category' | 'target') : 'nothing';
    change({ componentsBy: next, componentRows: next === by ? rows : [] });
  };
  return (
    <FieldGroup title="Components" problem={problemAt('components')}>
      <p className="small subtle">Set when the issue is created. People can change them later.</p>
      <MultiPicker
        name="components.always"
        label="Every issue gets"
        hint="Components of the Jira project."
        problem={undefined}
        values={draft.always.map((id) => toChoice(id, components))}
        onChange={(chosen) => {
          change({ always: chosen.map(({ value }) => value) });
        }}
        search={searchNamed(components)}
      />
      <MappingSelect
        label="Add one component by"
        none="Nothing"
        options={ways}
        value={by === 'nothing' ? null : by}
        onChange={setBy}
      />
      {by !== 'nothing' && (
        <>
          {rows.map((row, index) => (
            <div className="mapping-line" key={index}>
              {by === 'target' ? (
                <TargetName
                  value={row.key}
                  number={index + 1}
                  known={targets}
                  onChange={(key) => {
                    setRow(index, { key });
                  }}
                />
              ) : (
                <MappingSelect
                  label={`Category ${index + 1}`}
                  options={
                    row.key === '' || row.key in vrtCategories
                      ? categories
                      : [...categories, { id: row.key, name: vrtCategoryName(row.key) }]
                  }
                  value={row.key}
                  onChange={(key) => {
                    setRow(index, { key: key ?? '' });
                  }}
                />
              )}
              <MappingSelect
                label={`Component ${index + 1}`}
                options={components}
                value={row.componentId}
                onChange={(componentId) => {
                  setRow(index, { componentId: componentId ?? '' });
                }}
              />
              <Button
                label={`Remove row ${index + 1}`}
                onClick={() => {
                  change({ componentRows: rows.filter((_row, place) => place !== index) });
                }}
              />
            </div>
          ))}
          <div>
            <Button
              label="Add a row"
              onClick={() => {
                change({ componentRows: [...rows, { key: '', componentId: '' }] });
              }}
            />
          </div>
          <MappingSelect
            label="For everything else"
            none="None"
            options={components}
            value={draft.otherwise}
            onChange={(otherwise) => {
              change({ otherwise });
            }}
          />
        </>
      )}
    </FieldGroup>
  );
}
