import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { world } from '../../adapters/forge/world';
import { Instant } from '../../adapters/sla/primitives';
import type { RecordsApi } from '../../contract/records';
import { deliveryOutcomes } from '../../domain/deliveries/delivery';
import { exportConfiguration } from '../../usecases/configuration/export-configuration';
import { importConfiguration, planImport } from '../../usecases/configuration/import-configuration';
import { showAdminLog } from '../../usecases/audit/show-admin-log';
import { listDeliveries, showDelivery } from '../../usecases/deliveries/show-deliveries';
import { readConfiguration } from './configuration-input';
import { Line } from './line';
import { personOf } from './person-of';

/** The platform's cursors are longer than what people enter. */
const Cursor = v.nullable(v.pipe(v.string(), v.maxLength(4000)));
const Period = { from: v.nullable(Instant), to: v.nullable(Instant) };
const DeliveriesInput = v.object({
  ...Period,
  connectionId: v.nullable(Line),
  outcomes: v.pipe(v.array(v.picklist(deliveryOutcomes)), v.maxLength(deliveryOutcomes.length)),
  eventKey: v.nullable(Line),
  text: Line,
  cursor: Cursor,
});
const DeliveryInput = v.object({ connectionId: Line, eventId: v.nullable(Line), receivedAt: Instant });
const LogInput = v.object({
  ...Period,
  by: v.nullable(Line),
  deed: v.nullable(Line),
  subjectId: v.nullable(Line),
  cursor: Cursor,
});
/** What is too long for a file is for the reader to say. */
const Text = v.pipe(v.string(), v.maxLength(1_000_000));
const PlanInput = v.object({ text: Text });
const ImportInput = v.object({ text: Text, planDigest: Line });

const ports = { ...world, readConfiguration };

export const recordFunctions: Handlers<RecordsApi> = {
  listDeliveries: ({ payload }) => listDeliveries(v.parse(DeliveriesInput, payload), world),
  getDelivery: ({ payload }) => showDelivery(v.parse(DeliveryInput, payload), world),
  listAdminLog: ({ payload }) => showAdminLog(v.parse(LogInput, payload), false, world),
  exportAdminLog: ({ payload }) => showAdminLog(v.parse(LogInput, payload), true, world),
  exportConfiguration: () => exportConfiguration(world),
  planConfiguration: ({ payload }) => planImport(v.parse(PlanInput, payload).text, ports),
  importConfiguration: ({ payload, context }) =>
    importConfiguration(v.parse(ImportInput, payload), personOf(context), ports),
};
