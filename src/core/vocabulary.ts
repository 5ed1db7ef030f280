/**
 * The closed word lists of the records. Each list is the only place where its words are written;
 * schemas, the score and the surfaces all read them from here.
 */

/** From where the law is seen. */
export const VIEWS = ['us', 'eu', 'uk', 'other'] as const;
export type View = (typeof VIEWS)[number];

/** The terms that a person has with a provider. */
export const PLANS = ['consumer', 'team', 'enterprise', 'api'] as const;
export type Plan = (typeof PLANS)[number];

/** Risk levels from mild to strict; `unknown` stands beside them. */
export const LEVELS = ['low', 'moderate', 'high', 'severe'] as const;
export type GradedLevel = (typeof LEVELS)[number];
export type Level = GradedLevel | 'unknown';

/** What Plimsoll does, from mild to strict. */
export const ACTIONS = ['allow', 'inform', 'warn', 'justify', 'block'] as const;
export type Action = (typeof ACTIONS)[number];

/** What kind of AI tool a service is. */
export const SERVICE_KINDS = [
  'chat',
  'companion',
  'search',
  'coding',
  'writing',
  'translation',
  'image',
  'video',
  'audio',
  'meeting-notes',
  'agent',
  'aggregator',
  'assistant',
  'browser',
  'front-end',
  'self-hosted',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/**
 * Whether prompts train models, from best to worst for the reader.
 * `undisclosed`: the provider's document was read and does not say.
 */
export const TRAINING_USES = [
  'never',
  'opt-in',
  'opt-out',
  'opt-out-some-regions',
  'no-refusal',
  'undisclosed',
] as const;
export type TrainingUse = (typeof TRAINING_USES)[number];

/** Who holds the stored data: the provider, a customer by contract, or the user alone (on the device or by key). */
export const HOLDERS = ['provider', 'customer', 'user'] as const;
export type Holder = (typeof HOLDERS)[number];

/** How long prompts are kept. */
export const RETENTION_RULES = [
  'none',
  'admin-set',
  'until-deleted',
  'fixed',
  'no-period',
  'survives-deletion',
  'undisclosed',
] as const;
export type RetentionRule = (typeof RETENTION_RULES)[number];

/** Whether people at the provider or its contractors read prompts. */
export const HUMAN_REVIEWS = [
  'none',
  'contract-excluded',
  'flagged-only',
  'broader',
  'sampled',
  'undisclosed',
] as const;
export type HumanReview = (typeof HUMAN_REVIEWS)[number];

/** What is collected. */
export const COLLECTED_ITEMS = [
  'account',
  'payment',
  'prompts',
  'uploads',
  'voice',
  'images',
  'usage',
  'device',
  'ip-address',
  'cookies',
  'rough-location',
  'precise-location',
  'advertising-id',
  'contacts',
  'third-party-data',
  'connected-apps',
  'page-content',
  'social-content',
  'biometrics',
  'keystrokes',
] as const;
export type CollectedItem = (typeof COLLECTED_ITEMS)[number];

/** With whom, or for what, data is shared. */
export const SHARING_USES = [
  'none',
  'processors',
  'own-marketing',
  'group',
  'group-training',
  'ads-beside-chats',
  'chats-feed-ads',
  'sale',
  'undisclosed',
] as const;
export type SharingUse = (typeof SHARING_USES)[number];

/** What a restriction does. */
export const MEASURES = ['ban', 'network-block', 'suspension', 'condition', 'advice'] as const;
export type Measure = (typeof MEASURES)[number];

/** Where a restriction stands, as its evidence tells it. */
export const RESTRICTION_STATUSES = [
  'proposed',
  'announced',
  'in-force',
  'suspended',
  'partly-lifted',
  'lifted',
  'superseded',
  'annulled',
  'expired',
] as const;
export type RestrictionStatus = (typeof RESTRICTION_STATUSES)[number];

/** Who can have an account: anybody, members of the organization that runs it, or organizations with a contract. */
export const ACCESSES = ['public', 'members', 'customers'] as const;
export type Access = (typeof ACCESSES)[number];

/** Which AI tools an order on AI at large reaches: those on public terms, or every one. */
export const AI_SCOPES = ['public', 'all'] as const;
export type AiScope = (typeof AI_SCOPES)[number];

/** Where a restriction applies. */
export const BITES = [
  'devices',
  'network',
  'systems',
  'official-work',
  'contract-work',
  'procurement',
  'provider-processing',
  'public',
] as const;
export type Bite = (typeof BITES)[number];

/** How a person stands to an authority: part of it, a contractor to it, or a member of a country's public. */
export const RELATIONS = ['partOf', 'contractorTo', 'public'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Why an authority restricts. */
export const REASONS = [
  'security',
  'privacy',
  'data-residency',
  'confidentiality',
  'foreign-control',
  'censorship',
  'ethics',
  'safety',
  'minors',
  'intellectual-property',
  'accuracy',
  'dispute',
] as const;
export type RestrictionReason = (typeof REASONS)[number];

export const AUTHORITY_KINDS = [
  'government',
  'legislature',
  'military',
  'agency',
  'regulator',
  'court',
  'state',
  'municipality',
  'company',
  'school',
  'intergovernmental',
  'public',
] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

export const INCIDENT_KINDS = [
  'exposure',
  'breach',
  'leak',
  'vulnerability',
  'regulatory',
  'legal',
  'allegation',
  'terms-change',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** How far an incident is established. Only `confirmed` ones can count in a score. */
export const INCIDENT_STATUSES = [
  'confirmed',
  'alleged',
  'disputed',
  'open',
  'closed',
  'settled',
  'annulled',
] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** What an incident laid open. `shared-chats`: chats that people had shared by link could be found by others. */
export const EXPOSED = ['chats', 'shared-chats', 'account-data', 'flaw-fixed', 'none', 'unknown'] as const;
export type Exposed = (typeof EXPOSED)[number];

export const EVIDENCE_KINDS = [
  'privacy-policy',
  'terms-of-service',
  'data-processing-agreement',
  'subprocessor-list',
  'trust-center',
  'product-documentation',
  'provider-statement',
  'law',
  'order',
  'regulator-decision',
  'court-decision',
  'authority-statement',
  'research',
  'press',
  'secondary',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How a claim is known: the owner's own words, somebody else's report, or our reading of what documents say. */
export const BASES = ['stated', 'reported', 'inferred'] as const;
export type Basis = (typeof BASES)[number];
