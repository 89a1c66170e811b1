import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { ColumnsApi } from '../../contract/columns';
import { showColumns, switchColumns } from '../../usecases/columns/show-columns';
import { personOf } from './person-of';

const SwitchInput = v.object({ isOn: v.boolean() });

export const columnFunctions: Handlers<ColumnsApi> = {
  getColumns: () => showColumns(services),
  switchColumns: ({ payload, context }) =>
    switchColumns(v.parse(SwitchInput, payload).isOn, personOf(context), services),
};
