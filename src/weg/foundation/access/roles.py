"""The two roles of the application, checked before access rules are laid down.

The runtime role connects. For a reader whose reach is ``all`` it takes the wide role, for one
transaction: the wide role's policies name no other table, which saves the planner most of its
time. It must be taken on purpose; a runtime role that had its rights at all times would see
every row without any sight.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

MEMBERSHIP = """
SELECT pg_has_role(r.oid, w.oid, 'MEMBER'), pg_has_role(r.oid, w.oid, 'USAGE'),
 r.rolsuper OR r.rolbypassrls OR w.rolsuper OR w.rolbypassrls
FROM pg_roles r, pg_roles w WHERE r.rolname = %s AND w.rolname = %s
"""


def check_roles(connection: BaseDatabaseWrapper, runtime: str, wide: str) -> None:
    """End with a sentence that says what to do where the roles are not as they must be."""
    with connection.cursor() as cursor:
        cursor.execute(MEMBERSHIP, [runtime, wide])
        row = cursor.fetchone()
    if row is None or not row[0]:
        raise SystemExit(
            f"weg: the database needs the roles {runtime} and {wide}. As superuser:"
            f" ALTER ROLE {runtime} NOINHERIT; CREATE ROLE {wide} NOLOGIN ROLE {runtime};"
        )
    if row[1]:
        raise SystemExit(
            f"weg: the role {runtime} has the rights of {wide} at all times; it would see every"
            f" row. As superuser: REVOKE {wide} FROM {runtime}; ALTER ROLE {runtime} NOINHERIT;"
            f" GRANT {wide} TO {runtime};"
        )
    if row[2]:
        raise SystemExit(
            f"weg: {runtime} and {wide} must be beneath row-level security:"
            " NOSUPERUSER NOBYPASSRLS."
        )
