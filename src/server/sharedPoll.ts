/** Told what was read, or null when it could not be read. */
type Follower<T> = (found: T | null) => void;

/** Follows one id; the answer ends it. */
export type SharedPoll<T> = (id: string, follower: Follower<T>) => () => void;

/**
 * Reads what is followed once every `everyMs`, however many follow it, and nothing that nobody follows. The next
 * wait begins when a reading has come back, so a slow store is not asked twice at a time.
 */
export function createSharedPoll<T>(read: (id: string) => Promise<T>, everyMs: number): SharedPoll<T> {
  const followed = new Map<string, Set<Follower<T>>>();

  function later(id: string, followers: Set<Follower<T>>): void {
    setTimeout(() => void look(id, followers), everyMs).unref();
  }

  async function look(id: string, followers: Set<Follower<T>>): Promise<void> {
    // Whoever comes after the last one has left gets a round of their own.
    if (followers.size === 0) return;
    const found = await read(id).catch(() => null);
    for (const follower of [...followers]) follower(found);
    later(id, followers);
  }

  return (id, follower) => {
    const followers = followed.get(id) ?? new Set();
    if (!followed.has(id)) {
      followed.set(id, followers);
      later(id, followers);
    }
    followers.add(follower);
    return () => {
      followers.delete(follower);
      if (followers.size === 0 && followed.get(id) === followers) followed.delete(id);
    };
  };
}
