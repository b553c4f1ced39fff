import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ImageAddRegular, ImageOffRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureCut } from './PictureCut.tsx';
import type { usePicture } from './usePicture.ts';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    aspectRatio: '1200 / 627',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  empty: { border: `2px dashed ${tokens.colorNeutralStroke1}` },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  image: { display: 'block', width: '100%', height: '100%', objectFit: 'cover' },
  words: {
    height: '100%',
    display: 'grid',
    alignContent: 'center',
    justifyItems: 'center',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: '28px' },
  tag: {
    position: 'absolute',
    left: tokens.spacingHorizontalS,
    bottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

interface Props {
  picture: ReturnType<typeof usePicture>;
  /** The picture as it is saved. */
  url: string | null;
  /** One that could be taken. */
  offered: string | null;
  /** A file is held over it. */
  over: boolean;
}

/** One box of one size for all that a picture can be: none, offered, on its way, there, broken. */
export function PictureBox({ picture, url, offered, over }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [broken, setBroken] = useState<readonly string[]>([]);
  const { original, size, focus, making } = picture;
  const isGood = (address: string | null | undefined) => address && !broken.includes(address);
  const setAside = (address: string) => setBroken((before) => [...before, address]);

  function content() {
    if (original && size && isGood(original.url)) {
      const shown = { url: original.url, size, focus };
      return <PictureCut {...shown} onMove={picture.move} onBroken={() => setAside(original.url)} />;
    }
    // Before its answer a file is shown as it is; what stands on the web is shown once it was fetched.
    const shown = [original?.file ? original.url : null, making ? null : url, offered].find(isGood);
    if (shown) {
      return (
        <>
          <img
            className={styles.image}
            src={shown}
            alt=""
            referrerPolicy="no-referrer"
            onError={() => setAside(shown)}
          />
          {shown === offered && <Caption1 className={styles.tag}>{t('picture.suggested')}</Caption1>}
        </>
      );
    }
    const isBroken = url !== null && !making;
    return (
      <div className={styles.words} {...(isBroken && { role: 'alert' })}>
        {isBroken ? (
          <ImageOffRegular className={styles.icon} aria-hidden="true" />
        ) : (
          <ImageAddRegular className={styles.icon} aria-hidden="true" />
        )}
        <Body1>{t(isBroken ? 'picture.broken' : making ? 'picture.working' : 'picture.drop')}</Body1>
        {!isBroken && !making && <Caption1>{t('picture.kinds')}</Caption1>}
      </div>
    );
  }

  return (
    <div
      className={mergeClasses(styles.box, !url && !original && !offered && styles.empty, over && styles.over)}
    >
      {content()}
    </div>
  );
}
