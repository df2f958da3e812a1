import { placeOfObject, type Recipient55 } from '../../topology/exchange55Directory.ts';
import type { Object55 } from '../../topology/exchange55.ts';
import { listOf, plainText } from '../../topology/exchange55Names.ts';
import { shown } from '../../topology/known.ts';
import type { Finding } from '../decisionTable.ts';

/** Lengths of a recipient's names, in characters (KB Q196415). */

export const LIMIT = 256;
/** From here on a length is too close to the limit to be sure of. */
export const MARGIN = 240;

/** `/o=` and `/ou=`, without the names. */
const FRAME = 7;
/** An organization's and a site's name have a character at least. */
const SHORTEST_NAMES = 2;

export interface Measured {
  readonly recipient: Recipient55;
  /** Of the distinguished name at a destination with the shortest names; null when the export doesn't tell. */
  readonly newName: number | null;
  /** Of all e-mail addresses together, without and with what separates them: whether that counts isn't stated. */
  readonly addresses: { readonly least: number; readonly most: number } | null;
}

export function measure(recipient: Recipient55): Measured {
  const { dn } = recipient.object;
  const newName = dn === null ? null : FRAME + SHORTEST_NAMES + belowSite(dn.path);
  return { recipient, newName, addresses: addressesOf(recipient.object) };
}

/** What the names of the destination may take together, for the longest name that can still be short enough. */
export function roomForNames(mailboxes: readonly Measured[]): readonly Finding[] {
  let longest: Measured | null = null;
  for (const mailbox of mailboxes) {
    const length = mailbox.newName ?? 0;
    if (length <= LIMIT && length > (longest?.newName ?? 0)) longest = mailbox;
  }
  if (longest === null) return [];
  const { recipient, newName } = longest;
  const room = LIMIT - (newName ?? 0) + SHORTEST_NAMES;
  return [{ args: { mailbox: recipient.name, room }, evidence: [placeOfObject(recipient.object)] }];
}

/** `/cn=Recipients/cn=ClaireV` */
const belowSite = (path: readonly string[]) =>
  path.reduce((sum, name) => sum + '/cn='.length + name.length, 0);

function addressesOf({ record }: Object55): Measured['addresses'] {
  const whole = plainText(record, 'emailAddresses');
  if (whole !== '') return { least: whole.replaceAll('%', '').length, most: whole.length };
  // Lists of a dump have no text of their own; a value that was cut is as long as what is shown of it, at least.
  const values = shown(listOf(record, 'emailAddresses')) ?? [];
  if (values.length === 0) return null;
  return { least: values.join('').length, most: values.join('%').length };
}
