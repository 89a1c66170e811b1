import type { ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import type { SourceView } from '../../../../../src/contract/sources';
import { FieldGroup } from '../../form/field-group';
import type { MappingPart } from './mapping-part';
import { MappingRows } from './mapping-rows';
import { MappingSelect } from './mapping-select';
import { NameField } from './name-field';
import { milestoneFieldsWords as words } from './words';

/** The milestones that issues reach with a status. */
export function MilestoneFields({
  draft: { milestoneRows: rows },
  change,
  problemAt,
  site: { statuses, names },
  source,
}: MappingPart & { readonly site: MappingSite; readonly source: SourceView }): ReactElement {
  return (
    <FieldGroup title={words.milestones} problem={problemAt('milestones')}>
      <p className="small subtle">
        {words.issueThatEntersStatus}
        {source.milestones.length > 0 &&
          words.itselfReportsThese(source.words.name, source.milestones.join(', '))}
      </p>
      <MappingRows
        rows={rows}
        empty={{ statusId: '', milestone: '' }}
        what="milestone"
        draw={(row, number, set) => (
          <>
            <MappingSelect
              label={words.status(number)}
              options={statuses}
              value={row.statusId}
              onChange={(statusId) => {
                set({ statusId: statusId ?? '' });
              }}
            />
            <NameField
              label={words.milestone(number)}
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
