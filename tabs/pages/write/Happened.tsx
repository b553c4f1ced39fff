import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  CheckmarkCircleRegular,
  HistoryRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftHistory } from '../../../src/server/contract/draft.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { queries } from '../../queries.ts';
import { knownEvent } from './happenedEvent.ts';

const useStyles = makeStyles({
  box: { justifySelf: 'stretch' },
  header: { marginLeft: '-12px' },
  panel: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM, margin: '0 0 8px' },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: '0 0 0 20px' },
  entry: { paddingLeft: tokens.spacingHorizontalXS },
  words: { display: 'block', whiteSpace: 'pre-wrap' },
  muted: { display: 'block', color: tokens.colorNeutralForeground2 },
  proof: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', flexShrink: 0 },
});

/** The whole history of a draft, with the proof that it stands as it was written. Fetched when it is opened. */
export function Happened({ draftId, updatedAt }: { draftId: string; updatedAt: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const history = useQuery({ ...queries.draftHistory(draftId, updatedAt), enabled: open });
  return (
    <Accordion collapsible className={styles.box} onToggle={(_, data) => setOpen(data.openItems.length > 0)}>
      <AccordionItem value="happened">
        <AccordionHeader as="h2" icon={<HistoryRegular />} className={styles.header}>
          {t('happened.label')}
        </AccordionHeader>
        <AccordionPanel>
          <Loaded query={history}>{(found) => <Entries history={found} />}</Loaded>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Entries({ history }: { history: DraftHistory }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  return (
    <div className={styles.panel}>
      <ol className={styles.list}>
        {history.entries.map((entry) => {
          const { comment } = entry.facts;
          const name = entry.by.id === 'system' ? t('happened.system') : entry.by.displayName;
          const said = entry.event !== 'comment' && typeof comment === 'string' ? comment : '';
          return (
            <li key={entry.hash} className={styles.entry}>
              <Body1 className={styles.words}>
                {t(`happened.${knownEvent(entry.event)}`, { name, event: entry.event })}
                {said && `, ${t('happened.saidWith', { text: said })}`}
              </Body1>
              <Caption1 className={styles.muted}>{dateTime(entry.at)}</Caption1>
            </li>
          );
        })}
      </ol>
      <Body1 className={styles.proof}>
        {history.intact ? (
          <CheckmarkCircleRegular className={styles.icon} aria-hidden="true" />
        ) : (
          <WarningRegular className={styles.icon} aria-hidden="true" />
        )}
        {history.intact ? t('happened.checked') : t('happened.broken')}
      </Body1>
      <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => download(history)}>
        {t('happened.download')}
      </Button>
    </div>
  );
}

function download(history: DraftHistory): void {
  const file = new Blob([JSON.stringify(history, null, 2)], { type: 'application/json' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${history.draftId.replace(/[^\w.-]/g, '-')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
