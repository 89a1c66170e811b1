import type { ReactElement } from 'react';
import type { DueBucket, IssueCounts } from '../../../../src/domain/reconcile/import-job';
import { numberText } from '../../../../src/wording/figures';
import { dueBucketNames, importSeverityName } from '../../../../src/wording/import-words';
import { StackTable } from '../../ui/stack-table';
import { buckets, issueRows, issueTotals, type IssueTotals } from './issue-totals';
import { issueTableWords as words } from './words';

/** A narrow page leaves out the zeros: seven rows of eight lines each could not be taken in. */
function cellClass(bucket: DueBucket, count: number): string {
  if (count === 0) return 'number subtle wide-only';
  return bucket === 'overdue' ? 'number overdue' : 'number';
}

function Figures({ byBucket, total }: IssueTotals): ReactElement {
  return (
    <>
      {buckets.map((bucket) => (
        <td key={bucket} role="cell" className={cellClass(bucket, byBucket[bucket])}>
          <span className="cell-name">{dueBucketNames[bucket]}</span>
          {numberText(byBucket[bucket])}
        </td>
      ))}
      <td role="cell" className="number">
        <span className="cell-name">{words.all}</span>
        <strong>{numberText(total)}</strong>
      </td>
    </>
  );
}

/** Issues to create, by severity and by how soon they would be due. */
export function IssueTable({ issues }: { readonly issues: IssueCounts }): ReactElement {
  return (
    <StackTable
      label={words.issuesThatWould}
      columns={[
        words.severity,
        ...buckets.map((bucket) => ({ name: dueBucketNames[bucket], isNumber: true })),
        { name: words.all, isNumber: true },
      ]}
    >
      {issueRows(issues).map(({ severity, ...totals }) => (
        <tr key={severity} role="row">
          <th role="rowheader" scope="row">
            {importSeverityName(severity)}
          </th>
          <Figures {...totals} />
        </tr>
      ))}
      <tr role="row" className="total">
        <th role="rowheader" scope="row">
          {words.all}
        </th>
        <Figures {...issueTotals(issues)} />
      </tr>
    </StackTable>
  );
}
