import { buildBundle } from './build-bundle';

/** Bundles the app of a directory as a deploy would: `bundle-app.ts <app directory> <target>`. */
async function main(): Promise<void> {
  const [appDirectory, target] = process.argv.slice(2);
  if (appDirectory === undefined || target === undefined) throw new Error('Name the app and the target.');
  // The bundler reads the manifest in its working directory.
  process.chdir(appDirectory);
  const { problems } = await buildBundle(appDirectory, target);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
