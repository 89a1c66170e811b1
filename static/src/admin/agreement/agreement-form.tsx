import { Stack } from '@atlaskit/primitives/compiled';
import { useState, type ReactElement } from 'react';
import type { AgreementSettingView } from '../../../../src/contract/agreement';
import type { Stale } from '../../../../src/contract/refusals';
import type { AgreementChoice } from '../../../../src/domain/mapping/agreement-setting';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { ProblemCount } from '../../ui/problem-count';
import { InputForm } from '../form/input-form';
import { ReviewMessage, StaleMessage } from '../form/stale-message';
import { failedNotice, type Notice } from '../page/notice';
import { fromDraft, toDraft, type DraftProblems } from './agreement-draft';
import { AgreementFields } from './agreement-fields';
import { agreementNotice } from './agreement-notice';
import { agreementFormWords as words } from './words';

type Known = Extract<AgreementSettingView, { type: 'agreement' }>;

/** The form for what a connection sends, with each problem beside its field. */
export function AgreementForm({
  connectionId,
  sourceName,
  known,
  report,
}: {
  readonly connectionId: string;
  readonly sourceName: string;
  readonly known: Known;
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  const { people } = known;
  const [draft, setDraft] = useState(() => toDraft(known.setting, people));
  /** What the entries are based on. */
  const [base, setBase] = useState(known.setting);
  const [problems, setProblems] = useState<DraftProblems>({});
  const [isBusy, setIsBusy] = useState(false);
  const [stale, setStale] = useState<Stale<AgreementChoice> | null>(null);
  /** Fields that keep their choices are drawn again for each review. */
  const [reviews, setReviews] = useState(0);

  const save = async (setting: AgreementChoice): Promise<void> => {
    const result = await invokeAdmin('saveAgreementSetting', { connectionId, setting, base });
    setProblems(result.type === 'invalid' ? { [result.place]: result.problem } : {});
    if (result.type === 'invalid') return;
    setStale(result.type === 'stale' ? result : null);
    if (result.type === 'stale') return;
    if (result.type === 'saved') {
      setBase(setting);
      setReviews(0);
    }
    await report(agreementNotice(connectionId, result));
  };
  const send = async (): Promise<void> => {
    const entered = fromDraft(draft);
    if (!entered.ok) {
      setProblems(entered.problems);
      return;
    }
    setIsBusy(true);
    try {
      await save(entered.setting);
    } catch (error) {
      await report(failedNotice(words.notSaved(connectionId), error));
    }
    setIsBusy(false);
  };
  const review = (): void => {
    if (stale === null) return;
    setDraft(toDraft(stale.review, people));
    setBase(stale.current);
    setReviews(reviews + 1);
    setStale(null);
  };
  const part = {
    draft,
    change: (changes: Partial<typeof draft>) => {
      setDraft((before) => ({ ...before, ...changes }));
    },
    problemAt: (place: string) => problems[place],
  };
  return (
    <InputForm
      aria-label={words.formOf(connectionId)}
      problems={problems}
      isBusy={isBusy}
      onSend={() => void send()}
    >
      <Stack space="space.300" alignInline="stretch">
        {stale !== null && (
          <StaleMessage
            changed={stale.changed.map((each) => ({ ...each, place: `agreement.${each.place}` }))}
            namesAt={() => people}
            onReview={review}
          />
        )}
        {reviews > 0 && stale === null && <ReviewMessage />}
        <AgreementFields key={reviews} part={part} known={known} sourceName={sourceName} />
        <div className="buttons">
          <Button type="submit" look="primary" label={words.save} busyLabel={words.saving} isBusy={isBusy} />
          <ProblemCount names={Object.keys(problems)} />
        </div>
      </Stack>
    </InputForm>
  );
}
