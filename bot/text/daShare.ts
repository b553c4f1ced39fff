import type { Text } from './en.ts';

export const shared: Text['shared'] = {
  summary: 'Din tekst er klar',
  heading: 'Din tekst er klar',
  steps: {
    prefilled:
      'Åbn netværket: Teksten står der allerede, eller også sætter du den ind. Slå den op, når du er tilfreds.',
    pasted: 'Kopiér teksten, åbn netværket, sæt den ind, og slå den op, når du er tilfreds.',
    mail: 'På siden med teksten kan du åbne din mail eller kopiere teksten.',
    copy: 'Kopiér teksten, og sæt den ind der, hvor du vil dele den.',
  },
  text: 'Tekst, du kan kopiere',
  copy: 'Kopiér teksten',
  page: 'Åbn siden med teksten',
  open: (network: string) => `Åbn ${network}`,
  fallback: 'Åbner det uden din tekst? Del linket alene her',
  life: 'Siden med teksten virker i 24 timer.',
  stays:
    'Bliver kortet skiftet ud, finder du teksten i fanen Overblik under »Det har du delt«. Der kan du også sige, hvad der blev af den.',
  noWords: 'En linje fra dig selv gør den mere din. Den må også gerne stå, som den er.',
  sameAsIdea: 'Det er vores forslag ord for ord. Folk lytter mere til dine egne ord. Du bestemmer.',
  nearIdea:
    'Det ligger tæt på vores forslag. En linje om, hvad du selv mener, gør den til din. Du bestemmer.',
  nearColleague:
    'Flere andre har allerede skrevet noget, der minder om det. Din egen vinkel skiller sig mere ud. Du bestemmer.',
  cut: 'Teksten er forkortet her. Den står i fuld længde på siden med teksten.',
  done: {
    post: {
      iDid: 'Jeg har slået det op',
      did: 'Du har sagt, at du har slået det op. Det kan kun du se.',
      notAfterAll: 'Ikke slået op alligevel',
    },
    mail: {
      iDid: 'Jeg har sendt den',
      did: 'Du har sagt, at du har sendt den. Det kan kun du se.',
      notAfterAll: 'Ikke sendt alligevel',
    },
    copy: {
      iDid: 'Jeg har brugt den',
      did: 'Du har sagt, at du har brugt den. Det kan kun du se.',
      notAfterAll: 'Ikke brugt alligevel',
    },
  },
  postedByApi: 'Slået op på LinkedIn.',
  dropLink: 'Giv redaktionen linket',
  undo: 'Fortryd',
  undoNote: 'Kom du til at åbne den? Fortryd tager den ud af din liste og tallene.',
  undone: {
    heading: 'Fortrudt',
    text: 'Delingen er taget ud af din liste og tallene. Det, du allerede har slået op eller sendt, bliver, hvor det er, og linket virker stadig.',
    again: 'Vis indholdet igen',
  },
  justUndone: 'Den deling har du lige fortrudt. Vent to minutter, eller ret et ord.',
  tooLate: 'Det er mere end et døgn siden, du åbnede den, så den kan ikke fortrydes her.',
};
