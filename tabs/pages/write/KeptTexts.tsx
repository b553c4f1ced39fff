import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../clipboard.ts';
import { type Backup, backupsOf, type Fields } from './backup.ts';

const useStyles = makeStyles({
  text: { display: 'block', whiteSpace: 'pre-wrap', maxHeight: '9rem', overflowY: 'auto', margin: '4px 0' },
});

interface Props {
  personId: string;
  id: string;
  /** What stands on the page anyway. */
  shown: readonly Fields[];
}

/** Texts of this draft that were never saved and that no page took up again: none goes away unseen. */
export function KeptTexts({ personId, id, shown }: Props) {
  const [texts, setTexts] = useState(() => backupsOf(personId, id).others(shown));
  function forget(backup: Backup) {
    backupsOf(personId, id).letGo(backup.fields);
    setTexts(texts.filter((text) => text !== backup));
  }
  return texts
    .filter(({ fields }) => fields.text.trim() !== '')
    .map((backup) => <KeptText key={backup.at} backup={backup} onForget={() => forget(backup)} />);
}

function KeptText({ backup, onForget }: { backup: Backup; onForget: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('unsent.title')}</MessageBarTitle> {t('unsent.text')}
        <Body1 className={styles.text} role="region" aria-label={t('conflict.mine')} tabIndex={0}>
          {backup.fields.text}
        </Body1>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={async () => setCopied(await copyText(backup.fields.text))}>
          {copied ? t('conflict.copied') : t('conflict.copyMine')}
        </Button>
        <Button appearance="subtle" onClick={onForget}>
          {t('unsent.forget')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
