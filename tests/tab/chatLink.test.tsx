import { expect, it } from 'vitest';
import type { Buddy } from '../../src/server/contract/expert.ts';
import type { Contacts as Found } from '../../src/server/contract/question.ts';
import { Buddies } from '../../tabs/pages/experts/Buddies.tsx';
import { Contacts } from '../../tabs/pages/managers/Contacts.tsx';
import { markupOf } from './markup.tsx';

const freja = { id: 'freja', displayName: 'Freja Aabo', jobTitle: 'Specialist' };
const mail = 'freja+x@a.example';
const contacts: Found = { manager: [{ ...freja, mail }], standsIn: false, communicators: [] };
const buddies: Buddy[] = [{ person: freja, mail, fields: [] }];

it.each([
  ['da', 'Skriv til Freja Aabo i Teams', 'uden for Teams'],
  ['en', 'Write to Freja Aabo in Teams', 'outside Teams'],
] as const)(
  'a chat with a colleague is in Teams, and says nothing else, in %s',
  async (language, words, outside) => {
    for (const part of [<Contacts key="contacts" />, <Buddies key="buddies" />]) {
      const shown = await markupOf(part, language, { contacts, 'expert/buddies': buddies, topics: [] });
      expect(shown).toContain(words);
      expect(shown).toContain('https://teams.microsoft.com/l/chat/0/0?users=freja%2Bx%40a.example');
      expect(shown).not.toContain(outside);
      // Not every client reads a plus as a blank.
      expect(shown).not.toMatch(/chat\/0\/0\?[^"]*\+/);
    }
  },
);
