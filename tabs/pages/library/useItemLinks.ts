import { type MouseEvent, useCallback } from 'react';
import { createPath, useHref, useLocation, useNavigate, useParams } from 'react-router';
import { itemPath, listPath } from '../../itemPath.ts';

/**
 * The links of a list to its items, made together: a link of the router's own looks up by itself where it stands, and
 * there are many.
 */
export function useItemLinks() {
  const { search } = useLocation();
  const { itemId: opened, topicId } = useParams();
  const navigate = useNavigate();
  const list = useHref(listPath(topicId));
  const onOpen = useCallback(
    (event: MouseEvent, itemId: string) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      // As with any link: going where one is already leaves no step to go back.
      navigate(createPath({ pathname: itemPath(itemId, topicId), search }), { replace: itemId === opened });
    },
    [navigate, topicId, search, opened],
  );
  return { opened, onOpen, hrefOf: (itemId: string) => `${list}/${itemId}${search}` };
}

/** Anything else is the browser's: a new tab, a menu. */
function isPlainClick({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !(metaKey || altKey || ctrlKey || shiftKey);
}
