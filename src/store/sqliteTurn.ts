import type { DatabaseSync } from 'node:sqlite';
import { clearImmediate, setImmediate } from 'node:timers';

/** Work on one file, all of one turn of the event loop in one transaction. */
export interface Turns {
  /**
   * Answers once the write to these places is on disk. Throws what `work` throws, and what kept the turn from
   * being committed.
   */
  write<T>(places: readonly string[], work: () => T): Promise<T>;
  /** What was read may have been written to this place in this turn: then it is answered once that is on disk. */
  read<T>(place: string, work: () => T): Promise<T>;
  /** Commits the turn that is open, now. */
  end(): void;
}

interface Turn extends PromiseWithResolvers<void> {
  timer: NodeJS.Immediate;
  written: Set<string>;
}

/**
 * A commit waits for the disk, and everybody waits with it. The writes that arrive together share one, and between
 * two commits the process gets to serve others. Nobody is told of a write, nor of a refusal that rests on one,
 * before it is safe.
 */
export function createTurns(db: DatabaseSync): Turns {
  let open: Turn | null = null;

  function begin(): Turn {
    db.exec('BEGIN IMMEDIATE');
    const turn = { ...Promise.withResolvers<void>(), timer: setImmediate(end), written: new Set<string>() };
    // Whoever wrote in this turn hears of a failure; nobody else has to.
    turn.promise.catch(() => undefined);
    open = turn;
    return turn;
  }

  function end(): void {
    const turn = close();
    if (!turn) return;
    try {
      db.exec('COMMIT');
      turn.resolve();
    } catch (error) {
      if (inTransaction()) db.exec('ROLLBACK');
      turn.reject(error);
    }
  }

  function close(): Turn | null {
    const turn = open;
    open = null;
    if (turn) clearImmediate(turn.timer);
    return turn;
  }

  function inTransaction(): boolean {
    return db.isOpen && db.isTransaction;
  }

  /** Runs `work` in the turn; what it answers or throws is told after the turn was committed. */
  async function within<T>(turn: Turn | null, work: () => T): Promise<T> {
    try {
      const result = work();
      await turn?.promise;
      return result;
    } catch (error) {
      // A full or failing disk makes SQLite undo the whole transaction, with what others wrote in it.
      if (turn && turn === open && !inTransaction()) close()?.reject(error);
      await turn?.promise;
      throw error;
    }
  }

  return {
    write: async (places, work) => {
      const turn = open ?? begin();
      for (const place of places) turn.written.add(place);
      return within(turn, work);
    },
    read: async (place, work) => within(open?.written.has(place) ? open : null, work),
    end,
  };
}
