/** What the app says in passing: seen for some seconds, and heard by those who listen. */
interface Announcement {
  id: number;
  text: string;
}

export const announcements = $state<Announcement[]>([]);
let last = 0;

/**
 * Says that something is done ("Permintaan disetujui"). What must not be missed stands on the screen
 * instead. What was said before is overtaken by it. Answers with a way to take it back, for when it is overtaken.
 */
export function announce(text: string): () => void {
  const id = ++last;
  announcements.splice(0, announcements.length, { id, text });
  const takeBack = () => {
    const place = announcements.findIndex((said) => said.id === id);
    if (place >= 0) announcements.splice(place, 1);
  };
  setTimeout(takeBack, 7000);
  return takeBack;
}
