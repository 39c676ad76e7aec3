import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

from weg.foundation.database.tables import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('people', '0001_initial'),
    ]

    operations = [
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='ArrivalListEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=160, verbose_name='name')),
                        ('state', models.CharField(choices=[('draft', 'being checked'), ('confirmed', 'taken over'), ('discarded', 'discarded')], default='draft', max_length=9, verbose_name='state')),
                        ('filename', models.CharField(blank=True, max_length=200, verbose_name='file name')),
                        ('first_day', models.DateField(verbose_name='arrivals from')),
                        ('last_day', models.DateField(verbose_name='arrivals to')),
                        ('people', models.PositiveIntegerField(default=0, verbose_name='people')),
                        ('received', models.DateTimeField(auto_now_add=True, verbose_name='received')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('confirmed', models.DateTimeField(blank=True, null=True, verbose_name='taken over at')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='arrivals.arrivallist')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='9c1478e1205b6da041ccf12984147466324002ec', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e301c', table='arrivals_arrivallistevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='ColumnMapping',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('fingerprint', models.CharField(max_length=80, unique=True, verbose_name='fingerprint')),
                        ('mapping', models.JSONField(verbose_name='columns')),
                        ('changed', models.DateTimeField(auto_now=True, verbose_name='changed')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                    ],
                    options={
                        'verbose_name': 'columns of a list',
                        'verbose_name_plural': 'columns of lists',
                    },
                ),
                migrations.CreateModel(
                    name='ListHousehold',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('known', models.BooleanField(default=False, verbose_name='known before')),
                        ('household', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lists', to='people.household')),
                        ('list', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='households', to='arrivals.arrivallist')),
                    ],
                    options={
                        'verbose_name': 'household of a list',
                        'verbose_name_plural': 'households of a list',
                        'constraints': [models.UniqueConstraint(fields=('list', 'household'), name='household_once_a_list')],
                    },
                ),
                migrations.CreateModel(
                    name='ArrivalList',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=160, verbose_name='name')),
                        ('state', models.CharField(choices=[('draft', 'being checked'), ('confirmed', 'taken over'), ('discarded', 'discarded')], default='draft', max_length=9, verbose_name='state')),
                        ('content', models.BinaryField(default=b'', verbose_name='content')),
                        ('filename', models.CharField(blank=True, max_length=200, verbose_name='file name')),
                        ('first_day', models.DateField(verbose_name='arrivals from')),
                        ('last_day', models.DateField(verbose_name='arrivals to')),
                        ('mapping', models.JSONField(default=dict, verbose_name='columns')),
                        ('corrections', models.JSONField(default=dict, verbose_name='corrections')),
                        ('decisions', models.JSONField(default=dict, verbose_name='decisions')),
                        ('people', models.PositiveIntegerField(default=0, verbose_name='people')),
                        ('received', models.DateTimeField(auto_now_add=True, verbose_name='received')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('confirmed', models.DateTimeField(blank=True, null=True, verbose_name='taken over at')),
                    ],
                    options={
                        'verbose_name': 'list of the Land',
                        'verbose_name_plural': 'lists of the Land',
                        'ordering': ['-received', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day'))), name='list_days_in_order'), models.CheckConstraint(condition=models.Q(('state', 'draft'), ('content', b''), _connector='OR'), name='list_content_only_as_draft')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arrivals_arrivallistevent" ("by", "confirmed", "filename", "first_day", "id", "last_day", "name", "people", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "received", "state") VALUES (NEW."by", NEW."confirmed", NEW."filename", NEW."first_day", NEW."id", NEW."last_day", NEW."name", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."received", NEW."state"); RETURN NULL;', hash='ded0d4b81fb7e7d57ce6d6115d81ab51aa67da12', operation='INSERT', pgid='pgtrigger_insert_insert_288ba', table='arrivals_arrivallist', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."by" IS DISTINCT FROM (NEW."by") OR OLD."confirmed" IS DISTINCT FROM (NEW."confirmed") OR OLD."filename" IS DISTINCT FROM (NEW."filename") OR OLD."first_day" IS DISTINCT FROM (NEW."first_day") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."last_day" IS DISTINCT FROM (NEW."last_day") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."people" IS DISTINCT FROM (NEW."people") OR OLD."received" IS DISTINCT FROM (NEW."received") OR OLD."state" IS DISTINCT FROM (NEW."state"))', func='INSERT INTO "arrivals_arrivallistevent" ("by", "confirmed", "filename", "first_day", "id", "last_day", "name", "people", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "received", "state") VALUES (NEW."by", NEW."confirmed", NEW."filename", NEW."first_day", NEW."id", NEW."last_day", NEW."name", NEW."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."received", NEW."state"); RETURN NULL;', hash='b54cb65b67481970fa0ae712670f0f0955d4e14d', operation='UPDATE', pgid='pgtrigger_update_update_135a4', table='arrivals_arrivallist', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "arrivals_arrivallistevent" ("by", "confirmed", "filename", "first_day", "id", "last_day", "name", "people", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "received", "state") VALUES (OLD."by", OLD."confirmed", OLD."filename", OLD."first_day", OLD."id", OLD."last_day", OLD."name", OLD."people", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."received", OLD."state"); RETURN NULL;', hash='36702fab2b2305904605bfdac1e33b08b4a2f705', operation='DELETE', pgid='pgtrigger_delete_delete_88082', table='arrivals_arrivallist', when='AFTER'))],
                    },
                ),
            ],
        ),
    ]
