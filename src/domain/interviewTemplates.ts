import type { Language } from './person.ts';

/** What an interview is for. `own` starts with no questions. */
export const purposes = [
  'caseStory',
  'newKnowledge',
  'behindTheWork',
  'opinionOnNews',
  'event',
  'careerLesson',
  'own',
] as const;
export type Purpose = (typeof purposes)[number];

/**
 * Open questions to start from, each for a scene, a turn, an example or a doubt rather than for a judgement. They
 * are changed before they are sent: the best question is the one only this expert can answer.
 */
export const interviewTemplates: Record<Purpose, Record<Language, readonly string[]>> = {
  caseStory: {
    en: [
      'How did it begin? Who had the problem, and what did it look like to them?',
      'What did you try first that did not work?',
      'When could you tell that it was going to work? What happened just then?',
      'What is different today for the people it is about? Do you have a figure or an example?',
      'What would you do differently if you started over tomorrow?',
    ],
    da: [
      'Hvordan begyndte det? Hvem havde problemet, og hvordan så det ud for dem?',
      'Hvad prøvede I først, som ikke virkede?',
      'Hvornår kunne du mærke, at det ville lykkes? Hvad skete der lige der?',
      'Hvad er anderledes i dag for dem, det handler om? Har du et tal eller et eksempel?',
      'Hvad ville du gøre anderledes, hvis du begyndte forfra i morgen?',
    ],
  },
  newKnowledge: {
    en: [
      'What do you know now that you did not know a year ago?',
      'How did you find out? Take us to the moment when it became clear.',
      'How would you explain it to a bright friend from quite another line of work?',
      'Who should do something differently because of it, and what?',
      'What do we still not know?',
    ],
    da: [
      'Hvad ved du nu, som du ikke vidste for et år siden?',
      'Hvordan fandt I ud af det? Tag os med til det øjeblik, hvor det blev klart.',
      'Hvordan ville du forklare det til en klog ven fra et helt andet fag?',
      'Hvem bør gøre noget anderledes på grund af det, og hvad?',
      'Hvad ved vi stadig ikke?',
    ],
  },
  behindTheWork: {
    en: [
      'What does a quite ordinary Tuesday look like when you do this work?',
      'Which part of it does nobody outside ever see?',
      'What is harder than people think, and how do you go about it?',
      'Tell us about a day that did not go as planned.',
      'What are you proud of?',
    ],
    da: [
      'Hvordan ser en helt almindelig tirsdag ud, når du arbejder med det her?',
      'Hvilken del af arbejdet er der ingen udefra, der ser?',
      'Hvad er sværere, end folk tror, og hvordan griber du det an?',
      'Fortæl om en dag, der ikke gik som planlagt.',
      'Hvad er du stolt af?',
    ],
  },
  opinionOnNews: {
    en: [
      'What was the first thing you thought when you saw the news?',
      'What do most people miss about it?',
      'What have you met in your own work that says something about it?',
      'Who wins and who loses, as you see it?',
      'What would you do if it were up to you?',
    ],
    da: [
      'Hvad var det første, du tænkte, da du så nyheden?',
      'Hvad er det, de fleste overser?',
      'Hvad har du selv oplevet i dit arbejde, som siger noget om det?',
      'Hvem vinder, og hvem taber på det, som du ser det?',
      'Hvad ville du gøre, hvis det var dig, der bestemte?',
    ],
  },
  event: {
    en: [
      'Why did you go, and what did you hope to bring home?',
      'Which talk or conversation is still on your mind, and why?',
      'What did you hear that you disagree with?',
      'What will you do differently on Monday?',
      'Whom did you meet that more people should listen to?',
    ],
    da: [
      'Hvorfor tog du af sted, og hvad håbede du at få med hjem?',
      'Hvilket oplæg eller hvilken samtale tænker du stadig på, og hvorfor?',
      'Hvad hørte du, som du er uenig i?',
      'Hvad gør du anderledes på mandag?',
      'Hvem mødte du, som flere burde lytte til?',
    ],
  },
  careerLesson: {
    en: [
      'Which mistake or turn in your working life has taught you the most? What happened?',
      'What did you believe before it, and what do you believe now?',
      'Who helped you along, and what did they say or do?',
      'Where in your work today can one see that you learned it?',
      'What would you say to somebody who stands where you stood then?',
    ],
    da: [
      'Hvilken fejl eller drejning i dit arbejdsliv har du lært mest af? Hvad skete der?',
      'Hvad troede du før, og hvad tror du nu?',
      'Hvem hjalp dig på vej, og hvad sagde eller gjorde de?',
      'Hvor i dit arbejde i dag kan man se, at du har lært det?',
      'Hvad ville du sige til en, der står, hvor du stod dengang?',
    ],
  },
  own: { en: [], da: [] },
};
