import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Optional } from '../platform/fields.js';
import { ProblemDto } from '../platform/problem.dto.js';

/** Beside a paper's number: says that a number used before is meant. */
export const Again = () =>
  applyDecorators(
    Optional(),
    ApiProperty({ type: 'boolean', required: false, nullable: true }),
    IsBoolean({ message: 'must be true or false' }),
  );

/** The paper that bears the number already. */
export class UsedReferenceDto {
  reference: string;
  @ApiProperty({ type: 'string', format: 'date' })
  date: string;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  recordedBy: string;
  /** A consignment's own. */
  @ApiProperty({ type: 'string', nullable: true, example: '65/2026/0042' })
  number: string | null;
}

/** A refusal; of a number (`reference.used`) with the paper that bears it. */
export class UsedReferenceProblemDto extends ProblemDto {
  used?: UsedReferenceDto;
}
