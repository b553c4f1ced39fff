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
import { LightbulbRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../src/server/contract/item.ts';
import { isSocial, type Network } from '../../../src/server/contract/network.ts';
import { nameOfNetwork } from '../../networkName.ts';

const useStyles = makeStyles({
  panel: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS, margin: '0 0 8px' },
  idea: { margin: 0 },
  words: { whiteSpace: 'pre-line' },
  muted: { color: tokens.colorNeutralForeground2 },
  header: { marginLeft: '-12px' },
});

interface Props {
  item: Item;
  network: Network;
  onUse: (idea: string) => void;
}

/** What a communicator would write: to be inspired by, behind a click, and never filled in by itself. */
export function Ideas({ item, network, onUse }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const ideas = (isSocial(network) && item.captions[network]) || [];
  if (ideas.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="ideas">
        <AccordionHeader icon={<LightbulbRegular />} className={styles.header}>
          {t('ideas.title', { network: nameOfNetwork(network) })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Caption1 className={styles.muted}>{t('ideas.text')}</Caption1>
          {ideas.map((idea) => (
            <div key={idea} className={styles.panel}>
              <blockquote className={styles.idea} lang={item.language}>
                <Body1 className={styles.words}>{idea}</Body1>
              </blockquote>
              <Button size="small" onClick={() => onUse(idea)}>
                {t('ideas.use')}
              </Button>
            </div>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
