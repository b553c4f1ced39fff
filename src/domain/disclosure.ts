import type { Language, Person } from './person.ts';

/**
 * Countries where an employee's post about the employer counts as commercial practice and the tie must show:
 * EU and EEA (Directive 2005/29/EC, art. 7(2)), United Kingdom (DMCC Act 2024). ISO 3166-1 alpha-2.
 */
const countriesWithDuty = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK GB UK'.split(
    ' ',
  ),
);

/** The line that makes the employer relation visible, or null where no rule asks for it. */
export function disclosureLine(person: Person, organisation: string, language: Language): string | null {
  const country = person.country.trim().toUpperCase();
  if (country !== '' && !countriesWithDuty.has(country)) return null;
  return language === 'da' ? `Jeg arbejder i ${organisation}.` : `I work at ${organisation}.`;
}
