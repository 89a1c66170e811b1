import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { FindingsApi } from '../../contract/findings';
import { addManualConnection } from '../../usecases/findings/add-manual-connection';
import { enterFinding } from '../../usecases/findings/enter-finding';
import { personOf } from './person-of';
import { ShortText } from './short-text';

/** Longer than allowed, so that the use case can name the field that is too long. */
const FieldText = v.pipe(v.string(), v.maxLength(10_000));

/** More than allowed, so that the use case can say how many are. */
const Names = v.pipe(v.array(ShortText), v.maxLength(100));

const ManualConnection = v.object({
  id: ShortText,
  projectId: ShortText,
  issueTypeId: ShortText,
  policyId: ShortText,
});
const Finding = v.object({
  connectionId: ShortText,
  id: FieldText,
  title: FieldText,
  severity: FieldText,
  receivedAt: FieldText,
  dueDate: v.nullable(FieldText),
  state: FieldText,
  link: v.nullable(FieldText),
  labels: v.optional(Names, []),
  components: v.optional(Names, []),
});

export const findingFunctions: Handlers<FindingsApi> = {
  addManualConnection: ({ payload, context }) =>
    addManualConnection(v.parse(ManualConnection, payload), personOf(context), services),
  enterFinding: ({ payload, context }) =>
    enterFinding(v.parse(Finding, payload), personOf(context), services),
};
