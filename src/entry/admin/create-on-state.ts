import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import { createOnStates } from '../../domain/findings/source-traits';

/** A state at which a connection of Bugcrowd, the one source that can be set up, may create its issues. */
export const CreateOnState = v.picklist(createOnStates(services.sources.traitsOf('bugcrowd')));
