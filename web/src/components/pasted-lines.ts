/**
 * What was pasted, where it has several lines: a field of one line would put them together, and 120 above
 * 300 be 120300. The break stays to be seen. Null where it is one line, which the browser pastes.
 */
export function pastedLines(event: ClipboardEvent): string | null {
  const lines =
    event.clipboardData
      ?.getData('text')
      .trim()
      .split(/[\r\n]+/) ?? [];
  if (lines.length < 2) return null;
  event.preventDefault();
  return lines.join(' \u23ce ');
}
