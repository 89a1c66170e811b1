import type { ReactElement } from 'react';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import { nowWords } from '../words/now-words';

const words = nowWords.unseenProject;

/** In place of the figures of a project that Jira does not know, or does not show to this person. */
export function UnseenProject({
  project,
  onAll,
}: {
  /** Its key, as the address has it. */
  readonly project: string;
  readonly onAll: () => void;
}): ReactElement {
  return (
    <Message tone="warning" role="alert">
      <p>
        <strong>{words.title(project)}</strong>
      </p>
      <p>{words.next}</p>
      <Button label={words.all} onClick={onAll} />
    </Message>
  );
}
