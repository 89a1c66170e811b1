import { useState, type ReactElement } from 'react';
import type { ColumnsView } from '../../../../src/contract/columns';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { Fact, Facts } from '../../ui/facts';
import type { Notice } from '../page/notice';
import { SearchButton } from '../page/search-button';
import { useReported } from '../page/use-reported';
import {
  COLUMN_SEARCHES,
  COLUMN_STEPS,
  COLUMNS_INTRODUCTION,
  fieldsWords,
  stateWords,
  switchedNotice,
  siteColumnsWords as words,
} from './words';
import { loadColumns } from './load-columns';

/** The app's fields in Jira: a switch, whether Jira has them, and how to show them. */
export function SiteColumns({
  loaded,
  report,
}: {
  readonly loaded: ColumnsView;
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  const [columns, setColumns] = useState(loaded);
  const { isBusy, run } = useReported(report);
  const { isOn, refusal, fields } = columns;
  const change = (wanted: boolean): void => {
    void run(words.notSwitched, async () => {
      const result = await invokeAdmin('switchColumns', { isOn: wanted });
      if (result.type === 'switched') setColumns(await loadColumns());
      return switchedNotice(wanted, result);
    });
  };
  return (
    <div className="part">
      <p>{COLUMNS_INTRODUCTION}</p>
      <Facts>
        <Fact name={words.state} isWide>
          {stateWords(columns)}
        </Fact>
        <Fact name={words.fields} isWide>
          {fieldsWords(fields)}
        </Fact>
      </Facts>
      <div className="buttons">
        <Button
          label={isOn ? words.switchColumnsOff : words.switchColumns}
          busyLabel={words.switching}
          isBusy={isBusy}
          onClick={() => {
            change(!isOn);
          }}
        />
        {isOn && refusal !== null && (
          <Button
            label={words.tryAgain}
            busyLabel={words.trying}
            isBusy={isBusy}
            onClick={() => {
              change(true);
            }}
          />
        )}
      </div>
      <ol>
        {COLUMN_STEPS.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="buttons">
        {COLUMN_SEARCHES.map(({ jql, label }) => (
          <SearchButton key={jql} jql={jql} label={label} />
        ))}
      </div>
    </div>
  );
}
