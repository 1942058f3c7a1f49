import { Note } from '../platform/text-fields.js';

export class ClosingDto {
  @Note(2000)
  reason: string;
}
