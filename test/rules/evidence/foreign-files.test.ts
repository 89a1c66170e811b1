import { zipSync } from 'fflate';
import { verifyExport } from '../../../src/adapters/evidence/verify-export';
import { archiveOf, bundleOf, filesOf, someLine, type Files } from '../../support/evidence-builders';

const line = someLine(0);
let bytes: Uint8Array;
let files: Files;

beforeAll(async () => {
  ({ bytes } = await bundleOf([line]));
  files = filesOf(bytes);
});

describe('a file that no export is', () => {
  const file = (text: string): ReturnType<typeof verifyExport> =>
    verifyExport(new TextEncoder().encode(text));
  it.each([
    'hello\n',
    '',
    '{\n  "name": "x",\n  "id": "y"\n}\n',
    '[1]',
    '{"id":"x"}',
    '{"policy":{},"timeline":[]}',
  ])('%j is said to be none, and nothing of it is recomputed', (text) => {
    expect(file(text)).toMatchObject({ isReadable: false, lines: 0, recomputed: 0 });
    expect(file(text).problems).toEqual([
      'file: this is no evidence export: it is neither a ZIP archive nor has it a line of a case. Give the file that the app saved',
    ]);
  });

  it('a line that is damaged does not count as recomputed', () => {
    const text = `${JSON.stringify(line)}\n{"id":"x","policy":{},"timeline":[]}\n`;
    expect(file(text)).toMatchObject({ isReadable: true, lines: 2, recomputed: 1 });
  });
});

describe('an archive that no export is', () => {
  const hello = new TextEncoder().encode('hello');
  it.each(['../manifest.json', '/etc/passwd', 'a/../../b', 'C:\\x', '..\\x'])(
    'refuses the path %s',
    (name) => {
      const verdict = verifyExport(zipSync({ [name]: hello }));
      expect(verdict.isReadable).toBe(false);
      expect(verdict.problems[0]).toContain('names a path outside the archive');
    },
  );

  it('refuses a foreign file', () => {
    const verdict = verifyExport(archiveOf({ ...files, 'run.sh': 'x' }));
    expect(verdict).toMatchObject({ isReadable: false, lines: 0 });
    expect(verdict.problems).toEqual(['archive: "run.sh" is no file of an export']);
  });

  it('refuses a bomb before it is unpacked', () => {
    const bomb = zipSync({ 'cases-0001.jsonl': new Uint8Array(20_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(verifyExport(bomb).problems[0]).toContain('would unpack to 20000000 bytes');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
  });

  it('never unpacks more than a file says it has', () => {
    const bomb = zipSync({ 'cases-0001.jsonl': new Uint8Array(20_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 4 <= bomb.length; at += 1) {
      const signature = view.getUint32(at, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(verifyExport(bomb)).toMatchObject({ isReadable: false });
  });

  it.each([
    ['cut off', (all: Uint8Array) => all.slice(0, -30)],
    ['empty', () => new Uint8Array(0)],
    ['no text', () => Uint8Array.from([0x50, 0x4b, 1, 2, 3])],
  ])('refuses one that is %s', (_how, make) => {
    expect(verifyExport(make(bytes)).isReadable).toBe(false);
  });
});
