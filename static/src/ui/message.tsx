import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './message.css';

export type MessageTone = 'neutral' | 'success' | 'warning' | 'danger';

const icons: Readonly<Record<MessageTone, IconName>> = {
  neutral: 'information',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
};

/** Information or a call to action, with icon and tint like Atlassian's section message. */
export function Message({
  tone,
  role,
  children,
}: {
  readonly tone: MessageTone;
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={`message ${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div className="message-body">{children}</div>
    </div>
  );
}
