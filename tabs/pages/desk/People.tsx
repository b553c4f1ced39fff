import { Badge, Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CollaborationList, CollaborationSummary } from '../../../src/server/contract/collaboration.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Section } from '../../parts/Section.tsx';
import { Empty } from '../../parts/Status.tsx';
import { useWishText } from '../../parts/useCollaboration.ts';
import { queries } from '../../queries.ts';
import { Roster } from '../experts/Roster.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, justifySelf: 'stretch' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '8px 24px',
    padding: '12px 0',
    ...ruled,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', minWidth: 0 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground2 },
  badge: { justifySelf: 'start' },
});

/** The communicators' agreements with people: find one, and those who work in another way than the usual. */
export function People() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: me } = useQuery(queries.me);
  const agreements = useQuery(queries.collaborations);
  return (
    <>
      <Section title={t('agreements.find')} text={t('agreements.findText')}>
        <PeoplePicker
          label={t('agreements.find')}
          value={null}
          exclude={me ? [me.id] : []}
          onChange={(person) => {
            if (person) navigate(`/desk/people/${encodeURIComponent(person.id)}`);
          }}
        />
      </Section>
      <Roster />
      <Loaded
        query={agreements}
        isEmpty={({ collaborations }) => collaborations.length === 0}
        empty={<Empty title={t('agreements.none')} text={t('agreements.noneText')} />}
      >
        {(found) => <Agreements list={found} />}
      </Loaded>
    </>
  );
}

function Agreements({ list: { collaborations, more } }: { list: CollaborationList }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Section title={t('agreements.title')} text={t('agreements.text')}>
      <ul className={styles.list}>
        {collaborations.map((one) => (
          <Agreement key={one.person.id} agreement={one} />
        ))}
      </ul>
      {more > 0 && <Body1 className={styles.muted}>{t('agreements.more', { count: more })}</Body1>}
    </Section>
  );
}

function Agreement({ agreement }: { agreement: CollaborationSummary }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const wishText = useWishText();
  const { person, general, topics, proposal } = agreement;
  const ways = [{ topicId: null, mode: general }, ...topics];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Subtitle2 as="h3" className={styles.name}>
          <PageLink to={`/desk/people/${encodeURIComponent(person.id)}`}>{person.displayName}</PageLink>
        </Subtitle2>
        <Caption1 className={styles.muted}>
          {ways.map(({ topicId, mode }) => wishText(mode, topicId)).join(' · ')}
        </Caption1>
      </div>
      {proposal && (
        <Badge
          className={styles.badge}
          appearance="tint"
          shape="rounded"
          color={proposal.side === 'employee' ? 'brand' : 'informative'}
        >
          {t(proposal.side === 'employee' ? 'agreements.waitsForYou' : 'agreements.waitsForThem')}
        </Badge>
      )}
    </li>
  );
}
