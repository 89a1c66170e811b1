import { archiveOf, filesOf, type Files } from '../test/support/evidence-builders';

/** A way to change an export, and what `verify` has to name then. */
export interface EvidenceChange {
  readonly what: string;
  readonly change: (files: Files) => Files;
  readonly names: RegExp;
}

function changed(files: Files, name: string, from: RegExp, to: string): Files {
  const before = files[name];
  const after = before?.replace(from, to);
  if (before === undefined || after === undefined || after === before)
    throw new Error(`There is nothing to change in ${name}.`);
  return { ...files, [name]: after };
}

const FIRST = 'cases-0001.jsonl';
const SECOND = 'cases-0002.jsonl';
const MANIFEST = 'manifest.json';

/** Each changes one byte, or which parts there are. */
export const evidenceChanges: readonly EvidenceChange[] = [
  {
    what: 'one digit of the first deadline of a case',
    change: (files) => changed(files, FIRST, /("shown":\[\{[^\]]*?"deadline":"20)2(\d)/, '$13$2'),
    names: /^cases-0001\.jsonl line 1 \(.*\): shown/,
  },
  {
    what: 'one digit of the number of cases in the manifest',
    change: (files) => changed(files, MANIFEST, /("cases": ?)(\d)(?=\d)/, '$19'),
    names: /^manifest\.json: /,
  },
  {
    what: 'one digit of the app’s version in the manifest, which nothing else says',
    change: (files) => changed(files, MANIFEST, /("appVersion": ?"[^"]*?)\d"/, '$19"'),
    names: /^manifest\.json: its digest is /,
  },
  {
    what: 'one digit of a target in the policy of a case',
    change: (files) => changed(files, FIRST, /("policy":\{.*?"high":\{"[a-z]+":)(\d)/, '$19'),
    names: /^cases-0001\.jsonl line 1 \(/,
  },
  {
    what: 'one part left out',
    change: ({ [SECOND]: _gone, ...rest }) => rest,
    names: /^cases-0002\.jsonl: this part is missing/,
  },
  {
    what: 'two parts exchanged',
    change: (files) => ({ ...files, [FIRST]: files[SECOND] ?? '', [SECOND]: files[FIRST] ?? '' }),
    names: /^cases-000[12]\.jsonl: its digest is /,
  },
];

/** The same export after a change. */
export function withChange(file: Uint8Array, { change }: EvidenceChange): Uint8Array {
  return archiveOf(change(filesOf(file)));
}
