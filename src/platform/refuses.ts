import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto.js';

const METADATA = 'swagger/apiResponse';

/** Documents a status that a handler refuses with and the codes that then stand in `code`. */
export const Refuses = (status: number, ...codes: string[]): MethodDecorator =>
  applyDecorators(ApiExtraModels(ProblemDto), (target, key, descriptor) => {
    const handler = descriptor.value as object;
    const known = (Reflect.getMetadata(METADATA, handler) ?? {}) as Record<
      number,
      { description: string }
    >;
    const description = [known[status]?.description, ...codes].filter(Boolean).join(', ');
    ApiResponse({
      status,
      description,
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    })(target as object, key, descriptor);
  });
