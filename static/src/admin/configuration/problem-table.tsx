import type { ReactElement } from 'react';
import type { ConfigurationPlanResult } from '../../../../src/contract/configuration';
import { asSentence } from '../../ui/as-sentence';
import { DataTable } from '../../ui/data-table';
import { Message } from '../../ui/message';
import { problemTableWords as words } from './words';

type Problems = Extract<ConfigurationPlanResult, { type: 'unreadable' }>['problems'];

/** Why a file cannot be imported, by place. */
export function ProblemTable({ problems }: { readonly problems: Problems }): ReactElement {
  return (
    <>
      <Message tone="danger" role="alert">
        <p>{words.thisFileCannot}</p>
      </Message>
      <DataTable label={words.problemsOfFile} columns={[words.place, words.problem]}>
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
