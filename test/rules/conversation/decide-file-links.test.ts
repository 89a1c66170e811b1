import { emptyConversation, type Conversation } from '../../../src/domain/conversation/conversation';
import {
  afterFileStep,
  decideFileLinks,
  MAX_FILE_LINKS,
  withoutRefusedLinks,
  type FileSituation,
  type FileStep,
} from '../../../src/domain/conversation/decide-file-links';
import type { SourceComment, SourceFile } from '../../../src/domain/conversation/source-comment';

const SINCE = '2026-11-03T09:00:00Z';
const NOW = '2026-11-05T09:00:00Z';
const DAY_BEFORE = '2026-11-04T09:00:00Z';
const LESS_THAN_A_DAY_BEFORE = '2026-11-04T09:00:01Z';

function file(id: string, name = `${id}.png`): SourceFile {
  return { id, name, bytes: 1500, type: 'image/png' };
}

function comment(
  id: string,
  files: readonly SourceFile[],
  changes: Partial<SourceComment> = {},
): SourceComment {
  const usual = { body: 'See this', at: '2026-11-03T10:00:00Z', author: 'Rae', scope: 'everyone' };
  return { id, ...usual, isForAll: true, files, ...changes };
}

function files(count: number): readonly SourceFile[] {
  return Array.from({ length: count }, (_, index) => file(`f${index}`));
}

interface Said {
  readonly comments?: readonly SourceComment[];
  readonly files?: readonly SourceFile[];
}

function stepsOf(
  { comments = [], files: own = [] }: Said,
  conversation: Conversation = emptyConversation,
  situation: Partial<FileSituation> = {},
): readonly FileStep[] {
  const usual = { setting: { since: SINCE }, caseBegan: null, linksToFiles: true, now: NOW };
  return decideFileLinks(conversation, { comments, files: own }, { ...usual, ...situation });
}

const named = (steps: readonly FileStep[]): readonly string[] =>
  steps.map((step) => (step.type === 'file' ? step.file.id : `${step.count} others`));

function after(steps: readonly FileStep[], refusedAt: string | null = null): Conversation {
  return steps.reduce((record, step) => afterFileStep(record, step, refusedAt), emptyConversation);
}

describe('links to files', () => {
  it.each<[string, Said, Partial<FileSituation>, readonly string[]]>([
    ['of a comment', { comments: [comment('c', [file('a'), file('b')])] }, {}, ['a', 'b']],
    ['of nothing', {}, {}, []],
    ['of a report that came later', { files: [file('a')] }, { caseBegan: SINCE }, ['a']],
    ['of a report from before', { files: [file('a')] }, { caseBegan: '2026-11-03T08:59:59Z' }, []],
    ['of a report whose case has no date', { files: [file('a')] }, {}, []],
    [
      'of a comment at the setting’s moment',
      { comments: [comment('c', [file('a')], { at: SINCE })] },
      {},
      ['a'],
    ],
    [
      'of a comment just before',
      { comments: [comment('c', [file('a')], { at: '2026-11-03T08:59:59Z' })] },
      {},
      [],
    ],
    [
      'of a comment that not everyone can read',
      { comments: [comment('c', [file('a')], { scope: 'team', isForAll: false })] },
      {},
      [],
    ],
    [
      'that the connection does not want',
      { comments: [comment('c', [file('a')])] },
      { linksToFiles: false },
      [],
    ],
    [
      'while comments do not come',
      { comments: [comment('c', [file('a')])] },
      { setting: { since: null } },
      [],
    ],
    [
      'of the report first, then of comments as they were written',
      {
        comments: [comment('late', [file('b')], { at: DAY_BEFORE }), comment('early', [file('a')])],
        files: [file('c')],
      },
      { caseBegan: SINCE },
      ['c', 'a', 'b'],
    ],
    [
      'of one that is named twice, once',
      { comments: [comment('c', [file('a')]), comment('d', [file('a')], { at: DAY_BEFORE })] },
      {},
      ['a'],
    ],
  ])('%s', (_, said, situation, expected) => {
    expect(named(stepsOf(said, emptyConversation, situation))).toEqual(expected);
  });

  it('are made once, and not again if somebody removes one in Jira', () => {
    const said = { comments: [comment('c', files(3))] };
    expect(stepsOf(said, after(stepsOf(said)))).toEqual([]);
  });

  it.each([
    [MAX_FILE_LINKS - 1, MAX_FILE_LINKS - 1, []],
    [MAX_FILE_LINKS, MAX_FILE_LINKS, []],
    [MAX_FILE_LINKS + 1, MAX_FILE_LINKS, ['1 others']],
    [MAX_FILE_LINKS + 12, MAX_FILE_LINKS, ['12 others']],
  ])('of %i files are %i, and one for the others', (count, links, others) => {
    const steps = stepsOf({ comments: [comment('c', files(count))] });
    expect(named(steps).slice(links)).toEqual(others);
    expect(steps.filter(({ type }) => type === 'file')).toHaveLength(links);
  });

  it('count the others again when there are more, and only then', () => {
    const known = after(stepsOf({ comments: [comment('c', files(MAX_FILE_LINKS + 2))] }));
    expect(stepsOf({ comments: [comment('c', files(MAX_FILE_LINKS + 2))] }, known)).toEqual([]);
    expect(named(stepsOf({ comments: [comment('c', files(MAX_FILE_LINKS + 3))] }, known))).toEqual([
      '3 others',
    ]);
  });

  it.each([
    ['a day later', DAY_BEFORE, ['a']],
    ['not sooner', LESS_THAN_A_DAY_BEFORE, []],
  ])('that Jira refused are tried again, %s', (_, refusedAt, expected) => {
    const said = { comments: [comment('c', [file('a')])] };
    expect(named(stepsOf(said, after(stepsOf(said), refusedAt)))).toEqual(expected);
  });

  it('that were refused are forgotten where no more are wanted, and those that there are stay', () => {
    const [first, second] = stepsOf({ comments: [comment('c', files(2))] });
    const taken = after(first === undefined ? [] : [first]);
    const both = second === undefined ? taken : afterFileStep(taken, second, NOW);
    expect(withoutRefusedLinks(both)).toEqual(taken);
    expect(withoutRefusedLinks(taken)).toBe(taken);
    expect(withoutRefusedLinks(emptyConversation)).toBe(emptyConversation);
  });
});
