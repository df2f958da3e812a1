import { references, text } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';

/** Get-PublicFolder, Get-PublicFolderStatistics: with their replicas in 2007 and 2010. */
export const publicFolders = kind({
  types: ['PublicFolder'],
  names: ['Identity', 'Name'],
  uniqueName: false,
  fields: {
    parentPath: text(['ParentPath']),
    /** Names of the public folder databases with a replica. */
    replicas: references(['Replicas']),
  },
});
export type PublicFolder = OfKind<typeof publicFolders>;
