/** What the search for colleagues says in English; a part of `en.ts`. */
export const people = {
  people: {
    hint: 'Write a name, a title or a department',
    searching: 'Searching',
    none: 'Nobody matches',
    failed: 'The search did not work. Try again shortly.',
    found_one: '{{count}} person found',
    found_other: '{{count}} people found',
  },
};

export type PeopleCatalogue = typeof people;
