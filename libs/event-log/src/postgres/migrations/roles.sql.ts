/**
 * Roles belong to the whole cluster, so another database of it may be making them at this very moment. None of them
 * can log in: an operator makes login users and grants each the one role it needs.
 */
export const CREATE_ROLES = ['ledger_owner', 'ledger_migrator', 'ledger_appender']
  .concat('ledger_projector', 'ledger_reader')
  .map(
    (role) => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then
    create role ${role} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;`,
  )
  .join('')
  .concat(
    `
do $$ begin
  if not pg_has_role('ledger_migrator', 'ledger_owner', 'member') then
    grant ledger_owner to ledger_migrator;
  end if;
exception when unique_violation or internal_error then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'ledger_owner', 'member') then
    execute format('grant ledger_owner to %I', current_user);
  end if;
end $$;`,
  );
