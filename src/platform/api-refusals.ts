import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, getSchemaPath, type ApiResponseOptions } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

const METADATA = 'swagger/apiResponse';

type Responses = Record<number, { description: string }>;

/** The description of an answer that refuses, with these codes. */
export const refusalWith = (codes: string[], problem: Type<ProblemDto> = ProblemDto) =>
  ({
    description: codes.join(', '),
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(problem) } } },
  }) satisfies ApiResponseOptions;

/** Documents a status that a handler refuses with and the codes that then stand in `code`. */
export const Refuses = (status: number, ...codes: string[]): MethodDecorator =>
  RefusesAs(ProblemDto, status, ...codes);

/** The same, with a problem document that has more members; it stands above others of that status. */
export const RefusesAs = (
  problem: Type<ProblemDto>,
  status: number,
  ...codes: string[]
): MethodDecorator =>
  applyDecorators(ApiExtraModels(problem), (_target, _key, descriptor) => {
    const handler = descriptor.value as object;
    const known = (Reflect.getMetadata(METADATA, handler) ?? {}) as Responses;
    const all = new Set([...(known[status]?.description.split(', ') ?? []), ...codes]);
    const responses = { ...known, [status]: refusalWith([...all], problem) };
    // Not by ApiResponse, which would repeat the codes of the decorator before.
    Reflect.defineMetadata(METADATA, responses, handler);
  });
