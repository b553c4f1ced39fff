import {
  Body1,
  Button,
  Caption1,
  Caption1Strong,
  Divider,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeftRegular, DismissRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { Item } from '../../../src/server/contract/item.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { listPath } from '../../itemPath.ts';
import { ItemPicture } from '../../parts/ItemPicture.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { hostOf, OutsideLink } from '../../parts/OutsideLink.tsx';
import { queries } from '../../queries.ts';
import { ThankAuthor } from '../thanks/ThankAuthor.tsx';
import { Composer } from './Composer.tsx';
import { DeclineMenu } from './DeclineMenu.tsx';

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    overflowX: 'hidden',
    maxHeight: 'calc(100dvh - 32px)',
    overflowY: 'auto',
    '@media (max-width: 900px)': { maxHeight: 'none' },
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    padding: '20px 24px 24px',
  },
  picture: { '& > div': { aspectRatio: '1200 / 440' }, '& svg': { aspectRatio: '1200 / 440' } },
  close: {
    position: 'sticky',
    top: 0,
    height: 0,
    zIndex: 2,
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'flex-start',
  },
  closeButton: {
    margin: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    '@media (max-width: 900px)': { display: 'none' },
  },
  back: { display: 'none', '@media (max-width: 900px)': { display: 'inline-flex', width: 'fit-content' } },
  words: { display: 'grid', gap: tokens.spacingVerticalS },
  topic: { color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  muted: { color: tokens.colorNeutralForeground2 },
  wrapper: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'minmax(0, 1fr)',
    position: 'sticky',
    top: '16px',
    '@media (max-width: 900px)': { position: 'static' },
  },
});

/** One item beside the list; a page of its own on a phone. */
export function ItemPanel() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { itemId = '', topicId } = useParams();
  const item = useQuery(queries.item(itemId));
  const close = () => navigate({ pathname: listPath(topicId), search });
  return (
    <div className={styles.wrapper}>
      <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} onClick={close}>
        {t(topicId ? 'topicPage.back' : 'item.back')}
      </Button>
      <section
        className={styles.panel}
        aria-label={item.data?.title ?? t('item.label')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) close();
        }}
      >
        <div className={styles.close}>
          <Button
            className={styles.closeButton}
            shape="circular"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('item.close')}
            onClick={close}
          />
        </div>
        <Loaded query={item}>{(found) => <Content key={found.id} item={found} />}</Loaded>
      </section>
    </div>
  );
}

function Content({ item }: { item: Item }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const { data: topics } = useQuery(queries.topics);
  const me = useQuery(queries.me);
  const heading = useRef<HTMLHeadingElement>(null);
  const topic = topics?.find(({ id }) => id === item.topicId);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div className={styles.picture}>
        <ItemPicture item={item} />
      </div>
      <div className={styles.body}>
        <div className={styles.words}>
          {topic && <Caption1Strong className={styles.topic}>{topic.name[currentLanguage()]}</Caption1Strong>}
          <h2 ref={heading} tabIndex={-1} className={styles.title} lang={item.language}>
            {item.title}
          </h2>
          <Body1 lang={item.language}>{item.why}</Body1>
          {item.forWhom && (
            <Body1 lang={item.language} className={styles.muted}>
              {t('itemWords.forWhom', { who: item.forWhom })}
            </Body1>
          )}
          <OutsideLink href={item.url}>{t('item.read', { host: hostOf(item.url) })}</OutsideLink>
          <Caption1 className={styles.muted}>
            {[t(`source.${item.source}`), item.expiresAt && t('item.expires', { date: date(item.expiresAt) })]
              .filter(Boolean)
              .join(' · ')}
          </Caption1>
          <ThankAuthor itemId={item.id} />
        </div>
        <Divider />
        {item.expired ? (
          <Body1>{t(item.withdrawn ? 'itemWords.withdrawn' : 'item.expired')}</Body1>
        ) : (
          <>
            {!me.isPending && <Composer item={item} personId={me.data?.id} />}
            <Divider />
            <DeclineMenu item={item} />
          </>
        )}
      </div>
    </>
  );
}
