import type { topicDry as english } from './enTopic.ts';

export const topicDry: typeof english = {
  summary: (name) => `${name} er ved at løbe tør`,
  heading: 'Et emne er ved at løbe tør',
  live: (live, promised) => `${live} aktuelle, ${promised} var aftalen`,
  newest: (days, promised) =>
    days === 1
      ? `Det nyeste er 1 dag gammelt; aftalen er højst ${promised} dage`
      : `Det nyeste er ${days} dage gammelt; aftalen er højst ${promised} dage`,
  never: 'Der er ikke lagt noget ind endnu.',
  only: 'Det er kun kommunikatørerne, der får det at vide. Kollegerne ser bare det, der er.',
  ideas: 'Det kan hjælpe',
  inbox: (count) => (count === 1 ? '1 fund venter i indbakken:' : `${count} fund venter i indbakken:`),
  renew: 'Udløb for nylig og kan måske tages en gang til:',
  ask: (name) => `${name} holder emnet i live og har måske noget at fortælle.`,
  nothing:
    'Der ligger intet i indbakken til emnet. Et interview med en, der kender det, er en god begyndelse.',
  openInbox: 'Åbn indbakken',
  newItem: 'Nyt indhold',
  interview: 'Planlæg et interview',
};
