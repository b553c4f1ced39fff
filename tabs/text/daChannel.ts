/** Det, fanen siger på dansk inde i en kanal; en del af `da.ts`. */
export const channel = {
  configure: {
    title: 'Hvilket emne hører til i kanalen?',
    lead: 'Fanen viser det, der er værd at dele om emnet lige nu. Alle ser det samme og siger det med deres egne ord.',
    topic: 'Emne',
    items_one: '{{count}} ting at dele lige nu',
    items_other: '{{count}} ting at dele lige nu',
    nothing: 'Ikke noget lige nu',
    save: 'Tryk på Gem for at sætte fanen i kanalen.',
    none: 'Der er ingen emner endnu',
    noneText: 'Dem laver kommunikatørerne. Kom tilbage, når det første er der.',
    elsewhere: 'En fane sættes op fra sin kanal',
    elsewhereText: 'Åbn en kanal i Teams, tryk på + over samtalen, og vælg Chalkline.',
  },
  topicPage: {
    lead: 'Det er værd at dele om emnet lige nu. Sig det med dine egne ord, og kun hvis det siger dig noget.',
    list: 'Indhold om {{topic}}',
    back: 'Tilbage til emnet',
    follow: 'Følg emnet',
    following: 'Du følger emnet',
    private: 'Kun du kan se, hvad du følger.',
    none: 'Her er ikke noget lige nu',
    noneText: 'Indhold dukker op her, så snart kommunikatørerne lægger noget ind om »{{topic}}«.',
    gone: 'Emnet findes ikke længere',
    goneText: 'Den, der passer kanalen, kan pege fanen på et andet emne eller fjerne den.',
  },
};
