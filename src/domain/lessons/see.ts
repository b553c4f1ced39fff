import type { Lesson } from '../lesson.ts';

export const see: Lesson = {
  id: 'see',
  course: 'managers',
  minutes: 2,
  text: {
    da: {
      title: 'Hvad du kan se, og hvad du ikke kan',
      parts: [
        {
          heading: 'Det, du kan se',
          text: 'Udkast, som dine medarbejdere selv har sendt til dig. Spørgsmål, de har valgt at stille dig. Tal om en gruppe, når den er stor nok til, at ingen kan genkendes.',
        },
        {
          heading: 'Det, du ikke kan se',
          text: 'Hvem der er med. Hvem der har sagt nej, holder pause eller aldrig har delt noget. Hvad den enkelte har delt, og hvor mange der klikkede. Det er ikke en indstilling, nogen kan slå til for dig.',
        },
        {
          heading: 'Hvorfor det er sådan',
          text: 'Den, der kan blive talt, begynder at tælle. Så bliver en invitation til en pligt, og læserne kan høre det. Spørg heller ikke: Et svar under fire øjne er også en liste.',
        },
      ],
      question: 'Din egen leder spørger, hvem på holdet der er mest aktive. Hvad svarer du?',
      answers: [
        { text: '»Det kan jeg ikke se«', reply: 'Og det er sandt. Du kan tilføje, at det er meningen.' },
        {
          text: '»Du kan få samlede tal«',
          reply: 'Godt. Er gruppen stor nok, er tallene der. Er den ikke, er det svaret.',
        },
        {
          text: '»Jeg spørger dem«',
          reply: 'Lad være. Så snart du spørger, er det ikke frivilligt længere.',
        },
      ],
    },
    en: {
      title: 'What you can see, and what you cannot',
      parts: [
        {
          heading: 'What you can see',
          text: 'Drafts that your people have sent you themselves. Questions they have chosen to ask you. Figures about a group, when it is large enough that nobody can be recognised.',
        },
        {
          heading: 'What you cannot see',
          text: 'Who takes part. Who has said no, has paused or has never shared anything. What a single person has shared, and how many clicked. It is not a setting that somebody can switch on for you.',
        },
        {
          heading: 'Why it is so',
          text: 'Whoever can be counted begins to count. Then an invitation becomes a duty, and readers can hear it. Do not ask either: an answer in private is a list as well.',
        },
      ],
      question: 'Your own manager asks who on the team is most active. What do you say?',
      answers: [
        { text: '“I cannot see that”', reply: 'And it is true. You may add that it is meant to be so.' },
        {
          text: '“I can show the totals”',
          reply: 'Good. If the group is large enough, the figures are there. If not, that is the answer.',
        },
        {
          text: '“I will ask them”',
          reply: 'Better not. As soon as you ask, it is not voluntary any more.',
        },
      ],
    },
  },
};
