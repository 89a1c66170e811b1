import { relative } from 'node:path';

/** What is read of the report that jest writes with `--json`. */
export interface JestReport {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numFailedTestSuites?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly invocations?: number;
      readonly retryReasons?: readonly string[];
    }[];
  }[];
}

/**
 * @returns a line for each test that failed and then passed (`test/support/try-twice.ts`): its file, its name and the
 * first line of what failed. Empty if every test passed or failed at its first try.
 */
export function describeSecondTries({ testResults = [] }: JestReport, root: string): readonly string[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, invocations = 1 }) => status === 'passed' && invocations > 1)
      .map(({ fullName, retryReasons }) => {
        const reason = retryReasons?.[0]?.split('\n')[0];
        return `${relative(root, name)}: ${fullName}${reason === undefined ? '' : ` (${reason})`}`;
      }),
  );
}
