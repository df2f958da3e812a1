import type { Topology } from './topology/topology.ts';
import type { Action, RemovableRole, Result, Scenario, Severity, Target } from './types.ts';

/** What a rule is asked: one server (short name) or, for an organization-wide rule, null. */
export interface Question {
  readonly topology: Topology;
  readonly server: string | null;
  readonly scenario: Scenario;
}

/** A rule's answer; the engine adds the ID, the server, the origin and, where left out, the severity. */
export type Answer = Omit<Result, 'id' | 'server' | 'origin' | 'severity'> & { readonly severity?: Severity };

/** One readiness check as a pure function of the topology. Its file, article and tests carry its ID as name. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Scenarios in which Setup (or the Move Server Wizard) looks at it. */
  readonly scenarios: readonly Action[];
  /**
   * Versions whose Setup has the check, where not all have it. For another version the engine answers that it doesn't
   * apply, and as long as the version isn't chosen, that it can't be judged.
   */
  readonly targets?: readonly Target[];
  /** Of a check at removal: the roles whose removal alone, in Exchange 2007 and 2010, makes Setup look. */
  readonly roles?: readonly RemovableRole[];
  /** A KB article on Exchange 4.0 to 2000: asked only where the paste tells of such an organization. */
  readonly era?: 'exchange55';
  /** What administrators should know that Setup doesn't check: shown apart from what Setup refuses. */
  readonly advice?: true;
  /** Whether it is asked once per server or once for the organization. */
  readonly asks: 'server' | 'organization';
  readonly judge: (question: Question) => Answer;
}
