import type { ImportProblem } from '../domain/importReport.ts';
import { type Language, languages, type Person, type Role, roles } from '../domain/person.ts';

export const requiredColumns = [
  'id',
  'displayName',
  'mail',
  'jobTitle',
  'department',
  'managerId',
  'city',
  'country',
] as const;

export type Row = Map<string, string>;
type Report = (problem: Omit<ImportProblem, 'line'>) => void;

const idPattern = /^[\w.@-]{1,100}$/;
const yes = new Set(['', 'true', 'yes', 'ja', '1']);
const no = new Set(['false', 'no', 'nej', '0']);

/** A person of one row, or null when the row cannot be used; what was wrong goes to `report`. */
export function readRow(row: Row, known: ReadonlyMap<string, number>, report: Report): Person | null {
  const cell = (column: string) => row.get(column.toLowerCase())?.trim() ?? '';
  const reject = (code: ImportProblem['code'], column: string): null => {
    report({ code, column, value: shown(cell(column)), effect: 'rejected' });
    return null;
  };
  const id = cell('id');
  if (id === '') return reject('missingId', 'id');
  if (!idPattern.test(id)) return reject('wrongValue', 'id');
  if (known.has(id)) return reject('duplicateId', 'id');
  if (cell('displayName') === '') return reject('missingName', 'displayName');
  return {
    id,
    displayName: cell('displayName'),
    mail: cell('mail'),
    jobTitle: cell('jobTitle'),
    department: cell('department'),
    managerId: cell('managerId') || null,
    city: cell('city'),
    country: cell('country'),
    language: readLanguage(cell('language'), cell('country'), report),
    enabled: readEnabled(cell('enabled'), report),
    guest: false,
    roles: readRoles(cell('roles'), report),
  };
}

function readLanguage(text: string, country: string, report: Report): Language {
  const language = text.toLowerCase().slice(0, 2);
  if ((languages as readonly string[]).includes(language)) return language as Language;
  if (text !== '') report({ code: 'wrongValue', column: 'language', value: shown(text), effect: 'mended' });
  return /^(dk|danmark|denmark)$/i.test(country) ? 'da' : 'en';
}

function readEnabled(text: string, report: Report): boolean {
  const value = text.toLowerCase();
  if (no.has(value)) return false;
  if (!yes.has(value))
    report({ code: 'wrongValue', column: 'enabled', value: shown(text), effect: 'mended' });
  return true;
}

function readRoles(text: string, report: Report): Role[] {
  const names = text.split(/[;,|]/).map((name) => name.trim().toLowerCase());
  return names.filter((name): name is Role => {
    if ((roles as readonly string[]).includes(name)) return true;
    if (name !== '') report({ code: 'wrongValue', column: 'roles', value: shown(name), effect: 'mended' });
    return false;
  });
}

function shown(text: string): string {
  return text.slice(0, 80);
}
