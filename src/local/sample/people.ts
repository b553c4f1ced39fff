import type { Language, Person, Role } from '../../domain/person.ts';
import { personId, sampleDomain } from './ids.ts';

const offices = {
  aarhus: { city: 'Aarhus', country: 'DK' },
  odense: { city: 'Odense', country: 'DK' },
  copenhagen: { city: 'København', country: 'DK' },
  esbjerg: { city: 'Esbjerg', country: 'DK' },
  malmo: { city: 'Malmö', country: 'SE' },
  hamburg: { city: 'Hamburg', country: 'DE' },
  london: { city: 'London', country: 'GB' },
} as const;

interface Extra {
  language?: Language;
  roles?: Role[];
  /** On leave or gone: keeps the place in the chart, cannot act. */
  enabled?: boolean;
}

function department(name: string, office: keyof typeof offices) {
  return (key: string, displayName: string, jobTitle: string, manager: string | null, extra: Extra = {}) =>
    ({
      id: personId(key),
      displayName,
      mail: `${key}@${sampleDomain}`,
      jobTitle,
      department: name,
      managerId: manager === null ? null : personId(manager),
      ...offices[office],
      language: extra.language ?? 'da',
      enabled: extra.enabled ?? true,
      guest: false,
      roles: extra.roles ?? [],
    }) satisfies Person;
}

const en = { language: 'en' } as const;
const board = department('Ledelse', 'aarhus');
const communication = department('Kommunikation', 'aarhus');
const heating = department('Fjernvarme', 'aarhus');
const pumps = department('Varmepumper', 'copenhagen');
const largePumps = department('Varmepumper', 'esbjerg');
const customers = department('Kunder', 'odense');
const sales = department('Kunder', 'copenhagen');
const hr = department('Mennesker og kultur', 'aarhus');
const finance = department('Økonomi og it', 'aarhus');
const sweden = department('International', 'malmo');
const germany = department('International', 'hamburg');
const britain = department('International', 'london');

/** Everyone at Fjernlund: district heating and large heat pumps, five levels, eight departments. */
export const samplePeople: Person[] = [
  board('astrid.kjeldgaard', 'Astrid Kjeldgaard', 'Administrerende direktør', null),

  communication('mette.holm', 'Mette Holm', 'Kommunikationschef', 'astrid.kjeldgaard', {
    roles: ['communicator', 'administrator'],
  }),
  communication('jonas.brondum', 'Jonas Brøndum', 'Kommunikatør', 'mette.holm', { roles: ['communicator'] }),
  communication('emma.whitfield', 'Emma Whitfield', 'Communications Partner', 'mette.holm', {
    ...en,
    roles: ['communicator'],
  }),

  heating('jens.aagaard', 'Jens Aagaard', 'Driftsdirektør', 'astrid.kjeldgaard'),
  heating('lone.baek', 'Lone Bæk', 'Driftschef', 'jens.aagaard'),
  heating('soren.thygesen', 'Søren Thygesen', 'Teamleder, net og vedligehold', 'lone.baek'),
  heating('knud.ostergaard', 'Knud Østergaard', 'Fjernvarmetekniker', 'soren.thygesen'),
  heating('line.molgaard', 'Line Mølgaard', 'Fjernvarmetekniker', 'soren.thygesen'),
  heating('bo.rask', 'Bo Rask', 'Rørsmed', 'soren.thygesen'),
  heating('tove.friis', 'Tove Friis', 'Ledningsplanlægger', 'soren.thygesen'),
  heating('emil.sandholt', 'Emil Sandholt', 'Smedelærling', 'soren.thygesen'),
  heating('pawel.nowicki', 'Paweł Nowicki', 'Site Supervisor', 'soren.thygesen', en),
  heating('ayse.demir', 'Ayşe Demir', 'Teamleder, kontrolrum', 'lone.baek'),
  heating('henrik.juul', 'Henrik Juul', 'Driftsoperatør', 'ayse.demir'),
  heating('signe.vang', 'Signe Vang', 'Driftsoperatør', 'ayse.demir'),
  heating('abdi.warsame', 'Abdi Warsame', 'Driftsoperatør', 'ayse.demir'),
  heating('jakob.fog', 'Jakob Fog', 'Driftsingeniør', 'ayse.demir'),
  heating('peter.nygaard', 'Peter Nygård', 'Projektchef, anlæg', 'jens.aagaard'),
  heating('ingrid.sorensen', 'Ingrid Sørensen', 'Chefspecialist, geotermi', 'peter.nygaard'),
  heating('cecilie.thorup', 'Cecilie Thorup', 'Projektingeniør', 'peter.nygaard'),
  heating('giulia.conti', 'Giulia Conti', 'Project Engineer', 'peter.nygaard', en),
  heating('anders.moller', 'Anders Møller', 'Projektleder', 'peter.nygaard'),
  heating('ole.steen', 'Ole Steen', 'Tilsynsførende', 'anders.moller'),
  heating('sara.bech', 'Sara Bech', 'Byggeleder', 'anders.moller'),

  pumps('sofie.lindqvist', 'Sofie Lindqvist', 'Teknisk direktør', 'astrid.kjeldgaard'),
  pumps('rasmus.kjaer', 'Rasmus Kjær', 'Udviklingschef', 'sofie.lindqvist'),
  pumps('mikkel.ostergard', 'Mikkel Østergård', 'Teamleder, konstruktion', 'rasmus.kjaer', {
    enabled: false,
  }),
  pumps('freja.aabo', 'Freja Aabo', 'Specialist i kølemidler', 'mikkel.ostergard'),
  pumps('nanna.krag', 'Nanna Krag', 'Maskiningeniør', 'mikkel.ostergard'),
  pumps('tobias.hvid', 'Tobias Hvid', 'Konstruktør', 'mikkel.ostergard'),
  pumps('priya.nair', 'Priya Nair', 'Control Engineer', 'mikkel.ostergard', en),
  pumps('david.okafor', 'David Okafor', 'Test Engineer', 'mikkel.ostergard', en),
  largePumps('camilla.ravn', 'Camilla Ravn', 'Projektchef, store varmepumper', 'sofie.lindqvist'),
  largePumps('lasse.toft', 'Lasse Toft', 'Projektleder', 'camilla.ravn'),
  largePumps('maja.hedegaard', 'Maja Hedegaard', 'Projektleder', 'camilla.ravn'),

  customers('karim.haddad', 'Karim Haddad', 'Kundedirektør', 'astrid.kjeldgaard'),
  customers('annemette.krogh', 'Anne-Mette Krogh', 'Kundeservicechef', 'karim.haddad'),
  customers('pernille.juhl', 'Pernille Juhl', 'Teamleder, kundeservice', 'annemette.krogh'),
  customers('christina.lundby', 'Christina Lundby', 'Kunderådgiver', 'pernille.juhl'),
  customers('hassan.mahdi', 'Hassan Mahdi', 'Kunderådgiver', 'pernille.juhl'),
  customers('ida.broe', 'Ida Broe', 'Kunderådgiver', 'pernille.juhl'),
  customers('steen.kofoed', 'Steen Kofoed', 'Energirådgiver', 'pernille.juhl'),
  sales('oliver.brandt', 'Oliver Brandt', 'Salgschef', 'karim.haddad'),
  sales('nina.vester', 'Nina Vester', 'Kundeansvarlig, boligforeninger', 'oliver.brandt'),
  sales('kasper.lindgren', 'Kasper Lindgren', 'Kundeansvarlig, erhverv', 'oliver.brandt'),

  hr('birgitte.mogelvang', 'Birgitte Møgelvang', 'HR-direktør', 'astrid.kjeldgaard'),
  hr('rikke.holst', 'Rikke Holst', 'HR-partner', 'birgitte.mogelvang'),
  hr('samira.aziz', 'Samira Aziz', 'Rekrutteringspartner', 'birgitte.mogelvang'),
  hr('gitte.norup', 'Gitte Norup', 'Uddannelseskonsulent', 'birgitte.mogelvang'),

  finance('thomas.winther', 'Thomas Winther', 'Økonomi- og it-direktør', 'astrid.kjeldgaard'),
  finance('dorthe.kirk', 'Dorthe Kirk', 'Controller', 'thomas.winther'),
  finance('nikolaj.skov', 'Nikolaj Skov', 'It-chef', 'thomas.winther', { roles: ['administrator'] }),
  finance('yusuf.lindgaard', 'Yusuf Lindgaard', 'Chefspecialist, data', 'nikolaj.skov'),
  finance('wei.zhang', 'Wei Zhang', 'Data Engineer', 'nikolaj.skov', en),
  finance('laerke.boe', 'Lærke Boe', 'It-supporter', 'nikolaj.skov'),

  britain('helen.marsh', 'Helen Marsh', 'Director, International', 'astrid.kjeldgaard', en),
  britain('tom.ellery', 'Tom Ellery', 'Project Developer', 'helen.marsh', en),
  sweden('lars.oberg', 'Lars Öberg', 'Country Manager, Sweden', 'helen.marsh', en),
  sweden('elin.nyberg', 'Elin Nyberg', 'Project Manager', 'lars.oberg', en),
  sweden('oskar.lundin', 'Oskar Lundin', 'Service Engineer', 'lars.oberg', en),
  germany('katrin.vogel', 'Katrin Vogel', 'Country Manager, Germany', 'helen.marsh', en),
  germany('jorg.petersen', 'Jörg Petersen', 'Sales Engineer', 'katrin.vogel', en),
  germany('anke.brandes', 'Anke Brandes', 'Project Engineer', 'katrin.vogel', en),
];

/** The three experts: they own a topic, and their knowledge stands in the library. */
export const sampleExperts = ['ingrid.sorensen', 'freja.aabo', 'yusuf.lindgaard'].map(personId);
