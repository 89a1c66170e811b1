import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { FiguresView, PolicyCompliance } from '../../../src/contract/figures';
import type { Standing } from '../../../src/domain/figures/case-figures';
import type { Compliance } from '../../../src/domain/figures/trends';
import { numberText, percentText } from '../../../src/wording/figures';
import { DataTable } from '../ui/data-table';
import { complianceWords as words, shownExceptions, shownStandings } from './words/compliance-words';
import { trendsWords } from './words/trends-words';

function Row({
  name,
  counts,
  className,
}: {
  readonly name: string;
  readonly counts: Readonly<Record<Standing, number>>;
  readonly className?: string;
}): ReactElement {
  const judged = counts.met + counts.missed + counts.overdue;
  return (
    <tr className={className}>
      <th scope="row">{name}</th>
      {shownStandings.map((standing) => (
        <td key={standing} className="number">
          {numberText(counts[standing])}
        </td>
      ))}
      <td className="number">{judged === 0 ? words.notJudged : percentText(counts.met / judged)}</td>
    </tr>
  );
}

function totalOf(rows: readonly Compliance[]): Readonly<Record<Standing, number>> {
  const sum = (standing: Standing): number => rows.reduce((total, row) => total + row.standings[standing], 0);
  return { met: sum('met'), missed: sum('missed'), overdue: sum('overdue'), pending: sum('pending') };
}

function PolicyPart({
  policy: { id, version, name, rows },
}: {
  readonly policy: PolicyCompliance;
}): ReactElement {
  const title = words.policy(name, id, version);
  return (
    <section className="figures-part" aria-label={title}>
      <Heading as="h3" size="xsmall">
        {title}
      </Heading>
      <DataTable
        label={title}
        columns={words.columns.map((column, index) => ({ name: column, isNumber: index > 0 }))}
      >
        {rows.map(({ severity, standings: counts }) => (
          <Row key={severity} name={trendsWords.severity(severity)} counts={counts} />
        ))}
        <Row name={words.total} counts={totalOf(rows)} className="total" />
      </DataTable>
    </section>
  );
}

function Exceptions({ exceptions }: Pick<FiguresView, 'exceptions'>): ReactElement {
  const { title, note, label, columns, names, days, noDays } = words.exceptions;
  return (
    <section className="figures-part" aria-label={title}>
      <Heading as="h2" size="small">
        {title}
      </Heading>
      <p className="small subtle">{note}</p>
      <DataTable label={label} columns={columns.map((name, index) => ({ name, isNumber: index > 0 }))}>
        {shownExceptions.map((kind) => (
          <tr key={kind}>
            <th scope="row">{names[kind]}</th>
            <td className="number">{numberText(exceptions[kind].count)}</td>
            <td className="number">
              {kind === 'closed-without-fix' ? noDays : days(exceptions[kind].minutes)}
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  );
}

/** How the policies were kept, version by version, and what was excepted. */
export function ComplianceView({ figures }: { readonly figures: FiguresView }): ReactElement {
  const { months, compliance, exceptions } = figures;
  return (
    <>
      <section className="figures-part" aria-label={words.title(months[0] ?? '', months.at(-1) ?? '')}>
        <Heading as="h2" size="small">
          {words.title(months[0] ?? '', months.at(-1) ?? '')}
        </Heading>
        <p className="small subtle">{words.note}</p>
        {compliance.length === 0 && <p>{words.nothing}</p>}
        {compliance.map((policy) => (
          <PolicyPart key={`${policy.id}@${String(policy.version)}`} policy={policy} />
        ))}
      </section>
      <Exceptions exceptions={exceptions} />
    </>
  );
}
