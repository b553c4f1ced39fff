/** Something that is kept open for a person, and of which there is only so much. */
export interface Places {
  /** Gives a place and answers what frees it; null when the person or the house has none left. */
  take(personId: string): (() => void) | null;
}

export function createPlaces({ perPerson, total }: { perPerson: number; total: number }): Places {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take: (personId) => {
      const own = taken.get(personId) ?? 0;
      if (own >= perPerson || all >= total) return null;
      taken.set(personId, own + 1);
      all += 1;
      let free = false;
      return () => {
        if (free) return;
        free = true;
        all -= 1;
        const left = (taken.get(personId) ?? 0) - 1;
        if (left > 0) taken.set(personId, left);
        else taken.delete(personId);
      };
    },
  };
}
