import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { FiguresView, FixesAgainstTarget } from '../../../src/contract/figures';
import { durationText } from '../../../src/wording/moments';
import type { ChartData } from '../charts/chart';
import { LineChart } from '../charts/line-chart';
import type { Target } from '../charts/target';
import { targetWords as words, unitOf } from './words/target-words';
import { trendsWords } from './words/trends-words';

function dataOf({ months, shared }: FixesAgainstTarget, columns: readonly string[]): ChartData {
  const unit = unitOf(shared);
  const inUnit = (ms: number | undefined): number | null => (ms === undefined ? null : ms / unit.ms);
  return {
    columnName: trendsWords.month,
    columns,
    series: [
      {
        id: 'median',
        name: trendsWords.fix.median,
        values: months.map((each) => inUnit(each?.medianMs)),
      },
      { id: 'p90', name: trendsWords.fix.p90, values: months.map((each) => inUnit(each?.p90Ms)) },
    ],
    valueText: unit.text,
    nothing: trendsWords.none,
  };
}

function targetOf({ shared }: FixesAgainstTarget): Target | null {
  if (shared.type !== 'one') return null;
  const { ms, target } = shared;
  return { name: words.target, value: ms / unitOf(shared).ms, text: durationText(target) };
}

/** What fixes took beside what their policy allows, a chart for each severity: each has a target of its own. */
export function TargetTrends({
  againstTarget,
  columns,
}: Pick<FiguresView, 'againstTarget'> & { readonly columns: readonly string[] }): ReactElement | null {
  if (againstTarget.length === 0) return null;
  return (
    <section className="figures-part" aria-label={words.title}>
      <Heading as="h2" size="small">
        {words.title}
      </Heading>
      <p className="small subtle">{words.note}</p>
      <div className="charts">
        {againstTarget.map((each) => (
          <LineChart
            key={each.severity}
            title={words.severity(each.severity)}
            note={words.targetNote(each.shared)}
            tableLabel={trendsWords.table}
            tickText={unitOf(each.shared).tick}
            target={targetOf(each)}
            data={dataOf(each, columns)}
          />
        ))}
      </div>
    </section>
  );
}
