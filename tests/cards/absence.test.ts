import { describe, expect, it } from 'vitest';
import { absenceCard } from '../../bot/cards/absence.ts';
import { cardBudget, sizeOf } from '../../bot/cards/parts.ts';
import type { AbsenceCardView } from '../../src/actions/absence.ts';
import { languages } from '../../src/domain/person.ts';
import { buildRef } from './build.ts';
import { hostileTexts } from './gallery.ts';
import { absenceCards } from './galleryAbsence.ts';
import { createCardCheck } from './schema.ts';

const check = createCardCheck();
const view: AbsenceCardView = {
  own: null,
  outlook: null,
  today: '2026-11-24',
  choices: [buildRef()],
  tabUrl: 'https://teams.microsoft.com/l/entity/app/settings',
};
const json = (card: unknown) => JSON.stringify(card);

describe.each(languages)('the card for being away, in %s', (language) => {
  it('is a good card, whatever people are called', () => {
    for (const text of [null, ...hostileTexts]) {
      for (const [name, card] of absenceCards(language, (usual) => text ?? usual)) {
        expect(check(card), name).toEqual([]);
        expect(sizeOf(card), name).toBeLessThanOrEqual(cardBudget);
      }
    }
  });

  it('offers to end only what there is', () => {
    expect(json(absenceCard(view, language))).not.toContain('absence.end');
    const own = { firstDay: '2026-11-24', lastDay: '2026-11-25', deputy: null, running: true };
    expect(json(absenceCard({ ...view, own }, language))).toContain('absence.end');
  });
});

describe('the boxes', () => {
  it('start from today and nobody', () => {
    const card = json(absenceCard(view, 'en'));
    expect(card).toContain('"value":"2026-11-24"');
    expect(card).toContain('"value":"(nobody)"');
  });

  it('keep what was typed, as far as a box can show it', () => {
    const typed = { from: '24/11', until: '2026-11-20', deputyId: '17' };
    const card = json(absenceCard(view, 'en', typed));
    expect(card).toContain('"value":"2026-11-20"');
    expect(card).toContain('"value":"17"');
    expect(card).not.toContain('24/11');
  });
});
