import type { GuidelineExample } from '../../domain/guideline.ts';
import type { Language } from '../../domain/person.ts';

/** Posts as one wishes them; they name no company. */
export const examplesForEveryone: Record<Language, GuidelineExample[]> = {
  da: [
    {
      text: 'I går stod jeg i en kælder på Amager med en fjernvarmeunit fra 1987. Den kørte stadig. Jeg lærte mere om slid på en time end på et halvt års kursus. Jeg arbejder med varme til daglig, og det er de dage, jeg husker.',
      why: 'Én oplevelse, set med egne øjne. Man kan høre, hvem der taler, og læseren lærer noget uden at få noget solgt.',
    },
    {
      text: 'Vi tog fejl af, hvor hurtigt folk ville skifte gasfyret ud. Jeg troede selv, det var prisen. Det var ventetiden på håndværkeren. Hvad har I set, dér hvor I er?',
      why: 'Den indrømmer en fejl, siger, hvad skribenten selv troede, og ender i et spørgsmål, man har lyst til at svare på.',
    },
  ],
  en: [
    {
      text: 'Yesterday I stood in a cellar with a heating unit from 1987. It was still running. I learned more about wear in that hour than in half a year of courses. I work with heat every day, and these are the days I remember.',
      why: 'One experience, seen with one’s own eyes. You can hear who is talking, and the reader learns something without being sold anything.',
    },
    {
      text: 'We were wrong about how soon people would replace their gas boilers. I thought it was the price. It was the wait for a fitter. What have you seen where you are?',
      why: 'It admits a mistake, says what the writer believed, and ends in a question one feels like answering.',
    },
  ],
};

export const examplesForManagers: Record<Language, GuidelineExample[]> = {
  da: [
    {
      text: 'På vores hold må man gerne fortælle om sit arbejde, og man må lade være. I dag fik jeg lov at læse et udkast om en reparation, jeg selv havde glemt. Den er nu det bedste, der er skrevet om den pumpe. Skrevet af den, der skilte den ad.',
      why: 'Lederen viser, at det er frivilligt, og giver æren videre uden at tælle eller nævne nogen, der ikke er spurgt.',
    },
  ],
  en: [
    {
      text: 'On our team you may talk about your work, and you may leave it. Today I got to read a draft about a repair I had forgotten. It is now the best thing written about that pump. Written by the person who took it apart.',
      why: 'The manager shows that it is voluntary, and passes the credit on without counting, or naming anybody who was not asked.',
    },
  ],
};
