import type { ConnectionSource } from '../domain/findings/source-id';
import type { SampleDelivery, SampleOf } from '../usecases/sources/ports';
import { sampleDelivery } from './bugcrowd/sample-delivery';

const samples: Readonly<Record<ConnectionSource, SampleDelivery | null>> = {
  bugcrowd: sampleDelivery,
  manual: null,
};

/** The test deliveries of the sources. Separate from the registry, so that the web trigger does not load them. */
export const sampleOf: SampleOf = (source) => samples[source];
