import type { ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import { severityName } from '../../../../../src/wording/names';
import { FieldGroup } from '../../form/field-group';
import { MappingSelect } from './mapping-select';
import type { MappingPart } from './mapping-part';
import { withEntry } from './with-entry';
import { priorityFieldsWords as words } from './words';

const severities = ['critical', 'high', 'medium', 'low', 'informational'] as const;

/** Jira's default priority names by severity. */
const defaultNames = {
  critical: 'Highest',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Lowest',
};

/** The priority of an issue by severity. */
export function PriorityFields({
  draft,
  change,
  problemAt,
  site: { priorities },
}: MappingPart & { readonly site: MappingSite }): ReactElement {
  const nameOf = (usual: string): string =>
    priorities.some(({ name }) => name.toLowerCase() === usual.toLowerCase())
      ? words.byName(usual)
      : words.noneThere(usual);
  return (
    <FieldGroup title={words.priority} problem={problemAt('priorities')}>
      <p className="small subtle">{words.setWhenIssue}</p>
      <div className="mapping-grid">
        {severities.map((severity) => (
          <MappingSelect
            key={severity}
            label={severityName(severity)}
            none={nameOf(defaultNames[severity])}
            options={priorities}
            value={draft.priorities[severity] ?? null}
            problem={problemAt(`priorities.${severity}`)}
            onChange={(id) => {
              change({ priorities: withEntry(draft.priorities, severity, id) });
            }}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
