import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { useTexts } from '../texts.ts';
import { PeopleSearch } from './PeopleSearch.tsx';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    height: 'min(70vh, 620px)',
    overflowX: 'hidden',
    paddingInline: '8px',
    marginInline: '-8px',
  },
});

interface Props {
  open: boolean;
  shown: readonly string[];
  onPick: (id: string) => void;
  onClose: () => void;
}

export function PeopleDialog({ open, shown, onPick, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                aria-label={texts.close}
                icon={<Dismiss24Regular />}
                onClick={onClose}
              />
            }
          >
            {texts.pickPerson}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <PeopleSearch open={shown} onPick={onPick} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
