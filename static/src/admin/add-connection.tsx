import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled';
import { Fragment, useId, useState, type FormEvent, type ReactElement } from 'react';
import { webhookAddress } from '../../../src/wording/webhook-address';
import { saveConnection } from '../bridge/admin-api';
import { Button } from '../ui/button';
import { CheckField } from './check-field';
import { connectionFields, readConnection, type Problems } from './connection-fields';
import { CopyField } from './copy-field';
import { FormField } from './form-field';
import { failedNotice, savedNotice, type Notice } from './notice';
import { ADD_CONNECTION } from './place-ids';
import { useProblemFocus } from './use-problem-focus';

/** The form that makes a connection. The server judges it; each problem stands beside its field. */
export function AddConnection({
  triggerUrl,
  report,
}: {
  readonly triggerUrl: string;
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  const headingId = useId();
  const [problems, setProblems] = useState<Problems>({});
  const [isBusy, setIsBusy] = useState(false);
  const [id, setId] = useState('');
  const form = useProblemFocus(problems);

  const save = async (target: HTMLFormElement): Promise<void> => {
    setIsBusy(true);
    try {
      const result = await saveConnection(readConnection(new FormData(target)));
      setProblems(result.type === 'invalid' ? result.problems : {});
      if (result.type !== 'invalid') {
        if (result.type === 'saved') {
          target.reset();
          setId('');
        }
        await report(savedNotice(result));
      }
    } catch (error) {
      await report(failedNotice('The connection could not be saved.', error));
    }
    setIsBusy(false);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isBusy) void save(event.currentTarget);
  };

  return (
    <section className="card" aria-labelledby={headingId} id={ADD_CONNECTION} tabIndex={-1}>
      <form
        ref={form}
        noValidate
        onSubmit={onSubmit}
        onInput={(event) => {
          setId(readConnection(new FormData(event.currentTarget)).id);
        }}
        autoComplete="off"
      >
        <Stack space="space.200" alignInline="stretch">
          <Heading as="h2" size="medium" id={headingId}>
            Add a connection
          </Heading>
          {Object.keys(problems).length > 0 && (
            <p role="alert">Nothing was saved. Correct the fields that are marked below.</p>
          )}
          {connectionFields.map((field) => (
            <Fragment key={field.name}>
              <FormField {...field} problem={problems[field.name]} />
              {field.name === 'id' && id !== '' && (
                <CopyField label="Address to enter in Bugcrowd" value={webhookAddress(triggerUrl, id)} />
              )}
            </Fragment>
          ))}
          <CheckField name="pinPanel" label="Show the panel on all work items of the project" isChecked />
          <div>
            <Button type="submit" isPrimary label="Save connection" busyLabel="Saving…" isBusy={isBusy} />
          </div>
        </Stack>
      </form>
    </section>
  );
}
