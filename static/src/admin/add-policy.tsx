import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../src/contract/admin-view';
import { savePolicy } from '../bridge/admin-api';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { failedNotice, policyNotice, policyProblem, type Notice } from './notice';
import { StartFrom } from './start-from';
import { useProblemFocus } from './use-problem-focus';

/** The form that keeps a policy of the site's own. The server judges the document and counts the versions. */
export function AddPolicy({
  policies,
  report,
}: {
  readonly policies: readonly AdminPolicy[];
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  const [document, setDocument] = useState('');
  /** Anew for each answer, so that the same problem takes the focus again. */
  const [problem, setProblem] = useState<{ readonly text: string } | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [savedCount, setSavedCount] = useState(0);
  const form = useProblemFocus(problem);

  const save = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const result = await savePolicy(document);
      setProblem(result.type === 'invalid' ? { text: policyProblem(result) } : null);
      if (result.type === 'saved') {
        setDocument('');
        setSavedCount((count) => count + 1);
      }
      if (result.type !== 'invalid') await report(policyNotice(result));
    } catch (error) {
      await report(failedNotice('The policy could not be saved.', error));
    }
    setIsBusy(false);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isBusy) void save();
  };

  return (
    <form ref={form} noValidate onSubmit={onSubmit} autoComplete="off">
      <Stack space="space.200" alignInline="stretch">
        <Heading as="h3" size="small">
          Add or change a policy
        </Heading>
        {problem !== null && <p role="alert">Nothing was saved. Correct the document below.</p>}
        <StartFrom key={savedCount} policies={policies} document={document} fill={setDocument} />
        <Field
          name="document"
          label="Policy document (JSON)"
          hint="An id that no policy has makes a new policy; an id of your own gets its next version. Bounty Clock counts the versions itself. Cases keep the version that was current when their clock started."
          problem={problem?.text}
        >
          {(control) => (
            <textarea
              {...control}
              className="code"
              rows={18}
              spellCheck={false}
              value={document}
              onChange={(event) => {
                setDocument(event.target.value);
              }}
            />
          )}
        </Field>
        <div>
          <Button type="submit" isPrimary label="Save policy" busyLabel="Saving…" isBusy={isBusy} />
        </div>
      </Stack>
    </form>
  );
}
