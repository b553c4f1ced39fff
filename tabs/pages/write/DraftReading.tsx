import { Body1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/person.ts';
import { PageLink } from '../../parts/Page.tsx';
import { type OpenedShare, ShareResult } from '../../parts/ShareResult.tsx';
import { DecisionNote } from './DecisionNote.tsx';
import { DraftText } from './DraftText.tsx';
import { ShareNow } from './ShareNow.tsx';
import { Withdraw } from './Withdraw.tsx';

const useStyles = makeStyles({
  reading: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalL,
    padding: '20px 24px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
  },
  title: { margin: 0 },
  wide: { justifySelf: 'stretch' },
});

/** A draft that cannot be changed now: what it says, where it stands, and what can be done. */
export function DraftReading({ draft, me }: { draft: DraftView; me: Me }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [result, setResult] = useState<OpenedShare | null>(null);
  const mine = draft.author.id === me.id;
  const names = draft.waitingFor.map((person) => person.displayName);
  const readers = names.length > 3 ? t('draft.communicators') : names.join(', ');
  return (
    <>
      {draft.decision && <DecisionNote decision={draft.decision} />}
      <article className={styles.reading}>
        <Subtitle1 as="h2" className={styles.title}>
          {draft.title || t('write.untitled')}
        </Subtitle1>
        {draft.state === 'waiting' && draft.routeBasis && (
          <Body1>{t(`draft.basis.${draft.routeBasis}`, { names: readers })}</Body1>
        )}
        <DraftText draft={draft} />
        {result && (
          <div className={styles.wide}>
            <ShareResult result={result} />
          </div>
        )}
        {mine && !result && draft.can.publish && (
          <div className={styles.wide}>
            <ShareNow draft={draft} onShared={setResult} />
          </div>
        )}
        {mine && draft.state === 'published' && <PageLink to="/insight">{t('draft.seeClicks')}</PageLink>}
        {mine && <Withdraw draft={draft} />}
      </article>
    </>
  );
}
