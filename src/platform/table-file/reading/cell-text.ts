import { withoutUnseen } from '../../unseen.js';
import { LONGEST_CELL } from './line.js';

/** The words of one cell as they are found, piece by piece; no more of them is kept than a cell may have. */
export class CellText {
  private text = '';
  private isCut = false;

  /** `isCut` tells that the piece itself is not whole. */
  add(piece: string, isCut = false): void {
    const room = LONGEST_CELL - this.text.length;
    if (piece.length > room) this.text += piece.slice(0, room);
    else this.text += piece;
    if (isCut || piece.length > room) this.isCut = true;
  }

  /** Null where nothing stands there that anybody sees. */
  get written(): string | null {
    if (this.isCut) return `${this.text.toWellFormed()}…`;
    return withoutUnseen(this.text) === '' ? null : this.text.trim();
  }
}
