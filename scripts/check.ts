import { describeLanes, runLanes } from './checks/run-steps';
import { benchPackages, checkLanes } from './checks/steps';

/** Types, lint and format of the whole repository, without a test. */
async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(`npm run check\n${describeLanes(checkLanes)}`);
    return;
  }
  const results = [...(await runLanes([[benchPackages]])), ...(await runLanes(checkLanes))];
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
