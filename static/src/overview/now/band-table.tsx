import type { ReactElement } from 'react';
import type { Band } from '../../../../src/domain/sla/clock';
import type { Severity } from '../../../../src/domain/sla/severity';
import { DataTable } from '../../ui/data-table';
import { nowWords as words } from '../words/now-words';
import { countOf, type Counts } from '../live/count-cells';
import { sumOfCounts } from '../live/count';
import { Figure } from './figure';
import { bands, cellsOfSum, jqlOfSum, severities } from '../live/now-cells';
import type { Scope } from '../live/scope';

interface TableProps {
  readonly counts: Counts;
  readonly scope: Scope;
  readonly siteUrl: string;
}

function SumCell({
  ofSeverities,
  ofBands,
  about,
  counts,
  scope,
  siteUrl,
}: TableProps & {
  readonly ofSeverities: readonly Severity[];
  readonly ofBands: readonly Band[];
  readonly about: string;
}): ReactElement {
  const parts = cellsOfSum(ofSeverities, ofBands).map((id) => countOf(counts, id));
  return (
    <td className="number">
      <Figure
        count={sumOfCounts(parts)}
        jql={jqlOfSum(ofSeverities, ofBands, scope)}
        about={about}
        siteUrl={siteUrl}
      />
    </td>
  );
}

function Row({
  name,
  ofSeverities,
  ...table
}: TableProps & { readonly name: string; readonly ofSeverities: readonly Severity[] }): ReactElement {
  return (
    <tr className={ofSeverities.length > 1 ? 'total' : undefined}>
      <th scope="row">{name}</th>
      {bands.map((band) => (
        <SumCell
          key={band}
          ofSeverities={ofSeverities}
          ofBands={[band]}
          about={`${name}, ${words.bands[band]}`}
          {...table}
        />
      ))}
      <SumCell
        ofSeverities={ofSeverities}
        ofBands={bands}
        about={`${name}, ${words.columns.all}`}
        {...table}
      />
    </tr>
  );
}

/** Open cases by severity and band, with their sums. @param shown the severities in question; all by default */
export function BandTable({
  shown = severities,
  ...table
}: TableProps & { readonly shown?: readonly Severity[] }): ReactElement {
  const columns = [...bands.map((band) => words.bands[band]), words.columns.all];
  return (
    <div className="bands">
      <DataTable
        label={words.table}
        columns={[words.columns.severity, ...columns.map((name) => ({ name, isNumber: true }))]}
      >
        {shown.map((severity) => (
          <Row key={severity} name={words.severity(severity)} ofSeverities={[severity]} {...table} />
        ))}
        {shown.length > 1 && <Row name={words.total} ofSeverities={shown} {...table} />}
      </DataTable>
    </div>
  );
}
