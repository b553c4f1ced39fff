import { readFileSync } from 'node:fs';

export const mainTemplate = readFileSync('infra/main.bicep', 'utf8');

/** Names of the settings that the template gives the container. */
export function templateSettings(): string[] {
  const block = mainTemplate.match(/var settings = \[([\s\S]*?)\n\]/)?.[1] ?? '';
  return [...block.matchAll(/name: '(\w+)'/g)].map((match) => match[1] ?? '');
}

export interface TemplateContainer {
  name: string;
  /** With its slash, e.g. `/id`. */
  partitionKey: string;
  /** Fields at the top of a document; `[]` marks one that is asked about entry by entry. */
  indexed: string[];
}

export function templateContainers(): TemplateContainer[] {
  return JSON.parse(readFileSync('infra/containers.json', 'utf8'));
}
