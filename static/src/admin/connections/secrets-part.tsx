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
import { secretsPartWords as words } from './webhook-words';

const MAX_SECRETS = 2;

function addedText({ addedAt, addedBy }: SecretView, names: Readonly<Record<string, string>>): string {
  if (addedAt === null) return words.dateAddedNotRecorded;
  const by = addedBy === null ? '' : ` by ${names[addedBy] ?? addedBy}`;
  return words.addedOn(momentText(addedAt, 'UTC'), by);
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
    void run(words.notRemoved(number + 1, id), async () => {
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
          <p>{words.noneSetEveryDelivery}</p>
        </Message>
      )}
      <ul className="plain-list part" aria-label={words.signingSecrets(id)}>
        {signing.map((secret) => (
          <li key={secret.number} className="part">
            <p>
              <strong>{words.secret(secret.number + 1)}</strong>: {addedText(secret, names)};{' '}
              {signedText(secret, deliveries.length)}.{secret.isLatest && ` ${words.itSignedLatestOne}`}
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
                    label={words.removeSecret(secret.number + 1)}
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
          <p>{words.toRotateSecretWithout}</p>
          <ol>
            <li>{words.createNewSecret}</li>
            <li>{words.addItHereDeliveries}</li>
            <li>{words.waitUntilThisList}</li>
            <li>{words.removeOldOneHere}</li>
          </ol>
          <AddSecretForm connectionId={id} control={control} />
        </>
      ) : (
        <>
          <p>{words.bothAreValidOnce}</p>
          <div>
            <Button label={words.refreshList} onClick={() => void control.overview.refresh()} />
          </div>
        </>
      )}
    </div>
  );
}
