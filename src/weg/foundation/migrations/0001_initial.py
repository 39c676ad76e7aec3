import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations, models

from weg.foundation.database.tables import CreateTables

FUNCTIONS = """
-- The embedded PostgreSQL has no ICU: names are sorted without accents and capitals, everywhere.
CREATE FUNCTION weg_sort_name(text, text, text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT trim(lower(public.unaccent('public.unaccent', coalesce($1, '') || $2 || coalesce($3, '')))) $$;

-- The first day after a period, or 31.12.9999 when open: a plain date that an index can use.
CREATE FUNCTION weg_end(daterange) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(upper($1), '9999-12-31'::date) $$;
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(
            FUNCTIONS,
            "DROP FUNCTION weg_sort_name(text, text, text); DROP FUNCTION weg_end(daterange);",
        ),
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='User',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('password', models.CharField(max_length=128, verbose_name='password')),
                        ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                        ('email', models.EmailField(max_length=254, unique=True, verbose_name='E-mail address')),
                        ('name', models.CharField(max_length=150, verbose_name='name')),
                        ('language', models.CharField(default='de', max_length=8, verbose_name='language')),
                        ('is_active', models.BooleanField(default=True, verbose_name='active')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                    ],
                    options={
                        'verbose_name': 'user',
                        'verbose_name_plural': 'users',
                    },
                ),
                migrations.CreateModel(
                    name='Job',
                    fields=[
                        ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ('kind', models.CharField(max_length=60, verbose_name='kind')),
                        ('member', models.BigIntegerField(blank=True, null=True, verbose_name='member')),
                        ('state', models.CharField(choices=[('queued', 'waiting'), ('running', 'running'), ('done', 'done'), ('failed', 'failed')], default='queued', max_length=10, verbose_name='state')),
                        ('percent', models.PositiveSmallIntegerField(default=0, verbose_name='percent')),
                        ('note', models.CharField(blank=True, max_length=300, verbose_name='note')),
                        ('result', models.JSONField(blank=True, default=dict, verbose_name='result')),
                        ('stop_wanted', models.BooleanField(default=False, verbose_name='stop wanted')),
                        ('created', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                        ('finished', models.DateTimeField(blank=True, null=True, verbose_name='finished')),
                    ],
                    options={
                        'verbose_name': 'job',
                        'verbose_name_plural': 'jobs',
                        'constraints': [models.CheckConstraint(condition=models.Q(('percent__lte', 100)), name='job_percent')],
                    },
                ),
                migrations.CreateModel(
                    name='Opening',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('member', models.BigIntegerField(verbose_name='member')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('kind', models.CharField(max_length=40, verbose_name='kind')),
                        ('record', models.BigIntegerField(verbose_name='record')),
                        ('path', models.CharField(max_length=300, verbose_name='path')),
                    ],
                    options={
                        'verbose_name': 'opening',
                        'verbose_name_plural': 'openings',
                        'indexes': [models.Index(fields=['kind', 'record', '-at'], name='opening_of_record')],
                    },
                ),
                migrations.CreateModel(
                    name='Erasure',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('rule', models.CharField(max_length=40, verbose_name='rule')),
                        ('table', models.CharField(max_length=80, verbose_name='table')),
                        ('rows', models.PositiveIntegerField(verbose_name='rows')),
                    ],
                    options={
                        'verbose_name': 'erasure',
                        'verbose_name_plural': 'erasures',
                        'ordering': ['-at', '-id'],
                        'indexes': [models.Index(fields=['-at', '-id'], name='erasure_latest')],
                    },
                ),
                migrations.CreateModel(
                    name='ClockDecisionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('clock', models.SlugField(db_index=False, max_length=40, verbose_name='deadline')),
                        ('subject', models.CharField(max_length=10, verbose_name='about')),
                        ('record', models.BigIntegerField(verbose_name='number')),
                        ('kind', models.CharField(choices=[('extended', 'extended'), ('done', 'done')], max_length=8, verbose_name='decision')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('reason', models.CharField(max_length=300, verbose_name='reason')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='foundation.clockdecision')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='28f4f129531e1088878ad3b3a0e0af1dfdcb895e', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_14ace', table='foundation_clockdecisionevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ClockDecision',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('clock', models.SlugField(max_length=40, verbose_name='deadline')),
                        ('subject', models.CharField(max_length=10, verbose_name='about')),
                        ('record', models.BigIntegerField(verbose_name='number')),
                        ('kind', models.CharField(choices=[('extended', 'extended'), ('done', 'done')], max_length=8, verbose_name='decision')),
                        ('until', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('reason', models.CharField(max_length=300, verbose_name='reason')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                    ],
                    options={
                        'verbose_name': 'decision on a deadline',
                        'verbose_name_plural': 'decisions on deadlines',
                        'indexes': [models.Index(fields=['subject', 'record'], name='clock_decision_of_record')],
                        'constraints': [models.UniqueConstraint(fields=('clock', 'record'), name='clock_decision_once'), models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), models.Q(models.Q(('kind', 'extended'), ('until__isnull', False)), models.Q(('kind', 'done'), ('until', None)), _connector='OR')), name='clock_decision_reasoned')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "foundation_clockdecisionevent" ("at", "by", "clock", "id", "kind", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "record", "subject", "until") VALUES (NEW."at", NEW."by", NEW."clock", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reason", NEW."record", NEW."subject", NEW."until"); RETURN NULL;', hash='4e7285356b508011fc119d58d5d0ecebf6290625', operation='INSERT', pgid='pgtrigger_insert_insert_89893', table='foundation_clockdecision', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "foundation_clockdecisionevent" ("at", "by", "clock", "id", "kind", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "record", "subject", "until") VALUES (NEW."at", NEW."by", NEW."clock", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reason", NEW."record", NEW."subject", NEW."until"); RETURN NULL;', hash='c2ea2a4a9f31a8b1533f402f83b5908f2a7d34f7', operation='UPDATE', pgid='pgtrigger_update_update_44228', table='foundation_clockdecision', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "foundation_clockdecisionevent" ("at", "by", "clock", "id", "kind", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "record", "subject", "until") VALUES (OLD."at", OLD."by", OLD."clock", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reason", OLD."record", OLD."subject", OLD."until"); RETURN NULL;', hash='ef0cbda000e5a3cc64cfc143bd26bd6b73261b99', operation='DELETE', pgid='pgtrigger_delete_delete_1783d', table='foundation_clockdecision', when='AFTER'))],
                    },
                ),
            ],
        ),
    ]
