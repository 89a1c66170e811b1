import type { CountView } from '../../../../src/contract/figures';
import { agoText, countText, numberText } from '../../../../src/wording/figures';

/** Every text about the count of cases on the health page. */
export const countWords = {
  about:
    'Trends and compliance on the overview are sums over all cases. The app adds what has changed once a day, and when somebody looks. Count again if a figure looks wrong: everything is counted once more beside the figures on display, and the difference is shown here.',
  notLoaded: 'The state of the count could not be loaded.',
  label: 'Count of cases by connection',
  columns: ['Connection', 'Counted', 'Last full count', 'Count again'],
  never: 'not yet',
  running: ({ read, isRebuild }: NonNullable<CountView['running']>) =>
    `${isRebuild ? 'Counting again' : 'Counting'}: ${countText(read, 'case')} read`,
  lastRebuild: (last: CountView['lastRebuild'], now: string) => {
    if (last === null) return 'never';
    const drift =
      last.drift === 0 ? 'all figures were right' : `${numberText(last.drift)} figures were wrong`;
    return `${agoText(last.at, now)}: ${drift}`;
  },
  again: (connectionId: string) => `Count ${connectionId} again`,
  busy: 'Starting…',
  failed: 'The count could not be started.',
  started: (connectionId: string) =>
    `All cases of “${connectionId}” are being counted again. The figures stay on display meanwhile.`,
  refused: 'Nothing was started: the connection is gone, or you no longer administer Jira. Reload the page.',
} as const;
