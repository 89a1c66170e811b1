import { Fragment, type ReactElement } from 'react';
import { singleValues } from '../../../../src/wording/single-values';
import { asSentence } from '../../ui/as-sentence';
import { DataTable } from '../../ui/data-table';
import { Disclosure } from '../../ui/disclosure';
import { Lozenge } from '../../ui/lozenge';
import { ChangeTable } from '../audit/change-table';
import { stepWords, type PlannedItem, planTableWords as words } from './words';

const columns = [words.connectionOrPolicy, words.change, words.notes];

function Sentences({ sentences }: { readonly sentences: readonly string[] }): ReactElement {
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence}>{asSentence(sentence)}</p>
      ))}
    </>
  );
}

/** What an import would do to each connection and policy. */
export function PlanTable({ items }: { readonly items: readonly PlannedItem[] }): ReactElement {
  return (
    <DataTable label={words.whatWouldChange} columns={columns}>
      {items.map(({ kind, id, step, notes }) => {
        const changes = step.type === 'add' || step.type === 'change' ? step.changes : [];
        const name = `${kind === 'policy' ? words.policy : words.connection} ${id}`;
        const isNew = step.type === 'add';
        return (
          <Fragment key={`${kind} ${id}`}>
            <tr className={changes.length > 0 ? 'with-more' : undefined}>
              <td>{name}</td>
              <td className="nowrap">
                <Lozenge tone={stepWords[step.type].tone}>{stepWords[step.type].name}</Lozenge>
              </td>
              <td>
                <Sentences sentences={step.type === 'refuse' ? step.because : notes} />
              </td>
            </tr>
            {changes.length > 0 && (
              <tr>
                <td colSpan={columns.length}>
                  <Disclosure
                    level="none"
                    title={isNew ? words.values : words.oldAndNew}
                    about={`of ${name}`}
                    isOpen={!isNew}
                  >
                    <ChangeTable
                      label={words.changesOf(name)}
                      changes={singleValues(changes)}
                      isNew={isNew}
                    />
                  </Disclosure>
                </td>
              </tr>
            )}
          </Fragment>
        );
      })}
    </DataTable>
  );
}
