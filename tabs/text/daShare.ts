import type { share as english } from './enShare.ts';

export const share: typeof english = {
  network: { label: 'Netværk' },
  shareOn: {
    network: 'Del på {{network}}',
    mail: 'Send som e-mail',
    copy: 'Kopiér teksten',
    plain: 'Sådan bliver din tekst',
  },
  nudge: {
    sameAsIdea: 'Det er idéen ord for ord. Med én sætning fra dig selv bliver den din.',
    nearIdea: 'Det ligger tæt på idéen. Med én sætning om, hvad du selv mener, bliver den din.',
    nearColleague:
      'Flere andre har allerede skrevet noget, der minder om det. Din egen vinkel skiller sig mere ud.',
    noWords: 'Du har ikke skrevet noget selv endnu. Én sætning er nok til at gøre den til din.',
  },
  shared: {
    label: 'Dit opslag',
    copied: 'Teksten er kopieret.',
    notCopied: 'Din browser lod os ikke kopiere teksten. Markér den herunder, og kopiér den.',
    opened: '{{network}} åbner i et nyt vindue. Sæt teksten ind, hvis den ikke allerede står der.',
    stopped: 'Din browser standsede det nye vindue. Åbn {{network}} med linket herunder.',
    openedMail: 'Din mail åbner med teksten i.',
    onlyCopied: 'Sæt den ind der, hvor du vil dele den.',
    text: 'Tekst at sætte ind',
    copy: 'Kopiér tekst',
    open: 'Åbn {{network}}',
    openMail: 'Åbn min mail',
    fallback: 'Åbner det uden din tekst? Del linket alene',
    again: 'Skriv et til',
    yours: 'Du bestemmer selv, om du slår det op. I tallene tæller, at du åbnede det, og klik på linket.',
  },
  after: {
    iPosted: 'Jeg har slået det op',
    posted: 'Du har sagt, at du har slået det op',
    postedByApi: 'Slået op på LinkedIn',
    private: 'Det kan kun du se.',
    notPosted: 'Ikke slået op alligevel',
    undo: 'Fortryd delingen',
    undone:
      'Delingen er taget ud af din liste og tallene. Har du allerede slået den op, bliver selve opslaget stående, og linket virker stadig.',
    link: 'Link til dit opslag',
    linkHint:
      'Hvis du har lyst: Så kan redaktionen takke dig, tilføje fakta eller dele det videre. Opslaget er stadig dit.',
    drop: 'Giv redaktionen linket',
    dropped: 'Redaktionen har fået linket.',
    badUrl: 'Indsæt hele adressen, som begynder med https://',
  },
  ownShares: {
    title: 'Det har du delt',
    text: 'Det er kun dig, der kan se listen.',
    opened: 'åbnet {{at}}',
    posted: 'Slået op',
    notPosted: 'Åbnet',
    show: 'Se delingen',
    hide: 'Skjul delingen',
  },
  added: {
    below: 'Linket og en linje om, hvor du arbejder, kommer med under dine ord og er talt med.',
    above:
      'Over dine ord kommer en linje om, at det er reklame, og under dem linket. Begge dele er talt med.',
    link: 'Linket kommer med under dine ord og er talt med.',
  },
  connection: {
    title: 'LinkedIn',
    text: 'Hvis du har lyst, kan du lade programmet slå op på din profil, når du trykker på knappen under din egen tekst. Det går lige så godt at kopiere teksten selv.',
    connect: 'Forbind til LinkedIn',
    again: 'Forbind igen',
    connected: 'Forbundet som {{name}}. Tilladelsen udløber {{date}}.',
    expired: 'Tilladelsen for {{name}} udløb {{date}}.',
    disconnect: 'Afbryd forbindelsen',
    notGiven: 'LinkedIn gav ikke tilladelse. Der er ikke ændret noget.',
    promise:
      'Intet bliver slået op, uden at du trykker på knappen under netop den tekst. Vi læser ikke noget på din profil. Når du afbryder, bliver tilladelsen slettet her med det samme.',
    backTitle: 'Tilbage til Teams',
    backText: 'Du kan lukke vinduet og gå videre i Teams.',
    post: 'Slå det op på LinkedIn nu',
    postText: 'Slår netop teksten ovenfor op på din profil.',
  },
  mastodon: {
    title: 'Mastodon',
    label: 'Din egen server på Mastodon',
    hint: 'For eksempel mastodon.social. Uden den spørger Mastodon dig hver gang.',
    save: 'Gem',
    saved: 'Gemt.',
    bad: 'Skriv serverens navn, for eksempel mastodon.social.',
  },
};
