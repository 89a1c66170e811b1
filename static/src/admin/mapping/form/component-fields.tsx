import type { ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import { vrtCategories, vrtCategoryName } from '../../../../../src/wording/vrt-categories';
import { MultiPicker } from '../../../ui/picker';
import { FieldGroup } from '../../form/field-group';
import type { MappingPart } from './mapping-part';
import { MappingRows } from './mapping-rows';
import { MappingSelect } from './mapping-select';
import { NameField } from './name-field';
import { searchNamed, toChoice } from './named-choices';
import { componentFieldsWords as words } from './words';

const ways = [
  { id: 'vrt-category', name: words.vulnerabilityCategory },
  { id: 'target', name: 'Target' },
];

const categories = Object.entries(vrtCategories).map(([id, name]) => ({ id, name }));

/** The components of an issue. */
export function ComponentFields({
  draft,
  change,
  problemAt,
  site: { components, targets },
}: MappingPart & { readonly site: MappingSite }): ReactElement {
  const { componentsBy: by, componentRows: rows } = draft;
  const setBy = (id: string | null): void => {
    const next = ways.some((channel) => channel.id === id) ? (id as 'vrt-category' | 'target') : 'nothing';
    change({ componentsBy: next, componentRows: next === by ? rows : [] });
  };
  return (
    <FieldGroup title={words.components} problem={problemAt('components')}>
      <p className="small subtle">{words.setWhenIssue}</p>
      <MultiPicker
        name="components.always"
        label={words.everyIssueGets}
        hint={words.everyIssueGetsHint}
        problem={undefined}
        values={draft.always.map((id) => toChoice(id, components))}
        onChange={(chosen) => {
          change({ always: chosen.map(({ value }) => value) });
        }}
        search={searchNamed(components)}
      />
      <MappingSelect
        label={words.addOneComponent}
        none={words.nothing}
        options={ways}
        value={by === 'nothing' ? null : by}
        onChange={setBy}
      />
      {by !== 'nothing' && (
        <>
          <MappingRows
            rows={rows}
            empty={{ key: '', componentId: '' }}
            what="row"
            draw={(row, number, set) => (
              <>
                {by === 'target' ? (
                  <NameField
                    label={words.target(number)}
                    value={row.key}
                    known={targets}
                    onChange={(key) => {
                      set({ key });
                    }}
                  />
                ) : (
                  <MappingSelect
                    label={words.category(number)}
                    options={
                      row.key === '' || row.key in vrtCategories
                        ? categories
                        : [...categories, { id: row.key, name: vrtCategoryName(row.key) }]
                    }
                    value={row.key}
                    onChange={(key) => {
                      set({ key: key ?? '' });
                    }}
                  />
                )}
                <MappingSelect
                  label={words.component(number)}
                  options={components}
                  value={row.componentId}
                  onChange={(componentId) => {
                    set({ componentId: componentId ?? '' });
                  }}
                />
              </>
            )}
            onChange={(componentRows) => {
              change({ componentRows });
            }}
          />
          <MappingSelect
            label={words.forEverythingElse}
            none={words.none}
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
