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
import { noIssueSentence, refusedSentence, routeSentence } from './preview-words';

function severityText(
  { severity, decided }: Pick<PreviewIssue, 'severity' | 'decided'>,
  { words }: SourceView,
): string {
  if (severity === null) return 'Not rated';
  return decided === null
    ? severityName(severity)
    : `${severityName(severity)}, by ${decidedByText(decided, words)}`;
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
      {existing !== null && (
        <p>
          This submission has the issue {existing} already. This preview shows a new issue; the mapped fields
          of {existing} stay as they are.
        </p>
      )}
      {skippedFields.length > 0 && (
        <Message tone="warning">
          <p>
            <strong>Left out: {skippedFields.join(', ')}</strong>
          </p>
          <p>The field is not on the screen, or the value does not fit.</p>
        </Message>
      )}
      <p>{routeSentence(issue)}</p>
      <p className="preview-summary">{summary?.shown.join(' ')}</p>
      <Facts>
        <Fact name="Severity and its source">{severityText(issue, source)}</Fact>
        {due === undefined && <Fact name="Due date">None</Fact>}
        {fields
          .filter(({ id, document }) => !aside.includes(id) && document === null)
          .map((field) => (
            <Fact key={field.id} name={field.name}>
              <FieldValue field={field} />
              {isCustom(field) && <span className="small subtle own-line">{field.id}</span>}
            </Fact>
          ))}
        <Fact name="Status">
          {moveTo === null
            ? 'Initial status of the workflow'
            : `Moved to ${moveTo.name}, if a transition leads there`}
        </Fact>
        {because.length > 0 && (
          <Fact name="Why this due date" isWide>
            <ul className="bullets">
              {because.map((step, index) => (
                <li key={index}>{stepSentence(step, timeZone)}</li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
      {lacksReport && (
        <p className="small subtle">
          The report text comes with the delivery and is not stored: the description below is a placeholder.
        </p>
      )}
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
            <strong>No issue would be created.</strong>
          </p>
          <p>
            {noIssueSentence(result.because)} Severity: {severityText(result, source)}.
          </p>
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
          <p>Fix the mapping above first. {asSentence(result.problem)}</p>
        </Message>
      );
    case 'failed':
      return (
        <Message tone="danger">
          <p>No preview: {asSentence(result.reason)}</p>
        </Message>
      );
    case 'unknown-submission':
      return (
        <Message tone="warning">
          <p>The app no longer has this submission for this connection.</p>
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
