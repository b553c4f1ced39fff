import { useTranslation } from 'react-i18next';
import type { ItemContent } from '../../../src/server/contract/deskItem.ts';
import { networkNames } from '../../../src/server/contract/network.ts';
import { useFormats } from '../../format.ts';
import { useTopicName } from '../../parts/useTopicName.ts';
import type { choiceFields, ItemChange } from './itemChanges.ts';

/** The fields of an item, and what is chosen in them, as the form calls them. */
export function useItemNames() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const topicName = useTopicName();

  function choice(item: ItemContent, field: (typeof choiceFields)[number]): string {
    switch (field) {
      case 'topicId':
        return topicName(item.topicId) ?? item.topicId;
      case 'language':
        return t(`language.${item.language}`);
      case 'source':
        return t(`source.${item.source}`);
      case 'format':
        return t(`itemFormat.${item.format}`);
      case 'disclosure':
        return t(`itemForm.need.${item.disclosure}`);
      case 'sensitive':
        return t(item.sensitive ? 'itemVersions.yes' : 'itemVersions.no');
      case 'expiresAt':
        return item.expiresAt ? date(item.expiresAt) : t('itemVersions.none');
    }
  }
  const choices = { topicId: 'topic', expiresAt: 'expires' } as const;

  return {
    choice,
    field: (change: ItemChange): string => {
      switch (change.kind) {
        case 'text':
          return t(`itemForm.${change.field}`);
        case 'choice': {
          const { field } = change;
          return t(`itemForm.${field === 'topicId' || field === 'expiresAt' ? choices[field] : field}`);
        }
        case 'ideas':
          return t('itemVersions.ideas', { network: networkNames[change.network] });
        case 'picture':
          return t('itemForm.picture');
        case 'pictureAlt':
          return t('itemVersions.pictureAlt');
      }
    },
  };
}
