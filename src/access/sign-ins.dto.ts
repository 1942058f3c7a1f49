import { ApiProperty } from '@nestjs/swagger';

/** One sign-in of a person, with a right password or with a wrong one. */
export class SignInEntryDto {
  id: string;
  at: Date;
  @ApiProperty({ enum: ['accepted', 'refused'] })
  outcome: 'accepted' | 'refused';
  /** The address it came from; of an IPv6 one the network, /64. */
  client: string;
  /** Whether the person had signed in there before. */
  deviceKnown: boolean;
}

export class SignInPageDto {
  items: SignInEntryDto[];
  @ApiProperty({ type: 'string', nullable: true })
  nextCursor: string | null;
}
