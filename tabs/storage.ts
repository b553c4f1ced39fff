/** What this browser keeps for a person. Teams may block storage in frames: then nothing is kept, nothing breaks. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`chalkline:${key}`, JSON.stringify(value));
  } catch {
    // Blocked or full: what matters is saved on the server as well.
  }
}

export function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(`chalkline:${key}`) ?? 'null');
  } catch {
    return null;
  }
}

export function letGo(key: string): void {
  try {
    localStorage.removeItem(`chalkline:${key}`);
  } catch {
    // See above.
  }
}

/** The keys kept under names that begin so. */
export function keptKeys(prefix: string): string[] {
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    return names.filter((name) => name.startsWith(`chalkline:${prefix}`)).map((name) => name.slice(10));
  } catch {
    return [];
  }
}
