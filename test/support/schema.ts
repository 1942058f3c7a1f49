/** As much of JSON Schema as an OpenAPI 3.0 document of ours uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  nullable?: boolean;
  enum?: unknown[];
  allOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  maxProperties?: number;
  required?: string[];
  items?: Schema;
}

export interface Operation {
  summary?: string;
  security?: Record<string, string[]>[];
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}

export interface ApiDescription {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, object> };
}

/** Reads a description's schemas: what they leave unsaid, and what an answer has that they do not allow. */
export class Schemas {
  constructor(private readonly named: Record<string, Schema>) {}

  /** The schema itself, whatever it refers to. */
  resolve(schema: Schema): Schema {
    const target = schema.$ref ?? schema.allOf?.[0]?.$ref;
    if (!target) return schema;
    const found = this.named[target.replace('#/components/schemas/', '')];
    if (!found) throw new Error(`${target} is not in the description.`);
    return { ...this.resolve(found), nullable: schema.nullable ?? false };
  }

  /** Where a reader would have to guess: values without a type, objects without fields. */
  unsaid(schema: Schema, at: string): string[] {
    const { type, enum: values, properties, items, oneOf, ...rest } = this.resolve(schema);
    if (oneOf) return oneOf.flatMap((one, n) => this.unsaid(one, `${at}(${n})`));
    if (type === undefined && values === undefined) return [`${at} has no type`];
    if (type === 'array') return items ? this.unsaid(items, `${at}[]`) : [`${at} has no items`];
    if (type !== 'object') return [];
    if (!properties)
      return rest.additionalProperties || rest.maxProperties === 0 ? [] : [`${at} has no fields`];
    return Object.entries(properties).flatMap(([name, field]) =>
      this.unsaid(field, `${at}.${name}`),
    );
  }

  /** How a value differs from what its schema says; nothing where it does not. */
  flaws(value: unknown, schema: Schema, at: string): string[] {
    const said = this.resolve(schema);
    // Of several it may be, it is told what keeps it from the one it is nearest to.
    if (said.oneOf)
      return said.oneOf
        .map((one) => this.flaws(value, one, at))
        .reduce((fewest, flaws) => (flaws.length < fewest.length ? flaws : fewest));
    if (value === null) return said.nullable ? [] : [`${at} is null`];
    if (said.enum && !said.enum.includes(value)) return [`${at} is ${JSON.stringify(value)}`];
    if (typeOf(value) !== (said.type === 'integer' ? 'number' : said.type))
      return [`${at} is ${typeOf(value)} and not ${said.type}`];
    if (said.type === 'integer' && !Number.isInteger(value)) return [`${at} is not whole`];
    if (Array.isArray(value))
      return value.flatMap((item, i) => this.flaws(item, said.items!, `${at}[${i}]`));
    if (typeof value !== 'object' || !said.properties) return [];
    return this.flawsOfFields(value as Record<string, unknown>, said, at);
  }

  private flawsOfFields(value: Record<string, unknown>, said: Schema, at: string): string[] {
    const fields = said.properties!;
    const missing = (said.required ?? []).filter((name) => !(name in value));
    return [
      ...missing.map((name) => `${at}.${name} is missing`),
      ...Object.entries(value).flatMap(([name, field]) =>
        fields[name]
          ? this.flaws(field, fields[name], `${at}.${name}`)
          : [`${at}.${name} is not described`],
      ),
    ];
  }
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

interface Described {
  paths: object;
  components?: object;
}

/** The paths of an API's description, with the answers that many routes share in their places. */
export function pathsOf({ paths, components }: Described): ApiDescription['paths'] {
  const { responses: shared = {} } = (components ?? {}) as { responses?: Record<string, unknown> };
  const resolved = JSON.stringify(paths, (_key, value: unknown) => {
    const { $ref } = (value ?? {}) as { $ref?: string };
    const name = $ref?.match(/^#\/components\/responses\/(.+)$/)?.[1];
    return name ? shared[name] : value;
  });
  return JSON.parse(resolved) as ApiDescription['paths'];
}
