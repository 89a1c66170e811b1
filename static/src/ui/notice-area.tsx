import { useEffect, useRef, type ReactElement } from 'react';
import { Message } from './message';
import './notice-area.css';

/** What something that a person has done came to. */
export interface Notice {
  readonly tone: 'neutral' | 'success' | 'warning' | 'danger';
  readonly text: string;
}

/** Where a notice appears. It is announced and takes the focus: what was used to bring it about may be gone. */
export function NoticeArea({ notice }: { readonly notice: Notice | null }): ReactElement {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice !== null) area.current?.focus();
  }, [notice]);
  return (
    <div role="status" className="notice notice-area" ref={area} tabIndex={-1}>
      {notice !== null && (
        <Message tone={notice.tone}>
          <p>{notice.text}</p>
        </Message>
      )}
    </div>
  );
}
