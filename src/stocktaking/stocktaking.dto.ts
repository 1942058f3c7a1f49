import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Again } from '../stock/used-reference.dto.js';
import { Cards, DateField, Optional } from '../platform/fields.js';
import { Note, OneLine } from '../platform/text-fields.js';
import {
  BlanksBodyDto,
  BlanksDto,
  Blanks,
  MethodField,
  OfficerDto,
  Officers,
  WithdrawnBody,
  WithdrawnBodyDto,
  WithdrawnDto,
  Witnesses,
  WitnessBodyDto,
  WitnessDto,
} from './destructions.dto.js';
import { ReversibleDto } from './reversal.dto.js';
import { METHODS, type Method } from './destruction.js';

/** What every paper of stocktaking says of its office and of who recorded it. */
class RecordedDto {
  @ApiProperty({ example: '65.71' })
  office: string;
  officeName: string;
  recordedAt: Date;
  recordedBy: string;
}

export class SupplyDto {
  @Cards(1)
  quantity: number;

  /** The number of the delivery's paper. */
  @OneLine(200)
  reference: string;

  /** A date of the ministry; its today where it is left out. */
  @Optional()
  @DateField()
  receivedOn?: string | null;

  @Optional()
  @Note(2000)
  note?: string | null;

  /** Its number was used this year, and this is another paper all the same. */
  @Again()
  again?: boolean | null;
}

export class RecordedSupplyDto extends IntersectionType(RecordedDto, ReversibleDto) {
  id: string;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  reference: string;
  @ApiProperty({ type: 'string', format: 'date' })
  receivedOn: string;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
}

export class NewSupplyDto extends RecordedSupplyDto {
  /** On hand after it. */
  @ApiProperty({ type: 'integer' })
  onHand: number;
}

export class SupplyPageDto {
  items: RecordedSupplyDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class OpeningStockDto {
  /** 0 where the office has none: it begins all the same. */
  @Cards()
  quantity: number;

  /** Spoiled cards that it has and has not destroyed; 0 where it is left out. */
  @Optional()
  @Cards()
  spoiled?: number | null;

  /** The stock stands at the start of this date, of the acting office; its today where it is left out. */
  @Optional()
  @DateField()
  asOf?: string | null;
}

export class NewOpeningStockDto extends RecordedDto {
  @ApiProperty({ type: 'integer' })
  quantity: number;
  /** Spoiled and not yet destroyed. */
  @ApiProperty({ type: 'integer' })
  spoiled: number;
  @ApiProperty({ type: 'string', format: 'date' })
  asOf: string;
  /** On hand after it. */
  @ApiProperty({ type: 'integer' })
  onHand: number;
}

export class DestructionDto {
  /** Spoiled cards destroyed. */
  @Cards(1)
  quantity: number;

  /** A date of the office; its today where it is left out. */
  @Optional()
  @DateField()
  destroyedOn?: string | null;

  @OneLine(200)
  place: string;

  /** `other` needs a note. */
  @MethodField()
  method: Method;

  /** The cards by what spoiled them, summing to the quantity; left out, nobody knows. */
  @Blanks()
  blanks?: BlanksBodyDto | null;

  /** Cards taken back from whoever had them and destroyed with the blanks: counted, never stock. */
  @WithdrawnBody()
  withdrawn?: WithdrawnBodyDto | null;

  /** Who destroyed them: 1 to 5. */
  @Officers()
  officers: OfficerDto[];

  /** Before whom: 2 to 8, one of them at least from outside the office. */
  @Witnesses()
  witnesses: WitnessBodyDto[];

  /** The number of the destruction record. */
  @OneLine(200)
  reference: string;

  @Optional()
  @Note(2000)
  note?: string | null;

  /** Its number was used this year, and this is another paper all the same. */
  @Again()
  again?: boolean | null;
}

export class RecordedDestructionDto extends IntersectionType(RecordedDto, ReversibleDto) {
  id: string;
  @ApiProperty({ type: 'integer' })
  quantity: number;
  @ApiProperty({ type: 'string', format: 'date' })
  destroyedOn: string;
  /** Null, as are the method and the officers, on records of before they were asked. */
  @ApiProperty({ type: 'string', nullable: true })
  place: string | null;
  @ApiProperty({ enum: METHODS, nullable: true })
  method: Method | null;
  blanks: BlanksDto;
  withdrawn: WithdrawnDto;
  officers: OfficerDto[];
  witnesses: WitnessDto[];
  reference: string;
  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;
}

export class NewDestructionDto extends RecordedDestructionDto {
  /** Spoiled and not yet destroyed after it. */
  @ApiProperty({ type: 'integer' })
  spoiled: number;
}

export class DestructionPageDto {
  items: RecordedDestructionDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}

export class ClosingDto {
  @Note(2000)
  reason: string;
}
