import type { ImportProblem } from '../domain/importReport.ts';
import { type Language, languages, type Person, type Role, roles } from '../domain/person.ts';
import { languageOfCountry } from './language.ts';

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
const columns = [...requiredColumns, 'language', 'enabled', 'roles'] as const;
type Column = (typeof columns)[number];

/** Every column that is read, by its name in lower case. */
export const knownColumns: ReadonlyMap<string, Column> = new Map(
  columns.map((column) => [column.toLowerCase(), column]),
);

/** What stands in a row under a column, trimmed; empty when the file does not have it. */
type Row = (column: Column) => string;
type Report = (problem: Omit<ImportProblem, 'line'>) => void;

const idPattern = /^[\w.@:-]{1,128}$/;
const maxTextCharacters = 256;
const yes = new Set(['', 'true', 'yes', 'y', '1', 'active', 'enabled', 'ja', 'j', 'sand', 'aktiv']);
const no = new Set(['false', 'no', 'n', '0', 'inactive', 'disabled', 'nej', 'falsk', 'inaktiv']);

/** The person of a row, or null when the row cannot be used; what was wrong goes to `report`. */
export function readRow(row: Row, isKnown: (id: string) => boolean, report: Report): Person | null {
  const reject = (code: ImportProblem['code'], column: Column): null => {
    report({ code, column, value: row(column) || null, effect: 'rejected' });
    return null;
  };
  const id = row('id');
  if (id === '') return reject('missingId', 'id');
  if (!idPattern.test(id)) return reject('wrongValue', 'id');
  if (isKnown(id)) return reject('duplicateId', 'id');
  const text = (column: Column) => readText(row(column), column, report);
  const displayName = text('displayName');
  if (displayName === '') return reject('missingName', 'displayName');
  return {
    id,
    displayName,
    mail: text('mail'),
    jobTitle: text('jobTitle'),
    department: text('department'),
    managerId: row('managerId') || null,
    city: text('city'),
    country: text('country'),
    language: readLanguage(row('language'), row('country'), report),
    enabled: readEnabled(row('enabled'), report),
    guest: false,
    roles: readRoles(row('roles'), report),
  };
}

/** One line of text without control characters, accents composed, cut at 256 characters. */
function readText(cell: string, column: Column, report: Report): string {
  const text = cell
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  if (text.length <= maxTextCharacters) return text;
  report({ code: 'tooLarge', column, value: text, effect: 'mended' });
  return text.slice(0, maxTextCharacters);
}

function readLanguage(cell: string, country: string, report: Report): Language {
  const language = languages.find((known) => cell.toLowerCase().startsWith(known));
  if (!language && cell !== '') {
    report({ code: 'wrongValue', column: 'language', value: cell, effect: 'mended' });
  }
  return language ?? languageOfCountry(country);
}

/** A word that we do not know counts as no: a guess must not give anybody access. */
function readEnabled(cell: string, report: Report): boolean {
  const word = cell.toLowerCase();
  if (yes.has(word)) return true;
  if (!no.has(word)) report({ code: 'wrongValue', column: 'enabled', value: cell, effect: 'mended' });
  return false;
}

function readRoles(cell: string, report: Report): Role[] {
  const words = new Set(cell.split(/[;,|]/).map((word) => word.trim().toLowerCase()));
  words.delete('');
  for (const word of words) {
    if (roles.some((role) => role === word)) continue;
    report({ code: 'wrongValue', column: 'roles', value: word, effect: 'mended' });
  }
  return roles.filter((role) => words.has(role));
}
