export interface QueuedReport {
  key: string;
}
