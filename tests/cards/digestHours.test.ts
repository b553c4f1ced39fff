import { expect, it } from 'vitest';
import { digestBoxes } from '../../bot/cards/digestSettings.ts';
import { languages } from '../../src/domain/person.ts';
import { formatsOf } from '../../tabs/format.ts';
import { buildSettingsView } from './build.ts';

it.each(languages)('writes hours on the settings card as the tab does, in %s', (language) => {
  const { hour } = formatsOf(language);
  const bare = (at: number) => hour(at).replace(/^kl\.\s/, '');
  const settings = buildSettingsView();
  const nextAt = '2026-12-01T08:00:00.000Z';
  const digest = { ...settings.digest, every: 'week' as const, zone: 'Europe/Copenhagen', nextAt };
  const card = JSON.stringify(digestBoxes({ ...settings, weeklyCap: 2, joined: true, digest }, language));
  for (let at = 0; at < 24; at++) expect(card).toContain(`"title":"${bare(at)}"`);
  expect(card).toContain(` ${bare(9)},`);
});
