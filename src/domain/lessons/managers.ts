import type { Lesson } from '../lesson.ts';

/** Five micro-lessons for whoever leads others. */
export const lessonsForManagers: readonly Lesson[] = [
  {
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
            reply:
              'Fint, når du spørger hele holdet på én gang. Lad dem svare dig bagefter, eller lade være.',
          },
          {
            text: 'Vente, til nogen selv nævner det',
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
            text: 'Ask whether anybody feels like it',
            reply:
              'Fine, when you ask the whole team at once. Let them answer you afterwards, or not at all.',
          },
          {
            text: 'Wait until somebody brings it up',
            reply:
              'That is all right too. Only remember that silence from a manager is easily heard as a no.',
          },
        ],
      },
    },
  },
  {
    id: 'draft',
    course: 'managers',
    minutes: 3,
    text: {
      da: {
        title: 'Læs et udkast på tre minutter',
        parts: [
          {
            heading: 'Første minut: læs som modtager',
            text: 'Lad være med at rette. Læs det igennem, som om du så det på din egen telefon. Forstår du, hvad der bliver sagt? Kan du høre, hvem der siger det? Så virker teksten.',
          },
          {
            heading: 'Andet minut: gå linjerne igennem',
            text: 'Er der noget fortroligt? Kan en person genkendes uden at have sagt ja? Passer tallene? Kan man se, at afsenderen er ansat? Fire spørgsmål, og så er du færdig.',
          },
          {
            heading: 'Tredje minut: svar',
            text: 'Er linjerne holdt, så godkend, også hvis du ville have skrevet det anderledes. Mangler der noget, så send teksten tilbage med én konkret ting og en grund: »Kunden er nævnt. Spørg dem først, eller skriv ›en boligforening i Odense‹.«',
          },
        ],
        question:
          'Et udkast er lidt for langt og lidt for begejstret, men holder sig inden for linjerne. Hvad gør du?',
        answers: [
          {
            text: 'Godkender det, som det er',
            reply: 'Ja. Stilen er forfatterens. Det er netop den, folk lytter til.',
          },
          {
            text: 'Godkender og skriver et råd til næste gang',
            reply: 'Godt. Et enkelt råd efter et ja bliver hørt. Et før et ja bliver læst som et krav.',
          },
          {
            text: 'Sender det tilbage med rettelser',
            reply:
              'Det kan du, men prøv at spare det til det, der går over en linje. Ellers skriver de for dig og ikke for læseren.',
          },
        ],
      },
      en: {
        title: 'Read a draft in three minutes',
        parts: [
          {
            heading: 'First minute: read as the reader',
            text: 'Leave the corrections. Read it through as if you saw it on your own phone. Do you understand what is being said? Can you hear who says it? Then the text works.',
          },
          {
            heading: 'Second minute: walk the lines',
            text: 'Is anything confidential? Can a person be recognised who has not agreed? Are the figures right? Is it plain that the writer works here? Four questions, and you are done.',
          },
          {
            heading: 'Third minute: answer',
            text: 'If the lines are kept, approve, also when you would have put it differently. If something is missing, return it with one concrete thing and a reason: “The customer is named. Ask them first, or write ‘a housing association in Odense’.”',
          },
        ],
        question:
          'A draft is a little too long and a little too keen, but keeps inside the lines. What do you do?',
        answers: [
          {
            text: 'Approve it as it is',
            reply: 'Yes. The style is the writer’s. It is the very thing that people listen to.',
          },
          {
            text: 'Approve, and give a piece of advice for next time',
            reply: 'Good. One piece of advice after a yes is heard. Before a yes it is read as a demand.',
          },
          {
            text: 'Return it with corrections',
            reply:
              'You can, but try to save that for what crosses a line. Or else they write for you, and not for the reader.',
          },
        ],
      },
    },
  },
  {
    id: 'phrases',
    course: 'managers',
    minutes: 2,
    text: {
      da: {
        title: 'Sætninger, der hjælper',
        parts: [
          {
            heading: 'Til den, der tøver',
            text: '»Hvad ville du fortælle en god kollega? Begynd dér.« De fleste mangler ikke noget at sige. De mangler at høre, at det er nok.',
          },
          {
            heading: 'Til den, der er bange for at fejle',
            text: '»Holder du dig inden for linjerne, er det mig, der tager den.« Sig det, før noget er sket. Bagefter lyder det som en undskyldning.',
          },
          {
            heading: 'Til den, der siger nej',
            text: '»Helt i orden.« Og så ikke mere. Det er den korteste sætning i kurset og den, der bygger mest tillid. Sætninger, du kan undvære: »De andre er jo med«, »det tager kun fem minutter« og »har du fået delt noget?«.',
          },
        ],
        question: 'Hvilken sætning ville du selv gerne have hørt, da du var ny?',
        answers: [
          { text: '»Begynd med det, du ved«', reply: 'Giv den videre. Den virker bedst, når du mener det.' },
          {
            text: '»Det er mig, der tager den«',
            reply: 'Det er den, folk husker. Sørg for, at den også holder, når det gælder.',
          },
          { text: '»Helt i orden«', reply: 'Et nej, der bliver taget pænt imod, gør det næste ja ærligt.' },
        ],
      },
      en: {
        title: 'Phrases that help',
        parts: [
          {
            heading: 'To somebody who hesitates',
            text: '“What would you tell a good colleague? Start there.” Most people do not lack something to say. They lack hearing that it is enough.',
          },
          {
            heading: 'To somebody who is afraid of getting it wrong',
            text: '“If you stay inside the lines, it is mine to carry.” Say it before anything has happened. Afterwards it sounds like an excuse.',
          },
          {
            heading: 'To somebody who says no',
            text: '“That is quite all right.” And then nothing more. It is the shortest phrase of the course, and the one that builds most trust. Phrases you can do without: “the others have joined”, “it only takes five minutes” and “have you shared anything yet?”.',
          },
        ],
        question: 'Which phrase would you have liked to hear when you were new?',
        answers: [
          { text: '“Start with what you know”', reply: 'Pass it on. It works best when you mean it.' },
          {
            text: '“It is mine to carry”',
            reply: 'That is the one people remember. See to it that it holds when it counts.',
          },
          {
            text: '“That is quite all right”',
            reply: 'A no that is taken kindly makes the next yes an honest one.',
          },
        ],
      },
    },
  },
  {
    id: 'wrong',
    course: 'managers',
    minutes: 3,
    text: {
      da: {
        title: 'Når et opslag går galt',
        parts: [
          {
            heading: 'Træk vejret først',
            text: 'De fleste skæve opslag er glemt efter et døgn. Ring til forfatteren, og begynd med »hvordan har du det?«. Den, der har skrevet, er som regel mere rystet end nogen læser.',
          },
          {
            heading: 'Ret åbent, slet sjældent',
            text: 'En fejl retter man i opslaget: »Rettet: tallet er 11 procent, ikke 14.« Slet kun det, der er fortroligt eller gør andre fortræd. Et slettet opslag bliver let en større historie end en rettet fejl.',
          },
          {
            heading: 'Hent hjælp tidligt',
            text: 'Skriv til kommunikation, så snart der er tvivl, og til HR, hvis nogen bliver chikaneret. Siden »Når et opslag går galt« viser trin for trin, hvem du ringer til. Bagefter: tag det på dig over for holdet. Så tør de skrive igen.',
          },
        ],
        question:
          'En medarbejder har skrevet et forkert tal. Tre kolleger har allerede sendt dig det. Hvad gør du først?',
        answers: [
          {
            text: 'Ringer til forfatteren',
            reply: 'Ja. Først mennesket, så tallet. Rettelsen tager to minutter, når I er enige om den.',
          },
          {
            text: 'Skriver til kommunikation',
            reply:
              'Godt, og ring til forfatteren bagefter. Ingen skal høre det fra andre, at de har taget fejl.',
          },
          {
            text: 'Beder om at få det slettet',
            reply:
              'Kun hvis det gør skade. Et tal, der bliver rettet åbent, styrker tilliden. Et, der forsvinder, gør det modsatte.',
          },
        ],
      },
      en: {
        title: 'When a post goes wrong',
        parts: [
          {
            heading: 'Breathe first',
            text: 'Most posts that go wrong are forgotten within a day. Call the writer, and begin with “how are you?”. Whoever wrote it is usually more shaken than any reader.',
          },
          {
            heading: 'Correct in the open, delete rarely',
            text: 'A mistake is corrected in the post: “Corrected: the figure is 11 per cent, not 14.” Delete only what is confidential or does harm to others. A deleted post easily becomes a bigger story than a corrected mistake.',
          },
          {
            heading: 'Get help early',
            text: 'Write to communications as soon as there is a doubt, and to HR when somebody is harassed. The page “When a post goes wrong” shows step by step whom you call. Afterwards: take it on yourself in front of the team. Then they dare to write again.',
          },
        ],
        question:
          'One of your people has written a wrong figure. Three colleagues have sent it to you. What do you do first?',
        answers: [
          {
            text: 'Call the writer',
            reply:
              'Yes. First the person, then the figure. The correction takes two minutes once you agree on it.',
          },
          {
            text: 'Write to communications',
            reply:
              'Good, and call the writer next. Nobody should hear from others that they got something wrong.',
          },
          {
            text: 'Ask for it to be deleted',
            reply:
              'Only if it does harm. A figure that is corrected in the open builds trust. One that disappears does the opposite.',
          },
        ],
      },
    },
  },
  {
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
            text: '»Jeg kan vise tallene for afdelingen«',
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
            text: '“I can show the figures for the unit”',
            reply: 'Good. If the group is large enough, the figures are there. If not, that is the answer.',
          },
          {
            text: '“I will ask them”',
            reply: 'Better not. As soon as you ask, it is not voluntary any more.',
          },
        ],
      },
    },
  },
];
