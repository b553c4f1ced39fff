import type { Language } from '../../domain/person.ts';

/** Drawings served under `/sample/NAME.webp`, 1200×627, with their alt texts. */
export const samplePictures = {
  network: {
    da: 'Tegning af røde og blå fjernvarmerør, der forgrener sig under en række huse',
    en: 'Drawing of red and blue heating pipes branching out below a row of houses',
  },
  harbour: {
    da: 'Tegning af en havn med kraner, hvor rør fører varme fra bølgerne op mod byen',
    en: 'Drawing of a waterfront with cranes and a pipe leading heat from the waves to the town',
  },
  surplus: {
    da: 'Tegning af en bygning, hvor varmen løber i bløde bånd ud til boligerne ved siden af',
    en: 'Drawing of a building with heat flowing in soft bands to the homes next to it',
  },
  bill: {
    da: 'Tegning af en radiator i en stue ved siden af en regning med tre linjer',
    en: 'Drawing of a radiator in a living room next to a bill with three lines',
  },
  geothermal: {
    da: 'Tegning af jordlag i varme farver med to brønde, der når langt ned',
    en: 'Drawing of layers of earth in warm colours with two wells reaching deep down',
  },
  people: {
    da: 'Tegning af fem kolleger med hjelme side om side foran et varmeværk',
    en: 'Drawing of five colleagues with helmets side by side in front of a heating plant',
  },
  data: {
    da: 'Tegning af en kurve, der følger døgnets varmeforbrug, over en række søjler',
    en: 'Drawing of a curve following the day’s use of heat above a row of bars',
  },
  night: {
    da: 'Tegning af et kontrolrum om natten med lysende skærme og en måne i vinduet',
    en: 'Drawing of a control room at night with glowing screens and a moon in the window',
  },
  pump: {
    da: 'Tegning af en stor varmepumpe med kompressor og to kredsløb',
    en: 'Drawing of a large heat pump with a compressor and two loops',
  },
  climate: {
    da: 'Tegning af bakker i grønne lag med en trappe af søjler, der bliver lavere',
    en: 'Drawing of hills in layers of green with a stair of columns growing lower',
  },
  jobs: {
    da: 'Tegning af en åben dør med lys bag og en vej, der fører derhen',
    en: 'Drawing of an open door with light behind it and a path leading there',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type Picture = keyof typeof samplePictures;
