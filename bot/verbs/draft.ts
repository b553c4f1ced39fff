import { z } from 'zod';
import { decideDraft, editDraft } from '../../src/actions/approvals.ts';
import { draftCardOf, loadDraftCard } from '../../src/actions/cards.ts';
import {
  acceptEdit,
  commentOnDraft,
  keepOwnText,
  publishDraft,
  reopenDraft,
  submitDraft,
  withdrawDraft,
} from '../../src/actions/drafts.ts';
import type { DraftView } from '../../src/actions/views.ts';
import { commentCard } from '../cards/comment.ts';
import { type Card, withNotice } from '../cards/parts.ts';
import { sharedCard } from '../cards/shared.ts';
import { draftCard } from '../renderers/draft.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press, pressId, revision, written } from './verb.ts';

const draftId = z.strictObject({ draftId: id });
const comment = z.string().trim().max(2000).default('');

/** The draft as it stands, as the one who pressed may see it. */
async function showDraft(data: { draftId: string }, press: Press): Promise<Card> {
  const view = await loadDraftCard(data.draftId, press.person, press.language, press.ports);
  return draftCard(view, press, press.ports);
}

/** What an action answered, as the card that replaces the one pressed. */
async function answered(draft: DraftView, press: Press): Promise<Card> {
  return draftCard(await draftCardOf(draft, press.language, press.ports), press, press.ports);
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
      verdict: z.enum(['approve', 'return', 'decline']),
      comment,
      // A client that sends the box of the other form along does no harm.
      text: z.string().max(70_000).optional(),
    }),
    run: async ({ draftId: id, text, ...decision }, press) => {
      return answered(await decideDraft(id, decision, press.person, press.ports), press);
    },
    current: showDraft,
    explain: (refusal, { language }) =>
      refusal.code === 'invalid' ? textIn(language).approval.needComment : null,
  }),
  'draft.edit': defineVerb({
    schema: draftId.extend({ revision, comment, text: z.string().max(70_000).default('') }),
    run: async ({ draftId: id, ...input }, press) => {
      return answered(await editDraft(id, input, press.person, press.ports), press);
    },
    current: showDraft,
  }),
  'draft.accept': defineVerb({
    schema: draftId.extend({ revision }),
    run: async (data, press) => {
      return answered(
        await acceptEdit(data.draftId, { revision: data.revision }, press.person, press.ports),
        press,
      );
    },
    current: showDraft,
  }),
  'draft.keep': defineVerb({
    schema: draftId.extend({ revision }),
    run: async (data, press) => {
      await keepOwnText(data.draftId, { revision: data.revision }, press.person, press.ports);
      return withNotice(await showDraft(data, press), textIn(press.language).edited.kept);
    },
    current: showDraft,
  }),
  'draft.reopen': defineVerb({
    schema: draftId,
    run: async (data, press) => {
      return answered(await reopenDraft(data.draftId, press.person, press.ports), press);
    },
    current: showDraft,
  }),
  'draft.comment': defineVerb({
    schema: draftId.extend({ revision, comment }),
    run: async ({ draftId: id, revision: seen, comment: text }, press) => {
      const { person, language, ports } = press;
      const own = written(text, 'comment');
      const input = { id: pressId('comment', press, id, own), text: own, revision: seen, paragraph: null };
      await commentOnDraft(id, input, person, ports);
      const card = commentCard(await loadDraftCard(id, person, language, ports), language);
      return withNotice(card, textIn(language).comment.sent);
    },
    current: showDraft,
  }),
  'draft.submit': defineVerb({
    schema: draftId.extend({ revision }),
    run: async (data, press) => {
      return answered(
        await submitDraft(data.draftId, { revision: data.revision }, press.person, press.ports),
        press,
      );
    },
    current: showDraft,
  }),
  'draft.withdraw': defineVerb({
    schema: draftId,
    run: async (data, press) => {
      return answered(await withdrawDraft(data.draftId, press.person, press.ports), press);
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
