import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type {
  CollaborationView,
  ModeAnswer,
  NewModeProposal,
} from '../../src/server/contract/collaboration.ts';
import type { Mode } from '../../src/server/contract/mode.ts';
import { api, queries } from '../queries.ts';
import { useTopicName } from './useTopicName.ts';

/** Suggesting and answering, on the own way of working (null) or somebody else's. */
export function useCollaborationChange(personId: string | null) {
  const client = useQueryClient();
  const { queryKey } = queries.collaboration(personId);
  const settle = {
    onSuccess: (changed: CollaborationView) => {
      client.setQueryData(queryKey, changed);
      // Free hands change what can be done with a draft.
      for (const key of ['collaborations', 'drafts', 'draft']) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    },
    // Refused, because it was replaced or answered in the meantime: it is shown as it stands.
    onError: () => void client.invalidateQueries({ queryKey }),
  };
  const propose = useMutation({
    mutationFn: (proposal: NewModeProposal) => api.proposeMode(personId, proposal),
    ...settle,
  });
  const answer = useMutation({
    mutationFn: (given: ModeAnswer) => api.answerMode(personId, given),
    ...settle,
  });
  return { propose, answer };
}

/** »Gardener, on Climate« in the language of the reader. */
export function useWishText(): (mode: Mode, topicId: string | null) => string {
  const { t } = useTranslation();
  const topicName = useTopicName();
  return (mode, topicId) => {
    const name = t(`mode.name.${mode}`);
    if (topicId === null) return t('mode.inGeneral', { mode: name });
    return t('mode.onTopic', { mode: name, topic: topicName(topicId) ?? t('mode.noTopic') });
  };
}
