import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { queries } from '../../queries.ts';
import { ItemForm } from './ItemForm.tsx';
import { ItemStanding } from './ItemStanding.tsx';
import { ItemVersions } from './ItemVersions.tsx';

/** One item at the desk: how it stands, the form, and what it has been. */
export function ItemPage() {
  const { t } = useTranslation();
  const { itemId = '' } = useParams();
  const [search] = useSearchParams();
  const isNew = itemId === 'new';
  /** The entry of the inbox that a new item is made of. */
  const entryId = (isNew && search.get('entry')) || null;
  const me = useQuery(queries.me);
  const item = useQuery({ ...queries.item(itemId), enabled: !isNew });
  const entry = useQuery({ ...queries.entryDraft(entryId ?? ''), enabled: entryId !== null, gcTime: 0 });
  /** Counts what was done here besides saving: the form then begins with what came of it. */
  const [done, setDone] = useState(0);
  const again = () => setDone(done + 1);
  const back =
    entryId === null ? { to: '/desk', label: t('desk.title') } : { to: '/desk/inbox', label: t('inbox.tab') };
  return (
    <Page title={t(isNew ? 'desk.newItem' : 'desk.editItem')} back={back}>
      <Loaded query={me}>
        {({ id: personId }) =>
          entryId !== null ? (
            <Loaded query={entry}>
              {(draft) => <ItemForm key={entryId} item={null} entry={draft} personId={personId} />}
            </Loaded>
          ) : isNew ? (
            <ItemForm item={null} personId={personId} />
          ) : (
            <Loaded query={item}>
              {(found) => (
                <>
                  <ItemStanding item={found} onDone={again} />
                  <ItemForm key={`${found.id} ${done}`} item={found} personId={personId} />
                  <ItemVersions item={found} onDone={again} />
                </>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}
