import Heading from '@atlaskit/heading';
import { useId, type ReactElement } from 'react';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { NoticeArea } from '../../ui/notice-area';
import { saveFile } from '../../ui/save-file';
import { useAction } from '../page/use-action';
import { exportSectionWords as words } from './words';

/** Exports the whole configuration as one file. */
export function ExportSection(): ReactElement {
  const headingId = useId();
  const { isBusy, notice, run } = useAction(() => Promise.resolve());
  const save = (): void => {
    void run(words.notExported, async () => {
      const result = await invokeAdmin('exportConfiguration');
      if (result.type === 'no-permission') throw new Error(words.noPermission);
      saveFile(result.fileName, 'application/json', result.text);
      return { tone: 'success', text: words.configurationWasExported(result.fileName) };
    });
  };
  return (
    <section className="card part" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        {words.export}
      </Heading>
      <p>{words.fileHoldsAllConnections}</p>
      <NoticeArea notice={notice} />
      <div>
        <Button
          label={words.exportConfiguration}
          busyLabel={words.exporting}
          isBusy={isBusy}
          onClick={save}
        />
      </div>
    </section>
  );
}
