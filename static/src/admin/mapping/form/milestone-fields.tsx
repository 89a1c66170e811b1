import type { ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import type { SourceView } from '../../../../../src/contract/sources';
import { Button } from '../../../ui/button';
import { FieldGroup } from '../../form/field-group';
import type { MilestoneRow } from './mapping-draft';
import type { MappingPart } from './mapping-part';
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
  const setRow = (index: number, changes: Partial<MilestoneRow>): void => {
    change({ milestoneRows: rows.map((row, place) => (place === index ? { ...row, ...changes } : row)) });
  };
  return (
    <FieldGroup title="Milestones" problem={problemAt('milestones')}>
      <p className="small subtle">
        An issue that enters the status reaches the milestone, from then on and only once.
        {source.milestones.length > 0 &&
          ` ${source.words.name} itself reports these: ${source.milestones.join(', ')}.`}
      </p>
      {rows.map((row, index) => (
        <div className="mapping-line" key={index}>
          <MappingSelect
            label={`Status ${index + 1}`}
            options={statuses}
            value={row.statusId}
            onChange={(statusId) => {
              setRow(index, { statusId: statusId ?? '' });
            }}
          />
          <NameField
            label={`Milestone ${index + 1}`}
            value={row.milestone}
            known={names.milestones}
            onChange={(milestone) => {
              setRow(index, { milestone });
            }}
          />
          <Button
            label={`Remove milestone ${index + 1}`}
            onClick={() => {
              change({ milestoneRows: rows.filter((_row, place) => place !== index) });
            }}
          />
        </div>
      ))}
      <div>
        <Button
          label="Add a milestone"
          onClick={() => {
            change({ milestoneRows: [...rows, { statusId: '', milestone: '' }] });
          }}
        />
      </div>
    </FieldGroup>
  );
}
