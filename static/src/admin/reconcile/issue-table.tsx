import type { ReactElement } from 'react';
import type { DueBucket, IssueCounts } from '../../../../src/domain/reconcile/import-job';
import { numberText } from '../../../../src/wording/figures';
import { dueBucketNames, importSeverityName } from '../../../../src/wording/import-words';
import { DataTable } from '../../ui/data-table';
import { buckets, issueRows, issueTotals, type IssueTotals } from './issue-totals';
import { issueTableWords as words } from './words';

function cellClass(bucket: DueBucket, count: number): string {
  if (count === 0) return 'number subtle';
  return bucket === 'overdue' ? 'number overdue' : 'number';
}

function Figures({ byBucket, total }: IssueTotals): ReactElement {
  return (
    <>
      {buckets.map((bucket) => (
        <td key={bucket} className={cellClass(bucket, byBucket[bucket])}>
          {numberText(byBucket[bucket])}
        </td>
      ))}
      <td className="number">
        <strong>{numberText(total)}</strong>
      </td>
    </>
  );
}

/** Issues to create, by severity and by how soon they would be due. */
export function IssueTable({ issues }: { readonly issues: IssueCounts }): ReactElement {
  return (
    <DataTable
      label={words.issuesThatWould}
      columns={[
        words.severity,
        ...buckets.map((bucket) => ({ name: dueBucketNames[bucket], isNumber: true })),
        { name: 'All', isNumber: true },
      ]}
    >
      {issueRows(issues).map(({ severity, ...totals }) => (
        <tr key={severity}>
          <th scope="row">{importSeverityName(severity)}</th>
          <Figures {...totals} />
        </tr>
      ))}
      <tr className="total">
        <th scope="row">{words.all}</th>
        <Figures {...issueTotals(issues)} />
      </tr>
    </DataTable>
  );
}
