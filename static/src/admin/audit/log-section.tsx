import Heading from '@atlaskit/heading';
import { useId, useState, type ReactElement } from 'react';
import type { AdminLogPage } from '../../../../src/contract/audit';
import { personName } from '../../../../src/wording/person-name';
import { invokeAdmin } from '../../bridge/invoke';
import type { AskedPage } from '../../remote/create-list';
import { useList } from '../../remote/use-list';
import { Button } from '../../ui/button';
import { NoticeArea } from '../../ui/notice-area';
import { ListEnd } from '../page/list-end';
import type { Site } from '../page/page-control';
import { LogEntry } from './log-entry';
import { everyLine, LogFilter, type LogQuery } from './log-filter';
import { useLogFile } from './use-log-file';
import { logSectionWords as words } from './words';
import './log.css';

interface LogLine {
  readonly entry: AdminLogPage['entries'][number];
  readonly who: string;
  readonly people: AdminLogPage['people'];
}

async function ask(query: LogQuery, cursor: string | null): Promise<AskedPage<LogLine>> {
  const result = await invokeAdmin('listAdminLog', { ...query, cursor });
  if (result.type === 'no-permission') throw new Error(words.noPermission);
  const items = result.entries.map((entry) => ({
    entry,
    who: personName(entry.by, result.people),
    people: result.people,
  }));
  return { items, looked: result.looked, cursor: result.cursor };
}

/** Keeps all authors seen so far as choices, even while the filter shows only one of them. */
function usePeopleSeen(lines: readonly LogLine[]): ReadonlyMap<string, string> {
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  const strangers = lines.filter(({ entry }) => !seen.has(entry.by));
  if (strangers.length > 0)
    setSeen(new Map([...seen, ...strangers.map(({ entry, who }) => [entry.by, who] as const)]));
  return seen;
}

/** The admin log: each change with its author, time, old and new values. */
export function LogSection({ site: { connections, policies } }: { readonly site: Site }): ReactElement {
  const headingId = useId();
  const [list, { look, more, again }] = useList(ask, everyLine);
  const people = usePeopleSeen(list.items);
  const { isBusy, notice, save } = useLogFile(list.query);
  const subjects = [
    ...connections.map(({ id }) => ({ value: id, name: words.connection(id) })),
    ...policies
      .filter(({ preset }) => !preset)
      .map(({ id, name }) => ({ value: id, name: words.policy(name) })),
  ];
  const policyNames = Object.fromEntries(policies.map(({ id, name }) => [id, name]));
  return (
    <section className="card part" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        {words.adminLog}
      </Heading>
      <p>{words.changesThatAdministratorsMade}</p>
      <LogFilter
        subjects={subjects}
        people={[...people].map(([value, name]) => ({ value, name }))}
        isBusy={list.isLoading}
        onLook={(query) => void look(query)}
      />
      <div className="buttons" role="group" aria-label={words.exportResults}>
        <Button
          label={words.exportAsCsv}
          isBusy={isBusy}
          onClick={() => {
            save('csv');
          }}
        />
        <Button
          label={words.exportAsJson}
          isBusy={isBusy}
          onClick={() => {
            save('json');
          }}
        />
      </div>
      <NoticeArea notice={notice} />
      {list.items.length > 0 && (
        <ol className="plain-list log-lines" aria-label={words.entriesNewestFirst}>
          {list.items.map(({ entry, who, people: named }, index) => (
            <LogEntry
              key={`${entry.at} ${index}`}
              entry={entry}
              who={who}
              people={named}
              policies={policyNames}
            />
          ))}
        </ol>
      )}
      <ListEnd
        list={list}
        isWhole={list.query === everyLine}
        one="entry"
        many="entries"
        onMore={() => void more()}
        onRetry={() => void again()}
      />
    </section>
  );
}
