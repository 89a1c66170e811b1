import type { ReactElement } from 'react';
import type { ConnectionHealth } from '../../../../src/contract/health';
import { numberText } from '../../../../src/wording/figures';
import { DataTable } from '../../ui/data-table';
import { Empty } from '../../ui/empty';
import { Lozenge } from '../../ui/lozenge';
import { outcomeWords } from '../deliveries/base/words';
import { outcomeRows } from './outcome-rows';
import { outcomeTableWords as words } from './figures/words';

const spans = [
  { key: 'hour', name: words.lastHour },
  { key: 'day', name: '24 hours' },
  { key: 'fourWeeks', name: '28 days' },
] as const;

/** Deliveries by outcome, recently and in four weeks. */
export function OutcomeTable({ health }: { readonly health: ConnectionHealth }): ReactElement {
  const rows = outcomeRows(health);
  if (rows.length === 0) return <Empty title={words.noDeliveryWasProcessed} />;
  return (
    <>
      <DataTable
        label={words.deliveriesOfByOutcome(health.connectionId)}
        columns={[words.outcome, ...spans.map(({ name }) => ({ name, isNumber: true }))]}
      >
        {rows.map((row) => (
          <tr key={row.outcome}>
            <td>
              <Lozenge tone={outcomeWords[row.outcome].tone}>{outcomeWords[row.outcome].name}</Lozenge>
            </td>
            {spans.map(({ key }) => (
              <td key={key} className={row[key] === 0 ? 'number subtle' : 'number'}>
                {numberText(row[key])}
              </td>
            ))}
          </tr>
        ))}
        <tr className="total">
          <th scope="row">{words.all}</th>
          {spans.map(({ key }) => (
            <td key={key} className="number">
              {numberText(rows.reduce((sum, row) => sum + row[key], 0))}
            </td>
          ))}
        </tr>
      </DataTable>
      {health.atLeast && <p className="small subtle">{words.notAllRecentDeliveries}</p>}
    </>
  );
}
