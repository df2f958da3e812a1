import type { Facts } from './schema.ts';

/** Kinds of names under which an error ID was published. */
export type IdentifierKind = 'id' | 'helpKey' | 'assetId' | 'contentKeyId' | 'kbNumber' | 'archivePath';

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
  /** Key in facts.yaml that claims it. */
  readonly key: string;
}

/** Every name that finds this article: the ID itself first. No two articles may share one. */
export function identifiersOf(facts: Facts): readonly Identifier[] {
  const own: Identifier = { kind: 'id', value: facts.id, key: 'id' };
  if (facts.kind === 'kb-article') {
    return [
      own,
      { kind: 'kbNumber', value: facts.id.slice(1), key: 'id' },
      { kind: 'archivePath', value: facts.archivePath, key: 'archivePath' },
    ];
  }
  const { assetId, contentKeyId, helpKey } = facts.identifiers;
  return [
    own,
    ...(helpKey ? [{ kind: 'helpKey', value: helpKey, key: 'identifiers.helpKey' } as const] : []),
    ...(assetId ? [{ kind: 'assetId', value: assetId, key: 'identifiers.assetId' } as const] : []),
    ...(['en', 'fr', 'ru'] as const).flatMap((language) => {
      const value = contentKeyId[language];
      return value
        ? [{ kind: 'contentKeyId', value, key: `identifiers.contentKeyId.${language}` } as const]
        : [];
    }),
  ];
}
