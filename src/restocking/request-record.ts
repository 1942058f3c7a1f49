import type { RestockRequestDto } from './restocking.dto.js';

/** What the record of changes keeps of a request. */
export const onRecord = ({
  number,
  state,
  quantity,
  granted,
  note,
  answerNote,
  withdrawalNote,
}: RestockRequestDto) => ({ number, state, quantity, granted, note, answerNote, withdrawalNote });
