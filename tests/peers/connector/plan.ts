import { type Fault, refusals } from './fault.ts';
import type { Operation } from './log.ts';
import { randomOf } from './random.ts';

/** What goes wrong in a run, as JSON: the same plan decides the same for the same person's same call. */
export interface Plan {
  seed: string | number;
  /** How long a call takes: half of all take less than the median, one in twenty longer than `p95Ms`. */
  latency?: { medianMs: number; p95Ms: number; atLeastMs?: number; atMostMs?: number };
  /** Each share of the calls, from 0 to 1, meets a fault, whoever they are for. */
  faults?: readonly { share: number; fault: Fault; on?: readonly Operation[] }[];
  /** Recipients for whom every call meets a fault: named, or a share of all. */
  poison?: readonly { who: readonly string[] | number; fault: Fault }[];
  /** Milliseconds after the start during which every call is turned away, and told to come back at the end. */
  windows?: readonly { fromMs: number; untilMs: number }[];
  /** Calls that are taken in any second; what is more is turned away. */
  perSecond?: { limit: number; retryAfter: number };
}

export interface Planned {
  latencyMs: number;
  fault: Fault | null;
}

export type Planner = (call: { operation: Operation; to: string | null; at: number }) => Planned;

export function createPlanner(plan: Plan, startedAt: number): Planner {
  const callsTo = new Map<string, number>();
  const taken: number[] = [];

  return ({ operation, to, at }) => {
    const whom = `${operation}:${to}`;
    const nth = (callsTo.get(whom) ?? 0) + 1;
    callsTo.set(whom, nth);
    const draw = randomOf(plan.seed, whom, nth);
    const latencyMs = latencyOf(plan.latency, draw);
    const chance = draw();
    return { latencyMs, fault: throttled(at) ?? poison(to) ?? byChance(operation, chance) };
  };

  function throttled(at: number): Fault | null {
    const since = at - startedAt;
    const window = plan.windows?.find(({ fromMs, untilMs }) => since >= fromMs && since < untilMs);
    if (window) return { kind: 'throttle', retryAfter: Math.ceil((window.untilMs - since) / 1000) };
    if (!plan.perSecond) return null;
    while (taken[0] !== undefined && taken[0] <= at - 1000) taken.shift();
    if (taken.length >= plan.perSecond.limit)
      return { kind: 'throttle', retryAfter: plan.perSecond.retryAfter };
    taken.push(at);
    return null;
  }

  function poison(to: string | null): Fault | null {
    if (to === null) return null;
    const found = plan.poison?.find(({ who }, index) =>
      typeof who === 'number' ? randomOf(plan.seed, 'poison', index, to)() < who : who.includes(to),
    );
    return found?.fault ?? null;
  }

  function byChance(operation: Operation, chance: number): Fault | null {
    let below = 0;
    for (const { share, fault, on } of plan.faults ?? []) {
      if (on && !on.includes(operation)) continue;
      below += share;
      if (chance < below) return fault;
    }
    return null;
  }
}

/** Log-normal: most calls are quick and a few take very long, as at the service. */
function latencyOf(latency: Plan['latency'], draw: () => number): number {
  const uniform = Math.max(draw(), Number.EPSILON);
  const angle = draw();
  if (!latency) return 0;
  const normal = Math.sqrt(-2 * Math.log(uniform)) * Math.cos(2 * Math.PI * angle);
  const sigma = Math.log(latency.p95Ms / latency.medianMs) / 1.645;
  const { medianMs, atLeastMs = 0, atMostMs = 60_000 } = latency;
  return Math.max(atLeastMs, Math.min(medianMs * Math.exp(sigma * normal), atMostMs));
}

/** A bit of everything that the delivery contract names, together a share of all calls; poison on top. */
export function everyFault(share: number, hangMs = 2_000): Pick<Plan, 'faults' | 'poison'> {
  const faults: Fault[] = [
    { kind: 'throttle', retryAfter: 1 },
    { kind: 'throttle', retryAfter: 2, as: 'date' },
    { kind: 'throttle', retryAfter: null },
    { kind: 'throttle', retryAfter: -5 },
    refusals.timeout,
    refusals.precondition,
    ...[500, 502, 503, 504].map((status) => ({ kind: 'refuse' as const, status })),
    ...[500, 502, 503, 504].map((status) => ({ kind: 'acceptThen' as const, status })),
    { kind: 'resetBefore' },
    { kind: 'resetAfter' },
    { kind: 'hang', ms: hangMs },
    { kind: 'hang', ms: hangMs, accepted: true },
  ];
  const { blocked, notInRoster, disabled, writesBlocked, gone, tooBig, badCard } = refusals;
  const poison = [blocked, notInRoster, disabled, writesBlocked, gone, tooBig, badCard];
  return {
    faults: faults.map((fault) => ({ share: share / faults.length, fault })),
    poison: poison.map((fault) => ({ who: share / poison.length, fault })),
  };
}
