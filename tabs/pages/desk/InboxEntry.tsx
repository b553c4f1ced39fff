import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowUndoRegular, DismissRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Entry } from '../../../src/server/contract/source.ts';
import { useFormats } from '../../format.ts';
import { ItemPicture } from '../../parts/ItemPicture.tsx';
import { hostOf, OutsideLink } from '../../parts/OutsideLink.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '9rem minmax(0, 1fr)',
    alignItems: 'start',
    gap: '8px 16px',
    padding: '16px',
    ...ruled,
    '@media (max-width: 560px)': { gridTemplateColumns: '4.5rem minmax(0, 1fr)', gap: '8px 12px' },
  },
  settled: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 16px',
    ...ruled,
  },
  picture: { borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  words: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start', minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  summary: {
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    maxWidth: '68ch',
  },
  muted: { color: tokens.colorNeutralForeground2 },
  marks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** Put aside or taken back, it stays in its place until the list is opened anew, so that it can be undone. */
export function InboxEntry({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const row = useRef<HTMLLIElement>(null);
  const settle = useMutation({
    mutationFn: (away: boolean) => (away ? api.dismissEntry(entry.id) : api.restoreEntry(entry.id)),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['inboxSummary'] }),
  });
  const settledAs = settle.data?.state;
  useEffect(() => {
    // The button that was pressed is gone; the one that takes it back stands in its place.
    if (settledAs) row.current?.querySelector<HTMLElement>('[data-settle]')?.focus();
  }, [settledAs]);
  const state = settledAs ?? entry.state;
  const isSettled = state !== entry.state;
  const undo = () => settle.mutate(state === 'new');

  return (
    <li ref={row} className={isSettled ? styles.settled : styles.row}>
      {isSettled ? (
        <>
          <Body1 className={styles.muted} role="status">
            {t(state === 'dismissed' ? 'inbox.wasPutAside' : 'inbox.wasTakenBack', { title: entry.title })}
          </Body1>
          <Button
            data-settle
            size="small"
            icon={<ArrowUndoRegular />}
            disabledFocusable={settle.isPending}
            onClick={undo}
          >
            {t('inbox.undo')}
          </Button>
        </>
      ) : (
        <Told entry={entry} busy={settle.isPending} onSettle={(away) => settle.mutate(away)} />
      )}
      {settle.isError && <Failed error={settle.error} />}
    </li>
  );
}

interface ToldProps {
  entry: Entry;
  busy: boolean;
  /** True puts it aside, false takes it back. */
  onSettle: (away: boolean) => void;
}

function Told({ entry, busy, onSettle }: ToldProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const sources = useQuery(queries.sources);
  const source = sources.data?.find(({ id }) => id === entry.sourceId);
  const { title, summary, state } = entry;
  const language = entry.language ?? source?.language;
  const picture = entry.pictureUrl ? { url: entry.pictureUrl, alt: '' } : null;
  return (
    <>
      <div className={styles.picture}>
        <ItemPicture item={{ id: entry.id, topicId: source?.topicId ?? '', picture }} decorative />
      </div>
      <div className={styles.words}>
        <Subtitle2 as="h2" className={styles.title} {...(language && { lang: language })}>
          <OutsideLink brief href={entry.url}>
            {title}
          </OutsideLink>
        </Subtitle2>
        <Caption1 className={styles.muted}>
          {source?.title ?? hostOf(entry.url)} · {date(entry.publishedAt ?? entry.foundAt)}
        </Caption1>
        {summary && (
          <Body1 className={styles.summary} {...(language && { lang: language })}>
            {summary}
          </Body1>
        )}
        {(entry.gone || entry.edited) && (
          <div className={styles.marks}>
            {entry.gone && (
              <Badge appearance="tint" color="warning">
                {t('inbox.gone')}
              </Badge>
            )}
            {entry.edited && (
              <Badge appearance="tint" color="informative">
                {t('inbox.edited')}
              </Badge>
            )}
          </div>
        )}
        <div className={styles.actions}>
          {state === 'used' && entry.itemId ? (
            <PageLink to={`/desk/items/${encodeURIComponent(entry.itemId)}`}>{t('inbox.seeItem')}</PageLink>
          ) : (
            <Choices entry={entry} busy={busy} onSettle={onSettle} />
          )}
        </div>
      </div>
    </>
  );
}

function Choices({ entry: { id, title, state }, busy, onSettle }: ToldProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isAside = state === 'dismissed';
  return (
    <>
      <Button
        icon={<AddRegular />}
        aria-label={t('inbox.makeOf', { title })}
        onClick={() => navigate(`/desk/items/new?entry=${encodeURIComponent(id)}`)}
      >
        {t('inbox.make')}
      </Button>
      <Button
        data-settle
        appearance="subtle"
        icon={isAside ? <ArrowUndoRegular /> : <DismissRegular />}
        aria-label={t(isAside ? 'inbox.backOf' : 'inbox.asideOf', { title })}
        disabledFocusable={busy}
        onClick={() => onSettle(!isAside)}
      >
        {t(isAside ? 'inbox.back' : 'inbox.aside')}
      </Button>
    </>
  );
}
