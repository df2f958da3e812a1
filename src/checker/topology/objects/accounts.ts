import { text, texts } from '../fields.ts';
import { kind, type OfKind } from '../kind.ts';

/** Get-ADUser and Get-ADGroupMember: accounts with the groups that the paste tells of. */
export const accounts = kind({
  types: ['ADAccount'],
  names: ['SamAccountName', 'Name'],
  uniqueName: false,
  fields: {
    samAccountName: text(['SamAccountName']),
    memberOf: texts(['MemberOf']),
  },
});
export type Account = OfKind<typeof accounts>;
