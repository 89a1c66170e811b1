import type { NothingTold } from '../domain/agreement/nothing-told';

const reasons: Readonly<Record<NothingTold, (source: string) => string>> = {
  off: () => 'the connection does not want it',
  paused: () => 'the connection is paused',
  source: () => 'the source takes no changes',
  site: (source) => `this site, or this edition of the app, makes no calls to ${source}`,
  'no-token': () => 'the connection has no API token',
  'not-shown': () => 'the connection’s token does not see the submission',
};

/** Why the source is told of no changes. @param source its name. */
export function nothingToldSentence(why: NothingTold, source: string): string {
  return `Changes are not sent to ${source}: ${reasons[why](source)}.`;
}
