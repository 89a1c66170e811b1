import type { ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../../src/contract/connections';
import type { SiteResolution } from '../../../../../src/contract/health';
import { StackCell, StackRow, StackTable } from '../../../ui/stack-table';
import { RESOLUTION } from './read-settings';
import { meaningWord } from '../../resolutions/words';
import { resolutionsTableWords as words } from './words';

interface Row {
  readonly id: string;
  readonly name: string;
  /** What it counts as without a choice here. */
  readonly otherwise: string;
}

/** The clock outcome of each Jira resolution; one that Jira no longer has is shown by its id. */
export function ResolutionsTable({
  resolutions,
  known,
}: {
  readonly resolutions: ConnectionSettings['resolutions'];
  readonly known: readonly SiteResolution[];
}): ReactElement {
  const rows = known.map(({ id, name, counts }): Row => ({
    id,
    name,
    otherwise: words.asOnThisSite(meaningWord(counts).toLowerCase()),
  }));
  const gone = Object.keys(resolutions)
    .filter((id) => known.every((each) => each.id !== id))
    .map((id): Row => ({ id, name: id, otherwise: words.asOnSite }));
  return (
    <StackTable label={words.resolutions} columns={[words.resolution, words.meaning]}>
      {[...rows, ...gone].map(({ id, name, otherwise }) => (
        <StackRow key={id}>
          <StackCell>{name}</StackCell>
          <StackCell>
            <span className="field">
              <span className="control">
                <select
                  name={`${RESOLUTION}${id}`}
                  aria-label={words.meaningOf(name)}
                  defaultValue={resolutions[id] ?? ''}
                >
                  <option value="">{otherwise}</option>
                  <option value="fixed">{meaningWord('fixed')}</option>
                  <option value="closed">{meaningWord('closed')}</option>
                </select>
              </span>
            </span>
          </StackCell>
        </StackRow>
      ))}
    </StackTable>
  );
}
