import { filesIn } from '../../support/source-files';
import { sentencesIn } from '../../support/sentences-in-code';

/** Files that hold sentences: the words of a part, and functions that put them together. */
const WORDS = /(^|\/)words\/|(^|\/|-)(words|notice|sentence)\.ts$/;

/** The headings of a file for spreadsheets, which are names of its columns. */
const HEADINGS = ['static/src/admin/audit/log-file.ts'];

describe('the words of the pages', () => {
  it.each(['static/src/admin', 'static/src/overview', 'static/src/gadget'])(
    'of %s are in its files of words alone',
    (folder) => {
      const found = filesIn(folder)
        .filter(({ path }) => !WORDS.test(path) && !HEADINGS.includes(path))
        .flatMap(({ path, text }) => sentencesIn(path, text).map((sentence) => `${path}: ${sentence}`));
      expect(found).toEqual([]);
    },
  );
});

describe('the search for sentences in code', () => {
  it.each([
    ['<p>Nothing was saved.</p>'],
    ['<p>{count} more of them</p>'],
    ['<Field label="Jira project" />'],
    ["const text = isOn ? 'Switched on' : null;"],
    ['const text = `Connection ${id} was deleted`;'],
    ['const text = `Stored`; const other = `The ${one} of it`;'],
  ])('finds one in %s', (source) => {
    expect(sentencesIn('a.tsx', source)).toHaveLength(1);
  });

  it.each([
    ['<p>{words.saved}</p>'],
    ['<code>npm run verify</code>'],
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
