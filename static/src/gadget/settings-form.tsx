import { useState, type ReactElement } from 'react';
import type { FiguresResult } from '../../../src/contract/figures';
import { saveSettings } from '../bridge/gadget';
import { periodLengths } from '../overview/address';
import { overviewWords } from '../overview/words/overview-words';
import type { RemoteState } from '../remote/create-remote';
import { reasonOf } from '../remote/reason-of';
import { useRemote } from '../remote/use-remote';
import { asSentence } from '../ui/as-sentence';
import { Button } from '../ui/button';
import { Loading } from '../ui/loading';
import { Message } from '../ui/message';
import type { GadgetProps } from './gadget-props';
import { leastSeverities } from './least-severity';
import { readForm } from './read-form';
import { readSettings, refreshIntervals, settingsToKeep, trendCharts } from './settings';
import { SettingsSelect } from './settings-select';
import { gadgetWords } from './words/gadget-words';

const words = gadgetWords.settings;
const { words: filterWords } = overviewWords.filters;

/** The programs to choose from; a saved one stays a choice also if the figures do not name it. */
function programOptions(
  state: RemoteState<FiguresResult>,
  saved: string | null,
): readonly (readonly [string, string])[] {
  const listed = state.type === 'ready' && state.value.type === 'figures' ? state.value.connections : [];
  const known = listed.map(({ id, program }) => [id, filterWords.program(program, id)] as const);
  const isMissing = saved !== null && !listed.some(({ id }) => id === saved);
  return [['', words.program.all], ...known, ...(isMissing ? [[saved, saved] as const] : [])];
}

/** The settings of a gadget. They are saved for everybody who sees the dashboard. */
export function SettingsForm({
  place,
  figures,
  isTrend,
}: Omit<GadgetProps, 'settings'> & { readonly isTrend: boolean }): ReactElement {
  const state = useRemote(figures);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const saved = readSettings(place.settings);
  if (state.type === 'loading') return <Loading text={overviewWords.loading} />;
  const save = async (form: FormData): Promise<void> => {
    setSaving(true);
    setFailure(null);
    try {
      await saveSettings(settingsToKeep(readForm(form)));
    } catch (error) {
      setFailure(reasonOf(error));
    }
    setSaving(false);
  };
  return (
    <form
      className="settings"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      {state.type === 'failed' && (
        <Message tone="warning">
          <p>{words.programsFailed(asSentence(state.reason))}</p>
        </Message>
      )}
      <SettingsSelect
        name="connectionId"
        label={words.program.label}
        hint={words.program.hint}
        options={programOptions(state, saved.connectionId)}
        saved={saved.connectionId ?? ''}
      />
      <SettingsSelect
        name="leastSeverity"
        label={words.severity.label}
        hint={words.severity.hint}
        options={[
          ['', gadgetWords.severity(null)],
          ...leastSeverities.map((each) => [each, gadgetWords.severity(each)] as const),
        ]}
        saved={saved.leastSeverity ?? ''}
      />
      {isTrend && (
        <SettingsSelect
          name="chart"
          label={words.chart.label}
          hint={words.chart.hint}
          options={trendCharts.map((each) => [each, gadgetWords.charts[each].name] as const)}
          saved={saved.chart}
        />
      )}
      <SettingsSelect
        name="months"
        label={words.period.label}
        hint={words.period.hint}
        options={periodLengths.map((each) => [String(each), filterWords.months(each)] as const)}
        saved={String(saved.months)}
      />
      <SettingsSelect
        name="refreshMinutes"
        label={words.refresh.label}
        hint={words.refresh.hint}
        options={[
          ['', words.refresh.never],
          ...refreshIntervals.map((each) => [String(each), words.refresh.every(each)] as const),
        ]}
        saved={saved.refreshMinutes === null ? '' : String(saved.refreshMinutes)}
      />
      {failure !== null && (
        <Message tone="danger" role="alert">
          <p>{words.notSaved(asSentence(failure))}</p>
        </Message>
      )}
      <div>
        <Button type="submit" look="primary" label={words.save} busyLabel={words.saving} isBusy={isSaving} />
      </div>
    </form>
  );
}
