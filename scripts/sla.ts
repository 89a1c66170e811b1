import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { answerSlaLine } from '../src/adapters/sla/answer-sla-line';
import { presets } from '../src/domain/sla/presets';

const help = `Usage: npm run --silent sla < questions.jsonl

Reads one JSON object a line from standard input and writes one a line, in the same order:

  { "id"?, "policy": <policy or preset id>, "timeline": [...], "target"?: "fix" | "triage" | "first-response" | <a clock of the policy>, "now" }

Presets: ${presets.map(({ id }) => id).join(', ')}.

The answer is the clock as of "now", with the steps that explain it; a bad line is answered with "error", which names
the place. docs/guides/policy-format.md describes policies and timelines. Try it:

  echo '{"id":1,"policy":"marketplace-cloud-2026","timeline":[{"at":"2026-11-01T08:00:00Z","type":"submitted"},{"at":"2026-11-03T09:12:00Z","type":"triaged"},{"at":"2026-11-03T09:12:00Z","type":"severity","severity":"high"}],"now":"2026-11-22T12:00:00Z"}' | npm run --silent sla
`;

/** Many answers in one write: a system call for each would take longer than the clock. */
const BATCH_CHARACTERS = 65_536;

async function write(text: string): Promise<void> {
  // Slowly read output must not pile up in memory.
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

async function answerAll(): Promise<void> {
  let batch = '';
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    batch += `${answerSlaLine(line)}\n`;
    if (batch.length < BATCH_CHARACTERS) continue;
    await write(batch);
    batch = '';
  }
  await write(batch);
}

// The reader may have seen enough, like `head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const isHelpAsked = process.argv.includes('--help') || process.argv.includes('-h');
void (isHelpAsked ? write(help) : answerAll());
