import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../src/contract/admin';
import { countText } from '../../../../src/wording/figures';
import { LazyDisclosure } from '../../ui/lazy-disclosure';
import { Lozenge } from '../../ui/lozenge';
import type { PageControl } from '../page/page-control';
import { secretsId } from '../page/place-ids';
import { secretsSectionWords as words } from './words';

/** Adds and removes signing secrets. */
export function SecretsSection({
  connection,
  control,
}: {
  readonly connection: AdminConnection;
  readonly control: PageControl;
}): ReactElement {
  const { id, secrets } = connection;
  return (
    <LazyDisclosure
      id={secretsId(id)}
      level="h3"
      title={words.signingSecrets}
      aside={
        <Lozenge tone={secrets === 0 ? 'danger' : 'success'}>
          {secrets === 0 ? words.none : words.set(countText(secrets, 'secret'))}
        </Lozenge>
      }
      load={() => import('./secrets-part')}
    >
      {({ SecretsPart }) => <SecretsPart connection={connection} control={control} />}
    </LazyDisclosure>
  );
}
