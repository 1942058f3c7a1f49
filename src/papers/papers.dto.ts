import { ApiProperty } from '@nestjs/swagger';
import { CONSIGNMENT_STATES, type ConsignmentState } from '../consignments/consignment.js';

/**
 * What anyone may know of a hand-over whose paper they hold: no counts of what arrived, and no words of
 * the staff's own, in which a person's name may stand.
 */
export class HandOverConfirmationDto {
  @ApiProperty({ example: '65/2026/0042' })
  number: string;
  @ApiProperty({ type: 'string', format: 'date' })
  sentOn: string;
  /** Cards that were sent. */
  @ApiProperty({ type: 'integer' })
  quantity: number;
  from: string;
  /** The sending office, whole: Dinas … Provinsi … */
  fromName: string;
  to: string;
  toName: string;
  @ApiProperty({ enum: CONSIGNMENT_STATES })
  state: ConsignmentState;
}
