import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { Json } from '../src/base/json';

/** How reliable an answer is, from most to least. */
export const grades = ['measured', 'documented', 'reported'] as const;
export type Grade = (typeof grades)[number];

/** What a source says a live site answers to a question. */
export interface KnownAnswer {
  readonly question: string;
  readonly answer: Json;
  readonly grade: Grade;
  /** The day on which it was measured or, if the source does not say, read. */
  readonly date: string;
  readonly source: string;
}

const Answer = v.strictObject({
  question: v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z-]+$/)),
  answer: v.custom<Json>((value) => value !== undefined),
  grade: v.picklist(grades),
  date: v.pipe(v.string(), v.isoDate()),
  note: v.optional(v.string()),
});

/** A file of `probe/live`: one source, and its answers. */
export const SourceFile = v.strictObject({
  source: v.pipe(v.string(), v.nonEmpty()),
  answers: v.array(Answer),
});
export type SourceFile = v.InferOutput<typeof SourceFile>;

/** Reads all files of a folder. @throws naming the file that is invalid */
export function readKnownAnswers(folder: string): readonly KnownAnswer[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => {
    const parsed = v.safeParse(SourceFile, JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success) {
      const [issue] = parsed.issues;
      throw new Error(`${basename(name)}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
    }
    const { source, answers } = parsed.output;
    return answers.map(({ question, answer, grade, date }) => ({ question, answer, grade, date, source }));
  });
}

/** The answer to use: the best grade, and among those the latest day. */
export function bestAnswer(known: readonly KnownAnswer[], question: string): KnownAnswer | undefined {
  const rank = ({ grade }: KnownAnswer): number => grades.indexOf(grade);
  return known
    .filter((each) => each.question === question)
    .toSorted((a, b) => rank(a) - rank(b) || b.date.localeCompare(a.date))
    .at(0);
}
