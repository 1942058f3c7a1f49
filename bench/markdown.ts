/** A table as Markdown has it, its columns in line. */
export function markdown(head: string[], rows: string[][]): string {
  const widths = head.map((title, n) =>
    Math.max(title.length, ...rows.map((row) => row[n]!.length)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, n) => cell.padEnd(widths[n]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
