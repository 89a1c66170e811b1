import { useState, type ReactElement } from 'react';
import { NoticeArea } from '../../ui/notice-area';
import type { Notice } from './notice';
import type { PageControl } from './page-control';

/**
 * A long form with the result of its action below it, beside the button: at the top of the page it would be out of sight.
 * The result stays until the form is used again.
 */
export function ReportedHere({
  update,
  children,
}: Pick<PageControl, 'update'> & {
  readonly children: (report: PageControl['report']) => ReactElement;
}): ReactElement {
  const [notice, setNotice] = useState<Notice | null>(null);
  const report = async (next: Notice): Promise<void> => {
    await update(next);
    setNotice(next);
  };
  return (
    <div
      className="part"
      onInput={() => {
        setNotice(null);
      }}
    >
      {children(report)}
      <NoticeArea notice={notice} />
    </div>
  );
}
