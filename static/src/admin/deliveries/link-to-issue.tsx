import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { LinkPreview, LinkToInput } from '../../../../src/contract/linking';
import { invokeAdmin } from '../../bridge/invoke';
import { LinkPreviewFacts } from '../../linking/link-preview';
import { linkPreviewWords } from '../../linking/words';
import { Button } from '../../ui/button';
import { lineOf } from '../../ui/line-of';
import { NoticeArea, type Notice } from '../../ui/notice-area';
import { FormField } from '../form/form-field';
import { InputForm } from '../form/input-form';
import { failedNotice } from '../page/notice';
import { linkedNotice, linkToIssueWords as words } from './link-words';

interface Previewed {
  readonly input: LinkToInput;
  readonly preview: LinkPreview;
}

type Problems = Readonly<Partial<Record<keyof LinkToInput, string>>>;

function problemsOf(input: LinkToInput): Problems {
  return {
    ...(input.submission === '' && { submission: words.noSubmission }),
    ...(input.issue === '' && { issue: words.noIssue }),
  };
}

/** The last step: what would change, and the link. */
function ConfirmLink({
  preview,
  isBusy,
  onLink,
  onBack,
}: {
  readonly preview: LinkPreview;
  readonly isBusy: boolean;
  readonly onLink: () => void;
  readonly onBack: () => void;
}): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    group.current?.focus();
  }, []);
  return (
    <div className="part" role="group" aria-label={linkPreviewWords.changes} ref={group} tabIndex={-1}>
      <LinkPreviewFacts preview={preview} />
      <div className="buttons">
        <Button
          look="primary"
          label={words.link}
          busyLabel={words.linking}
          isBusy={isBusy}
          onClick={onLink}
        />
        <Button label={words.back} isBusy={isBusy} onClick={onBack} />
      </div>
    </div>
  );
}

/** Links a submission to an issue: both, then what would change, then the link. */
export function LinkToIssue({
  submission = '',
  onLinked,
}: {
  /** What the form begins with. */
  readonly submission?: string;
  readonly onLinked: () => Promise<void>;
}): ReactElement {
  const [entered, setEntered] = useState<LinkToInput>({ submission, issue: '' });
  const [problems, setProblems] = useState<Problems>({});
  const [notice, setNotice] = useState<Notice | null>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const run = async (whatFailed: string, act: () => Promise<Notice | null>): Promise<void> => {
    setIsBusy(true);
    setNotice(null);
    try {
      setNotice(await act());
    } catch (error) {
      setNotice(failedNotice(whatFailed, error));
    }
    setIsBusy(false);
  };
  const ask = (input: LinkToInput): void => {
    const found = problemsOf(input);
    setProblems(found);
    setEntered(input);
    if (Object.keys(found).length > 0) return;
    void run(words.notPreviewed, async () => {
      const answer = await invokeAdmin('previewLinkTo', input);
      if (answer.type !== 'preview') return linkedNotice(answer);
      setPreviewed({ input, preview: answer });
      return null;
    });
  };
  const link = ({ input, preview: { version } }: Previewed): void => {
    void run(words.notLinked, async () => {
      const answer = await invokeAdmin('linkTo', { ...input, version });
      setPreviewed(null);
      if (answer.type === 'linked') {
        setEntered({ submission: '', issue: '' });
        await onLinked();
      }
      return linkedNotice(answer);
    });
  };
  return (
    <>
      <NoticeArea notice={notice} />
      {previewed === null ? (
        <InputForm
          className="part"
          aria-label={words.title}
          problems={problems}
          isBusy={isBusy}
          onSend={(form) => {
            ask({ submission: lineOf(form, 'submission'), issue: lineOf(form, 'issue') });
          }}
        >
          <p>{words.intro}</p>
          <FormField
            name="submission"
            label={words.submission}
            hint={words.submissionHint}
            problem={problems.submission}
            defaultValue={entered.submission}
          />
          <FormField
            name="issue"
            label={words.issue}
            hint={words.issueHint}
            problem={problems.issue}
            defaultValue={entered.issue}
          />
          <div className="buttons">
            <Button type="submit" label={words.preview} busyLabel={words.previewing} isBusy={isBusy} />
          </div>
        </InputForm>
      ) : (
        <ConfirmLink
          preview={previewed.preview}
          isBusy={isBusy}
          onLink={() => {
            link(previewed);
          }}
          onBack={() => {
            setPreviewed(null);
            setNotice(null);
          }}
        />
      )}
    </>
  );
}
