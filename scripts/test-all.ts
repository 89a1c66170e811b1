import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describeLanes, runLanes } from './checks/run-steps';
import { describeSecondTries, type JestReport } from './checks/second-tries';
import { benchPackages, JEST_REPORT, testLanes, tests } from './checks/steps';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What passed at the second try only, a line each. */
  readonly secondTries: readonly string[];
}

const ROOT = resolve(__dirname, '..');

/** Jest's counts. A run without a report is one failure. */
function readCounts(ok: boolean): Counts {
  try {
    const report = JSON.parse(readFileSync(JEST_REPORT, 'utf8')) as JestReport;
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numFailedTestSuites = 0 } = report;
    // A suite that fails to load has no failed tests in it.
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, ok ? 0 : numFailedTestSuites, ok ? 0 : 1),
      skipped: numPendingTests,
      secondTries: describeSecondTries(report, ROOT),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, secondTries: [] };
  }
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(`npm test\n${describeLanes(testLanes)}`);
    return;
  }
  mkdirSync(dirname(JEST_REPORT), { recursive: true });
  rmSync(JEST_REPORT, { force: true });
  const results = [...(await runLanes([[benchPackages]])), ...(await runLanes(testLanes))];
  const counts = readCounts(results.some(({ step, ok }) => step === tests && ok));
  const checks = results.filter(({ step }) => step !== tests);
  const passed = counts.passed + checks.filter(({ ok }) => ok).length;
  const failed = counts.failed + checks.filter(({ ok }) => !ok).length;
  for (const line of counts.secondTries) console.log(`passed at the second try: ${line}`);
  console.log(`${passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
