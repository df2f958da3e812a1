import { z } from 'astro/zod';

/** The languages of the product. Every table keyed by language uses these, in this order. */
export const LANGUAGES = ['en', 'fr', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Exchange versions as the product names them; oldest first. */
export const PRODUCT_VERSIONS = [
  '4.0',
  '5.0',
  '5.5',
  '2000',
  '2007',
  '2010',
  '2013',
  '2016',
  '2019',
  'SE',
] as const;
export type ProductVersion = (typeof PRODUCT_VERSIONS)[number];

/** How it is known that a check exists in a version: a Microsoft page, a real setup log, or inference. */
export const EVIDENCE = ['documented', 'log', 'inferred'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export const SETUP_MODES = [
  'install',
  'upgrade',
  'uninstall',
  'disasterRecovery',
  'languagePack',
  'prepareSchema',
  'prepareAD',
  'prepareDomain',
] as const;
export type SetupMode = (typeof SETUP_MODES)[number];

/** What an Exchange 4.0–2000 KB article is about; the archive has no Setup modes. */
export const OPERATIONS = [
  'moveServer',
  'removeServer',
  'removeConnector',
  'setupInstall',
  'setupUpgrade',
  'siteConsolidation',
  'forestPrep',
] as const;
export type Operation = (typeof OPERATIONS)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SCOPES = ['server', 'site', 'domain', 'forest', 'organization', 'user'] as const;
export type Scope = (typeof SCOPES)[number];

const text = z.string().min(1);
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, 'an error ID is letters and digits');
const commandName = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a command name is lower-case kebab');
const localized = z.strictObject({ en: text, fr: text, ru: text });
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is YYYY-MM-DD');

/** One object or value that the check reads, in Exchange's and Active Directory's own names. */
const examined = z.strictObject({
  object: text,
  property: text.optional(),
  where: text.optional(),
  ldapClass: text.optional(),
  ldapAttribute: text.optional(),
  note: text.optional(),
});

/** A command that articles refer to by name, so that three languages can't drift apart on code. */
const command = z.strictObject({
  text,
  shell: z.enum(['powershell', 'cmd']),
});

const shared = {
  id,
  severity: z.enum(SEVERITIES),
  titles: localized,
  scope: z.enum(SCOPES),
  condition: text,
  examines: z.array(examined),
  commands: z.record(commandName, command),
  references: z.array(z.strictObject({ label: text, url: z.url({ protocol: /^https?$/ }) })),
  related: z.array(id),
  confidence: z.enum(['high', 'medium', 'low']),
  /** What is not known, in English, for writers; null when nothing is open. */
  notEstablished: text.nullable(),
  reviewed: date,
};

export const readinessCheckSchema = z.strictObject({
  kind: z.literal('readiness-check'),
  ...shared,
  modes: z.array(z.enum(SETUP_MODES)).min(1),
  roles: z
    .array(
      z.enum([
        'any',
        'mailbox',
        'clientAccess',
        'hubTransport',
        'unifiedMessaging',
        'edgeTransport',
        'managementTools',
      ]),
    )
    .min(1),
  products: z.array(z.strictObject({ version: z.enum(PRODUCT_VERSIONS), evidence: z.enum(EVIDENCE) })).min(1),
  status: z.enum(['current', 'historical']),
  setupMessage: text.nullable(),
  evaluableFrom: z.strictObject({
    topology: z.enum(['yes', 'partly', 'no']),
    setupLog: z.boolean(),
  }),
  /** Names of commands that collect what the checker needs. */
  collect: z.array(commandName),
  logSettings: z.array(text),
  identifiers: z.strictObject({
    assetId: z.guid().nullable(),
    contentKeyId: z.strictObject({
      en: z.string().regex(/^\d+$/).nullable(),
      fr: z.string().regex(/^\d+$/).nullable(),
      ru: z.string().regex(/^\d+$/).nullable(),
    }),
    helpKey: z
      .string()
      .regex(/^ms[.-]exch[.-]setupreadiness[.-][a-z0-9]+$/)
      .nullable(),
  }),
});

const ruleSketch = z.strictObject({
  match: z.enum(['each', 'first']),
  inputs: z.array(
    z.strictObject({
      field: text,
      from: text.optional(),
      meaning: text.optional(),
      values: z.array(text).optional(),
    }),
  ),
  derived: z.array(text),
  decisionTable: z.array(
    z.strictObject({
      case: text,
      when: text,
      result: text,
      code: text.optional(),
      say: text.optional(),
    }),
  ),
  always: z.array(text),
});

export const kbArticleSchema = z.strictObject({
  kind: z.literal('kb-article'),
  ...shared,
  rank: z.int().min(1),
  operation: z.enum(OPERATIONS),
  products: z
    .array(
      z.strictObject({
        version: z.enum(PRODUCT_VERSIONS),
        servicePack: z.int().min(1).optional(),
        evidence: z.enum(EVIDENCE),
      }),
    )
    .min(1),
  lastModified: date,
  keywords: z.array(text),
  exceptions: z.array(text),
  evaluableFrom: z.strictObject({ topology: z.enum(['yes', 'partly', 'no']), detail: text }),
  errorCodes: z.array(text),
  /** Path of the article in the KB archive, without slashes at the ends: `kb/196/Q196413`. */
  archivePath: z.string().regex(/^kb\/\d{3}\/Q\d{6}$/),
  /** KB articles that the archive has and this catalog hasn't. */
  seeAlso: z.array(z.string().regex(/^Q\d{6}$/)),
  ruleSketch: ruleSketch.optional(),
});

/** One `content/<ID>/facts.yaml`: what is known of an error ID, for all languages. */
export const factsSchema = z.discriminatedUnion('kind', [readinessCheckSchema, kbArticleSchema]);
export type Facts = z.infer<typeof factsSchema>;
export type ReadinessCheckFacts = z.infer<typeof readinessCheckSchema>;
export type KbArticleFacts = z.infer<typeof kbArticleSchema>;
export type Command = z.infer<typeof command>;

/** Frontmatter of an article: all else is in facts.yaml. */
export const articleSchema = z.strictObject({
  description: z.string().min(1).max(155),
  /** In translations: per section, the hash of the English text it was made from. Written by `npm run stamp`. */
  sections: z.record(z.string(), z.string().regex(/^[0-9a-f]{8}$/)).optional(),
});
