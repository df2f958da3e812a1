import { text } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';
import { siteName } from '../names.ts';

/** Get-EdgeSubscription: an Edge Transport server outside of the forest, tied to an Active Directory site. */
export const edgeSubscriptions = kind({
  types: ['EdgeSubscription'],
  names: ['Name', 'Identity'],
  uniqueName: true,
  fields: { site: text(['Site'], siteName, siteName) },
});
export type EdgeSubscription = OfKind<typeof edgeSubscriptions>;
