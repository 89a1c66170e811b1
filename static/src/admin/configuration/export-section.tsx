import Heading from '@atlaskit/heading';
import { useId, type ReactElement } from 'react';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { NoticeArea } from '../../ui/notice-area';
import { saveFile } from '../../ui/save-file';
import { useAction } from '../page/use-action';

/** Exports the whole configuration as one file. */
export function ExportSection(): ReactElement {
  const headingId = useId();
  const { isBusy, notice, run } = useAction(() => Promise.resolve());
  const save = (): void => {
    void run('The configuration could not be exported.', async () => {
      const result = await invokeAdmin('exportConfiguration');
      if (result.type === 'no-permission') throw new Error('You are no longer a Jira administrator.');
      saveFile(result.fileName, 'application/json', result.text);
      return { tone: 'success', text: `The configuration was exported to ${result.fileName}.` };
    });
  };
  return (
    <section className="card part" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        Export
      </Heading>
      <p>
        The file holds all connections and your own policies as JSON. It lists people by account id, and
        leaves out signing secrets, API tokens, cases, deliveries and the admin log. Keep it as a backup, or
        import it on another site.
      </p>
      <NoticeArea notice={notice} />
      <div>
        <Button label="Export configuration" busyLabel="Exporting…" isBusy={isBusy} onClick={save} />
      </div>
    </section>
  );
}
