import { dateText } from '../../../../../../src/wording/moments';
import type { LeftOutEvent } from './read-calendar-file';
import type { LeftOutReason } from './event-times';

const reasons: Readonly<Record<LeftOutReason, string>> = {
  'no-date': 'it has no valid start date, which looks like 20261225.',
  'wrong-period': 'its end or duration is not valid.',
  'unsupported-rule': 'it repeats in a way that is not supported. Enter its dates by hand.',
  'rule-without-start':
    'its first day does not follow its own rule, so its days are uncertain. Enter them by hand.',
  'wrong-exception': 'it has an added or excluded date that is not valid. Enter its dates by hand.',
  'many-occurrences': 'the file repeats too many events. Choose fewer years.',
  long: 'it lasts more than 60 days. Only the first 60 of each occurrence are used.',
};

/** An event of a calendar file that gives no dates, or not all, with the reason. */
export function leftOutEventText({ name, date, because }: LeftOutEvent): string {
  const when = date === null ? '' : ` (${dateText(date)})`;
  return `${name}${when}: ${reasons[because]}`;
}
