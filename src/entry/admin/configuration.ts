import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { ConfigurationApi } from '../../contract/configuration';
import { exportConfiguration } from '../../usecases/configuration/export-configuration';
import { importConfiguration, planImport } from '../../usecases/configuration/import-configuration';
import { readConfiguration } from './configuration-input';
import { personOf } from './person-of';
import { ShortText } from './short-text';

/** The parser reports a file that is too long. */
const Text = v.pipe(v.string(), v.maxLength(1_000_000));
const PlanInput = v.object({ text: Text });
const ImportInput = v.object({ text: Text, planDigest: ShortText });

const ports = { ...services, readConfiguration };

export const configurationFunctions: Handlers<ConfigurationApi> = {
  exportConfiguration: () => exportConfiguration(services),
  planConfiguration: ({ payload }) => planImport(v.parse(PlanInput, payload).text, ports),
  importConfiguration: ({ payload, context }) =>
    importConfiguration(v.parse(ImportInput, payload), personOf(context), ports),
};
