import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../bot/render.ts';
import { openDoor } from './door.ts';

const asked = {
  en: [
    'controller',
    'What for',
    'article 6',
    'What is kept',
    'Who sees it',
    'How long',
    'Your rights',
    'data protection',
  ],
  da: [
    'dataansvarlig',
    'bruges til',
    'artikel 6',
    'Hvad vi gemmer',
    'Hvem der kan se det',
    'Hvor længe',
    'Dine rettigheder',
    'databeskyttelse',
  ],
};

describe('the notice on data', () => {
  it.each(['da', 'en'] as const)(
    'says all that it has to, before anything is kept [P5]: %s',
    async (language) => {
      const door = await openDoor();
      Object.assign(door.world.ports.programme, { privacyContact: 'dpo@company.example' });
      const response = await fetch(`${door.url}/privacy`, { headers: { 'accept-language': language } });
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html).toContain(`<html lang="${language}">`);
      for (const part of [...asked[language], 'dpo@company.example', 'Company']) expect(html).toContain(part);
    },
  );

  it.each(['da', 'en'] as const)(
    'is a press away on the card that asks whether one wants to join [P5]: %s',
    async (language) => {
      const { world } = await openDoor();
      const reader = { person: world.person('anna'), language, userId: null };
      const { card } = await createRenderer()({ kind: 'welcome', subject: 'anna' }, reader, world.ports);
      expect(JSON.stringify(card)).toContain('https://chalkline.example/privacy');
    },
  );
});
