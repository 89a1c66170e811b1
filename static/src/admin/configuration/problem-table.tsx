import type { ReactElement } from 'react';
import type { ConfigurationPlanResult } from '../../../../src/contract/configuration';
import { asSentence } from '../../ui/as-sentence';
import { DataTable } from '../../ui/data-table';
import { Message } from '../../ui/message';

type Problems = Extract<ConfigurationPlanResult, { type: 'unreadable' }>['problems'];

/** Why a file cannot be imported, by place. */
export function ProblemTable({ problems }: { readonly problems: Problems }): ReactElement {
  return (
    <>
      <Message tone="danger" role="alert">
        <p>This file cannot be imported, and nothing was changed. Fix the problems below.</p>
      </Message>
      <DataTable label="Problems of the file" columns={['Place', 'Problem']}>
        {problems.map(({ place, problem }, index) => (
          <tr key={`${place} ${index}`}>
            <td>{place}</td>
            <td>{asSentence(problem)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
