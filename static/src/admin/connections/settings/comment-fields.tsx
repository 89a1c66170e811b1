import { useState, type ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../../src/contract/connections';
import type { Choice } from '../../../ui/choice';
import { Picker } from '../../../ui/picker';
import { CheckField } from '../../../ui/check-field';
import { FieldGroup } from '../../form/field-group';
import { listCommentReaders } from '../../form/jira-choices';
import { commentFieldsWords as words } from './words';

/** What becomes of the comments that people write at the source; without a token it says why nothing does. */
export function CommentFields({
  connectionId,
  comments: { isOn, limitedTo },
  linksToFiles,
  sourceName,
  hasToken,
  problem,
}: {
  readonly connectionId: string;
  readonly comments: ConnectionSettings['comments'];
  readonly linksToFiles: boolean;
  readonly sourceName: string;
  readonly hasToken: boolean;
  readonly problem: string | undefined;
}): ReactElement {
  const [readers, setReaders] = useState<Choice | null>(() =>
    limitedTo === null ? null : { value: `${limitedTo.type}:${limitedTo.id}`, name: limitedTo.name },
  );
  return (
    <FieldGroup title={words.commentsOf(sourceName)}>
      {!hasToken && <p>{words.withoutToken(sourceName)}</p>}
      <CheckField
        name="comments.isOn"
        label={words.bring(sourceName)}
        hint={words.bringHint}
        isChecked={isOn}
      />
      <Picker
        name="comments.limitedTo"
        problem={problem}
        label={words.readers}
        hint={words.readersHint}
        isRequired={false}
        value={readers}
        search={(text) => listCommentReaders(connectionId, text)}
        onChange={setReaders}
      />
      <input type="hidden" name="comments.readers" value={readers?.name ?? ''} />
      <CheckField
        name="linksToFiles"
        label={words.linkFiles}
        hint={words.linkFilesHint}
        isChecked={linksToFiles}
      />
    </FieldGroup>
  );
}
