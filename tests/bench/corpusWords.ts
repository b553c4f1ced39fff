/** What the texts of a large library are put together from: two languages, one trade, many compounds. */
export const corpus = {
  da: {
    first:
      'fjern varme el sol vind bio gas vand spilde kraft energi net drift klima miljø grøn jord sø havne by bolig hus kælder tag gade bro vej trafik cykel skole sundheds arbejds sikkerheds data måler kunde pris tarif lager rør pumpe kedel turbine ventil isolerings affalds genbrugs skov natur beredskabs service projekt'.split(
        ' ',
      ),
    linked: 'forsynings udviklings uddannelses kommune virksomheds investerings'.split(' '),
    second:
      'varme net værk anlæg pumpe rør måler station plan projekt løsning teknik tekniker ingeniør chef hold gruppe uge dag år mål krav regning forbrug besparelse overskud lager kedel tank skur hegn mast kabel kanal bassin skole klasse kursus vagt app portal rapport analyse model strategi partner leverandør kunde ejer beboer'.split(
        ' ',
      ),
    verbs:
      'bygger tester udvider renoverer måler forklarer deler åbner planlægger samler erstatter moderniserer undersøger fordobler halverer leverer forbedrer indvier afprøver genbruger'.split(
        ' ',
      ),
    adjectives:
      'nye gamle stille hurtige billige grønne lokale unge erfarne store små kolde varme sikre åbne fælles digitale robuste'.split(
        ' ',
      ),
    links: 'og i på med for uden efter gennem ved mellem under'.split(' '),
    places:
      'Aarhus Ålborg Odense Esbjerg Randers Kolding Horsens Vejle Roskilde Herning Silkeborg Næstved Fredericia Viborg Køge Holstebro Sønderborg Svendborg Hjørring Haderslev Skive Ringsted Nyborg Kalundborg Aabenraa Maribo Hobro Grenaa Skagen Ærøskøbing Læsø Samsø'.split(
        ' ',
      ),
    openings: [
      'Sådan',
      'Derfor',
      'Nu',
      'I dag',
      'Bag kulissen:',
      'Spørg eksperten:',
      'Tal på bordet:',
      'Ny rapport:',
      'Mød kollegaen:',
      'På arbejde:',
    ],
    questions: [
      'Hvad overraskede dig mest',
      'Hvornår oplevede du det sidst',
      'Hvad ville du fortælle en nabo om det',
      'Hvem kunne have glæde af det',
      'Hvad lærte du',
    ],
    readers: [
      'boligejere',
      'kollegaer i driften',
      'unge på vej i job',
      'kommunens folk',
      'naboer',
      'fagfæller',
    ],
  },
  en: {
    first:
      'heat power solar wind grid water waste energy climate harbour city housing school health safety data meter customer price storage pipe pump boiler turbine insulation recycling forest nature service project network night summer winter field test'.split(
        ' ',
      ),
    linked: 'district surplus supply training planning operations'.split(' '),
    second:
      'network plant pump pipe meter station plan project solution engineer team week target bill saving storage boiler tank cable canal basin school course watch portal report analysis model strategy partner supplier customer owner resident lesson figure answer question visit'.split(
        ' ',
      ),
    verbs:
      'builds tests extends renovates measures explains shares opens plans gathers replaces modernises studies doubles halves delivers improves launches tries reuses'.split(
        ' ',
      ),
    adjectives:
      'new old quiet quick cheap green local young experienced large small cold warm safe open shared digital sturdy'.split(
        ' ',
      ),
    links: 'and in on with for without after through at between under'.split(' '),
    places:
      'Leeds York Bristol Dundee Cardiff Oslo Bergen Malmö Lund Hamburg Bremen Utrecht Ghent Tartu Riga Turku Cork Galway Lyon Porto'.split(
        ' ',
      ),
    openings: [
      'How',
      'Why',
      'Now',
      'Today',
      'Behind the scenes:',
      'Ask the expert:',
      'In figures:',
      'New report:',
      'Meet a colleague:',
      'At work:',
    ],
    questions: [
      'What surprised you most',
      'When did you last see it',
      'What would you tell a neighbour about it',
      'Who could use it',
      'What did you learn',
    ],
    readers: [
      'home owners',
      'colleagues in operations',
      'young people looking for work',
      'neighbours',
      'peers',
    ],
  },
} as const;
