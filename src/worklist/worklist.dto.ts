/** What waits for an office's people, each as a number. */
export class WorklistDto {
  /** Requests of the offices right below it that nobody has answered. */
  requestsToAnswer: number;
  /** Requests that it granted, and of which not everything has left. */
  grantsToSend: number;
  /** Consignments on their way to it, to be counted when they arrive. */
  consignmentsToReceive: number;
  /** Loans of its cards that wait for its yes or no. */
  loansToConfirm: number;
  /** Loans that it owes after their day. */
  loansOverdue: number;
  /** Hand-outs of its own that are overdue: a kit that was out overnight, a kecamatan past its day. */
  handOutsOverdue: number;
  /** Differences of its own to explain or to count again, and of offices right below it to decide upon. */
  differencesWaiting: number;
  /** Broadcasts that it is asked to read or to confirm, and has not. */
  broadcastsToAnswer: number;
  /** Mails for it, or for an office below it, that could not be delivered. */
  mailsFailed: number;
  /** Events that the office was told of, and that the caller has not read. */
  eventsUnread: number;
}
