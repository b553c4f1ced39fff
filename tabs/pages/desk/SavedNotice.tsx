import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { PageLink } from '../../parts/Page.tsx';
import { Spoken } from '../../parts/Spoken.tsx';
import { savedIn } from './savedItem.ts';

const useStyles = makeStyles({
  words: { overflowWrap: 'anywhere' },
});

/** Says what has just been saved, until it is put away or the page is left. */
export function SavedNotice() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const location = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const [saved] = useState(() => savedIn(location.state));
  const [open, setOpen] = useState(saved !== null);

  // Taken from the history at once: neither a reload nor coming back to the page says it again.
  useEffect(() => {
    if (savedIn(location.state)) navigate(location, { replace: true, state: null });
  }, [location, navigate]);

  if (!saved || !open) return null;
  const said = t(saved.added ? 'itemSaved.added' : 'itemSaved.changed', { title: saved.title });

  function close() {
    // The button that was pressed is gone: the reading position goes where the page begins.
    place.current?.closest('main')?.querySelector('h1')?.focus();
    setOpen(false);
  }

  return (
    <div ref={place}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className={styles.words}>
          {said} <PageLink to={`/library/${encodeURIComponent(saved.id)}`}>{t('itemSaved.see')}</PageLink>
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={t('itemSaved.close')}
              onClick={close}
            />
          }
        />
      </MessageBar>
      <Spoken text={said} />
    </div>
  );
}
