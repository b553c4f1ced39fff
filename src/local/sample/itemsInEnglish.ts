import type { SampleItem } from './items.ts';

/** What the library holds in English, newest last. `age` and `life` are days. */
export const itemsInEnglish: SampleItem[] = [
  {
    key: 'how-it-works',
    topic: 'district-heating',
    source: 'organisation',
    age: 108,
    title: 'How a district heating network works, in four minutes',
    path: '/en/stories/how-it-works',
    why: 'Outside Denmark, most people have never met district heating. This film explains it without a single formula. Share it when someone asks what you do for a living.',
    question: 'How do you explain your work to somebody who has a gas boiler?',
    captions: {
      linkedin: [
        'Two out of three Danish homes share their heating with the neighbours. If that sounds odd, this film takes four minutes.',
      ],
      x: ['Two out of three Danish homes share their heating. Four minutes on how that works.'],
    },
    picture: 'network',
  },
  {
    key: 'bakery',
    topic: 'surplus-heat',
    source: 'organisation',
    age: 92,
    title: 'Heat from a bakery: the numbers after one year',
    path: '/en/stories/bakery',
    why: 'A small project with honest figures: what it cost, what it gave, and why the second year will be better. Useful for anyone who talks to industry about surplus heat.',
    question: 'Which business near you throws heat away?',
    captions: {
      linkedin: [
        'The ovens start at three in the morning. By six, the same heat is in 210 radiators. One year in, here are the numbers.',
      ],
      x: ['Ovens on at 3 am, radiators warm at 6. One year of surplus heat from a bakery, in numbers.'],
      facebook: ['The smell stays in the bakery. The heat goes next door.'],
    },
    picture: 'surplus',
  },
  {
    key: 'refrigerants',
    topic: 'heat-pumps',
    source: 'expert',
    age: 76,
    title: 'Natural refrigerants in large heat pumps: three lessons from eight plants',
    path: '/en/insights/natural-refrigerants',
    why: 'Freja Aabo has worked on eight plants with ammonia and CO₂. She writes about what to settle before the tender, not after. For people who build or buy heat pumps.',
    question: 'What did a project teach you that no data sheet could?',
    captions: {
      linkedin: [
        'My colleague Freja has commissioned eight heat pumps with natural refrigerants. Her three lessons would have saved us months.',
      ],
      x: ['Eight plants, three lessons on natural refrigerants in large heat pumps.'],
    },
    picture: 'pump',
  },
  {
    key: 'pawel',
    topic: 'people',
    source: 'employee',
    age: 66,
    title: 'From welder to site supervisor: Paweł’s road',
    path: '/en/stories/pawel',
    why: 'Paweł came to Denmark for six months and stayed for nine years. A story about learning a trade twice, in two languages.',
    question: 'Who gave you the chance that changed your working life?',
    captions: {
      linkedin: [
        'Nine years ago Paweł came here to weld for six months. Today he runs the site. I like how he tells it.',
      ],
      x: ['He came for six months and stayed nine years. Paweł on becoming a site supervisor.'],
    },
    picture: 'people',
  },
  {
    key: 'heat-forecast',
    topic: 'data',
    source: 'expert',
    age: 57,
    title: 'What a heat forecast is, without the mathematics',
    path: '/en/insights/heat-forecast',
    why: 'Yusuf Lindgaard explains how we know tonight what the city will need tomorrow at seven. Good for anyone who is asked what data people do all day.',
    question: 'What would you like to be able to forecast in your own job?',
    captions: {
      linkedin: [
        'At seven every morning a whole city turns on the shower. Here is how we know how warm the water has to be.',
      ],
      x: [
        'How do you know tonight what a city needs at seven tomorrow? A forecast, without the mathematics.',
      ],
    },
    picture: 'data',
  },
  {
    key: 'housing-association',
    topic: 'customers',
    source: 'organisation',
    age: 47,
    title: 'A housing association halved its heat loss. Here is how',
    path: '/en/stories/housing-association',
    why: 'No new boiler and no renovation: valves, patience and a caretaker who knew the building. Residents saved about 1,900 kroner a home in the first year.',
    question: 'When did somebody on the floor know better than the plan?',
    captions: {
      linkedin: [
        'The best tool on this project was a caretaker who had known the building for 22 years. The rest was valves and patience.',
      ],
      x: ['No new boiler. Valves, patience and a caretaker who knew the building.'],
    },
    picture: 'bill',
  },
  {
    key: 'open-data',
    topic: 'data',
    source: 'organisation',
    age: 46,
    title: 'Free to use: two years of hourly temperatures from our network',
    path: '/en/open-data',
    why: 'Students and researchers keep asking for real data. Now they can have it, without personal data and with a description of every flaw we know of.',
    question: 'What would you look for first in two years of hourly data?',
    captions: {
      linkedin: [
        'Two years, every hour, every flaw described. If you teach or study energy systems, this data set is yours to use.',
      ],
      x: ['Two years of hourly network temperatures, free to use, flaws included.'],
    },
    picture: 'data',
  },
  {
    key: 'biomass',
    topic: 'climate',
    source: 'organisation',
    age: 28,
    title: 'Biomass on the way out: our plan until 2032',
    path: '/en/climate/biomass',
    why: 'Wood chips helped us away from coal. They are not where we stop. The plan shows the order, the cost and what could delay us. Expect questions when you share it.',
    question: 'What makes a long plan believable to you?',
    captions: {
      linkedin: [
        'A plan is easier to believe when it says what could go wrong. Ours for leaving biomass has a page on exactly that.',
      ],
      x: ['Our plan for leaving biomass by 2032, including the page on what could delay us.'],
    },
    picture: 'climate',
  },
  {
    key: 'hamburg',
    topic: 'heat-pumps',
    source: 'organisation',
    age: 18,
    title: 'A river heat pump in Hamburg: what we bring, and what we learn',
    path: '/en/stories/hamburg',
    why: 'Our first large plant outside Scandinavia. Katrin and her team tell what travelled well from Denmark and what had to be thought again.',
    question: 'What did you learn the last time you worked across a border?',
    captions: {
      linkedin: [
        'Danish experience travels well. Danish assumptions do not always. What our colleagues in Hamburg have learned about river heat pumps.',
      ],
      x: ['Danish experience travels well, Danish assumptions less so. A river heat pump in Hamburg.'],
    },
    picture: 'harbour',
  },
  {
    key: 'control-engineer',
    topic: 'jobs',
    source: 'organisation',
    age: 12,
    life: 45,
    title: 'Open position: control engineer for large heat pumps',
    path: '/en/jobs/control-engineer',
    why: 'English-speaking team in Copenhagen, real plants to tune, and time to do it well. A line about your own first months here helps more than the advert.',
    question: 'What would you tell a friend who thought of applying?',
    captions: {
      linkedin: [
        'We are looking for a colleague who likes control loops and cold harbours. Ask me what a normal week looks like.',
      ],
      x: ['Wanted: a control engineer who does not mind cold harbours. Copenhagen, English-speaking team.'],
    },
    picture: 'jobs',
  },
];
