/** How long from one instant to another: `kurang dari 1 menit`, `12 menit`, `5 jam`, `3 hari`. */
export function duration(from: Date | string, to: Date | string): string {
  const minutes = Math.max(0, Math.floor((+new Date(to) - +new Date(from)) / 60_000));
  if (minutes < 1) return 'kurang dari 1 menit';
  if (minutes < 60) return `${minutes} menit`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} jam` : `${Math.floor(hours / 24)} hari`;
}
