import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import { numberText } from '../../../../src/wording/figures';
import { DataTable } from '../../ui/data-table';
import { counted } from '../live/count';
import type { Share } from '../live/breakdown';
import { nowWords } from '../words/now-words';
import { Figure } from './figure';

/** What each assignee, or program, has of the list. */
export function SharesTable({
  title,
  column,
  nobody,
  shares,
  jqlOf,
  siteUrl,
}: {
  readonly title: string;
  readonly column: string;
  /** Name of the share of nobody, or of no program. */
  readonly nobody: string;
  readonly shares: readonly Share[];
  /** What a share counts; `null` while not all of the list is here, for a search would list more than was counted. */
  readonly jqlOf: ((share: Share) => string) | null;
  readonly siteUrl: string;
}): ReactElement {
  const { bands, shares: words } = nowWords;
  const figures = [bands.breached, bands['at-risk'], words.columns.waiting, words.columns.all];
  return (
    <div className="figures-part">
      <Heading as="h3" size="xsmall">
        {title}
      </Heading>
      <DataTable label={title} columns={[column, ...figures.map((name) => ({ name, isNumber: true }))]}>
        {shares.map((share) => (
          <tr key={share.id ?? ''}>
            <th scope="row">{share.name ?? nobody}</th>
            {[share.overdue, share.dueSoon, share.waiting].map((count, index) => (
              <td key={figures[index]} className="number">
                {numberText(count)}
              </td>
            ))}
            <td className="number">
              {jqlOf === null ? (
                numberText(share.all)
              ) : (
                <Figure
                  count={counted(share.all)}
                  jql={jqlOf(share)}
                  about={share.name ?? nobody}
                  siteUrl={siteUrl}
                />
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  );
}
