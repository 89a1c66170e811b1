import type { ReactElement } from 'react';
import type { PreviewField, PreviewIssue, PreviewResult } from '../../../../../src/contract/preview';
import type { SourceView } from '../../../../../src/contract/sources';
import { dateText } from '../../../../../src/wording/moments';
import { decidedByText, severityName } from '../../../../../src/wording/names';
import { stepSentence } from '../../../../../src/wording/step-sentence';
import { asSentence } from '../../../ui/as-sentence';
import { Fact, Facts } from '../../../ui/facts';
import { Message } from '../../../ui/message';
import { refusedNotice } from '../../page/notice';
import { AdfDocument } from './adf-document';
import { noIssueSentence, refusedSentence, routeSentence, previewViewWords } from './words';

function severityText(
  { severity, decided }: Pick<PreviewIssue, 'severity' | 'decided'>,
  { words }: SourceView,
): string {
  if (severity === null) return previewViewWords.notRated;
  return decided === null
    ? severityName(severity)
    : previewViewWords.by(severityName(severity), decidedByText(decided, words));
}

function FieldValue({ field: { id, shown, document } }: { readonly field: PreviewField }): ReactElement {
  if (document !== null) return <AdfDocument document={document} />;
  if (id === 'duedate') return <>{shown.map(dateText).join(', ')}</>;
  return <>{shown.length === 0 ? '–' : shown.join(', ')}</>;
}

/** Custom fields may have the names of built-in ones. */
function isCustom({ id }: PreviewField): boolean {
  return id.startsWith('customfield_');
}

/** Shown elsewhere on the page, or known already. */
const aside: readonly string[] = ['project', 'issuetype', 'summary', 'description'];

function PreviewedIssue({
  issue,
  source,
}: {
  readonly issue: PreviewIssue;
  readonly source: SourceView;
}): ReactElement {
  const { fields, existing, skippedFields, moveTo, lacksReport, because, timeZone } = issue;
  const find = (id: string): PreviewField | undefined => fields.find((field) => field.id === id);
  const summary = find('summary');
  const description = find('description');
  const due = find('duedate');
  return (
    <div className="previewed">
      {existing !== null && <p>{previewViewWords.thisSubmissionHasIssue(existing)}</p>}
      {skippedFields.length > 0 && (
        <Message tone="warning">
          <p>
            <strong>{previewViewWords.leftOut(skippedFields.join(', '))}</strong>
          </p>
          <p>{previewViewWords.fieldIs}</p>
        </Message>
      )}
      <p>{routeSentence(issue)}</p>
      <p className="preview-summary">{summary?.shown.join(' ')}</p>
      <Facts>
        <Fact name={previewViewWords.severityAndItsSource}>{severityText(issue, source)}</Fact>
        {due === undefined && <Fact name={previewViewWords.dueDate}>{previewViewWords.none}</Fact>}
        {fields
          .filter(({ id, document }) => !aside.includes(id) && document === null)
          .map((field) => (
            <Fact key={field.id} name={field.name}>
              <FieldValue field={field} />
              {isCustom(field) && <span className="small subtle own-line">{field.id}</span>}
            </Fact>
          ))}
        <Fact name={previewViewWords.status}>
          {moveTo === null
            ? previewViewWords.initialStatusOfWorkflow
            : previewViewWords.movedToIfTransition(moveTo.name)}
        </Fact>
        {because.length > 0 && (
          <Fact name={previewViewWords.whyThisDueDate} isWide>
            <ul className="bullets">
              {because.map((step, index) => (
                <li key={index}>{stepSentence(step, timeZone)}</li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
      {lacksReport && <p className="small subtle">{previewViewWords.reportTextComes}</p>}
      {[description, ...fields.filter(({ id, document }) => !aside.includes(id) && document !== null)].map(
        (field) =>
          field?.document && (
            <div key={field.id} className="preview-text" role="group" aria-label={field.name}>
              <p className="small subtle">
                {field.name}
                {isCustom(field) && ` (${field.id})`}
              </p>
              <AdfDocument document={field.document} />
            </div>
          ),
      )}
    </div>
  );
}

/** The issue that would be created, or why there would be none. */
export function PreviewView({
  result,
  connectionId,
  source,
}: {
  readonly result: PreviewResult;
  readonly connectionId: string;
  readonly source: SourceView;
}): ReactElement {
  switch (result.type) {
    case 'issue':
      return <PreviewedIssue issue={result} source={source} />;
    case 'no-issue':
      return (
        <Message tone="neutral">
          <p>
            <strong>{previewViewWords.noIssueWould}</strong>
          </p>
          <p>{previewViewWords.severity(noIssueSentence(result.because), severityText(result, source))}</p>
        </Message>
      );
    case 'refused':
      return (
        <Message tone="warning">
          <p>{refusedSentence(result)}</p>
        </Message>
      );
    case 'invalid':
      return (
        <Message tone="danger">
          <p>{previewViewWords.fixMappingAboveFirst(asSentence(result.problem))}</p>
        </Message>
      );
    case 'failed':
      return (
        <Message tone="danger">
          <p>{previewViewWords.noPreview(asSentence(result.reason))}</p>
        </Message>
      );
    case 'unknown-submission':
      return (
        <Message tone="warning">
          <p>{previewViewWords.appNoLonger}</p>
        </Message>
      );
    case 'unknown-connection':
    case 'no-permission':
      return (
        <Message tone="danger">
          <p>{refusedNotice(connectionId, result).text}</p>
        </Message>
      );
  }
}
