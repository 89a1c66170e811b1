import base from '@jest/test-sequencer';

/** Jest's own, which remembers how long each file took the last time. */
const Sequencer = base.default ?? base;

/** About how many seconds a file takes, for a clone that has no memory yet; the first that fits counts. */
const USUAL_SECONDS = [
  [/\/faults\/fault-injection-(?:policies|people|noticed|jira|succession)/, 25],
  [/\/faults\/(?:model-(?!findings)|.*fuzz|storm|erasing)/, 20],
  [/\/npm-scripts/, 60],
  [/\/browser\//, 15],
  [/\/faults\/(?!odd-values|model-findings)/, 10],
  [/\/app\//, 8],
  [/\/edges\//, 2],
];

function secondsOf({ path, duration }) {
  if (duration !== undefined) return duration / 1000;
  const usual = USUAL_SECONDS.find(([names]) => names.test(path));
  return usual === undefined ? 1 : usual[1];
}

/** The longest file first, so that none is left to run alone at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    // What failed the last time comes first, as usual, where every file is remembered.
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    return sorted.toSorted((one, other) => secondsOf(other) - secondsOf(one));
  }
}
