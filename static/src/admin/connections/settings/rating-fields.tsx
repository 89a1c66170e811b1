import type { ReactElement } from 'react';
import type { ConnectionSettings } from '../../../../../src/contract/connections';
import type { SourceView } from '../../../../../src/contract/sources';
import { CheckField } from '../../../ui/check-field';
import { CvssBandsFields } from './cvss-bands-fields';
import type { SettingsProblems } from './read-settings';
import { ratingFieldsWords } from './words';

/** How the source's own rating becomes a severity. A source that states severities has nothing to choose. */
export function RatingFields({
  settings: { useCvss, cvssBands },
  source: { words },
  problems,
}: {
  readonly settings: ConnectionSettings;
  readonly source: SourceView;
  readonly problems: SettingsProblems;
}): ReactElement {
  if (words.rating === null)
    return (
      <>
        {useCvss && <input type="hidden" name="useCvss" value="on" />}
        {Object.entries<number>({ ...cvssBands }).map(([severity, limit]) => (
          <input key={severity} type="hidden" name={`cvssBands.${severity}`} value={limit} />
        ))}
      </>
    );
  return (
    <>
      <CheckField
        name="useCvss"
        label={ratingFieldsWords.useCvssScoreBefore(words.rating)}
        isChecked={useCvss}
      />
      <CvssBandsFields bands={cvssBands} problem={problems['cvssBands']} />
    </>
  );
}
