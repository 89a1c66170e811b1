import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import { Instant } from '../../adapters/sla/primitives';
import type { RecordsApi } from '../../contract/records';
import { deliveryOutcomes } from '../../domain/deliveries/delivery';
import { exportConfiguration } from '../../usecases/configuration/export-configuration';
import { importConfiguration, planImport } from '../../usecases/configuration/import-configuration';
import { showAdminLog } from '../../usecases/audit/show-admin-log';
import { listDeliveries, showDelivery } from '../../usecases/deliveries/show-deliveries';
import { readConfiguration } from './configuration-input';
import { ShortText } from './short-text';
import { personOf } from './person-of';

/** The platform's cursors are longer than what people enter. */
const Cursor = v.nullable(v.pipe(v.string(), v.maxLength(4000)));
const Period = { from: v.nullable(Instant), to: v.nullable(Instant) };
const DeliveriesInput = v.object({
  ...Period,
  connectionId: v.nullable(ShortText),
  outcomes: v.pipe(v.array(v.picklist(deliveryOutcomes)), v.maxLength(deliveryOutcomes.length)),
  eventKey: v.nullable(ShortText),
  text: ShortText,
  cursor: Cursor,
});
const DeliveryInput = v.object({
  connectionId: ShortText,
  eventId: v.nullable(ShortText),
  receivedAt: Instant,
});
const LogInput = v.object({
  ...Period,
  by: v.nullable(ShortText),
  action: v.nullable(ShortText),
  subjectId: v.nullable(ShortText),
  cursor: Cursor,
});
/** What is too long for a file is for the reader to say. */
const Text = v.pipe(v.string(), v.maxLength(1_000_000));
const PlanInput = v.object({ text: Text });
const ImportInput = v.object({ text: Text, planDigest: ShortText });

const ports = { ...services, readConfiguration };

export const recordFunctions: Handlers<RecordsApi> = {
  listDeliveries: ({ payload }) => listDeliveries(v.parse(DeliveriesInput, payload), services),
  getDelivery: ({ payload }) => showDelivery(v.parse(DeliveryInput, payload), services),
  listAdminLog: ({ payload }) => showAdminLog(v.parse(LogInput, payload), false, services),
  exportAdminLog: ({ payload }) => showAdminLog(v.parse(LogInput, payload), true, services),
  exportConfiguration: () => exportConfiguration(services),
  planConfiguration: ({ payload }) => planImport(v.parse(PlanInput, payload).text, ports),
  importConfiguration: ({ payload, context }) =>
    importConfiguration(v.parse(ImportInput, payload), personOf(context), ports),
};
