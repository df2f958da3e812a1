/** Why an article is a match; in the order of how sure that is. */
export const REASONS = [
  'id',
  'helpUrl',
  'assetId',
  'contentKeyId',
  'archivePath',
  'kbNumber',
  'idInText',
  'message',
  'idPart',
  'nearId',
  'property',
  'cmdlet',
  'registry',
  'errorCode',
  'title',
  'titleEn',
  'titleFr',
  'titleRu',
  'words',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Match {
  readonly id: string;
  readonly why: Reason;
  /** What in the query matched, as written there. */
  readonly matched: string;
  /** How well it fits, 0 to 1, comparable within one query; identifiers have none: they fit. */
  readonly score?: number;
}
