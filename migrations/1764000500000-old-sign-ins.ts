import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ins are never changed, and deleted only when they are ninety days old. */
export class OldSignIns1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER append_only ON sign_ins`);
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE ON sign_ins
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`
      CREATE TRIGGER kept_ninety_days BEFORE DELETE ON sign_ins
        FOR EACH ROW WHEN (OLD.signed_in_at >= now() - interval '2160 hours')
        EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`CREATE INDEX sign_in_by_time ON sign_ins (signed_in_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX sign_in_by_time`);
    await runner.query(`DROP TRIGGER kept_ninety_days ON sign_ins`);
    await runner.query(`DROP TRIGGER append_only ON sign_ins`);
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON sign_ins
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`);
  }
}
