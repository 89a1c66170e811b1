import { useEffect, useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import type { SecretView } from '../../../../src/contract/connections';
import { countText } from '../../../../src/wording/figures';
import { momentText } from '../../../../src/wording/moments';
import { invokeAdmin } from '../../bridge/invoke';
import { namePeople } from '../form/jira-choices';
import { Button } from '../../ui/button';
import { Message } from '../../ui/message';
import type { PageControl } from '../page/page-control';
import { useReported } from '../page/use-reported';
import { AddSecretForm } from './add-secret-form';
import { removedSecretNotice } from './connection-notice';
import { DropSecret } from './drop-secret';

const MAX_SECRETS = 2;

function addedText({ addedAt, addedBy }: SecretView, names: Readonly<Record<string, string>>): string {
  if (addedAt === null) return 'Date added not recorded';
  const by = addedBy === null ? '' : ` by ${names[addedBy] ?? addedBy}`;
  return `Added on ${momentText(addedAt, 'UTC')}${by}`;
}

function signedText({ signed, lastAt }: SecretView, deliveries: number): string {
  if (deliveries === 0) return 'no deliveries yet';
  const last = lastAt === null ? '' : `, the last on ${momentText(lastAt, 'UTC')}`;
  return `signed ${signed} of the last ${countText(deliveries, 'delivery', 'deliveries')}${last}`;
}

/** The secrets that Bugcrowd signs with: which one is in use, and how to rotate them. */
export function SecretsPart({
  connection: { id, signing, deliveries, pausedSince },
  control,
}: {
  readonly connection: AdminConnection;
  readonly control: PageControl;
}): ReactElement {
  const [dropping, setDropping] = useState<number | null>(null);
  const { isBusy, run } = useReported(control.report);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const people = signing.map(({ addedBy }) => addedBy).filter((addedBy) => addedBy !== null);
  const asked = [...new Set(people)].join('\n');
  useEffect(() => {
    if (asked === '') return;
    // Without names, account ids are shown.
    namePeople(asked.split('\n')).then(setNames, () => undefined);
  }, [asked]);
  const drop = (number: number): void => {
    void run(`Secret ${number + 1} of “${id}” could not be removed.`, async () => {
      const notice = removedSecretNotice(
        id,
        number,
        await invokeAdmin('removeSecret', { connectionId: id, number }),
      );
      setDropping(null);
      return notice;
    });
  };
  const mayDrop = signing.length > 1 || pausedSince !== null;
  return (
    <div className="part">
      {signing.length === 0 && (
        <Message tone="danger">
          <p>None set: every delivery is refused.</p>
        </Message>
      )}
      <ul className="plain-list part" aria-label={`Signing secrets of ${id}`}>
        {signing.map((secret) => (
          <li key={secret.number} className="part">
            <p>
              <strong>Secret {secret.number + 1}</strong>: {addedText(secret, names)};{' '}
              {signedText(secret, deliveries.length)}.{secret.isLatest && ' It signed the latest one.'}
            </p>
            {dropping === secret.number ? (
              <DropSecret
                secret={secret}
                isBusy={isBusy}
                onDrop={() => {
                  drop(secret.number);
                }}
                onCancel={() => {
                  setDropping(null);
                }}
              />
            ) : (
              mayDrop && (
                <div>
                  <Button
                    label={`Remove secret ${secret.number + 1}…`}
                    onClick={() => {
                      setDropping(secret.number);
                    }}
                  />
                </div>
              )
            )}
          </li>
        ))}
      </ul>
      {signing.length < MAX_SECRETS ? (
        <>
          <p>To rotate the secret without losing a delivery:</p>
          <ol>
            <li>
              Create the new secret in Bugcrowd: on the webhook’s Edit page if it offers that, otherwise with
              a second webhook with the same address and events.
            </li>
            <li>Add it here. Deliveries signed with either secret are then accepted.</li>
            <li>Wait until this list shows that the new one signed the latest delivery.</li>
            <li>Remove the old one here and, if there are two webhooks, delete the old one in Bugcrowd.</li>
          </ol>
          <AddSecretForm connectionId={id} control={control} />
        </>
      ) : (
        <>
          <p>
            Both are valid. Once the new one has signed the latest delivery, remove the old one. To trigger a
            delivery, comment on any submission in Bugcrowd.
          </p>
          <div>
            <Button label="Refresh list" onClick={() => void control.overview.refresh()} />
          </div>
        </>
      )}
    </div>
  );
}
