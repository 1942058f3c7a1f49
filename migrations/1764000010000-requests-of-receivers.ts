import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cards fulfil the request of the office that they go to and no other. None ever did otherwise. */
export class RequestsOfReceivers1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE restock_requests ADD CONSTRAINT request_of_one_office UNIQUE (id, office_id)`);
    await runner.query(`
      ALTER TABLE consignments
        DROP CONSTRAINT consignment_request_exists,
        ADD CONSTRAINT consignment_request_is_the_receivers
          FOREIGN KEY (request_id, to_office) REFERENCES restock_requests (id, office_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consignments
        DROP CONSTRAINT consignment_request_is_the_receivers,
        ADD CONSTRAINT consignment_request_exists FOREIGN KEY (request_id) REFERENCES restock_requests (id)`);
    await runner.query(`ALTER TABLE restock_requests DROP CONSTRAINT request_of_one_office`);
  }
}
