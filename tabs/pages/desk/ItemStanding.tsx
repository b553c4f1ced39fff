import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../src/server/contract/item.ts';
import { itemState } from '../../../src/server/contract/itemState.ts';
import { useFormats } from '../../format.ts';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { ItemStateBadge } from './ItemStateBadge.tsx';
import { useItemAct } from './useItemAct.ts';
import { WithdrawItem } from './WithdrawItem.tsx';

const useStyles = makeStyles({
  box: { outlineStyle: 'none' },
  bar: { maxWidth: '52rem' },
  offered: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** How the item stands, and how to take it down or bring it back. */
export function ItemStanding({ item, onDone }: { item: Item; onDone: () => void }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(item.withdrawn);
  // The button that had the reading position is gone: what came of it is read next.
  useEffect(() => {
    if (before.current !== item.withdrawn) setTimeout(() => box.current?.focus());
    before.current = item.withdrawn;
  }, [item.withdrawn]);
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      {item.withdrawn ? (
        <Withdrawn item={item} onDone={onDone} />
      ) : (
        <NotWithdrawn item={item} onDone={onDone} />
      )}
    </div>
  );
}

function NotWithdrawn({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  if (item.expired && item.expiresAt) {
    return (
      <MessageBar intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{t('itemStanding.expiredTitle')}</MessageBarTitle>{' '}
          {t('itemStanding.expired', { date: date(item.expiresAt) })}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <div className={styles.offered}>
      <ItemStateBadge state={itemState({ ...item, withdrawn: null }, new Date())} />
      {item.expiresAt && <Body1>{t('deskItems.endsOn', { date: date(item.expiresAt) })}</Body1>}
      <WithdrawItem item={item} onDone={onDone} />
    </div>
  );
}

function Withdrawn({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const { data: versions } = useQuery(queries.itemVersions(item.id));
  const offer = useItemAct(() => api.offerItem(item.id, item.etag), onDone);
  const withdrawn = versions?.[0]?.withdrawn;
  const isPast = item.expiresAt !== null && Date.parse(item.expiresAt) <= Date.now();
  return (
    <>
      <MessageBar intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{t('itemStanding.withdrawnTitle')}</MessageBarTitle>{' '}
          {withdrawn &&
            (withdrawn.byAuthor
              ? t('itemStanding.takenBack', { at: dateTime(withdrawn.at) })
              : t('itemStanding.withdrawn', {
                  name: withdrawn.by.displayName,
                  at: dateTime(withdrawn.at),
                  why: withdrawn.why,
                }))}{' '}
          {withdrawn && !withdrawn.byAuthor && isPast && t('itemStanding.expiredToo')}
        </MessageBarBody>
        {withdrawn && !withdrawn.byAuthor && !isPast && (
          <MessageBarActions>
            <Button disabledFocusable={offer.isPending} onClick={() => offer.mutate(undefined)}>
              {t('itemStanding.again')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {offer.isError && <Failed error={offer.error} />}
    </>
  );
}
