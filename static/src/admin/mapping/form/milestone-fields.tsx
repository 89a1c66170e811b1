import type { ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import type { SourceView } from '../../../../../src/contract/sources';
import { FieldGroup } from '../../form/field-group';
import type { MappingPart } from './mapping-part';
import { MappingRows } from './mapping-rows';
import { MappingSelect } from './mapping-select';
import { NameField } from './name-field';

/** The milestones that issues reach with a status. */
export function MilestoneFields({
  draft: { milestoneRows: rows },
  change,
  problemAt,
  site: { statuses, names },
  source,
}: MappingPart & { readonly site: MappingSite; readonly source: SourceView }): ReactElement {
  return (
    <FieldGroup title="Milestones" problem={problemAt('milestones')}>
      <p className="small subtle">
        An issue that enters the status reaches the milestone, from then on and only once.
        {source.milestones.length > 0 &&
          ` ${source.words.name} itself reports these: ${source.milestones.join(', ')}.`}
      </p>
      <MappingRows
        rows={rows}
        empty={{ statusId: '', milestone: '' }}
        what="milestone"
        draw={(row, number, set) => (
          <>
            <MappingSelect
              label={`Status ${number}`}
              options={statuses}
              value={row.statusId}
              onChange={(statusId) => {
                set({ statusId: statusId ?? '' });
              }}
            />
            <NameField
              label={`Milestone ${number}`}
              value={row.milestone}
              known={names.milestones}
              onChange={(milestone) => {
                set({ milestone: milestone.trim() });
              }}
            />
          </>
        )}
        onChange={(milestoneRows) => {
          change({ milestoneRows });
        }}
      />
    </FieldGroup>
  );
}
