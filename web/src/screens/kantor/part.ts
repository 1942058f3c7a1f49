import type { Office } from '../../session/offices-in-reach.js';

/** What every part of an office's page is given. */
export interface PartProps {
  office: Office;
  /** The office is another now: read it again. */
  onchange: () => Promise<void>;
}
