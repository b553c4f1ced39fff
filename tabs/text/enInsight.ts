/** What the tab says in English about figures; a part of `en.ts`. */
export const insight = {
  title: 'Insight',
  lead: 'What came of it, with figures you can rely on.',
  mine: 'Mine',
  unit: 'My unit',
  programme: 'Programme',
  month: 'Month',
  people_one: '{{shown}} person',
  people_other: '{{shown}} people',
  at: 'counted {{at}}',
  countedAt: 'Counted {{at}}.',
  showTable: 'Show as table',
  showPlot: 'Show as chart',
  none: 'No figures yet',
  noneText: 'Figures come for whole months only. Those of {{month}} come on {{date}}.',
  nextText: 'Figures are for whole months and then stand. Those of {{month}} come on {{date}}.',
  notCollected: 'No figures are collected here',
  notCollectedText:
    'The organisation has chosen to keep no facts about individuals, so there is nothing to make figures of. Backing and guidelines work all the same.',
  whole: 'the whole programme {{value}}',
  wholeColumn: 'The whole programme',
  asOf: 'as in {{month}}: too few have come or gone since to say more',
  units: 'Units within',
  unitsText: 'Open one to see how it goes there. Small units are hidden.',
  leader: 'Leader',
  peopleColumn: 'People',
  path: 'Where you are',
  monthCards: 'Send me the month of my unit on a card',
  monthCardsText: 'Once a month, when the figures are ready, and only where there is something to tell.',
  csv: 'Download as CSV',
  saved: '{{name}} is in your downloads.',
  report: 'Report to print',
  print: 'Print',
  back: 'Back to the figures',
  reportTitle: 'Report: {{name}}',
  byMode: 'How posts come about',
  gardeners: '{{value}} of the shares in {{month}} were written and shared on people’s own',
  noGardeners: 'Too few share on their own to be told apart',
  byModeDefinition:
    'Parts of all shares of the month in the whole programme: what a communicator wrote along (mediator), what somebody looked at first (gatekeeper), what people wrote and shared on their own (gardener), and what went out straight from the library. More gardeners mean more people who have found their own voice.',
  straight: 'Straight from the library',
  byTopic: 'Shares by topic',
  bySource: 'Shares by source',
  mostTopic: '{{value}} of the shares in {{month}} were about “{{name}}”',
  mostSource: '{{value}} of the shares in {{month}} came {{name}}',
  mostOwn: '{{value}} of the shares in {{month}} were texts of people’s own',
  axis: { organisation: 'Organisation', employee: 'Colleagues', expert: 'Experts', rest: 'The rest' },
  from: { organisation: 'from the organisation', employee: 'from colleagues', expert: 'from experts' },
  byDefinition:
    'Parts of all shares of the month in the whole programme. Where few people stand behind, parts are put together.',
  part: 'Part',
  planned: 'Plan',
  noTopic: 'No topic',
  rest: 'The others together',
  ownText: 'Own text',
  noneShort: 'Nothing yet',
  noneCell: 'none',
  hidden_one: 'Hidden, because it would speak of fewer than {{count}} person',
  hidden_other: 'Hidden, because it would speak of fewer than {{count}} people',
  someHidden_one: 'Months in which it would speak of fewer than {{count}} person are left out.',
  someHidden_other: 'Months in which it would speak of fewer than {{count}} people are left out.',
  restsOn_one: '{{month}} rests on what {{shown}} person has said.',
  restsOn_other: '{{month}} rests on what {{shown}} people have said.',
  hiddenText:
    'Figures about so few people could show what a single person does. They appear when enough people stand behind them, and behind what could be worked out by taking away.',
  hiddenShort: 'Hidden',
  hiddenCell: 'hidden',
  rule_one: 'Figures about fewer than {{count}} person are never shown. Nobody can see who shared what.',
  rule_other: 'Figures about fewer than {{count}} people are never shown. Nobody can see who shared what.',
  than: { changed: 'against {{value}} in {{month}}', same: 'the same as in {{month}}' },
};

export const measure = {
  optedInRate: {
    name: 'Joined, the whole programme',
    finding: '{{value}} of all who can take part have joined',
    definition:
      'Those who have joined, of everybody who could, at the end of the month. It is told of the whole programme only, and stands until enough people have come or gone.',
    none: 'Nobody has been counted yet.',
  },
  activeRate: {
    name: 'Shared something',
    finding: '{{value}} shared in {{month}}',
    definition:
      'People with at least one share in the month, of those who could have on an average day of it. People are counted, not shares.',
    none: 'Nothing has been shared yet.',
  },
  twistRate: {
    name: 'In own words',
    finding: '{{value}} of the shares in {{month}} were in own words',
    definition:
      'Shares of at least eight words of one’s own that are not close to any of the ideas on the card. A sign of how credible it is, and no judgement of anybody.',
    none: 'Nothing has been shared yet.',
  },
  reach: {
    name: 'Followers at most',
    finding: 'At most {{value}} followers in {{month}}',
    definition:
      'Followers of those who have told how many they have, added up over the shares. Most followers never see a post, and many follow several: an upper bound, no more.',
    none: 'Nobody has told how many follow them.',
  },
  shares: {
    name: 'Shares opened',
    finding_one: '{{value}} share opened in {{month}}',
    finding_other: '{{value}} shares opened in {{month}}',
    definition:
      'Times somebody opened a network with a post of their own. Whether it was posted, the network alone knows.',
    none: 'Nothing has been shared yet.',
  },
  clicks: {
    name: 'Clicks by people',
    finding_one: '{{value}} click by people in {{month}}',
    finding_other: '{{value}} clicks by people in {{month}}',
    definition:
      'Clicks in the month on what was shared in the same month. Robots stand apart; repeated clicks are left out.',
    none: 'Nobody has clicked yet.',
  },
  botClicks: {
    name: 'Clicks by robots',
    finding_one: '{{value}} click by robots in {{month}}',
    finding_other: '{{value}} clicks by robots in {{month}}',
    definition: 'Fetches by the networks’ and others’ programs.',
    none: 'No robots have fetched a link yet.',
  },
  draftsDecided: {
    name: 'Drafts decided',
    finding_one: '{{value}} draft got an answer in {{month}}',
    finding_other: '{{value}} drafts got an answer in {{month}}',
    definition: 'Drafts that were approved, sent back or declined.',
    none: 'No draft has been decided yet.',
  },
  hoursToDecide: {
    name: 'Hours to an answer',
    finding_one: 'Half of the drafts had an answer within {{value}} hour in {{month}}',
    finding_other: 'Half of the drafts had an answer within {{value}} hours in {{month}}',
    definition: 'The median from sending a draft to its answer, in hours.',
    none: 'No draft has been decided yet.',
  },
  timePromised: {
    name: 'Time promised',
    finding: '{{value}} hours a week promised in {{month}}',
    definition: 'Hours a week that leaders have set aside in their backing, for everybody below them.',
    none: 'No leader has set time aside yet.',
  },
  timeGranted: {
    name: 'Time granted',
    finding: '{{value}} hours a week granted in {{month}}',
    definition: 'Hours a week for everybody who has a leader above them who stands behind it.',
    none: 'Nobody has been granted time yet.',
  },
  timeUsed: {
    name: 'Time used',
    finding: '{{value}} hours a week used in {{month}}',
    definition:
      'Hours a week as people say themselves, over the weeks somebody has spoken of. Nobody is asked, and nothing is tracked.',
    none: 'Nobody has said what they used yet.',
  },
};

/** How the library stands. */
export const freshness = {
  name: 'Fresh topics',
  finding_one: '{{kept}} of {{all}} topic has what was promised',
  finding_other: '{{kept}} of {{all}} topics have what was promised',
  definition:
    'Topics with as many items, and as new ones, as was promised of them; as it stands now. It says nothing about people.',
  none: 'Nothing is promised of any topic yet.',
  state: 'State',
  topics: 'Topics',
  fresh: 'Fresh',
  soon: 'Dry soon',
  dry: 'Dry',
};
