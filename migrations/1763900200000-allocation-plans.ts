import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How scarce cards are shared out: drafts that planners keep, and plans that were sent. */
export class AllocationPlans1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE allocation_plans (
        id uuid DEFAULT uuid_v7() CONSTRAINT allocation_plans_pkey PRIMARY KEY,
        from_office integer NOT NULL CONSTRAINT plan_sender_exists REFERENCES offices (id),
        under_office integer CONSTRAINT plan_province_exists REFERENCES offices (id),
        state text NOT NULL DEFAULT 'draft',
        revision integer NOT NULL DEFAULT 1,
        total bigint NOT NULL,
        note text,
        drafted_at timestamptz NOT NULL,
        drafted_by uuid NOT NULL CONSTRAINT plan_drafter_exists REFERENCES people (id),
        changed_at timestamptz NOT NULL,
        changed_by uuid NOT NULL CONSTRAINT plan_changer_exists REFERENCES people (id),
        settled_at timestamptz,
        settled_by uuid CONSTRAINT plan_settler_exists REFERENCES people (id),
        CONSTRAINT plan_state_known CHECK (state IN ('draft', 'sent', 'discarded')),
        CONSTRAINT plan_total_in_range CHECK (total BETWEEN 0 AND 1000000000),
        CONSTRAINT plan_revision_counts CHECK (revision >= 1),
        CONSTRAINT plan_settled_by_somebody CHECK (
          (state = 'draft') = (settled_at IS NULL) AND (state = 'draft') = (settled_by IS NULL))
      )`);
    await runner.query(`CREATE INDEX plan_by_sender ON allocation_plans (from_office, id)`);
    // What was seen of a request is no reference to it: it is compared with what is there, and no more.
    await runner.query(`
      CREATE TABLE allocation_plan_rows (
        plan_id uuid NOT NULL CONSTRAINT plan_row_plan_exists REFERENCES allocation_plans (id),
        office_id integer NOT NULL CONSTRAINT plan_row_office_exists REFERENCES offices (id),
        quantity bigint NOT NULL,
        pinned boolean NOT NULL,
        at_least bigint NOT NULL,
        at_most bigint,
        seen_on_hand bigint NOT NULL,
        seen_in_transit bigint NOT NULL,
        seen_request_id uuid,
        seen_request_quantity bigint,
        seen_granted bigint,
        seen_sent bigint NOT NULL,
        consignment_id uuid CONSTRAINT plan_row_consignment_exists REFERENCES consignments (id)
          CONSTRAINT plan_row_consignment_of_one_row UNIQUE,
        further_consignment_id uuid
          CONSTRAINT plan_row_further_consignment_exists REFERENCES consignments (id)
          CONSTRAINT plan_row_further_consignment_of_one_row UNIQUE,
        CONSTRAINT plan_one_row_per_office PRIMARY KEY (plan_id, office_id),
        CONSTRAINT plan_row_quantity_in_range CHECK (quantity BETWEEN 0 AND 1000000000),
        CONSTRAINT plan_row_floor_in_range CHECK (at_least BETWEEN 0 AND 1000000000),
        CONSTRAINT plan_row_cap_in_range CHECK (at_most BETWEEN 0 AND 1000000000),
        CONSTRAINT plan_row_floor_below_cap CHECK (at_least <= at_most),
        CONSTRAINT plan_row_sends_what_it_says CHECK (
          (quantity > 0 OR consignment_id IS NULL)
          AND (consignment_id IS NOT NULL OR further_consignment_id IS NULL))
      )`);
    await this.guard(runner);
  }

  private async guard(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION guard_plan() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' OR OLD.state <> 'draft' THEN
            RAISE EXCEPTION 'plan % is %: % is refused', OLD.id, OLD.state, TG_OP
              USING ERRCODE = 'restrict_violation', CONSTRAINT = 'plan_settled_stays';
          END IF;
          IF NEW.state = 'sent' AND EXISTS (
            SELECT FROM allocation_plan_rows
            WHERE plan_id = NEW.id AND quantity > 0 AND consignment_id IS NULL) THEN
            RAISE EXCEPTION 'plan % has a row that was not sent', NEW.id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_sent_whole';
          END IF;
          IF NEW.state = 'sent' AND NEW.total < (
            SELECT coalesce(sum(quantity), 0) FROM allocation_plan_rows WHERE plan_id = NEW.id) THEN
            RAISE EXCEPTION 'plan % sends more than its total', NEW.id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_never_more_than_total';
          END IF;
          RETURN NEW;
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER guard_plan BEFORE UPDATE OR DELETE ON allocation_plans
      FOR EACH ROW EXECUTE FUNCTION guard_plan()`);
    await runner.query(`
      CREATE FUNCTION guard_plan_row() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (
            SELECT FROM allocation_plans
            WHERE id IN (OLD.plan_id, NEW.plan_id) AND state <> 'draft') THEN
            RAISE EXCEPTION 'the plan is no draft: % of a row is refused', TG_OP
              USING ERRCODE = 'restrict_violation', CONSTRAINT = 'plan_settled_stays';
          END IF;
          RETURN coalesce(NEW, OLD);
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER guard_plan_row BEFORE INSERT OR UPDATE OR DELETE ON allocation_plan_rows
      FOR EACH ROW EXECUTE FUNCTION guard_plan_row()`);
    for (const table of ['allocation_plans', 'allocation_plan_rows'])
      await runner.query(`
        CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE allocation_plan_rows, allocation_plans`);
    await runner.query(`DROP FUNCTION guard_plan_row()`);
    await runner.query(`DROP FUNCTION guard_plan()`);
  }
}
