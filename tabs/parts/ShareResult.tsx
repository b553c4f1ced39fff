import {
  Body1,
  Button,
  Caption1,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { doneWith } from '../../src/server/contract/network.ts';
import type { ShareView } from '../../src/server/contract/share.ts';
import { copyText, openOutside } from '../clipboard.ts';
import { nameOfNetwork } from '../networkName.ts';
import { AfterShare } from './AfterShare.tsx';
import { OutsideLink } from './OutsideLink.tsx';

export interface OpenedShare {
  share: ShareView;
  copied: boolean;
  opened: boolean;
}

/** Copies the text and opens the network's composer; called straight from the click. */
export async function handOver(share: ShareView): Promise<OpenedShare> {
  const copied = await copyText(share.text);
  return { share, copied, opened: share.composerUrl !== null && openOutside(share.composerUrl) };
}

const useStyles = makeStyles({
  result: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  muted: { color: tokens.colorNeutralForeground2 },
  text: { '& textarea': { minHeight: '9rem' } },
});

/** A share that was opened: the text to paste, the way to the network once more, and what became of it. */
export function ShareResult({ result, onDone }: { result: OpenedShare; onDone?: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [share, setShare] = useState(result.share);
  const [copied, setCopied] = useState(result.copied);
  const [undone, setUndone] = useState(false);
  const again = onDone && (
    <Button appearance="subtle" onClick={onDone}>
      {t('shared.again')}
    </Button>
  );
  if (undone) {
    return (
      <section className={styles.result} aria-label={t('shared.label')}>
        <MessageBar intent="success" layout="multiline" role="status">
          <MessageBarBody>{t('after.undone')}</MessageBarBody>
        </MessageBar>
        <div className={styles.actions}>{again}</div>
      </section>
    );
  }
  return (
    <section className={styles.result} aria-label={t('shared.label')}>
      <Handed share={share} copied={copied} opened={result.opened} />
      {share.nudge && <Body1>{t(`nudge.${share.nudge}`)}</Body1>}
      <Field label={t('shared.text')}>
        <Textarea
          readOnly
          value={share.text}
          resize="vertical"
          className={styles.text}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <div className={styles.actions}>
        <Button icon={<CopyRegular />} onClick={async () => setCopied(await copyText(share.text))}>
          {t('shared.copy')}
        </Button>
        {share.composerUrl && <WayOut share={share} url={share.composerUrl} />}
        {share.fallbackUrl && <OutsideLink href={share.fallbackUrl}>{t('shared.fallback')}</OutsideLink>}
        {again}
      </div>
      <AfterShare share={share} onChange={setShare} onUndone={() => setUndone(true)} />
      <Caption1 className={styles.muted}>{t(`after.${doneWith(share.network)}.yours`)}</Caption1>
    </section>
  );
}

function WayOut({ share, url }: { share: ShareView; url: string }) {
  const { t } = useTranslation();
  if (share.network === 'mail') {
    return (
      <Button appearance="subtle" onClick={() => openOutside(url)}>
        {t('shared.openMail')}
      </Button>
    );
  }
  return <OutsideLink href={url}>{t('shared.open', { network: nameOfNetwork(share.network) })}</OutsideLink>;
}

function Handed({ share, copied, opened }: OpenedShare) {
  const { t } = useTranslation();
  const network = nameOfNetwork(share.network);
  const done = copied && (opened || share.composerUrl === null);
  return (
    <MessageBar intent={done ? 'success' : 'info'} layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{copied ? t('shared.copied') : t('shared.notCopied')}</MessageBarTitle>{' '}
        {share.network === 'mail' && t('shared.openedMail')}
        {share.network === 'copy' && t('shared.onlyCopied')}
        {share.network !== 'mail' &&
          share.network !== 'copy' &&
          (opened ? t('shared.opened', { network }) : t('shared.stopped', { network }))}
      </MessageBarBody>
    </MessageBar>
  );
}
