import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import { Message } from '../ui/message';
import { panelWords, skippedWords } from './words/panel-words';

function Warning({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  return (
    <Message tone="warning">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
    </Message>
  );
}

/** What Jira's own fields do not show, and what to do about it. */
export function JiraMessages({
  view: { isTooFarForJira, skippedFields },
}: {
  readonly view: TrackedPanel;
}): ReactElement {
  return (
    <>
      {isTooFarForJira && <Warning {...panelWords.tooFar} />}
      {skippedFields.length > 0 && <Warning {...skippedWords(skippedFields)} />}
    </>
  );
}
