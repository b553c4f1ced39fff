import { change, everyDoc } from '../actions/change.ts';
import { prepareBroadcast } from '../actions/prepareBroadcast.ts';
import { startScheduled } from '../actions/scheduledBroadcasts.ts';
import { type Broadcast, isResting } from '../domain/broadcast.ts';
import { awoken, heldAsCopy } from '../domain/broadcastChange.ts';
import { type BroadcastRun, createBroadcastRun, type RunParts } from './broadcastRun.ts';
import type { Rate } from './rate.ts';
import { createBell } from './timer.ts';

export interface PumpParts extends Omit<RunParts, 'ring' | 'failed'> {
  rate: Rate;
  /** Recipients claimed and not yet written down, at most: what a stop leaves uncertain. */
  window: number;
  /** An operator's pause, or a lease in doubt: nothing new is claimed. */
  isHeld: () => boolean;
  /** Broadcasts made before this ISO time may have been sent already, as far as the store can tell. */
  copyBefore: string | null;
  failed: (error: unknown) => void;
}

export interface BroadcastPump {
  /** A broadcast was made, stopped or resumed. */
  wake(): void;
  inFlight(): number;
  /** Recipients of running broadcasts that have not reached their end, as last seen. */
  queued(): number;
  /** Takes no new work and resolves when what is on its way has been written down, or cannot be. */
  stop(): Promise<void>;
  /** The lease is somebody else's: nothing is claimed or written any more. */
  abandon(): void;
}

const lookMs = 1_000;
/** Calls that wait for their turn: with so many nothing new need be claimed, so that writes are shared. */
const lookahead = 2;
/** How long an attempt that ended may wait for others before it is written down. */
const longestUnwrittenMs = 250;
const aheadSeconds = 0.25;

/** All broadcasts under one lease: shares the window fairly between them and keeps them going. */
export function createBroadcastPump(parts: PumpParts): BroadcastPump {
  const { ports, timer, rate, window } = parts;
  const runs = new Map<string, BroadcastRun>();
  const sizes = new Map<string, number>();
  const preparing = new Set<string>();
  const bell = createBell(timer);
  let lookAt = 0;
  let turn = 0;
  let stopping = false;
  let abandoned = false;

  async function look(): Promise<void> {
    const states = ['scheduled', 'preparing', 'sending', 'stopping'];
    const where = [{ field: 'state', op: 'in', value: states } as const];
    const active = new Set<string>();
    for await (const broadcast of everyDoc(ports.documents, 'broadcasts', {
      partition: 'broadcast',
      where,
    })) {
      active.add(broadcast.id);
      await takeUp(broadcast);
    }
    for (const id of sizes.keys()) if (!active.has(id)) sizes.delete(id);
  }

  async function takeUp(stored: Broadcast): Promise<void> {
    const { copyBefore } = parts;
    if (!isTime(stored)) return;
    const found = stored.state === 'scheduled' ? await startScheduled(stored.id, ports) : stored;
    const isSuspect = copyBefore !== null && !found.stop && latestWord(found) < copyBefore;
    const held = isSuspect ? await hold(found) : found;
    const broadcast = isResting(held) && !held.stop ? await awaken(held) : held;
    const { id, state, size, closed } = broadcast;
    sizes.set(id, Math.max(0, size - closed.counts.sent - closed.counts.failed - closed.counts.uncertain));
    if (state === 'preparing') return prepare(id);
    if (isResting(broadcast) || state === 'review') return;
    const known = runs.get(id);
    if (known && state === 'stopping') known.halt();
    if (!known) runs.set(id, createBroadcastRun(broadcast, { ...parts, ring: bell.ring }));
  }

  /** Whether there is anything to do about it yet. */
  function isTime(broadcast: Broadcast): boolean {
    const { state, sendAt } = broadcast;
    return state !== 'scheduled' || (sendAt ?? '') <= ports.clock.now().toISOString();
  }

  /** Who rests is tried again when the quiet hours of the first of them are over. */
  async function awaken(broadcast: Broadcast): Promise<Broadcast> {
    const now = ports.clock.now();
    if (awoken(broadcast, now) === broadcast) return broadcast;
    const { id, kind } = broadcast;
    return (await change(ports.documents, 'broadcasts', id, kind, (current) => awoken(current, now))).doc;
  }

  async function hold({ id, kind }: Broadcast): Promise<Broadcast> {
    const now = ports.clock.now();
    const isKnown = (personId: string) => ports.directory.org().people.has(personId);
    const held = await change(ports.documents, 'broadcasts', id, kind, (current) =>
      heldAsCopy(current, isKnown, now),
    );
    ports.wake('broadcasts', id, kind);
    return held.doc;
  }

  function prepare(id: string): void {
    if (preparing.has(id)) return;
    preparing.add(id);
    prepareBroadcast(id, ports)
      // What failed is tried again at the next look.
      .then(wake, parts.failed)
      .finally(() => preparing.delete(id));
  }

  function wake(): void {
    lookAt = 0;
    bell.ring();
  }

  function step(): void {
    for (const [id, run] of runs) if (run.isOver()) runs.delete(id);
    const held = stopping || parts.isHeld() || rate.pause().ms > 0;
    const all = [...runs.values()];
    // Another one is first each time, and none takes more than its share, so that none waits behind a large one.
    turn += 1;
    const order = all.map((_, at) => all[(at + turn) % all.length] as BroadcastRun);
    const eager = all.filter((run) => run.claimable() > 0).length;
    const share = held ? 0 : Math.ceil(window / Math.max(1, eager));
    let room = held ? 0 : Math.min(window - inFlight(), ahead() - rate.waiting('broadcast'));
    for (const run of order) {
      if (held) run.rest(rate.pause().why);
      else run.work();
      run.keepUp(held ? 0 : 2 * window);
      if (!mayWait(run)) room -= run.exchange(Math.max(0, room), share);
    }
  }

  /** Calls that will have their turn soon: what is claimed for longer would be left uncertain by a stop for nothing. */
  function ahead(): number {
    return Math.max(1, Math.ceil(rate.perSecond() * aheadSeconds));
  }

  /** While enough calls wait for their turn, what ended can be written down together with what ends next. */
  function mayWait(run: BroadcastRun): boolean {
    const { count, ms } = run.ended();
    const isBusy = rate.waiting('broadcast') >= lookahead;
    return isBusy && count < window / 2 && run.inFlight() > count && ms < longestUnwrittenMs;
  }

  function inFlight(): number {
    return [...runs.values()].reduce((sum, run) => sum + run.inFlight(), 0);
  }

  function waitMs(): number {
    const pause = rate.pause().ms;
    const dues = [...runs.values()].flatMap((run) => run.nextDueMs() ?? []);
    const unwritten = inFlight() > 0 ? [longestUnwrittenMs] : [];
    // Nobody looks around any more while stopping, so that is no time to wake up at.
    const look = stopping ? [] : [lookAt - timer.now()];
    return Math.max(1, Math.min(...look, ...(pause > 0 ? [pause] : dues), ...unwritten));
  }

  async function loop(): Promise<void> {
    while (!abandoned && (!stopping || inFlight() > 0)) {
      try {
        if (!stopping && timer.now() >= lookAt) {
          await look();
          lookAt = timer.now() + lookMs;
        }
        step();
      } catch (error) {
        parts.failed(error);
        lookAt = timer.now() + lookMs;
      }
      await bell.wait(waitMs());
    }
  }

  const looping = loop();
  return {
    wake,
    inFlight,
    queued: () => [...sizes.values()].reduce((sum, size) => sum + size, 0),
    stop: () => {
      stopping = true;
      bell.ring();
      return looping;
    },
    abandon: () => {
      abandoned = true;
      bell.ring();
    },
  };
}

/** When somebody last said that this is to be sent, or from when on they said so. */
function latestWord({ passes, stops, sendAt }: Broadcast): string {
  const asked = passes.filter(({ what }) => what !== 'morning').map(({ at }) => at);
  const resumed = stops.map(({ resumedAt }) => resumedAt);
  return [...asked, ...resumed, sendAt ?? ''].sort().at(-1) ?? '';
}
