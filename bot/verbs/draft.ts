import { z } from 'zod';
import { decideDraft } from '../../src/actions/approvals.ts';
import { loadDraftCard } from '../../src/actions/cards.ts';
import { publishDraft, submitDraft, withdrawDraft } from '../../src/actions/drafts.ts';
import { verdicts } from '../../src/domain/draft.ts';
import type { Card } from '../cards/parts.ts';
import { sharedCard } from '../cards/shared.ts';
import { draftCard } from '../render.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press, revision } from './verb.ts';

const draftId = z.strictObject({ draftId: id });

/** The draft as it stands, as the one who pressed may see it. */
async function showDraft(data: { draftId: string }, press: Press): Promise<Card> {
  const view = await loadDraftCard(data.draftId, press.person, press.language, press.ports);
  return draftCard(view, press);
}

export const draftVerbs = {
  'draft.show': defineVerb({
    // A refresh on a client that sends the comment box along is still a refresh.
    schema: draftId.extend({ comment: z.string().max(70_000).optional() }),
    run: showDraft,
  }),
  'draft.decide': defineVerb({
    schema: draftId.extend({
      revision,
      verdict: z.enum(verdicts),
      comment: z.string().trim().max(2000).default(''),
    }),
    run: async ({ draftId: id, ...decision }, press) => {
      await decideDraft(id, decision, press.person, press.ports);
      return showDraft({ draftId: id }, press);
    },
    current: showDraft,
    explain: (refusal, { language }) =>
      refusal.code === 'invalid' ? textIn(language).approval.needComment : null,
  }),
  'draft.submit': defineVerb({
    schema: draftId.extend({ revision }),
    run: async (data, press) => {
      await submitDraft(data.draftId, { revision: data.revision }, press.person, press.ports);
      return showDraft(data, press);
    },
    current: showDraft,
  }),
  'draft.withdraw': defineVerb({
    schema: draftId,
    run: async (data, press) => {
      await withdrawDraft(data.draftId, press.person, press.ports);
      return showDraft(data, press);
    },
    current: showDraft,
  }),
  'draft.publish': defineVerb({
    schema: draftId,
    run: async (data, press) => {
      const share = await publishDraft(data.draftId, {}, press.person, press.ports);
      return sharedCard({ share }, press.language);
    },
    current: showDraft,
  }),
};
