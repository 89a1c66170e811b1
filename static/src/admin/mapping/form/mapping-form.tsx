import { Stack } from '@atlaskit/primitives/compiled';
import { Fragment, useEffect, useRef, useState, type ReactElement } from 'react';
import type {
  CheckMappingResult,
  Finding,
  MappingSite,
  SaveMappingResult,
} from '../../../../../src/contract/mapping';
import type { Stale } from '../../../../../src/contract/refusals';
import type { SourceView } from '../../../../../src/contract/sources';
import type { Mapping } from '../../../../../src/domain/mapping/mapping';
import { invokeAdmin } from '../../../bridge/invoke';
import { ProblemCount } from '../../../ui/problem-count';
import { Button } from '../../../ui/button';
import { asSentence } from '../../../ui/as-sentence';
import { Message } from '../../../ui/message';
import { InputForm } from '../../form/input-form';
import { ReviewMessage, StaleMessage } from '../../form/stale-message';
import { failedNotice, type Notice } from '../../page/notice';
import { ComponentFields } from './component-fields';
import { FindingsList } from './findings-list';
import { FactFields } from './fact-fields';
import { fromDraft, type DraftProblems, type MappingDraft } from './mapping-draft';
import { mappingNames } from './mapping-names';
import { mappingNotice } from './mapping-notice';
import { OtherFields } from './other-fields';
import { PeopleFields } from './people-fields';
import { PriorityFields } from './priority-fields';
import { StatusFields } from './status-fields';
import { mappingFormWords as words } from './words';

/** The problems that prevented saving, and how they were found. */
type Outcome =
  | { readonly type: 'entered-wrong'; readonly problems: DraftProblems }
  | { readonly type: 'refused' }
  | Stale<Mapping>
  | { readonly type: 'reviewed' }
  | { readonly type: 'checked'; readonly isClean: boolean }
  | { readonly type: 'failed'; readonly reason: string };

function sentencesAt(findings: readonly Finding[], place: string): string | undefined {
  const found = findings.filter((finding) => finding.place === place && finding.severity !== 'note');
  return found.length === 0 ? undefined : found.map(({ sentence }) => sentence).join(' ');
}

/** The form for a connection's mapping. Jira's problems are shown beside the fields, and together at the top. */
export function MappingForm({
  connectionId,
  source,
  draft,
  base,
  site,
  known,
  change,
  onReview,
  report,
  onSaved,
}: {
  readonly connectionId: string;
  readonly source: SourceView;
  readonly draft: MappingDraft;
  /** The stored mapping that the draft is based on. */
  readonly base: Mapping;
  readonly site: MappingSite;
  /** Problems of the saved mapping. */
  readonly known: readonly Finding[];
  readonly change: (changes: Partial<MappingDraft>) => void;
  /** Puts the changes of others into the draft. */
  readonly onReview: (stale: Stale<Mapping>) => void;
  readonly report: (notice: Notice) => Promise<void>;
  readonly onSaved: (mapping: Mapping) => Promise<void>;
}): ReactElement {
  const [reported, setReported] = useState<{
    readonly after: object;
    readonly findings: readonly Finding[];
  } | null>(null);
  // Newer findings replace older ones.
  const findings = reported?.after === known ? reported.findings : known;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  /** Fields that keep their choices are drawn again for each review. */
  const [reviews, setReviews] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Of what was entered wrong, the form focuses the first field.
    if (outcome !== null && outcome.type !== 'entered-wrong') summary.current?.focus();
  }, [outcome]);

  const showFindings = (findingsNow: readonly Finding[]): void => {
    setReported({ after: known, findings: findingsNow });
  };
  /** Results that neither saved nor checked anything, shown in the form; `false` for others. */
  const isForForm = (
    result: SaveMappingResult | CheckMappingResult,
  ): result is Extract<SaveMappingResult, { type: 'invalid' | 'failed' }> => {
    if (result.type === 'invalid')
      setOutcome({ type: 'entered-wrong', problems: { [result.place]: result.problem } });
    else if (result.type === 'failed') setOutcome(result);
    else return false;
    return true;
  };
  const save = async (mapping: Mapping, evenSo: boolean): Promise<void> => {
    const result = await invokeAdmin('saveMapping', { connectionId, mapping, base, evenSo });
    if (isForForm(result)) return;
    if (result.type === 'saved' || result.type === 'refused') showFindings(result.findings);
    if (result.type === 'refused' || result.type === 'stale') {
      setOutcome(result.type === 'stale' ? result : { type: 'refused' });
      return;
    }
    setOutcome(null);
    await report(mappingNotice(connectionId, result));
    if (result.type === 'saved') await onSaved(mapping);
  };
  const check = async (mapping: Mapping): Promise<void> => {
    const result = await invokeAdmin('checkMapping', { connectionId, mapping });
    if (isForForm(result)) return;
    if (result.type === 'checked') {
      showFindings(result.findings);
      setOutcome({ type: 'checked', isClean: result.findings.length === 0 });
    } else await report(mappingNotice(connectionId, result));
  };
  const run = async (act: (mapping: Mapping) => Promise<void>): Promise<void> => {
    const entered = fromDraft(draft, site);
    if (!entered.ok) {
      setOutcome({ type: 'entered-wrong', problems: entered.problems });
      return;
    }
    setIsBusy(true);
    try {
      await act(entered.mapping);
    } catch (error) {
      await report(failedNotice(words.notSaved(connectionId), error));
    }
    setIsBusy(false);
  };
  const problemAt = (place: string): string | undefined =>
    (outcome?.type === 'entered-wrong' ? outcome.problems[place] : undefined) ?? sentencesAt(findings, place);
  const part = { draft, change, problemAt, site };

  return (
    <InputForm
      aria-label={words.mappingOf(connectionId)}
      problems={outcome?.type === 'entered-wrong' ? outcome : null}
      isBusy={isBusy}
      onSend={() => void run((mapping) => save(mapping, false))}
    >
      <Stack space="space.300" alignInline="stretch">
        <div className="part mapping-findings" ref={summary} tabIndex={-1}>
          {outcome?.type === 'failed' && (
            <Message tone="danger" role="alert">
              <p>{words.notReached(asSentence(outcome.reason))}</p>
            </Message>
          )}
          {outcome?.type === 'refused' && <p role="alert">{words.nothingWasSavedJira}</p>}
          {outcome?.type === 'stale' && (
            <StaleMessage
              changed={outcome.changed}
              namesAt={(place) => mappingNames(place, site)}
              onReview={() => {
                onReview(outcome);
                setReviews(reviews + 1);
                setOutcome({ type: 'reviewed' });
              }}
            />
          )}
          {outcome?.type === 'reviewed' && <ReviewMessage />}
          {outcome?.type === 'checked' && (
            <p role="status">
              {words.checkedAgainstJiraNothing}
              {outcome.isClean && ` ${words.noProblemsFound}`}
            </p>
          )}
          <FindingsList findings={findings} />
          {outcome?.type === 'refused' && (
            <div>
              <Button
                label={words.saveAnyway}
                isBusy={isBusy}
                onClick={() => void run((mapping) => save(mapping, true))}
              />
            </div>
          )}
        </div>
        <Fragment key={reviews}>
          <PriorityFields {...part} />
          <StatusFields {...part} source={source} />
          <ComponentFields {...part} />
          <PeopleFields {...part} source={source} />
          <OtherFields {...part} />
          <FactFields {...part} source={source} />
        </Fragment>
        <div className="buttons">
          <Button
            type="submit"
            look="primary"
            label={words.saveMapping}
            busyLabel={words.checking}
            isBusy={isBusy}
          />
          <Button label={words.checkOnly} isDisabled={isBusy} onClick={() => void run(check)} />
          {outcome?.type === 'entered-wrong' && <ProblemCount names={Object.keys(outcome.problems)} />}
        </div>
      </Stack>
    </InputForm>
  );
}
