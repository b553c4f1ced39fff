import type { IContainer } from '@microsoft/teams.cards';
import type { EndorsementLine } from '../../src/actions/views.ts';
import { backingLimits } from '../../src/domain/backing.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { box, said } from './parts.ts';
import { oneLine } from './plain.ts';

/** In a leader's own words that this is welcome. */
export function endorsementBox({ leaderName, words }: EndorsementLine, language: Language): IContainer {
  const sentence = textIn(language).backing.backsThis(
    oneLine(leaderName, 80),
    oneLine(words, backingLimits.endorsement),
  );
  return box('accent', [said(sentence, {}, 500)]);
}
