import type { Person } from '../../../src/domain/person.ts';
import { plainOrg } from '../../domain/build.ts';
import type { Answer, FigureDoor } from './door.ts';

/** What everybody may ask for beside a unit. */
const pages = [
  '/insight/unit',
  '/insight/programme',
  '/insight/works',
  '/insight/pulse',
  '/me/built-on',
] as const;

/** Everybody asks for everything, and every leader for every unit below them; communicators for all of them. */
export async function askAsEverybody({ ask }: FigureDoor, chart: readonly Person[]): Promise<Answer[]> {
  const org = plainOrg([...chart]);
  const answers: Promise<Answer>[] = [];
  for (const { id, roles } of chart) {
    for (const page of pages) answers.push(ask(page, id));
    const leads = org.reportsOf(id).length > 0;
    const units = chart.filter((other) => org.reportsOf(other.id).length > 0);
    const below = new Set(org.unitOf(id).map((person) => person.id));
    for (const unit of units) {
      if (roles.includes('communicator')) answers.push(ask(`/insight/programme?unit=${unit.id}`, id));
      // Of the others, the first stands for all who must not be asked for.
      if (below.has(unit.id) || (leads && unit === units[0]))
        answers.push(ask(`/insight/unit?unit=${unit.id}`, id));
    }
  }
  return Promise.all(answers);
}
