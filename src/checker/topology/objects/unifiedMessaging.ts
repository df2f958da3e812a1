import { references, servers, texts } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';

/** Get-UMService (2013, 2016), Get-UMServer (2007, 2010). */
export const umServices = kind({
  types: ['UMService'],
  names: ['Name', 'Identity'],
  uniqueName: true,
  fields: {
    dialPlans: references(['DialPlans']),
    /** `en-US`, `fr-FR`. */
    languages: texts(['Languages']),
  },
});
export type UMService = OfKind<typeof umServices>;

/** Get-UMDialPlan. */
export const umDialPlans = kind({
  types: ['UMDialPlan'],
  names: ['Name', 'Identity'],
  uniqueName: true,
  fields: { umServers: servers(['UMServers']) },
});
export type UMDialPlan = OfKind<typeof umDialPlans>;
