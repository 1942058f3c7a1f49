import { Text } from '../platform/fields.js';

export class ClosingDto {
  @Text(2000)
  reason: string;
}
