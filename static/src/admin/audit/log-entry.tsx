import type { ReactElement } from 'react';
import type { AdminLogPage } from '../../../../src/contract/audit';
import { auditSentence } from '../../../../src/wording/audit-sentence';
import { countText } from '../../../../src/wording/figures';
import { momentText } from '../../../../src/wording/moments';
import { singleValues } from '../../../../src/wording/single-values';
import { Disclosure } from '../../ui/disclosure';
import { ChangeTable } from './change-table';
import { logEntryWords as words } from './words';

type Entry = AdminLogPage['entries'][number];

/** More changes than this are collapsed. */
const MAX_ENTRIES = 4;

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();

/** In the time zone of the browser, and in UTC. */
function whenText(at: string): string {
  const utc = momentText(at, 'UTC');
  const local = momentText(at, timeZone);
  return local === utc ? utc : `${local} (${utc})`;
}

/** One entry of the admin log. */
export function LogEntry({
  entry,
  who,
  people,
  policies,
}: {
  readonly entry: Entry;
  readonly who: string;
  readonly people: AdminLogPage['people'];
  /** Names of policies by id. */
  readonly policies: Readonly<Record<string, string>>;
}): ReactElement {
  const { at, action, note, subject } = entry;
  const changes = singleValues(entry.changes);
  const isNew = changes.every(({ from }) => from === null);
  const id = subject.kind === 'policy' ? (policies[subject.id] ?? subject.id) : subject.id;
  const sentence = auditSentence({ action, subject: { ...subject, id } }, who);
  const table = (
    <ChangeTable
      label={words.changesOf(subject.id, momentText(at, 'UTC'))}
      changes={changes}
      isNew={isNew}
      people={people}
      policies={policies}
    />
  );
  return (
    <li className="log-entry">
      <p>
        <strong>{sentence}</strong>
      </p>
      <p className="small subtle">{whenText(at)}</p>
      {note !== null && <p>{note}</p>}
      {changes.length > MAX_ENTRIES ? (
        <Disclosure
          level="none"
          title={isNew ? countText(changes.length, 'value') : countText(changes.length, 'change')}
          about={`of: ${sentence}`}
          isOpen={false}
        >
          {table}
        </Disclosure>
      ) : (
        changes.length > 0 && table
      )}
    </li>
  );
}
