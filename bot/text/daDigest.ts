import type { Text } from './en.ts';

export const digest: Text['digest'] = {
  summary: (count: number) =>
    count === 1
      ? 'Én ting, som måske er værd at dele i denne uge'
      : 'Det, som måske er værd at dele i denne uge',
  heading: 'Ugens udvalg',
  lead: 'Valgt til dig ud fra dine emner og det, du ikke har set. Del kun det, der siger dig noget.',
  none: 'Der er ikke noget nyt til dig lige nu. Resten finder du i biblioteket.',
  show: (title: string) => `Se »${title}«`,
  settings: 'Dag, pause eller slå fra',
  back: 'Tilbage til ugens udvalg',
  less: 'Mindre af den slags',
  lessDone: (topic: string) =>
    `Noteret. Der kommer mindre om »${topic}« i ugens udvalg. Det er kun dig, der ved det.`,
  lessAgain: (topic: string) => `Noteret. Vil du hellere være helt fri for »${topic}«?`,
  muted: (topic: string) => `Noteret. Du får ikke mere om »${topic}«. Du kan ændre det under indstillinger.`,
  choice: 'Ugens udvalg',
  every: (day: string) => `Hver ${day}`,
  off: 'Slået fra',
  hour: 'Klokken',
  hourChoice: (hour: number) => `${String(hour).padStart(2, '0')}.00`,
  topics: 'Emner i ugens udvalg',
  topicChoices: { followed: 'Kun dem, jeg følger', all: 'Alle, mine egne først' },
  when: (day: string, time: string) => `${day} kl. ${time}`,
  next: (when: string) => `Det næste udvalg kommer ${when}, hvis der er noget nyt til dig.`,
  isOff: 'Du får ikke ugens udvalg.',
  noCards: 'Du har valgt ikke at få kort, så ugens udvalg bliver heller ikke sendt.',
  noTopics: 'Du følger ingen emner endnu, så der er ikke noget at vælge fra.',
};
