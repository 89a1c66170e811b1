import { largestUnit } from './moments';

/** Formats numbers the same way everywhere. */

const MINUTE_MS = 60_000;

/** `1,234`. Small numbers avoid `Intl`: its first formatter takes a page milliseconds. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return new Intl.NumberFormat('en').format(value);
}

/** `1 submission`, `1,234 submissions`; irregular plurals are given. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** `99.9%`, rounded down: only a complete share is 100%. */
export function percentText(ratio: number): string {
  const style = { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' } as const;
  return new Intl.NumberFormat('en', style).format(ratio);
}

const spans: readonly { readonly seconds: number; readonly unit: string }[] = [
  { seconds: 86_400, unit: 'd' },
  { seconds: 3600, unit: 'h' },
  { seconds: 60, unit: 'min' },
];

/** `12 s`, `1.5 min`, `26 h`: an approximate span, to two figures. */
export function roughSpan(seconds: number): string {
  if (seconds < 1) return 'less than 1 s';
  const { seconds: length, unit } = spans.find((span) => seconds >= span.seconds) ?? {
    seconds: 1,
    unit: 's',
  };
  return `${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(seconds / length)} ${unit}`;
}

/** `5 min ago`: time from `instant` to `now`. */
export function agoText(instant: string, now: string): string {
  const spanMs = Date.parse(now) - Date.parse(instant);
  return spanMs < MINUTE_MS ? 'less than a minute ago' : `${largestUnit(spanMs)} ago`;
}

/** `At least 5 deliveries` if there may be more than were counted. */
export function atLeast(counted: string, more: boolean): string {
  return more ? `At least ${counted}` : counted;
}

/**
 * A list of names whose end is left out: `SEC-1, SEC-2 and 5 more`, or `and at least 5 more`.
 * @param others how many are left out. @param more true if there may be more than were counted.
 */
export function withOthers(named: string, others: number, more: boolean): string {
  if (others === 0) return more ? `${named} and perhaps more` : named;
  return `${named} and ${more ? 'at least ' : ''}${numberText(others)} more`;
}
