import { useEffect, useRef, type ReactElement } from 'react';
import { Message } from './message';
import './notice-area.css';

/** The result of a person's action. */
export interface Notice {
  readonly tone: 'neutral' | 'success' | 'warning' | 'danger';
  readonly text: string;
}

/** The place for notices. They are announced and take the focus, because the control that caused them may be gone. */
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
