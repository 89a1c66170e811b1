import type { ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import type { SourceView } from '../../../../../src/contract/sources';
import { FlagFields } from './flag-fields';
import type { MappingPart } from './mapping-part';
import { MilestoneFields } from './milestone-fields';

/** What statuses and fields of Jira say about the clocks of a case. */
export function FactFields({
  source,
  ...part
}: MappingPart & { readonly site: MappingSite; readonly source: SourceView }): ReactElement {
  return (
    <>
      <MilestoneFields {...part} source={source} />
      <FlagFields {...part} />
    </>
  );
}
