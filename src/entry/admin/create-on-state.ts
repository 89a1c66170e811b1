import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import { createOnStates } from '../../domain/findings/source-traits';

const { traitsOf } = services.sources;

/** A state at which a connection may create issues: one of its source's. */
export const CreateOnState = v.picklist([
  ...createOnStates(traitsOf('bugcrowd')),
  ...createOnStates(traitsOf('manual')),
]);
