import { makeStyles, tokens } from '@fluentui/react-components';
import type { Found } from './found.ts';

const useStyles = makeStyles({
  preview: { display: 'flex', gap: '12px', alignItems: 'flex-start', minWidth: 0, textAlign: 'start' },
  picture: {
    width: '64px',
    height: '48px',
    flexShrink: 0,
    objectFit: 'cover',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  words: { minWidth: 0, flexGrow: 1 },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** A thumbnail card, as Teams shows it in a list and above the message box. */
export function FoundPreview({ found }: { found: Found }) {
  const styles = useStyles();
  const { title, subtitle, text, images = [] } = found.preview.content;
  const [image] = images;
  return (
    <span className={styles.preview}>
      {image && <img className={styles.picture} src={image.url} alt={image.alt ?? ''} />}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {subtitle && <span className={styles.line}>{subtitle}</span>}
        {text && <span className={styles.line}>{text}</span>}
      </span>
    </span>
  );
}
