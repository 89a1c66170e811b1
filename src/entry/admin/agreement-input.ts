import * as v from 'valibot';
import { agreementFields, agreementModes } from '../../domain/mapping/agreement-setting';
import { boundedRecord } from './bounded-record';
import { ShortText } from './short-text';

/** What the source is told of, as the page sends it; the use case checks its ids. */
export const AgreementInput = v.object({
  modes: v.object(v.entriesFromList(agreementFields, v.picklist(agreementModes))),
  /** By the id of a status. */
  states: boundedRecord(v.record(ShortText, ShortText)),
  members: v.pipe(
    v.array(v.object({ accountId: ShortText, memberId: ShortText })),
    v.maxLength(200, 'at most 200 members'),
  ),
  issueField: v.nullable(ShortText),
});
