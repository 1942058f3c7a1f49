import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../access/route-access.js';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Refuses } from '../platform/api-refusals.js';
import { FoundDto, SearchQueryDto } from './search.dto.js';
import { SearchQueries } from './search.queries.js';

@ApiTags('Search')
@Controller('api')
export class SearchController {
  constructor(private readonly search: SearchQueries) {}

  /** Offices, people and papers by name or number, of what you may see; at most five of a kind. */
  @Get('search')
  @SignedIn()
  @Refuses(400, 'request.invalid')
  find(@By() { actor }: UseCaseContext, @Query() { text }: SearchQueryDto): Promise<FoundDto> {
    return this.search.find(actor, text);
  }
}
