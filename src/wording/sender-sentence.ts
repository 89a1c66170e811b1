import { refusalReasons, totalOf } from '../domain/deliveries/refused-calls';
import type { SenderProblem } from '../domain/health/sender-problems';
import { atLeast, countText } from './figures';
import { words, type ProblemWords } from './problem-words';
import { refusalText, schemeText } from './signing-scheme-text';

type SenderProblemOf<K extends SenderProblem['kind']> = Extract<SenderProblem, { kind: K }>;

function refusedWords(
  { connectionId, counts }: SenderProblemOf<'calls-refused'>,
  name: string,
): ProblemWords {
  const total = totalOf(counts);
  const reasons = refusalReasons.filter((reason) => (counts[reason] ?? 0) > 0).map(refusalText);
  return words(
    `${atLeast(countText(total, 'call'), true)} to “${connectionId}” ${total === 1 ? 'was' : 'were'} refused in the last day: ${reasons.join(', ')}.`,
    `Anyone can call the address, so this may be nothing. If ${name} lists deliveries that got a 401, check the signing secret, or let the app listen for an hour to learn how ${name} signs.`,
  );
}

function foreignWords({
  connectionId,
  count,
  more,
  otherIds,
}: SenderProblemOf<'foreign-deliveries'>): ProblemWords {
  const many = atLeast(deliveries(count), more);
  const others = otherIds.map((id) => `“${id}”`).join(', ');
  return words(
    `${many} of “${connectionId}” in the last day ${count === 1 && !more ? 'was' : 'were'} ignored, because the submissions belong to ${others}.`,
    'Two webhooks send the same submissions. Check which webhook each program has, and that each has the address of its own connection.',
  );
}

function deliveries(count: number): string {
  return countText(count, 'delivery', 'deliveries');
}

/** A problem with the calls of a connection's sender, in words. @param name of the source. */
export function senderWords(problem: SenderProblem, name: string): ProblemWords {
  switch (problem.kind) {
    case 'signing-proposed':
      return words(
        `${name} signs deliveries of “${problem.connectionId}” in another way than expected: ${schemeText(problem.scheme)}. They are kept, and nothing is made of them yet.`,
        'Accept or decline it under the connection’s “How deliveries are signed”.',
      );
    case 'calls-refused':
      return refusedWords(problem, name);
    case 'foreign-deliveries':
      return foreignWords(problem);
  }
}
