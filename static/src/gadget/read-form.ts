import { lineOf } from '../ui/line-of';
import { readSettings, type GadgetSettings } from './settings';

/** Names of the fields: those of the settings. */
export type SettingName = keyof GadgetSettings;

/** What the form says; a chart only where there is a choice. An empty choice is none: all programs, all severities, never. */
export function readForm(form: FormData): GadgetSettings {
  const text = (name: SettingName): string | null => {
    const line = lineOf(form, name);
    return line === '' ? null : line;
  };
  const minutes = text('refreshMinutes');
  return readSettings({
    connectionId: text('connectionId'),
    leastSeverity: text('leastSeverity'),
    months: Number(text('months')),
    chart: text('chart'),
    refreshMinutes: minutes === null ? null : Number(minutes),
  });
}
