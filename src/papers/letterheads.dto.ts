import { ApiProperty } from '@nestjs/swagger';
import { EmailField, OneLine } from '../access/access-fields.js';
import { Optional, Text } from '../platform/fields.js';

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
  @Text(200)
  @OneLine()
  government?: string | null;

  @Optional()
  @Text(200)
  @OneLine()
  name?: string | null;

  @Optional()
  @Text(300)
  @OneLine()
  address?: string | null;

  @Optional()
  @Text(100)
  @OneLine()
  phone?: string | null;

  @Optional()
  @EmailField()
  email?: string | null;

  /** Where papers are signed. */
  @Optional()
  @Text(100)
  @OneLine()
  city?: string | null;
}
