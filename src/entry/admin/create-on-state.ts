import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import { connectionSources } from '../../domain/findings/source-id';
import { createOnStates } from '../../domain/findings/source-traits';

const { traitsOf } = services.sources;

/** A state at which some source may create its issues; whether it is one of the connection's is for the use case to judge. */
export const CreateOnState = v.picklist(
  connectionSources.flatMap((source) => createOnStates(traitsOf(source))),
);
