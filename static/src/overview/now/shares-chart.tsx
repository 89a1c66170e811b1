import type { ReactElement } from 'react';
import { numberText } from '../../../../src/wording/figures';
import { HorizontalBars } from '../../charts/horizontal-bars';
import { DataTable } from '../../ui/data-table';
import { counted } from '../live/count';
import type { Share } from '../live/breakdown';
import { nowWords } from '../words/now-words';
import { Figure } from './figure';
import { shareParts, sharesData } from './shares-data';

/** More bars than these are no picture any more. */
const MOST_BARS = 10;

/** What each assignee, or program, has of the list, in bars and in numbers. */
export function SharesChart({
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
  const words = nowWords.shares;
  const figures = [...shareParts.map(({ name }) => name), words.columns.all];
  const table = (
    <DataTable label={title} columns={[column, ...figures.map((name) => ({ name, isNumber: true }))]}>
      {shares.map((share) => (
        <tr key={share.id ?? ''}>
          <th scope="row">{share.name ?? nobody}</th>
          {shareParts.map(({ id, of }) => (
            <td key={id} className="number">
              {numberText(of(share))}
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
  );
  return (
    <HorizontalBars
      title={title}
      note={words.note(shares.length, MOST_BARS)}
      data={sharesData(shares, column, nobody)}
      most={MOST_BARS}
      table={table}
    />
  );
}
