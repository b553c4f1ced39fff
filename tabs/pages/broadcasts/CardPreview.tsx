import { Caption1, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../App.tsx';
import { currentLanguage, type Language } from '../../i18n.ts';
import { late } from '../../late.ts';
import { plainGroup } from '../../parts/plainGroup.ts';
import { Failed, Loading } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';

// Microsoft's renderer is large, and nobody but a communicator needs it here.
const CardPicture = late(async () => (await import('../../parts/card/CardPicture.tsx')).CardPicture);

const languages = ['da', 'en'] as const satisfies readonly Language[];
const themes = { default: 'light', dark: 'dark', contrast: 'contrast' } as const;

const useStyles = makeStyles({
  preview: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  switch: { ...plainGroup, display: 'flex', gap: '8px' },
  card: { maxWidth: '480px' },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  itemId: string;
  /** Of the content, so that changed content is shown as it is. */
  version: number;
}

/** The real card as somebody with this language gets it, in the theme of the tab. */
export function CardPreview({ itemId, version }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { theme } = useHost();
  const [language, setLanguage] = useState(currentLanguage);
  const preview = useQuery({
    ...queries.preview({ itemId, language }, version),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.preview}>
      <fieldset className={styles.switch} aria-label={t('compose.previewLanguage')}>
        {languages.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            shape="circular"
            appearance={one === language ? 'primary' : 'outline'}
            checked={one === language}
            onClick={() => setLanguage(one)}
          >
            {t(`language.${one}`)}
          </ToggleButton>
        ))}
      </fieldset>
      {preview.data ? (
        <Suspense fallback={<Loading />}>
          <Caption1 className={styles.muted}>
            {t('compose.notification', { text: preview.data.summary })}
          </Caption1>
          <div className={styles.card} lang={language}>
            <CardPicture card={preview.data.card} theme={themes[theme]} broken={t('compose.previewBroken')} />
          </div>
          <Caption1 className={styles.muted}>{t('compose.previewText')}</Caption1>
        </Suspense>
      ) : preview.isError ? (
        <Failed error={preview.error} retry={() => void preview.refetch()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}
