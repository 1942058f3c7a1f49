import { ApiProperty } from '@nestjs/swagger';
import { EmailField } from '../access/access-fields.js';
import { Optional } from '../platform/fields.js';
import { OneLine } from '../platform/text-fields.js';

export class PrintedLetterheadDto {
  government: string;
  name: string;
  /** Null: a dotted line to fill by hand. */
  @ApiProperty({ type: 'string', nullable: true })
  city: string | null;
}

export class LetterheadDto {
  office: string;
  @ApiProperty({ type: 'string', nullable: true })
  government: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  name: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  address: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  phone: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  email: string | null;
  @ApiProperty({ type: 'string', nullable: true })
  city: string | null;
  /** What stands on paper, also where nothing is set. */
  printed: PrintedLetterheadDto;
}

/** All of it; what is left out is as the office's name and level tell it, or is not printed. */
export class KeepLetterheadDto {
  /** The government that the office is of, such as `Pemerintah Kota Tarakan`. */
  @Optional()
  @OneLine(200)
  government?: string | null;

  @Optional()
  @OneLine(200)
  name?: string | null;

  @Optional()
  @OneLine(300)
  address?: string | null;

  @Optional()
  @OneLine(100)
  phone?: string | null;

  @Optional()
  @EmailField()
  email?: string | null;

  /** Where papers are signed. */
  @Optional()
  @OneLine(100)
  city?: string | null;
}
