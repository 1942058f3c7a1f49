import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cards on the road, numbered without gaps per sending office and year. */
export class Consignments1763700800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consignments (
        id uuid DEFAULT uuid_v7() CONSTRAINT consignments_pkey PRIMARY KEY,
        from_office integer NOT NULL CONSTRAINT consignment_sender_exists REFERENCES offices (id),
        to_office integer NOT NULL CONSTRAINT consignment_receiver_exists REFERENCES offices (id),
        year integer NOT NULL,
        serial integer NOT NULL,
        state text NOT NULL DEFAULT 'in_transit',
        quantity bigint NOT NULL,
        request_id uuid CONSTRAINT consignment_request_exists REFERENCES restock_requests (id),
        sent_on date NOT NULL,
        reference text,
        carried_by text,
        note text,
        dispatched_at timestamptz NOT NULL,
        dispatched_by uuid NOT NULL CONSTRAINT consignment_dispatcher_exists REFERENCES people (id),
        dispatched_by_office integer NOT NULL
          CONSTRAINT consignment_dispatcher_office_exists REFERENCES offices (id),
        received bigint,
        received_on date,
        received_by text,
        receipt_note text,
        receipt_at timestamptz,
        receipt_recorded_by uuid CONSTRAINT consignment_receiver_person_exists REFERENCES people (id),
        recalled_at timestamptz,
        recalled_by uuid CONSTRAINT consignment_recaller_exists REFERENCES people (id),
        recall_note text,
        CONSTRAINT consignment_number_unique UNIQUE (from_office, year, serial),
        CONSTRAINT consignment_state_known CHECK (state IN ('in_transit', 'received', 'recalled')),
        CONSTRAINT consignment_goes_elsewhere CHECK (from_office <> to_office),
        CONSTRAINT consignment_quantity_in_range CHECK (quantity BETWEEN 1 AND 1000000000),
        CONSTRAINT consignment_not_more_than_sent CHECK (received BETWEEN 0 AND quantity),
        CONSTRAINT consignment_received_when_counted CHECK (
          (state = 'received') = (received IS NOT NULL AND received_on IS NOT NULL AND receipt_at IS NOT NULL)),
        CONSTRAINT consignment_received_after_sent CHECK (received_on >= sent_on),
        CONSTRAINT consignment_recall_says_why CHECK (
          (state = 'recalled') = (recalled_at IS NOT NULL AND recall_note IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX consignment_from ON consignments (from_office, id)`);
    await runner.query(`CREATE INDEX consignment_to ON consignments (to_office, id)`);
    await runner.query(`
      CREATE INDEX consignment_on_the_road ON consignments (to_office) WHERE state = 'in_transit'`);
    await runner.query(`
      CREATE INDEX consignment_last_receipt ON consignments (to_office, receipt_at)
      WHERE state = 'received' AND received > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE consignments`);
  }
}
