import { cards } from '$rules/words/numbers.js';

interface Sender {
  begun: boolean;
  onHand: number;
  /** Granted and not yet sent. */
  committed: number;
}

/** Why an office has nothing to share: it has not begun, is out, or has promised what it has. */
export function nothingToShare({ begun, onHand, committed }: Sender): string {
  if (!begun)
    return 'Kantor ini belum mulai: stoknya tercatat sejak saldo awal atau kiriman pertama.';
  if (onHand === 0) return 'Stok kantor ini kosong.';
  return (
    `Stok kantor ini ${cards(onHand)}, tetapi ${cards(committed)} sudah disetujui untuk ` +
    'permintaan yang belum dikirim.'
  );
}
