export class FieldErrorDto {
  field: string;
  message: string;
}

/** A refusal (RFC 9457). */
export class ProblemDto {
  type: string;
  title: string;
  status: number;
  /** Stable, `noun.adjective`; what a program decides by. */
  code: string;
  /** One sentence for a person: what was refused, where, and how to mend it. */
  detail: string;
  /** The fields of a 400. */
  errors?: FieldErrorDto[];
}
