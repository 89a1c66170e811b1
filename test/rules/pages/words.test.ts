import { filesIn } from '../../support/source-files';
import { sentencesIn } from '../../support/sentences-in-code';

/** Files that hold sentences: the words of a part, and functions that put them together. */
const WORDS = /(^|\/)words\/|(^|\/|-)(words|notice|sentence)\.ts$/;

/** Files with sentences for a reason, beside files of words. */
const OTHERS: readonly string[] = [
  // The headings of a file for spreadsheets, which are names of its columns.
  'static/src/admin/audit/log-file.ts',
  // Said where no other file could be loaded.
  'static/src/ui/report-not-loaded.ts',
  // Errors that name what a service answered; the pages say what failed for people.
  'static/src/bridge/jira.ts',
  'static/src/remote/reason-of.ts',
];

/** Advice on policies and kinds of bugs, which is nothing but texts with their sources. */
const ADVICE = 'static/src/guidance/';

describe('the words of the pages', () => {
  it('are in their files of words alone', () => {
    const found = filesIn('static/src')
      .filter(({ path }) => !WORDS.test(path) && !OTHERS.includes(path) && !path.startsWith(ADVICE))
      .flatMap(({ path, text }) => sentencesIn(path, text).map((sentence) => `${path}: ${sentence}`));
    expect(found).toEqual([]);
  });

  it.each(OTHERS)('%s still has some of its own', (path) => {
    const file = filesIn('static/src').find((each) => each.path === path);
    expect(sentencesIn(path, file?.text ?? '')).not.toEqual([]);
  });
});

describe('the search for sentences in code', () => {
  it.each([
    ['<p>Nothing was saved.</p>'],
    ['<p>{count} more of them</p>'],
    ['<Field label="Jira project" />'],
    ['<Field label="Policy" />'],
    ["<Table columns={['Issue']} />"],
    ["<Field label={isNew ? 'Add' : null} />"],
    ['<p role="status">Loading…</p>'],
    ["const text = isOn ? 'Switched on' : null;"],
    ['const text = `Connection ${id} was deleted`;'],
    ['const text = `Stored`; const other = `The ${one} of it`;'],
  ])('finds one in %s', (source) => {
    expect(sentencesIn('a.tsx', source)).toHaveLength(1);
  });

  it.each([
    ['<p>{words.saved}</p>'],
    ['<code>npm run verify</code>'],
    ['<input name="policyId" />'],
    ['<b>P1</b>'],
    ['<div className="small subtle" role="status" />'],
    ["import { Button } from '../ui/Some Button';"],
    ["type Name = 'Jira project';"],
    ['const text = `${name} (${count})`;'],
    ["const tone = 'success';"],
    ["const order = 'ORDER BY created';"],
  ])('finds none in %s', (source) => {
    expect(sentencesIn('a.tsx', source)).toEqual([]);
  });
});
