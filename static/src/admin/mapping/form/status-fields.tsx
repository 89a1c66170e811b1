import type { ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import type { SourceView } from '../../../../../src/contract/sources';
import { submissionStateName } from '../../../../../src/wording/names';
import { FieldGroup } from '../../form/field-group';
import type { MappingPart } from './mapping-part';
import { MappingSelect } from './mapping-select';
import { withEntry } from './with-entry';
import { statusFieldsWords as words } from './words';

/** The status of issues by the source state. */
export function StatusFields({
  draft,
  change,
  problemAt,
  site: { statuses, resolutions },
  source,
}: MappingPart & { readonly site: MappingSite; readonly source: SourceView }): ReactElement {
  const states = Object.keys(source.words.states);
  const others = Object.keys(draft.statuses).filter((state) => !states.includes(state));
  return (
    <FieldGroup title={words.status}>
      <p className="small subtle">{words.whenSubmissionEntersState}</p>
      {[...states, ...others].map((state) => {
        const target = draft.statuses[state];
        const name = submissionStateName(state);
        const set = (statusId: string | null, resolutionId: string | null): void => {
          const statusName = statuses.find(({ id }) => id === statusId)?.name ?? target?.statusName ?? '';
          const next = statusId === null ? null : { statusId, statusName, resolutionId };
          change({ statuses: withEntry(draft.statuses, state, next) });
        };
        return (
          <div className="mapping-pair" key={state}>
            <MappingSelect
              label={words.statusOf(name)}
              none={words.doNotMove}
              options={statuses}
              value={target?.statusId ?? null}
              problem={problemAt(`statuses.${state}`)}
              onChange={(id) => {
                set(id, target?.resolutionId ?? null);
              }}
            />
            {target !== undefined && (
              <MappingSelect
                label={words.resolution(name)}
                none={words.none}
                options={resolutions}
                value={target.resolutionId}
                onChange={(id) => {
                  set(target.statusId, id);
                }}
              />
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}
