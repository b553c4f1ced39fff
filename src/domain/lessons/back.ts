import type { Lesson } from '../lesson.ts';

export const back: Lesson = {
  id: 'back',
  course: 'managers',
  minutes: 2,
  text: {
    da: {
      title: 'Bak op uden at presse',
      parts: [
        {
          heading: 'Dit ansigt tæller mest',
          text: 'Når nogen overvejer at skrive noget, tænker de ikke på direktionen. De tænker på dig. Et løftet øjenbryn kan lukke munden på et helt hold, og en enkelt sætning kan åbne den.',
        },
        {
          heading: 'Sig det til alle, én gang',
          text: '»Jeg synes, det er en god idé. Det er frivilligt, jeg kan ikke se, hvem der er med, og går noget skævt inden for linjerne, tager jeg den.« Sig det på et møde, så ingen er i tvivl, og lad det så ligge.',
        },
        {
          heading: 'Når en invitation bliver til pres',
          text: 'Første gang, du spørger én person, er det en invitation. Anden gang er det et pres. Det samme gælder et suk over en kollega, der aldrig deler, eller ros for antallet af opslag. Ros hellere en god forklaring.',
        },
      ],
      question: 'Du har et holdmøde i morgen. Hvad vil du gøre?',
      answers: [
        {
          text: 'Sige højt, at jeg bakker op',
          reply: 'Det er nok. Ét klart ord fra dig holder længere end ti påmindelser.',
        },
        {
          text: 'Spørge, om nogen har lyst',
          reply: 'Fint, når du spørger hele holdet på én gang. Lad dem svare dig bagefter, eller lade være.',
        },
        {
          text: 'Vente, til nogen spørger',
          reply: 'Det er også i orden. Husk bare, at tavshed fra en leder let bliver hørt som et nej.',
        },
      ],
    },
    en: {
      title: 'Back people without pushing',
      parts: [
        {
          heading: 'Your face counts most',
          text: 'When somebody considers writing something, they do not think of the board. They think of you. A raised eyebrow can silence a whole team, and a single sentence can open it up.',
        },
        {
          heading: 'Say it to everyone, once',
          text: '“I think this is a good idea. It is voluntary, I cannot see who takes part, and if something inside the lines goes wrong, it is mine to carry.” Say it in a meeting, so that nobody is in doubt, and then leave it.',
        },
        {
          heading: 'When an invitation turns into pressure',
          text: 'The first time you ask one person, it is an invitation. The second time it is pressure. So is a sigh about a colleague who never shares, or praise for the number of posts. Praise a good explanation instead.',
        },
      ],
      question: 'You have a team meeting tomorrow. What will you do?',
      answers: [
        {
          text: 'Say aloud that I back it',
          reply: 'That is enough. One clear word from you lasts longer than ten reminders.',
        },
        {
          text: 'Ask if anybody wants to',
          reply: 'Fine, when you ask the whole team at once. Let them answer you afterwards, or not at all.',
        },
        {
          text: 'Wait until somebody asks',
          reply: 'That is all right too. Only remember that silence from a manager is easily heard as a no.',
        },
      ],
    },
  },
};
