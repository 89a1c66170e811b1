/** What a finding may say by which a rule of its connection can choose: see `routedBy` of the traits of its source. */
export const routingFacts = ['target', 'vrt', 'label', 'component'] as const;
export type RoutingFact = (typeof routingFacts)[number];
