import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemVersion } from '../../../src/server/contract/deskItem.ts';
import type { Item } from '../../../src/server/contract/item.ts';
import { useFormats } from '../../format.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { ItemDifferences } from './ItemDifferences.tsx';
import { changesBetween } from './itemChanges.ts';
import { useItemAct } from './useItemAct.ts';
import { useItemNames } from './useItemNames.ts';

const useStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '52rem',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  version: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What the item has been: who saved what, what changed, and the way back. Read when it is opened. */
export function ItemVersions({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [restored, setRestored] = useState<number | null>(null);
  const versions = useQuery({ ...queries.itemVersions(item.id), enabled: open });
  const restore = useItemAct((version: number) => api.restoreItem(item.id, version, item.etag), onDone);
  return (
    <Accordion
      className={styles.box}
      collapsible
      openItems={open ? ['versions'] : []}
      onToggle={(_, { openItems }) => setOpen(openItems.includes('versions'))}
    >
      <AccordionItem value="versions">
        <AccordionHeader as="h2" size="large">
          <Body1Strong>{`${t('itemVersions.title')} (${item.version})`}</Body1Strong>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Body1 className={styles.muted}>{t('itemVersions.text')}</Body1>
          {restored !== null && (
            <Body1 role="status">{t('itemVersions.restored', { number: restored })}</Body1>
          )}
          {restore.isError && <Failed error={restore.error} />}
          <Loaded query={versions}>
            {(found) => (
              <ol className={styles.list}>
                {found.map((version, index) => (
                  <Version
                    key={version.version}
                    version={version}
                    before={found[index + 1] ?? null}
                    itemId={item.id}
                    isNow={index === 0}
                    onRestore={() =>
                      restore.mutate(version.version, { onSuccess: () => setRestored(version.version) })
                    }
                  />
                ))}
              </ol>
            )}
          </Loaded>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

interface VersionProps {
  version: ItemVersion;
  /** Null for the oldest one that is listed. */
  before: ItemVersion | null;
  itemId: string;
  isNow: boolean;
  onRestore: () => void;
}

function Version({ version, before, itemId, isNow, onRestore }: VersionProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const names = useItemNames();
  const [shown, setShown] = useState(false);
  const number = version.version;
  const changes = before ? changesBetween(before.content, version.content) : [];
  const said = [
    version.withdrawn && !before?.withdrawn && t('itemVersions.withdrawn'),
    before?.withdrawn && !version.withdrawn && t('itemVersions.offered'),
    changes.length > 0 && t('itemVersions.changed', { fields: changes.map(names.field).join(', ') }),
  ].filter(Boolean);
  const first = number === 1 ? t('itemVersions.first') : t('itemVersions.nothing');
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <Body1Strong>{t('itemVersions.version', { number })}</Body1Strong>
        {isNow && <Badge appearance="tint">{t('itemVersions.now')}</Badge>}
        <Caption1 className={styles.muted}>
          {t('itemVersions.by', { name: version.by.displayName, at: dateTime(version.at) })}
        </Caption1>
      </div>
      <Body1>{said.length > 0 ? said.join(' · ') : first}</Body1>
      <div className={styles.actions}>
        {changes.length > 0 && (
          <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'itemVersions.hide' : 'itemVersions.show')}
          </Button>
        )}
        {!isNow && (
          <Confirm
            trigger={<Button size="small">{t('itemVersions.restore')}</Button>}
            title={t('itemVersions.restoreTitle', { number })}
            text={t('itemVersions.restoreText')}
            action={t('itemVersions.restore')}
            onConfirm={onRestore}
          />
        )}
      </div>
      {shown && <ItemDifferences changes={changes} itemId={itemId} />}
    </li>
  );
}
