import { Body1, Button, Field, makeStyles, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { ShareRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Item } from '../../../src/server/contract/item.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import type { Network } from '../../../src/server/contract/network.ts';
import type { SaidOfPost } from '../../../src/server/contract/share.ts';
import { sendingIds } from '../../ids.ts';
import { shareLabel } from '../../networkName.ts';
import { Counter, isTooLong } from '../../parts/Counter.tsx';
import { disclosureOf, finishedPost } from '../../parts/finishedPost.ts';
import { MastodonServer } from '../../parts/MastodonServer.tsx';
import { NetworkChoice } from '../../parts/NetworkChoice.tsx';
import { nothingSaid, PostSaid } from '../../parts/PostSaid.tsx';
import { handOver, type OpenedShare, ShareResult } from '../../parts/ShareResult.tsx';
import { Spoken } from '../../parts/Spoken.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { letGo } from '../../storage.ts';
import { GuidelineLines } from './GuidelineLines.tsx';
import { Ideas } from './Ideas.tsx';
import { useAsking } from './useAsking.ts';
import { useKeptWords } from './useKeptWords.ts';
import { useNudge } from './useNudge.ts';

const useStyles = makeStyles({
  composer: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  question: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  text: { '& textarea': { minHeight: '8.5rem' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

function addedLine(me: Me | undefined, { language, disclosure: need }: Item, said: SaidOfPost) {
  const place = me && disclosureOf(me, { language, need, said })?.place;
  return place ? (`added.${place}` as const) : 'added.link';
}

/** A question, a box for own words, and the way out to the network. */
export function Composer({ item, personId }: { item: Item; personId: string | undefined }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [{ words, network }, setKept, key] = useKeptWords(personId, item.id);
  const [shareIds] = useState(sendingIds);
  const [draftIds] = useState(sendingIds);
  const [result, setResult] = useState<OpenedShare | null>(null);
  const [said, setSaid] = useState(nothingSaid);
  const setWords = (words: string) => setKept({ words, network });
  const setNetwork = (network: Network) => setKept({ words, network });

  const nudge = useNudge(words, item);
  const { data: me } = useQuery(queries.me);
  const asking = useAsking(item);
  const share = useMutation({
    mutationFn: async () => {
      const id = shareIds.of(item.id, network, words, said);
      return handOver(await api.share(item.id, { id, network, words, said }));
    },
    onSuccess: (opened) => {
      setResult(opened);
      shareIds.sent();
      letGo(key);
      void client.invalidateQueries({ queryKey: ['shares'] });
    },
  });
  const ask = useMutation({
    mutationFn: () => {
      const id = draftIds.of(item.id, network, words);
      return api.startDraft({ id, itemId: item.id, title: item.title, network, text: words });
    },
    onSuccess: (draft) => {
      client.setQueryData(['draft', draft.id], draft);
      void client.invalidateQueries({ queryKey: ['drafts'] });
      letGo(key);
      navigate(`/write/${draft.id}`);
    },
  });

  if (result) return <ShareResult result={result} onDone={() => setResult(null)} />;
  const post = finishedPost(words, me, {
    language: item.language,
    need: item.disclosure,
    said,
    linked: true,
  });
  const tooLong = isTooLong(network, post);
  // The rules may have changed since they were read.
  const mustAsk = asking || isRefused(share.error, 'needsApproval');
  return (
    <section className={styles.composer} aria-label={t('composer.label')}>
      <Subtitle2 as="h3" className={styles.question} lang={item.language}>
        {item.question}
      </Subtitle2>
      <Field
        label={t('composer.words')}
        hint={<Counter network={network} text={post} />}
        {...(tooLong && { validationState: 'error' as const, validationMessage: t('counter.tooLong') })}
      >
        <Textarea
          className={styles.text}
          resize="vertical"
          placeholder={t('composer.placeholder')}
          value={words}
          onChange={(_, data) => setWords(data.value)}
        />
      </Field>
      {nudge && <Body1 className={styles.muted}>{t(`nudge.${nudge}`)}</Body1>}
      <Spoken text={nudge ? t(`nudge.${nudge}`) : ''} />
      <Ideas item={item} network={network} onUse={(idea) => setWords(words ? `${words}\n\n${idea}` : idea)} />
      <NetworkChoice value={network} onChange={setNetwork} />
      {network === 'mastodon' && <MastodonServer />}
      <PostSaid said={said} onChange={setSaid} />
      <GuidelineLines
        moment={{
          audience: 'everyone',
          topicId: item.topicId,
          texts: [item.title, item.why, item.question, words],
        }}
      />
      {mustAsk && <Body1 role="status">{t('asking.text')}</Body1>}
      <div className={styles.actions}>
        {!mustAsk && (
          <Button
            appearance="primary"
            icon={<ShareRegular />}
            disabledFocusable={tooLong || share.isPending}
            onClick={() => share.mutate()}
          >
            {shareLabel(network, t)}
          </Button>
        )}
        <Button
          appearance={mustAsk ? 'primary' : 'secondary'}
          disabledFocusable={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {t(mustAsk ? 'asking.action' : 'composer.ask')}
        </Button>
      </div>
      <Body1 className={styles.muted}>{t(addedLine(me, item, said))}</Body1>
      {share.isError && !mustAsk && <Failed error={share.error} retry={() => share.mutate()} />}
      {ask.isError && <Failed error={ask.error} retry={() => ask.mutate()} />}
    </section>
  );
}
