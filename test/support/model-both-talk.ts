import type { Scope } from '../../devhost/bugcrowd/store/stored-comment';
import type { Speaker } from './model-both-actions';
import type { Counts } from './model-services';

/** What was said once at Bugcrowd: a comment with all the texts that it has had. */
export interface Said {
  readonly commentId: string;
  readonly submissionId: string;
  readonly by: Speaker;
  readonly scope: Scope;
  readonly atMs: number;
  /** Each text has a word that no other text has; the last one is the text of now. */
  readonly words: readonly string[];
}

/** A comment in Jira. */
export interface Heard {
  readonly id: string;
  readonly issueId: string;
  readonly text: string;
  /** The name of the role that alone sees it. */
  readonly role: string | null;
}

/** What somebody wrote on the panel for people at Bugcrowd. */
export interface Answered {
  readonly word: string;
  readonly to: 'team' | 'researcher';
  readonly submissionId: string;
  readonly atMs: number;
  /** What the person was told. `unclear`: that the call failed. */
  readonly outcome: 'done' | 'not-done' | 'unclear';
}

/** What people did about the states of submissions. */
export interface States {
  /** Somebody moved the issue of a submission to a status that means this state; `null` for none. */
  moved(submissionId: string, state: string | null): void;
  /** Somebody changed the submission at Bugcrowd, or decided that nothing is to be told. */
  left(submissionId: string): void;
  /** The state that the last move of a person in Jira asks for; `undefined` where something else was done since. */
  readonly wanted: (submissionId: string) => string | null | undefined;
  /** The states that people moved the issue of a submission to. */
  readonly everWanted: (submissionId: string) => readonly string[];
  /** The app starts over: what differs stays so. */
  forget(): void;
}

function createStates(): States {
  const wanted = new Map<string, string | null>();
  const ever = new Map<string, readonly string[]>();
  return {
    moved(id, state) {
      wanted.set(id, state);
      if (state !== null) ever.set(id, [...(ever.get(id) ?? []), state]);
    },
    left(id) {
      wanted.delete(id);
    },
    wanted: (id) => wanted.get(id),
    everWanted: (id) => ever.get(id) ?? [],
    forget() {
      wanted.clear();
    },
  };
}

/** What the test knows of what was said. */
export interface Talk {
  /** By the comment's id. */
  readonly said: Map<string, Said>;
  /** Words of comments that people took away in Jira. */
  readonly deleted: Set<string>;
  readonly states: States;
  readonly answers: Answered[];
  /** Submissions that somebody has unlinked, of which nothing was heard since: only then an issue is made again. */
  readonly unlinked: Set<string>;
  /** Submissions that somebody has ever unlinked. */
  readonly everUnlinked: Set<string>;
  /** A word that no other text has, and that is no part of another. */
  readonly newWord: () => string;
  readonly count: (what: string, by?: number) => void;
}

const WORD = /word-\d+-/g;

export function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

export function createTalk(counts: Counts): Talk {
  let words = 0;
  return {
    said: new Map(),
    deleted: new Set(),
    states: createStates(),
    answers: [],
    unlinked: new Set(),
    everUnlinked: new Set(),
    newWord() {
      words += 1;
      return `word-${words}-`;
    },
    count(what, by = 1) {
      counts[what] = (counts[what] ?? 0) + by;
    },
  };
}

/** @param pick modulo the number of choices. */
export function pickFrom<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)];
}
