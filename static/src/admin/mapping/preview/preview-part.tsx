import { EditedFields } from '../../../ui/edited-fields';
import Heading from '@atlaskit/heading';
import { useId, useRef, useState, type ReactElement } from 'react';
import type { MappingSite } from '../../../../../src/contract/mapping';
import type { PreviewResult, PreviewSource } from '../../../../../src/contract/preview';
import type { SourceView } from '../../../../../src/contract/sources';
import { severityName, submissionStateName } from '../../../../../src/wording/names';
import { invokeAdmin } from '../../../bridge/invoke';
import { asSentence } from '../../../ui/as-sentence';
import { Button } from '../../../ui/button';
import type { Choice, Search } from '../../../ui/choice';
import { Message } from '../../../ui/message';
import { Picker } from '../../../ui/picker';
import { CodeField } from '../../form/code-field';
import { fromDraft, type MappingDraft } from '../form/mapping-draft';
import { PreviewView } from './preview-view';
import { previewPartWords } from './words';
import './preview.css';

type State =
  | { readonly type: 'asking' }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'shown'; readonly result: PreviewResult };

/** The bridge's limit. */
const MAX_CHARACTERS = 450_000;

function searchRecent(connectionId: string): Search {
  return async (text) => {
    const result = await invokeAdmin('listRecentSubmissions', { connectionId });
    if (result.type !== 'submissions') throw new Error(previewPartWords.connectionNoLongerExists);
    const wanted = text.toLowerCase();
    return result.submissions
      .filter(({ submissionId, title }) => `${title ?? ''} ${submissionId}`.toLowerCase().includes(wanted))
      .map(({ submissionId, title, state, severity, issueKey }) => ({
        value: submissionId,
        name: title ?? submissionId,
        detail: [
          state === null ? null : submissionStateName(state),
          severity === null ? previewPartWords.notRated : severityName(severity),
          issueKey,
        ]
          .filter((words) => words !== null)
          .join(', '),
      }));
  };
}

/** What a preview shows of the report. */
function reportHint({ apiHost, words }: SourceView): string {
  return apiHost === null
    ? previewPartWords.appDoesNotStore
    : previewPartWords.appDoesNotStoreIts(words.name);
}

/** Previews the issue for the mapping in the form. Nothing is created. */
export function PreviewPart({
  connectionId,
  source,
  draft,
  site,
}: {
  readonly connectionId: string;
  readonly source: SourceView;
  readonly draft: MappingDraft;
  readonly site: MappingSite;
}): ReactElement {
  const headingId = useId();
  const [submission, setSubmission] = useState<Choice | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<{
    readonly at: PreviewSource['type'];
    readonly words: string;
  } | null>(null);
  const [state, setState] = useState<State | null>(null);
  const result = useRef<HTMLDivElement>(null);

  const show = async (from: PreviewSource): Promise<void> => {
    const entered = fromDraft(draft, site);
    if (!entered.ok) {
      setProblem({ at: from.type, words: previewPartWords.fixMappingAboveFirst });
      return;
    }
    setProblem(null);
    setState({ type: 'asking' });
    try {
      setState({
        type: 'shown',
        result: await invokeAdmin('previewIssue', { connectionId, mapping: entered.mapping, from }),
      });
    } catch (error) {
      setState({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
    result.current?.focus();
  };
  const showSubmission = (): void => {
    if (submission === null) setProblem({ at: 'submission', words: previewPartWords.chooseSubmissionFirst });
    else void show({ type: 'submission', submissionId: submission.value });
  };
  const showPayload = (): void => {
    if (text.trim() === '') setProblem({ at: 'payload', words: previewPartWords.pasteBodyOfDelivery });
    else if (text.length > MAX_CHARACTERS)
      setProblem({
        at: 'payload',
        words: previewPartWords.theseAreCharactersLimit(text.length, MAX_CHARACTERS),
      });
    else void show({ type: 'payload', text });
  };
  const problemAt = (at: PreviewSource['type']): string | undefined =>
    problem?.at === at ? problem.words : undefined;
  const isBusy = state?.type === 'asking';

  return (
    <section className="part preview" aria-labelledby={headingId}>
      <Heading as="h3" size="small" id={headingId}>
        {previewPartWords.preview}
      </Heading>
      <p className="small subtle">{previewPartWords.issueThatMappingAbove}</p>
      <EditedFields answer={problem}>
        <Picker
          name="submission"
          label={previewPartWords.recentSubmission}
          hint={reportHint(source)}
          problem={problemAt('submission')}
          isRequired={false}
          value={submission}
          onChange={setSubmission}
          search={searchRecent(connectionId)}
        />
        <div>
          <Button
            label={previewPartWords.previewThisSubmission}
            busyLabel={previewPartWords.loading}
            isBusy={isBusy}
            onClick={showSubmission}
          />
        </div>
        {source.hasWebhook && (
          <>
            <CodeField
              name="payload"
              label={previewPartWords.orDeliveryBody}
              hint={previewPartWords.copyItFromS(source.words.name)}
              problem={problemAt('payload')}
              isRequired={false}
              rows={5}
              value={text}
              onChange={setText}
            />
            <div>
              <Button
                label={previewPartWords.previewThisDelivery}
                busyLabel={previewPartWords.loading}
                isBusy={isBusy}
                onClick={showPayload}
              />
            </div>
          </>
        )}
      </EditedFields>
      <div
        ref={result}
        tabIndex={-1}
        role="region"
        aria-label={previewPartWords.previewResult}
        aria-live="polite"
      >
        {state?.type === 'asking' && <p>{previewPartWords.askingJira}</p>}
        {state?.type === 'failed' && (
          <Message tone="danger" role="alert">
            <p>{previewPartWords.previewFailedServerAnswered(asSentence(state.reason))}</p>
          </Message>
        )}
        {state?.type === 'shown' && (
          <PreviewView result={state.result} connectionId={connectionId} source={source} />
        )}
      </div>
    </section>
  );
}
