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
  /** Of its receipt: only the paper of the last one holds. Null until it is received. */
  @ApiProperty({ type: 'integer', nullable: true })
  revision: number | null;
  /** When the receipt was last corrected, on the receiver's calendar. */
  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  correctedOn: string | null;
}
