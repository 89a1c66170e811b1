import { Stack } from '@atlaskit/primitives/compiled';
import { useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../../src/contract/admin';
import type { AdminPolicy } from '../../../../../src/contract/policies';
import { invokeAdmin } from '../../../bridge/invoke';
import { Button } from '../../../ui/button';
import { ProblemCount } from '../../../ui/problem-count';
import { failedNotice, type Notice } from '../../page/notice';
import type { Choice } from '../../../ui/choice';
import { ReviewMessage, StaleMessage } from '../../form/stale-message';
import { useFormBase } from '../../form/use-form-base';
import type { JiraNames } from '../../form/jira-names';
import { readSettings, type SettingsProblems } from './read-settings';
import { SettingsFields } from './settings-fields';
import { settingsNames } from './settings-names';
import { settingsNotice } from './settings-notice';
import { settingsText } from './settings-text';
import { InputForm } from '../../form/input-form';
import { settingsFormWords as words } from './words';

/** The form for a connection's settings, with each problem beside its field. */
export function SettingsForm({
  connection,
  policies,
  names,
  onPeopleChosen,
  report,
}: {
  readonly connection: AdminConnection;
  readonly policies: readonly AdminPolicy[];
  readonly names: JiraNames;
  /** Called with people who were chosen. */
  readonly onPeopleChosen: (people: readonly Choice[]) => void;
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  const { id, settings } = connection;
  const [problems, setProblems] = useState<SettingsProblems>({});
  const [isBusy, setIsBusy] = useState(false);
  const { base, shown, drawing, isReview, stale, ...based } = useFormBase(settings, settingsText);

  const save = async (data: FormData): Promise<void> => {
    const entered = readSettings(data);
    setIsBusy(true);
    try {
      const result = await invokeAdmin('saveSettings', { connectionId: id, settings: entered, base });
      setProblems(result.type === 'invalid' ? { [result.place]: result.problem } : {});
      if (result.type === 'stale') based.refuse(result);
      else if (result.type !== 'invalid') {
        if (result.type === 'saved') based.settle(entered);
        await report(settingsNotice(id, entered, result));
      }
    } catch (error) {
      await report(failedNotice(words.notSaved(id), error));
    }
    setIsBusy(false);
  };

  return (
    <InputForm
      aria-label={words.settingsOf(id)}
      problems={problems}
      isBusy={isBusy}
      onSend={(entered) => void save(entered)}
      onInput={based.touch}
      onFocus={based.touch}
      onPointerDown={based.touch}
    >
      <Stack space="space.300" alignInline="stretch">
        {stale !== null && (
          <StaleMessage
            changed={stale.changed}
            namesAt={(place) => settingsNames(place, names, policies)}
            onReview={based.review}
          />
        )}
        {isReview && stale === null && <ReviewMessage />}
        <SettingsFields
          key={drawing}
          settings={shown}
          connection={connection}
          policies={policies}
          names={names}
          onPeopleChosen={onPeopleChosen}
          problems={problems}
        />
        <div className="buttons">
          <Button
            type="submit"
            look="primary"
            label={words.saveSettings}
            busyLabel={words.saving}
            isBusy={isBusy}
          />
          <ProblemCount names={Object.keys(problems)} />
        </div>
      </Stack>
    </InputForm>
  );
}
