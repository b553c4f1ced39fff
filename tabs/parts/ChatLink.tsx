import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  mail: string;
  /** What stands in the box to begin with. */
  message?: string;
  children: ReactNode;
}

/** The way into a chat with a colleague, in Teams itself. */
export function ChatLink({ mail, message, children }: Props) {
  const to = `users=${encodeURIComponent(mail)}`;
  const begun = message ? `&message=${encodeURIComponent(message)}` : '';
  return (
    <Link
      href={`https://teams.microsoft.com/l/chat/0/0?${to}${begun}`}
      target="_blank"
      rel="noopener noreferrer"
    >
      {children}
    </Link>
  );
}
