import Heading from '@atlaskit/heading';
import { useId, useState, type ReactElement } from 'react';
import { momentText } from '../../../../src/wording/moments';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { lineOf } from '../../ui/line-of';
import { NoticeArea } from '../../ui/notice-area';
import { FormField } from '../form/form-field';
import { InputForm } from '../form/input-form';
import type { Notice } from '../page/notice';
import type { ActionState } from '../page/use-action';
import { digestSectionWords as words } from './words';

/** Looks through the whole admin log, the newest entries first. */
async function lookFor(digest: string): Promise<Notice> {
  let cursor: string | null = null;
  do {
    const found: Awaited<ReturnType<typeof invokeAdmin<'findEvidence'>>> = await invokeAdmin('findEvidence', {
      digest,
      cursor,
    });
    if (found.type === 'no-permission') throw new Error(words.noPermission);
    if (found.type === 'found') {
      const who = found.name ?? found.by;
      const when = momentText(found.at, 'UTC');
      return {
        tone: 'success',
        text: words.thisAppMadeFile(who, when),
      };
    }
    cursor = found.cursor;
  } while (cursor !== null);
  return {
    tone: 'warning',
    text: words.adminLogDoes,
  };
}

/** Says whether the app made a file, by the digest of its manifest. */
export function DigestSection({
  action: { isBusy, notice, run, forget },
}: {
  readonly action: ActionState;
}): ReactElement {
  const headingId = useId();
  const [problem, setProblem] = useState<{ readonly text: string } | null>(null);
  return (
    <section className="card part" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        {words.checkDigest}
      </Heading>
      <p>
        <code>npm run verify</code> {words.printsDigestOfFiles}
      </p>
      <InputForm
        className="part"
        aria-labelledby={headingId}
        problems={problem}
        isBusy={isBusy}
        onSend={(form) => {
          const digest = lineOf(form, 'digest').toLowerCase();
          const isDigest = /^[0-9a-f]{64}$/.test(digest);
          setProblem(isDigest ? null : { text: words.digestHasDigits });
          if (!isDigest) forget();
          if (isDigest) void run(words.notRead, () => lookFor(digest));
        }}
      >
        <FormField
          name="digest"
          label={words.digestOfManifest}
          hint="64 digits, as the command prints them."
          problem={problem?.text}
        />
        <div>
          <Button type="submit" label={words.check} busyLabel={words.searching} isBusy={isBusy} />
        </div>
      </InputForm>
      <NoticeArea notice={notice} />
    </section>
  );
}
