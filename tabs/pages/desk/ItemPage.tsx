import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';
import { ItemForm } from './ItemForm.tsx';

export function ItemPage() {
  const { t } = useTranslation();
  const { itemId = '' } = useParams();
  const isNew = itemId === 'new';
  const item = useQuery({ ...queries.item(itemId), enabled: !isNew });
  return (
    <Page title={t(isNew ? 'desk.newItem' : 'desk.editItem')} back={{ to: '/desk', label: t('desk.title') }}>
      {isNew ? (
        <ItemForm item={null} />
      ) : (
        <Loaded query={item}>{(found) => <ItemForm key={found.id} item={found} />}</Loaded>
      )}
    </Page>
  );
}
