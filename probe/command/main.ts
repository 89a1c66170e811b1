import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from '../compare/compare';
import { readKnownAnswers } from '../compare/known-answer';
import { detailsOf, tableOf, totalsOf } from '../compare/table';
import { toSourceFile } from '../compare/to-source-file';
import { examine, type Examination, type Permitted } from '../outside/examine';
import { startLocalSite } from '../outside/local-site';
import { questions } from './questions';

const LIVE = join(__dirname, '..', 'live');

const USAGE = `npm run probe -- [--site <address>] [--project <key>] [--type <issue type>] [--quiet <issue>] [--locked <issue>]
                  [--slow] [--source <name> --out <file>]
  without --site   asks the local host, and ends with 1 where it differs from what is known of live sites
  --site           asks a site: the address of the web trigger "run" of the probe
  --project        a project in which the probe may make issues; it deletes them again
  --type           an issue type of that project (Task)
  --quiet          an issue that the probe can see and may not comment on
  --locked         an issue in a status with the property jira.issue.editable = false
  --slow           also what takes up to an hour
  --source, --out  writes the answers to a file for probe/live, under the name of who has asked
docs/guides/probe.md has the rest.`;

interface Arguments {
  readonly help?: boolean;
  readonly site?: string;
  readonly source?: string;
  readonly out?: string;
}

function wait(ms: number): Promise<void> {
  return new Promise((waited) => {
    setTimeout(waited, ms);
  });
}

async function examineLocalHost(): Promise<Examination> {
  const { address, permitted, wait: pass, close } = await startLocalSite();
  try {
    return await examine(address, permitted, pass, () => undefined);
  } finally {
    close();
  }
}

function readArguments(): Permitted & Arguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      ...{ site: text, project: text, type: text, quiet: text, locked: text, source: text, out: text },
      slow: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  return values;
}

async function main(): Promise<void> {
  const { help, site, source, out, ...permitted } = readArguments();
  if (help === true) {
    console.log(USAGE);
    return;
  }
  if ((source === undefined) !== (out === undefined))
    throw new Error(`--source and --out go together.\n${USAGE}`);
  const { answers, open } =
    site === undefined
      ? await examineLocalHost()
      : await examine(site, permitted, wait, (line) => {
          console.error(line);
        });
  // The local host's time is moved, so that nothing is slow there.
  const asked = questions.filter(
    ({ slow }) => site === undefined || permitted.slow === true || slow !== true,
  );
  const rows = compare(asked, answers, readKnownAnswers(LIVE));
  console.log(tableOf(rows));
  const differences = detailsOf(rows, 'different');
  if (differences !== '') console.log(`\nDifferent:\n${differences}`);
  if (open.length > 0) console.log(`\nNo answer came in time to ${open.join(', ')}.`);
  console.log(`\n${totalsOf(rows)}`);
  if (source !== undefined && out !== undefined)
    writeFileSync(out, toSourceFile(source, new Date(), answers, questions));
  process.exitCode = rows.some(({ verdict }) => verdict === 'different') ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
