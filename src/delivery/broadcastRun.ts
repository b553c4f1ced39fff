import { change } from '../actions/change.ts';
import {
  type Broadcast,
  type Chunk,
  chunkId,
  isResting,
  type Tally,
  tallyOf,
  wakeTimeOf,
} from '../domain/broadcast.ts';
import { finished, stopped, withProgress } from '../domain/broadcastChange.ts';
import { enterPass, messageOf } from '../domain/chunkChange.ts';
import { Refusal } from '../domain/errors.ts';
import type { Ports, Stored } from '../ports.ts';
import type { AttemptOnce } from './attempts.ts';
import { createLane, type Lane } from './lane.ts';
import { createPace, type Pace } from './pace.ts';
import type { Timer } from './timer.ts';

export interface RunParts {
  ports: Ports;
  timer: Timer;
  fence: number;
  attempt: AttemptOnce;
  random: () => number;
  /** Something changed that the pump should look at. */
  ring: () => void;
  /** An operation failed; `stale` means that another holder of the lease was here. */
  failed: (error: unknown) => void;
}

/** One broadcast under way. It claims and writes when the pump says so, and never waits. */
export interface BroadcastRun {
  readonly id: string;
  inFlight(): number;
  /** Recipients that could be claimed now, if there is room. */
  claimable(): number;
  /** Attempts that ended and are not written down, and for how many milliseconds the first of them has waited. */
  ended(): { count: number; ms: number };
  /** Milliseconds until something here is due by itself; null when nothing is. */
  nextDueMs(): number | null;
  /** Somebody has stopped it, as far as a glance at the store can tell. */
  halt(): void;
  /** Opens and closes chunks, and writes the progress down, when it is time to. */
  keepUp(want: number): void;
  /**
   * Writes down the attempts that ended and claims new ones: as many as `room` allows besides those that make way in
   * the same write, and not more than `share` altogether. Answers how much of the room was taken.
   */
  exchange(room: number, share: number): number;
  /** Nothing may be sent at the moment: for a reason that lies with the service, or because somebody says so. */
  rest(why: Broadcast['waiting']): void;
  /** Sending goes on. */
  work(): void;
  isOver(): boolean;
}

/** How often progress is written when nothing else makes it. */
const progressMs = 1_000;
/** After a failure of the store. */
const againMs = 1_000;

export function createBroadcastRun(found: Broadcast, parts: RunParts): BroadcastRun {
  const { ports, timer, fence, attempt, ring } = parts;
  const { documents } = ports;
  const lanes = new Map<number, Lane>();
  const pace: Pace = createPace(timer);
  let broadcast = found;
  let halting = false;
  let halt = new AbortController();
  let over = false;
  let recovered = false;
  let syncing = false;
  let writtenAt = timer.now();
  let dirty = true;
  let notBefore = 0;
  let endedAt: number | null = null;
  let waiting: Broadcast['waiting'] = null;

  async function loadChunk(number: number): Promise<Stored<Chunk> | null> {
    return documents.read('chunks', chunkId(broadcast.id, broadcast.generation, number), broadcast.id);
  }

  /** What an earlier holder had in hand. Each chunk is fenced and told what became of interrupted attempts. */
  async function recover(): Promise<void> {
    for (const number of Object.keys(broadcast.open).map(Number)) {
      if (lanes.has(number)) continue;
      const stored = await loadChunk(number);
      if (!stored) throw new Refusal('notFound', chunkId(broadcast.id, broadcast.generation, number));
      const lane = laneOf(stored);
      if (stored.doc.fence < fence) await lane.exchange(0);
      lanes.set(number, lane);
    }
    recovered = true;
  }

  function laneOf(stored: Stored<Chunk>): Lane {
    return createLane(stored, { ports, broadcast, fence, random: parts.random });
  }

  /** Takes the next chunks in hand. They are named in the broadcast before anything in them is claimed. */
  async function open(count: number): Promise<{
    opened: Map<number, Tally>;
    chunks: Stored<Chunk>[];
    next: number;
    /** The earliest end of quiet hours in those passed by. */
    wakeAt: string | null;
  }> {
    const opened = new Map<number, Tally>();
    const chunks: Stored<Chunk>[] = [];
    const wakeTimes: (string | null)[] = [];
    let { next } = broadcast;
    // A later pass concerns few chunks, so more are looked at together.
    const together = broadcast.passes.length === 1 ? count : 10;
    while (chunks.length < count && next < broadcast.chunkCount) {
      const numbers = Array.from(
        { length: Math.min(together, broadcast.chunkCount - next) },
        (_, at) => next + at,
      );
      for (const stored of await Promise.all(numbers.map(loadChunk))) {
        next += 1;
        if (!stored) continue;
        if (!isConcerned(stored.doc)) {
          wakeTimes.push(wakeTimeOf(stored.doc.recipients));
          continue;
        }
        opened.set(stored.doc.number, tallyOf(stored.doc.recipients));
        chunks.push(stored);
      }
    }
    return { opened, chunks, next, wakeAt: earliest(wakeTimes) };
  }

  function isConcerned(chunk: Chunk): boolean {
    return broadcast.passes.length === 1 || enterPass(chunk, broadcast.passes, ports.clock.now()) !== chunk;
  }

  async function sync(count: number): Promise<void> {
    if (!recovered) await recover();
    const { opened, chunks, next, wakeAt: passedBy } = await open(halting ? 0 : count);
    const settled = [...lanes.values()].filter((lane) => lane.isSettled());
    const closed = talliesOf(settled);
    const wakeAt = earliest([passedBy, ...settled.map((lane) => lane.wakeAt())]);
    const passes = broadcast.passes.length;
    const now = ports.clock.now();
    const isKnown = (id: string) => ports.directory.org().people.has(id);
    const { doc } = await change(documents, 'broadcasts', broadcast.id, 'broadcast', (current) => {
      // Nothing is claimed from here on if somebody stopped it, so that what is quiet now stays so.
      setHalting(current.state !== 'sending');
      dirty = false;
      const open = talliesOf([...lanes.values()]);
      const progress = { fence, passes, opened, open, closed, next, wakeAt, pace: pace.perSecond(), waiting };
      const found = finished(withProgress(current, progress), isKnown, now);
      return isQuiet() ? stopped(found, now) : found;
    });
    if (doc.due) ports.wake('broadcasts', doc.id, doc.kind);
    // A pass that was asked for meanwhile is taken up afresh.
    over = doc.state === 'done' || doc.state === 'stopped' || isResting(doc) || doc.passes.length !== passes;
    if (over) return;
    for (const { number } of settled) lanes.delete(number);
    for (const stored of chunks) lanes.set(stored.doc.number, laneOf(stored));
    broadcast = doc;
    // A write whose reply was lost may have opened others.
    recovered = Object.keys(doc.open).every((number) => lanes.has(Number(number)));
    writtenAt = timer.now();
  }

  const talliesOf = (some: readonly Lane[]) => new Map(some.map((lane) => [lane.number, lane.tally()]));
  const isQuiet = () => [...lanes.values()].every((lane) => lane.inFlight() === 0 && !lane.isWriting());

  function setWaiting(next: Broadcast['waiting']): void {
    dirty ||= next !== waiting;
    waiting = next;
  }

  /** Whoever waits for a turn goes back in line; what has left is waited for. */
  function setHalting(next: boolean): void {
    if (next) halt.abort();
    else if (halting) halt = new AbortController();
    halting = next;
  }
  setHalting(found.state === 'stopping');

  const sum = (read: (lane: Lane) => number) =>
    [...lanes.values()].reduce((total, lane) => total + read(lane), 0);
  const isMore = () => !halting && broadcast.next < broadcast.chunkCount;

  function keepUp(want: number): void {
    if (over || syncing || timer.now() < notBefore) return;
    const supply = halting ? 0 : sum((lane) => lane.claimable());
    const isShort = isMore() && supply < want;
    const allSettled = !isMore() && [...lanes.values()].every((lane) => lane.isSettled() || halting);
    const isLate = dirty && timer.now() - writtenAt >= progressMs;
    if (recovered && !isShort && !isLate && !(allSettled && isQuiet())) return;
    syncing = true;
    run(sync(isShort || !recovered ? Math.ceil(want / 25) : 0)).finally(() => {
      syncing = false;
    });
  }

  /** Rings when it is over, however it ends. */
  function run(work: Promise<unknown>): Promise<void> {
    return work
      .then(
        () => undefined,
        (error) => {
          dirty = true;
          notBefore = timer.now() + againMs;
          parts.failed(error);
        },
      )
      .finally(ring);
  }

  function exchange(room: number, share: number): number {
    let left = room;
    if (over || !recovered || timer.now() < notBefore) return 0;
    for (const lane of lanes.values()) {
      if (lane.isWriting()) continue;
      const ended = lane.ended();
      const own = share - sum((one) => one.inFlight());
      const count = halting ? 0 : Math.max(0, Math.min(left + ended, own + ended, lane.claimable()));
      if (count === 0 && ended === 0 && !lane.isDoubtful()) continue;
      left -= Math.max(0, count - ended);
      dirty = true;
      endedAt = null;
      void run(exchangeIn(lane, count));
    }
    return room - left;
  }

  async function exchangeIn(lane: Lane, count: number): Promise<void> {
    for (const recipient of await lane.exchange(count)) begin(lane, recipient);
  }

  function begin(lane: Lane, recipient: Chunk['recipients'][number]): void {
    const options = { broadcastId: broadcast.id, unwanted: halt.signal };
    void attempt(messageOf(broadcast, recipient), null, options).then((outcome) => {
      if (outcome.state !== 'held') pace.count();
      lane.end(recipient.to, outcome);
      endedAt ??= timer.now();
      ring();
    });
  }

  return {
    id: found.id,
    inFlight: () => sum((lane) => lane.inFlight()),
    claimable: () => (halting ? 0 : sum((lane) => lane.claimable())),
    ended: () => ({ count: sum((lane) => lane.ended()), ms: endedAt === null ? 0 : timer.now() - endedAt }),
    nextDueMs: () => {
      if (timer.now() < notBefore) return notBefore - timer.now();
      const waits = [...lanes.values()].flatMap((lane) => lane.nextDueMs() ?? []);
      if (dirty && !syncing) waits.push(writtenAt + progressMs - timer.now());
      // What is due now waits for room or for a write, and either rings.
      const ahead = waits.filter((ms) => ms > 0);
      return ahead.length > 0 ? Math.min(...ahead) : null;
    },
    halt: () => setHalting(true),
    rest: (why) => {
      pace.rest();
      setWaiting(why);
    },
    work: () => setWaiting(null),
    keepUp,
    exchange,
    isOver: () => over && !syncing,
  };
}

function earliest(times: readonly (string | null)[]): string | null {
  return times.filter((time) => time !== null).sort()[0] ?? null;
}
