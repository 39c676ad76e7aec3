import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import weg.housing.models.multirange
from django.db import migrations, models

from weg.foundation.database.tables import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('city', '0001_initial'),
        ('people', '0001_initial'),
    ]

    operations = [
        CreateTables(
            tables=[
                migrations.CreateModel(
                    name='ClosedBooks',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('before', models.DateField(unique=True, verbose_name='days before')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                    ],
                    options={
                        'verbose_name': 'closed books',
                        'verbose_name_plural': 'closed books',
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_closedbooksevent" ("at", "before", "by", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."before", NEW."by", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id"); RETURN NULL;', hash='63be82ffe5eeacd15f79c4f542714abd5b1e11c0', operation='INSERT', pgid='pgtrigger_insert_insert_c1fdc', table='housing_closedbooks', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "housing_closedbooksevent" ("at", "before", "by", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."before", NEW."by", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id"); RETURN NULL;', hash='a7be99c2fbe06309dbb78c8c92be87a5cf03a61e', operation='UPDATE', pgid='pgtrigger_update_update_a049a', table='housing_closedbooks', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_closedbooksevent" ("at", "before", "by", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."at", OLD."before", OLD."by", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='5812ce504c43625ebbb5430cc7869dedfbecc492', operation='DELETE', pgid='pgtrigger_delete_delete_c4a76', table='housing_closedbooks', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='ClosedBooksEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('before', models.DateField(verbose_name='days before')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='housing.closedbooks')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='42160b59b21129367fcd65bc20452f4dd69618e0', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_5cfbd', table='housing_closedbooksevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Density',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('square_metres', models.DecimalField(decimal_places=2, max_digits=4, verbose_name='m² a person')),
                        ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                        ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='densities', to='housing.site')),
                    ],
                    options={
                        'verbose_name': 'density standard',
                        'verbose_name_plural': 'density standards',
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('site', '='), ('during', '&&')], name='density_one_at_a_time'), models.CheckConstraint(condition=models.Q(('square_metres__gt', 0)), name='density_positive')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_densityevent" ("during", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id", "source", "square_metres") VALUES (NEW."during", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."site_id", NEW."source", NEW."square_metres"); RETURN NULL;', hash='24a68a36aa460ebf55f8bc57dfb1d7ce268719ea', operation='INSERT', pgid='pgtrigger_insert_insert_22130', table='housing_density', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "housing_densityevent" ("during", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id", "source", "square_metres") VALUES (NEW."during", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."site_id", NEW."source", NEW."square_metres"); RETURN NULL;', hash='5e27de6abffabb3b4c6fb21e2c6f01bd6b7d08f9', operation='UPDATE', pgid='pgtrigger_update_update_21969', table='housing_density', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_densityevent" ("during", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id", "source", "square_metres") VALUES (OLD."during", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."site_id", OLD."source", OLD."square_metres"); RETURN NULL;', hash='60d6f9e2aa431eefad7eadf64a9f456f0a03353b', operation='DELETE', pgid='pgtrigger_delete_delete_4c097', table='housing_density', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='DensityEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('square_metres', models.DecimalField(decimal_places=2, max_digits=4, verbose_name='m² a person')),
                        ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='housing.density')),
                        ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='fdd07a1fba28965cca0c1dc225d953493018dcbf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_54e62', table='housing_densityevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Feature',
                    fields=[
                        ('code', models.SlugField(max_length=40, primary_key=True, serialize=False, verbose_name='code')),
                        ('name_de', models.CharField(max_length=80, verbose_name='German name')),
                        ('name_en', models.CharField(max_length=80, verbose_name='English name')),
                        ('protects', models.BooleanField(default=False, verbose_name='kept for its group')),
                        ('scarce', models.BooleanField(default=False, verbose_name='scarce')),
                    ],
                    options={
                        'verbose_name': 'feature',
                        'verbose_name_plural': 'features',
                        'ordering': ['code'],
                    },
                ),
                migrations.CreateModel(
                    name='LimitException',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('limit', models.PositiveIntegerField(verbose_name='limit in this period')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('reason', models.TextField(verbose_name='reason')),
                        ('decided_by', models.CharField(max_length=200, verbose_name='decided by')),
                        ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='limit_exceptions', to='housing.site')),
                    ],
                    options={
                        'verbose_name': 'exception from the limit',
                        'verbose_name_plural': 'exceptions from the limit',
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('site', '='), ('during', '&&')], name='exception_one_at_a_time'), models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), ('during__upper_inf', False)), name='exception_reasoned_and_dated')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_limitexceptionevent" ("decided_by", "during", "id", "limit", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "site_id") VALUES (NEW."decided_by", NEW."during", NEW."id", NEW."limit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reason", NEW."site_id"); RETURN NULL;', hash='be64b743228c55aafe9040e04dff1943e9f9c635', operation='INSERT', pgid='pgtrigger_insert_insert_f3c96', table='housing_limitexception', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "housing_limitexceptionevent" ("decided_by", "during", "id", "limit", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "site_id") VALUES (NEW."decided_by", NEW."during", NEW."id", NEW."limit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reason", NEW."site_id"); RETURN NULL;', hash='6443303b58f2e191a012a1ad6a021761002c60e4', operation='UPDATE', pgid='pgtrigger_update_update_c6286', table='housing_limitexception', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_limitexceptionevent" ("decided_by", "during", "id", "limit", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "site_id") VALUES (OLD."decided_by", OLD."during", OLD."id", OLD."limit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reason", OLD."site_id"); RETURN NULL;', hash='0ce648b97213d14fe40b28e069537f7663002580', operation='DELETE', pgid='pgtrigger_delete_delete_3b97b', table='housing_limitexception', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='LimitExceptionEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('limit', models.PositiveIntegerField(verbose_name='limit in this period')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('reason', models.TextField(verbose_name='reason')),
                        ('decided_by', models.CharField(max_length=200, verbose_name='decided by')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='housing.limitexception')),
                        ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4eb7a9954517100c7ca7011891e062a796dcb851', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_1ef7c', table='housing_limitexceptionevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Occupancy',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('kind', models.CharField(choices=[('stay', 'lived in'), ('reservation', 'reserved'), ('block', 'blocked')], max_length=11, verbose_name='kind')),
                        ('reason', models.CharField(blank=True, choices=[('repair', 'repair'), ('cleaning', 'cleaning'), ('pest', 'pest control'), ('rules', 'may not be used by others'), ('reserve', 'kept free'), ('other', 'other reason')], default='', max_length=8, verbose_name='reason')),
                        ('departure', models.CharField(blank=True, choices=[('flat', 'own flat'), ('other_town', 'other municipality'), ('return', 'return to the home country'), ('removed', 'deportation'), ('unknown', 'left, whereabouts unknown'), ('died', 'died'), ('within', "moved within the city's sites"), ('other', 'other reason')], default='', max_length=10, verbose_name='departure')),
                        ('note', models.CharField(blank=True, default='', max_length=300, verbose_name='note')),
                        ('starts', models.GeneratedField(db_persist=True, expression=models.Func('during', function='lower', output_field=models.DateField()), output_field=models.DateField())),
                        ('ends', models.GeneratedField(db_persist=True, expression=models.Func('during', function='weg_end', output_field=models.DateField()), output_field=models.DateField())),
                        ('household', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='occupancies', to='people.household')),
                        ('person', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='occupancies', to='people.person')),
                        ('place', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='occupancies', to='housing.place')),
                        ('site', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='occupancies', to='housing.site')),
                    ],
                    options={
                        'verbose_name': 'occupancy',
                        'verbose_name_plural': 'occupancies',
                        'indexes': [models.Index(models.F('site'), models.F('ends'), models.F('starts'), name='occupancy_of_site'), models.Index(models.F('household'), models.F('ends'), name='occupancy_of_household'), models.Index(models.F('person'), models.F('ends'), name='occupancy_of_person'), models.Index(models.F('kind'), models.F('ends'), name='occupancy_ends'), models.Index(models.F('kind'), models.F('starts'), name='occupancy_starts')],
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('place', '='), ('during', '&&')], name='place_once_a_day'), django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('person__isnull', False)), deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('person', '='), ('during', '&&')], name='person_once_a_day'), models.CheckConstraint(condition=models.Q(('during__isempty', False), ('during__lower_inf', False)), name='occupancy_has_days'), models.CheckConstraint(condition=models.Q(models.Q(('household__isnull', True), ('kind', 'block'), ('person__isnull', True), models.Q(('reason', ''), _negated=True)), models.Q(models.Q(('kind', 'block'), _negated=True), ('household__isnull', False), ('person__isnull', False)), _connector='OR'), name='occupancy_person_or_block')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_occupancyevent" ("departure", "during", "household_id", "id", "kind", "note", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reason", "site_id") VALUES (NEW."departure", NEW."during", NEW."household_id", NEW."id", NEW."kind", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."place_id", NEW."reason", NEW."site_id"); RETURN NULL;', hash='e08e09398047d9002830f201f9f4ceebb87a24d6', operation='INSERT', pgid='pgtrigger_insert_insert_e3869', table='housing_occupancy', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."departure" IS DISTINCT FROM (NEW."departure") OR OLD."during" IS DISTINCT FROM (NEW."during") OR OLD."household_id" IS DISTINCT FROM (NEW."household_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."place_id" IS DISTINCT FROM (NEW."place_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."site_id" IS DISTINCT FROM (NEW."site_id"))', func='INSERT INTO "housing_occupancyevent" ("departure", "during", "household_id", "id", "kind", "note", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reason", "site_id") VALUES (NEW."departure", NEW."during", NEW."household_id", NEW."id", NEW."kind", NEW."note", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."place_id", NEW."reason", NEW."site_id"); RETURN NULL;', hash='e679773b9cda77304a8da25a58c8492be857549a', operation='UPDATE', pgid='pgtrigger_update_update_0a3c6', table='housing_occupancy', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_occupancyevent" ("departure", "during", "household_id", "id", "kind", "note", "person_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reason", "site_id") VALUES (OLD."departure", OLD."during", OLD."household_id", OLD."id", OLD."kind", OLD."note", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."place_id", OLD."reason", OLD."site_id"); RETURN NULL;', hash='2ea65a3a1989e11e6110562a7cfe7367dc511da7', operation='DELETE', pgid='pgtrigger_delete_delete_76db0', table='housing_occupancy', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='OccupancyEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('kind', models.CharField(choices=[('stay', 'lived in'), ('reservation', 'reserved'), ('block', 'blocked')], max_length=11, verbose_name='kind')),
                        ('reason', models.CharField(blank=True, choices=[('repair', 'repair'), ('cleaning', 'cleaning'), ('pest', 'pest control'), ('rules', 'may not be used by others'), ('reserve', 'kept free'), ('other', 'other reason')], default='', max_length=8, verbose_name='reason')),
                        ('departure', models.CharField(blank=True, choices=[('flat', 'own flat'), ('other_town', 'other municipality'), ('return', 'return to the home country'), ('removed', 'deportation'), ('unknown', 'left, whereabouts unknown'), ('died', 'died'), ('within', "moved within the city's sites"), ('other', 'other reason')], default='', max_length=10, verbose_name='departure')),
                        ('note', models.CharField(blank=True, default='', max_length=300, verbose_name='note')),
                        ('household', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.household')),
                        ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='housing.occupancy')),
                        ('place', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.place')),
                        ('site', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f77a1b1b62eaaf10282344e3528168ed7163f707', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_a3d3d', table='housing_occupancyevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Operation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='operations', to='city.organisation', verbose_name='organisation')),
                        ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='operations', to='housing.site')),
                    ],
                    options={
                        'verbose_name': 'operation of a site',
                        'verbose_name_plural': 'operations of sites',
                        'constraints': [django.contrib.postgres.constraints.ExclusionConstraint(expressions=[('site', '='), ('during', '&&')], name='operation_one_at_a_time')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_operationevent" ("during", "id", "organisation_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id") VALUES (NEW."during", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."site_id"); RETURN NULL;', hash='ce13357e5ece34c9311faafa9fb59f7ef845e6e8', operation='INSERT', pgid='pgtrigger_insert_insert_91678', table='housing_operation', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "housing_operationevent" ("during", "id", "organisation_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id") VALUES (NEW."during", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."site_id"); RETURN NULL;', hash='acaf142feb9bca5723cb754cb82cb6f791cbfe14', operation='UPDATE', pgid='pgtrigger_update_update_f37d5', table='housing_operation', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_operationevent" ("during", "id", "organisation_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id") VALUES (OLD."during", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."site_id"); RETURN NULL;', hash='5a1c0d237707e920b1e4589dd0e46bdf8c226aca', operation='DELETE', pgid='pgtrigger_delete_delete_d9d97', table='housing_operation', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='OperationEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='period')),
                        ('organisation', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.organisation', verbose_name='organisation')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='housing.operation')),
                        ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='8a49c26d1134765159f5a26261b2f763e2d58348', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c94f9', table='housing_operationevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Place',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                        ('usable', weg.housing.models.multirange.DateMultiRangeField(default='{}', editable=False, verbose_name='usable')),
                        ('room', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='housing.room', verbose_name='room')),
                        ('site', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='places', to='housing.site', verbose_name='site')),
                    ],
                    options={
                        'verbose_name': 'place',
                        'verbose_name_plural': 'places',
                        'ordering': ['room', 'number'],
                        'constraints': [models.UniqueConstraint(fields=('room', 'number'), name='place_number_once'), models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='place_number_from_1')],
                    },
                ),
                migrations.CreateModel(
                    name='Room',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=40, verbose_name='name')),
                        ('area', models.DecimalField(decimal_places=2, max_digits=6, verbose_name='area (m²)')),
                        ('fixed_places', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='fixed number of places')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='in use')),
                        ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rooms', to='housing.unit', verbose_name='unit')),
                    ],
                    options={
                        'verbose_name': 'room',
                        'verbose_name_plural': 'rooms',
                        'ordering': ['unit', 'name'],
                        'constraints': [models.UniqueConstraint(fields=('unit', 'name'), name='room_name_once'), models.CheckConstraint(condition=models.Q(('area__gt', 0)), name='room_area_positive')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_roomevent" ("area", "during", "fixed_places", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."area", NEW."during", NEW."fixed_places", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."unit_id"); RETURN NULL;', hash='32c5779ad6e8547652f255afe74d151910ce5221', operation='INSERT', pgid='pgtrigger_insert_insert_7b23b', table='housing_room', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "housing_roomevent" ("area", "during", "fixed_places", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."area", NEW."during", NEW."fixed_places", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."unit_id"); RETURN NULL;', hash='76b4212fc6ccebc2908b0e020cf880ce17770709', operation='UPDATE', pgid='pgtrigger_update_update_726d3', table='housing_room', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_roomevent" ("area", "during", "fixed_places", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (OLD."area", OLD."during", OLD."fixed_places", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."unit_id"); RETURN NULL;', hash='c6041e210016ec4011058c15debbcdf842992d98', operation='DELETE', pgid='pgtrigger_delete_delete_2a50d', table='housing_room', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='RoomEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=40, verbose_name='name')),
                        ('area', models.DecimalField(decimal_places=2, max_digits=6, verbose_name='area (m²)')),
                        ('fixed_places', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='fixed number of places')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='in use')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='housing.room')),
                        ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.unit', verbose_name='unit')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='efb3c7a1b9a97ac264658bbdd7fb6da62b6d0b23', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2b2c0', table='housing_roomevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Site',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=120, unique=True, verbose_name='name')),
                        ('kind', models.CharField(choices=[('home', 'home'), ('modular', 'modular building'), ('container', 'containers'), ('flat', 'flats'), ('hotel', 'hotel'), ('hall', 'hall')], max_length=9, verbose_name='kind')),
                        ('street', models.CharField(blank=True, max_length=160, verbose_name='street')),
                        ('postcode', models.CharField(blank=True, max_length=10, verbose_name='postcode')),
                        ('interim', models.BooleanField(default=False, verbose_name='interim solution')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='in use')),
                        ('no_new_from', models.DateField(blank=True, null=True, verbose_name='nobody new from')),
                        ('cleaning_days', models.PositiveSmallIntegerField(default=0, verbose_name='days for cleaning')),
                        ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                        ('note', models.TextField(blank=True, verbose_name='note')),
                        ('sort_name', models.GeneratedField(db_persist=True, expression=models.Func('name', models.Value(''), models.Value(''), function='weg_sort_name', output_field=models.TextField()), output_field=models.TextField())),
                        ('district', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sites', to='city.district', verbose_name='district')),
                        ('features', models.ManyToManyField(blank=True, to='housing.feature', verbose_name='features')),
                    ],
                    options={
                        'verbose_name': 'site',
                        'verbose_name_plural': 'sites',
                        'indexes': [models.Index(fields=['sort_name', 'id'], name='site_by_name')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('during__isempty', True), _negated=True), ('during__lower_inf', False)), name='site_has_opening')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_siteevent" ("cleaning_days", "district_id", "during", "id", "interim", "kind", "name", "no_new_from", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "source", "street") VALUES (NEW."cleaning_days", NEW."district_id", NEW."during", NEW."id", NEW."interim", NEW."kind", NEW."name", NEW."no_new_from", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."postcode", NEW."source", NEW."street"); RETURN NULL;', hash='60c1ae4207b1f15bc19dbb19a09007b0e9ae53cb', operation='INSERT', pgid='pgtrigger_insert_insert_86920', table='housing_site', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."cleaning_days" IS DISTINCT FROM (NEW."cleaning_days") OR OLD."district_id" IS DISTINCT FROM (NEW."district_id") OR OLD."during" IS DISTINCT FROM (NEW."during") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."interim" IS DISTINCT FROM (NEW."interim") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."no_new_from" IS DISTINCT FROM (NEW."no_new_from") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."postcode" IS DISTINCT FROM (NEW."postcode") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."street" IS DISTINCT FROM (NEW."street"))', func='INSERT INTO "housing_siteevent" ("cleaning_days", "district_id", "during", "id", "interim", "kind", "name", "no_new_from", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "source", "street") VALUES (NEW."cleaning_days", NEW."district_id", NEW."during", NEW."id", NEW."interim", NEW."kind", NEW."name", NEW."no_new_from", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."postcode", NEW."source", NEW."street"); RETURN NULL;', hash='15eabfffd1e564f409d0fbd6feff699026ab55db', operation='UPDATE', pgid='pgtrigger_update_update_03089', table='housing_site', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_siteevent" ("cleaning_days", "district_id", "during", "id", "interim", "kind", "name", "no_new_from", "note", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "source", "street") VALUES (OLD."cleaning_days", OLD."district_id", OLD."during", OLD."id", OLD."interim", OLD."kind", OLD."name", OLD."no_new_from", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."postcode", OLD."source", OLD."street"); RETURN NULL;', hash='be541e495cdcbfabdeaf73edf44f7fd37627e009', operation='DELETE', pgid='pgtrigger_delete_delete_83774', table='housing_site', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='SiteEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=120, verbose_name='name')),
                        ('kind', models.CharField(choices=[('home', 'home'), ('modular', 'modular building'), ('container', 'containers'), ('flat', 'flats'), ('hotel', 'hotel'), ('hall', 'hall')], max_length=9, verbose_name='kind')),
                        ('street', models.CharField(blank=True, max_length=160, verbose_name='street')),
                        ('postcode', models.CharField(blank=True, max_length=10, verbose_name='postcode')),
                        ('interim', models.BooleanField(default=False, verbose_name='interim solution')),
                        ('during', django.contrib.postgres.fields.ranges.DateRangeField(verbose_name='in use')),
                        ('no_new_from', models.DateField(blank=True, null=True, verbose_name='nobody new from')),
                        ('cleaning_days', models.PositiveSmallIntegerField(default=0, verbose_name='days for cleaning')),
                        ('source', models.CharField(blank=True, max_length=200, verbose_name='source')),
                        ('note', models.TextField(blank=True, verbose_name='note')),
                        ('district', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.district', verbose_name='district')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='housing.site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='c5a8e5219a565dcc383f711b154586f76f15f6f1', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_2436d', table='housing_siteevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='SiteMember',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('member', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='site_members', to='city.member')),
                        ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='site_members', to='housing.site')),
                    ],
                    options={
                        'verbose_name': 'member at a site',
                        'verbose_name_plural': 'members at sites',
                        'constraints': [models.UniqueConstraint(fields=('site', 'member'), name='site_member_once')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_sitememberevent" ("id", "member_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id") VALUES (NEW."id", NEW."member_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."site_id"); RETURN NULL;', hash='6491dc1887cbb9f8521f1ab7714f12b2a42d0b82', operation='INSERT', pgid='pgtrigger_insert_insert_8fec0', table='housing_sitemember', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "housing_sitememberevent" ("id", "member_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id") VALUES (NEW."id", NEW."member_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."site_id"); RETURN NULL;', hash='8bbf58863c803f7f93c0116732ca301a3b83858e', operation='UPDATE', pgid='pgtrigger_update_update_7450b', table='housing_sitemember', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_sitememberevent" ("id", "member_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id") VALUES (OLD."id", OLD."member_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."site_id"); RETURN NULL;', hash='8a1531ca7136a7cd4f2632b320e1be2b4123eb13', operation='DELETE', pgid='pgtrigger_delete_delete_38c91', table='housing_sitemember', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='SiteMemberEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('member', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='city.member')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='housing.sitemember')),
                        ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='0b592998eda9f10a78fc11807e53a61da7a56d1c', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_36029', table='housing_sitememberevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='Step',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                        ('member', models.BigIntegerField(blank=True, null=True, verbose_name='member')),
                        ('by', models.CharField(max_length=200, verbose_name='by')),
                        ('action', models.CharField(max_length=60, verbose_name='action')),
                        ('day', models.DateField(verbose_name='day')),
                        ('sites', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None, verbose_name='sites')),
                        ('changes', models.JSONField(default=list, verbose_name='changes')),
                        ('undoes', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_by', to='housing.step')),
                    ],
                    options={
                        'verbose_name': 'step',
                        'verbose_name_plural': 'steps',
                        'ordering': ['-at'],
                        'indexes': [models.Index(fields=['-at'], name='step_latest')],
                    },
                ),
                migrations.CreateModel(
                    name='Unit',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.CharField(max_length=40, verbose_name='name')),
                        ('floor', models.SmallIntegerField(default=0, verbose_name='floor')),
                        ('families_share', models.BooleanField(default=False, verbose_name='families may share it')),
                        ('features', models.ManyToManyField(blank=True, to='housing.feature', verbose_name='features')),
                        ('site', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='units', to='housing.site', verbose_name='site')),
                    ],
                    options={
                        'verbose_name': 'unit',
                        'verbose_name_plural': 'units',
                        'ordering': ['site', 'name'],
                        'constraints': [models.UniqueConstraint(fields=('site', 'name'), name='unit_name_once')],
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_unitevent" ("families_share", "floor", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id") VALUES (NEW."families_share", NEW."floor", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."site_id"); RETURN NULL;', hash='0d24688a7934c644fe0ab7d018a0aa60dbd71c13', operation='INSERT', pgid='pgtrigger_insert_insert_0ff17', table='housing_unit', when='AFTER')), pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "housing_unitevent" ("families_share", "floor", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id") VALUES (NEW."families_share", NEW."floor", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."site_id"); RETURN NULL;', hash='5398c6b68eaee3c7432e9928ebe95754839e7b7f', operation='UPDATE', pgid='pgtrigger_update_update_af69c', table='housing_unit', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_unitevent" ("families_share", "floor", "id", "name", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id") VALUES (OLD."families_share", OLD."floor", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."site_id"); RETURN NULL;', hash='aa9265eab43fc535d828af55820e97a5392b24f4', operation='DELETE', pgid='pgtrigger_delete_delete_22242', table='housing_unit', when='AFTER'))],
                    },
                ),
                migrations.CreateModel(
                    name='UnitEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('name', models.CharField(max_length=40, verbose_name='name')),
                        ('floor', models.SmallIntegerField(default=0, verbose_name='floor')),
                        ('families_share', models.BooleanField(default=False, verbose_name='families may share it')),
                        ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='housing.unit')),
                        ('site', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site', verbose_name='site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='ecbbc4f80b7ce674ae4e5ec142b041e4e9b39ff2', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6bdca', table='housing_unitevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='SiteFeature',
                    fields=[
                    ],
                    options={
                        'proxy': True,
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_sitefeatureevent" ("feature_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "site_id") VALUES (NEW."feature_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."site_id"); RETURN NULL;', hash='aa88968383c23a4e0c9ccc77d8321e6c34923d62', operation='INSERT', pgid='pgtrigger_insert_insert_6ab63', table='housing_site_features', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_sitefeatureevent" ("feature_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "site_id") VALUES (OLD."feature_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."site_id"); RETURN NULL;', hash='da0fe8d3c5aa43b2413665c711a782d0e41733d0', operation='DELETE', pgid='pgtrigger_delete_delete_fd8a3', table='housing_site_features', when='AFTER'))],
                    },
                    bases=('housing.site_features',),
                ),
                migrations.CreateModel(
                    name='UnitFeature',
                    fields=[
                    ],
                    options={
                        'proxy': True,
                        'triggers': [pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_unitfeatureevent" ("feature_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "unit_id") VALUES (NEW."feature_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."unit_id"); RETURN NULL;', hash='3410fe9228da1264aba5c93985f83aa29e189398', operation='INSERT', pgid='pgtrigger_insert_insert_00924', table='housing_unit_features', when='AFTER')), pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "housing_unitfeatureevent" ("feature_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "unit_id") VALUES (OLD."feature_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."unit_id"); RETURN NULL;', hash='7908610cca7c2cacaf4547033e32f58ff4659360', operation='DELETE', pgid='pgtrigger_delete_delete_84045', table='housing_unit_features', when='AFTER'))],
                    },
                    bases=('housing.unit_features',),
                ),
                migrations.CreateModel(
                    name='SiteFeatureEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('feature', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.feature')),
                        ('site', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.site')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='460a2534fb6fe912feb3265f81d268a714c4ea4a', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_0b433', table='housing_sitefeatureevent', when='BEFORE'))],
                    },
                ),
                migrations.CreateModel(
                    name='UnitFeatureEvent',
                    fields=[
                        ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                        ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                        ('pgh_label', models.TextField(help_text='The event label.')),
                        ('pgh_context', pghistory.utils.JSONField(null=True)),
                        ('id', models.BigIntegerField()),
                        ('feature', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.feature')),
                        ('unit', models.ForeignKey(db_constraint=False, db_tablespace='', on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='housing.unit')),
                    ],
                    options={
                        'abstract': False,
                        'triggers': [pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='46a36ee486b4b5b23e740d4b80443aeccf353498', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_20c29', table='housing_unitfeatureevent', when='BEFORE'))],
                    },
                ),
            ],
        ),
    ]
