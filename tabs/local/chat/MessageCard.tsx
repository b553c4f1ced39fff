import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { ThemeName } from '../address.ts';
import type { Asking } from '../api.ts';
import { CardView } from '../card/CardView.tsx';
import { useCard } from '../card/useCard.ts';
import { useTexts } from '../texts.ts';
import type { WireActivity, WireMessage } from '../wire.ts';

const useStyles = makeStyles({
  root: { width: '100%', maxWidth: '480px' },
  notice: { marginTop: '4px' },
  unknown: { margin: 0, color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

interface Props {
  attachment: NonNullable<WireActivity['attachments']>[number];
  message: WireMessage;
  asking: Asking;
  theme: ThemeName;
  onOpenUrl: (url: string) => void;
}

export function MessageCard(props: Props) {
  const styles = useStyles();
  const texts = useTexts();
  if (props.attachment.contentType !== 'application/vnd.microsoft.card.adaptive') {
    return <p className={styles.unknown}>{texts.cannotShow}</p>;
  }
  return <LiveCard {...props} />;
}

function LiveCard({ attachment, message, asking, theme, onOpenUrl }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const element = useRef<HTMLDivElement>(null);
  // The list is read anew with every message. A card that says the same stays the same: drawing it again would take
  // the button away from under a finger.
  const said = JSON.stringify(attachment.content);
  const card = useMemo((): unknown => JSON.parse(said), [said]);
  const shown = useCard({
    asking,
    messageId: message.id,
    version: message.version,
    card,
    element,
  });
  return (
    <div ref={element} className={styles.root} data-testid="card">
      <CardView
        card={shown.card}
        // A new version by the bot is a new card; so is one that an action by hand returned.
        generation={message.version * 1000 + shown.generation}
        theme={theme}
        busy={shown.busy}
        onExecute={shown.execute}
        onSubmit={shown.submit}
        onOpenUrl={onOpenUrl}
      />
      {shown.notice && (
        <MessageBar
          className={styles.notice}
          intent={shown.notice.kind === 'error' ? 'error' : 'info'}
          layout="multiline"
        >
          <MessageBarBody>{shown.notice.text || texts.unreachable}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
