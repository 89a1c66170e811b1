import { totalOf, type RefusalCounts } from '../deliveries/refused-calls';
import type { SigningScheme } from '../deliveries/signing-scheme';
import type { ConnectionFacts } from './health-facts';

/** A problem with the calls of a connection's sender. */
export type SenderProblem =
  /** Signed with the right secret, in a way that somebody has to accept; deliveries are kept until then. */
  | {
      readonly kind: 'signing-proposed';
      readonly connectionId: string;
      readonly scheme: SigningScheme;
    }
  /** Calls of the last day that were refused; counts that an instance had not written when it ended are missing. */
  | {
      readonly kind: 'calls-refused';
      readonly connectionId: string;
      readonly counts: RefusalCounts;
    }
  /** Deliveries of the last day about submissions of another connection. */
  | {
      readonly kind: 'foreign-deliveries';
      readonly connectionId: string;
      readonly count: number;
      readonly more: boolean;
      readonly otherIds: readonly string[];
    };

/** The facts about the calls of a connection's sender. */
export function senderProblems({
  connectionId,
  proposedScheme: scheme,
  refusedCalls: counts,
  foreign,
}: ConnectionFacts): readonly (SenderProblem | null)[] {
  return [
    scheme === null ? null : { kind: 'signing-proposed', connectionId, scheme },
    totalOf(counts) === 0 ? null : { kind: 'calls-refused', connectionId, counts },
    foreign.count === 0 ? null : { kind: 'foreign-deliveries', connectionId, ...foreign },
  ];
}
